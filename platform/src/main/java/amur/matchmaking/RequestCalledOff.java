package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import org.jspecify.annotations.Nullable;

/**
 * An open request no longer stands, accepted or not: what people are told by. Rooms that place meetings listen to {@link
 * RequestWithdrawn}, which is published beside it when the request was accepted.
 *
 * @param by the side that called it off; null for the organizer
 */
public record RequestCalledOff(
        EditionId edition,
        MeetingRequestId request,
        @Nullable ExhibitorId by) {}

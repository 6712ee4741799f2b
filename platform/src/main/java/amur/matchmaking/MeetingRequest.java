package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;

/**
 * One company asks another to meet.
 *
 * @param from who asks
 * @param to who is asked
 * @param fromWish how much the asking one wants it
 * @param toWish what the asked one answered; {@code MEET} until it says otherwise
 * @param mustPlace set by the organizer only: placed before anything else is considered
 */
public record MeetingRequest(
        MeetingRequestId id,
        EditionId edition,
        ExhibitorId from,
        ExhibitorId to,
        WishLevel fromWish,
        WishLevel toWish,
        boolean mustPlace,
        String message,
        State state,
        Instant askedAt) {
    public sealed interface State {
        record Pending(Instant expiresAt) implements State {}

        record Accepted(Instant at) implements State {}

        record Declined(Instant at, String reason) implements State {}

        record Expired(Instant at) implements State {}

        record Withdrawn(Instant at) implements State {}
    }
}

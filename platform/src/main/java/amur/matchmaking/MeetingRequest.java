package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    /** The other of the two companies. */
    public ExhibitorId other(ExhibitorId one) {
        return one.equals(from) ? to : from;
    }

    public boolean isOf(ExhibitorId company) {
        return company.equals(from) || company.equals(to);
    }

    public sealed interface State {
        record Pending(Instant expiresAt) implements State {}

        record Accepted(Instant at) implements State {}

        record Declined(Instant at, String reason) implements State {}

        record Expired(Instant at) implements State {}

        /**
         * @param by which side; null for the organizer
         * @param reason the organizer's; a company needs none
         */
        record Withdrawn(Instant at, @Nullable ExhibitorId by, String reason) implements State {}
    }
}

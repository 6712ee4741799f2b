package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.shared.Period;
import java.time.Instant;
import java.util.UUID;

/**
 * A meeting as released.
 *
 * @param uid names it in calendars, for ever
 * @param sequence raised whenever its time, table or interpreter changes, or when it is cancelled or comes back (RFC 5545)
 * @param place where it is held; of a cancelled one, where it would have been
 * @param sinceRelease the release that last changed it
 * @param changedAt when that was
 */
public record Meeting(
        MeetingId id,
        UUID uid,
        EditionId edition,
        MeetingRequestId request,
        ExhibitorId a,
        int aSeat,
        ExhibitorId b,
        int bSeat,
        Place place,
        Period period,
        int sequence,
        Status status,
        int sinceRelease,
        Instant changedAt) {
    public enum Status {
        CONFIRMED,
        CANCELLED
    }

    public boolean confirmed() {
        return status == Status.CONFIRMED;
    }

    /** The partner of one of the two. */
    public ExhibitorId partnerOf(ExhibitorId company) {
        return a.equals(company) ? b : a;
    }
}

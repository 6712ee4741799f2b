package amur.meetings;

import amur.editions.EditionId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Requests that came too late for the drafting of the released timetable and found no place in it: no repair was proposed for them,
 * so they would wait unseen.
 */
public interface LateRequests {
    /**
     * Accepted since the drafting, never in a release, and without a repair that waits or to which somebody said no. By request;
     * empty before the first release.
     */
    List<Demand> list(EditionId edition);

    /** Why each has no place in the timetable as it stands; those for which there is a free place by now are missing. */
    Map<MeetingRequestId, LeftOut.Reason> reasons(EditionId edition, Collection<MeetingRequestId> requests);

    /**
     * A draft of the released timetable in which the request can be placed by hand: the one that is already open for changes, or a
     * new one.
     */
    DraftId draft(EditionId edition, MeetingRequestId request);
}

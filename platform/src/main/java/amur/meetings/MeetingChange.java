package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;

/** One line of the difference between two timetables. */
public sealed interface MeetingChange {
    MeetingRequestId request();

    ExhibitorId a();

    ExhibitorId b();

    record Added(MeetingRequestId request, ExhibitorId a, ExhibitorId b, Place after) implements MeetingChange {}

    /** Another slot, table or interpreter. */
    record Moved(MeetingRequestId request, ExhibitorId a, ExhibitorId b, Place before, Place after)
            implements MeetingChange {}

    record Cancelled(MeetingRequestId request, ExhibitorId a, ExhibitorId b, Place before) implements MeetingChange {}
}

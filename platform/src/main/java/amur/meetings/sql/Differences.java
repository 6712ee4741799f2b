package amur.meetings.sql;

import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingChange;
import amur.meetings.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changes from one timetable to another. */
final class Differences {
    private static final Comparator<MeetingChange> BY_TIME = Comparator.comparingInt(
                    (MeetingChange change) -> place(change).slot())
            .thenComparingInt(change -> place(change).table())
            .thenComparingLong(change -> change.request().value());

    private Differences() {}

    /** By time: where it is held afterwards, or was to be held. */
    static List<MeetingChange> between(Collection<DraftMeeting> before, Collection<DraftMeeting> after) {
        Map<MeetingRequestId, DraftMeeting> old = byRequest(before);
        Map<MeetingRequestId, DraftMeeting> now = byRequest(after);
        var changes = new ArrayList<MeetingChange>();
        for (DraftMeeting meeting : after) {
            DraftMeeting was = old.get(meeting.request());
            if (was == null || !was.place().equals(meeting.place())) {
                changes.add(MeetingRows.change(
                        meeting.request(),
                        meeting.a(),
                        meeting.b(),
                        was == null ? null : was.place(),
                        meeting.place()));
            }
        }
        for (DraftMeeting meeting : before) {
            if (!now.containsKey(meeting.request())) {
                changes.add(new MeetingChange.Cancelled(meeting.request(), meeting.a(), meeting.b(), meeting.place()));
            }
        }
        changes.sort(BY_TIME);
        return changes;
    }

    static Map<MeetingRequestId, DraftMeeting> byRequest(Collection<DraftMeeting> meetings) {
        return meetings.stream().collect(Collectors.toMap(DraftMeeting::request, Function.identity()));
    }

    private static Place place(MeetingChange change) {
        Place after = MeetingRows.after(change);
        return after != null ? after : Objects.requireNonNull(MeetingRows.before(change));
    }
}

package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.DraftId;
import amur.meetings.Meeting;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.PublicTimetable;
import amur.meetings.PublicTimetable.Change;
import amur.meetings.PublicTimetable.ChangeFilter;
import amur.meetings.PublicTimetable.Filter;
import amur.meetings.PublicTimetable.Kind;
import amur.meetings.PublicTimetable.Line;
import amur.meetings.Releases;
import amur.meetings.ical.MeetingCalendar;
import amur.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From two real releases, with a move and a removal between them, to what companies, calendars and everybody see of them. */
@PlatformTest
class AgendasOfReleasesTest {
    @Autowired
    Releases releases;

    @Autowired
    Meetings meetings;

    @Autowired
    Board board;

    @Autowired
    DraftExamples drafts;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Agendas agendas;

    @Autowired
    PublicTimetable timetable;

    @Autowired
    MeetingCalendar calendar;

    private Map<String, VEvent> events(Agenda agenda) throws Exception {
        byte[] file = calendar.write(agenda, Language.ZH, "https://expo.example");
        List<VEvent> events =
                new CalendarBuilder().build(new ByteArrayInputStream(file)).getComponents("VEVENT");
        return events.stream()
                .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue(), event -> event));
    }

    @Test
    void aMoveAndARemovalReachCalendarsAgendasAndThePublicList() throws Exception {
        MeetingsExamples.Fair fair = examples.fair(8, 4, 4, 12, 20);
        DraftId draft = drafts.drawn(fair.id(), 1);
        releases.release(draft, 1);
        List<Meeting> held = meetings.window(fair.id(), 0, 1000, 1, 1000);
        Meeting moved = held.getFirst();
        Meeting removed = held.getLast();
        int slot = board.alternatives(draft, moved.request()).stream()
                .filter(one -> one.price() == 0 && one.slot() != moved.place().slot())
                .findFirst()
                .orElseThrow()
                .slot();
        Map<String, VEvent> movedBefore = events(agendas.ofCompany(moved.a()));
        Map<String, VEvent> removedBefore = events(agendas.ofCompany(removed.b()));

        long version = board.apply(draft, 1, new Edit.Move(moved.request(), slot, 0));
        version = board.apply(draft, version, new Edit.Remove(removed.request()));
        releases.release(draft, version);

        Map<String, VEvent> movedAfter = events(agendas.ofCompany(moved.a()));
        Map<String, VEvent> removedAfter = events(agendas.ofCompany(removed.b()));
        String uid = moved.uid().toString();
        assertThat(movedAfter.keySet()).isEqualTo(movedBefore.keySet());
        assertThat(sequence(movedBefore, uid)).isZero();
        assertThat(sequence(movedAfter, uid)).isEqualTo(1);
        assertThat(start(movedAfter, uid)).isNotEqualTo(start(movedBefore, uid));
        String gone = removed.uid().toString();
        assertThat(removedAfter.keySet()).isEqualTo(removedBefore.keySet());
        assertThat(removedAfter.get(gone).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(sequence(removedAfter, gone)).isEqualTo(1);

        assertThat(agendas.changes(moved.a(), 2))
                .extracting(change -> change.partner().id(), change -> change.after() == null)
                .contains(org.assertj.core.groups.Tuple.tuple(moved.b(), false));
        assertThat(timetable.allChanges(fair.id(), 2, ChangeFilter.ALL))
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Kind.MOVED, Kind.CANCELLED);
        PublicTimetable.Window window =
                timetable.find(fair.id(), Filter.ALL, 1, 1000).orElseThrow();
        assertThat(window.release()).isEqualTo(2);
        assertThat(window.lines().total()).isEqualTo(held.size() - 1L);
        assertThat(window.lines().rows())
                .extracting(Line::start, Line::table)
                .isEqualTo(meetings.window(fair.id(), 0, 1000, 1, 1000).stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(
                                one.period().start(), one.place().table()))
                        .toList());
    }

    private static int sequence(Map<String, VEvent> events, String uid) {
        return events.get(uid).getSequence().getSequenceNo();
    }

    private static String start(Map<String, VEvent> events, String uid) {
        return events.get(uid).getDateTimeStart().getValue();
    }
}

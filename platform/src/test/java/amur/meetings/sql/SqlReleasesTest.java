package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.Breach;
import amur.meetings.BreachException;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.Meeting;
import amur.meetings.MeetingChange;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.Release;
import amur.meetings.Releases;
import amur.meetings.TimetableReleased;
import amur.web.ConflictException;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlReleasesTest {
    @Autowired
    Releases releases;

    @Autowired
    Meetings meetings;

    @Autowired
    Board board;

    @Autowired
    DraftDesk desk;

    @Autowired
    DraftExamples drafts;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private List<Meeting> held(Fair fair) {
        return meetings.window(fair.id(), 0, 1000, 1, 1000);
    }

    private Meeting meeting(MeetingRequestId request) {
        return meetings.findByRequest(request).orElseThrow();
    }

    @Test
    void theFirstReleaseHoldsWhatWasDrafted() {
        Fair fair = examples.fair(8, 4, 4, 12, 25);
        DraftId draft = drafts.drawn(fair.id(), 1);
        assertThat(meetings.released(fair.id())).isEmpty();

        Release release = releases.release(draft, 1);

        List<DraftMeeting> drafted = desk.meetings(draft);
        assertThat(release.number()).isEqualTo(1);
        assertThat(release.meetings()).isEqualTo(drafted.size()).isPositive();
        assertThat(release.added()).isEqualTo(drafted.size());
        assertThat(release.moved() + release.cancelled()).isZero();
        assertThat(meetings.released(fair.id())).contains(release);
        assertThat(held(fair).stream().map(Meeting::place).toList())
                .isEqualTo(drafted.stream().map(DraftMeeting::place).toList());
        assertThat(held(fair)).allMatch(one -> one.sequence() == 0 && one.sinceRelease() == 1);
        assertThat(meetings.changes(fair.id(), 1)).hasSize(drafted.size());
        assertThat(meetings.perSlot(fair.id()).values().stream()
                        .mapToInt(number -> number)
                        .sum())
                .isEqualTo(drafted.size());
        var frame = editions.frame(fair.id());
        assertThat(held(fair)).allMatch(one -> one.period()
                .equals(frame.slots().get(one.place().slot()).period()));
    }

    @Test
    void aMeetingKeepsItsUidAndRaisesItsSequenceOnlyWhenItChanges() {
        Fair fair = examples.fair(8, 4, 4, 12, 20);
        DraftId draft = drafts.drawn(fair.id(), 1);
        releases.release(draft, 1);
        List<Meeting> before = held(fair);
        MeetingRequestId moved = before.getFirst().request();
        MeetingRequestId removed = before.getLast().request();
        Board.Alternative other = board.alternatives(draft, moved).stream()
                .filter(one -> one.price() == 0
                        && one.slot() != before.getFirst().place().slot())
                .findFirst()
                .orElseThrow();
        long version = board.apply(draft, 1, new Edit.Move(moved, other.slot(), 0));
        version = board.apply(draft, version, new Edit.Remove(removed));
        events.clear();

        Release second = releases.release(draft, version);

        assertThat(second.number()).isEqualTo(2);
        assertThat(List.of(second.added(), second.moved(), second.cancelled())).containsExactly(0, 1, 1);
        Meeting after = meeting(moved);
        assertThat(after.uid()).isEqualTo(before.getFirst().uid());
        assertThat(after.id()).isEqualTo(before.getFirst().id());
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(after.place().slot()).isEqualTo(other.slot());
        assertThat(after.sinceRelease()).isEqualTo(2);
        assertThat(meeting(removed).status()).isEqualTo(Meeting.Status.CANCELLED);
        assertThat(meeting(removed).sequence()).isEqualTo(1);
        for (Meeting same : before.subList(1, before.size() - 1)) {
            assertThat(meeting(same.request())).isEqualTo(same);
        }
        assertThat(events.stream(TimetableReleased.class).toList())
                .containsExactly(new TimetableReleased(
                        fair.id(),
                        2,
                        Stream.of(before.getFirst(), before.getLast())
                                .flatMap(one -> Stream.of(one.a(), one.b()))
                                .collect(Collectors.toSet())));

        // What was cancelled comes back as the same entry of the calendar.
        Place was = before.getLast().place();
        version = board.apply(draft, version, new Edit.Put(removed, was.slot(), was.table()));
        releases.release(draft, version);
        Meeting back = meeting(removed);
        assertThat(back.uid()).isEqualTo(before.getLast().uid());
        assertThat(back.sequence()).isEqualTo(2);
        assertThat(back.confirmed()).isTrue();
        assertThat(meetings.changes(fair.id(), 3))
                .singleElement()
                .isInstanceOf(MeetingChange.Added.class)
                .extracting(MeetingChange::request)
                .isEqualTo(removed);
    }

    /** Three meetings of three pairs walk round in a circle, each into the place that another leaves. */
    @Test
    void meetingsMayPassThroughEachOthersPlaces() {
        Fair fair = examples.fair(3, 1, 1, ExhibitorsList.SIX, new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
        DraftId one = drafts.of(fair.id(), inSlots(fair, 0, 1, 2));
        DraftId other = drafts.of(fair.id(), inSlots(fair, 1, 2, 0));
        releases.release(one, 1);

        Release second = releases.release(other, 1);

        assertThat(second.moved()).isEqualTo(3);
        assertThat(fair.requests().stream()
                        .map(request -> meeting(request).place().slot())
                        .toList())
                .containsExactly(1, 2, 0);
        assertThat(fair.requests()).allMatch(request -> meeting(request).sequence() == 1);
    }

    private List<DraftMeeting> inSlots(Fair fair, int... slots) {
        var placed = new ArrayList<DraftMeeting>();
        for (int i = 0; i < slots.length; i++) {
            placed.add(new DraftMeeting(
                    fair.requests().get(i),
                    fair.companies().get(2 * i),
                    0,
                    fair.companies().get(2 * i + 1),
                    0,
                    3,
                    new Place(slots[i], 1, "ru-zh", 1),
                    false));
        }
        return placed;
    }

    @Test
    void interpretersAndRepresentativesStayWithMeetingsThatStay() {
        Fair fair = examples.fair(2, 4, 4, ExhibitorsList.SIX, new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
        releases.release(drafts.of(fair.id(), at(fair, new int[] {1, 2, 3})), 1);

        Release second = releases.release(
                drafts.of(
                        fair.id(),
                        List.of(
                                at(fair, new int[] {3, 1, 2}).get(1),
                                at(fair, new int[] {3, 1, 2}).get(0))),
                1);

        assertThat(List.of(second.added(), second.moved(), second.cancelled())).containsExactly(0, 0, 1);
        assertThat(meeting(fair.requests().get(0)).place().interpreter()).isEqualTo(1);
        assertThat(meeting(fair.requests().get(0)).sequence()).isZero();
    }

    private List<DraftMeeting> at(Fair fair, int[] interpreters) {
        var placed = new ArrayList<DraftMeeting>();
        for (int i = 0; i < interpreters.length; i++) {
            placed.add(new DraftMeeting(
                    fair.requests().get(i),
                    fair.companies().get(2 * i),
                    0,
                    fair.companies().get(2 * i + 1),
                    0,
                    3,
                    new Place(0, i + 1, "ru-zh", interpreters[i]),
                    false));
        }
        return placed;
    }

    @Test
    void aDraftThatBreaksARuleByNowIsNotReleased() {
        Fair fair = examples.fair(8, 4, 4, 12, 20);
        DraftId draft = drafts.drawn(fair.id(), 1);
        assertThat(releases.preview(draft).breaches()).isEmpty();
        DraftMeeting first = desk.meetings(draft).getFirst();
        exhibitors.withdraw(first.a());
        editions.loseTable(
                fair.id(), 1, Set.of(desk.meetings(draft).getLast().place().slot()));

        assertThat(releases.preview(draft).breaches()).contains(new Breach.UnknownRequest(first.request()));
        assertThatThrownBy(() -> releases.release(draft, 1)).isInstanceOf(BreachException.class);
        assertThat(meetings.released(fair.id())).isEmpty();
    }

    @Test
    void aDraftThatWasChangedMeanwhileIsNotReleased() {
        Fair fair = examples.fair(8, 4, 4, 12, 20);
        DraftId draft = drafts.drawn(fair.id(), 1);
        board.apply(draft, 1, new Edit.Pin(desk.meetings(draft).getFirst().request()));

        assertThatThrownBy(() -> releases.release(draft, 1)).isInstanceOf(ConflictException.class);
        assertThat(releases.release(draft, 2).number()).isEqualTo(1);
    }

    @Test
    void whatChangesNothingOrIsNotDoneIsRefused() {
        Fair fair = examples.fair(8, 4, 4, 12, 20);
        DraftId draft = drafts.drawn(fair.id(), 1);
        releases.release(draft, 1);
        assertThatThrownBy(() -> releases.release(draft, 1)).isInstanceOf(UserFacingException.class);
        DraftId running = drafts.drawn(fair.id(), 2);
        jdbc.sql("update draft set state = 'RUNNING' where id = ?")
                .param(running.value())
                .update();
        assertThatThrownBy(() -> releases.release(running, 1)).isInstanceOf(UserFacingException.class);
        assertThat(meetings.releases(fair.id())).hasSize(1);
    }

    @Test
    void theReleasedTimetableBecomesADraftWithEverythingInPlace() {
        Fair fair = examples.fair(6, 3, 3, 12, 30);
        DraftId draft = drafts.drawn(fair.id(), 1);
        MeetingRequestId pinned = desk.meetings(draft).getFirst().request();
        MeetingRequestId removed = desk.meetings(draft).getLast().request();
        long version = board.apply(draft, 1, new Edit.Pin(pinned));
        version = board.apply(draft, version, new Edit.Remove(removed));
        releases.release(draft, version);

        DraftId edited = releases.editReleased(fair.id());

        assertThat(desk.meetings(edited)).isEqualTo(desk.meetings(draft));
        assertThat(releases.preview(edited).changes()).isEmpty();
        assertThat(reasons(edited)).isEqualTo(reasons(draft)).contains(removed.value() + " BY_HAND");
        assertThat(figures(edited)).isEqualTo(figures(draft));
        assertThatThrownBy(
                        () -> releases.editReleased(examples.fair(2, 2, 1, 2, 1).id()))
                .isInstanceOf(UserFacingException.class);
    }

    @Test
    void requestsThatCameAfterTheDraftingAreLeftOutByIt() {
        Fair fair = examples.fair(8, 4, 4, 12, 20);
        DraftId draft = drafts.drawn(fair.id(), 1);
        List<ExhibitorId> met = matchmaking.ofExhibitor(fair.companies().getFirst()).stream()
                .flatMap(request -> Stream.of(request.from(), request.to()))
                .toList();
        ExhibitorId other = fair.companies().stream()
                .filter(company -> !met.contains(company))
                .findFirst()
                .orElseThrow();
        MeetingRequestId late =
                MatchmakingExamples.accepted(matchmaking, fair.companies().getFirst(), other);

        releases.release(draft, 1);

        assertThat(meetings.findByRequest(late)).isEmpty();
        assertThat(reasons(draft)).contains(late.value() + " ");
    }

    private List<String> reasons(DraftId draft) {
        return jdbc.sql("select request_id || ' ' || case reason when 'BY_HAND' then reason else '' end"
                        + " from draft_left_out where draft_id = ? order by 1")
                .param(draft.value())
                .query(String.class)
                .list();
    }

    private String figures(DraftId draft) {
        return jdbc.sql(
                        "select value || ' ' || bound || ' ' || placed || ' ' || requests || ' ' || below_min || ' ' || breaks"
                                + " from draft_progress where draft_id = ?")
                .param(draft.value())
                .query(String.class)
                .single();
    }
}

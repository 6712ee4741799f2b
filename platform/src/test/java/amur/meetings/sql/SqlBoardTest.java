package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.Breach;
import amur.meetings.BreachException;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.web.ConflictException;
import amur.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six companies, three tables, four slots, two interpreters; every meeting needs one. */
@PlatformTest
class SqlBoardTest {
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
    SchedulingRules rules;

    @Autowired
    JdbcClient jdbc;

    private Fair fair;
    private DraftId draft;

    /** 0-1 and 2-3 at slot 0, 0-3 at slot 1, 4-5 at slot 2; 2-5 is left out. */
    @BeforeEach
    void draft() {
        fair = examples.fair(
                4,
                3,
                2,
                ExhibitorsList.SIX,
                new int[] {0, 1},
                new int[] {2, 3},
                new int[] {0, 3},
                new int[] {4, 5},
                new int[] {2, 5});
        draft = drafts.of(
                fair.id(),
                List.of(
                        meeting(0, 0, 1, 0, 1, 1),
                        meeting(1, 2, 3, 0, 2, 2),
                        meeting(2, 0, 3, 1, 1, 1),
                        meeting(3, 4, 5, 2, 1, 1)));
    }

    private DraftMeeting meeting(int request, int a, int b, int slot, int table, int interpreter) {
        return new DraftMeeting(
                fair.requests().get(request),
                fair.companies().get(a),
                0,
                fair.companies().get(b),
                0,
                3,
                new Place(slot, table, "ru-zh", interpreter),
                false);
    }

    private Edit move(int request, int slot, int table) {
        return new Edit.Move(fair.requests().get(request), slot, table);
    }

    private ExhibitorId company(int number) {
        return fair.companies().get(number);
    }

    private Place place(int request) {
        return desk.meetings(draft).stream()
                .filter(one -> one.request().equals(fair.requests().get(request)))
                .findFirst()
                .orElseThrow()
                .place();
    }

    @Test
    void everyRuleAMoveWouldBreakIsNamedAndNothingIsSaved() {
        assertThat(board.check(draft, move(2, 0, 0)))
                .containsExactlyInAnyOrder(
                        new Breach.CompanyBusy(company(0), 0, 2, 1),
                        new Breach.CompanyBusy(company(3), 0, 2, 1),
                        new Breach.NoInterpreterLeft("ru-zh", 0, 3, 2));
        assertThat(board.check(draft, move(3, 0, 1)))
                .containsExactlyInAnyOrder(
                        new Breach.NoInterpreterLeft("ru-zh", 0, 3, 2),
                        new Breach.TableTaken(0, 1, fair.requests().get(0)));
        assertThat(board.check(draft, move(3, 9, 0))).containsExactly(new Breach.UnknownSlot(9));
        assertThat(board.check(draft, move(3, 3, 7))).containsExactly(new Breach.NoSuchTable(3, 7));
        assertThat(board.check(draft, move(4, 3, 0)))
                .containsExactly(new Breach.NotPlaced(fair.requests().get(4)));
        assertThatThrownBy(() -> board.apply(draft, 1, move(2, 0, 0)))
                .isInstanceOfSatisfying(BreachException.class, refused -> assertThat(refused.breaches())
                        .hasSize(3));
        assertThat(place(2)).isEqualTo(new Place(1, 1, "ru-zh", 1));
        assertThat(board.edits(draft)).isEmpty();
    }

    @Test
    void rulesLaidDownAndAbsenceAreNamedToo() {
        rules.lay(fair.id(), List.of(new Rule.OnlySlots(fair.requests().get(3), Set.of(1, 2))));
        rules.lay(fair.id(), List.of(new Rule.AtMost(company(2), 1)));
        rules.lay(
                fair.id(),
                List.of(new Rule.Before(fair.requests().get(0), fair.requests().get(3))));

        assertThat(board.check(draft, move(3, 3, 0)))
                .containsExactly(new Breach.SlotNotAllowed(fair.requests().get(3), 3));
        assertThat(board.check(draft, new Edit.Put(fair.requests().get(4), 1, 0)))
                .containsExactly(new Breach.AboveMost(company(2), 2, 1));
        assertThat(board.check(draft, move(0, 2, 0)))
                .containsExactly(new Breach.NotBefore(
                        fair.requests().get(0), fair.requests().get(3)));
    }

    @Test
    void aMoveTakesTableInterpreterAndSeatsThatAreFree() {
        assertThat(board.apply(draft, 1, move(2, 2, 0))).isEqualTo(2);
        assertThat(place(2)).isEqualTo(new Place(2, 2, "ru-zh", 2));
        assertThat(board.apply(draft, 2, move(2, 2, 3))).isEqualTo(3);
        assertThat(place(2)).isEqualTo(new Place(2, 3, "ru-zh", 2));
        assertThat(board.edits(draft))
                .extracting(Board.Edited::version, Board.Edited::edit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, move(2, 2, 3)),
                        org.assertj.core.groups.Tuple.tuple(2L, move(2, 2, 0)));
    }

    @Test
    void twoMeetingsExchangeTheirPlaces() {
        board.apply(
                draft, 1, new Edit.Swap(fair.requests().get(1), fair.requests().get(3)));
        assertThat(place(1)).isEqualTo(new Place(2, 1, "ru-zh", 2));
        assertThat(place(3)).isEqualTo(new Place(0, 2, "ru-zh", 2));
        // At the same slot they exchange tables.
        board.apply(
                draft, 2, new Edit.Swap(fair.requests().get(0), fair.requests().get(3)));
        assertThat(place(0).table()).isEqualTo(2);
        assertThat(place(3).table()).isEqualTo(1);
        // 0-3 at slot 0 would meet 0-1 there.
        assertThat(board.check(
                        draft,
                        new Edit.Swap(fair.requests().get(3), fair.requests().get(2))))
                .containsExactly(new Breach.CompanyBusy(company(0), 0, 2, 1));
    }

    @Test
    void aPinnedMeetingStaysUntilItIsUnpinned() {
        var pin = new Edit.Pin(fair.requests().get(3));
        board.apply(draft, 1, pin);
        var pinned = new Breach.Pinned(fair.requests().get(3));
        assertThat(board.check(draft, move(3, 3, 0))).containsExactly(pinned);
        assertThat(board.check(draft, new Edit.Remove(fair.requests().get(3)))).containsExactly(pinned);
        assertThat(board.check(
                        draft,
                        new Edit.Swap(fair.requests().get(0), fair.requests().get(3))))
                .containsExactly(pinned);
        board.apply(draft, 2, new Edit.Unpin(fair.requests().get(3)));
        board.apply(draft, 3, move(3, 3, 0));
        assertThat(place(3).slot()).isEqualTo(3);
    }

    @Test
    void whatIsTakenOutIsLeftOutByHandAndCanBePutBack() {
        assertThat(figures()).isEqualTo("0 0");
        board.apply(draft, 1, new Edit.Remove(fair.requests().get(0)));
        assertThat(figures()).isEqualTo("9 3");
        assertThat(leftOut()).containsExactly("BY_HAND");
        board.apply(draft, 2, new Edit.Put(fair.requests().get(0), 0, 1));
        assertThat(figures()).isEqualTo("12 4");
        assertThat(leftOut()).isEmpty();
        assertThat(place(0)).isEqualTo(new Place(0, 1, "ru-zh", 1));
    }

    @Test
    void othersAreTakenOutAndTheRequestPutInOneStep() {
        MeetingRequestId left = fair.requests().get(4);
        var way = new Edit.MakeWay(left, 2, 0, List.of(fair.requests().get(3)));
        assertThat(board.check(draft, new Edit.Put(left, 2, 0))).isNotEmpty();
        assertThat(board.check(draft, way)).isEmpty();
        assertThat(board.apply(draft, 1, way)).isEqualTo(2);
        assertThat(place(4)).isEqualTo(new Place(2, 1, "ru-zh", 1));
        assertThat(desk.meetings(draft))
                .extracting(DraftMeeting::request)
                .doesNotContain(fair.requests().get(3));
        assertThat(leftOut()).containsExactly("BY_HAND");
        assertThat(figures()).isEqualTo("12 4");
        assertThat(board.edits(draft)).extracting(Board.Edited::edit).containsExactly(way);
        // A meeting that is placed already is moved there.
        board.apply(
                draft,
                2,
                new Edit.MakeWay(
                        fair.requests().get(0), 1, 0, List.of(fair.requests().get(2))));
        assertThat(place(0).slot()).isEqualTo(1);
        assertThat(figures()).isEqualTo("9 3");
    }

    @Test
    void nobodyMakesWayWhoIsPinnedOrNotThereOrWhereItWouldNotBeEnough() {
        MeetingRequestId left = fair.requests().get(4);
        MeetingRequestId inTheWay = fair.requests().get(3);
        assertThat(board.check(draft, new Edit.MakeWay(left, 0, 0, List.of(inTheWay))))
                .contains(new Breach.NoInterpreterLeft("ru-zh", 0, 3, 2));
        assertThat(board.check(draft, new Edit.MakeWay(left, 2, 0, List.of(left))))
                .containsExactly(new Breach.NotPlaced(left));
        board.apply(draft, 1, new Edit.Pin(inTheWay));
        var way = new Edit.MakeWay(left, 2, 0, List.of(inTheWay));
        assertThat(board.check(draft, way)).containsExactly(new Breach.Pinned(inTheWay));
        assertThatThrownBy(() -> board.apply(draft, 2, way)).isInstanceOf(BreachException.class);
        assertThatThrownBy(() -> board.apply(draft, 1, way)).isInstanceOf(ConflictException.class);
        assertThat(place(3).slot()).isEqualTo(2);
    }

    private String figures() {
        return jdbc.sql("select value || ' ' || placed from draft_progress where draft_id = ?")
                .param(draft.value())
                .query(String.class)
                .single();
    }

    private List<String> leftOut() {
        return jdbc.sql("select reason from draft_left_out where draft_id = ?")
                .param(draft.value())
                .query(String.class)
                .list();
    }

    @Test
    void alternativesNameTheirPriceAndFreeTables() {
        List<Board.Alternative> found =
                new ArrayList<>(board.alternatives(draft, fair.requests().get(4)));
        assertThat(found).extracting(Board.Alternative::slot).containsExactly(1, 3, 0, 2);
        assertThat(found.get(0)).isEqualTo(new Board.Alternative(1, 0, List.of(), List.of(2, 3)));
        assertThat(found.get(2).price()).isPositive();
        assertThat(found.get(2).displaced()).contains(fair.requests().get(1));
        assertThat(found.get(3))
                .isEqualTo(new Board.Alternative(2, 3, List.of(fair.requests().get(3)), List.of(2, 3)));
    }

    @Test
    void whoDecidedOnAnOldVersionGetsAConflict() {
        board.apply(draft, 1, move(3, 3, 0));
        assertThatThrownBy(() -> board.apply(draft, 1, move(2, 2, 0))).isInstanceOf(ConflictException.class);
        assertThat(place(2).slot()).isEqualTo(1);
        assertThatThrownBy(() -> board.apply(new DraftId(-1), 1, move(2, 2, 0))).isInstanceOf(NotFound.class);
    }

    @Test
    void aMeetingThatCannotBeHeldAnyMoreStillHoldsItsPlaceUntilItIsMoved() {
        editions.loseTable(fair.id(), 1, Set.of(2));
        editions.setInterpreterAway(fair.id(), "ru-zh", 2, Set.of(0));

        assertThat(board.check(draft, move(3, 2, 2))).isEmpty();
        board.apply(draft, 1, move(3, 2, 2));
        assertThat(place(3)).isEqualTo(new Place(2, 2, "ru-zh", 1));
        assertThat(board.check(draft, new Edit.Put(fair.requests().get(4), 0, 0)))
                .contains(new Breach.NoInterpreterLeft("ru-zh", 0, 2, 1));
    }

    @Test
    void windowsAndCompaniesShowTheirMeetings() {
        assertThat(board.window(draft, 0, 1, 1, 1))
                .extracting(DraftMeeting::request)
                .containsExactly(fair.requests().get(0), fair.requests().get(2));
        assertThat(board.ofExhibitor(draft, company(3)))
                .extracting(DraftMeeting::request)
                .containsExactly(fair.requests().get(1), fair.requests().get(2));
    }
}

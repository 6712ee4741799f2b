package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Availability;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.LeftOut;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.Proposal;
import amur.meetings.Proposal.Cause;
import amur.meetings.Referee;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.timetabling.Budget;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** How long things take at the size of the demo: {@code -Damur.figures=true}. Prints; what it asserts are results, not times. */
@PlatformTest
@EnabledIfSystemProperty(named = "amur.figures", matches = "true")
class MeetingsFiguresTest {
    private static final int SLOTS = 32;

    @Autowired
    Board board;

    @Autowired
    Releases releases;

    @Autowired
    Repairs repairs;

    @Autowired
    Meetings meetings;

    @Autowired
    Availability availability;

    @Autowired
    Editions editions;

    @Autowired
    Referee referee;

    @Autowired
    DraftDesk desk;

    @Autowired
    DraftExamples drafts;

    @Autowired
    MeetingsExamples examples;

    @Test
    void aFairOfTwelveThousandRequests() throws Exception {
        Fair fair =
                MeetingsFiguresTest.<Fair>timed("enter the fair", 1, () -> examples.fair(SLOTS, 165, 90, 2200, 12_000));
        DraftId draft = timed(
                "draft",
                1,
                () -> drafts.drawn(fair.id(), Budget.of(Duration.ofSeconds(30)).withRounds(5)));
        List<DraftMeeting> drafted = desk.meetings(draft);
        System.out.println("meetings drafted: " + drafted.size());

        timed("look at the rules", 5, () -> referee.look(fair.id(), Goal.WEIGHT, drafted)
                .breaches());
        timed("preview of the first release", 5, () -> releases.preview(draft));
        timed("first release", 1, () -> releases.release(draft, 1));
        assertThat(meetings.perSlot(fair.id()).values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(drafted.size());

        // Every meeting walks to the table of another: the tables of each slot turn by one.
        DraftId turned = drafts.of(fair.id(), turned(drafted));
        timed("preview of a release that moves all", 1, () -> releases.preview(turned));
        timed("release that moves all", 1, () -> releases.release(turned, 1));
        assertThat(meetings.released(fair.id()).orElseThrow().moved()).isGreaterThan(drafted.size() * 9 / 10);

        MeetingRequestId left = amongLeftOut(fair, drafted);
        timed("alternatives, first look", 1, () -> board.alternatives(draft, left));
        timed("alternatives", 20, () -> board.alternatives(draft, left));
        MeetingRequestId placed = drafted.getFirst().request();
        timed("check of a move", 20, () -> board.check(draft, new Edit.Move(placed, 20, 3)));
        timed(
                "check of a swap",
                20,
                () -> board.check(draft, new Edit.Swap(placed, drafted.getLast().request())));
        timed("pin, saved", 1, () -> board.apply(draft, 1, new Edit.Pin(placed)));
        timed("unpin, saved", 1, () -> board.apply(draft, 2, new Edit.Unpin(placed)));
        timed("window of the board", 20, () -> board.window(draft, 0, 7, 1, 24));
        timed("window of the released", 20, () -> meetings.window(fair.id(), 0, 7, 1, 24));
        timed("meetings per slot", 20, () -> meetings.perSlot(fair.id()));
        timed(
                "meetings of a company",
                20,
                () -> meetings.ofExhibitor(drafted.getFirst().a()));

        ExhibitorId busiest = drafted.getFirst().a();
        Set<Integer> hours = Set.of(0, 1, 2, 3, 4, 5, 6, 7);
        availability.enter(fair.id(), Map.of(busiest, hours));
        var proposal = timed("repair: a company loses a day", 1, () -> repairs.propose(
                        fair.id(), new Cause.HoursLost(busiest, hours))
                .orElseThrow());
        System.out.println("changes: " + repairs.get(proposal).changes().size());
        timed(
                "accept it",
                1,
                () -> repairs.accept(proposal, repairs.get(proposal).version()));
        Set<Integer> day = Set.of(8, 9, 10, 11, 12, 13, 14, 15);
        editions.loseTable(fair.id(), 5, day);
        timed("repair: a table is lost for a day", 1, () -> repairs.propose(fair.id(), new Cause.TableLost(5, day)));
        Proposal last = repairs.list(fair.id()).getFirst();
        System.out.println("changes: " + last.changes().size());
    }

    private MeetingRequestId amongLeftOut(Fair fair, List<DraftMeeting> drafted) {
        return referee.look(fair.id(), Goal.WEIGHT, drafted).leftOut().stream()
                .map(LeftOut::request)
                .findFirst()
                .orElse(drafted.getFirst().request());
    }

    private static List<DraftMeeting> turned(List<DraftMeeting> drafted) {
        return IntStream.range(0, SLOTS)
                .boxed()
                .flatMap(slot -> {
                    List<DraftMeeting> here = drafted.stream()
                            .filter(one -> one.place().slot() == slot)
                            .toList();
                    return IntStream.range(0, here.size()).mapToObj(i -> {
                        DraftMeeting one = here.get(i);
                        Place to = here.get((i + 1) % here.size()).place();
                        return new DraftMeeting(
                                one.request(),
                                one.a(),
                                one.aSeat(),
                                one.b(),
                                one.bSeat(),
                                one.weight(),
                                new Place(
                                        slot,
                                        to.table(),
                                        one.place().pair(),
                                        one.place().interpreter()),
                                false);
                    });
                })
                .toList();
    }

    private static <T> T timed(String what, int times, Callable<T> deed) throws Exception {
        long[] micros = new long[times];
        T result = null;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            result = deed.call();
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%s: median %.1f ms, slowest %.1f ms of %d%n",
                what, micros[times / 2] / 1000.0, micros[times - 1] / 1000.0, times);
        return java.util.Objects.requireNonNull(result);
    }
}

package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Walking is what its definition says, as the checker that knows only the files finds too. */
class WalkingTest {
    private static final int ANY = Placement.NO_INTERPRETER;

    /** One day of three slots and one of one, four tables on a line at 0, 10, 30 and nobody knows where. */
    private static ProblemBuilder hall() {
        return Problem.builder()
                .days(3, 1)
                .tables(4)
                .tableAt(0, 0, 0)
                .tableAt(1, 10, 0)
                .tableAt(2, 30, 5);
    }

    private static Problem star(ProblemBuilder builder, int seats, int partners) {
        builder.participant(Side.A, SlotSet.all(), seats, 0, ProblemBuilder.DEFAULT_MAX);
        for (int p = 1; p <= partners; p++) {
            builder.participant(Side.B, SlotSet.all());
            builder.request(0, p, 1);
        }
        return builder.build();
    }

    private static Solution placed(Problem problem, Placement... at) throws IOException {
        Solution solution = Solution.of(problem, List.of(at), Certificate.trivial(problem));
        IndependentChecker checked = TimetablerPropertyTest.check(problem, solution);
        assertThat(checked.complaints).isEmpty();
        assertThat(solution.walking()).isEqualTo(checked.walking);
        assertThat(Arrays.stream(Walking.perParticipant(problem, solution)).sum())
                .isEqualTo(solution.walking());
        return solution;
    }

    @Test
    void theWayGoesAlongAislesFromMeetingToMeetingAndEndsWithTheDay() throws IOException {
        Problem problem = star(hall(), 1, 3);
        Solution day = placed(
                problem,
                new Placement(0, 0, 0, ANY),
                new Placement(1, 2, 2, ANY), // an idle slot between, 30 + 5 metres
                new Placement(2, 3, 1, ANY)); // the next day
        assertThat(day.walking()).isEqualTo(35);
        assertThat(Walking.perParticipant(problem, day)).containsExactly(35, 0, 0, 0);
    }

    @Test
    void toAndFromATableWithoutAPlaceNobodyWalks() throws IOException {
        Problem problem = star(hall(), 1, 3);
        assertThat(placed(
                                problem,
                                new Placement(0, 0, 0, ANY),
                                new Placement(1, 1, 3, ANY),
                                new Placement(2, 2, 2, ANY))
                        .walking())
                .isZero();
    }

    @Test
    void withSeveralSeatsEachMeetingIsReachedFromTheNearest() throws IOException {
        Problem problem = star(hall(), 2, 4);
        assertThat(placed(
                                problem,
                                new Placement(0, 0, 0, ANY),
                                new Placement(1, 0, 2, ANY),
                                new Placement(2, 1, 1, ANY),
                                new Placement(3, 1, 2, ANY))
                        .walking())
                .isEqualTo(10);
    }

    @Test
    void aStandOfOnesOwnIsWhereItsMeetingsAreAndTheFirstsOfTwo() throws IOException {
        ProblemBuilder builder = hall();
        int host = builder.participant(Side.A, SlotSet.all());
        int neighbour = builder.participant(Side.B, SlotSet.all());
        int guest = builder.participant(Side.B, SlotSet.all());
        builder.standAt(host, 100, 100).standAt(neighbour, 100, 120);
        builder.request(host, neighbour, 1);
        builder.request(guest, host, 1);
        int insists = builder.request(guest, neighbour, 1);
        builder.fixTable(insists, 1);
        Problem problem = builder.build();
        assertThat(problem.place(0, 3)).contains(new Position(100, 100));
        assertThat(problem.place(1, 3)).contains(new Position(100, 100));
        assertThat(problem.place(insists, 1)).contains(new Position(10, 0));
        assertThat(problem.standPlace(guest)).isEmpty();
        assertThat(problem.tablePlace(3)).isEmpty();
        Solution solution =
                placed(problem, new Placement(0, 0, 0, ANY), new Placement(1, 1, 0, ANY), new Placement(2, 2, 1, ANY));
        // the host stays; the neighbour and the guest go from (100,100) to table 1 at (10,0)
        assertThat(Walking.perParticipant(problem, solution)).containsExactly(0, 190, 190);
    }

    @Test
    void whereNoPlaceIsSaidNobodyWalks() {
        Problem problem = FairGenerator.generate(20, 20, 100, FairGenerator.Family.TIGHT, 1);
        Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofMillis(200)));
        assertThat(problem.hasPlaces()).isFalse();
        assertThat(solution.walking()).isZero();
        assertThat(Walking.perParticipant(problem, solution)).containsOnly(0);
    }

    @Test
    void theCheckerWalksAsFarInProblemsWithEverythingInThem() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Problem problem = FairGenerator.inHall(
                    RichExamples.problem(16 + seed, 60 + 4 * seed, 2, 6, 5, new Random(seed)), 0.3, seed);
            Solution solution =
                    Timetabler.solve(problem, Budget.of(Duration.ofMillis(200)).withSeed(seed));
            IndependentChecker checked = TimetablerPropertyTest.check(problem, solution);
            assertThat(checked.complaints).as("seed %d", seed).isEmpty();
            assertThat(solution.walking()).isPositive().isEqualTo(checked.walking);
            LiveTimetable live = LiveTimetable.open(problem, solution);
            live.apply(new Change.TableLost(1, SlotSet.all()));
            live.apply(new Change.LoseSlots(0, SlotSet.range(0, 4)));
            checked = TimetablerPropertyTest.check(live.problem(), live.solution());
            assertThat(checked.complaints).as("seed %d", seed).isEmpty();
            assertThat(live.solution().walking()).isPositive().isEqualTo(checked.walking);
        }
    }

    @Test
    void aBuilderRefusesWhatCannotBeAndKeepsWhatWasSaid() {
        Problem problem = star(hall(), 1, 1);
        assertThat(problem.toBuilder().build().tablePlace(2)).contains(new Position(30, 5));
        assertThatThrownBy(() -> Problem.builder().days(1).tableAt(0, 1, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> problem.toBuilder().tableAt(2, 1, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> problem.toBuilder().tableAt(4, 1, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> problem.toBuilder().tableAt(3, -1, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> problem.toBuilder().standAt(2, 1, 1)).isInstanceOf(ProblemException.class);
    }
}

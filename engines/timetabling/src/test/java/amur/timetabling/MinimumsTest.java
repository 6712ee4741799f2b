package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The flow says how many can have a meeting at all; the timetable gives one to as many. */
class MinimumsTest {
    /** Enough tables and interpreters, so that hours alone decide. */
    private static final FairGenerator.Family EVERYBODY_ONE = new FairGenerator.Family(3, 1, 6, false, 1, 1);

    /** As many as can be matched with a partner's hour, each by a search of its own without any memory. */
    private static final class Matching {
        private final Problem problem;
        private final int[] held;
        private boolean[] tried = {};

        Matching(Problem problem) {
            this.problem = problem;
            held = new int[problem.participants() * problem.slots()];
            Arrays.fill(held, -1);
        }

        int unmatched() {
            int n = 0;
            for (int p = 0; p < problem.participants(); p++) {
                tried = new boolean[held.length];
                n += find(p) ? 0 : 1;
            }
            return n;
        }

        private boolean find(int p) {
            for (int r : problem.requestsOf(p).toArray()) {
                for (int t = 0; t < problem.slots(); t++) {
                    int cell = problem.partner(r, p) * problem.slots() + t;
                    if (problem.usable(r, t) && !tried[cell]) {
                        tried[cell] = true;
                        if (held[cell] < 0 || find(held[cell])) {
                            held[cell] = p;
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    @Test
    void asManyReachTheirMinimumAsTheFlowAllows() throws IOException {
        int missed = 0;
        for (int seed = 1; seed <= 8; seed++) {
            Problem problem = FairGenerator.generate(12, 150, 260, EVERYBODY_ONE, 1, 10, seed);
            int fewest = Timetabler.fewestBelowMinimum(problem);
            assertThat(fewest).isEqualTo(new Matching(problem).unmatched());
            Solution solution = Timetabler.solve(
                    problem, Budget.of(Duration.ofSeconds(20)).withRounds(2_000).withSeed(seed));
            assertThat(TimetablerPropertyTest.check(problem, solution).complaints)
                    .isEmpty();
            assertThat(solution.waived()).hasSize(fewest);
            missed += fewest;
        }
        assertThat(missed).as("there is something to miss").isPositive();
    }

    @Test
    void aLargerMinimumCountsItsMeetings() {
        ProblemBuilder builder = Problem.builder().days(2).tables(3);
        int one = builder.participant(Side.A, SlotSet.all());
        for (int p = 0; p < 3; p++) {
            builder.request(one, builder.participant(Side.B, SlotSet.all(), 1, 2, ProblemBuilder.DEFAULT_MAX), 1);
        }
        // two meetings for six wanted, and nobody can have two with the same partner
        assertThat(Timetabler.fewestBelowMinimum(builder.build())).isEqualTo(2);
    }

    @Test
    void oneMeetingOfSeveralGoesToAnotherHour() throws IOException {
        ProblemBuilder builder = Problem.builder().days(3).tables(5);
        int w = builder.participant(Side.A, SlotSet.all(), 1, 2, ProblemBuilder.DEFAULT_MAX);
        int v = builder.participant(Side.A, SlotSet.of(0, 1), 1, 1, ProblemBuilder.DEFAULT_MAX);
        int one = builder.participant(Side.B, SlotSet.of(0));
        int two = builder.participant(Side.B, SlotSet.of(1, 2));
        builder.request(w, one, 1);
        builder.request(w, two, 1);
        builder.request(v, one, 1);
        builder.request(v, two, 1);
        assertThat(Timetabler.fewestBelowMinimum(builder.build())).isZero();
        assertThat(soundly(builder.build(), 1).waived()).isEmpty();
    }

    @Test
    void theFlowIsAMaximumFlowWhateverTheMinimumsAndSeats() {
        int missing = 0;
        for (int seed = 1; seed <= 3_000; seed++) {
            Problem problem = anyToAny(new Random(seed));
            int fewest = new PlainFlow(problem).missing();
            assertThat(new Reachable(problem).missing()).as("seed " + seed).isEqualTo(fewest);
            missing += fewest;
        }
        assertThat(missing).isGreaterThan(1_000);
    }

    /** The textbook's flow: one unit after the other along any path of the residual graph, without any memory. */
    private static final class PlainFlow {
        private final Problem problem;
        private final int[][] left;
        private final int sink;

        PlainFlow(Problem problem) {
            this.problem = problem;
            int needs = 1 + problem.participants();
            int cells = needs + 2 * problem.requests();
            sink = cells + problem.participants() * problem.slots();
            left = new int[sink + 1][sink + 1];
            for (int p = 0; p < problem.participants(); p++) {
                left[0][1 + p] = problem.participant(p).min();
                for (int r : problem.requestsOf(p).toArray()) {
                    int q = problem.partner(r, p);
                    int unit = needs + 2 * r + (p < q ? 0 : 1);
                    left[1 + p][unit] = 1;
                    for (int t = 0; t < problem.slots(); t++) {
                        int cell = cells + q * problem.slots() + t;
                        left[unit][cell] = problem.usable(r, t) ? 1 : 0;
                        left[cell][sink] = problem.participant(q).seats();
                    }
                }
            }
        }

        int missing() {
            while (push(0, new boolean[sink + 1])) {}
            int n = 0;
            for (int p = 0; p < problem.participants(); p++) {
                n += left[0][1 + p];
            }
            return n;
        }

        private boolean push(int from, boolean[] seen) {
            seen[from] = true;
            for (int to = 0; to <= sink; to++) {
                if (left[from][to] > 0 && !seen[to] && (to == sink || push(to, seen))) {
                    left[from][to]--;
                    left[to][from]++;
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void aMeetingThatStandsInTwoWaysLeavesOnce() throws IOException {
        ProblemBuilder builder = Problem.builder().days(2).tables(5);
        int p = minimumOne(builder, SlotSet.of(0));
        int y = builder.participant(Side.NONE, SlotSet.of(0));
        int x = minimumOne(builder, SlotSet.all());
        int z = minimumOne(builder, SlotSet.of(1));
        int v = minimumOne(builder, SlotSet.all());
        builder.request(y, x, 100);
        builder.request(z, v, 100);
        builder.request(p, y, 1);
        builder.request(x, z, 1);
        builder.request(v, x, 1);
        for (int seed = 1; seed <= 5; seed++) {
            soundly(builder.build(), seed);
        }
    }

    private static int minimumOne(ProblemBuilder builder, SlotSet free) {
        return builder.participant(Side.NONE, free, 1, 1, ProblemBuilder.DEFAULT_MAX);
    }

    /** Where anybody meets anybody, a way comes now and then to both partners of a meeting, or of a request that has no place. */
    @Test
    void waysThroughBothPartnersAreNone() {
        int raised = 0;
        for (int seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            Problem problem = anyToAny(random);
            State state = new State(problem);
            LocalSearch search = new LocalSearch(state, random);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, problem.requests).boxed().toList());
            Collections.shuffle(order, random);
            order.forEach(search::insert);
            long goal = search.goal();
            new Minimums(search, new Trial(search)).raise(new Reachable(problem));
            raised += search.goal() > goal ? 1 : 0;
            int[] places = state.slot.clone();
            State again = new State(problem);
            again.copyFrom(places);
            assertThat(state.placed).as("seed " + seed).isEqualTo(again.placed);
            assertThat(state.count).as("seed " + seed).isEqualTo(again.count);
            assertThat(state.open).as("seed " + seed).isEqualTo(again.open);
            assertThat(search.goal()).as("seed " + seed).isEqualTo(new LocalSearch(again, random).goal());
        }
        assertThat(raised).isGreaterThan(5_000);
    }

    private static Solution soundly(Problem problem, int seed) throws IOException {
        Solution solution = Timetabler.solve(
                problem, Budget.of(Duration.ofSeconds(5)).withRounds(50).withSeed(seed));
        assertThat(TimetablerPropertyTest.check(problem, solution).complaints)
                .as("seed " + seed)
                .isEmpty();
        assertThat(solution.waived()).hasSizeGreaterThanOrEqualTo(Timetabler.fewestBelowMinimum(problem));
        return solution;
    }

    private static Problem anyToAny(Random random) {
        int slots = 2 + random.nextInt(3);
        int people = 5 + random.nextInt(8);
        ProblemBuilder builder = Problem.builder().days(slots).tables(2 + random.nextInt(people));
        for (int p = 0; p < people; p++) {
            builder.participant(
                    Side.NONE,
                    RichExamples.slots(slots, 0.8, random),
                    1 + random.nextInt(2),
                    random.nextInt(4),
                    ProblemBuilder.DEFAULT_MAX);
        }
        for (int p = 0; p < people; p++) {
            for (int q = 0; q < p; q++) {
                if (random.nextInt(2) == 0) {
                    builder.request(p, q, random.nextInt(3) == 0 ? 100 : 1);
                }
            }
        }
        return builder.build();
    }

    @Test
    void withoutMinimumsNobodyIsBelow() {
        assertThat(Timetabler.fewestBelowMinimum(FairGenerator.generate(5, 5, 10, FairGenerator.Family.TIGHT, 1)))
                .isZero();
    }
}

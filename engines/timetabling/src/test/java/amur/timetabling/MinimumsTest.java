package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
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
    void withoutMinimumsNobodyIsBelow() {
        assertThat(Timetabler.fewestBelowMinimum(FairGenerator.generate(5, 5, 10, FairGenerator.Family.TIGHT, 1)))
                .isZero();
    }
}

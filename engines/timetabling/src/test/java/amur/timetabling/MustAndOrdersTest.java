package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Must requests and orders in the bound: it holds for whatever keeps the same must requests, and is nearer than without. */
class MustAndOrdersTest {
    private static final int CASES = 300;

    @Test
    void theBoundHoldsForEveryTimetableThatPlacesTheSameMustRequests() throws IOException {
        int contradictory = 0;
        int lighter = 0;
        int ordered = 0;
        int tighter = 0;
        int proven = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Problem problem = small(new Random(seed * 0x9E3779B97F4A7C15L));
            Solution solution = Timetabler.solve(
                    problem, Budget.of(Duration.ofSeconds(5)).withRounds(200).withSeed(seed));
            IndependentChecker checked = TimetablerPropertyTest.check(problem, solution);
            assertThat(checked.complaints).as("seed %d", seed).isEmpty();
            assertThat(checked.bound).isEqualTo(solution.certificate().bound());
            Set<Integer> kept = IntStream.range(0, problem.requests())
                    .filter(r -> problem.request(r).must() && solution.isPlaced(r))
                    .boxed()
                    .collect(Collectors.toSet());
            long best = new BruteForce(problem, kept).best();
            assertThat(solution.value()).as("seed %d", seed).isLessThanOrEqualTo(best);
            assertThat(solution.certificate().boundValue()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
            contradictory += solution.unplaceable(problem).isEmpty() ? 0 : 1;
            long free = new BruteForce(without(problem)).best();
            lighter += new BruteForce(without(problem), kept).best() < free ? 1 : 0;
            ordered += new BruteForce(problem).best() < free ? 1 : 0;
            tighter += solution.certificate().boundValue() < free ? 1 : 0;
            proven += solution.certificate().boundValue() == solution.value() ? 1 : 0;
        }
        // the cases are of the kinds that are meant, and what is said of them is not for want of a bound
        assertThat(contradictory).isGreaterThan(10);
        assertThat(lighter).isGreaterThan(20);
        assertThat(ordered).isGreaterThan(10);
        assertThat(tighter).isGreaterThan(20);
        assertThat(proven).isGreaterThan(CASES * 3 / 4);
    }

    @Test
    void mustRequestsThatCannotAllBeHeldLeaveTheBoundNear() throws IOException {
        ProblemBuilder builder = FairGenerator.generate(40, 40, 300, FairGenerator.Family.TIGHT, 11).toBuilder();
        Random random = new Random(3);
        for (int r = 0; r < builder.requests(); r++) {
            builder.changeMust(r, random.nextInt(10) < 8);
        }
        Problem problem = builder.build();
        Solution solution = Timetabler.solve(
                problem, Budget.of(Duration.ofSeconds(20)).withRounds(3_000).withSeed(1));
        assertThat(TimetablerPropertyTest.check(problem, solution).complaints).isEmpty();
        assertThat(solution.unplaceable(problem)).isNotEmpty();
        assertThat(solution.certificate().waivers().requests()).hasSameSizeAs(solution.unplaceable(problem));
        assertThat(solution.gap()).isLessThan(0.01);
    }

    private static Problem small(Random random) {
        ProblemBuilder builder = TimetablerPropertyTest.small(random).toBuilder();
        for (int r = 0; r < builder.requests(); r++) {
            builder.changeMust(r, random.nextInt(3) == 0);
            if (r > 0 && random.nextInt(2) == 0) {
                builder.before(random.nextInt(r), r);
            }
            if (random.nextInt(4) == 0) {
                builder.fixSlot(r, random.nextInt(4));
            }
        }
        return builder.build();
    }

    /** The same without orders; must requests are left to the caller. */
    private static Problem without(Problem problem) {
        ProblemBuilder builder = Problem.builder().days(2, 2).tables(problem.tables(0));
        builder.pool("ru-zh", 1);
        for (int p = 0; p < problem.participants(); p++) {
            builder.participant(Side.NONE, problem.participant(p).free());
        }
        for (int r = 0; r < problem.requests(); r++) {
            Request of = problem.request(r);
            builder.request(of.a(), of.b(), of.weight(), of.pool(), of.slots(), of.must());
        }
        return builder.build();
    }
}

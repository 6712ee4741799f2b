package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every answer carries a bound that a checker without our code recomputes, whatever the problem has in it. */
class CertificateTest {
    @Test
    void answersToProblemsWithEverythingInThemAreSoundAndCertified() throws IOException {
        int waived = 0;
        int unplaceable = 0;
        int proven = 0;
        for (int seed = 0; seed < 25; seed++) {
            Problem problem = RichExamples.problem(16 + seed, 60 + 4 * seed, 2, 6, 3, new Random(seed));
            Solution solution =
                    Timetabler.solve(problem, Budget.of(Duration.ofMillis(200)).withSeed(seed));
            IndependentChecker checked = TimetablerPropertyTest.check(problem, solution);
            assertThat(checked.complaints).as("seed %d", seed).isEmpty();
            assertThat(checked.value).isEqualTo(solution.value());
            assertThat(checked.bound).isEqualTo(solution.certificate().bound());
            waived += solution.waived().size();
            unplaceable += solution.unplaceable(problem).size();
            proven += solution.gap() < 0.2 ? 1 : 0;
        }
        // The cases are of the kind that is meant: minimums that cannot be kept, requests that must be placed and
        // cannot.
        assertThat(waived).isPositive();
        assertThat(unplaceable).isPositive();
        assertThat(proven).isGreaterThan(12);
    }

    @Test
    void aRunThatIsStoppedAtOnceAndAnEmptyEventCarryOneToo() throws IOException {
        Problem rich = RichExamples.problem(20, 80, 2, 6, 3, new Random(1));
        Solution stopped =
                Timetabler.solve(rich, Budget.of(Duration.ofSeconds(5)).withStop(() -> true));
        assertThat(TimetablerPropertyTest.check(rich, stopped).complaints).isEmpty();
        Problem empty = Problem.builder().days(2).tables(1).build();
        Solution nothing = Timetabler.solve(empty, Budget.of(Duration.ofMillis(50)));
        assertThat(TimetablerPropertyTest.check(empty, nothing).complaints).isEmpty();
        assertThat(nothing.value()).isZero();
        assertThat(nothing.gap()).isZero();
    }
}

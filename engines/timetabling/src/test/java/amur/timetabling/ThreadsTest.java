package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads in one run: sound, the same again with a limit on rounds, and gone when it ends. */
@Timeout(300)
class ThreadsTest {
    private static final Duration GENEROUS = Duration.ofHours(10);

    @Test
    void manySmallCasesAreSoundWithFourThreadsAndTheSameAgain() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            var family = TimetablerPropertyTest.FAMILIES.get(seed % TimetablerPropertyTest.FAMILIES.size());
            Problem problem = FairGenerator.generate(14, 12, 60, family, seed);
            Budget budget = Budget.of(GENEROUS).withRounds(300).withSeed(seed);
            Solution solution = Solver.solve(problem, budget, 4);
            IndependentChecker checked = TimetablerPropertyTest.check(problem, solution);
            assertThat(checked.complaints).as("seed %d", seed).isEmpty();
            assertThat(checked.value).isEqualTo(solution.value());
            Solution again = Solver.solve(problem, budget, 4);
            assertThat(again.slot).as("seed %d", seed).isEqualTo(solution.slot);
            assertThat(again.certificate().bound())
                    .as("seed %d", seed)
                    .isEqualTo(solution.certificate().bound());
        }
    }

    @Test
    void aRunCutByTimeIsSoundAndLeavesNoThread() throws IOException {
        Problem problem = FairGenerator.usual(3_000, FairGenerator.Family.TIGHT, 3);
        Solution solution =
                Timetabler.solve(problem, Budget.of(Duration.ofSeconds(2)).withThreads(4));
        assertThat(TimetablerPropertyTest.check(problem, solution).complaints).isEmpty();
        assertThat(threads()).isEmpty();
    }

    @Test
    void aStopInAnyStageEndsAllThreadsAtOnce() throws IOException {
        Problem problem = FairGenerator.usual(3_000, FairGenerator.Family.TIGHT, 4);
        for (Stage stage : Set.of(Stage.BOUNDING, Stage.ROUNDING, Stage.SEARCHING)) {
            var seen = new AtomicBoolean();
            long[] at = new long[1];
            Solution solution = Timetabler.solve(
                    problem,
                    Budget.of(GENEROUS).withThreads(4).withStop(seen::get).withListener(progress -> {
                        if (progress.stage() == stage && seen.compareAndSet(false, true)) {
                            at[0] = System.nanoTime();
                        }
                    }));
            assertThat(seen).as("%s", stage).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - at[0]))
                    .as("%s", stage)
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(threads()).as("%s", stage).isEmpty();
            assertThat(TimetablerPropertyTest.check(problem, solution).complaints)
                    .as("%s", stage)
                    .isEmpty();
        }
    }

    @Test
    void anInterruptedCallerHasItsAnswerAndIsStillInterrupted() throws IOException {
        Problem problem = FairGenerator.usual(2_000, FairGenerator.Family.TIGHT, 5);
        Thread.currentThread().interrupt();
        Solution solution =
                Timetabler.solve(problem, Budget.of(Duration.ofSeconds(1)).withThreads(3));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(threads()).isEmpty();
        assertThat(TimetablerPropertyTest.check(problem, solution).complaints).isEmpty();
    }

    /** The engine's threads that are at work, or do not end at once. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("timetabling"))
                .filter(ThreadsTest::lives)
                .collect(Collectors.toSet());
    }

    private static boolean lives(Thread thread) {
        try {
            return !thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

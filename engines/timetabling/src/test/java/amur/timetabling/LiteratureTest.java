package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The published cases of real brokerage events; skipped where the shared test data is not there. */
class LiteratureTest {
    private static Path cases() {
        String named = System.getenv("AMUR_SHARED_DATA");
        Path folder = (named == null ? Path.of("../../../shared/data") : Path.of(named)).resolve("b2b-meetings");
        assumeTrue(Files.isDirectory(folder), "no shared test data (b2b-meetings): skipped");
        return folder;
    }

    @Test
    void theEventOf2012HasATimetableWithoutBreaks() throws IOException {
        Problem problem = LiteratureFormat.read(cases().resolve("tic-12.original.dzn"));
        LiteratureResult result = LiteratureTimetabler.solve(problem, 2, Budget.of(Duration.ofSeconds(30)));
        assertThat(result).isInstanceOf(LiteratureResult.Optimum.class);
        Solution solution = ((LiteratureResult.Optimum) result).solution();
        assertThat(solution.placed()).isEqualTo(problem.requests());
        assertThat(solution.breaks()).isZero();
        assertThat(Timetabler.violations(problem, solution.placements().toList()))
                .isEmpty();
    }

    @Test
    void aCaseWithoutATimetableIsRefuted() throws IOException {
        for (String name : new String[] {"forum-13.prec25", "forumt-14crafc.fixed040-Forb", "tic-13crafb.forb0007"}) {
            Problem problem = LiteratureFormat.read(cases().resolve(name + ".dzn"));
            assertThat(LiteratureTimetabler.solve(problem, 2, Budget.of(Duration.ofSeconds(60))))
                    .as(name)
                    .isInstanceOf(LiteratureResult.NoTimetable.class);
        }
    }

    @Test
    void breaksThatNobodyCanAvoidAreProven() throws IOException {
        Problem problem = LiteratureFormat.read(cases().resolve("tic-13crafb.fixed020-Forb.dzn"));
        LiteratureResult result = LiteratureTimetabler.solve(problem, 2, Budget.of(Duration.ofSeconds(60)));
        assertThat(result).isInstanceOf(LiteratureResult.Optimum.class);
        assertThat(((LiteratureResult.Optimum) result).breaks()).isEqualTo(1);
    }

    @Test
    void allMeetingsArePlacedWhereManyHaveAnOrder() throws IOException {
        for (String name : new String[] {"forumt-14crafd.prec25", "tic-13crafc.prec25"}) {
            Problem problem = LiteratureFormat.read(cases().resolve(name + ".dzn"));
            var found = new AtomicReference<Solution>();
            Budget budget = Budget.of(Duration.ofSeconds(60))
                    .withListener(progress -> found.set(progress.snapshot().get()))
                    .withStop(() -> found.get() != null);
            LiteratureTimetabler.solve(problem, 2, budget);
            assertThat(found.get()).as(name).isNotNull();
            assertThat(found.get().placed()).isEqualTo(problem.requests());
            assertThat(Timetabler.violations(problem, found.get().placements().toList()))
                    .isEmpty();
        }
    }

    @Test
    void aCaseOfScarceTablesIsSettledByCountingTheTwoSides() throws IOException {
        Problem problem = LiteratureFormat.read(cases().resolve("ticf-13crafc.original.dzn"));
        LiteratureResult result = LiteratureTimetabler.solve(problem, 2, Budget.of(Duration.ofSeconds(120)));
        assertThat(result).isInstanceOf(LiteratureResult.Optimum.class);
        assertThat(((LiteratureResult.Optimum) result).breaks()).isEqualTo(1);
    }

    @Test
    void noCaseIsSettledOtherwiseThanPublished() throws IOException {
        int settled = 0;
        for (String line : Files.readAllLines(cases().resolve("published.csv"))) {
            String[] field = line.split(",");
            if (field[0].equals("file") || !field[1].equals("2")) {
                continue;
            }
            Problem problem = LiteratureFormat.read(cases().resolve(field[0]));
            boolean none = field[2].equals("unsat");
            int published = none ? Integer.MAX_VALUE : Integer.parseInt(field[2]);
            switch (LiteratureTimetabler.solve(problem, 2, Budget.of(Duration.ofMillis(250)))) {
                case LiteratureResult.Optimum(int breaks, Solution solution) -> {
                    settled++;
                    assertThat(breaks).as(field[0]).isEqualTo(published);
                    assertSound(problem, breaks, solution);
                }
                case LiteratureResult.Best(int breaks, int bound, Solution solution) -> {
                    assertThat(published).as(field[0]).isBetween(bound, breaks);
                    assertSound(problem, breaks, solution);
                }
                case LiteratureResult.NoTimetable() -> {
                    settled++;
                    assertThat(none).as(field[0]).isTrue();
                }
                case LiteratureResult.Undecided() -> {
                    // a quarter of a second need not be enough
                }
            }
        }
        assertThat(settled).isGreaterThan(5);
    }

    /** Counted anew, from the places alone. */
    private static void assertSound(Problem problem, int breaks, Solution solution) {
        assertThat(solution.placed()).isEqualTo(problem.requests());
        assertThat(Timetabler.violations(problem, solution.placements().toList()))
                .isEmpty();
        long[] busy = new long[problem.participants()];
        for (int r = 0; r < problem.requests(); r++) {
            Request request = problem.request(r);
            busy[request.a()] |= 1L << solution.slotOf(r);
            busy[request.b()] |= 1L << solution.slotOf(r);
        }
        int sum = 0;
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (long slots : busy) {
            int gaps = Math.max(0, Long.bitCount(slots & ~(slots << 1)) - 1);
            sum += gaps;
            most = Math.max(most, gaps);
            least = Math.min(least, gaps);
        }
        assertThat(sum).isEqualTo(breaks);
        assertThat(most - least).isLessThanOrEqualTo(2);
    }

    @Test
    void everyCaseIsRead() throws IOException {
        try (var files = Files.list(cases())) {
            assertThat(files.filter(file -> file.toString().endsWith(".dzn"))
                            .map(file -> {
                                try {
                                    return LiteratureFormat.read(file).requests();
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            })
                            .toList())
                    .hasSize(36)
                    .allMatch(requests -> requests > 0);
        }
    }
}

package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tidying loses no meeting and breaks no rule; what it counts is what is there. */
class TidyingTest {
    /** Two days, tight tables, two pools, some with two seats, allowed slots, fixed slots and precedences: all rules at once. */
    private static Problem mixed(int seed) {
        Random random = new Random(seed);
        ProblemBuilder builder = Problem.builder().days(7, 6).tables(9);
        int ruZh = builder.pool("ru-zh", 3);
        int enZh = builder.pool("en-zh", 2);
        int people = 30;
        for (int p = 0; p < people; p++) {
            SlotSet free = random.nextInt(3) == 0
                    ? SlotSet.all().without(SlotSet.of(random.nextInt(13), random.nextInt(13)), 13)
                    : SlotSet.all();
            builder.participant(Side.NONE, free, 1 + random.nextInt(2), 0, ProblemBuilder.DEFAULT_MAX);
        }
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                if (random.nextInt(3) == 0) {
                    int kind = random.nextInt(6);
                    builder.request(
                            a,
                            b,
                            1 + random.nextInt(5),
                            kind == 0 ? ruZh : kind == 1 ? enZh : Request.NO_POOL,
                            kind == 2 ? SlotSet.range(random.nextInt(6), 13) : SlotSet.all(),
                            false);
                }
            }
        }
        for (int r = 0; r + 10 < builder.requests(); r += 10) {
            builder.before(r, r + 9);
        }
        return builder.build();
    }

    private static State constructed(Problem problem, int seed) {
        var search = new LocalSearch(new State(problem), new Random(seed));
        for (int r : Timetabler.heaviestFirst(problem)) {
            search.insert(r);
        }
        return search.state;
    }

    @Test
    void allMeetingsStayAllRulesHoldAndBreaksBecomeFewer() {
        int fewer = 0;
        for (int seed = 0; seed < 30; seed++) {
            Problem problem = mixed(seed);
            State state = constructed(problem, seed);
            int[] before = state.slot.clone();
            new Tidying(state, new Random(seed)).run(() -> 0, () -> false);
            for (int r = 0; r < problem.requests; r++) {
                assertThat(state.slot[r] == State.NONE)
                        .as("request %d of seed %d", r, seed)
                        .isEqualTo(before[r] == State.NONE);
            }
            Solution solution = Solutions.of(state, Certificate.trivial(problem));
            assertThat(Timetabler.violations(problem, solution.placements().toList()))
                    .as("seed %d", seed)
                    .isEmpty();
            int after = Breaks.total(problem, state.slot);
            assertThat(after).isLessThanOrEqualTo(Breaks.total(problem, before));
            fewer += after < Breaks.total(problem, before) / 2 ? 1 : 0;
        }
        assertThat(fewer).as("of 30 with less than half of the breaks").isGreaterThanOrEqualTo(28);
    }

    @Test
    void aCountThatFollowsTheMovesIsTheCountFromTheBeginning() {
        for (int seed = 0; seed < 20; seed++) {
            Problem problem = mixed(seed);
            var count = new BreakCount(constructed(problem, seed));
            Random random = new Random(seed);
            var chain = new Chain(count, random);
            int made = 0;
            for (int i = 0; i < 3_000; i++) {
                int r = random.nextInt(problem.requests);
                int from = count.state.slot[r];
                int to = random.nextInt(problem.slots);
                if (from != State.NONE && to != from && problem.mayUse(r, to) && chain.plan(r, to)) {
                    int[] before = count.state.slot.clone();
                    if (!chain.carryOut(from, to)) {
                        assertThat(count.state.slot).isEqualTo(before);
                    } else if (random.nextBoolean()) {
                        chain.undo();
                        assertThat(count.state.slot).isEqualTo(before);
                    } else {
                        made++;
                    }
                }
                if (i % 50 == 0) {
                    compare(problem, count);
                }
            }
            assertThat(made).as("moves of seed %d", seed).isGreaterThan(50);
        }
    }

    private static void compare(Problem problem, BreakCount count) {
        assertThat(count.total()).isEqualTo(Breaks.total(problem, count.state.slot));
        long squares = 0;
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int p = 0; p < problem.participants; p++) {
            int breaks = Breaks.of(count.state, p);
            assertThat(count.of(p)).isEqualTo(breaks);
            squares += (long) breaks * breaks;
            most = Math.max(most, breaks);
            least = Math.min(least, breaks);
        }
        assertThat(count.squares()).isEqualTo(squares);
        assertThat(count.spread()).isEqualTo(most - least);
    }

    @Test
    void aPlanForeseesTheBreaksExactlyWhereAllHaveOneSeat() {
        Problem problem = FairGenerator.generate(40, 40, 500, FairGenerator.Family.TIGHT, 4);
        var count = new BreakCount(constructed(problem, 4));
        Random random = new Random(4);
        var chain = new Chain(count, random);
        int made = 0;
        for (int i = 0; i < 20_000; i++) {
            int r = random.nextInt(problem.requests);
            int from = count.state.slot[r];
            int to = random.nextInt(problem.slots);
            if (from == State.NONE || to == from || !problem.mayUse(r, to) || !chain.plan(r, to)) {
                continue;
            }
            int breaks = count.total() + chain.breaks();
            long squares = count.squares() + chain.squares();
            if (chain.carryOut(from, to)) {
                made++;
                assertThat(count.total()).isEqualTo(breaks);
                assertThat(count.squares()).isEqualTo(squares);
            }
        }
        assertThat(made).isGreaterThan(500);
    }

    @Test
    void aDraftKeepsItsWeightAndHasFewBreaks() throws IOException {
        Problem problem = FairGenerator.generate(120, 100, 1_200, FairGenerator.Family.LOOSE, 4, 14, 7);
        Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(5)));
        IndependentChecker checked = TimetablerPropertyTest.check(problem, solution);
        assertThat(checked.complaints).isEmpty();
        assertThat(solution.gap()).isLessThan(0.02);
        int days = 0;
        for (int p = 0; p < problem.participants; p++) {
            int who = p;
            days += (int) solution.placements()
                    .filter(m -> problem.a[m.request()] == who || problem.b[m.request()] == who)
                    .mapToInt(m -> problem.dayOf(m.slot()))
                    .distinct()
                    .count();
        }
        assertThat((double) solution.breaks() / days)
                .as("breaks per person and day")
                .isLessThan(0.3);
    }
}

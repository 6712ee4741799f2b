package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is deduced about small cases is what trying every timetable shows. */
class DomainsTest {
    /** Every timetable of all meetings, one after the other. */
    private static final class AllTimetables {
        private final Problem problem;
        private final int fairness;
        private final BitSet steady;
        final State state;
        final long[] used;
        int fewest = Integer.MAX_VALUE;
        int fewestFair = Integer.MAX_VALUE;

        AllTimetables(Problem problem, int fairness) {
            this(problem, fairness, new BitSet());
        }

        /** Fair only where these have no break. */
        AllTimetables(Problem problem, int fairness, BitSet steady) {
            this.problem = problem;
            this.fairness = fairness;
            this.steady = steady;
            state = new State(problem);
            used = new long[problem.requests];
            from(0);
        }

        private void from(int r) {
            if (r == problem.requests) {
                int most = 0;
                int least = Integer.MAX_VALUE;
                for (int p = 0; p < problem.participants; p++) {
                    most = Math.max(most, Breaks.of(state, p));
                    least = Math.min(least, Breaks.of(state, p));
                }
                int breaks = Breaks.total(problem, state.slot);
                fewest = Math.min(fewest, breaks);
                boolean asGiven = steady.stream().allMatch(p -> Breaks.of(state, p) == 0);
                fewestFair = asGiven && most - least <= fairness ? Math.min(fewestFair, breaks) : fewestFair;
                for (int i = 0; i < r; i++) {
                    used[i] |= 1L << state.slot[i];
                }
                return;
            }
            for (int t = 0; t < problem.slots; t++) {
                if (state.fits(r, t)) {
                    state.place(r, t);
                    from(r + 1);
                    state.remove(r);
                }
            }
        }
    }

    private static Problem small(int seed) {
        Random random = new Random(seed);
        ProblemBuilder builder = Problem.builder().literature().days(5).tables(2 + random.nextInt(2));
        int people = 5 + random.nextInt(2);
        for (int p = 0; p < people; p++) {
            builder.participant(
                    Side.NONE,
                    random.nextBoolean() ? SlotSet.all().without(SlotSet.of(random.nextInt(5)), 5) : SlotSet.all());
        }
        while (builder.requests() < 6 + random.nextInt(2)) {
            int a = random.nextInt(people);
            int b = random.nextInt(people);
            // Every other case has two sides with few meetings within one of them.
            if (a != b && (seed % 2 == 0 || a % 2 != b % 2 || random.nextInt(4) == 0)) {
                SlotSet session = random.nextInt(3) == 0 ? SlotSet.range(0, 3) : SlotSet.all();
                builder.request(a, b, 1, Request.NO_POOL, session, true);
            }
        }
        if (random.nextBoolean()) {
            builder.before(0, 1);
            builder.before(1, 2);
        }
        return builder.build();
    }

    @Test
    void whatIsStruckOutIsInNoTimetableAndTheBoundHolds() {
        int without = 0;
        int refuted = 0;
        int struck = 0;
        int meetBound = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = small(seed);
            var all = new AllTimetables(problem, 1);
            var domains = new Domains(problem);
            boolean possible = domains.propagate();
            without += all.fewest == Integer.MAX_VALUE ? 1 : 0;
            if (!possible) {
                assertThat(all.fewest).as("a timetable of seed %d", seed).isEqualTo(Integer.MAX_VALUE);
                refuted++;
                continue;
            }
            for (int r = 0; r < problem.requests; r++) {
                assertThat(all.used[r] & ~domains.of(r))
                        .as("slots struck out of meeting %d, seed %d", r, seed)
                        .isZero();
                struck += problem.slots - Long.bitCount(domains.of(r));
            }
            assertThat(domains.breaks()).as("bound of seed %d", seed).isLessThanOrEqualTo(all.fewest);
            meetBound += domains.breaks() == all.fewest ? 1 : 0;
        }
        assertThat(without).isBetween(30, 270);
        assertThat(refuted).as("refuted of %d", without).isGreaterThanOrEqualTo(without / 2);
        assertThat(struck).isGreaterThan(300);
        assertThat(meetBound).isGreaterThan(20);
    }

    @Test
    void whoIsGivenToHaveNoBreakHasNone() {
        int possible = 0;
        int impossible = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = small(seed);
            var domains = new Domains(problem);
            if (!domains.propagate()) {
                continue;
            }
            var steady = new BitSet();
            for (int p = 0; p < problem.participants; p += 1 + seed % 2) {
                steady.set(p);
            }
            var all = new AllTimetables(problem, 2, steady);
            boolean some = all.fewestFair <= 1;
            var guess = new BreakGuess(problem, domains, 2, steady, 1, new Clauses(seed, false));
            assertThat(guess.ask(() -> false)).as("seed %d", seed).isEqualTo(some);
            assertThat(guess.refuted()).isEqualTo(!some);
            if (some) {
                possible++;
                int[] places = guess.places();
                assertThat(Breaks.total(problem, places)).isLessThanOrEqualTo(1);
                State state = new State(problem);
                state.copyFrom(places);
                assertThat(steady.stream().map(p -> Breaks.of(state, p)).sum()).isZero();
            } else {
                impossible++;
            }
        }
        assertThat(possible).isGreaterThan(50);
        assertThat(impossible).isGreaterThan(20);
    }

    @Test
    void fewerThanAreCertainThereAreNever() {
        ProblemBuilder builder = Problem.builder().literature().days(3).tables(1);
        for (int p = 0; p < 3; p++) {
            builder.participant(Side.NONE, SlotSet.all());
        }
        int first = builder.request(0, 1, 1, Request.NO_POOL, SlotSet.of(0), true);
        int second = builder.request(0, 2, 1, Request.NO_POOL, SlotSet.of(2), true);
        Problem problem = builder.build();
        int[] places = new int[2];
        places[first] = 0;
        places[second] = 2;
        assertThat(Breaks.total(problem, places)).isEqualTo(1);
        var domains = new Domains(problem);
        assertThat(domains.propagate()).isTrue();
        var proof = new BreakBound(problem, domains, 2, new Clauses(1, false));
        assertThat(proof.bound()).isEqualTo(1);
        // as where another thread has just found the best: nobody asked for it again in vain
        assertThat(proof.improve(places, 1, new boolean[] {true, true}, () -> false))
                .isEqualTo(Clauses.Answer.NO);
    }

    @Test
    void twoThreadsSettleAsOneDoes() {
        for (int seed = 0; seed < 60; seed++) {
            Problem problem = small(seed);
            int fewest = new AllTimetables(problem, 1).fewestFair;
            LiteratureResult result = LiteratureTimetabler.solve(
                    problem, 1, Budget.of(Duration.ofSeconds(30)).withThreads(2));
            switch (result) {
                case LiteratureResult.Optimum(int breaks, Solution solution) -> {
                    assertThat(breaks).as("seed %d", seed).isEqualTo(fewest);
                    assertThat(solution.breaks()).isEqualTo(breaks);
                }
                case LiteratureResult.NoTimetable() ->
                    assertThat(fewest).as("seed %d", seed).isEqualTo(Integer.MAX_VALUE);
                default -> fail("seed %d: %s", seed, result);
            }
        }
    }

    @Test
    void everySmallCaseIsSettledAsTryingEveryTimetableShows() {
        int optima = 0;
        int withBreaks = 0;
        int none = 0;
        for (int seed = 0; seed < 400; seed++) {
            Problem problem = small(seed);
            int fairness = seed % 7 % 3;
            int fewest = new AllTimetables(problem, fairness).fewestFair;
            switch (LiteratureTimetabler.solve(
                    problem, fairness, Budget.of(Duration.ofSeconds(30)).withSeed(seed))) {
                case LiteratureResult.Optimum(int breaks, Solution solution) -> {
                    optima++;
                    withBreaks += breaks > 0 ? 1 : 0;
                    assertThat(breaks).as("seed %d", seed).isEqualTo(fewest);
                    assertThat(solution.breaks()).isEqualTo(breaks);
                    assertThat(solution.placed()).isEqualTo(problem.requests);
                    assertThat(Timetabler.violations(
                                    problem, solution.placements().toList()))
                            .isEmpty();
                }
                case LiteratureResult.NoTimetable() -> {
                    none++;
                    assertThat(fewest).as("seed %d", seed).isEqualTo(Integer.MAX_VALUE);
                }
                case LiteratureResult.Best best -> fail("seed %d: only %s", seed, best);
                case LiteratureResult.Undecided undecided -> fail("seed %d: %s", seed, undecided);
            }
        }
        assertThat(optima).isGreaterThan(100);
        assertThat(withBreaks).isGreaterThan(20);
        assertThat(none).isGreaterThan(30);
    }
}

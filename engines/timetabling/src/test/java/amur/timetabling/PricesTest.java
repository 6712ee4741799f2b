package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prices keep what they say: none is exceeded by the true gain, and what is found is there. */
class PricesTest {
    private static final Budget SHORT = Budget.of(Duration.ofMillis(150)).withRounds(500);

    @Test
    void whatOneMoreAddsLiesBetweenWhatIsFoundAndWhatIsProved() {
        int helpful = 0;
        for (int seed = 0; seed < 40; seed++) {
            Problem problem = scarce(new Random(seed * 0x9E3779B97F4A7C15L));
            Solution solution = Timetabler.solve(problem, SHORT.withSeed(seed));
            for (Prices.Thing thing : List.of(
                    new Prices.Thing.Table(), new Prices.Thing.Interpreter(0), new Prices.Thing.Representative(0))) {
                Prices.Gain gain = Prices.oneMore(problem, solution, thing, SHORT.withSeed(seed));
                long truth = new BruteForce(larger(problem, thing)).best() - solution.value();
                assertThat(gain.found()).as("seed %d, %s", seed, thing).isLessThanOrEqualTo(truth);
                assertThat(gain.atMost()).as("seed %d, %s", seed, thing).isGreaterThanOrEqualTo(truth);
                helpful += gain.found() > 0 ? 1 : 0;
            }
            // By the certificate: the bound rises by no more than the price.
            double bound = (double) solution.certificate().bound()
                    / solution.certificate().scale();
            for (Prices.Price price : Prices.oneMore(problem, solution.certificate())) {
                if (price.slot() == Prices.ALL_SLOTS) {
                    assertThat((double) new BruteForce(larger(problem, price.thing())).best())
                            .isLessThanOrEqualTo(bound + price.atMost() + 1e-9);
                }
            }
        }
        assertThat(helpful).isGreaterThan(20);
    }

    @Test
    void whatIsNotScarceHasNoPrice() {
        Problem problem = FairGenerator.generate(40, 40, 200, FairGenerator.Family.LOOSE, 3);
        Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(2)));
        assertThat(Prices.oneMore(problem, solution.certificate())).allMatch(price -> price.atMost() < 1);
    }

    @Test
    void eachBreakLessCostsWeightAndTheCheapestComeFirst() {
        Problem problem = FairGenerator.generate(60, 60, 600, FairGenerator.Family.TIGHT, 5);
        Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(1)));
        List<Prices.Point> curve = Prices.breaks(problem, solution);
        assertThat(curve.getFirst()).isEqualTo(new Prices.Point(solution.breaks(), solution.value(), 0));
        assertThat(curve).hasSizeGreaterThan(3);
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).degree()).isLessThan(curve.get(i - 1).degree());
            assertThat(curve.get(i).weight()).isLessThan(curve.get(i - 1).weight());
        }
    }

    /** Each point is the one that anybody would find who tries to give up each meeting in turn: no metre is to be had for less. */
    @Test
    void eachMetreLessCostsWeightAndTheCheapestIsGivenUpFirst() {
        for (int seed = 0; seed < 10; seed++) {
            Problem fair = FairGenerator.generate(12, 12, 90, FairGenerator.Family.TIGHT, 1, 12, seed);
            Problem problem = FairGenerator.inHall(fair, 0.4, seed);
            Solution solution = Timetabler.solve(problem, SHORT.withSeed(seed));
            List<Prices.Walk> curve = Prices.walking(problem, solution);
            assertThat(curve.getFirst()).isEqualTo(new Prices.Walk(solution.walking(), solution.value()));
            assertThat(curve).hasSizeGreaterThan(3);
            int[] slot = solution.slot.clone();
            for (int i = 1; i < curve.size(); i++) {
                long metres = curve.get(i - 1).metres() - curve.get(i).metres();
                long weight = curve.get(i - 1).weight() - curve.get(i).weight();
                double cheapest = Double.POSITIVE_INFINITY;
                int given = -1;
                for (int r = 0; r < slot.length; r++) {
                    int t = slot[r];
                    if (t < 0) {
                        continue;
                    }
                    slot[r] = -1;
                    long saved = curve.get(i - 1).metres() - Walking.total(problem, slot, solution.table);
                    slot[r] = t;
                    if (saved > 0 && (double) problem.weight[r] / saved < cheapest) {
                        cheapest = (double) problem.weight[r] / saved;
                        given = r;
                    }
                }
                assertThat(metres).isPositive();
                assertThat((double) weight / metres)
                        .as("seed %d, point %d", seed, i)
                        .isEqualTo(cheapest);
                slot[given] = -1;
            }
            for (int r = 0; r < slot.length; r++) {
                int t = slot[r];
                slot[r] = -1;
                assertThat(Walking.total(problem, slot, solution.table))
                        .isGreaterThanOrEqualTo(curve.getLast().metres());
                slot[r] = t;
            }
        }
    }

    @Test
    void theMinimumCostsWhatIsHeldWithoutItMore() {
        ProblemBuilder builder = Problem.builder().days(1).tables(1);
        builder.participant(Side.A, SlotSet.all(), 1, 1, ProblemBuilder.DEFAULT_MAX);
        builder.participant(Side.B, SlotSet.all());
        builder.participant(Side.A, SlotSet.all());
        builder.participant(Side.B, SlotSet.all());
        builder.request(0, 1, 2);
        builder.request(2, 3, 5);
        Problem problem = builder.build();
        Solution solution = Timetabler.solve(problem, SHORT);
        assertThat(Prices.minimums(problem, solution, SHORT))
                .containsExactly(new Prices.Point(0, 5, 0), new Prices.Point(1, 2, 0));
    }

    /** A timetable that keeps more keeps less too: what was found for the stricter point is there for the laxer one. */
    @Test
    void lessOfAMinimumNeverCostsWeight() {
        for (int seed = 0; seed < 5; seed++) {
            Problem problem = demanding(FairGenerator.usual(150, FairGenerator.Family.TIGHT, seed));
            Budget budget = Budget.of(Duration.ofHours(1)).withRounds(20).withSeed(seed);
            List<Prices.Point> curve = Prices.minimums(problem, Timetabler.solve(problem, budget), budget);
            for (int i = 1; i < curve.size(); i++) {
                assertThat(curve.get(i - 1).degree()).isLessThan(curve.get(i).degree());
                if (curve.get(i - 1).below() == curve.get(i).below()
                        || curve.get(i - 1).degree() == 0) {
                    assertThat(curve.get(i - 1).weight())
                            .as("seed %d, %s", seed, curve)
                            .isGreaterThanOrEqualTo(curve.get(i).weight());
                }
            }
        }
    }

    /** Everybody is to have four. */
    private static Problem demanding(Problem problem) {
        ProblemBuilder builder = Problem.builder().days(problem.slots()).tables(problem.tables(0));
        for (int p = 0; p < problem.participants(); p++) {
            Participant one = problem.participant(p);
            builder.participant(one.side(), one.free(), one.seats(), 4, Math.max(4, one.max()));
        }
        for (int r = 0; r < problem.requests(); r++) {
            Request one = problem.request(r);
            builder.request(one.a(), one.b(), one.weight());
        }
        return builder.build();
    }

    private static Problem scarce(Random random) {
        ProblemBuilder builder = Problem.builder().days(2, 2).tables(1 + random.nextInt(2));
        int pool = builder.pool("ru-zh", 1);
        for (int p = 0; p < 5; p++) {
            builder.participant(Side.NONE, RichExamples.slots(4, 0.8, random));
        }
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                if (builder.requests() < 7 && random.nextInt(4) > 0) {
                    int needs = random.nextBoolean() ? pool : Request.NO_POOL;
                    builder.request(a, b, 1 + random.nextInt(5), needs, SlotSet.all(), false);
                }
            }
        }
        return builder.build();
    }

    private static Problem larger(Problem problem, Prices.Thing thing) {
        return ReasonsTest.relaxed(
                problem,
                switch (thing) {
                    case Prices.Thing.Table table -> new Reason.Tables();
                    case Prices.Thing.Interpreter(int pool) -> new Reason.Interpreters("ru-zh");
                    case Prices.Thing.Representative(int p) -> new Reason.ParticipantTime(p);
                });
    }
}

package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the instance: no hard violation, a bound that holds, both seen by a checker that knows only the files. */
class TimetablerPropertyTest {
    static final List<FairGenerator.Family> FAMILIES = List.of(
            FairGenerator.Family.TIGHT,
            FairGenerator.Family.LOOSE,
            FairGenerator.Family.SCARCE,
            FairGenerator.Family.ANY_TO_ANY,
            FairGenerator.Family.CLUSTERED,
            FairGenerator.Family.MIN_ONE,
            FairGenerator.Family.MUST,
            FairGenerator.Family.ORDERS,
            FairGenerator.Family.CHAINS);

    @Test
    void everyFamilyIsSolvedSoundlyWithABoundThatHolds() throws IOException {
        for (FairGenerator.Family family : FAMILIES) {
            Problem problem = FairGenerator.generate(40, 40, 300, family, 11);
            Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(2)));
            IndependentChecker checked = check(problem, solution);
            assertThat(checked.complaints).as("%s", family).isEmpty();
            assertThat(checked.value).isEqualTo(solution.value());
            assertThat(solution.gap()).as("gap of %s", family).isLessThan(0.03);
        }
    }

    @Test
    void smallInstancesAreSolvedToTheOptimumThatBruteForceFinds() throws IOException {
        int optimal = 0;
        for (int seed = 0; seed < 60; seed++) {
            Problem problem = small(new Random(seed * 0x9E3779B97F4A7C15L));
            long best = new BruteForce(problem).best();
            Solution solution = Timetabler.solve(
                    problem, Budget.of(Duration.ofSeconds(5)).withRounds(2_000).withSeed(seed));
            assertThat(check(problem, solution).complaints).as("seed %d", seed).isEmpty();
            assertThat(solution.value()).as("seed %d", seed).isLessThanOrEqualTo(best);
            assertThat(solution.certificate().boundValue()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
            optimal += solution.value() == best ? 1 : 0;
        }
        assertThat(optimal).isGreaterThanOrEqualTo(57);
    }

    @Test
    void twoWhoMeetSeveralTimesHaveAMeetingForEachRequest() {
        int optimal = 0;
        int several = 0;
        for (int seed = 0; seed < 40; seed++) {
            ProblemBuilder builder =
                    Problem.builder().repeatedPairs().days(2, 2).tables(2);
            Random random = new Random(seed);
            for (int p = 0; p < 4; p++) {
                builder.participant(Side.NONE, SlotSet.all().without(SlotSet.of(random.nextInt(4)), 4));
            }
            for (int i = 0; i < 7; i++) {
                int a = random.nextInt(4);
                builder.request(a, (a + 1 + random.nextInt(3)) % 4, 1 + random.nextInt(5));
            }
            Problem problem = builder.build();
            long best = new BruteForce(problem).best();
            Solution solution = Timetabler.solve(
                    problem, Budget.of(Duration.ofSeconds(5)).withRounds(2_000).withSeed(seed));
            assertThat(Timetabler.violations(problem, solution.placements().toList()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(solution.value()).as("seed %d", seed).isLessThanOrEqualTo(best);
            assertThat(solution.certificate().boundValue()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
            optimal += solution.value() == best ? 1 : 0;
            long pairs = solution.placements()
                    .map(at -> Set.of(
                            problem.request(at.request()).a(),
                            problem.request(at.request()).b()))
                    .distinct()
                    .count();
            several += pairs < solution.placed() ? 1 : 0;
        }
        assertThat(optimal).isGreaterThanOrEqualTo(38);
        assertThat(several).isPositive();
    }

    @Test
    void aPairAskedForTwiceIsASlipUnlessItIsSaid() {
        ProblemBuilder once = Problem.builder().days(2).tables(1);
        once.participant(Side.A, SlotSet.all());
        once.participant(Side.B, SlotSet.all());
        once.request(0, 1, 1);
        assertThatThrownBy(() -> once.request(1, 0, 1))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.fault())
                        .isEqualTo(Fault.DUPLICATE_REQUEST));
        Problem twice = once.repeatedPairs().build().toBuilder().build();
        ProblemBuilder more = twice.toBuilder();
        more.request(1, 0, 1);
        LiveTimetable live = LiveTimetable.open(
                more.build(),
                Timetabler.solve(more.build(), Budget.of(Duration.ofSeconds(1)).withRounds(50)));
        live.apply(new Change.RequestAdded(0, 1, 4, Request.NO_POOL, SlotSet.all(), false));
        assertThat(live.requests()).isEqualTo(3);
        live.apply(new Change.RequestWithdrawn(1));
        live.apply(new Change.RequestAdded(0, 1, 4, Request.NO_POOL, SlotSet.all(), false));
        assertThat(live.requests()).as("the withdrawn one is made anew").isEqualTo(3);
        assertThat(live.placed()).isEqualTo(2);
        assertThatThrownBy(() -> InstanceFormat.write(live.problem(), new StringBuilder()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void sameSeedAndOneThreadGiveTheSameTimetable() {
        Problem problem = FairGenerator.generate(30, 30, 250, FairGenerator.Family.TIGHT, 3);
        Budget budget = Budget.of(Duration.ofSeconds(60)).withRounds(20_000).withSeed(9);
        assertThat(Timetabler.solve(problem, budget)).isEqualTo(Timetabler.solve(problem, budget));
    }

    @Test
    void aStopKeepsTheBestSoFarAndAWarmStartGoesOnFromIt() {
        Problem problem = FairGenerator.generate(60, 60, 600, FairGenerator.Family.TIGHT, 5);
        Solution stopped =
                Timetabler.solve(problem, Budget.of(Duration.ofSeconds(30)).withStop(() -> true));
        assertThat(stopped.placed()).isPositive();
        Solution resumed =
                Timetabler.solve(problem, Budget.of(Duration.ofSeconds(1)).withWarmStart(stopped));
        assertThat(resumed.value()).isGreaterThanOrEqualTo(stopped.value());
        assertThat(Timetabler.violations(problem, resumed.placements().toList()))
                .isEmpty();
    }

    static IndependentChecker check(Problem problem, Solution solution) throws IOException {
        var instance = new StringBuilder();
        InstanceFormat.write(problem, instance);
        var places = new StringBuilder();
        SolutionFormat.write(solution, places);
        var certificate = new StringBuilder();
        CertificateFormat.write(problem, solution.certificate(), certificate);
        // What is written is read back as the same problem.
        Problem again =
                InstanceFormat.read(new ByteArrayInputStream(instance.toString().getBytes(StandardCharsets.UTF_8)));
        var rewritten = new StringBuilder();
        InstanceFormat.write(again, rewritten);
        assertThat(rewritten.toString()).isEqualTo(instance.toString());
        return IndependentChecker.check(instance.toString(), places.toString(), certificate.toString());
    }

    static Problem small(Random random) {
        ProblemBuilder builder = Problem.builder().days(2, 2).tables(1 + random.nextInt(2));
        int pool = builder.pool("ru-zh", 1);
        int people = 4 + random.nextInt(2);
        for (int p = 0; p < people; p++) {
            int hole = random.nextInt(8);
            builder.participant(Side.NONE, hole < 4 ? SlotSet.all().without(SlotSet.of(hole), 4) : SlotSet.all());
        }
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                if (builder.requests() < 7 && random.nextInt(3) > 0) {
                    builder.request(
                            a,
                            b,
                            1 + random.nextInt(5),
                            random.nextInt(3) == 0 ? pool : Request.NO_POOL,
                            SlotSet.all(),
                            false);
                }
            }
        }
        return builder.build();
    }
}

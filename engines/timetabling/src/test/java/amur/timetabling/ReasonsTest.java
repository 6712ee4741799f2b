package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reason names is to blame: one more of it and the best timetable with the request weighs more. Judged by trying everything. */
class ReasonsTest {
    @Test
    void oneMoreOfTheThingNamedHelpsAndWhereNothingIsNamedNothingHelps() {
        Map<String, Integer> said = new HashMap<>();
        List<String> missed = new ArrayList<>();
        int cases = 0;
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = small(new Random(seed * 0x9E3779B97F4A7C15L));
            Solution solution = Timetabler.solve(
                    problem, Budget.of(Duration.ofMillis(200)).withRounds(300).withSeed(seed));
            boolean best = new BruteForce(problem).best() == solution.value();
            for (Left left : solution.left().toList()) {
                String context = "seed " + seed + ", request " + left.request() + " because " + left.because();
                cases++;
                said.merge(left.because().word().replaceFirst(":.*", ""), 1, Integer::sum);
                switch (left.because()) {
                    case Reason.NoCommonSlot none ->
                        assertThat(common(problem, left.request())).as(context).isFalse();
                    case Reason.LowerWeight none -> {
                        for (Reason thing : best ? things(problem, left.request()) : List.<Reason>of()) {
                            Problem more = relaxed(problem, thing);
                            Problem without = more.toBuilder()
                                    .changeSlots(left.request(), SlotSet.none())
                                    .build();
                            if (new BruteForce(more, left.request()).best() > new BruteForce(without).best()) {
                                missed.add(context + ", but " + thing);
                            }
                        }
                    }
                    default ->
                        assertThat(new BruteForce(relaxed(problem, left.because()), left.request()).best())
                                .as(context)
                                .isGreaterThan(solution.value());
                }
            }
        }
        // what it does not find within its steps is seldom
        assertThat(missed).hasSizeLessThan(cases / 100);
        assertThat(cases).isGreaterThan(500);
        assertThat(said.keySet())
                .containsExactlyInAnyOrder("participant", "tables", "pool", "no-common-slot", "lower-weight");
        assertThat(said.values()).allMatch(n -> n >= 10);
    }

    private static boolean common(Problem problem, int r) {
        Request request = problem.request(r);
        return request.slots()
                .slots(problem.slots())
                .anyMatch(t -> problem.participant(request.a()).free().contains(t)
                        && problem.participant(request.b()).free().contains(t));
    }

    private static List<Reason> things(Problem problem, int r) {
        Request request = problem.request(r);
        List<Reason> things = new ArrayList<>(List.of(
                new Reason.ParticipantTime(request.a()), new Reason.ParticipantTime(request.b()), new Reason.Tables()));
        if (request.pool() >= 0) {
            things.add(new Reason.Interpreters(problem.pool(request.pool()).name()));
        }
        return things;
    }

    /** The problem with one more of the thing: a representative, a table in every slot, an interpreter in every slot. */
    static Problem relaxed(Problem problem, Reason thing) {
        int table = thing instanceof Reason.Tables ? 1 : 0;
        int interpreter = thing instanceof Reason.Interpreters ? 1 : 0;
        ProblemBuilder builder = Problem.builder().days(2, 2).tables(problem.tables(0) + table);
        builder.pool("ru-zh", problem.interpreters(0, 0) + interpreter);
        for (int p = 0; p < problem.participants(); p++) {
            Participant one = problem.participant(p);
            int more = thing instanceof Reason.ParticipantTime(int who) && who == p ? 1 : 0;
            int usual = (int) one.free().slots(problem.slots()).count() * one.seats();
            int max = one.max() == usual ? ProblemBuilder.DEFAULT_MAX : one.max() + more;
            builder.participant(one.side(), one.free(), one.seats() + more, one.min(), max);
        }
        for (int r = 0; r < problem.requests(); r++) {
            Request one = problem.request(r);
            builder.request(one.a(), one.b(), one.weight(), one.pool(), one.slots(), one.must());
        }
        return builder.build();
    }

    private static Problem small(Random random) {
        ProblemBuilder builder = Problem.builder().days(2, 2).tables(1 + random.nextInt(2));
        int pool = builder.pool("ru-zh", random.nextInt(4) == 0 ? 0 : 1);
        int people = 4 + random.nextInt(2);
        for (int p = 0; p < people; p++) {
            int max = random.nextInt(5) == 0 ? 1 : ProblemBuilder.DEFAULT_MAX;
            builder.participant(Side.NONE, RichExamples.slots(4, 0.7, random), 1, 0, max);
        }
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                if (builder.requests() < 7 && random.nextInt(4) > 0) {
                    int needs = random.nextInt(3) == 0 ? pool : Request.NO_POOL;
                    SlotSet slots = random.nextInt(6) == 0 ? SlotSet.of(random.nextInt(4)) : SlotSet.all();
                    builder.request(a, b, 1 + random.nextInt(5), needs, slots, false);
                }
            }
        }
        return builder.build();
    }
}

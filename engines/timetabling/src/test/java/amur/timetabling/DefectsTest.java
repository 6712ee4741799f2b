package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is amiss in a timetable by the prices is mended, whole ways long, and no rule is broken on the way. */
class DefectsTest {
    private static Degrees priced(Problem problem, Crew crew) {
        int[] usable = IntStream.range(0, problem.requests())
                .filter(r -> IntStream.range(0, problem.slots()).anyMatch(t -> problem.usable(r, t)))
                .toArray();
        var degrees = new Degrees(problem, usable, crew);
        for (int i = 0; i < 8; i++) {
            degrees.iterate(20);
            degrees.bound();
        }
        return degrees;
    }

    private static void mend(LocalSearch search, Degrees prices) {
        new Defects(search, new Trial(search), prices, () -> false).mend();
    }

    @Test
    void anIdleHourIsPassedOnUntilSomebodyIsBetterOff() {
        ProblemBuilder builder = Problem.builder().days(1).tables(2);
        for (int p = 0; p < 4; p++) {
            builder.participant(p < 2 ? Side.A : Side.B, SlotSet.all());
        }
        int kept = builder.request(0, 2, 3);
        builder.request(1, 2, 3);
        builder.request(0, 3, 3);
        Problem problem = builder.build();
        var search = new LocalSearch(new State(problem), new Random(1));
        search.place(kept, 0);
        try (var crew = new Crew(1)) {
            mend(search, priced(problem, crew));
        }
        assertThat(search.state.value).isEqualTo(6);
        assertThat(search.state.slot[kept]).isEqualTo(State.NONE);
    }

    @Test
    void aMeetingInTheWayGoesElsewhereAndTheOneInItsWayToo() {
        ProblemBuilder builder = Problem.builder().days(3).tables(3);
        int p = builder.participant(Side.A, SlotSet.of(0));
        int u = builder.participant(Side.A, SlotSet.all());
        int x = builder.participant(Side.A, SlotSet.of(1));
        int q = builder.participant(Side.B, SlotSet.all());
        int z = builder.participant(Side.B, SlotSet.of(1, 2));
        int late = builder.request(p, q, 5);
        int first = builder.request(u, q, 5);
        int fixed = builder.request(x, q, 5);
        int second = builder.request(u, z, 5);
        Problem problem = builder.build();
        var search = new LocalSearch(new State(problem), new Random(1));
        search.place(first, 0);
        search.place(fixed, 1);
        search.place(second, 2);
        try (var crew = new Crew(1)) {
            mend(search, priced(problem, crew));
        }
        assertThat(search.state.slot).containsExactly(0, 2, 1, 1);
        assertThat(search.state.value).isEqualTo(20);
        assertThat(late).isZero();
    }

    @Test
    void manyAreMendedAndNoRuleIsBroken() throws Exception {
        for (FairGenerator.Family family : TimetablerPropertyTest.FAMILIES) {
            Problem problem = FairGenerator.generate(60, 60, 900, family, 3);
            try (var crew = new Crew(2)) {
                Degrees degrees = priced(problem, crew);
                LocalSearch search = new Drawing(problem, new Random(1)).from(degrees);
                long before = search.goal();
                long lacked = (long) degrees.boundFor(search.state) - search.state.value;
                mend(search, degrees);
                assertThat(search.goal()).as("%s", family).isGreaterThanOrEqualTo(before);
                if (family == FairGenerator.Family.LOOSE) {
                    assertThat((long) degrees.bestBound() - search.state.value).isLessThan(lacked / 3);
                }
                Solution solution = Solutions.of(search.state, degrees.certificate(Waivers.of(search.state)));
                assertThat(TimetablerPropertyTest.check(problem, solution).complaints)
                        .as("%s", family)
                        .isEmpty();
            }
        }
    }
}

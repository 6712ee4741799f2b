package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Literature mode where a case is too large for clauses, and where a run is limited by rounds in place of time. */
class LiteratureLimitsTest {
    private static Problem event(int people, int meetings, int slots, int tables) {
        var random = new Random(4);
        ProblemBuilder builder = Problem.builder().literature().days(slots).tables(tables);
        for (int p = 0; p < people; p++) {
            builder.participant(Side.NONE, SlotSet.all());
        }
        int[] degree = new int[people];
        Set<List<Integer>> met = new HashSet<>();
        while (builder.requests() < meetings) {
            int a = random.nextInt(people);
            int b = random.nextInt(people);
            if (a != b
                    && degree[a] < slots / 2
                    && degree[b] < slots / 2
                    && met.add(List.of(Math.min(a, b), Math.max(a, b)))) {
                degree[a]++;
                degree[b]++;
                builder.request(a, b, 1, Request.NO_POOL, SlotSet.all(), true);
            }
        }
        return builder.build();
    }

    @Test
    void whatWouldNotFitTheMemoryIsNotSaidInClauses() {
        Problem large = event(4_000, 20_000, 40, 1_500);
        assertThat(BreakClauses.literals(large)).isGreaterThan(1e8);
        assertThat(BreakClauses.canSay(large, 1)).isFalse();
        long before = System.nanoTime();
        LiteratureResult result = LiteratureTimetabler.solve(large, 2, Budget.of(Duration.ofSeconds(2)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(result).isInstanceOfAny(LiteratureResult.Best.class, LiteratureResult.Undecided.class);
    }

    @Test
    void theLargestPublishedSizeIsFarBelowTheLimit() {
        Problem usual = event(80, 300, 22, 22);
        assertThat(BreakClauses.literals(usual)).isBetween(3e5, 3e6);
        assertThat(BreakClauses.canSay(usual, 2)).isTrue();
    }

    @Test
    void aLimitOnRoundsMakesARunThatCanBeRepeated() {
        Problem problem = event(40, 150, 16, 11);
        Budget budget = Budget.of(Duration.ofMinutes(5)).withSeed(9).withRounds(1);
        LiteratureResult first = LiteratureTimetabler.solve(problem, 2, budget);
        LiteratureResult second = LiteratureTimetabler.solve(problem, 2, budget);
        assertThat(second.getClass()).isEqualTo(first.getClass());
        assertThat(slots(second)).isEqualTo(slots(first));
    }

    private static List<Integer> slots(LiteratureResult result) {
        return switch (result) {
            case LiteratureResult.Optimum(int breaks, Solution solution) -> slots(solution);
            case LiteratureResult.Best(int breaks, int bound, Solution solution) -> slots(solution);
            case LiteratureResult.NoTimetable() -> List.of();
            case LiteratureResult.Undecided() -> List.of();
        };
    }

    private static List<Integer> slots(Solution solution) {
        return IntStream.range(0, solution.slot.length)
                .mapToObj(solution::slotOf)
                .toList();
    }
}

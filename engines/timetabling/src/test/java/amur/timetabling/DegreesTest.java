package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prices without slots: their bound holds, is near the one with slots, and a timetable drawn by them keeps all rules. */
class DegreesTest {
    private static final Crew CREW = new Crew(1);

    private static Degrees priced(Problem problem) {
        var degrees = new Degrees(problem, active(problem), CREW);
        for (int i = 0; i < 8; i++) {
            degrees.iterate(20);
            degrees.bound();
        }
        return degrees;
    }

    private static int[] active(Problem problem) {
        return IntStream.range(0, problem.requests())
                .filter(r -> IntStream.range(0, problem.slots()).anyMatch(t -> problem.usable(r, t)))
                .toArray();
    }

    @Test
    void theBoundHoldsForAnyTimetableOfEveryFamily() throws IOException {
        for (FairGenerator.Family family : TimetablerPropertyTest.FAMILIES) {
            Problem problem = FairGenerator.generate(40, 40, 300, family, 5);
            Degrees degrees = priced(problem);
            LocalSearch drawn = new Drawing(problem, new Random(1)).from(degrees);
            Solution solution = Solutions.of(drawn.state, degrees.certificate(Waivers.of(drawn.state)));
            assertThat(TimetablerPropertyTest.check(problem, solution).complaints)
                    .as("%s", family)
                    .isEmpty();
            assertThat(solution.certificate().boundValue())
                    .as("the certificate says what floating point saw, %s", family)
                    .isBetween((long) degrees.bestBound() - 2, (long) degrees.boundFor(drawn.state) + 2);
        }
    }

    @Test
    void theBoundIsNearThatWithSlots() {
        Problem problem = FairGenerator.generate(60, 60, 500, FairGenerator.Family.TIGHT, 5);
        Solution solved = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(2)));
        assertThat(priced(problem).bestBound())
                .isBetween((double) solved.value(), 1.05 * solved.certificate().boundValue());
    }

    @Test
    void whereNobodyIsThereASlotCountsForNothing() {
        ProblemBuilder builder = Problem.builder().days(2).tables(5);
        for (int p = 0; p < 6; p++) {
            builder.participant(p < 3 ? Side.A : Side.B, p < 3 ? SlotSet.of(0) : SlotSet.all());
        }
        for (int a = 0; a < 3; a++) {
            for (int b = 3; b < 6; b++) {
                builder.request(a, b, 2);
            }
        }
        Problem problem = builder.build();
        assertThat(priced(problem).bestBound()).isBetween(6.0, 6.1);
        assertThat(Timetabler.solve(problem, Budget.of(Duration.ofMillis(300))).value())
                .isEqualTo(6);
    }

    @Test
    void generatedInstancesDependOnTheSeedAlone() throws IOException {
        for (FairGenerator.Family family : TimetablerPropertyTest.FAMILIES) {
            List<String> texts = List.of(text(family, 3), text(family, 3), text(family, 4));
            assertThat(texts.get(0)).isEqualTo(texts.get(1)).isNotEqualTo(texts.get(2));
        }
        assertThat(FairGenerator.usual(1_000, FairGenerator.Family.TIGHT, 1).participants())
                .isEqualTo(200);
        assertThat(FairGenerator.lopsided(300, FairGenerator.Family.TIGHT, 1).participants())
                .isEqualTo(310);
    }

    private static String text(FairGenerator.Family family, long seed) throws IOException {
        var text = new StringBuilder();
        InstanceFormat.write(FairGenerator.generate(20, 20, 100, family, seed), text);
        return text.toString();
    }
}

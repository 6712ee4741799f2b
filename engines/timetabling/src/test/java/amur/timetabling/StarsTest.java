package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sharper certificates prove less, but never less than what can be had. */
class StarsTest {
    @Test
    void hoursInWhichNobodyIsThereAreWorthNothing() {
        ProblemBuilder builder = Problem.builder().days(4).tables(9);
        int popular = builder.participant(Side.A, SlotSet.all());
        for (int p = 0; p < 6; p++) {
            builder.request(popular, builder.participant(Side.B, p < 5 ? SlotSet.of(0) : SlotSet.of(1)), 3);
        }
        Problem problem = builder.build();
        State state = new State(problem);
        state.place(0, 0);
        state.place(5, 1);
        IntegerPrices prices = new IntegerPrices(problem, 1);
        prices.cap[popular] = 3;
        Certificate byDegree = Certificate.proving(problem, Waivers.NONE, prices);
        assertThat(byDegree.boundValue()).isEqualTo(12);
        assertThat(Stars.sharpened(problem, byDegree, state).boundValue()).isEqualTo(6);
    }

    @Test
    void sharpenedBoundsHold() {
        int sharper = 0;
        for (int seed = 0; seed < 60; seed++) {
            Problem problem = TimetablerPropertyTest.small(new Random(seed * 0x9E3779B97F4A7C15L));
            Solution solution = Timetabler.solve(
                    problem, Budget.of(Duration.ofSeconds(5)).withRounds(20).withSeed(seed));
            State state = new State(problem);
            state.copyFrom(solution.slot);
            Certificate trivial = Certificate.trivial(problem);
            Certificate sharp = Stars.sharpened(problem, trivial, state);
            assertThat(sharp.evaluate(problem, sharp.waivers())).isEqualTo(sharp.bound());
            assertThat(sharp.boundValue())
                    .as("seed %d", seed)
                    .isBetween(new BruteForce(problem).best(), trivial.boundValue());
            sharper += sharp.boundValue() < trivial.boundValue() ? 1 : 0;
        }
        assertThat(sharper).isGreaterThan(5);
    }
}

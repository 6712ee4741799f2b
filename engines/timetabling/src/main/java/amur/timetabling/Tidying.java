package amur.timetabling;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** Fewer breaks, fairly spread, for the same meetings: their set, and so the weight, stays as it is. */
final class Tidying {
    private static final double HOT = 0.45;
    private static final double COLD = 0.06;
    /** What an uneven spread weighs beside one break. */
    private static final double UNEVEN = 0.05;
    /** Steps for each meeting, after which more brings little. */
    private static final int STEPS_PER_MEETING = 10_000;

    private final State state;
    private final Annealer annealer;

    Tidying(State state, Random random) {
        this.state = state;
        annealer = new Annealer(state, random, UNEVEN, Integer.MAX_VALUE);
    }

    /**
     * Tidies up.
     *
     * @param used the share of the time that is used, 0 to 1: where the time is short it cools as fast as it must
     */
    void run(DoubleSupplier used, BooleanSupplier stop) {
        int[] places = state.slot.clone();
        double first = annealer.cost();
        long steps = (long) STEPS_PER_MEETING * state.placed;
        double temperature = HOT;
        for (long step = 0; step < steps && annealer.count().total() > 0; step++) {
            if ((step & 1023) == 0) {
                double done = Math.max((double) step / steps, used.getAsDouble());
                if (done >= 1 || stop.getAsBoolean()) {
                    break;
                }
                temperature = HOT * Math.pow(COLD / HOT, done);
            }
            annealer.step(temperature);
        }
        if (annealer.cost() > first) {
            state.copyFrom(places);
        }
    }
}

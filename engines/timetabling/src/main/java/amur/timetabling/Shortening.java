package amur.timetabling;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Less walking for the same meetings and no more breaks. Other tables ({@link TableSwaps}) and the same visits in another order ({@link
 * VisitOrder}) are tried in turns while it cools; in the end each slot has the best tables for where the others are ({@link TableSweep}).
 */
final class Shortening {
    /** The part of the time in which it cools; the rest is for the exact tables of each slot. */
    private static final double COOLING = 0.85;
    /** Steps for each meeting, after which more brings little. */
    private static final int STEPS_PER_MEETING = 4_000;
    /** Of so many steps one is for the order: most are dropped before anything is moved. */
    private static final int ONE_IN = 4;
    /** Temperatures, as a share of what is walked to a meeting at first. */
    private static final double HOT = 0.3;

    private static final double COLD = 0.01;
    /** Meetings above which the time would not do to cool down from where it is hot. */
    private static final int MANY_MEETINGS = 100_000;

    private final State state;
    private final Random random;
    private final TableGrid grid;

    Shortening(State state, Random random) {
        this.state = state;
        this.random = random;
        grid = new TableGrid(state.problem.places);
    }

    /**
     * Shortens the ways.
     *
     * @param used the share of the time that is used, 0 to 1
     * @return the table of each request
     */
    int[] run(DoubleSupplier used, BooleanSupplier stop) {
        Hall hall = new Hall(state, grid, new Tables(state, grid).assign());
        int[] places = state.slot.clone();
        int[] tables = hall.table.clone();
        long first = hall.total();
        cool(hall, (double) first / Math.max(1, state.placed), used, stop);
        new TableSweep(hall).run(() -> used.getAsDouble() >= 1 || stop.getAsBoolean());
        if (hall.total() <= first) {
            return hall.table;
        }
        state.copyFrom(places);
        return tables;
    }

    private void cool(Hall hall, double mean, DoubleSupplier used, BooleanSupplier stop) {
        var swaps = new TableSwaps(hall, random);
        var order = new VisitOrder(hall, random);
        long steps = (long) STEPS_PER_MEETING * state.placed;
        double hot = state.placed > MANY_MEETINGS ? COLD : HOT;
        double temperature = hot * mean;
        for (long step = 0; step < steps; step++) {
            if ((step & 1023) == 0) {
                double done = Math.max((double) step / steps, used.getAsDouble() / COOLING);
                if (done >= 1 || stop.getAsBoolean()) {
                    break;
                }
                temperature = hot * mean * Math.pow(COLD / hot, done);
            }
            if (step % ONE_IN == 0) {
                order.step(temperature);
            } else {
                swaps.step(temperature);
            }
        }
    }
}

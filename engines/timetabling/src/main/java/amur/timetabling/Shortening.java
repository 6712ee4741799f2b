package amur.timetabling;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** Less walking for the same meetings and no more breaks: other tables, and the same visits in another order. */
final class Shortening {
    /** The part of the time in which tables are swapped; the rest is for the exact tables of each slot. */
    private static final double SWAPPING = 0.8;

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
        Hall hall = new Hall(state, grid, new NearTables(state, grid).assign());
        BooleanSupplier over = () -> used.getAsDouble() >= 1 || stop.getAsBoolean();
        int[] best = hall.table.clone();
        long least = hall.total();
        new TableSwaps(hall, random).run(() -> used.getAsDouble() / SWAPPING, stop);
        new TableSweep(hall).run(over);
        return hall.total() < least ? hall.table : best;
    }
}

package amur.timetabling;

import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Fewer breaks, fairly spread, for the same meetings: an annealer over {@link Chain Kempe chains}. The set of meetings, so the weight,
 * stays as it is.
 */
final class Tidying {
    private static final double HOT = 0.45;
    private static final double COLD = 0.06;
    /** What an uneven spread weighs beside one break. */
    private static final double UNEVEN = 0.05;
    /** Steps for each meeting, after which more brings little. */
    private static final int STEPS_PER_MEETING = 10_000;

    private final BreakCount count;
    private final State state;
    private final Problem problem;
    private final Random random;
    private final Chain chain;

    Tidying(State state, Random random) {
        this.state = state;
        this.random = random;
        problem = state.problem;
        count = new BreakCount(state);
        chain = new Chain(count, random);
    }

    /**
     * Tidies up.
     *
     * @param used the share of the time that is used, 0 to 1: where the time is short it cools as fast as it must
     */
    void run(DoubleSupplier used, BooleanSupplier stop) {
        int[] places = state.slot.clone();
        double cost = cost();
        double first = cost;
        long steps = (long) STEPS_PER_MEETING * state.placed;
        double temperature = HOT;
        for (long step = 0; step < steps && count.total() > 0; step++) {
            if ((step & 1023) == 0) {
                if (stop.getAsBoolean()) {
                    break;
                }
                double done = Math.max((double) step / steps, used.getAsDouble());
                if (done >= 1) {
                    break;
                }
                temperature = HOT * Math.pow(COLD / HOT, done);
            }
            int r = random.nextInt(problem.requests);
            int from = state.slot[r];
            int to = from == State.NONE ? State.NONE : target(r);
            if (to == State.NONE || to == from || !problem.mayUse(r, to) || !chain.plan(r, to)) {
                continue;
            }
            double bearable = cost - temperature * Math.log(1 - random.nextDouble());
            if (cost + chain.breaks() + UNEVEN * chain.squares() <= bearable && chain.carryOut(from, to)) {
                if (cost() <= bearable) {
                    cost = cost();
                } else {
                    chain.undo();
                }
            }
        }
        if (cost > first) {
            state.copyFrom(places);
        }
    }

    private double cost() {
        return count.total() + UNEVEN * count.squares();
    }

    /** A slot beside another meeting of one of the two, who has a break; sometimes any slot. */
    private int target(int r) {
        int p = random.nextBoolean() ? problem.a[r] : problem.b[r];
        if (count.of(p) == 0 && random.nextInt(8) > 0) {
            return State.NONE;
        }
        if (random.nextInt(4) == 0) {
            return random.nextInt(state.slots);
        }
        int start = random.nextInt(state.slots);
        for (int i = 0; i < state.slots; i++) {
            int t = start + i < state.slots ? start + i : start + i - state.slots;
            if (state.grid[p * state.slots + t] != State.NONE && t != state.slot[r]) {
                int beside = random.nextBoolean() ? t - 1 : t + 1;
                boolean sameDay = beside >= 0
                        && beside < state.slots
                        && (problem.literature || problem.dayOf[beside] == problem.dayOf[t]);
                return sameDay ? beside : State.NONE;
            }
        }
        return State.NONE;
    }
}

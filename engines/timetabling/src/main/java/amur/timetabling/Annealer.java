package amur.timetabling;

import java.util.Random;

/**
 * One step at a time towards fewer breaks: a meeting of someone with a break goes beside another one of theirs, along a {@link Chain};
 * worse timetables are accepted with a probability that falls with the temperature (Metropolis).
 */
final class Annealer {
    /** What the spread weighs, beyond what is fair, beside one break. */
    private static final double UNFAIR = 3;

    private final BreakCount count;
    private final State state;
    private final Problem problem;
    private final Random random;
    private final Chain chain;
    private final double uneven;
    private final int fairness;
    private double cost;

    /**
     * @param uneven what the squares of the participants' breaks weigh beside one break
     * @param fairness the most that the breaks of two participants should differ by
     */
    Annealer(State state, Random random, double uneven, int fairness) {
        this.state = state;
        this.random = random;
        this.uneven = uneven;
        this.fairness = fairness;
        problem = state.problem;
        count = new BreakCount(state);
        chain = new Chain(count, random);
        cost = measured();
    }

    BreakCount count() {
        return count;
    }

    /** The breaks and what their unevenness weighs. */
    double cost() {
        return cost;
    }

    /** Proposes a move; whether it was made. */
    boolean step(double temperature) {
        int r = random.nextInt(problem.requests);
        int from = state.slot[r];
        int to = from == State.NONE ? State.NONE : target(r);
        if (to == State.NONE || to == from || !problem.mayUse(r, to) || !chain.plan(r, to)) {
            return false;
        }
        double bearable = cost - temperature * Math.log(1 - random.nextDouble());
        double foreseen = count.total() + chain.breaks() + uneven * (count.squares() + chain.squares());
        if (foreseen > bearable || !chain.carryOut(from, to)) {
            return false;
        }
        double after = measured();
        if (after > bearable) {
            chain.undo();
            return false;
        }
        cost = after;
        return true;
    }

    private double measured() {
        double unfair = fairness == Integer.MAX_VALUE ? 0 : UNFAIR * Math.max(0, count.spread() - fairness);
        return count.total() + uneven * count.squares() + unfair;
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

package amur.timetabling;

import java.util.Random;

/**
 * Betters a timetable by insertion with ejection: a request that is left out takes a slot, those in its way are put elsewhere if
 * they can be, and the step stands if the goal does not fall. Steps that change nothing in the goal are kept half of the time: they
 * are how the search walks over plateaus.
 *
 * <p>The goal is one number in the order of the goals: a must request outweighs all participants' minimum, one participant's step
 * towards its minimum outweighs all weights.
 */
final class LocalSearch {
    private static final long TOWARDS_MINIMUM = 100_000_000L;
    private static final long MUST = 10_000_000_000_000L;

    final State state;
    private final Problem problem;
    private final Random random;
    private final int[] touched = new int[16];
    private final int[] before = new int[16];
    private int touches;
    private long goal;

    LocalSearch(State state, Random random) {
        this.state = state;
        this.problem = state.problem;
        this.random = random;
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] != State.NONE) {
                goal += worth(r);
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            goal += TOWARDS_MINIMUM * Math.min(problem.min[p], state.count[p]);
        }
    }

    long goal() {
        return goal;
    }

    private long worth(int r) {
        return problem.weight[r] + (problem.must[r] ? MUST : 0);
    }

    void place(int r, int t) {
        goal += worth(r) + towardsMinimum(problem.a[r]) + towardsMinimum(problem.b[r]);
        state.place(r, t);
    }

    void remove(int r) {
        state.remove(r);
        goal -= worth(r) + towardsMinimum(problem.a[r]) + towardsMinimum(problem.b[r]);
    }

    private long towardsMinimum(int p) {
        return state.count[p] < problem.min[p] ? TOWARDS_MINIMUM : 0;
    }

    /** Puts the request into some slot that takes it with nobody moved. */
    boolean insert(int r) {
        if (!state.belowMax(r)) {
            return false;
        }
        int t = freeSlot(r);
        if (t < 0) {
            return false;
        }
        place(r, t);
        return true;
    }

    /** What placing the request adds to the goal, or, for one that is placed, what dropping it takes away. */
    long gain(int r) {
        int more = state.slot[r] == State.NONE ? 0 : 1;
        return worth(r)
                + (state.count[problem.a[r]] - more < problem.min[problem.a[r]] ? TOWARDS_MINIMUM : 0)
                + (state.count[problem.b[r]] - more < problem.min[problem.b[r]] ? TOWARDS_MINIMUM : 0);
    }

    /** A slot that takes the request, looked for from a random one on; -1 if none does. */
    int freeSlot(int r) {
        int words = problem.words;
        int start = random.nextInt(problem.slots);
        for (int k = 0; k <= words; k++) {
            int w = ((start >> 6) + k) % words;
            long these = state.candidates(r, w);
            if (k == 0) {
                these &= -1L << start;
            } else if (k == words) {
                these &= ~(-1L << start);
            }
            for (; these != 0; these &= these - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(these);
                if (state.fits(r, t)) {
                    return t;
                }
            }
        }
        return -1;
    }

    /** Tries to put a request that is left out into slot {@code t}; true if the goal rose. */
    boolean eject(int r, int t) {
        int a = problem.a[r];
        int b = problem.b[r];
        if (!problem.mayUse(r, t)) {
            return false;
        }
        long goalBefore = goal;
        touches = 0;
        touch(r);
        clearSeat(a, t);
        clearSeat(b, t);
        clearMaximum(a);
        clearMaximum(b);
        if (state.tablesLeft[t] == 0 && state.inSlotCount[t] > 0) {
            out(state.inSlot[t][random.nextInt(state.inSlotCount[t])]);
        }
        int pool = problem.pool[r];
        if (pool >= 0 && state.poolLeft[pool * problem.slots + t] == 0) {
            clearPool(pool, t);
        }
        clearOrder(r, t);
        if (!state.fits(r, t)) {
            undo();
            return false;
        }
        place(r, t);
        for (int i = 1; i < touches; i++) {
            if (state.slot[touched[i]] == State.NONE) {
                insert(touched[i]);
            }
        }
        if (goal > goalBefore) {
            return true;
        }
        if (goal < goalBefore || random.nextBoolean()) {
            undo();
        }
        return false;
    }

    private void clearSeat(int p, int t) {
        if (!state.isOpen(p, t)) {
            int there = state.grid[p * problem.slots + t];
            if (there != State.NONE) {
                out(there);
            }
        }
    }

    private void clearMaximum(int p) {
        if (state.count[p] < problem.max[p]) {
            return;
        }
        int start = random.nextInt(problem.slots);
        for (int i = 0; i < problem.slots; i++) {
            int there = state.grid[p * problem.slots + (start + i) % problem.slots];
            if (there != State.NONE) {
                out(there);
                return;
            }
        }
    }

    private void clearPool(int pool, int t) {
        int n = state.inSlotCount[t];
        int start = n == 0 ? 0 : random.nextInt(n);
        for (int i = 0; i < n; i++) {
            int there = state.inSlot[t][(start + i) % n];
            if (problem.pool[there] == pool) {
                out(there);
                return;
            }
        }
    }

    /** Takes out those whose order with {@code r} would be wrong; where they are too many the rest stay and the step fails. */
    private void clearOrder(int r, int t) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int first = problem.earlier[problem.precedenceOf[i]];
            int second = problem.later[problem.precedenceOf[i]];
            int other = first == r ? second : first;
            int there = state.slot[other];
            if (there != State.NONE && (first == r ? there <= t : there >= t) && touches < touched.length) {
                out(other);
            }
        }
    }

    private void out(int r) {
        touch(r);
        remove(r);
    }

    private void touch(int r) {
        touched[touches] = r;
        before[touches++] = state.slot[r];
    }

    private void undo() {
        for (int i = touches - 1; i >= 0; i--) {
            if (state.slot[touched[i]] != State.NONE) {
                remove(touched[i]);
            }
        }
        for (int i = touches - 1; i >= 0; i--) {
            if (before[i] != State.NONE) {
                place(touched[i], before[i]);
            }
        }
        touches = 0;
    }
}

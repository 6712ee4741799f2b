package amur.timetabling;

import java.util.Arrays;
import java.util.Random;

/**
 * Makes room in full slots: some meeting that could as well be elsewhere goes to a slot with room, or to one that holds a meeting worth
 * giving up. So that such a slot is found at once, the cheapest meetings of each slot are kept in a list, renewed at each sweep.
 */
final class Vacancies {
    private static final int SAMPLES = 24;
    private static final int CHEAP_PER_SLOT = 64;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Trial trial;
    private final Random random;
    private final int slots;
    private final int words;
    /** Per slot its meetings of least worth when last looked at, cheapest first. */
    private final int[][] cheap;

    private final int[] nextCheap;

    Vacancies(LocalSearch search, Trial trial, Random random) {
        this.search = search;
        this.trial = trial;
        this.random = random;
        state = search.state;
        problem = state.problem;
        slots = problem.slots;
        words = problem.words;
        cheap = new int[slots][CHEAP_PER_SLOT];
        nextCheap = new int[slots];
    }

    /** Notes the cheapest meetings of each slot. */
    void prepare() {
        for (int t = 0; t < slots; t++) {
            int n = state.inSlotCount[t];
            int size = Math.min(n, CHEAP_PER_SLOT);
            if (cheap[t].length != size) {
                cheap[t] = new int[size];
            }
            long[] key = new long[n];
            for (int i = 0; i < n; i++) {
                key[i] = Math.min(search.gain(state.inSlot[t][i]), Integer.MAX_VALUE) << 32 | i;
            }
            Arrays.sort(key);
            for (int i = 0; i < size; i++) {
                cheap[t][i] = state.inSlot[t][(int) key[i]];
            }
            nextCheap[t] = 0;
        }
    }

    /** Places the request in a slot where both are open, with room made where tables or interpreters lack. */
    boolean arrive(int r, int t) {
        int pool = problem.pool[r];
        if (pool >= 0 && state.poolLeft[pool * slots + t] == 0 && !vacate(t, pool)) {
            return false;
        }
        if (state.tablesLeft[t] == 0 && !vacate(t, -1)) {
            return false;
        }
        if (!state.fits(r, t)) {
            return false;
        }
        trial.put(r, t);
        return true;
    }

    /** Takes one meeting (of a pool, where one is given) out of a full slot: one that has another place, or one to drop. */
    private boolean vacate(int t, int pool) {
        int cheapest = pool < 0 ? cheapest(t) : State.NONE;
        if (cheapest != State.NONE) {
            trial.pay(cheapest);
            return trial.out(cheapest);
        }
        int n = state.inSlotCount[t];
        if (n == 0) {
            return false;
        }
        int at = random.nextInt(n);
        int droppable = State.NONE;
        int tries = pool < 0 ? SAMPLES : 4 * SAMPLES;
        for (int i = Math.min(n, tries); i > 0; i--, at = at + 1 == n ? 0 : at + 1) {
            int m = state.inSlot[t][at];
            if (trial.touched(m) || pool >= 0 && problem.pool[m] != pool) {
                continue;
            }
            if (droppable == State.NONE && search.gain(m) <= trial.credit) {
                droppable = m;
            }
            for (int w = 0; w < words; w++) {
                long others = state.open[problem.a[m] * words + w]
                        & state.open[problem.b[m] * words + w]
                        & problem.slotSetMask[problem.slotSet[m] * words + w];
                for (; others != 0; others &= others - 1) {
                    int s = (w << 6) + Long.numberOfTrailingZeros(others);
                    if (s == t) {
                        continue;
                    }
                    if (state.tablesLeft[s] > 0
                            && (problem.pool[m] < 0 || state.poolLeft[problem.pool[m] * slots + s] > 0)) {
                        trial.out(m);
                        if (!state.fits(m, s)) {
                            return false;
                        }
                        trial.put(m, s);
                        return true;
                    }
                    int c = cheapest(s);
                    if (c != State.NONE
                            && (problem.pool[m] < 0
                                    || problem.pool[c] == problem.pool[m]
                                    || state.poolLeft[problem.pool[m] * slots + s] > 0)) {
                        trial.pay(c);
                        return relocate(m, s, c);
                    }
                }
            }
        }
        if (droppable == State.NONE) {
            return false;
        }
        trial.pay(droppable);
        return trial.out(droppable);
    }

    /** Moves {@code m} to slot {@code s} in the place of {@code c}, which is dropped. */
    private boolean relocate(int m, int s, int c) {
        trial.out(c);
        trial.out(m);
        if (!state.fits(m, s)) {
            return false;
        }
        trial.put(m, s);
        return true;
    }

    /** The cheapest meeting of a slot that is known, if it is not too dear, or {@link State#NONE}. */
    private int cheapest(int t) {
        int[] list = cheap[t];
        boolean first = true;
        for (int i = nextCheap[t]; i < list.length; i++) {
            int m = list[i];
            if (state.slot[m] == t && !trial.touched(m)) {
                if (search.gain(m) <= trial.credit) {
                    return m;
                }
                if (problem.weight[m] > trial.credit) {
                    return State.NONE;
                }
                first = false;
            } else if (first && state.slot[m] != t && trial.changes == 0) {
                nextCheap[t] = i + 1;
            }
        }
        return State.NONE;
    }
}

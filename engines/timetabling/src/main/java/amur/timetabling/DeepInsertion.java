package amur.timetabling;

import java.util.Random;

/**
 * Places a request by ejection to a small depth: it takes a slot, those in its way go elsewhere, those in their way too; at the end a
 * meeting may be given up. Slower than {@link Insertion}'s alternating paths, and blind to no rule: for musts, minimums, orders and
 * tables insisted on.
 */
final class DeepInsertion {
    private static final int DEPTH = 3;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Trial trial;
    private final Vacancies vacancies;
    private final Random random;
    private final int slots;
    private final int words;
    private int nodes;

    DeepInsertion(LocalSearch search, Trial trial, Vacancies vacancies, Random random) {
        this.search = search;
        this.trial = trial;
        this.vacancies = vacancies;
        this.random = random;
        state = search.state;
        problem = state.problem;
        slots = problem.slots;
        words = problem.words;
    }

    /** Whether the request is worth a search in depth: musts, minimums, and rules that an alternating path does not see. */
    boolean isWorthIt(int r) {
        return problem.must[r]
                || search.gain(r) > problem.weight[r]
                || problem.earlier.length > 0
                || problem.fixedTable.length > 0;
    }

    boolean place(int r, int effort) {
        nodes = effort;
        return settle(r, DEPTH);
    }

    private boolean settle(int r, int depth) {
        if (state.belowMax(r)) {
            int t = search.freeSlot(r);
            if (t >= 0) {
                trial.put(r, t);
                return true;
            }
        }
        if (depth == 0) {
            return false;
        }
        int start = random.nextInt(slots);
        for (int busy = 0; busy <= 2; busy++) {
            for (int k = 0; k <= words; k++) {
                int w = ((start >> 6) + k) % words;
                long these = state.withBusy(r, w, busy);
                if (k == 0) {
                    these &= -1L << start;
                } else if (k == words) {
                    these &= ~(-1L << start);
                }
                while (these != 0) {
                    int t = (w << 6) + Long.numberOfTrailingZeros(these);
                    these &= these - 1;
                    if (--nodes < 0) {
                        return false;
                    }
                    int before = trial.changes;
                    long credited = trial.credit;
                    if (settle(r, t, depth)) {
                        return true;
                    }
                    trial.undo(before, credited);
                }
            }
        }
        return false;
    }

    private boolean settle(int r, int t, int depth) {
        int mine = trial.changes;
        if (!clearSeat(problem.a[r], t)
                || !clearSeat(problem.b[r], t)
                || !clearMaximum(problem.a[r])
                || !clearMaximum(problem.b[r])
                || !clearOrder(r, t)
                || !clearFixedTable(r, t)) {
            return false;
        }
        int ejected = trial.changes;
        if (!vacancies.arrive(r, t)) {
            return false;
        }
        for (int i = mine; i < ejected; i++) {
            int m = trial.changed(i);
            if (state.slot[m] == State.NONE && !settle(m, depth - 1) && !drop(m)) {
                return false;
            }
        }
        return true;
    }

    private boolean drop(int m) {
        if (search.gain(m) > trial.credit) {
            return false;
        }
        trial.pay(m);
        return true;
    }

    private boolean clearSeat(int p, int t) {
        if (state.isOpen(p, t)) {
            return true;
        }
        int best = State.NONE;
        for (int m = state.grid[p * slots + t]; m != State.NONE; m = state.next(m, p)) {
            if (!trial.touched(m) && (best == State.NONE || problem.weight[m] < problem.weight[best])) {
                best = m;
            }
        }
        return best != State.NONE && trial.out(best);
    }

    private boolean clearMaximum(int p) {
        if (state.count[p] < problem.max[p]) {
            return true;
        }
        int best = State.NONE;
        for (int t = 0; t < slots; t++) {
            for (int m = state.grid[p * slots + t]; m != State.NONE; m = state.next(m, p)) {
                if (!trial.touched(m) && (best == State.NONE || problem.weight[m] < problem.weight[best])) {
                    best = m;
                }
            }
        }
        return best != State.NONE && trial.out(best);
    }

    /** Takes out those whose order with {@code r} would be wrong. */
    private boolean clearOrder(int r, int t) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int first = problem.earlier[problem.precedenceOf[i]];
            int second = problem.later[problem.precedenceOf[i]];
            int other = first == r ? second : first;
            int there = state.slot[other];
            if (there != State.NONE && (first == r ? there <= t : there >= t)) {
                if (trial.touched(other)) {
                    return false;
                }
                trial.out(other);
            }
        }
        return true;
    }

    private boolean clearFixedTable(int r, int t) {
        if (state.tableFree(r, t)) {
            return true;
        }
        int table = problem.fixedTable[r];
        for (int i = 0; i < state.inSlotCount[t]; i++) {
            int m = state.inSlot[t][i];
            if (problem.fixedTable[m] == table) {
                return !trial.touched(m) && trial.out(m);
            }
        }
        return false;
    }
}

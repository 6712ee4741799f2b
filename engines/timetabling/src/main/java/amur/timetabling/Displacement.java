package amur.timetabling;

import java.util.Set;
import java.util.function.IntPredicate;

/** Which meetings of least weight give way so that a request fits a slot. */
final class Displacement {
    private Displacement() {}

    static void at(State state, int r, int t, Set<Integer> displaced) {
        Problem p = state.problem;
        for (int who : new int[] {p.a[r], p.b[r]}) {
            if (!state.isOpen(who, t)) {
                lightest(state, who, t, displaced);
            }
        }
        for (int who : new int[] {p.a[r], p.b[r]}) {
            long leaving = displaced.stream()
                    .filter(m -> p.a[m] == who || p.b[m] == who)
                    .count();
            if (state.count[who] - leaving >= p.max[who]) {
                lightestOf(state, who, displaced);
            }
        }
        for (int i = p.firstPrecedence[r]; i < p.firstPrecedence[r + 1]; i++) {
            int e = p.precedenceOf[i];
            int other = p.earlier[e] == r ? p.later[e] : p.earlier[e];
            int s = state.slot[other];
            if (s != State.NONE && (p.earlier[e] == r ? s <= t : s >= t)) {
                displaced.add(other);
            }
        }
        if (!state.tableFree(r, t)) {
            int table = p.fixedTable[r];
            lightest(state, t, displaced, m -> p.fixedTable[m] == table);
        }
        int k = p.pool[r];
        if (k >= 0 && state.poolLeft[k * p.slots + t] == 0 && noneOf(state, t, displaced, m -> p.pool[m] == k)) {
            lightest(state, t, displaced, m -> p.pool[m] == k);
        }
        if (state.tablesLeft[t] == 0 && noneOf(state, t, displaced, m -> true)) {
            lightest(state, t, displaced, m -> true);
        }
    }

    private static boolean noneOf(State state, int t, Set<Integer> displaced, IntPredicate kind) {
        return displaced.stream().noneMatch(m -> state.slot[m] == t && kind.test(m));
    }

    /** The lightest meeting of the slot of that kind; {@code must} ones last. */
    private static void lightest(State state, int t, Set<Integer> displaced, IntPredicate kind) {
        int best = State.NONE;
        for (int i = 0; i < state.inSlotCount[t]; i++) {
            int m = state.inSlot[t][i];
            if (kind.test(m) && !displaced.contains(m)) {
                best = lighter(state.problem, best, m);
            }
        }
        add(best, displaced);
    }

    private static void lightest(State state, int who, int t, Set<Integer> displaced) {
        int best = State.NONE;
        for (int m = state.grid[who * state.slots + t]; m != State.NONE; m = state.next(m, who)) {
            best = lighter(state.problem, best, m);
        }
        add(best, displaced);
    }

    private static void lightestOf(State state, int who, Set<Integer> displaced) {
        int best = State.NONE;
        for (int t = 0; t < state.slots; t++) {
            for (int m = state.grid[who * state.slots + t]; m != State.NONE; m = state.next(m, who)) {
                if (!displaced.contains(m)) {
                    best = lighter(state.problem, best, m);
                }
            }
        }
        add(best, displaced);
    }

    private static void add(int best, Set<Integer> displaced) {
        if (best != State.NONE) {
            displaced.add(best);
        }
    }

    private static int lighter(Problem p, int best, int m) {
        if (best == State.NONE || p.must[best] && !p.must[m]) {
            return m;
        }
        if (p.must[best] == p.must[m] && (p.weight[m] < p.weight[best] || p.weight[m] == p.weight[best] && m < best)) {
            return m;
        }
        return best;
    }
}

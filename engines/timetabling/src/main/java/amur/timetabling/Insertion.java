package amur.timetabling;

import java.util.Arrays;
import java.util.Random;

/**
 * Brings a request that is left out into a timetable, by a chain: it takes a slot, those in its way go elsewhere, those in their way
 * too, to a small depth; at the end of the chain a meeting may be dropped that is worth less. What was changed in vain is undone.
 *
 * <p>Tables and interpreters are the usual end of a chain: where a slot is full, some meeting of it that could as well be elsewhere
 * goes to a slot with room, or to a slot that holds a meeting worth dropping. So that such a slot is found at once, the cheapest meetings
 * of each slot are kept in a list ({@link #prepare}), renewed at each sweep.
 */
final class Insertion {
    private static final int DEPTH = 3;
    private static final int SAMPLES = 24;
    private static final int CHEAP_PER_SLOT = 64;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Random random;
    private final int slots;
    private final int words;
    private int[] changed = new int[64];
    private int[] from = new int[64];
    private int changes;
    private final int[] mark;
    private int stamp;
    private final int[] path = new int[48];
    private long credit;
    private int nodes;
    private int turn;
    /** Per slot its meetings of least worth when last looked at, cheapest first; -1 ends. */
    private final int[][] cheap;

    private final int[] nextCheap;

    Insertion(LocalSearch search, Random random) {
        this.search = search;
        this.random = random;
        state = search.state;
        problem = state.problem;
        slots = problem.slots;
        words = problem.words;
        mark = new int[problem.requests];
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

    /** Tries to better the goal by placing {@code r}; a step that leaves the goal as it is may be kept too. True if it rose. */
    boolean attempt(int r, int effort, boolean sideways) {
        long before = search.goal();
        stamp++;
        changes = 0;
        nodes = effort;
        credit = search.gain(r) - (sideways ? 0 : 1);
        mark[r] = stamp;
        boolean placed = connect(r) || exchange(r) || needsMore(r) && settle(r, DEPTH);
        if (!placed || search.goal() < before) {
            undo(0);
        }
        return search.goal() > before;
    }

    /** Places the request with nobody dropped but to make room in a full slot. */
    private boolean connect(int r) {
        if (!state.belowMax(r)) {
            return false;
        }
        int t = search.freeSlot(r);
        if (t >= 0) {
            put(r, t);
            return true;
        }
        return whereBothAreOpen(r)
                || alternate(r, problem.a[r], problem.b[r])
                || alternate(r, problem.b[r], problem.a[r]);
    }

    private boolean whereBothAreOpen(int r) {
        int start = random.nextInt(words);
        for (int k = 0; k < words; k++) {
            int w = (start + k) % words;
            for (long these = rotated(withBusy(r, w, 0)); these != 0; these &= these - 1) {
                int to = changes;
                long credited = credit;
                if (arrive(r, (w << 6) + slotOf(these))) {
                    return true;
                }
                undo(to);
                credit = credited;
            }
        }
        return false;
    }

    /** Bits in another order, so that slots are tried from a random one on. */
    private long rotated(long bits) {
        turn = random.nextInt(64);
        return Long.rotateRight(bits, turn);
    }

    private int slotOf(long bits) {
        return Long.numberOfTrailingZeros(bits) + turn & 63;
    }

    /**
     * Places the request in a slot s where {@code p} is open and {@code q} is not, by an alternating path: the meeting of {@code q} goes
     * from s to a slot t where {@code q} is open, the one in its way from t to s, and so on.
     */
    private boolean alternate(int r, int p, int q) {
        for (int v = 0; v < words; v++) {
            long may = problem.free[p * words + v]
                    & problem.free[q * words + v]
                    & problem.slotSetMask[problem.slotSet[r] * words + v]
                    & state.open[p * words + v]
                    & ~state.open[q * words + v];
            for (long from = rotated(may); from != 0; from &= from - 1) {
                int s = (v << 6) + slotOf(from);
                int turned = turn;
                for (int w = 0; w < words; w++) {
                    for (long to = rotated(state.open[q * words + w]); to != 0; to &= to - 1) {
                        int t = (w << 6) + slotOf(to);
                        if (--nodes < 0) {
                            return false;
                        }
                        if (alternate(r, q, s, t)) {
                            return true;
                        }
                    }
                }
                turn = turned;
            }
        }
        return false;
    }

    private boolean alternate(int r, int q, int s, int t) {
        int length = 0;
        int here = s;
        int there = t;
        int v = q;
        do {
            int m = state.grid[v * slots + here];
            if (length == path.length || m == State.NONE || mark[m] == stamp || !problem.mayUse(m, there)) {
                forget(length);
                return false;
            }
            mark[m] = stamp;
            path[length++] = m;
            v = problem.partner(m, v);
            int swap = here;
            here = there;
            there = swap;
        } while (!state.isOpen(v, here));
        int before = changes;
        long credited = credit;
        for (int i = 0; i < length; i++) {
            out(path[i]);
        }
        boolean arrived = true;
        for (int i = 0; i < length && arrived; i++) {
            arrived = arrive(path[i], (i & 1) == 0 ? t : s);
        }
        if (arrived && arrive(r, s)) {
            return true;
        }
        undo(before);
        credit = credited;
        return false;
    }

    private void forget(int length) {
        for (int i = 0; i < length; i++) {
            mark[path[i]] = 0;
        }
    }

    /** Places the request in a slot where both are open, with room made where tables or interpreters lack. */
    private boolean arrive(int r, int t) {
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
        put(r, t);
        return true;
    }

    /** Drops a meeting of one of the two, or of both, that is worth less, and places the request then. */
    private boolean exchange(int r) {
        return exchange(r, problem.a[r], problem.b[r]) || exchange(r, problem.b[r], problem.a[r]);
    }

    private boolean exchange(int r, int p, int other) {
        int before = changes;
        long credited = credit;
        int dropped = cheapestOf(p);
        if (dropped == State.NONE) {
            return false;
        }
        credit -= search.gain(dropped);
        out(dropped);
        if (connect(r)) {
            return true;
        }
        int second = state.belowMax(r) && openSomewhere(other) ? State.NONE : cheapestOf(other);
        if (second != State.NONE) {
            credit -= search.gain(second);
            out(second);
            if (connect(r)) {
                return true;
            }
        }
        undo(before);
        credit = credited;
        return false;
    }

    private boolean openSomewhere(int p) {
        long any = 0;
        for (int w = 0; w < words; w++) {
            any |= state.open[p * words + w];
        }
        return any != 0;
    }

    /** A meeting of a participant that costs least, of those as cheap a random one, if that is not too much. */
    private int cheapestOf(int p) {
        int best = State.NONE;
        long least = credit + 1;
        int same = 0;
        for (int t = 0; t < slots; t++) {
            for (int m = state.grid[p * slots + t]; m != State.NONE; m = state.next(m, p)) {
                long loss = mark[m] == stamp ? Long.MAX_VALUE : search.gain(m);
                if (loss < least) {
                    best = m;
                    least = loss;
                    same = 1;
                } else if (loss == least && best != State.NONE && random.nextInt(++same) == 0) {
                    best = m;
                }
            }
        }
        return best;
    }

    /** Takes one meeting (of a pool, where one is given) out of a full slot: one that has another place, or one to drop. */
    private boolean vacate(int t, int pool) {
        int cheapest = pool < 0 ? cheapest(t) : State.NONE;
        if (cheapest != State.NONE) {
            credit -= search.gain(cheapest);
            return out(cheapest);
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
            if (mark[m] == stamp || pool >= 0 && problem.pool[m] != pool) {
                continue;
            }
            if (droppable == State.NONE && search.gain(m) <= credit) {
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
                        out(m);
                        if (!state.fits(m, s)) {
                            return false;
                        }
                        put(m, s);
                        return true;
                    }
                    int c = cheapest(s);
                    if (c != State.NONE
                            && (problem.pool[m] < 0
                                    || problem.pool[c] == problem.pool[m]
                                    || state.poolLeft[problem.pool[m] * slots + s] > 0)) {
                        credit -= search.gain(c);
                        return relocate(m, s, c);
                    }
                }
            }
        }
        if (droppable == State.NONE) {
            return false;
        }
        credit -= search.gain(droppable);
        return out(droppable);
    }

    /** Whether the request is worth a search in depth: musts, minimums, and rules that an alternating path does not see. */
    private boolean needsMore(int r) {
        return problem.must[r]
                || search.gain(r) > problem.weight[r]
                || problem.earlier.length > 0
                || problem.fixedTable.length > 0;
    }

    private boolean settle(int r, int depth) {
        if (state.belowMax(r)) {
            int t = search.freeSlot(r);
            if (t >= 0) {
                put(r, t);
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
                long these = withBusy(r, w, busy);
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
                    int mark = changes;
                    long credited = credit;
                    if (settle(r, t, depth)) {
                        return true;
                    }
                    undo(mark);
                    credit = credited;
                }
            }
        }
        return false;
    }

    /** Word {@code w} of the slots that the request may use in which so many of its two participants are busy. */
    private long withBusy(int r, int w, int busy) {
        int a = problem.a[r] * words + w;
        int b = problem.b[r] * words + w;
        long may = problem.free[a] & problem.free[b] & problem.slotSetMask[problem.slotSet[r] * words + w];
        long openA = state.open[a];
        long openB = state.open[b];
        return may & (busy == 0 ? openA & openB : busy == 1 ? openA ^ openB : ~(openA | openB));
    }

    private boolean settle(int r, int t, int depth) {
        int mine = changes;
        if (!clearSeat(problem.a[r], t)
                || !clearSeat(problem.b[r], t)
                || !clearMaximum(problem.a[r])
                || !clearMaximum(problem.b[r])
                || !clearOrder(r, t)
                || !clearFixedTable(r, t)) {
            return false;
        }
        int ejected = changes;
        if (!arrive(r, t)) {
            return false;
        }
        for (int i = mine; i < ejected; i++) {
            int m = changed[i];
            if (state.slot[m] == State.NONE && !settle(m, depth - 1) && !drop(m)) {
                return false;
            }
        }
        return true;
    }

    private boolean drop(int m) {
        long loss = search.gain(m);
        if (loss > credit) {
            return false;
        }
        credit -= loss;
        return true;
    }

    private boolean clearSeat(int p, int t) {
        if (state.isOpen(p, t)) {
            return true;
        }
        int best = State.NONE;
        for (int m = state.grid[p * slots + t]; m != State.NONE; m = state.next(m, p)) {
            if (mark[m] != stamp && (best == State.NONE || problem.weight[m] < problem.weight[best])) {
                best = m;
            }
        }
        return best != State.NONE && out(best);
    }

    private boolean clearMaximum(int p) {
        if (state.count[p] < problem.max[p]) {
            return true;
        }
        int best = State.NONE;
        for (int t = 0; t < slots; t++) {
            for (int m = state.grid[p * slots + t]; m != State.NONE; m = state.next(m, p)) {
                if (mark[m] != stamp && (best == State.NONE || problem.weight[m] < problem.weight[best])) {
                    best = m;
                }
            }
        }
        return best != State.NONE && out(best);
    }

    /** Takes out those whose order with {@code r} would be wrong. */
    private boolean clearOrder(int r, int t) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int first = problem.earlier[problem.precedenceOf[i]];
            int second = problem.later[problem.precedenceOf[i]];
            int other = first == r ? second : first;
            int there = state.slot[other];
            if (there != State.NONE && (first == r ? there <= t : there >= t)) {
                if (mark[other] == stamp) {
                    return false;
                }
                out(other);
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
                return mark[m] != stamp && out(m);
            }
        }
        return false;
    }

    /** Moves {@code m} to slot {@code s} in the place of {@code c}, which is dropped. */
    private boolean relocate(int m, int s, int c) {
        out(c);
        out(m);
        if (!state.fits(m, s)) {
            return false;
        }
        put(m, s);
        return true;
    }

    /** The cheapest meeting of a slot that is known, if it is not too dear, or {@link State#NONE}. */
    private int cheapest(int t) {
        int[] list = cheap[t];
        boolean first = true;
        for (int i = nextCheap[t]; i < list.length; i++) {
            int m = list[i];
            if (state.slot[m] == t && mark[m] != stamp) {
                if (search.gain(m) <= credit) {
                    return m;
                }
                if (problem.weight[m] > credit) {
                    return State.NONE;
                }
                first = false;
            } else if (first && state.slot[m] != t && changes == 0) {
                nextCheap[t] = i + 1;
            }
        }
        return State.NONE;
    }

    private void put(int r, int t) {
        log(r);
        mark[r] = stamp;
        search.place(r, t);
    }

    private boolean out(int r) {
        log(r);
        mark[r] = stamp;
        search.remove(r);
        return true;
    }

    private void log(int r) {
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, changes * 2);
            from = Arrays.copyOf(from, changes * 2);
        }
        changed[changes] = r;
        from[changes++] = state.slot[r];
    }

    private void undo(int to) {
        while (changes > to) {
            int r = changed[--changes];
            if (from[changes] == State.NONE) {
                search.remove(r);
            } else {
                search.place(r, from[changes]);
            }
            mark[r] = 0;
        }
    }
}

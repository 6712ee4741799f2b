package amur.timetabling;

import java.util.Arrays;

/**
 * A timetable under work: who sits where, as bit masks and an int grid, so that a question costs a few machine words.
 *
 * <p>Invariant: every placed meeting keeps every hard rule but, where the caller asks for it, precedences. Slots of a
 * participant with several seats hold a chain of meetings, linked through {@code nextA} and {@code nextB}.
 */
final class State {
    static final int NONE = -1;

    final Problem problem;
    final int slots;
    final int words;
    /** Slot of each request, or {@link #NONE}. */
    final int[] slot;
    /** First meeting of each participant in each slot, row-major, or {@link #NONE}. */
    final int[] grid;
    /** Per participant the slots that are free and not full. */
    final long[] open;
    /** Per participant the meetings it has. */
    final int[] count;

    final int[] tablesLeft;
    final int[] poolLeft;
    /** Slots with a table left; per pool the slots with an interpreter left. */
    final long[] openTables;

    final long[] openPool;
    /** Meetings of a slot, in no order: {@code inSlot[t][0 .. inSlotCount[t])}, and where each request stands there. */
    final int[][] inSlot;

    final int[] inSlotCount;
    final int[] position;
    private final int[] used;
    private final int[] nextA;
    private final int[] nextB;
    long value;
    int placed;

    State(Problem problem) {
        this.problem = problem;
        slots = problem.slots;
        words = problem.words;
        slot = filled(problem.requests);
        grid = filled(problem.participants * slots);
        open = problem.free.clone();
        count = new int[problem.participants];
        tablesLeft = problem.tables.clone();
        poolLeft = problem.poolSize.clone();
        openTables = new long[words];
        openPool = new long[words * problem.pools()];
        inSlot = new int[slots][8];
        inSlotCount = new int[slots];
        position = new int[problem.requests];
        boolean seats = false;
        for (int s : problem.seats) {
            seats |= s > 1;
        }
        used = new int[seats ? problem.participants * slots : 0];
        nextA = seats ? filled(problem.requests) : new int[0];
        nextB = seats ? filled(problem.requests) : new int[0];
        for (int t = 0; t < slots; t++) {
            if (tablesLeft[t] > 0) {
                openTables[t >> 6] |= 1L << t;
            }
            for (int k = 0; k < problem.pools(); k++) {
                if (poolLeft[k * slots + t] > 0) {
                    openPool[k * words + (t >> 6)] |= 1L << t;
                }
            }
        }
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Word {@code w} of the slots where the request could be put with nobody moved, precedences aside. */
    long candidates(int r, int w) {
        Problem p = problem;
        long c = open[p.a[r] * words + w]
                & open[p.b[r] * words + w]
                & p.slotSetMask[p.slotSet[r] * words + w]
                & openTables[w];
        int k = p.pool[r];
        return k < 0 ? c : c & openPool[k * words + w];
    }

    /** Word {@code w} of the slots that the request may use in which so many of its two participants are busy. */
    long withBusy(int r, int w, int busy) {
        long may = problem.slotsFor(r, w);
        long openA = open[problem.a[r] * words + w];
        long openB = open[problem.b[r] * words + w];
        return may & (busy == 0 ? openA & openB : busy == 1 ? openA ^ openB : ~(openA | openB));
    }

    boolean belowMax(int r) {
        return count[problem.a[r]] < problem.max[problem.a[r]] && count[problem.b[r]] < problem.max[problem.b[r]];
    }

    /** Whether the request, not placed now, fits the slot with nobody moved, all rules considered. */
    boolean fits(int r, int t) {
        return (candidates(r, t >> 6) >>> t & 1) != 0 && belowMax(r) && tableFree(r, t) && ordered(r, t);
    }

    /** Whether an interpreter is left for the request, or set free by the meeting that gives way, if one does. */
    boolean interpreterFor(int r, int t, int instead) {
        int k = problem.pool[r];
        return k < 0 || poolLeft[k * slots + t] > 0 || instead != NONE && problem.pool[instead] == k;
    }

    /** Whether the table that the request insists on is there and not insisted on by another. */
    boolean tableFree(int r, int t) {
        if (problem.fixedTable.length == 0) {
            return true;
        }
        int table = problem.fixedTable[r];
        if (table < 0) {
            return true;
        }
        if (!problem.hasTable(t, table)) {
            return false;
        }
        for (int i = 0; i < inSlotCount[t]; i++) {
            int m = inSlot[t][i];
            if (m != r && problem.fixedTable[m] == table) {
                return false;
            }
        }
        return true;
    }

    /** Whether the slot keeps the request's precedences with those that are placed. */
    boolean ordered(int r, int t) {
        Problem p = problem;
        for (int i = p.firstPrecedence[r]; i < p.firstPrecedence[r + 1]; i++) {
            int e = p.precedenceOf[i];
            int first = p.earlier[e];
            int second = p.later[e];
            if (first == r && slot[second] != NONE && slot[second] <= t
                    || second == r && slot[first] != NONE && slot[first] >= t) {
                return false;
            }
        }
        return true;
    }

    void place(int r, int t) {
        Problem p = problem;
        slot[r] = t;
        link(p.a[r], r, t);
        link(p.b[r], r, t);
        if (--tablesLeft[t] == 0) {
            openTables[t >> 6] &= ~(1L << t);
        }
        int k = p.pool[r];
        if (k >= 0 && --poolLeft[k * slots + t] == 0) {
            openPool[k * words + (t >> 6)] &= ~(1L << t);
        }
        int n = inSlotCount[t]++;
        if (n == inSlot[t].length) {
            inSlot[t] = Arrays.copyOf(inSlot[t], n * 2);
        }
        inSlot[t][n] = r;
        position[r] = n;
        value += p.weight[r];
        placed++;
    }

    void remove(int r) {
        Problem p = problem;
        int t = slot[r];
        slot[r] = NONE;
        unlink(p.a[r], r, t);
        unlink(p.b[r], r, t);
        if (tablesLeft[t]++ == 0) {
            openTables[t >> 6] |= 1L << t;
        }
        int k = p.pool[r];
        if (k >= 0 && poolLeft[k * slots + t]++ == 0) {
            openPool[k * words + (t >> 6)] |= 1L << t;
        }
        int last = inSlot[t][--inSlotCount[t]];
        inSlot[t][position[r]] = last;
        position[last] = position[r];
        value -= p.weight[r];
        placed--;
    }

    private void link(int p, int r, int t) {
        int cell = p * slots + t;
        count[p]++;
        if (used.length == 0) {
            grid[cell] = r;
            open[p * words + (t >> 6)] &= ~(1L << t);
            return;
        }
        (problem.a[r] == p ? nextA : nextB)[r] = grid[cell];
        grid[cell] = r;
        if (++used[cell] == problem.seats[p]) {
            open[p * words + (t >> 6)] &= ~(1L << t);
        }
    }

    private void unlink(int p, int r, int t) {
        int cell = p * slots + t;
        count[p]--;
        if (used.length == 0) {
            grid[cell] = NONE;
        } else {
            int after = next(r, p);
            if (grid[cell] == r) {
                grid[cell] = after;
            } else {
                int m = grid[cell];
                while (next(m, p) != r) {
                    m = next(m, p);
                }
                (problem.a[m] == p ? nextA : nextB)[m] = after;
            }
            used[cell]--;
        }
        if (problem.isFree(p, t)) {
            open[p * words + (t >> 6)] |= 1L << t;
        }
    }

    /** The meeting after {@code r} in the chain of participant {@code p} in that slot. */
    int next(int r, int p) {
        return used.length == 0 ? NONE : (problem.a[r] == p ? nextA : nextB)[r];
    }

    /** Whether nobody has more than one seat. */
    boolean isSingle() {
        return used.length == 0;
    }

    boolean isOpen(int p, int t) {
        return (open[p * words + (t >> 6)] >>> t & 1) != 0;
    }

    /** Copies the places of another state of the same problem. */
    void copyFrom(int[] places) {
        for (int r = 0; r < slot.length; r++) {
            if (slot[r] != NONE && slot[r] != places[r]) {
                remove(r);
            }
        }
        for (int r = 0; r < slot.length; r++) {
            if (slot[r] == NONE && places[r] != NONE) {
                place(r, places[r]);
            }
        }
    }
}

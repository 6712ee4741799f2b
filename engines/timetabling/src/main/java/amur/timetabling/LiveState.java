package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sound timetable that lives with its problem: who sits where, which table and interpreter is taken by whom. Every step costs a few
 * machine words, whatever the size of the fair, and is written to a trail, so that a trial can be taken back.
 *
 * <p>Differs from {@link State} in that tables and interpreters are numbered at once: what is released keeps its numbers.
 */
final class LiveState {
    static final int NONE = -1;

    /** Where a meeting was before a step; slot {@link #NONE}: nowhere. */
    private record Step(int request, int slot, int table, int interpreter) {}

    final LiveProblem problem;
    final int slots;
    final int words;
    int[] slot;
    int[] table;
    int[] interpreter;
    /** Per participant the first of its meetings in each slot; null until it has one. */
    private int[][] grid;

    private int[] nextA;
    private int[] nextB;
    private long[] open;
    int[] count;
    private final int[] tablesLeft;
    private final int[] poolLeft;
    private final long[] openTables;
    private final long[] openPool;
    private final BitSet[] takenTables;
    private final int[][] atTable;
    private final BitSet[] takenInterpreters;
    private final int[][] atInterpreter;
    /** Chooses tables where it is known where they are; null where it is not. */
    private final @Nullable LiveTables near;

    long value;
    int placed;

    private final List<Step> trail = new ArrayList<>();
    /** Where the meetings that a change has touched were before it. */
    final Map<Integer, Placement> before = new LinkedHashMap<>();

    LiveState(LiveProblem problem) {
        this.problem = problem;
        slots = problem.slots;
        words = problem.words;
        near = problem.places.any() ? new LiveTables(this) : null;
        slot = filled(problem.a.length);
        table = filled(problem.a.length);
        interpreter = filled(problem.a.length);
        nextA = filled(problem.a.length);
        nextB = filled(problem.a.length);
        grid = new int[problem.seats.length][];
        count = new int[problem.seats.length];
        open = new long[problem.seats.length * words];
        for (int p = 0; p < problem.participants; p++) {
            opened(p);
        }
        int pools = problem.poolName.length;
        tablesLeft = new int[slots];
        openTables = new long[words];
        takenTables = new BitSet[slots];
        atTable = new int[slots][0];
        poolLeft = problem.poolSize.clone();
        openPool = new long[pools * words];
        takenInterpreters = new BitSet[pools * slots];
        atInterpreter = new int[pools * slots][0];
        for (int t = 0; t < slots; t++) {
            takenTables[t] = (BitSet) problem.closed[t].clone();
            tablesLeft[t] = problem.tables(t);
            mark(openTables, 0, t, tablesLeft[t] > 0);
            for (int k = 0; k < pools; k++) {
                takenInterpreters[k * slots + t] = new BitSet();
                mark(openPool, k, t, poolLeft[k * slots + t] > 0);
            }
        }
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    private static int[] grown(int[] array, int n) {
        int old = array.length;
        int[] larger = Arrays.copyOf(array, n);
        Arrays.fill(larger, old, n, NONE);
        return larger;
    }

    private void mark(long[] masks, int row, int t, boolean isOpen) {
        int i = row * words + (t >> 6);
        masks[i] = isOpen ? masks[i] | 1L << t : masks[i] & ~(1L << t);
    }

    /** Room for participants and requests that have been added to the problem. */
    void grow() {
        if (slot.length < problem.requests) {
            int n = problem.a.length;
            slot = grown(slot, n);
            table = grown(table, n);
            interpreter = grown(interpreter, n);
            nextA = grown(nextA, n);
            nextB = grown(nextB, n);
        }
        if (count.length < problem.participants) {
            grid = Arrays.copyOf(grid, problem.seats.length);
            count = Arrays.copyOf(count, problem.seats.length);
            open = Arrays.copyOf(open, problem.seats.length * words);
        }
    }

    /** The participant's free slots are what the problem says now. */
    void opened(int p) {
        for (int w = 0; w < words; w++) {
            open[p * words + w] = problem.free(p, w);
        }
        for (int t = 0; grid[p] != null && t < slots; t++) {
            if (grid[p][t] != NONE && held(p, t) >= problem.seats[p]) {
                mark(open, p, t, false);
            }
        }
    }

    private int held(int p, int t) {
        int n = 0;
        for (int m = meeting(p, t); m != NONE; m = next(m, p)) {
            n++;
        }
        return n;
    }

    /** The first meeting of a participant in a slot; {@link #next} tells the others where it has several seats. */
    int meeting(int p, int t) {
        return grid[p] == null ? NONE : grid[p][t];
    }

    int next(int r, int p) {
        return (problem.a[r] == p ? nextA : nextB)[r];
    }

    boolean isOpen(int p, int t) {
        return (open[p * words + (t >> 6)] >>> t & 1) != 0;
    }

    /** Whether the participant has a slot left from here on. */
    boolean openFrom(int p, int from) {
        for (int w = from >> 6; w < words; w++) {
            if ((open[p * words + w] & (w == from >> 6 ? -1L << from : -1L)) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean belowMax(int r) {
        return count[problem.a[r]] < problem.max[problem.a[r]] && count[problem.b[r]] < problem.max[problem.b[r]];
    }

    int tablesLeft(int t) {
        return tablesLeft[t];
    }

    int interpretersLeft(int k, int t) {
        return poolLeft[k * slots + t];
    }

    /** Word {@code w} of the slots that take the request with nobody moved, but for a table of its own and precedences. */
    long candidates(int r, int w) {
        int k = problem.pool(r);
        long c = problem.mayUse(r, w) & open[problem.a[r] * words + w] & open[problem.b[r] * words + w] & openTables[w];
        return k < 0 ? c : c & openPool[k * words + w];
    }

    boolean fits(int r, int t) {
        return (candidates(r, t >> 6) >>> t & 1) != 0 && belowMax(r) && ownTable(r, t) && ordered(r, t);
    }

    private boolean ownTable(int r, int t) {
        if (problem.fixedTable.isEmpty()) {
            return true;
        }
        int wanted = problem.fixedTable.getOrDefault(r, NONE);
        return wanted < 0 || problem.hasTable(t, wanted) && !takenTables[t].get(wanted);
    }

    boolean ordered(int r, int t) {
        for (int other : problem.later(r)) {
            if (slot[other] != NONE && slot[other] <= t) {
                return false;
            }
        }
        for (int other : problem.earlier(r)) {
            if (slot[other] != NONE && slot[other] >= t) {
                return false;
            }
        }
        return true;
    }

    /**
     * Places a request that fits: at its own table, else where one of the two sits just before or after
     * or, where places are known, near there, else the first free.
     */
    void place(int r, int t) {
        int k = problem.pool(r);
        placeAt(r, t, freeTable(r, t), k < 0 ? NONE : takenInterpreters[k * slots + t].nextClearBit(0));
    }

    private int freeTable(int r, int t) {
        Integer own = problem.fixedTable.isEmpty() ? null : problem.fixedTable.get(r);
        if (own != null) {
            return own;
        }
        if (near != null) {
            return near.of(r, t, takenTables[t]);
        }
        for (int who : new int[] {problem.a[r], problem.b[r]}) {
            for (int s = t - 1; s <= t + 1; s += 2) {
                int beside = s < 0 || s >= slots || !problem.sameDay(s, t) ? NONE : meeting(who, s);
                if (beside != NONE && problem.hasTable(t, table[beside]) && !takenTables[t].get(table[beside])) {
                    return table[beside];
                }
            }
        }
        return takenTables[t].nextClearBit(0);
    }

    void placeAt(int r, int t, int itsTable, int itsInterpreter) {
        touch(r);
        slot[r] = t;
        table[r] = itsTable;
        interpreter[r] = itsInterpreter;
        link(problem.a[r], r, t, nextA);
        link(problem.b[r], r, t, nextB);
        takenTables[t].set(itsTable);
        atTable[t] = set(atTable[t], itsTable, r);
        mark(openTables, 0, t, --tablesLeft[t] > 0);
        int k = problem.pool(r);
        if (k >= 0) {
            int i = k * slots + t;
            takenInterpreters[i].set(itsInterpreter);
            atInterpreter[i] = set(atInterpreter[i], itsInterpreter, r);
            mark(openPool, k, t, --poolLeft[i] > 0);
        }
        value += problem.weight[r];
        placed++;
    }

    void remove(int r) {
        touch(r);
        int t = slot[r];
        unlink(problem.a[r], r, t, nextA);
        unlink(problem.b[r], r, t, nextB);
        takenTables[t].clear(table[r]);
        atTable[t][table[r]] = NONE;
        mark(openTables, 0, t, ++tablesLeft[t] > 0);
        int k = problem.pool(r);
        if (k >= 0) {
            int i = k * slots + t;
            takenInterpreters[i].clear(interpreter[r]);
            atInterpreter[i][interpreter[r]] = NONE;
            mark(openPool, k, t, ++poolLeft[i] > 0);
        }
        slot[r] = NONE;
        table[r] = NONE;
        interpreter[r] = NONE;
        value -= problem.weight[r];
        placed--;
    }

    private void touch(int r) {
        trail.add(new Step(r, slot[r], table[r], interpreter[r]));
        if (!before.containsKey(r)) {
            before.put(r, new Placement(r, slot[r], table[r], interpreter[r]));
        }
    }

    private static int[] set(int[] array, int i, int value) {
        int[] large = i < array.length ? array : grown(array, Math.max(8, i + i / 2 + 1));
        large[i] = value;
        return large;
    }

    private void link(int p, int r, int t, int[] next) {
        if (grid[p] == null) {
            grid[p] = filled(slots);
        }
        next[r] = grid[p][t];
        grid[p][t] = r;
        count[p]++;
        mark(open, p, t, problem.isFree(p, t) && (problem.seats[p] > 1 && held(p, t) < problem.seats[p]));
    }

    private void unlink(int p, int r, int t, int[] next) {
        if (grid[p][t] == r) {
            grid[p][t] = next[r];
        } else {
            int m = grid[p][t];
            while (next(m, p) != r) {
                m = next(m, p);
            }
            (problem.a[m] == p ? nextA : nextB)[m] = next[r];
        }
        count[p]--;
        mark(open, p, t, problem.isFree(p, t));
    }

    /** Who sits at a table, or {@link #NONE}. */
    int atTable(int t, int number) {
        return number < atTable[t].length ? atTable[t][number] : NONE;
    }

    int atInterpreter(int k, int t, int number) {
        int[] row = atInterpreter[k * slots + t];
        return number < row.length ? row[number] : NONE;
    }

    /** The lowest number of an interpreter who is free, or one past the highest where none is. */
    int freeInterpreter(int k, int t) {
        return takenInterpreters[k * slots + t].nextClearBit(0);
    }

    /** The table is out of use from now on; nobody may sit there. */
    void closeTable(int t, int number) {
        problem.closed[t].set(number);
        takenTables[t].set(number);
        mark(openTables, 0, t, --tablesLeft[t] > 0);
    }

    /** Tables with the next numbers come or go, in every slot; they are free. */
    void addTables(int more) {
        for (int t = 0; t < slots; t++) {
            problem.tableNumbers[t] += more;
            tablesLeft[t] += more;
            mark(openTables, 0, t, tablesLeft[t] > 0);
        }
    }

    void addInterpreters(int k, int more) {
        for (int t = 0; t < slots; t++) {
            problem.poolSize[k * slots + t] += more;
            poolLeft[k * slots + t] += more;
            mark(openPool, k, t, poolLeft[k * slots + t] > 0);
        }
    }

    /** The interpreter with the highest number is away; nobody may have that one. */
    void closeInterpreter(int k, int t) {
        int i = k * slots + t;
        problem.poolSize[i]--;
        mark(openPool, k, t, --poolLeft[i] > 0);
    }

    /** What a meeting in this slot would add to the breaks of the two. */
    int breaksAdded(int r, int t) {
        return step(problem.a[r], t) + step(problem.b[r], t);
    }

    private int step(int p, int t) {
        if (grid[p] == null || grid[p][t] != NONE) {
            return 0;
        }
        boolean before = t > 0 && problem.sameDay(t - 1, t) && grid[p][t - 1] != NONE;
        boolean after = t < slots - 1 && problem.sameDay(t, t + 1) && grid[p][t + 1] != NONE;
        if (before || after) {
            return before && after ? -1 : 0;
        }
        for (int s = t - 1; s >= 0 && problem.sameDay(s, t); s--) {
            if (grid[p][s] != NONE) {
                return 1;
            }
        }
        for (int s = t + 1; s < slots && problem.sameDay(s, t); s++) {
            if (grid[p][s] != NONE) {
                return 1;
            }
        }
        return 0;
    }

    int mark() {
        return trail.size();
    }

    /** Takes back all steps since a mark. */
    void undo(int mark) {
        for (int i = trail.size() - 1; i >= mark; i--) {
            Step step = trail.get(i);
            if (slot[step.request] != NONE) {
                remove(step.request);
            } else {
                placeAt(step.request, step.slot, step.table, step.interpreter);
            }
        }
        trail.subList(mark, trail.size()).clear();
    }

    /** A change begins. */
    void forget() {
        trail.clear();
        before.clear();
    }
}

package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Gives every meeting its table, at once and slot by slot: fixed ones first, then the table where one of the two sat in the slot before,
 * then, where it is known where tables are, the nearest to where they come from. A meeting at a stand needs none and is given what is
 * left; tables without a place come last. Any assignment is feasible: a slot never holds more meetings than tables. {@link Shortening}
 * takes its time for better ones.
 */
final class Tables {
    private final State state;
    private final Problem problem;
    private final TableGrid grid;
    private final int[] table;

    Tables(State state) {
        this(state, new TableGrid(state.problem.places));
    }

    Tables(State state, TableGrid grid) {
        this.state = state;
        this.grid = grid;
        problem = state.problem;
        table = new int[problem.requests];
        Arrays.fill(table, Solution.LEFT);
    }

    int[] assign() {
        for (int t = 0; t < problem.slots; t++) {
            assign(t);
        }
        return table;
    }

    private void assign(int t) {
        int n = state.inSlotCount[t];
        int[] meetings = Arrays.copyOf(state.inSlot[t], n);
        Arrays.sort(meetings);
        BitSet taken = new BitSet();
        BitSet closed = problem.closedTables.get(t);
        if (closed != null) {
            taken.or(closed);
        }
        for (int r : meetings) {
            if (problem.fixedTableOf(r) >= 0) {
                take(r, problem.fixedTableOf(r), taken);
            }
        }
        for (int r : meetings) {
            if (table[r] < 0 && !problem.atStand(r)) {
                stay(r, problem.a[r], t, taken);
                stay(r, problem.b[r], t, taken);
            }
        }
        int next = 0;
        for (int r : meetings) {
            if (table[r] < 0 && !problem.atStand(r)) {
                long from = from(problem.a[r], t);
                from = from == Places.NOWHERE ? from(problem.b[r], t) : from;
                if (from == Places.NOWHERE) {
                    while (next < grid.numbers.length && !isFree(next, t, taken)) {
                        next++;
                    }
                }
                int i = from == Places.NOWHERE ? next : grid.nearest(from, k -> isFree(k, t, taken));
                if (i >= 0 && i < grid.numbers.length) {
                    take(r, grid.numbers[i], taken);
                }
            }
        }
        fill(meetings, t, taken);
    }

    private boolean isFree(int i, int t, BitSet taken) {
        return grid.numbers[i] < problem.tableNumbers(t) && !taken.get(grid.numbers[i]);
    }

    private void take(int r, int number, BitSet taken) {
        table[r] = number;
        taken.set(number);
    }

    private void stay(int r, int p, int t, BitSet taken) {
        int m = last(p, t);
        int wanted = m == State.NONE ? -1 : table[m];
        if (table[r] < 0 && wanted >= 0 && wanted < problem.tableNumbers(t) && !taken.get(wanted)) {
            take(r, wanted, taken);
        }
    }

    private long from(int p, int t) {
        int m = last(p, t);
        return m == State.NONE ? Places.NOWHERE : problem.placeOf(m, table[m]);
    }

    private int last(int p, int t) {
        return t == 0 || problem.dayOf[t] != problem.dayOf[t - 1] ? State.NONE : state.grid[p * problem.slots + t - 1];
    }

    /** Who still has no table has one without a place, or, at a stand, any. */
    private void fill(int[] meetings, int t, BitSet taken) {
        int next = 0;
        for (int r : meetings) {
            if (table[r] < 0) {
                next = taken.nextClearBit(next);
                while (next < problem.tableNumbers(t) && grid.index(next) >= 0) {
                    next = taken.nextClearBit(next + 1);
                }
                if (next >= problem.tableNumbers(t)) {
                    break;
                }
                take(r, next, taken);
            }
        }
        for (int r : meetings) {
            if (table[r] < 0) {
                take(r, taken.nextClearBit(0), taken);
            }
        }
    }
}

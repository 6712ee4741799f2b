package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Gives every meeting of a slot its table: fixed ones first, then the table where one of the two sat in the slot before
 * (nobody walks), then what is left, nearest first. Any assignment is feasible: a slot never holds more meetings than tables.
 */
final class Tables {
    private final State state;
    private final Problem problem;
    private final int[] table;

    Tables(State state) {
        this.state = state;
        this.problem = state.problem;
        this.table = new int[problem.requests];
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
            int fixed = problem.fixedTableOf(r);
            if (fixed >= 0) {
                table[r] = fixed;
                taken.set(fixed);
            }
        }
        if (t > 0 && problem.dayOf[t] == problem.dayOf[t - 1]) {
            for (int r : meetings) {
                if (table[r] < 0 && !take(r, before(problem.a[r], t), t, taken)) {
                    take(r, before(problem.b[r], t), t, taken);
                }
            }
        }
        int next = 0;
        for (int r : meetings) {
            if (table[r] < 0) {
                next = taken.nextClearBit(next);
                table[r] = next;
                taken.set(next);
            }
        }
    }

    /** The table where the participant sat in the slot before, or -1. */
    private int before(int p, int t) {
        int m = state.grid[p * problem.slots + t - 1];
        return m == State.NONE ? -1 : table[m];
    }

    private boolean take(int r, int wanted, int t, BitSet taken) {
        if (wanted < 0 || wanted >= problem.tableNumbers(t) || taken.get(wanted)) {
            return false;
        }
        table[r] = wanted;
        taken.set(wanted);
        return true;
    }
}

package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * The best tables of one slot while those of all others stay, an exact {@link Assignment}; slot by slot forwards and backwards until no slot
 * has a better one. Where somebody holds several meetings at once their ways on depend on each other: there a better assignment
 * counts only if the walking falls.
 */
final class TableSweep {
    /** Rows × columns up to which a slot is solved exactly. */
    private static final long MOST_CELLS = 250_000;

    private static final int MOST_SWEEPS = 200;

    private final Hall hall;
    private final State state;
    private final Problem problem;
    /** Slots that something beside them has changed since they were looked at. */
    private final BitSet open = new BitSet();

    TableSweep(Hall hall) {
        this.hall = hall;
        state = hall.state;
        problem = hall.problem;
    }

    void run(BooleanSupplier stop) {
        open.set(0, problem.slots);
        for (int sweep = 0; sweep < MOST_SWEEPS && !open.isEmpty(); sweep++) {
            for (int i = 0; i < problem.slots; i++) {
                int t = sweep % 2 == 0 ? i : problem.slots - 1 - i;
                if (open.get(t)) {
                    if (stop.getAsBoolean()) {
                        return;
                    }
                    open.clear(t);
                    better(t);
                }
            }
        }
    }

    /** Gives the meetings of a slot the best tables; whether that was better. */
    boolean better(int t) {
        int[] choice = hall.choice(t);
        int[] rows = new int[state.inSlotCount[t]];
        int n = 0;
        for (int i : choice) {
            int r = hall.at(t, i);
            if (r != State.NONE && hall.isMovable(r)) {
                rows[n++] = r;
            }
        }
        if (n == 0 || (long) n * choice.length > MOST_CELLS) {
            return false;
        }
        int[] movable = Arrays.copyOf(rows, n);
        long[][] cost = new long[n][choice.length];
        long now = 0;
        for (int k = 0; k < n; k++) {
            hall.costs(movable[k], choice, cost[k]);
            now += hall.cost(movable[k], hall.place[movable[k]]);
        }
        int[] column = Assignment.cheapest(cost, choice.length);
        long then = 0;
        int[] chosen = new int[n];
        int[] before = new int[n];
        for (int k = 0; k < n; k++) {
            then += cost[k][column[k]];
            chosen[k] = choice[column[k]];
            before[k] = hall.grid.index(hall.table[movable[k]]);
        }
        if (then >= now) {
            return false;
        }
        long walked = state.isSingle() ? 0 : around(t);
        hall.reseat(t, movable, chosen, choice);
        if (!state.isSingle() && around(t) >= walked) {
            hall.reseat(t, movable, before, choice);
            return false;
        }
        for (int k = 0; k < n; k++) {
            if (chosen[k] != before[k]) {
                open(problem.a[movable[k]], t);
                open(problem.b[movable[k]], t);
            }
        }
        return true;
    }

    private long around(int t) {
        long sum = 0;
        for (int p = 0; p < problem.participants; p++) {
            sum += state.grid[p * problem.slots + t] == State.NONE ? 0 : hall.around(p, t);
        }
        return sum;
    }

    private void open(int p, int t) {
        int s = hall.before(p, t);
        int u = hall.after(p, t);
        if (s != State.NONE) {
            open.set(s);
        }
        if (u != State.NONE) {
            open.set(u);
        }
    }
}

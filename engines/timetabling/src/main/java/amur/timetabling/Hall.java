package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who meets at which table while tables and slots are worked on, and how far people walk for it. Tables are seen by their index in the
 * {@link TableGrid}; meetings at tables without a place are noted but nobody else is sent there.
 */
final class Hall {
    final State state;
    final Problem problem;
    final TableGrid grid;
    /** The table of each request, by its number. */
    final int[] table;
    /** Where each request is held. */
    final long[] place;
    /** Per slot who meets at each table with a place. */
    private final int[][] at;

    private final int slots;

    Hall(State state, TableGrid grid, int[] table) {
        this.state = state;
        this.grid = grid;
        this.table = table;
        problem = state.problem;
        slots = state.slots;
        place = new long[problem.requests];
        Arrays.fill(place, Places.NOWHERE);
        at = new int[slots][grid.numbers.length];
        for (int[] row : at) {
            Arrays.fill(row, State.NONE);
        }
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] != State.NONE) {
                sit(r, state.slot[r], table[r]);
            }
        }
    }

    /** Notes where a meeting is held; its table was free. */
    void sit(int r, int t, int number) {
        table[r] = number;
        place[r] = problem.placeOf(r, number);
        int i = grid.index(number);
        if (i >= 0) {
            at[t][i] = r;
        }
    }

    /** The meeting leaves its table. */
    void rise(int r, int t) {
        int i = grid.index(table[r]);
        if (i >= 0 && at[t][i] == r) {
            at[t][i] = State.NONE;
        }
    }

    int at(int t, int i) {
        return at[t][i];
    }

    /** Whether the table is there in the slot and in use. */
    boolean isThere(int t, int i) {
        return problem.hasTable(t, grid.numbers[i]);
    }

    /** Whether the table of the meeting decides where it is held, and may be another. */
    boolean isMovable(int r) {
        return problem.fixedTableOf(r) < 0 && !problem.atStand(r);
    }

    /** Whether whoever sits there, if anybody, may sit elsewhere. */
    boolean yields(int t, int i) {
        int r = at[t][i];
        return isThere(t, i) && (r == State.NONE || problem.fixedTableOf(r) < 0);
    }

    /** Two tables of a slot change what is held at them. */
    void swap(int t, int i, int j) {
        int r = at[t][i];
        int q = at[t][j];
        at[t][i] = State.NONE;
        at[t][j] = State.NONE;
        if (r != State.NONE) {
            sit(r, t, grid.numbers[j]);
        }
        if (q != State.NONE) {
            sit(q, t, grid.numbers[i]);
        }
    }

    /** The slot of the day in which the participant has a meeting last before {@code t}, or {@link State#NONE}. */
    int before(int p, int t) {
        for (int s = t - 1; s >= 0 && problem.dayOf[s] == problem.dayOf[t]; s--) {
            if (state.grid[p * slots + s] != State.NONE) {
                return s;
            }
        }
        return State.NONE;
    }

    int after(int p, int t) {
        for (int s = t + 1; s < slots && problem.dayOf[s] == problem.dayOf[t]; s++) {
            if (state.grid[p * slots + s] != State.NONE) {
                return s;
            }
        }
        return State.NONE;
    }

    /** What a participant walks from slot {@code s} to slot {@code t}, in both of which it has meetings. */
    private long leg(int p, int s, int t) {
        long sum = 0;
        for (int to = state.grid[p * slots + t]; to != State.NONE; to = state.next(to, p)) {
            sum += nearest(p, s, State.NONE, place[to]);
        }
        return sum;
    }

    /** How far it is from the participant's meetings of a slot, one of them left out, to a place. */
    private int nearest(int p, int s, int without, long to) {
        int nearest = Integer.MAX_VALUE;
        for (int from = state.grid[p * slots + s]; from != State.NONE; from = state.next(from, p)) {
            nearest = from == without ? nearest : Math.min(nearest, Places.distance(place[from], to));
        }
        return nearest;
    }

    /** What a participant walks on a day. */
    long day(int p, int d) {
        long sum = 0;
        int last = State.NONE;
        for (int t = problem.firstSlot(d), end = t + problem.dayLength[d]; t < end; t++) {
            if (state.grid[p * slots + t] != State.NONE) {
                sum += last == State.NONE ? 0 : leg(p, last, t);
                last = t;
            }
        }
        return sum;
    }

    long total() {
        long sum = 0;
        for (int p = 0; p < problem.participants; p++) {
            for (int d = 0; d < problem.days(); d++) {
                sum += day(p, d);
            }
        }
        return sum;
    }

    /** What the two walk to this meeting and on from it, if it were held at a place, all others where they are. */
    long cost(int r, long where) {
        return cost(problem.a[r], r, where) + cost(problem.b[r], r, where);
    }

    private long cost(int p, int r, long where) {
        int t = state.slot[r];
        int s = before(p, t);
        int u = after(p, t);
        long sum = s == State.NONE ? 0 : nearest(p, s, State.NONE, where);
        for (int n = u == State.NONE ? State.NONE : state.grid[p * slots + u]; n != State.NONE; n = state.next(n, p)) {
            int way = Places.distance(where, place[n]);
            sum += state.isSingle() ? way : Math.min(way, nearest(p, t, r, place[n]));
        }
        return sum;
    }

    /** As {@link #cost} for many tables at once. */
    void costs(int r, int[] choice, long[] cost) {
        if (state.isSingle()) {
            addWays(problem.a[r], state.slot[r], choice, cost);
            addWays(problem.b[r], state.slot[r], choice, cost);
            return;
        }
        for (int k = 0; k < choice.length; k++) {
            cost[k] = cost(r, grid.place[choice[k]]);
        }
    }

    private void addWays(int p, int t, int[] choice, long[] cost) {
        int s = before(p, t);
        int u = after(p, t);
        long one = s == State.NONE ? Places.NOWHERE : place[state.grid[p * slots + s]];
        long other = u == State.NONE ? Places.NOWHERE : place[state.grid[p * slots + u]];
        for (int k = 0; k < choice.length; k++) {
            cost[k] += Places.distance(one, grid.place[choice[k]]) + Places.distance(other, grid.place[choice[k]]);
        }
    }

    /** What a swap of two tables of a slot adds to the walking; makes it. Exact also where somebody holds both. */
    long swapped(int t, int i, int j) {
        int r = at[t][i];
        int q = at[t][j];
        if (!state.isSingle() && r != State.NONE && q != State.NONE) {
            long before = around(r, q, t);
            swap(t, i, j);
            return around(r, q, t) - before;
        }
        long change = 0;
        if (r != State.NONE && isMovable(r)) {
            change += cost(r, grid.place[j]) - cost(r, place[r]);
        }
        if (q != State.NONE && isMovable(q)) {
            change += cost(q, grid.place[i]) - cost(q, place[q]);
        }
        swap(t, i, j);
        return change;
    }

    private long around(int r, int q, int t) {
        int[] who = {problem.a[r], problem.b[r], problem.a[q], problem.b[q]};
        long sum = 0;
        for (int k = 0; k < who.length; k++) {
            boolean counted = k > 1 && (who[k] == who[0] || who[k] == who[1]);
            sum += counted ? 0 : around(who[k], t);
        }
        return sum;
    }

    /** What a participant walks to its meetings of a slot and on from them. */
    long around(int p, int t) {
        int s = before(p, t);
        int u = after(p, t);
        return (s == State.NONE ? 0 : leg(p, s, t)) + (u == State.NONE ? 0 : leg(p, t, u));
    }

    /** The tables with a place that nobody insists on in a slot, by index. */
    int[] choice(int t) {
        int[] list = new int[grid.numbers.length];
        int n = 0;
        for (int i = 0; i < list.length; i++) {
            if (yields(t, i)) {
                list[n++] = i;
            }
        }
        return Arrays.copyOf(list, n);
    }

    /** Gives tables anew to what is held in a slot: those of {@code movable} the chosen ones, who sat there what is left. */
    void reseat(int t, int[] movable, int[] chosen, int[] choice) {
        BitSet set = new BitSet();
        int[] homeless = new int[choice.length];
        int n = 0;
        for (int r : movable) {
            set.set(r);
        }
        for (int i : chosen) {
            int q = at[t][i];
            if (q != State.NONE && !set.get(q)) {
                homeless[n++] = q;
                at[t][i] = State.NONE;
            }
        }
        for (int r : movable) {
            rise(r, t);
        }
        for (int k = 0; k < movable.length; k++) {
            sit(movable[k], t, grid.numbers[chosen[k]]);
        }
        int free = 0;
        for (int k = 0; k < n; k++) {
            while (at[t][choice[free]] != State.NONE) {
                free++;
            }
            sit(homeless[k], t, grid.numbers[choice[free]]);
        }
    }
}

package amur.timetabling;

import java.util.Arrays;
import java.util.Random;

/**
 * Two tables change what is held at them, in one slot or for as long as somebody stays at one of them; longer ways are accepted with a
 * probability that falls with the temperature. A step looks only at the neighbours of what it moves, so that it costs the same in a
 * hall of any size: a meeting is sent to where one of the two was before or goes next, or to a table near there.
 */
final class TableSwaps {
    private final Hall hall;
    private final State state;
    private final Problem problem;
    private final Random random;
    /** The meetings whose table may be another. */
    private final int[] movable;

    TableSwaps(Hall hall, Random random) {
        this.hall = hall;
        this.random = random;
        state = hall.state;
        problem = hall.problem;
        int[] list = new int[state.placed];
        int n = 0;
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] != State.NONE && hall.isMovable(r) && hall.grid.index(hall.table[r]) >= 0) {
                list[n++] = r;
            }
        }
        movable = Arrays.copyOf(list, n);
    }

    /** Proposes a step. */
    void step(double temperature) {
        if (movable.length == 0) {
            return;
        }
        int r = movable[random.nextInt(movable.length)];
        int t = state.slot[r];
        int i = hall.grid.index(hall.table[r]);
        int j = target(r, t);
        if (i < 0 || j < 0 || j == i || !hall.yields(t, j)) {
            return;
        }
        int from = t;
        int to = t;
        if (random.nextBoolean()) {
            int p = random.nextBoolean() ? problem.a[r] : problem.b[r];
            from = stays(p, t, i, j, -1);
            to = stays(p, t, i, j, 1);
        }
        long more = 0;
        for (int s = from; s <= to; s++) {
            more += hall.swapped(s, i, j);
        }
        if (more > 0 && more > -temperature * Math.log(1 - random.nextDouble())) {
            for (int s = from; s <= to; s++) {
                hall.swap(s, i, j);
            }
        }
    }

    /** The last slot, in one direction, up to which the participant stays at table {@code i} and both tables may change. */
    private int stays(int p, int t, int i, int j, int step) {
        int s = t;
        while (true) {
            int next = s + step;
            if (next < 0 || next >= problem.slots || problem.dayOf[next] != problem.dayOf[t]) {
                return s;
            }
            int r = hall.at(next, i);
            if (r == State.NONE || problem.a[r] != p && problem.b[r] != p) {
                return s;
            }
            if (!hall.yields(next, i) || !hall.yields(next, j)) {
                return s;
            }
            s = next;
        }
    }

    private int target(int r, int t) {
        if (random.nextInt(8) == 0) {
            return random.nextInt(hall.grid.numbers.length);
        }
        int p = random.nextBoolean() ? problem.a[r] : problem.b[r];
        int s = random.nextBoolean() ? hall.before(p, t) : hall.after(p, t);
        if (s == State.NONE) {
            return -1;
        }
        int m = state.grid[p * problem.slots + s];
        int there = hall.isMovable(m) ? hall.grid.index(hall.table[m]) : -1;
        if (there >= 0 && random.nextInt(3) > 0) {
            return there;
        }
        return hall.place[m] == Places.NOWHERE ? -1 : hall.grid.beside(hall.place[m], random.nextInt(64));
    }
}

package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;

/** A free table for a meeting of a living timetable, near where the two are before and after it. */
final class LiveTables {
    private final LiveState state;
    private final LiveProblem problem;
    private final TableGrid grid;
    /** Where the two are before and after; at most four places. */
    private final long[] beside = new long[4];

    private int known;

    LiveTables(LiveState state) {
        this.state = state;
        problem = state.problem;
        grid = new TableGrid(problem.places);
    }

    /** The nearest to the middle of those places, or to one of them, whichever is less to walk; at a stand a table that others want least. */
    int of(int r, int t, BitSet taken) {
        if (problem.places.isAtStand(Request.ANY_TABLE, problem.a[r], problem.b[r])) {
            return taken.previousClearBit(problem.tableNumbers[t] - 1);
        }
        known = 0;
        lookAround(problem.a[r], t);
        lookAround(problem.b[r], t);
        if (known == 0) {
            return taken.nextClearBit(0);
        }
        int best = nearest(middle(), t, taken);
        for (int i = 0; i < known && best >= 0; i++) {
            int other = nearest(beside[i], t, taken);
            best = walked(other) < walked(best) ? other : best;
        }
        return best < 0 ? taken.nextClearBit(0) : grid.numbers[best];
    }

    private int nearest(long to, int t, BitSet taken) {
        return grid.nearest(to, i -> grid.numbers[i] < problem.tableNumbers[t] && !taken.get(grid.numbers[i]));
    }

    private long walked(int i) {
        long sum = 0;
        for (int k = 0; k < known; k++) {
            sum += Places.distance(beside[k], grid.place[i]);
        }
        return sum;
    }

    /** Nothing is nearer to all of them together. */
    private long middle() {
        int[] x = new int[known];
        int[] y = new int[known];
        for (int k = 0; k < known; k++) {
            x[k] = Places.x(beside[k]);
            y[k] = Places.y(beside[k]);
        }
        Arrays.sort(x);
        Arrays.sort(y);
        return (long) x[known / 2] << 32 | y[known / 2];
    }

    private void lookAround(int p, int t) {
        for (int step = -1; step <= 1; step += 2) {
            int s = t + step;
            while (s >= 0 && s < problem.slots && problem.sameDay(s, t) && state.meeting(p, s) == LiveState.NONE) {
                s += step;
            }
            int m = s < 0 || s >= problem.slots || !problem.sameDay(s, t) ? LiveState.NONE : state.meeting(p, s);
            long place = m == LiveState.NONE ? Places.NOWHERE : problem.placeOf(m, state.table[m]);
            if (place != Places.NOWHERE) {
                beside[known++] = place;
            }
        }
    }
}

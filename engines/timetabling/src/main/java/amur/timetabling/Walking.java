package amur.timetabling;

import java.util.Arrays;

/**
 * How far participants walk: for each of them and each day the way from meeting to meeting in the order of slots, along aisles
 * (|Δx| + |Δy|). Where somebody holds several meetings at once, each is reached from the nearest of its meetings in the last slot of the
 * day in which it had one. To and from a meeting of which nobody said the place there is no way to walk.
 *
 * <p>Where a meeting is held: see {@link Problem#place}.
 */
public final class Walking {
    private final Problem problem;
    private final int[] slot;
    private final int[] table;
    /** The meetings of one participant, the slot in the high half. */
    private long[] held = new long[64];

    Walking(Problem problem, int[] slot, int[] table) {
        this.problem = problem;
        this.slot = slot;
        this.table = table;
    }

    /** What each participant walks on all days together; a meeting makes both walk. O(requests). */
    public static long[] perParticipant(Problem problem, Solution solution) {
        long[] metres = new long[problem.participants];
        if (problem.places.any()) {
            var walking = new Walking(problem, solution.slot, solution.table);
            Arrays.setAll(metres, walking::of);
        }
        return metres;
    }

    /** What all walk together; at once where no place is known. */
    static long total(Problem problem, int[] slot, int[] table) {
        long sum = 0;
        if (problem.places.any()) {
            var walking = new Walking(problem, slot, table);
            for (int p = 0; p < problem.participants; p++) {
                sum += walking.of(p);
            }
        }
        return sum;
    }

    long of(int p) {
        int n = 0;
        for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
            int r = problem.requestsOf[i];
            if (slot[r] >= 0) {
                held = n == held.length ? Arrays.copyOf(held, 2 * n) : held;
                held[n++] = (long) slot[r] << 32 | r;
            }
        }
        Arrays.sort(held, 0, n);
        long sum = 0;
        int lastFrom = 0;
        int lastTo = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && held[to] >> 32 == held[from] >> 32) {
                to++;
            }
            if (lastTo > lastFrom && day(from) == day(lastFrom)) {
                for (int i = from; i < to; i++) {
                    sum += nearest(i, lastFrom, lastTo);
                }
            }
            lastFrom = from;
            lastTo = to;
            from = to;
        }
        return sum;
    }

    private int nearest(int to, int first, int end) {
        int nearest = Integer.MAX_VALUE;
        for (int i = first; i < end; i++) {
            nearest = Math.min(nearest, Places.distance(place(i), place(to)));
        }
        return nearest;
    }

    private int day(int i) {
        return problem.dayOf[(int) (held[i] >> 32)];
    }

    private long place(int i) {
        int r = (int) held[i];
        return problem.placeOf(r, table[r]);
    }
}

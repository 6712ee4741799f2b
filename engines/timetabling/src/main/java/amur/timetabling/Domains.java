package amur.timetabling;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Where the meetings of a case of the literature can still be: slots that no timetable uses are struck out. An empty row proves that
 * there is no timetable, and what is left tells how many breaks each participant has at the least.
 *
 * <p>Struck out is what contradicts a precedence, the tables of a slot, or the meetings of one participant, who need different slots:
 * for those every slot is tested by bipartite matching (Régin 1994, in the simple form that small numbers allow). All of it is deduction;
 * nothing is guessed.
 */
final class Domains {
    private final Problem problem;
    private final int slots;
    private final long[] of;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final BitSet queued = new BitSet();
    private boolean tablesTold = true;

    /** Domains are single words: a fair of more slots is not deduced about. */
    static boolean canTell(Problem problem) {
        return problem.slots <= Long.SIZE;
    }

    Domains(Problem problem) {
        this.problem = problem;
        slots = problem.slots;
        of = new long[problem.requests];
        for (int r = 0; r < of.length; r++) {
            for (int t = 0; t < slots; t++) {
                of[r] |= problem.usable(r, t) ? 1L << t : 0;
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            waiting.add(p);
            queued.set(p);
        }
    }

    /** The slots left for a meeting, as bits. */
    long of(int r) {
        return of[r];
    }

    /** Deduces until nothing more follows; false if there is no timetable. */
    boolean propagate() {
        for (long domain : of) {
            if (domain == 0) {
                return false;
            }
        }
        while (true) {
            Integer p = waiting.poll();
            if (p != null) {
                queued.clear(p);
                if (!different(p)) {
                    return false;
                }
            } else if (tablesTold) {
                tablesTold = false;
                if (!order() || !tables()) {
                    return false;
                }
            } else {
                return true;
            }
        }
    }

    private boolean keep(int r, long these) {
        long kept = of[r] & these;
        if (kept != of[r]) {
            of[r] = kept;
            tablesTold = true;
            tell(problem.a[r]);
            tell(problem.b[r]);
        }
        return kept != 0;
    }

    private void tell(int p) {
        if (!queued.get(p)) {
            queued.set(p);
            waiting.add(p);
        }
    }

    private boolean order() {
        for (int i = 0; i < problem.earlier.length; i++) {
            int first = problem.earlier[i];
            int second = problem.later[i];
            int soonest = Long.numberOfTrailingZeros(of[first]);
            int latest = Long.SIZE - 1 - Long.numberOfLeadingZeros(of[second]);
            long after = soonest == Long.SIZE - 1 ? 0 : -1L << soonest + 1;
            if (!keep(second, after) || !keep(first, (1L << latest) - 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean tables() {
        int[] settled = new int[slots];
        for (long domain : of) {
            if (Long.bitCount(domain) == 1) {
                settled[Long.numberOfTrailingZeros(domain)]++;
            }
        }
        long full = 0;
        for (int t = 0; t < slots; t++) {
            if (settled[t] > problem.tables[t]) {
                return false;
            }
            full |= settled[t] == problem.tables[t] ? 1L << t : 0;
        }
        for (int r = 0; r < of.length && full != 0; r++) {
            if (Long.bitCount(of[r]) > 1 && !keep(r, ~full)) {
                return false;
            }
        }
        return true;
    }

    /** The meetings of one participant need different slots. */
    private boolean different(int p) {
        if (problem.seats[p] > 1) {
            return true;
        }
        int first = problem.firstOf[p];
        int n = problem.firstOf[p + 1] - first;
        int[] meeting = new int[slots];
        java.util.Arrays.fill(meeting, -1);
        int[] slot = new int[n];
        for (int i = 0; i < n; i++) {
            if (!augment(first, i, meeting, slot, new long[] {0})) {
                return false;
            }
        }
        for (int i = 0; i < n; i++) {
            int r = problem.requestsOf[first + i];
            for (long rest = of[r] & ~(1L << slot[i]); rest != 0; rest &= rest - 1) {
                int t = Long.numberOfTrailingZeros(rest);
                if (!canHave(first, i, t, meeting, slot) && !keep(r, ~(1L << t))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the others find slots when meeting {@code i} takes slot {@code t}; the matching given stays as it is. */
    private boolean canHave(int first, int i, int t, int[] meeting, int[] slot) {
        if (meeting[t] < 0) {
            return true;
        }
        int[] meetings = meeting.clone();
        int[] places = slot.clone();
        int displaced = meetings[t];
        meetings[slot[i]] = -1;
        meetings[t] = i;
        return augment(first, displaced, meetings, places, new long[] {1L << t});
    }

    private boolean augment(int first, int i, int[] meeting, int[] slot, long[] seen) {
        for (long rest = of[problem.requestsOf[first + i]] & ~seen[0]; rest != 0; rest &= rest - 1) {
            int t = Long.numberOfTrailingZeros(rest);
            if ((seen[0] >>> t & 1) != 0) {
                continue;
            }
            seen[0] |= 1L << t;
            if (meeting[t] < 0 || augment(first, meeting[t], meeting, slot, seen)) {
                meeting[t] = i;
                slot[i] = t;
                return true;
            }
        }
        return false;
    }

    /** Breaks that no timetable can do without. */
    int breaks() {
        int sum = 0;
        for (int p = 0; p < problem.participants; p++) {
            sum += breaks(p);
        }
        return sum;
    }

    /** The fewest stretches that hold the participant's meetings, less one, by dynamic programming over the slots. */
    int breaks(int p) {
        int n = problem.firstOf[p + 1] - problem.firstOf[p];
        if (n == 0 || problem.seats[p] > 1) {
            return 0;
        }
        long possible = 0;
        long certain = 0;
        for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
            long domain = of[problem.requestsOf[i]];
            possible |= domain;
            certain |= Long.bitCount(domain) == 1 ? domain : 0;
        }
        int none = Integer.MAX_VALUE / 2;
        // Fewest stretches with so many meetings so far: the last slot idle, or busy.
        int[] idle = new int[n + 1];
        int[] busy = new int[n + 1];
        java.util.Arrays.fill(idle, none);
        java.util.Arrays.fill(busy, none);
        idle[0] = 0;
        for (int t = 0; t < slots; t++) {
            boolean may = (possible >>> t & 1) != 0;
            boolean has = (certain >>> t & 1) != 0;
            for (int k = n; k >= 0; k--) {
                int stay = has ? none : Math.min(idle[k], busy[k]);
                int meet = k == 0 || !may ? none : Math.min(idle[k - 1] + 1, busy[k - 1]);
                idle[k] = stay;
                busy[k] = Math.min(none, meet);
            }
        }
        return Math.max(0, Math.min(idle[n], busy[n]) - 1);
    }
}

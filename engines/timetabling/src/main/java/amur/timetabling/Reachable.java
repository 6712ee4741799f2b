package amur.timetabling;

import java.util.Arrays;

/**
 * Who can reach the minimum at all: a maximum flow from what participants need to the hours of their partners (of each request one, of each
 * partner and slot as many as there are seats). Tables, interpreters beyond one, maxima and the participants' own hours are left out, so that
 * no timetable brings more meetings to those who need them; where everybody needs one, none brings more participants to their minimum.
 *
 * <p>Augmenting paths by breadth; who was reached by a search that found nothing is never looked at again (what can be reached from
 * there is all taken by people who have nowhere else to go), so that all failing searches together cost one pass: requests × slots.
 */
final class Reachable {
    private static final int NONE = -1;

    private final Problem problem;
    /** Needs served through each request, that of the one side at 2r and of the other at 2r + 1: the slot, and the next in its cell. */
    private final short[] slot;

    private final int[] next;
    private final int[] cell;
    private final int[] need;
    private final boolean[] dead;
    private final int[] seen;
    private final int[] queue;
    /** How the search came to a participant: by which need and slot, in the place of which. */
    private final int[] by;

    private final int[] in;
    private final int[] insteadOf;
    private int stamp;
    private int missing;

    Reachable(Problem problem) {
        this.problem = problem;
        int people = problem.participants;
        slot = new short[2 * problem.requests];
        Arrays.fill(slot, (short) NONE);
        next = new int[2 * problem.requests];
        cell = new int[people * problem.slots];
        Arrays.fill(cell, NONE);
        need = problem.min.clone();
        dead = new boolean[people];
        seen = new int[people];
        queue = new int[people];
        by = new int[people];
        in = new int[people];
        insteadOf = new int[people];
        for (int p = 0; p < people; p++) {
            while (need[p] > 0 && serve(p)) {
                need[p]--;
            }
            missing += need[p];
        }
    }

    /** Meetings towards a minimum that no timetable has. */
    int missing() {
        return missing;
    }

    /** Whether this flow leaves the participant below its minimum. Another flow may leave others, but not fewer meetings. */
    boolean lacks(int participant) {
        return need[participant] > 0;
    }

    /** The fewest participants that are below their minimum in any timetable. */
    int fewestBelow() {
        int[] most = problem.min.clone();
        Arrays.sort(most);
        int n = 0;
        for (int left = missing; left > 0; n++) {
            left -= most[most.length - 1 - n];
        }
        return n;
    }

    private boolean serve(int p) {
        if (dead[p]) {
            return false;
        }
        stamp++;
        queue[0] = p;
        seen[p] = stamp;
        insteadOf[p] = NONE;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int i = problem.firstOf[v]; i < problem.firstOf[v + 1]; i++) {
                int r = problem.requestsOf[i];
                int unit = 2 * r + (problem.a[r] == v ? 0 : 1);
                // the one that it gives up may be in another slot
                if (slot[unit] != NONE && unit != insteadOf[v]) {
                    continue;
                }
                int q = problem.partner(r, v);
                for (int t = 0; t < problem.slots; t++) {
                    if (!problem.usable(r, t)) {
                        continue;
                    }
                    int holders = 0;
                    for (int u = cell[q * problem.slots + t]; u != NONE; u = next[u]) {
                        int w = whose(u);
                        holders++;
                        if (seen[w] != stamp && !dead[w]) {
                            seen[w] = stamp;
                            by[w] = unit;
                            in[w] = t;
                            insteadOf[w] = u;
                            queue[tail++] = w;
                        }
                    }
                    if (holders < problem.seats[q]) {
                        augment(v, unit, t);
                        return true;
                    }
                }
            }
        }
        for (int i = 0; i < tail; i++) {
            dead[queue[i]] = true;
        }
        return false;
    }

    private int whose(int unit) {
        return (unit & 1) == 0 ? problem.a[unit >> 1] : problem.b[unit >> 1];
    }

    /** {@code v} takes a free place; the place it had goes to who was on the way before it, and so on. */
    private void augment(int v, int unit, int t) {
        int w = v;
        int takes = unit;
        int at = t;
        while (insteadOf[w] != NONE) {
            int leaves = insteadOf[w];
            remove(leaves);
            put(takes, at);
            takes = by[w];
            at = in[w];
            w = whose(takes);
        }
        put(takes, at);
    }

    private int cellOf(int unit, int t) {
        int r = unit >> 1;
        return ((unit & 1) == 0 ? problem.b[r] : problem.a[r]) * problem.slots + t;
    }

    private void put(int unit, int t) {
        int c = cellOf(unit, t);
        slot[unit] = (short) t;
        next[unit] = cell[c];
        cell[c] = unit;
    }

    private void remove(int unit) {
        int c = cellOf(unit, slot[unit]);
        if (cell[c] == unit) {
            cell[c] = next[unit];
        } else {
            int u = cell[c];
            while (next[u] != unit) {
                u = next[u];
            }
            next[u] = next[unit];
        }
        slot[unit] = NONE;
    }
}

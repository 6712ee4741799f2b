package amur.timetabling;

import java.util.Arrays;

/**
 * Who can reach the minimum at all: a maximum flow from what participants need to the hours of their partners (of each request one, of each
 * partner and slot as many as there are seats). Tables, interpreters beyond one, maxima and the participants' own hours are left out, so that
 * no timetable brings more meetings to those who need them; where everybody needs one, none brings more participants to their minimum.
 *
 * <p>Augmenting paths by breadth, over needs that are served: one whose hour is taken goes to another slot of the same partner, or the
 * participant has another need served in its place. What was reached by a search that found nothing is never looked at again (all that can be
 * reached from there is taken by needs that have nowhere else to go), so that all failing searches together cost one pass: requests × slots.
 */
final class Reachable {
    private static final int NONE = -1;
    private static final int DEAD = -2;

    private final Problem problem;
    /** Needs served through each request, that of the one side at 2r and of the other at 2r + 1: the slot, and the next in its cell. */
    private final short[] slot;

    private final int[] next;
    private final int[] cell;
    private final int[] need;
    /** By which need the search takes the hour of this one; {@link #NONE} where it was not here, {@link #DEAD} where it is never to be again. */
    private final int[] by;

    private final boolean[] dead;
    /** Participants that the search came to, and the need it came by: given up for another one. {@link #NONE} where it began. */
    private final int[] seen;

    private final int[] instead;
    private int[] queue = new int[1 << 10];
    private int tail;
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
        by = new int[2 * problem.requests];
        Arrays.fill(by, NONE);
        dead = new boolean[people];
        seen = new int[people];
        instead = new int[people];
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
        tail = 0;
        boolean found = lookFrom(p, NONE);
        for (int head = 0; head < tail && !found; head++) {
            int u = queue[head];
            int w = whose(u);
            found = seen[w] == stamp || dead[w] ? lookFor(u) : lookFrom(w, u);
        }
        dead[p] = !found;
        for (int i = 0; i < tail; i++) {
            by[queue[i]] = found ? NONE : DEAD;
            dead[whose(queue[i])] |= !found;
        }
        return found;
    }

    /** Looks for another place of the need that is given up, and for one of each need of the participant that is not served. */
    private boolean lookFrom(int v, int givenUp) {
        seen[v] = stamp;
        instead[v] = givenUp;
        for (int i = problem.firstOf[v]; i < problem.firstOf[v + 1]; i++) {
            int r = problem.requestsOf[i];
            int unit = 2 * r + (problem.a[r] == v ? 0 : 1);
            if ((slot[unit] == NONE || unit == givenUp) && lookFor(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Serves the need where an hour of the partner is free; else those who have these hours are next. */
    private boolean lookFor(int unit) {
        int r = unit >> 1;
        int q = problem.partner(r, whose(unit));
        for (int t = 0; t < problem.slots; t++) {
            if (!problem.usable(r, t)) {
                continue;
            }
            int holders = 0;
            for (int u = cell[q * problem.slots + t]; u != NONE; u = next[u]) {
                holders++;
                if (by[u] == NONE) {
                    by[u] = unit;
                    if (tail == queue.length) {
                        queue = Arrays.copyOf(queue, 2 * tail);
                    }
                    queue[tail++] = u;
                }
            }
            if (holders < problem.seats[q]) {
                augment(unit, t);
                return true;
            }
        }
        return false;
    }

    private int whose(int unit) {
        return (unit & 1) == 0 ? problem.a[unit >> 1] : problem.b[unit >> 1];
    }

    /** The need takes a free place; the place given up for it goes to the need that was on the way before it, and so on. */
    private void augment(int unit, int t) {
        int takes = unit;
        int at = t;
        while (true) {
            int leaves = slot[takes] == NONE ? instead[whose(takes)] : takes;
            if (leaves == NONE) {
                put(takes, at);
                return;
            }
            int left = slot[leaves];
            remove(leaves);
            put(takes, at);
            takes = by[leaves];
            at = left;
        }
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

package amur.timetabling;

/**
 * Brings participants to their minimum by alternating paths: who lacks a meeting takes the hour of a partner; who met the partner then either
 * can spare it, or lacks one too and takes another's. Who has no meeting is open in all its hours, so that where everybody needs
 * one this finds a way wherever tables and interpreters do not stand in it.
 */
final class Minimums {
    private static final int NONE = State.NONE;
    private static final int SAMPLES = 64;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Trial trial;
    private final boolean[] dead;
    private final int[] seen;
    private final int[] queue;
    /** How the search came to a participant: this request took the place of that meeting. */
    private final int[] by;

    private final int[] at;
    private final int[] insteadOf;
    private int stamp;
    private long least;
    private int request;
    private int slot;
    private int gives;

    Minimums(LocalSearch search, Trial trial) {
        this.search = search;
        this.trial = trial;
        state = search.state;
        problem = state.problem;
        int people = problem.participants;
        dead = new boolean[people];
        seen = new int[people];
        queue = new int[people];
        by = new int[people];
        at = new int[people];
        insteadOf = new int[people];
    }

    /** Raises all who can be; those first whom the flow does not leave below. */
    void raise(Reachable reachable) {
        for (int turn = 0; turn < 2; turn++) {
            for (int p = 0; p < problem.participants; p++) {
                boolean wanted = reachable.lacks(p) == (turn == 1);
                while (wanted && state.count[p] < problem.min[p] && raise(p)) {}
            }
        }
    }

    private boolean raise(int p) {
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
            least = Long.MAX_VALUE;
            for (int i = problem.firstOf[v]; i < problem.firstOf[v + 1]; i++) {
                int r = problem.requestsOf[i];
                if (state.slot[r] == NONE || r == insteadOf[v]) {
                    tail = look(v, r, tail);
                }
            }
            if (least != Long.MAX_VALUE && go(v)) {
                return true;
            }
        }
        for (int i = 0; i < tail; i++) {
            dead[queue[i]] = true;
        }
        return false;
    }

    /** Notes the place that costs least, and who would lack a meeting then where no place is free. */
    private int look(int v, int r, int tail) {
        int q = problem.partner(r, v);
        int end = tail;
        for (int t = 0; t < problem.slots; t++) {
            if (!problem.mayUse(r, t) || !state.isOpen(v, t)) {
                continue;
            }
            if (state.isOpen(q, t)) {
                spare(r, t);
                continue;
            }
            for (int m = state.grid[q * problem.slots + t]; m != NONE; m = state.next(m, q)) {
                int w = problem.partner(m, q);
                if (problem.must[m] || !state.interpreterFor(r, t, m) || dead[w]) {
                    continue;
                }
                if (state.count[w] > problem.min[w]) {
                    note(r, t, m, search.gain(m) - search.gain(r));
                } else if (seen[w] != stamp) {
                    seen[w] = stamp;
                    by[w] = r;
                    at[w] = t;
                    insteadOf[w] = m;
                    queue[end++] = w;
                }
            }
        }
        return end;
    }

    /** Both are open: where no table or interpreter is left, a meeting of the slot that can be spared makes room. */
    private void spare(int r, int t) {
        if (state.fits(r, t)) {
            note(r, t, NONE, -search.gain(r));
            return;
        }
        int n = Math.min(SAMPLES, state.inSlotCount[t]);
        for (int i = 0; i < n; i++) {
            int m = state.inSlot[t][i];
            if (state.interpreterFor(r, t, m)
                    && !problem.must[m]
                    && state.count[problem.a[m]] > problem.min[problem.a[m]]
                    && state.count[problem.b[m]] > problem.min[problem.b[m]]) {
                note(r, t, m, search.gain(m) - search.gain(r));
            }
        }
    }

    private void note(int r, int t, int m, long cost) {
        if (cost < least) {
            least = cost;
            request = r;
            slot = t;
            gives = m;
        }
    }

    /** From the last on: each takes a place, and the one it had is taken by who came before. */
    private boolean go(int v) {
        long goal = search.goal();
        trial.begin(request, 0);
        int w = v;
        int r = request;
        int t = slot;
        int m = gives;
        // the meetings that give way leave first, so that each finds its partner's hour empty; where both partners of
        // one
        // are on the way it would leave twice, or where both of a request are it would be placed twice: then it is no
        // way
        boolean done = m == NONE || trial.out(m);
        for (int x = v; insteadOf[x] != NONE && done; x = before(x)) {
            done = state.slot[insteadOf[x]] != NONE && trial.out(insteadOf[x]);
        }
        while (done) {
            done = state.slot[r] == NONE && state.fits(r, t);
            if (!done) {
                break;
            }
            trial.put(r, t);
            if (insteadOf[w] == NONE) {
                break;
            }
            r = by[w];
            t = at[w];
            w = before(w);
        }
        if (!done || search.goal() <= goal) {
            trial.undo(0, 0);
            return false;
        }
        return true;
    }

    /** Who took the place that this one had. */
    private int before(int w) {
        return problem.partner(by[w], problem.partner(insteadOf[w], w));
    }
}

package amur.timetabling;

import java.util.Random;

/**
 * Moves a meeting from slot s to slot t, those in its way from t to s, those in their way from s to t, and so on: a Kempe chain. All
 * who meet in both slots stay as busy as before, so only the ends of the chain gain or lose a break. Where the two slots lack a table or
 * an interpreter for it, one more meeting, with its own chain, makes room. All rules are kept and no meeting is lost.
 *
 * <p>A chain is first planned, which changes nothing and is cheap: nearly all plans are dropped for the breaks that they would bring.
 */
final class Chain {
    static final int LONGEST = 64;

    private final BreakCount count;
    private final State state;
    private final Problem problem;
    private final Random random;
    private final int[] touched = new int[LONGEST];
    private final int[] before = new int[LONGEST];
    private final int[] mark;
    private int stamp;
    private int touches;
    private int breaks;
    private long squares;

    Chain(BreakCount count, Random random) {
        this.count = count;
        this.state = count.state;
        this.problem = state.problem;
        this.random = random;
        mark = new int[problem.requests];
    }

    /** Whether there is such a chain, of a length that is worth it; its breaks are then known, exactly where all have one seat. */
    boolean plan(int r, int t) {
        int s = state.slot[r];
        stamp++;
        touches = 0;
        breaks = 0;
        squares = 0;
        add(r);
        return close(0, s, t) && makeRoom(r, s, t);
    }

    /** The meetings of the chain. */
    int length() {
        return touches;
    }

    int moved(int i) {
        return touched[i];
    }

    /** The slot that a meeting of the chain leaves. */
    int from(int i) {
        return before[i];
    }

    /** Breaks that the plan adds. */
    int breaks() {
        return breaks;
    }

    /** What the plan adds to the sum of the squares of the participants' breaks. */
    long squares() {
        return squares;
    }

    /** Makes the planned move; false, with nothing changed, where a rule forbids it after all. */
    boolean carryOut(int s, int t) {
        for (int i = 0; i < touches; i++) {
            count.remove(touched[i]);
        }
        for (int i = 0; i < touches; i++) {
            int to = before[i] == s ? t : s;
            if (!state.fits(touched[i], to)) {
                undo();
                return false;
            }
            count.place(touched[i], to);
        }
        return true;
    }

    /** Takes the last move back. */
    void undo() {
        for (int i = 0; i < touches; i++) {
            if (state.slot[touched[i]] != State.NONE) {
                count.remove(touched[i]);
            }
        }
        for (int i = 0; i < touches; i++) {
            count.place(touched[i], before[i]);
        }
    }

    /** Adds whoever is in the way of those from {@code done} on. */
    private boolean close(int done, int s, int t) {
        for (int i = done; i < touches; i++) {
            int m = touched[i];
            int from = before[i];
            int to = from == s ? t : s;
            if (!problem.allows(m, to) || !follow(problem.a[m], from, to) || !follow(problem.b[m], from, to)) {
                return false;
            }
        }
        return true;
    }

    private boolean follow(int p, int from, int to) {
        if (state.isOpen(p, to)) {
            boolean leaves = state.next(state.grid[p * state.slots + from], p) == State.NONE;
            int change = count.shift(p, from, to, leaves);
            breaks += change;
            squares += (long) change * (2L * count.of(p) + change);
            return true;
        }
        int there = state.grid[p * state.slots + to];
        if (there == State.NONE) {
            return false;
        }
        for (int other = there; other != State.NONE; other = state.next(other, p)) {
            if (mark[other] == stamp) {
                return true;
            }
        }
        return add(there);
    }

    private boolean add(int m) {
        if (touches == LONGEST) {
            return false;
        }
        mark[m] = stamp;
        before[touches] = state.slot[m];
        touched[touches++] = m;
        return true;
    }

    private boolean makeRoom(int r, int s, int t) {
        int more = 0;
        for (int i = 0; i < touches; i++) {
            more += before[i] == s ? 1 : -1;
        }
        int pool = problem.pool[r];
        boolean interpreter = pool >= 0 && state.poolLeft[pool * state.slots + t] == 0 && !sends(pool, t);
        int full = interpreter || more > state.tablesLeft[t] ? t : -more > state.tablesLeft[s] ? s : State.NONE;
        if (full == State.NONE) {
            return true;
        }
        int n = state.inSlotCount[full];
        int start = n == 0 ? 0 : random.nextInt(n);
        for (int i = 0; i < n; i++) {
            int m = state.inSlot[full][start + i < n ? start + i : start + i - n];
            if (mark[m] != stamp && (!interpreter || problem.pool[m] == pool)) {
                int done = touches;
                return add(m) && close(done, s, t);
            }
        }
        return false;
    }

    /** Whether one of the chain leaves the slot with an interpreter of that pool. */
    private boolean sends(int pool, int t) {
        for (int i = 0; i < touches; i++) {
            if (before[i] == t && problem.pool[touched[i]] == pool) {
                return true;
            }
        }
        return false;
    }
}

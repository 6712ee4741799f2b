package amur.timetabling;

import java.util.Arrays;

/**
 * Passes on what a step leaves open until somebody is better off. Two things may be open. A <b>hole</b>: an hour of v in slot t that
 * should hold a meeting and does not. It is filled by a request that is left out, or by a meeting of v from another slot: the hole is
 * there then. And a <b>homeless</b> meeting, whose place in slot t another one took: it goes where its two participants are open, or where one
 * is and the meeting of the other gives way and is homeless in turn, or it is given up and leaves a hole with the one who has nobody to
 * meet then.
 *
 * <p>All this is looked through in breadth, until the weight gained on the way is more than nothing: a hole that is with
 * somebody whose hours cost nothing may stay. With exact prices a way costs nothing just where all its meetings are worth no more and all
 * requests no less than their prices, so that it is worth following while the weight so far and the price of the hole are more
 * than nothing.
 */
final class Relay {
    private static final int NONE = State.NONE;
    private static final int CHAIN = -2;
    private static final int ROOM = 1 << 12;
    private static final int LONGEST = 64;
    /** Prices are taken for exact up to this. */
    private static final float DOUBT = 0.3f;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Pricing pricing;
    private final Trial trial;
    private final int slots;
    /** The participant of a hole; of a homeless meeting the one whose hour was taken. */
    private final int[] who = new int[ROOM];

    private final int[] when = new int[ROOM];
    /** The homeless meeting, or {@link #NONE} for a hole; and another slot in which {@link #who} is open by what was done before. */
    private final int[] homeless = new int[ROOM];

    private final int[] also = new int[ROOM];
    private final long[] gained = new long[ROOM];
    /** Whether a hole comes with a table. */
    private final boolean[] table = new boolean[ROOM];

    private final int[] from = new int[ROOM];
    /** What led here: this was put into that slot, and that one left it, or all of a chain changed places. */
    private final int[] put = new int[ROOM];

    private final int[] into = new int[ROOM];
    private final int[] out = new int[ROOM];
    private int nodes;
    private int now;
    private final long[] seen = new long[4 * ROOM];
    private final int[] seat = new int[ROOM];
    private final int[] way = new int[LONGEST];
    private final int[] chain = new int[LONGEST];
    private int links;
    private int[][] root = new int[LONGEST][];
    private int roots;
    private int used;

    Relay(LocalSearch search, Trial trial, Pricing pricing) {
        this.search = search;
        this.trial = trial;
        this.pricing = pricing;
        state = search.state;
        problem = state.problem;
        slots = problem.slots;
        Arrays.fill(seen, -1);
    }

    /** Forgets all. */
    void begin() {
        for (int i = 0; i < nodes; i++) {
            seen[seat[i]] = -1;
        }
        nodes = 0;
        roots = 0;
    }

    /** How many open things were looked at. */
    int looked() {
        return now;
    }

    /**
     * A hole to begin from.
     *
     * @param gain what its making gains
     * @param placed the request that made it, in the same slot, or none
     * @param given the meeting that was given up, and {@code alsoGiven} another, or none
     * @param other who has another hole in the slot by that, or nobody
     */
    void hole(int v, int t, long gain, int placed, int given, int alsoGiven, int other, boolean withTable) {
        if (gain + pricing.hour(v, t) > DOUBT) {
            root(placed, t, given, alsoGiven, other);
            reach(v, t, NONE, NONE, gain, withTable, -roots, NONE, NONE, NONE);
        }
    }

    /** A meeting to begin from, whose participant {@code v} is taken by the request placed. */
    void homeless(int m, int v, int t, long gain, int placed, int given, int other) {
        if (gain > 0) {
            root(placed, t, given, m, other);
            reach(v, t, m, NONE, gain, false, -roots, NONE, NONE, NONE);
        }
    }

    private void root(int placed, int t, int given, int alsoGiven, int other) {
        if (roots == root.length) {
            root = Arrays.copyOf(root, 2 * roots);
        }
        root[roots++] = new int[] {placed, t, given, alsoGiven, other};
    }

    /** Who was left with a hole where the way began that was gone, and the slot. */
    int other() {
        return root[used][4];
    }

    int otherSlot() {
        return root[used][1];
    }

    /** Passes on, so many times at most; true where a way was found and gone. */
    boolean run(int effort) {
        for (now = 0; now < nodes && now < effort; now++) {
            if (homeless[now] == NONE ? fill() : house()) {
                return true;
            }
        }
        return false;
    }

    /** Looks for what fills the hole. */
    private boolean fill() {
        int v = who[now];
        int t = when[now];
        for (int i = problem.firstOf[v]; i < problem.firstOf[v + 1]; i++) {
            int r = problem.requestsOf[i];
            int s = state.slot[r];
            if (s != t && problem.mayUse(r, t)) {
                int q = problem.partner(r, v);
                if (s != NONE) {
                    move(r, v, q, s, t);
                } else if (enter(r, q, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A request that is left out fills the hole. */
    private boolean enter(int r, int q, int t) {
        long gain = gained[now] + search.gain(r);
        if (gain <= 0) {
            return false;
        }
        if (!state.isOpen(q, t)) {
            for (int m = state.grid[q * slots + t]; m != NONE; m = state.next(m, q)) {
                if (state.interpreterFor(r, t, m)) {
                    if (give(m, q, t, gain, table[now], r, t, m)) {
                        return true;
                    }
                    reach(q, t, m, NONE, gain, false, now, r, t, m);
                }
            }
            return false;
        }
        if (!table[now] || !state.interpreterFor(r, t, NONE)) {
            return false;
        }
        if (state.count[q] < problem.max[q]) {
            return finish(r, t, NONE);
        }
        for (int s = 0; s < slots; s++) {
            for (int m = state.grid[q * slots + s]; m != NONE; m = state.next(m, q)) {
                if (give(m, q, s, gain, true, r, t, m)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The meeting {@code m} of q is given up: that is all, or a hole with its other participant. */
    private boolean give(int m, int q, int s, long gain, boolean withTable, int placed, int t, int leaves) {
        long left = gain - search.gain(m);
        if (left > 0 && finish(placed, t, leaves)) {
            return true;
        }
        int next = problem.partner(m, q);
        if (left + pricing.hour(next, s) > DOUBT) {
            reach(next, s, NONE, NONE, left, withTable, now, placed, t, leaves);
        }
        return false;
    }

    /** A meeting from another slot fills the hole, which is there then. */
    private void move(int r, int v, int q, int s, int t) {
        if (gained[now] + pricing.hour(v, s) <= DOUBT) {
            return;
        }
        if (state.isOpen(q, t)) {
            if (table[now] && state.interpreterFor(r, t, NONE)) {
                reach(v, s, NONE, NONE, gained[now], true, now, r, t, NONE);
            }
        } else if (changePlaces(r, v, s, t)) {
            reach(v, s, NONE, NONE, gained[now], state.tablesLeft[s] > 0, now, r, t, CHAIN);
        }
    }

    /**
     * Whether the meetings of slots s and t can change places from {@code r} on, so that v meets in t and no more in s (Kempe's chain).
     * They stand in {@link #chain} then.
     */
    private boolean changePlaces(int r, int v, int s, int t) {
        if (!state.isSingle()) {
            return false;
        }
        links = 0;
        int there = t;
        int p = v;
        for (int m = r; m != NONE; m = state.grid[p * slots + there]) {
            there = links == 0 ? t : there == t ? s : t;
            if (links == chain.length || !problem.mayUse(m, there)) {
                return false;
            }
            chain[links++] = m;
            p = problem.partner(m, p);
            if (p == v) {
                return false;
            }
        }
        return true;
    }

    /** Looks for another slot for the homeless meeting, or gives it up. */
    private boolean house() {
        int m = homeless[now];
        int taken = who[now];
        int alone = problem.partner(m, taken);
        if (give(m, taken, when[now], gained[now], false, NONE, NONE, NONE)) {
            return true;
        }
        for (int w = 0; w < problem.words; w++) {
            for (long may = problem.slotsFor(m, w); may != 0; may &= may - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(may);
                if (t != when[now] && house(m, taken, alone, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean house(int m, int taken, int alone, int t) {
        boolean openTaken = t == also[now] || state.isOpen(taken, t);
        boolean openAlone = state.isOpen(alone, t);
        if (openTaken && openAlone) {
            return state.tablesLeft[t] > 0 && state.interpreterFor(m, t, NONE) && finish(m, t, NONE);
        }
        if (openTaken) {
            inPlaceOf(m, alone, t, when[now]);
        } else if (openAlone) {
            inPlaceOf(m, taken, t, also[now]);
        }
        return false;
    }

    /** The meetings of p in slot t give way, and are homeless. */
    private void inPlaceOf(int m, int p, int t, int opened) {
        for (int c = state.grid[p * slots + t]; c != NONE; c = state.next(c, p)) {
            if (state.interpreterFor(m, t, c)) {
                reach(p, t, c, opened, gained[now], false, now, m, t, c);
            }
        }
    }

    private void reach(
            int v,
            int t,
            int m,
            int alsoOpen,
            long gain,
            boolean withTable,
            int parent,
            int placed,
            int slot,
            int left) {
        long key = m == NONE ? (long) v * slots + t : ((long) m << 1 | (problem.a[m] == v ? 1 : 0)) + (1L << 40);
        int mask = seen.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (seen[at] >= 0) {
            if (seen[at] == key) {
                return;
            }
            at = at + 1 & mask;
        }
        if (nodes == ROOM) {
            return;
        }
        seen[at] = key;
        seat[nodes] = at;
        who[nodes] = v;
        when[nodes] = t;
        homeless[nodes] = m;
        also[nodes] = alsoOpen;
        gained[nodes] = gain;
        table[nodes] = withTable;
        from[nodes] = parent;
        put[nodes] = placed;
        into[nodes] = slot;
        out[nodes++] = left;
    }

    /** Does all that leads to what is open now, and then this last step. */
    private boolean finish(int placed, int t, int left) {
        int before = trial.changes;
        int n = 0;
        int h = now;
        for (; h >= 0; h = from[h]) {
            if (n == way.length) {
                return false;
            }
            way[n++] = h;
        }
        used = -1 - h;
        int[] first = root[used];
        boolean done = leave(first[2]) && leave(first[3]) && arrive(first[0], first[1]);
        for (int i = n - 2; i >= 0 && done; i--) {
            done = step(put[way[i]], into[way[i]], out[way[i]]);
        }
        if (!done || !step(placed, t, left)) {
            trial.undo(before, 0);
            return false;
        }
        return true;
    }

    private boolean step(int r, int t, int left) {
        if (left == CHAIN) {
            return follow(r, t);
        }
        if (r != NONE && state.slot[r] != NONE) {
            trial.out(r);
        }
        return leave(left) && arrive(r, t);
    }

    private boolean leave(int m) {
        if (m == NONE) {
            return true;
        }
        return state.slot[m] != NONE && trial.out(m);
    }

    private boolean arrive(int r, int t) {
        if (r == NONE) {
            return true;
        }
        if (state.slot[r] != NONE || !state.fits(r, t)) {
            return false;
        }
        trial.put(r, t);
        return true;
    }

    private boolean follow(int r, int t) {
        int s = state.slot[r];
        if (s == NONE || s == t) {
            return false;
        }
        int v = state.grid[problem.a[r] * slots + t] == NONE ? problem.a[r] : problem.b[r];
        if (state.grid[v * slots + t] != NONE || !changePlaces(r, v, s, t)) {
            return false;
        }
        int n = links;
        for (int i = 0; i < n; i++) {
            trial.out(chain[i]);
        }
        for (int i = 0; i < n; i++) {
            if (!arrive(chain[i], (i & 1) == 0 ? t : s)) {
                return false;
            }
        }
        return true;
    }
}

package amur.timetabling;

import java.util.Arrays;

/**
 * A step of the search while it is tried: what it changed, so that it can be undone; whom it has touched, so that it does not go round
 * in circles; and what it may still give up without the goal falling.
 */
final class Trial {
    private final LocalSearch search;
    private final State state;
    private int[] changed = new int[64];
    private int[] from = new int[64];
    private final int[] mark;
    private int stamp;
    /** Changes so far. */
    int changes;
    /** What may still be given up. */
    long credit;

    Trial(LocalSearch search) {
        this.search = search;
        state = search.state;
        mark = new int[search.state.problem.requests];
    }

    /** Begins a step for a request. */
    void begin(int r, long mayCost) {
        stamp++;
        changes = 0;
        credit = mayCost;
        mark[r] = stamp;
    }

    boolean touched(int r) {
        return mark[r] == stamp;
    }

    void touch(int r) {
        mark[r] = stamp;
    }

    void forget(int r) {
        mark[r] = 0;
    }

    /** The request of a change. */
    int changed(int i) {
        return changed[i];
    }

    void put(int r, int t) {
        log(r);
        search.place(r, t);
    }

    boolean out(int r) {
        log(r);
        search.remove(r);
        return true;
    }

    /** Counts a meeting as given up. */
    void pay(int r) {
        credit -= search.gain(r);
    }

    private void log(int r) {
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, changes * 2);
            from = Arrays.copyOf(from, changes * 2);
        }
        mark[r] = stamp;
        changed[changes] = r;
        from[changes++] = state.slot[r];
    }

    /** Goes back to when there were so many changes and so much credit. */
    void undo(int to, long credited) {
        while (changes > to) {
            int r = changed[--changes];
            if (from[changes] == State.NONE) {
                search.remove(r);
            } else {
                search.place(r, from[changes]);
            }
            mark[r] = 0;
        }
        credit = credited;
    }
}

package amur.timetabling;

/**
 * The breaks of every participant, kept up to date while meetings come and go: a step looks at the slots before and after, so it costs
 * the same for a fair of any size. Every change of the state goes through {@link #place} and {@link #remove} while this is in use.
 */
final class BreakCount {
    final State state;
    private final Problem problem;
    private final int slots;
    private final int days;
    private final int[] dayOf;
    /** Breaks per participant. */
    private final int[] breaks;
    /** Occupied slots per participant and day. */
    private final int[] occupied;
    /** How many participants have so many breaks. */
    private final int[] having;

    private int total;
    private long squares;

    BreakCount(State state) {
        this.state = state;
        problem = state.problem;
        slots = state.slots;
        days = problem.literature ? 1 : problem.days();
        dayOf = problem.literature ? new int[slots] : problem.dayOf;
        breaks = new int[problem.participants];
        occupied = new int[problem.participants * days];
        having = new int[slots / 2 + 2];
        for (int p = 0; p < problem.participants; p++) {
            for (int t = 0; t < slots; t++) {
                occupied[p * days + dayOf[t]] += state.grid[p * slots + t] == State.NONE ? 0 : 1;
            }
            breaks[p] = Breaks.of(state, p);
            total += breaks[p];
            squares += (long) breaks[p] * breaks[p];
            having[breaks[p]]++;
        }
    }

    int total() {
        return total;
    }

    /** The sum of the squares of the participants' breaks: the less, the fairer they are spread. */
    long squares() {
        return squares;
    }

    int of(int participant) {
        return breaks[participant];
    }

    /** The most breaks that a participant has beyond the fewest that one has. */
    int spread() {
        int least = 0;
        while (least < having.length - 1 && having[least] == 0) {
            least++;
        }
        int most = having.length - 1;
        while (most > least && having[most] == 0) {
            most--;
        }
        return most - least;
    }

    void place(int r, int t) {
        int a = problem.a[r];
        int b = problem.b[r];
        if (state.grid[a * slots + t] == State.NONE) {
            comes(a, t);
        }
        if (state.grid[b * slots + t] == State.NONE) {
            comes(b, t);
        }
        state.place(r, t);
    }

    void remove(int r) {
        int t = state.slot[r];
        state.remove(r);
        int a = problem.a[r];
        int b = problem.b[r];
        if (state.grid[a * slots + t] == State.NONE) {
            goes(a, t);
        }
        if (state.grid[b * slots + t] == State.NONE) {
            goes(b, t);
        }
    }

    /** What it does to the breaks of a participant when its only meeting of one slot, if {@code leaves}, goes to another. */
    int shift(int p, int from, int to, boolean leaves) {
        boolean enters = state.grid[p * slots + to] == State.NONE;
        if (!leaves) {
            return enters ? step(p, to) : 0;
        }
        int cell = p * slots + from;
        int there = state.grid[cell];
        state.grid[cell] = State.NONE;
        occupied[p * days + dayOf[from]]--;
        int change = (enters ? step(p, to) : 0) - step(p, from);
        occupied[p * days + dayOf[from]]++;
        state.grid[cell] = there;
        return change;
    }

    private void comes(int p, int t) {
        change(p, step(p, t));
        occupied[p * days + dayOf[t]]++;
    }

    private void goes(int p, int t) {
        occupied[p * days + dayOf[t]]--;
        change(p, -step(p, t));
    }

    /** The breaks that a meeting at {@code t}, idle now, adds: one more stretch unless it joins those beside it. */
    private int step(int p, int t) {
        if (occupied[p * days + dayOf[t]] == 0) {
            return 0;
        }
        int cell = p * slots + t;
        boolean joinsEarlier = t > 0 && dayOf[t - 1] == dayOf[t] && state.grid[cell - 1] != State.NONE;
        boolean joinsLater = t < slots - 1 && dayOf[t + 1] == dayOf[t] && state.grid[cell + 1] != State.NONE;
        return 1 - (joinsEarlier ? 1 : 0) - (joinsLater ? 1 : 0);
    }

    private void change(int p, int by) {
        if (by == 0) {
            return;
        }
        int before = breaks[p];
        int after = before + by;
        breaks[p] = after;
        having[before]--;
        having[after]++;
        total += by;
        squares += (long) after * after - (long) before * before;
    }
}

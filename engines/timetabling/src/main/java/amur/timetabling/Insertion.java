package amur.timetabling;

import java.util.Random;

/**
 * Brings a request that is left out into a timetable: where both are open, or by an alternating path between two slots, or for a
 * lighter meeting of one of the two. What was changed in vain is undone.
 */
final class Insertion {
    private static final int LONGEST_PATH = 48;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Random random;
    private final Trial trial;
    private final Vacancies vacancies;
    private final DeepInsertion deep;
    private final int slots;
    private final int words;
    private final int[] path = new int[LONGEST_PATH];
    private int nodes;
    private int turn;

    Insertion(LocalSearch search, Trial trial, Random random) {
        this.search = search;
        this.random = random;
        state = search.state;
        problem = state.problem;
        slots = problem.slots;
        words = problem.words;
        this.trial = trial;
        vacancies = new Vacancies(search, trial, random);
        deep = new DeepInsertion(search, trial, vacancies, random);
    }

    /** Looks anew at what each slot could give up; to be called now and then. */
    void prepare() {
        vacancies.prepare();
    }

    /** Tries to better the goal by placing {@code r}; a step that leaves the goal as it is may be kept too. True if it rose. */
    boolean attempt(int r, int effort, boolean sideways) {
        long before = search.goal();
        nodes = effort;
        trial.begin(r, search.gain(r) - (sideways ? 0 : 1));
        boolean placed = connect(r) || exchange(r) || deep.isWorthIt(r) && deep.place(r, effort);
        if (!placed || search.goal() < before) {
            trial.undo(0, 0);
        }
        return search.goal() > before;
    }

    /** Places the request with nobody dropped but to make room in a full slot. */
    private boolean connect(int r) {
        if (!state.belowMax(r)) {
            return false;
        }
        int t = search.freeSlot(r);
        if (t >= 0) {
            trial.put(r, t);
            return true;
        }
        return whereBothAreOpen(r)
                || alternate(r, problem.a[r], problem.b[r])
                || alternate(r, problem.b[r], problem.a[r]);
    }

    private boolean whereBothAreOpen(int r) {
        int start = random.nextInt(words);
        for (int k = 0; k < words; k++) {
            int w = (start + k) % words;
            for (long these = rotated(state.withBusy(r, w, 0)); these != 0; these &= these - 1) {
                int to = trial.changes;
                long credited = trial.credit;
                if (vacancies.arrive(r, (w << 6) + slotOf(these))) {
                    return true;
                }
                trial.undo(to, credited);
            }
        }
        return false;
    }

    /** Bits in another order, so that slots are tried from a random one on. */
    private long rotated(long bits) {
        turn = random.nextInt(64);
        return Long.rotateRight(bits, turn);
    }

    private int slotOf(long bits) {
        return Long.numberOfTrailingZeros(bits) + turn & 63;
    }

    /**
     * Places the request in a slot s where {@code p} is open and {@code q} is not, by an alternating path: the meeting of {@code q} goes
     * from s to a slot t where {@code q} is open, the one in its way from t to s, and so on.
     */
    private boolean alternate(int r, int p, int q) {
        for (int v = 0; v < words; v++) {
            long may = problem.slotsFor(r, v) & state.open[p * words + v] & ~state.open[q * words + v];
            for (long from = rotated(may); from != 0; from &= from - 1) {
                int s = (v << 6) + slotOf(from);
                int turned = turn;
                for (int w = 0; w < words; w++) {
                    for (long to = rotated(state.open[q * words + w]); to != 0; to &= to - 1) {
                        int t = (w << 6) + slotOf(to);
                        if (--nodes < 0) {
                            return false;
                        }
                        if (alternate(r, q, s, t)) {
                            return true;
                        }
                    }
                }
                turn = turned;
            }
        }
        return false;
    }

    private boolean alternate(int r, int q, int s, int t) {
        int length = 0;
        int here = s;
        int there = t;
        int v = q;
        do {
            int m = state.grid[v * slots + here];
            if (length == path.length || m == State.NONE || trial.touched(m) || !problem.mayUse(m, there)) {
                forget(length);
                return false;
            }
            trial.touch(m);
            path[length++] = m;
            v = problem.partner(m, v);
            int swap = here;
            here = there;
            there = swap;
        } while (!state.isOpen(v, here));
        int before = trial.changes;
        long credited = trial.credit;
        for (int i = 0; i < length; i++) {
            trial.out(path[i]);
        }
        boolean arrived = true;
        for (int i = 0; i < length && arrived; i++) {
            arrived = vacancies.arrive(path[i], (i & 1) == 0 ? t : s);
        }
        if (arrived && vacancies.arrive(r, s)) {
            return true;
        }
        trial.undo(before, credited);
        return false;
    }

    private void forget(int length) {
        for (int i = 0; i < length; i++) {
            trial.forget(path[i]);
        }
    }

    /** Drops a meeting of one of the two, or of both, that is worth less, and places the request then. */
    private boolean exchange(int r) {
        return exchange(r, problem.a[r], problem.b[r]) || exchange(r, problem.b[r], problem.a[r]);
    }

    private boolean exchange(int r, int p, int other) {
        int before = trial.changes;
        long credited = trial.credit;
        int dropped = cheapestOf(p);
        if (dropped == State.NONE) {
            return false;
        }
        trial.pay(dropped);
        trial.out(dropped);
        if (connect(r)) {
            return true;
        }
        int second = state.belowMax(r) && openSomewhere(other) ? State.NONE : cheapestOf(other);
        if (second != State.NONE) {
            trial.pay(second);
            trial.out(second);
            if (connect(r)) {
                return true;
            }
        }
        trial.undo(before, credited);
        return false;
    }

    private boolean openSomewhere(int p) {
        long any = 0;
        for (int w = 0; w < words; w++) {
            any |= state.open[p * words + w];
        }
        return any != 0;
    }

    /** A meeting of a participant that costs least, of those as cheap a random one, if that is not too much. */
    private int cheapestOf(int p) {
        int best = State.NONE;
        long least = trial.credit + 1;
        int same = 0;
        for (int t = 0; t < slots; t++) {
            for (int m = state.grid[p * slots + t]; m != State.NONE; m = state.next(m, p)) {
                long loss = trial.touched(m) ? Long.MAX_VALUE : search.gain(m);
                if (loss < least) {
                    best = m;
                    least = loss;
                    same = 1;
                } else if (loss == least && best != State.NONE && random.nextInt(++same) == 0) {
                    best = m;
                }
            }
        }
        return best;
    }
}

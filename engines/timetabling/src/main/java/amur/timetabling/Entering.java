package amur.timetabling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether one request could be held, with more weight in all, if there were one more of something. Others may move, and give way
 * where they weigh less than it; a must request is not given up, nor anybody's minimum. A search of limited depth and length: a
 * yes is a timetable found, a no is not a proof.
 */
final class Entering {
    private static final int DISPLACED = 3;
    private static final int STEPS = 600;
    /** What may be given up beyond the gain, where others that were left out make up for it. */
    private static final int MADE_UP = 3;
    /** Meetings of a full slot that are asked to give way. */
    private static final int ASKED = 6;

    private final LiveProblem problem;
    private final LiveState state;
    private final Deque<Integer> pending = new ArrayDeque<>();
    private int root;
    private int steps;
    private long stepsInAll;

    Entering(LiveState state) {
        this.state = state;
        this.problem = state.problem;
    }

    /** What has been spent so far. */
    long stepsInAll() {
        return stepsInAll;
    }

    /** With one more representative of a participant, in every slot. */
    boolean withSeat(int r, int p) {
        problem.addSeat(p, 1);
        state.opened(p);
        boolean enters = enters(r);
        problem.addSeat(p, -1);
        state.opened(p);
        return enters;
    }

    /** With one more table in every slot. */
    boolean withTable(int r) {
        state.addTables(1);
        boolean enters = enters(r);
        state.addTables(-1);
        return enters;
    }

    /** With one more interpreter of the pool in every slot. */
    boolean withInterpreter(int r, int pool) {
        state.addInterpreters(pool, 1);
        boolean enters = enters(r);
        state.addInterpreters(pool, -1);
        return enters;
    }

    private boolean enters(int r) {
        root = r;
        steps = 0;
        pending.clear();
        pending.push(r);
        boolean enters = settle(problem.weight[r] - 1, DISPLACED);
        state.undo(0);
        state.forget();
        stepsInAll += steps;
        return enters;
    }

    /** Finds a place for all that are pending, or gives some up for at most {@code loss}; leaves all as it was where it fails. */
    private boolean settle(int loss, int displaced) {
        if (pending.isEmpty()) {
            return loss >= 0 || madeUp(loss);
        }
        if (++steps > STEPS) {
            return false;
        }
        int r = pending.pop();
        for (int pass = 0; pass < (displaced > 0 ? 2 : 1); pass++) {
            for (int t = 0; t < problem.slots; t++) {
                if ((problem.mayUse(r, t >> 6) >>> t & 1) == 0 || state.fits(r, t) != (pass == 0)) {
                    continue;
                }
                if (at(r, t, loss, displaced)) {
                    return true;
                }
            }
        }
        int mark = state.mark();
        if (r != root
                && problem.weight[r] <= loss + MADE_UP
                && mayGo(r)
                && settle(loss - problem.weight[r], displaced)) {
            return true;
        }
        state.undo(mark);
        pending.push(r);
        return false;
    }

    /** Whether requests that were left out fit now and make up for what was given up beyond the gain. */
    private boolean madeUp(int loss) {
        int left = loss;
        for (int p : touched()) {
            for (int i = problem.first(p); i < problem.first(p + 1) && left < 0 && ++steps <= STEPS; i++) {
                int q = problem.request(i);
                if (state.slot[q] == LiveState.NONE) {
                    for (int t = 0; t < problem.slots; t++) {
                        if (state.fits(q, t)) {
                            state.place(q, t);
                            left += problem.weight[q];
                            break;
                        }
                    }
                }
            }
        }
        return left >= 0;
    }

    /** Those who gave up or moved a meeting. */
    private Set<Integer> touched() {
        Set<Integer> people = new LinkedHashSet<>();
        for (int r : state.before.keySet()) {
            people.add(problem.a[r]);
            people.add(problem.b[r]);
        }
        return people;
    }

    private boolean at(int r, int t, int loss, int displaced) {
        if (!state.ordered(r, t)) {
            return false;
        }
        int mark = state.mark();
        List<Integer> inTheWay = inTheWay(r, t);
        if (inTheWay.isEmpty()) {
            if (state.fits(r, t)) {
                state.place(r, t);
                if (settle(loss, displaced)) {
                    return true;
                }
                state.undo(mark);
            }
            return false;
        }
        for (int m : displaced > 0 ? inTheWay : List.<Integer>of()) {
            if (m == root || ++steps > STEPS) {
                continue;
            }
            state.remove(m);
            pending.push(m);
            if (at(r, t, loss, displaced - 1)) {
                return true;
            }
            pending.pop();
            state.undo(mark);
        }
        return false;
    }

    /** Those of whom one must give way, by the first rule that is in the way. */
    private List<Integer> inTheWay(int r, int t) {
        List<Integer> found = new ArrayList<>();
        for (int p : new int[] {problem.a[r], problem.b[r]}) {
            if (!state.isOpen(p, t)) {
                for (int m = state.meeting(p, t); m != LiveState.NONE; m = state.next(m, p)) {
                    found.add(m);
                }
                return found;
            }
        }
        for (int p : new int[] {problem.a[r], problem.b[r]}) {
            if (state.count[p] >= problem.max[p]) {
                for (int s = 0; s < problem.slots; s++) {
                    for (int m = state.meeting(p, s); m != LiveState.NONE; m = state.next(m, p)) {
                        found.add(m);
                    }
                }
                return found;
            }
        }
        Integer own = problem.fixedTable.get(r);
        if (own != null && state.atTable(t, own) != LiveState.NONE) {
            return List.of(state.atTable(t, own));
        }
        int k = problem.pool(r);
        if (k >= 0 && state.interpretersLeft(k, t) == 0) {
            for (int i = 0; i < problem.poolSize[k * problem.slots + t] && found.size() < ASKED; i++) {
                if (state.atInterpreter(k, t, i) != LiveState.NONE) {
                    found.add(state.atInterpreter(k, t, i));
                }
            }
        } else if (state.tablesLeft(t) == 0) {
            for (int i = 0; i < problem.tableNumbers[t] && found.size() < ASKED; i++) {
                if (state.atTable(t, i) != LiveState.NONE) {
                    found.add(state.atTable(t, i));
                }
            }
        }
        return found;
    }

    private boolean mayGo(int r) {
        return !problem.must(r)
                && state.count[problem.a[r]] >= problem.min(problem.a[r])
                && state.count[problem.b[r]] >= problem.min(problem.b[r]);
    }
}

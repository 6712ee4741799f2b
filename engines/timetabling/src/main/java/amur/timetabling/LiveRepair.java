package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers one change: drops what it makes impossible, seats it anew, seats what is new, and offers what became free to the requests of
 * those who lost a meeting or won time. How many meetings are looked at is limited, so that no change takes long.
 */
final class LiveRepair {
    /** Requests that are looked at for what became free. */
    private static final int REFILL_LOOKS = 4_000;
    /** Slots that are tried while room is made by moving. */
    private static final int MOVE_LOOKS = 600;
    /** Meetings of a full slot that are asked to give way. */
    private static final int ASKED = 4;
    /** Meetings with an interpreter that are compared in all, so that the lightest of a slot gives way. */
    private static final int COMPARED = 1_024;

    private final LiveState state;
    private final LiveProblem problem;
    private final int frozenBefore;
    private final int mostMoves;
    private final Set<Integer> movedOthers = new HashSet<>();
    private final Set<Integer> concerned = new HashSet<>();
    private final Set<Integer> evicted = new TreeSet<>();
    private final Set<Integer> wanted = new TreeSet<>();
    private final Set<Integer> freed = new TreeSet<>();
    private int looks;

    LiveRepair(LiveState state, RepairMode mode, int frozenBefore) {
        this.state = state;
        this.problem = state.problem;
        this.frozenBefore = frozenBefore;
        this.mostMoves = switch (mode) {
            case RepairMode.NobodyElseMoves() -> 0;
            case RepairMode.AtMost(int moves) -> moves;
        };
    }

    Set<Integer> evicted() {
        return evicted;
    }

    Set<Integer> wanted() {
        return wanted;
    }

    /** The slots from {@link #frozenBefore} on in which somebody is no longer free. */
    void lose(int p, SlotSet slots) {
        long[] mask = problem.freeMask(p);
        slots.slots(problem.slots).filter(t -> t >= frozenBefore).forEach(t -> mask[t >> 6] &= ~(1L << t));
        problem.setFree(p, mask);
        for (int t = frozenBefore; t < problem.slots; t++) {
            while (!problem.isFree(p, t) && state.meeting(p, t) != LiveState.NONE) {
                evict(state.meeting(p, t));
            }
        }
        state.opened(p);
    }

    void win(int p, SlotSet slots) {
        long[] mask = problem.freeMask(p);
        slots.slots(problem.slots).forEach(t -> mask[t >> 6] |= 1L << t);
        problem.setFree(p, mask);
        state.opened(p);
        freed.add(p);
    }

    void loseTable(int t, int table) {
        if (t < frozenBefore || !problem.hasTable(t, table)) {
            return;
        }
        int there = state.atTable(t, table);
        if (there != LiveState.NONE) {
            evict(there);
        }
        state.closeTable(t, table);
    }

    /** Of the meetings that share the pool the lightest goes; the one with the highest number takes over its interpreter. */
    void loseInterpreter(int k, SlotSet slots) {
        int[] when = slots.slots(problem.slots).toArray();
        for (int t : when) {
            loseInterpreter(k, t, Math.max(8, COMPARED / when.length));
        }
    }

    private void loseInterpreter(int k, int t, int compared) {
        int n = problem.poolSize[k * problem.slots + t];
        if (t < frozenBefore || n == 0) {
            return;
        }
        int last = state.atInterpreter(k, t, n - 1);
        int goes = state.interpretersLeft(k, t) > 0 ? LiveState.NONE : last;
        for (int i = n - 2; goes != LiveState.NONE && i >= Math.max(0, n - compared); i--) {
            int other = state.atInterpreter(k, t, i);
            goes = other != LiveState.NONE && problem.rank(other) > problem.rank(goes) ? other : goes;
        }
        if (goes != LiveState.NONE) {
            evict(goes);
        }
        if (last != LiveState.NONE && last != goes) {
            int table = state.table[last];
            int number = state.freeInterpreter(k, t);
            state.remove(last);
            state.placeAt(last, t, table, number);
        }
        state.closeInterpreter(k, t);
    }

    void withdraw(int r) {
        if (state.slot[r] != LiveState.NONE && state.slot[r] < frozenBefore) {
            return;
        }
        if (state.slot[r] != LiveState.NONE) {
            evict(r);
        }
        problem.withdraw(r);
    }

    void want(int r) {
        wanted.add(r);
        concerned.add(r);
    }

    private void evict(int r) {
        state.remove(r);
        evicted.add(r);
        concerned.add(r);
        freed.add(problem.a[r]);
        freed.add(problem.b[r]);
    }

    void settle() {
        for (int r : heaviestFirst(evicted)) {
            reseat(r);
        }
        for (int r : heaviestFirst(wanted)) {
            reseat(r);
        }
        refill();
    }

    private int[] heaviestFirst(Set<Integer> some) {
        long[] order = some.stream().mapToLong(problem::rank).sorted().toArray();
        return Arrays.stream(order).mapToInt(ranked -> (int) ranked).toArray();
    }

    private void reseat(int r) {
        Placement was = state.before.get(r);
        if (was != null && was.slot() != LiveState.NONE && state.fits(r, was.slot())) {
            state.place(r, was.slot()); // another table or interpreter at the same time disturbs least
            return;
        }
        if (!seat(r)) {
            for (int moves = 1; moves <= mostMoves - movedOthers.size() && looks < MOVE_LOOKS; moves++) {
                List<Integer> moved = new ArrayList<>();
                if (makeRoom(r, moves, moved)) {
                    movedOthers.addAll(moved);
                    return;
                }
            }
        }
    }

    /** Nobody is moved: the slot that adds the fewest breaks, the earliest of these. */
    private boolean seat(int r) {
        int best = LiveState.NONE;
        int fewest = Integer.MAX_VALUE;
        for (int w = frozenBefore >> 6; w < problem.words; w++) {
            for (long c = state.candidates(r, w); c != 0; c &= c - 1) {
                int t = w * 64 + Long.numberOfTrailingZeros(c);
                if (t >= frozenBefore && state.breaksAdded(r, t) < fewest && state.fits(r, t)) {
                    best = t;
                    fewest = state.breaksAdded(r, t);
                }
            }
        }
        if (best != LiveState.NONE) {
            state.place(r, best);
        }
        return best != LiveState.NONE;
    }

    /** Seats a request by moving up to so many others, each to a slot of its own; leaves everything as it was where that fails. */
    private boolean makeRoom(int r, int moves, List<Integer> moved) {
        if (!state.belowMax(r)) {
            return false;
        }
        for (int w = frozenBefore >> 6; w < problem.words; w++) {
            for (long c = problem.mayUse(r, w); c != 0; c &= c - 1) {
                int t = w * 64 + Long.numberOfTrailingZeros(c);
                if (++looks > MOVE_LOOKS) {
                    return false;
                }
                if (t >= frozenBefore && makeRoomAt(r, t, moves, moved)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean makeRoomAt(int r, int t, int moves, List<Integer> moved) {
        int mark = state.mark();
        int had = moved.size();
        if (clear(problem.a[r], t, moved) && clear(problem.b[r], t, moved) && clearRoom(r, t, moved)) {
            int left = moves - (moved.size() - had);
            if (left >= 0 && state.fits(r, t)) {
                state.place(r, t);
                if (reseatAll(moved, had, left)) {
                    return true;
                }
            }
        }
        state.undo(mark);
        moved.subList(had, moved.size()).clear();
        return false;
    }

    /** Finds new slots for those that have given way; some may ask others in turn. */
    private boolean reseatAll(List<Integer> moved, int from, int moves) {
        int left = moves;
        for (int i = from, n = moved.size(); i < n; i++) {
            int m = moved.get(i);
            if (!seat(m)) {
                int before = moved.size();
                if (left == 0 || !makeRoom(m, left, moved)) {
                    return false;
                }
                left -= moved.size() - before;
            }
        }
        return true;
    }

    /** A seat of the participant: its meeting there gives way, unless it is one that has moved already. */
    private boolean clear(int p, int t, List<Integer> moved) {
        if (state.isOpen(p, t)) {
            return true;
        }
        for (int m = state.meeting(p, t); m != LiveState.NONE; m = state.next(m, p)) {
            if (giveWay(m, moved)) {
                return true;
            }
        }
        return false;
    }

    private boolean giveWay(int m, List<Integer> moved) {
        if (concerned.contains(m) || movedOthers.contains(m) || moved.contains(m)) {
            return false;
        }
        state.remove(m);
        moved.add(m);
        return true;
    }

    /** An interpreter, then a table: some meeting of the slot gives way that has another slot to go to. */
    private boolean clearRoom(int r, int t, List<Integer> moved) {
        int k = problem.pool(r);
        if (k >= 0 && state.interpretersLeft(k, t) == 0) {
            int n = problem.poolSize[k * problem.slots + t];
            if (!clearOne(n, i -> state.atInterpreter(k, t, i), r, moved)) {
                return false;
            }
        }
        Integer own = problem.fixedTable.get(r);
        if (own != null && state.atTable(t, own) != LiveState.NONE) {
            return giveWay(state.atTable(t, own), moved);
        }
        return state.tablesLeft(t) > 0 || clearOne(problem.tableNumbers[t], i -> state.atTable(t, i), r, moved);
    }

    private boolean clearOne(int n, java.util.function.IntUnaryOperator at, int r, List<Integer> moved) {
        int start = n == 0 ? 0 : Math.floorMod(r * 31 + looks, n);
        int asked = 0;
        for (int i = 0; i < n && asked < ASKED; i++) {
            int m = at.applyAsInt((start + i) % n);
            if (m == LiveState.NONE) {
                continue;
            }
            asked++;
            if (elsewhere(m) && giveWay(m, moved)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a meeting has another slot that takes it. */
    private boolean elsewhere(int m) {
        for (int w = frozenBefore >> 6; w < problem.words; w++) {
            long from = w == frozenBefore >> 6 ? -1L << frozenBefore : -1L;
            if ((state.candidates(m, w) & from) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Requests left out of those who lost a meeting or won time: the heaviest that fit now are held, with nobody moved. */
    private void refill() {
        int looked = 0;
        int share = freed.isEmpty() ? 0 : Math.max(16, REFILL_LOOKS / freed.size());
        long[] fitting = new long[16];
        int n = 0;
        for (int p : freed) {
            if (!state.openFrom(p, frozenBefore)) {
                continue;
            }
            List<Integer> late = problem.late(p);
            int from = problem.first(p);
            int here = Math.min(late.size() + problem.first(p + 1) - from, share);
            for (int i = 0; i < here && looked < REFILL_LOOKS && hasRoom(p); i++) {
                int r = i < late.size() ? late.get(i) : problem.request(from + i - late.size());
                looked++;
                if (state.slot[r] == LiveState.NONE && !concerned.contains(r) && elsewhere(r)) {
                    fitting = n == fitting.length ? Arrays.copyOf(fitting, 2 * n) : fitting;
                    fitting[n++] = problem.rank(r);
                }
            }
        }
        Arrays.sort(fitting, 0, n);
        for (int i = 0; i < n; i++) {
            int r = (int) fitting[i];
            if (state.slot[r] == LiveState.NONE) {
                seat(r);
            }
        }
    }

    private boolean hasRoom(int p) {
        return state.count[p] < problem.max[p];
    }
}

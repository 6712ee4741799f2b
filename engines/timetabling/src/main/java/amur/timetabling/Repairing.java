package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Answers one change: drops what it makes impossible, finds new places, fills what became free. */
final class Repairing {
    private final Problem before;
    private final Solution old;
    private final int frozenBefore;
    private int movesLeft;

    Repairing(Problem before, Solution old, RepairMode mode, int frozenBefore) {
        this.before = before;
        this.old = old;
        this.frozenBefore = frozenBefore;
        this.movesLeft = switch (mode) {
            case RepairMode.NobodyElseMoves() -> 0;
            case RepairMode.AtMost(int moves) -> moves;
        };
    }

    Repair after(Change change) {
        Problem problem = changed(change);
        State state = new State(problem);
        Set<Integer> evicted = new LinkedHashSet<>();
        keep(problem, state, change, evicted);
        Set<Integer> touched = touched(problem, change, evicted);
        for (int r : heaviestFirst(problem, evicted)) {
            seat(state, r);
        }
        for (int r : heaviestFirst(problem, touched)) {
            if (state.slot[r] == State.NONE) {
                seat(state, r);
            }
        }
        return difference(problem, state);
    }

    private Problem changed(Change change) {
        Problem.Builder builder = before.toBuilder();
        switch (change) {
            case Change.Leave(int p) -> changeFree(builder, p, from(frozenBefore), true);
            case Change.LoseSlots(int p, SlotSet slots) -> changeFree(builder, p, future(slots), true);
            case Change.WinSlots(int p, SlotSet slots) -> changeFree(builder, p, slots, false);
            case Change.Arrive(Side side, SlotSet free, int seats, int min, int max, List<Change.Wish> wishes) -> {
                int newcomer = builder.participant(side, free, seats, min, max);
                wishes.forEach(w -> builder.request(newcomer, w.partner(), w.weight(), w.pool(), w.slots(), w.must()));
            }
            case Change.TableLost(int table, SlotSet slots) -> builder.closeTable(table, future(slots));
            case Change.InterpreterLost(int pool, SlotSet slots) ->
                future(slots)
                        .slots(before.slots)
                        .forEach(t -> builder.changePool(pool, t, Math.max(0, before.interpreters(pool, t) - 1)));
            case Change.RequestAdded(int a, int b, int weight, int pool, SlotSet slots, boolean must) ->
                builder.request(a, b, weight, pool, slots, must);
            case Change.RequestWithdrawn(int r) -> {
                if (r >= 0 && r < before.requests && !(old.slot[r] != Solution.LEFT && old.slot[r] < frozenBefore)) {
                    builder.changeMust(r, false);
                    builder.changeSlots(r, SlotSet.none());
                } else if (r < 0 || r >= before.requests) {
                    throw new ProblemException(Fault.UNKNOWN_REQUEST, "request " + r + " is unknown");
                }
            }
        }
        return builder.build();
    }

    private SlotSet from(int slot) {
        return SlotSet.range(Math.min(slot, before.slots), before.slots);
    }

    private SlotSet future(SlotSet slots) {
        return slots.without(SlotSet.range(0, Math.min(frozenBefore, before.slots)), before.slots);
    }

    private void changeFree(Problem.Builder builder, int p, SlotSet slots, boolean lost) {
        if (p < 0 || p >= before.participants) {
            throw new ProblemException(Fault.UNKNOWN_PARTICIPANT, "participant " + p + " is unknown");
        }
        SlotSet free = before.freeOf(p);
        builder.changeFree(p, lost ? free.without(slots, before.slots) : free.with(slots, before.slots));
        if (before.max[p] < before.defaultMax(p)) {
            builder.changeMax(p, before.max[p]);
        }
    }

    /** Seats every meeting that is still possible where it was; the others are evicted. */
    private void keep(Problem problem, State state, Change change, Set<Integer> evicted) {
        int[] order = IntStream.range(0, before.requests)
                .filter(r -> old.slot[r] != Solution.LEFT)
                .toArray();
        Set<Integer> last = new TreeSet<>();
        for (int r : order) {
            int t = old.slot[r];
            boolean tableGone = old.table[r] >= 0 && !problem.hasTable(t, old.table[r]);
            boolean interpreterShort = change instanceof Change.InterpreterLost(int pool, SlotSet slots)
                    && problem.pool[r] == pool
                    && t >= frozenBefore
                    && slots.contains(t);
            if (tableGone || interpreterShort) {
                last.add(r);
            } else if (problem.mayUse(r, t) && state.fits(r, t)) {
                state.place(r, t);
            } else {
                evicted.add(r);
            }
        }
        for (int r : heaviestFirst(problem, last)) {
            if (state.fits(r, old.slot[r])) {
                state.place(r, old.slot[r]);
            } else {
                evicted.add(r);
            }
        }
    }

    /** Requests that the change may have made possible: the newcomers' and those of whoever has time again. */
    private Set<Integer> touched(Problem problem, Change change, Set<Integer> evicted) {
        Set<Integer> people = new TreeSet<>();
        for (int r : evicted) {
            people.add(problem.a[r]);
            people.add(problem.b[r]);
        }
        if (change instanceof Change.WinSlots(int p, SlotSet slots)) {
            people.add(p);
        }
        Set<Integer> requests = new TreeSet<>();
        for (int p : people) {
            problem.requestsOf(p).forEach(requests::add);
        }
        for (int r = before.requests; r < problem.requests; r++) {
            requests.add(r);
        }
        return requests;
    }

    private static List<Integer> heaviestFirst(Problem problem, Set<Integer> requests) {
        List<Integer> order = new ArrayList<>(requests);
        order.sort((x, y) -> problem.must[x] != problem.must[y]
                ? (problem.must[x] ? -1 : 1)
                : problem.weight[x] != problem.weight[y]
                        ? Integer.compare(problem.weight[y], problem.weight[x])
                        : Integer.compare(x, y));
        return order;
    }

    /** Finds the request a slot: with nobody moved, else with the fewest moves allowed. */
    private void seat(State state, int r) {
        Problem problem = state.problem;
        for (int t = frozenBefore; t < problem.slots; t++) {
            if (state.fits(r, t)) {
                state.place(r, t);
                return;
            }
        }
        if (movesLeft == 0) {
            return;
        }
        for (int t = frozenBefore; t < problem.slots; t++) {
            if (problem.usable(r, t) && seatByMoving(state, r, t)) {
                return;
            }
        }
    }

    private boolean seatByMoving(State state, int r, int t) {
        Set<Integer> displaced = new LinkedHashSet<>();
        Displacement.at(state, r, t, displaced);
        if (displaced.isEmpty()
                || displaced.size() > movesLeft
                || displaced.stream().anyMatch(m -> state.slot[m] < frozenBefore)) {
            return false;
        }
        List<int[]> from =
                displaced.stream().map(m -> new int[] {m, state.slot[m]}).toList();
        from.forEach(m -> state.remove(m[0]));
        boolean done = state.fits(r, t);
        if (done) {
            state.place(r, t);
            for (int[] m : from) {
                int free = IntStream.range(frozenBefore, state.slots)
                        .filter(s -> state.fits(m[0], s))
                        .findFirst()
                        .orElse(-1);
                if (free < 0) {
                    done = false;
                    break;
                }
                state.place(m[0], free);
            }
        }
        if (done) {
            movesLeft -= from.size();
            return true;
        }
        if (state.slot[r] != State.NONE) {
            state.remove(r);
        }
        for (int[] m : from) {
            if (state.slot[m[0]] != State.NONE) {
                state.remove(m[0]);
            }
        }
        from.forEach(m -> state.place(m[0], m[1]));
        return false;
    }

    private Repair difference(Problem problem, State state) {
        int[] table = Arrays.copyOf(old.table, problem.requests);
        int[] interpreter = Arrays.copyOf(old.interpreter, problem.requests);
        Arrays.fill(table, before.requests, problem.requests, -1);
        Arrays.fill(interpreter, before.requests, problem.requests, -1);
        for (int t = 0; t < problem.slots; t++) {
            number(problem, state, t, table, interpreter);
        }
        Certificate certificate = Certificates.carriedOver(problem, old.certificate(), state);
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] == State.NONE) {
                table[r] = -1;
                interpreter[r] = -1;
            }
        }
        Solution now = Solutions.of(state, certificate, table, interpreter);
        List<Placement> dropped = new ArrayList<>();
        List<Repair.Move> moved = new ArrayList<>();
        List<Placement> added = new ArrayList<>();
        for (int r = 0; r < problem.requests; r++) {
            Placement was = r < before.requests ? old.find(r).orElse(null) : null;
            Placement is = now.find(r).orElse(null);
            if (was != null && is == null) {
                dropped.add(was);
            } else if (was == null && is != null) {
                added.add(is);
            } else if (was != null && is != null && !was.equals(is)) {
                moved.add(new Repair.Move(was, is));
            }
        }
        return new Repair(problem, now, dropped, moved, added);
    }

    /** Tables and interpreters of one slot: kept where they stand, the lowest free number otherwise. */
    private void number(Problem problem, State state, int t, int[] table, int[] interpreter) {
        int[] meetings = Arrays.copyOf(state.inSlot[t], state.inSlotCount[t]);
        Arrays.sort(meetings);
        BitSet tables = new BitSet();
        BitSet closed = problem.closedTables.get(t);
        if (closed != null) {
            tables.or(closed);
        }
        BitSet[] people = new BitSet[problem.pools()];
        Arrays.setAll(people, k -> new BitSet());
        List<Integer> newTable = new ArrayList<>();
        List<Integer> newInterpreter = new ArrayList<>();
        for (int r : meetings) {
            boolean stays = r < before.requests && old.slot[r] == t;
            int fixed = problem.fixedTableOf(r);
            if (fixed >= 0) {
                table[r] = fixed;
                tables.set(fixed);
            } else if (stays && problem.hasTable(t, table[r]) && !tables.get(table[r])) {
                tables.set(table[r]);
            } else {
                newTable.add(r);
            }
            int k = problem.pool[r];
            if (k >= 0) {
                if (stays
                        && interpreter[r] >= 0
                        && interpreter[r] < problem.interpreters(k, t)
                        && !people[k].get(interpreter[r])) {
                    people[k].set(interpreter[r]);
                } else {
                    newInterpreter.add(r);
                }
            }
        }
        for (int r : newTable) {
            table[r] = tables.nextClearBit(0);
            tables.set(table[r]);
        }
        for (int r : newInterpreter) {
            int k = problem.pool[r];
            interpreter[r] = people[k].nextClearBit(0);
            people[k].set(interpreter[r]);
        }
    }
}

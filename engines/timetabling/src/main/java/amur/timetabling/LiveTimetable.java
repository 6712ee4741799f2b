package amur.timetabling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A released timetable that is kept open while life goes on: each change is answered at once with the least disturbance, and the next one
 * finds what the last one left.
 *
 * <p>Opening costs O(participants · slots + requests · log requests). A change costs what it touches: the meetings that it makes impossible, the requests
 * of those who lost a meeting or won time (of which a limited number is looked at), and, where others may move, a limited number of
 * slots; the number of all requests does not enter. {@link #problem} and {@link #solution} write down the whole and cost O(requests ·
 * slots); {@link #value}, {@link #slotOf} and the {@link Difference} of each change need neither. Not for several threads at once.
 *
 * <p>What a change does: what is impossible now leaves its place; it is seated anew, at the same time where only the table or the
 * interpreter is lost, else where it adds the fewest breaks, the heaviest first; a request that is new is seated likewise; what became free is offered to
 * the requests left out of those who lost a meeting or won time. With {@link RepairMode.AtMost} others may move to another slot where that seats a meeting that
 * would go; none of them is dropped for it. Slots before {@code frozenBefore} are past: nothing there changes, is added or dropped.
 */
public final class LiveTimetable {
    private final LiveProblem problem;
    private final LiveState state;
    private final Certificate prices;

    private LiveTimetable(LiveProblem problem, LiveState state, Certificate prices) {
        this.problem = problem;
        this.state = state;
        this.prices = prices;
    }

    /**
     * Opens a timetable. Meetings without a table or interpreter are given one.
     *
     * @throws ProblemException ({@link Fault#CONTRADICTION}) naming a meeting that breaks a hard rule: only a sound timetable is kept alive
     */
    public static LiveTimetable open(Problem problem, Solution solution) {
        LiveProblem live = new LiveProblem(problem);
        LiveState state = new LiveState(live);
        List<Integer> unnumbered = new ArrayList<>();
        for (int r = 0; r < problem.requests(); r++) {
            int t = solution.slot[r];
            if (t == Solution.LEFT) {
                continue;
            }
            int k = live.pool(r);
            boolean numbered = solution.table[r] >= 0 && (k < 0 || solution.interpreter[r] >= 0);
            if (!numbered) {
                unnumbered.add(r);
            } else if (state.fits(r, t)
                    && live.hasTable(t, solution.table[r])
                    && live.fixedTable.getOrDefault(r, solution.table[r]) == solution.table[r]
                    && state.atTable(t, solution.table[r]) == LiveState.NONE
                    && (k < 0
                            || solution.interpreter[r] < problem.interpreters(k, t)
                                    && state.atInterpreter(k, t, solution.interpreter[r]) == LiveState.NONE)) {
                state.placeAt(r, t, solution.table[r], k < 0 ? LiveState.NONE : solution.interpreter[r]);
            } else {
                throw unsound(r, t);
            }
            state.forget();
        }
        for (int r : unnumbered) {
            if (!state.fits(r, solution.slot[r])) {
                throw unsound(r, solution.slot[r]);
            }
            state.place(r, solution.slot[r]);
            state.forget();
        }
        return new LiveTimetable(live, state, solution.certificate());
    }

    private static ProblemException unsound(int r, int t) {
        return new ProblemException(Fault.CONTRADICTION, "request " + r + " cannot be held in slot " + t);
    }

    /** As {@link #apply(Change, RepairMode, int)} with nobody else moved and nothing past. */
    public Difference apply(Change change) {
        return apply(change, new RepairMode.NobodyElseMoves(), 0);
    }

    /**
     * Answers a change and keeps what comes of it.
     *
     * @param frozenBefore slots before this one are past: nothing there changes, is added or dropped
     * @throws ProblemException where the change names what does not exist or contradicts the problem; then nothing has changed
     */
    public Difference apply(Change change, RepairMode mode, int frozenBefore) {
        if (frozenBefore < 0) {
            throw new IllegalArgumentException("frozenBefore " + frozenBefore + " is negative");
        }
        new LiveChecks(problem).check(change);
        state.forget();
        LiveRepair repair = new LiveRepair(state, mode, Math.min(frozenBefore, problem.slots));
        begin(change, repair);
        repair.settle();
        Difference difference = difference(repair);
        state.forget();
        return difference;
    }

    private void begin(Change change, LiveRepair repair) {
        switch (change) {
            case Change.Leave(int p) -> repair.lose(p, SlotSet.all());
            case Change.LoseSlots(int p, SlotSet slots) -> repair.lose(p, slots);
            case Change.WinSlots(int p, SlotSet slots) -> repair.win(p, slots);
            case Change.Arrive(Side side, SlotSet free, int seats, int min, int max, List<Change.Wish> wishes) -> {
                int newcomer = problem.addParticipant(side, free, seats, min, max);
                state.grow();
                state.opened(newcomer);
                for (Change.Wish w : wishes) {
                    int r = problem.addRequest(newcomer, w.partner(), w.weight(), w.pool(), w.slots(), w.must());
                    state.grow();
                    repair.want(r);
                }
            }
            case Change.TableLost(int table, SlotSet slots) ->
                slots.slots(problem.slots).forEach(t -> repair.loseTable(t, table));
            case Change.InterpreterLost(int pool, SlotSet slots) -> repair.loseInterpreter(pool, slots);
            case Change.RequestAdded(int a, int b, int weight, int pool, SlotSet slots, boolean must) -> {
                int known = problem.find(a, b);
                if (known >= 0 && problem.isWithdrawn(known)) {
                    problem.revive(known, weight, pool, slots, must);
                } else {
                    known = problem.addRequest(a, b, weight, pool, slots, must);
                    state.grow();
                }
                repair.want(known);
            }
            case Change.RequestWithdrawn(int r) -> repair.withdraw(r);
            case Change.Seat(List<Integer> requests) ->
                requests.stream()
                        .filter(r -> state.slot[r] == LiveState.NONE && !problem.isWithdrawn(r))
                        .forEach(repair::want);
        }
    }

    private Difference difference(LiveRepair repair) {
        List<Placement> dropped = new ArrayList<>();
        List<Repair.Move> moved = new ArrayList<>();
        List<Placement> added = new ArrayList<>();
        Set<Integer> without = new HashSet<>(repair.wanted());
        for (Map.Entry<Integer, Placement> touched : state.before.entrySet()) {
            int r = touched.getKey();
            Placement was = touched.getValue();
            if (state.slot[r] == LiveState.NONE) {
                if (was.slot() != LiveState.NONE) {
                    dropped.add(was);
                }
                continue;
            }
            without.remove(r);
            Placement is = new Placement(r, state.slot[r], state.table[r], state.interpreter[r]);
            if (was.slot() == LiveState.NONE) {
                added.add(is);
            } else if (!was.equals(is)) {
                moved.add(new Repair.Move(was, is));
            }
        }
        repair.evicted().stream()
                .filter(r -> state.slot[r] == LiveState.NONE && !problem.isWithdrawn(r))
                .forEach(without::add);
        return new Difference(dropped, moved, added, without.stream().sorted().toList());
    }

    public int participants() {
        return problem.participants;
    }

    public int requests() {
        return problem.requests;
    }

    /** The number of the request of these two, also where it was withdrawn; of several, of one of them. */
    public OptionalInt find(int participant, int other) {
        int r = problem.find(participant, other);
        return r < 0 ? OptionalInt.empty() : OptionalInt.of(r);
    }

    /** The total weight of the meetings held. */
    public long value() {
        return state.value;
    }

    /** The number of meetings held. */
    public int placed() {
        return state.placed;
    }

    /** The slot of a request, or -1 where it is left out. */
    public int slotOf(int request) {
        return state.slot[request];
    }

    /** The problem as it is now. A request that was withdrawn keeps its number and may use no slot. */
    public Problem problem() {
        return problem.frozen();
    }

    /** The timetable as it is now, with the old prices proving a bound for the problem as it is now, and a reason for each request left out. */
    public Solution solution() {
        return solution(problem());
    }

    Solution solution(Problem now) {
        State plain = new State(now);
        int[] slot = java.util.Arrays.copyOf(state.slot, now.requests());
        plain.copyFrom(slot);
        return Solutions.of(
                plain,
                Certificates.carriedOver(now, prices, plain),
                java.util.Arrays.copyOf(state.table, now.requests()),
                java.util.Arrays.copyOf(state.interpreter, now.requests()));
    }
}

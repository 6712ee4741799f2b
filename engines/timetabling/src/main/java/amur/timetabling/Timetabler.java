package amur.timetabling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Draws meeting timetables and keeps them alive: the one entry to the engine.
 */
public final class Timetabler {
    private Timetabler() {}

    /**
     * The best timetable found within the budget, with a certificate of how near it is to the best possible.
     *
     * <p>Goals in order: {@code must} requests, participants that reach their {@code min}, total weight, few breaks, little
     * walking. Never fails for a valid problem: what cannot be placed is left out with a reason.
     */
    public static Solution solve(Problem problem, Budget budget) {
        return Solver.solve(problem, budget);
    }

    /**
     * A number of participants that stay below their {@code min} in every timetable, by a maximum flow; where everybody's minimum is one,
     * and tables and interpreters suffice, that many and no more need to. Requests × slots.
     */
    public static int fewestBelowMinimum(Problem problem) {
        return new Reachable(problem).fewestBelow();
    }

    /** Every hard rule that these placements break, in the order of slots and requests; empty for a valid timetable. */
    public static List<Violation> violations(Problem problem, Collection<Placement> placements) {
        return new Violations(problem).of(placements);
    }

    /**
     * The rules that would be broken if one request were placed at (or moved to) a slot, all others staying. One pass over the requests, a
     * few machine words each.
     *
     * @param table the table wanted, or {@link Placement#ANY_TABLE}
     */
    public static List<Violation> checkMove(Problem problem, Solution solution, int request, int slot, int table) {
        return new Violations(problem).ofMove(solution, request, slot, table);
    }

    /**
     * The slots that one request may use, each with those who would have to give way and what they weigh; cheapest
     * first, then earliest. A slot that the request is in already is listed with price 0.
     */
    public static List<Alternative> alternatives(Problem problem, Solution solution, int request) {
        return new Alternatives(problem, solution).of(request);
    }

    /**
     * The timetable after one change, with nobody else moved or at most k meetings moved. Where many changes come, {@link
     * LiveTimetable} keeps what this works out each time: the whole problem and its certificate.
     *
     * @param frozenBefore slots before this one are past: nothing there changes, is added or dropped
     */
    public static Repair repair(Problem problem, Solution solution, Change change, RepairMode mode, int frozenBefore) {
        LiveTimetable live = LiveTimetable.open(problem, solution);
        Difference difference = live.apply(change, mode, frozenBefore);
        Problem now = live.problem();
        return new Repair(now, live.solution(now), difference);
    }

    /** As {@link #repair(Problem, Solution, Change, RepairMode, int)} with nothing frozen. */
    public static Repair repair(Problem problem, Solution solution, Change change, RepairMode mode) {
        return repair(problem, solution, change, mode, 0);
    }

    /** Must requests first, then the heavier, then the earlier. */
    static List<Integer> heaviestFirst(Problem problem) {
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < problem.requests; r++) {
            order.add(r);
        }
        order.sort((x, y) -> problem.must[x] != problem.must[y]
                ? (problem.must[x] ? -1 : 1)
                : problem.weight[x] != problem.weight[y]
                        ? Integer.compare(problem.weight[y], problem.weight[x])
                        : Integer.compare(x, y));
        return order;
    }
}

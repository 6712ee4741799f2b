package amur.timetabling;

import java.util.List;

/**
 * The answer to a change: the problem and timetable after it, and the difference as the parties will see it.
 *
 * @param dropped meetings that are no longer held, as they were
 * @param moved meetings at another slot, table or interpreter than before, as they are now
 * @param added meetings newly held
 */
public record Repair(
        Problem problem, Solution solution, List<Placement> dropped, List<Move> moved, List<Placement> added) {
    /** One meeting before and after. */
    public record Move(Placement from, Placement to) {}

    public Repair {
        dropped = List.copyOf(dropped);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
    }
}

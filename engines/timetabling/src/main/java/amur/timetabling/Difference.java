package amur.timetabling;

import java.util.List;

/**
 * What a change did to a timetable, as the parties see it.
 *
 * @param dropped meetings that are no longer held, as they were
 * @param moved meetings at another slot, table or interpreter than before
 * @param added meetings newly held
 * @param without requests that lost their meeting or came with the change, and have no place now
 */
public record Difference(
        List<Placement> dropped, List<Repair.Move> moved, List<Placement> added, List<Integer> without) {
    public Difference {
        dropped = List.copyOf(dropped);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        without = List.copyOf(without);
    }
}

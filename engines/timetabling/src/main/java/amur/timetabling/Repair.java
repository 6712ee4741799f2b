package amur.timetabling;

import java.util.List;

/** The answer to one change: the problem and the timetable after it, and the difference. */
public record Repair(Problem problem, Solution solution, Difference difference) {
    /** One meeting before and after. */
    public record Move(Placement from, Placement to) {
        /** Whether its time is another one; else only its table or its interpreter is. */
        public boolean toAnotherSlot() {
            return from.slot() != to.slot();
        }
    }

    public List<Placement> dropped() {
        return difference.dropped();
    }

    public List<Move> moved() {
        return difference.moved();
    }

    public List<Placement> added() {
        return difference.added();
    }
}

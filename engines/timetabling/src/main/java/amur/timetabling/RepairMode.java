package amur.timetabling;

/** How much of the released timetable a repair may touch. */
public sealed interface RepairMode {
    /** Only meetings that the change itself makes impossible are moved or dropped. */
    record NobodyElseMoves() implements RepairMode {}

    /** Up to so many other meetings may move to another slot; none of them is dropped. */
    record AtMost(int moves) implements RepairMode {
        public AtMost {
            if (moves < 0 || moves > 1000) {
                throw new IllegalArgumentException("moves " + moves + " is not in 0-1000");
            }
        }
    }
}

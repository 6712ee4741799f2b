package amur.timetabling;

/** Something that happens to a released timetable. */
public sealed interface Change {
    /** A participant leaves for good: all its slots go. */
    record Leave(int participant) implements Change {}

    record LoseSlots(int participant, SlotSet slots) implements Change {}

    record WinSlots(int participant, SlotSet slots) implements Change {}

    /** A new participant, with its wishes; its number is the next free one. */
    record Arrive(Side side, SlotSet free, int seats, int min, int max, java.util.List<Wish> wishes) implements Change {
        public Arrive {
            wishes = java.util.List.copyOf(wishes);
        }
    }

    /**
     * One request of a newcomer.
     *
     * @param pool the interpreters it needs, or {@link Request#NO_POOL}
     */
    record Wish(int partner, int weight, int pool, SlotSet slots, boolean must) {}

    /**
     * A table breaks. The slots have one table fewer.
     *
     * @param table its number; the tables above it keep theirs as far as possible
     */
    record TableLost(int table, SlotSet slots) implements Change {}

    /** One interpreter of a pool is away. */
    record InterpreterLost(int pool, SlotSet slots) implements Change {}

    /** A late request; its number is the next free one. */
    record RequestAdded(int a, int b, int weight, int pool, SlotSet slots, boolean must) implements Change {}

    record RequestWithdrawn(int request) implements Change {}

    /**
     * Requests left out are to have a place now; what took it from them is part of the problem already. One that has a place or was
     * withdrawn stays as it is.
     */
    record Seat(java.util.List<Integer> requests) implements Change {
        public Seat {
            requests = java.util.List.copyOf(requests);
        }
    }
}

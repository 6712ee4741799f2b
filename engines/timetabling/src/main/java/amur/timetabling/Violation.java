package amur.timetabling;

/** A hard rule that a set of placements breaks, with all that is needed to word it. */
public sealed interface Violation {
    /** More meetings than seats in a slot. */
    record ParticipantBusy(int participant, int slot, int meetings, int seats) implements Violation {}

    record ParticipantNotFree(int participant, int slot, int request) implements Violation {}

    record AboveMax(int participant, int meetings, int max) implements Violation {}

    record TablesExceeded(int slot, int meetings, int tables) implements Violation {}

    record PoolExceeded(String pool, int slot, int meetings, int interpreters) implements Violation {}

    record SlotNotAllowed(int request, int slot) implements Violation {}

    /** The request is fixed at another slot or table. */
    record FixedMoved(int request, int slot, int table) implements Violation {}

    /** Two meetings at one table, or a table that the slot does not have (then {@code other} is -1). */
    record TableTaken(int request, int slot, int table, int other) implements Violation {}

    record InterpreterTaken(int request, int slot, int interpreter, int other) implements Violation {}

    /** The first of the two is to be strictly earlier. */
    record NotBefore(int earlier, int later) implements Violation {}

    /** The request is placed twice. */
    record PlacedTwice(int request) implements Violation {}

    record UnknownRequest(int request) implements Violation {}

    record UnknownSlot(int request, int slot) implements Violation {}
}

package amur.timetabling;

/**
 * A request with its place.
 *
 * @param table 0… within the slot
 * @param interpreter 0… within slot and pool, or {@link #NO_INTERPRETER}
 */
public record Placement(int request, int slot, int table, int interpreter) {
    public static final int NO_INTERPRETER = -1;
    /** For a caller that leaves the choice of the table to the engine. */
    public static final int ANY_TABLE = -1;
}

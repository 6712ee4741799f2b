package amur.timetabling;

/**
 * A wish of two participants to meet once.
 *
 * @param id its number, 0…
 * @param a one participant, as given in the input
 * @param b the other
 * @param weight what placing it is worth, 1…
 * @param pool the interpreters it needs, or {@link #NO_POOL}
 * @param slots where it may be placed
 * @param must placed before anything else is considered
 * @param table the only table it may use, or {@link #ANY_TABLE}
 */
public record Request(int id, int a, int b, int weight, int pool, SlotSet slots, boolean must, int table) {
    public static final int NO_POOL = -1;
    public static final int ANY_TABLE = -1;
}

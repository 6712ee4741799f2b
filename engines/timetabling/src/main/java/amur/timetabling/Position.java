package amur.timetabling;

/**
 * Where a table or a stand is, in whole metres (or any other unit) from a corner of the hall: all halls lie in one plane.
 *
 * @param x 0 to {@link #MAX}
 * @param y 0 to {@link #MAX}
 */
public record Position(int x, int y) {
    /** Keeps the walking of the largest problem inside a long. */
    public static final int MAX = 1_000_000;

    /** The way along the aisles: |Δx| + |Δy|. */
    public int distance(Position other) {
        return Math.abs(x - other.x) + Math.abs(y - other.y);
    }
}

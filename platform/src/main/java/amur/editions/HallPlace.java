package amur.editions;

/**
 * Where a table stands: metres along the rows and across them, from where the first row begins. What stands on the other side of it
 * has negative numbers.
 */
public record HallPlace(int x, int y) {
    /** The rows of the largest hall end before it. */
    public static final int FARTHEST = 100_000;

    public HallPlace {
        if (Math.abs((long) x) > FARTHEST || Math.abs((long) y) > FARTHEST) {
            throw new IllegalArgumentException("A place at " + x + ", " + y);
        }
    }
}

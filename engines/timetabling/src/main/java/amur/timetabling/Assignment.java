package amur.timetabling;

import java.util.Arrays;

/**
 * The cheapest way to give each row a column of its own, exactly: shortest augmenting paths with prices of rows and columns (Kuhn 1955;
 * Jonker and Volgenant 1987). O(rows² · columns).
 */
final class Assignment {
    private static final int NONE = -1;

    private Assignment() {}

    /**
     * @param cost rows × columns, no more rows than columns
     * @return per row its column
     */
    static int[] cheapest(long[][] cost, int columns) {
        int rows = cost.length;
        long[] rowPrice = new long[rows];
        long[] columnPrice = new long[columns];
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
        long[] reduced = new long[columns];
        int[] from = new int[columns];
        boolean[] reached = new boolean[columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(reduced, Long.MAX_VALUE);
            Arrays.fill(reached, false);
            int at = NONE;
            int i = row;
            do {
                int nearest = NONE;
                long least = Long.MAX_VALUE;
                for (int j = 0; j < columns; j++) {
                    if (reached[j]) {
                        continue;
                    }
                    long to = cost[i][j] - rowPrice[i] - columnPrice[j];
                    if (to < reduced[j]) {
                        reduced[j] = to;
                        from[j] = at;
                    }
                    if (reduced[j] < least) {
                        least = reduced[j];
                        nearest = j;
                    }
                }
                rowPrice[row] += least;
                for (int j = 0; j < columns; j++) {
                    if (reached[j]) {
                        rowPrice[rowOf[j]] += least;
                        columnPrice[j] -= least;
                    } else {
                        reduced[j] -= least;
                    }
                }
                reached[nearest] = true;
                at = nearest;
                i = rowOf[at];
            } while (i != NONE);
            while (at != NONE) {
                int previous = from[at];
                rowOf[at] = previous == NONE ? row : rowOf[previous];
                at = previous;
            }
        }
        int[] column = new int[rows];
        for (int j = 0; j < columns; j++) {
            if (rowOf[j] != NONE) {
                column[rowOf[j]] = j;
            }
        }
        return column;
    }
}

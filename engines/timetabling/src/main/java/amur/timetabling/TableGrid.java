package amur.timetabling;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The tables with a place, sorted into squares of about four, so that one near a place is found without looking at all. */
final class TableGrid {
    private static final double PER_CELL = 4;

    /** The numbers of the tables with a place, ascending; elsewhere a table is its index here. */
    final int[] numbers;

    final long[] place;
    private final int left;
    private final int low;
    private final int cell;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] inCell;

    TableGrid(Places places) {
        numbers = IntStream.range(0, places.tables())
                .filter(i -> places.table(i) != Places.NOWHERE)
                .toArray();
        place = Arrays.stream(numbers).mapToLong(places::table).toArray();
        left = Arrays.stream(place).mapToInt(Places::x).min().orElse(0);
        low = Arrays.stream(place).mapToInt(Places::y).min().orElse(0);
        long width = Arrays.stream(place).mapToInt(Places::x).max().orElse(0) - left + 1L;
        long depth = Arrays.stream(place).mapToInt(Places::y).max().orElse(0) - low + 1L;
        cell = (int) Math.max(
                1,
                Math.ceil(Math.max(
                        Math.sqrt(PER_CELL * width * depth / Math.max(1, numbers.length)),
                        PER_CELL * Math.max(width, depth) / Math.max(1, numbers.length))));
        columns = (int) ((width - 1) / cell) + 1;
        rows = (int) ((depth - 1) / cell) + 1;
        first = new int[columns * rows + 1];
        for (long at : place) {
            first[cellOf(at) + 1]++;
        }
        for (int i = 0; i < first.length - 1; i++) {
            first[i + 1] += first[i];
        }
        int[] next = first.clone();
        inCell = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            inCell[next[cellOf(place[i])]++] = i;
        }
    }

    private int column(int x) {
        return Math.clamp((x - left) / cell, 0, columns - 1);
    }

    private int row(int y) {
        return Math.clamp((y - low) / cell, 0, rows - 1);
    }

    private int cellOf(long at) {
        return row(Places.y(at)) * columns + column(Places.x(at));
    }

    /** The index of a table, or -1 where it has no place. */
    int index(int number) {
        if (number >= 0 && number < numbers.length && numbers[number] == number) {
            return number;
        }
        int i = Arrays.binarySearch(numbers, number);
        return i < 0 ? -1 : i;
    }

    /** The i-th table of the square around a place, counted round and round; -1 where that is empty. */
    int beside(long at, int i) {
        int c = cellOf(at);
        int n = first[c + 1] - first[c];
        return n == 0 ? -1 : inCell[first[c] + i % n];
    }

    /** The nearest of those that will do, or -1: square by square outwards, until no nearer one can come. */
    int nearest(long at, IntPredicate willDo) {
        int column = column(Places.x(at));
        int row = row(Places.y(at));
        int best = -1;
        long least = Long.MAX_VALUE;
        int rings = Math.max(columns, rows);
        for (int ring = 0; ring < rings && (long) (ring - 1) * cell < least; ring++) {
            for (int y = Math.max(0, row - ring); y <= Math.min(rows - 1, row + ring); y++) {
                boolean edge = y == row - ring || y == row + ring;
                for (int x = column - ring; x <= column + ring; x += edge || ring == 0 ? 1 : 2 * ring) {
                    if (x < 0 || x >= columns) {
                        continue;
                    }
                    for (int k = first[y * columns + x]; k < first[y * columns + x + 1]; k++) {
                        int i = inCell[k];
                        int distance = Places.distance(at, place[i]);
                        if ((distance < least || distance == least && i < best) && willDo.test(i)) {
                            least = distance;
                            best = i;
                        }
                    }
                }
            }
        }
        return best;
    }
}

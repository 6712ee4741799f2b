package amur.matchmaking.market;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole points out of hundredths such that the parts still sum to the whole. */
final class Points {
    private static final int HUNDRED = 100;

    private Points() {}

    /** The sum of the parts, rounded to a whole point. */
    static int whole(int hundredths) {
        return Math.floorDiv(hundredths + HUNDRED / 2, HUNDRED);
    }

    /**
     * Each part rounded down, and what is left given to the largest remainders, the first among equals: the parts sum to {@link #whole}
     * of their sum. No part is a point or more off.
     */
    static int[] shares(List<Integer> hundredths) {
        int[] points = hundredths.stream()
                .mapToInt(part -> Math.floorDiv(part, HUNDRED))
                .toArray();
        int left = whole(hundredths.stream().mapToInt(Integer::intValue).sum())
                - IntStream.of(points).sum();
        IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer part) -> -Math.floorMod(hundredths.get(part), HUNDRED)))
                .limit(left)
                .forEach(part -> points[part]++);
        return points;
    }
}

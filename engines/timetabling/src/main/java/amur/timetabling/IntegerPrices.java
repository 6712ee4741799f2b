package amur.timetabling;

/** How prices in floating point become the integers of a {@link Certificate}. */
final class IntegerPrices {
    private IntegerPrices() {}

    private static int heaviest(Problem problem) {
        int most = 1;
        for (int w : problem.weight) {
            most = Math.max(most, w);
        }
        return most;
    }

    /** Fine enough that rounding costs nothing, coarse enough that prices stay integers. */
    static int scale(Problem problem) {
        int most = heaviest(problem);
        int scale = problem.participants > 50_000 ? 10_000 : 100_000;
        while (scale > 1 && (long) scale * most * 4 > Certificate.MAX_PRICE) {
            scale /= 10;
        }
        return scale;
    }

    /** A price that no request pays, for what is not there at all. */
    static int closed(Problem problem, int scale) {
        return Math.multiplyExact(scale, Math.min(heaviest(problem), Certificate.MAX_PRICE / scale));
    }

    static int scaled(float price, int scale) {
        return price <= 0 ? 0 : Math.round(price * scale);
    }
}

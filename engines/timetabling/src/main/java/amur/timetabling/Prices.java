package amur.timetabling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What scarce things and second goals cost, for somebody who decides whether to hire, to build or to insist.
 *
 * <p>Two kinds of figures. {@link #oneMore(Problem, Certificate)} reads the certificate: an upper bound, at once. {@link #oneMore(Problem,
 * Solution, Thing, Budget)}, {@link #minimums}, {@link #breaks} and {@link #walking} look for timetables: what they name has been found, so it is a
 * lower bound of what could be had. All weights are in units of {@link Request#weight}.
 */
public final class Prices {
    /** For {@link Price#slot}: one more in every slot. */
    public static final int ALL_SLOTS = -1;

    private Prices() {}

    /** Something of which there could be one more. */
    public sealed interface Thing {
        record Table() implements Thing {}

        record Interpreter(int pool) implements Thing {}

        /** A representative, who may hold one more meeting where the participant's maximum was limited. */
        record Representative(int participant) implements Thing {}
    }

    /**
     * What one more would be worth by the certificate.
     *
     * @param slot where, or {@link #ALL_SLOTS}
     * @param atMost the bound with it exceeds the bound without it by no more than this
     */
    public record Price(Thing thing, int slot, double atMost) {}

    /**
     * What one more of something, or less of a demand, adds to the weight of a timetable.
     *
     * @param found the weight of the best timetable found with it, less that of the one asked about; never negative
     * @param atMost no timetable with it weighs more than the one asked about plus this
     */
    public record Gain(long found, long atMost) {}

    /**
     * One point of a curve: the weight held where a second goal is asked for to this degree.
     *
     * @param degree the minimum asked for, or the breaks left
     * @param below participants below their minimum (0 on the curve of breaks)
     */
    public record Point(int degree, long weight, int below) {}

    /**
     * One point of the curve of walking.
     *
     * @param metres what all walk together, as {@link Solution#walking}
     */
    public record Walk(long metres, long weight) {}

    /**
     * Tables and interpreters with a price: per slot, and over all slots together; the dearest first. A price of 0 is not listed: more of
     * it adds nothing. O(slots · pools).
     */
    public static List<Price> oneMore(Problem problem, Certificate certificate) {
        List<Price> prices = new ArrayList<>();
        long[] row = new long[problem.slots()];
        for (int k = -1; k < problem.pools(); k++) {
            Thing thing = k < 0 ? new Thing.Table() : new Thing.Interpreter(k);
            long all = 0;
            for (int t = 0; t < row.length; t++) {
                boolean there = k < 0 ? problem.tables(t) > 0 : problem.interpreters(k, t) > 0;
                row[t] = k < 0 ? certificate.tablePrice(t) : certificate.poolPrice(k, t);
                // The price of a slot that has none closes it and is no offer.
                if (there && row[t] > 0) {
                    prices.add(new Price(thing, t, (double) row[t] / certificate.scale()));
                    all += row[t];
                }
            }
            if (all > 0) {
                prices.add(new Price(thing, ALL_SLOTS, (double) all / certificate.scale()));
            }
        }
        prices.sort(Comparator.comparingDouble(Price::atMost).reversed());
        return prices;
    }

    /**
     * What one more of a thing, in every slot, adds to this timetable: solves again from it.
     *
     * @param budget for the second run; its warm start is replaced by {@code solution}
     */
    public static Gain oneMore(Problem problem, Solution solution, Thing thing, Budget budget) {
        LiveProblem more = new LiveProblem(problem);
        switch (thing) {
            case Thing.Table table -> {
                for (int t = 0; t < more.slots; t++) {
                    more.tableNumbers[t]++;
                }
            }
            case Thing.Interpreter(int pool) -> {
                for (int t = 0; t < more.slots; t++) {
                    more.poolSize[pool * more.slots + t]++;
                }
            }
            case Thing.Representative(int participant) -> more.addSeat(participant, 1);
        }
        Problem larger = more.frozen();
        Solution found = Timetabler.solve(larger, budget.withWarmStart(solution));
        // The old prices prove a bound for the larger problem as well: the smaller of the two counts.
        long old = solution.certificate()
                .evaluate(larger, new Waivers(solution.waivedIds(), Waivers.left(problem, solution.slot)));
        long bound = Math.min(
                found.certificate().boundValue(),
                Math.floorDiv(old, solution.certificate().scale()));
        return gain(solution, found, bound);
    }

    private static Gain gain(Solution solution, Solution found, long bound) {
        return new Gain(
                Math.max(0, found.value() - solution.value()),
                Math.max(0, Math.max(bound, found.value()) - solution.value()));
    }

    /**
     * The weight held where nobody is to have a minimum, where everybody with one is to have 1 at least, and so on up to the minimums asked for,
     * which are the last point: the timetable itself. The differences are the price of the minimums.
     *
     * @param budget for each point but the last; its warm start is replaced by the next stricter point
     */
    public static List<Point> minimums(Problem problem, Solution solution, Budget budget) {
        return minimums(problem, solution, budget, Integer.MAX_VALUE);
    }

    /**
     * As {@link #minimums(Problem, Solution, Budget)}, but where the minimums asked for are high, only so many points of the curve at
     * about equal distances, the first and the last among them.
     *
     * @param mostPoints 2 at least
     */
    public static List<Point> minimums(Problem problem, Solution solution, Budget budget, int mostPoints) {
        if (mostPoints < 2) {
            throw new IllegalArgumentException(mostPoints + " points are no curve");
        }
        int most = 0;
        for (int p = 0; p < problem.participants(); p++) {
            most = Math.max(most, problem.participant(p).min());
        }
        int steps = Math.min(most, mostPoints - 1);
        List<Point> points = new ArrayList<>();
        points.add(new Point(most, solution.value(), solution.waived().size()));
        // From the most down, each from the one before: what keeps more keeps less too, so that no point lies below a
        // stricter one.
        Solution stricter = solution;
        for (int step = steps - 1; step >= 0; step--) {
            int degree = (int) ((long) most * step / steps);
            LiveProblem less = new LiveProblem(problem);
            for (int p = 0; p < less.participants; p++) {
                less.limitMin(p, degree);
            }
            stricter = Timetabler.solve(less.frozen(), budget.withWarmStart(stricter));
            points.addFirst(
                    new Point(degree, stricter.value(), stricter.waived().size()));
        }
        return points;
    }

    /**
     * Fewer breaks for less weight: meetings are given up where each break saved costs least, from the timetable itself (the first
     * point) until no break is saved. Nobody is brought below the minimum, no must request is given up. Each point has fewer breaks and less
     * weight than the one before. O(meetings · log meetings).
     */
    public static List<Point> breaks(Problem problem, Solution solution) {
        return new BreakPrices(problem, solution).curve();
    }

    /**
     * Less walking for less weight: as {@link #breaks}, but meetings are given up where each metre saved costs least, all others staying in
     * their slots and at their tables. One point where no place is known. O(meetings · log meetings).
     */
    public static List<Walk> walking(Problem problem, Solution solution) {
        return new WalkingPrices(problem, solution).curve();
    }
}

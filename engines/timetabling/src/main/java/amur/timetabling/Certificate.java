package amur.timetabling;

import java.util.Arrays;

/**
 * Integer prices that prove a bound: no timetable that keeps the same {@code min} values and {@code must} requests has a greater value.
 *
 * <p>All prices are in 1/{@code scale} of a weight unit. For a request r = (a, b) and a slot t that it may use let c(r, t)
 * = scale·weight − price(a,t) − price(b,t) − price(tables,t) − price(pool,t) − cap(a) + floor(a) − cap(b) + floor(b)
 * − Σ_{s ≤ t} price(k,s) over the orders k in which r is the earlier − Σ_{s ≥ t} price(k,s) over those in which it is the later. Then
 * bound = Σ_r max(0, max_t c(r,t)) + Σ_p (Σ_t seats·price(p,t) + max·cap(p) − min·floor(p)) + Σ_t tables(t)·price(t) +
 * Σ_pools Σ_t size·price + Σ_k Σ_t price(k,t). A must request that the timetable places counts max_t c(r,t), negative or not (0 where it
 * may use no slot). This is weak duality of linear programming; {@link #evaluate} recomputes it in integers.
 *
 * <p>The row of an order "r before q" and a slot t says that of "r in t or later" and "q in t or earlier" only one can be: so it holds
 * for one of them alone as well. "May use" means allowed and both free; a slot without tables or interpreters is closed by its price,
 * which costs nothing.
 */
public final class Certificate {
    /** Prices above this are refused, so that no sum of prices leaves a long. */
    public static final int MAX_PRICE = 2_000_000_000;

    public static final int MAX_SCALE = 1_000_000;

    private final IntegerPrices prices;
    private final int slots;
    private final Waivers waivers;
    private final long bound;

    private Certificate(IntegerPrices prices, Waivers waivers, long bound) {
        this.prices = prices;
        slots = prices.table.length;
        this.waivers = waivers;
        this.bound = bound;
    }

    /** Prices, taken over, with the bound that they prove where so much is not kept. */
    static Certificate proving(Problem problem, Waivers waivers, IntegerPrices prices) {
        Certificate unproven = new Certificate(prices, waivers, 0);
        return new Certificate(prices, waivers, unproven.evaluate(problem, waivers));
    }

    /** The bound that needs no search: every request placed. */
    public static Certificate trivial(Problem problem) {
        return proving(problem, Waivers.NONE, new IntegerPrices(problem, 1));
    }

    public int scale() {
        return prices.scale;
    }

    public int slots() {
        return slots;
    }

    public int participants() {
        return prices.cap.length;
    }

    public int pools() {
        return slots == 0 ? 0 : prices.pool.length / slots;
    }

    public int cap(int participant) {
        return prices.cap[participant];
    }

    public int floor(int participant) {
        return prices.floor[participant];
    }

    /** What an hour of this participant is worth, beyond {@link #cap}. */
    public int price(int participant, int slot) {
        return prices.hour[participant * slots + slot];
    }

    /** What one more table in the slot is worth. */
    public int tablePrice(int slot) {
        return prices.table[slot];
    }

    /** What one more interpreter of the pool in the slot is worth. */
    public int poolPrice(int pool, int slot) {
        return prices.pool[pool * slots + slot];
    }

    /** Orders that have prices: as many as the problem has. */
    int orders() {
        return slots == 0 ? 0 : prices.order.length / slots;
    }

    /**
     * What it would be worth that the earlier request of an order may be in this slot or later while the later one is in it or earlier.
     *
     * @param order as numbered by {@link Problem#earlier}
     */
    public int orderPrice(int order, int slot) {
        return prices.order[order * slots + slot];
    }

    /** What is not counted, because the timetable does not keep it. */
    public Waivers waivers() {
        return waivers;
    }

    IntegerPrices prices() {
        return prices;
    }

    /** The bound claimed, in 1/{@link #scale} of a weight unit. */
    public long bound() {
        return bound;
    }

    /** The bound in weight units, rounded down: weights are whole numbers. */
    public long boundValue() {
        return Math.floorDiv(bound, prices.scale);
    }

    /** (bound/scale − value) / value. */
    public double gap(long value) {
        return Gap.of((double) bound / prices.scale, value);
    }

    /**
     * The bound that these prices prove for a problem, in 1/scale of a weight unit, by integers alone.
     *
     * @param kept what the timetables compared do not keep: minimums that count with floor 0, must requests that count as others
     */
    public long evaluate(Problem problem, Waivers kept) {
        if (problem.slots != slots
                || problem.participants != participants()
                || problem.pools() != pools()
                || problem.precedences() != orders()) {
            throw new ProblemException(
                    Fault.CONTRADICTION,
                    "the certificate is for " + participants() + " participants, " + slots + " slots, " + pools()
                            + " pools and " + orders() + " orders, the problem has " + problem.participants + ", "
                            + problem.slots + ", " + problem.pools() + " and " + problem.precedences());
        }
        try {
            return sum(problem, kept);
        } catch (ArithmeticException e) {
            throw new ProblemException(Fault.OVERFLOW, "the bound is larger than " + Long.MAX_VALUE);
        }
    }

    private long sum(Problem problem, Waivers kept) {
        long sum = 0;
        for (int p = 0; p < participants(); p++) {
            long row = 0;
            for (int t = 0; t < slots; t++) {
                row += prices.hour[p * slots + t];
            }
            sum = Math.addExact(sum, row * problem.seats[p]);
            sum = Math.addExact(sum, (long) problem.max[p] * prices.cap[p]);
            if (!kept.participants().contains(p)) {
                sum = Math.subtractExact(sum, (long) problem.min[p] * prices.floor[p]);
            }
        }
        for (int t = 0; t < slots; t++) {
            sum = Math.addExact(sum, (long) problem.tables[t] * prices.table[t]);
        }
        for (int i = 0; i < prices.pool.length; i++) {
            sum = Math.addExact(sum, (long) problem.poolSize[i] * prices.pool[i]);
        }
        for (int price : prices.order) {
            sum = Math.addExact(sum, price);
        }
        long[] orders = new long[orders() == 0 ? 0 : slots];
        for (int r = 0; r < problem.requests; r++) {
            long margin = bestMargin(problem, kept, r, orders);
            if (margin > 0 || margin != Long.MIN_VALUE && kept.holds(problem, r)) {
                sum = Math.addExact(sum, margin);
            }
        }
        return sum;
    }

    /**
     * max_t c(r,t) over the slots that the request may use, or {@link Long#MIN_VALUE} where it may use none.
     *
     * @param orders room for what orders cost in each slot
     */
    private long bestMargin(Problem problem, Waivers kept, int r, long[] orders) {
        boolean ordered = problem.firstPrecedence[r] < problem.firstPrecedence[r + 1];
        if (ordered) {
            Arrays.fill(orders, 0);
            prices.addOrders(problem, r, -1, orders);
        }
        long least = Long.MAX_VALUE;
        int rowA = problem.a[r] * slots;
        int rowB = problem.b[r] * slots;
        int rowPool = problem.pool[r] * slots;
        int words = problem.words;
        for (int w = 0; w < words; w++) {
            for (long may = problem.slotsFor(r, w); may != 0; may &= may - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(may);
                long price = (long) prices.hour[rowA + t] + prices.hour[rowB + t] + prices.table[t];
                if (rowPool >= 0) {
                    price += prices.pool[rowPool + t];
                }
                least = Math.min(least, ordered ? price + orders[t] : price);
            }
        }
        return least == Long.MAX_VALUE ? Long.MIN_VALUE : prices.worth(problem, kept, r) - least;
    }
}

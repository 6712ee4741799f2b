package amur.timetabling;

import java.util.Set;

/**
 * Integer prices that prove a bound: no timetable that satisfies the {@code min} values kept has a greater value.
 *
 * <p>All prices are in 1/{@code scale} of a weight unit. For a request r = (a, b) and a slot t that it may use let c(r, t)
 * = scale·weight − price(a,t) − price(b,t) − price(tables,t) − price(pool,t) − cap(a) + floor(a) − cap(b) + floor(b). Then
 * bound = Σ_r max(0, max_t c(r,t)) + Σ_p (Σ_t seats·price(p,t) + max·cap(p) − min·floor(p)) + Σ_t tables(t)·price(t) +
 * Σ_pools Σ_t size·price. This is weak duality of linear programming; {@link #evaluate} recomputes it in integers.
 * "May use" means allowed and both free; a slot without tables or interpreters is closed by its price, which costs nothing.
 */
public final class Certificate {
    /** Prices above this are refused, so that no sum of prices leaves a long. */
    public static final int MAX_PRICE = 2_000_000_000;

    public static final int MAX_SCALE = 1_000_000;

    private final int scale;
    private final int slots;
    private final int[] cap;
    private final int[] floor;
    private final int[] participantPrice;
    private final int[] tablePrice;
    private final int[] poolPrice;
    private final Set<Integer> waived;
    private final long bound;

    /**
     * Prices as they are, with the bound claimed for them.
     *
     * @param participantPrice row-major, participants × slots
     * @param poolPrice row-major, pools × slots
     * @param bound in 1/scale of a weight unit, not checked here: see {@link #evaluate}
     */
    Certificate(
            int scale,
            int slots,
            int[] cap,
            int[] floor,
            int[] participantPrice,
            int[] tablePrice,
            int[] poolPrice,
            Set<Integer> waived,
            long bound) {
        this.scale = scale;
        this.slots = slots;
        this.cap = cap;
        this.floor = floor;
        this.participantPrice = participantPrice;
        this.tablePrice = tablePrice;
        this.poolPrice = poolPrice;
        this.waived = Set.copyOf(waived);
        this.bound = bound;
    }

    /** Prices with the bound that they prove, given who is not counted with its {@code min}. */
    static Certificate proving(
            Problem problem,
            Set<Integer> waived,
            int scale,
            int[] cap,
            int[] floor,
            int[] participantPrice,
            int[] tablePrice,
            int[] poolPrice) {
        Certificate unproven =
                new Certificate(scale, problem.slots, cap, floor, participantPrice, tablePrice, poolPrice, waived, 0);
        return new Certificate(
                scale,
                problem.slots,
                cap,
                floor,
                participantPrice,
                tablePrice,
                poolPrice,
                waived,
                unproven.evaluate(problem, waived));
    }

    /** The bound that needs no search: every request placed. */
    public static Certificate trivial(Problem problem) {
        return proving(
                problem,
                Set.of(),
                1,
                new int[problem.participants],
                new int[problem.participants],
                new int[problem.participants * problem.slots],
                new int[problem.slots],
                new int[problem.pools() * problem.slots]);
    }

    public int scale() {
        return scale;
    }

    public int slots() {
        return slots;
    }

    public int participants() {
        return cap.length;
    }

    public int pools() {
        return slots == 0 ? 0 : poolPrice.length / slots;
    }

    public int cap(int participant) {
        return cap[participant];
    }

    public int floor(int participant) {
        return floor[participant];
    }

    /** What an hour of this participant is worth, beyond {@link #cap}. */
    public int price(int participant, int slot) {
        return participantPrice[participant * slots + slot];
    }

    /** What one more table in the slot is worth. */
    public int tablePrice(int slot) {
        return tablePrice[slot];
    }

    /** What one more interpreter of the pool in the slot is worth. */
    public int poolPrice(int pool, int slot) {
        return poolPrice[pool * slots + slot];
    }

    /** Participants whose {@code min} is not counted, because the timetable does not keep it. */
    public Set<Integer> waived() {
        return waived;
    }

    /** The bound claimed, in 1/{@link #scale} of a weight unit. */
    public long bound() {
        return bound;
    }

    /** The bound in weight units, rounded down: weights are whole numbers. */
    public long boundValue() {
        return Math.floorDiv(bound, scale);
    }

    /** (bound/scale − value) / value. */
    public double gap(long value) {
        return Gap.of((double) bound / scale, value);
    }

    /**
     * The bound that these prices prove for a problem, in 1/scale of a weight unit, by integers alone.
     *
     * @param waived participants whose {@code min} the timetable does not keep; they count with floor 0
     */
    public long evaluate(Problem problem, Set<Integer> waived) {
        if (problem.slots != slots || problem.participants != cap.length || problem.pools() != pools()) {
            throw new ProblemException(
                    Fault.CONTRADICTION,
                    "the certificate is for " + cap.length + " participants, " + slots + " slots and " + pools()
                            + " pools, the problem has " + problem.participants + ", " + problem.slots + " and "
                            + problem.pools());
        }
        try {
            return sum(problem, waived);
        } catch (ArithmeticException e) {
            throw new ProblemException(Fault.OVERFLOW, "the bound is larger than " + Long.MAX_VALUE);
        }
    }

    private long sum(Problem problem, Set<Integer> waived) {
        long sum = 0;
        for (int p = 0; p < cap.length; p++) {
            long row = 0;
            for (int t = 0; t < slots; t++) {
                row += participantPrice[p * slots + t];
            }
            sum = Math.addExact(sum, row * problem.seats[p]);
            sum = Math.addExact(sum, (long) problem.max[p] * cap[p]);
            if (!waived.contains(p)) {
                sum = Math.subtractExact(sum, (long) problem.min[p] * floor[p]);
            }
        }
        for (int t = 0; t < slots; t++) {
            sum = Math.addExact(sum, (long) problem.tables[t] * tablePrice[t]);
        }
        for (int i = 0; i < poolPrice.length; i++) {
            sum = Math.addExact(sum, (long) problem.poolSize[i] * poolPrice[i]);
        }
        for (int r = 0; r < problem.requests; r++) {
            sum = Math.addExact(sum, Math.max(0, bestMargin(problem, waived, r)));
        }
        return sum;
    }

    /** max_t c(r,t) over the slots that the request may use, or {@link Long#MIN_VALUE} where it may use none. */
    private long bestMargin(Problem problem, Set<Integer> waived, int r) {
        int a = problem.a[r];
        int b = problem.b[r];
        long least = Long.MAX_VALUE;
        int rowA = a * slots;
        int rowB = b * slots;
        int rowPool = problem.pool[r] * slots;
        int words = problem.words;
        for (int w = 0; w < words; w++) {
            for (long may = problem.slotsFor(r, w); may != 0; may &= may - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(may);
                long price = (long) participantPrice[rowA + t] + participantPrice[rowB + t] + tablePrice[t];
                if (rowPool >= 0) {
                    price += poolPrice[rowPool + t];
                }
                least = Math.min(least, price);
            }
        }
        if (least == Long.MAX_VALUE) {
            return Long.MIN_VALUE;
        }
        return (long) scale * problem.weight[r]
                - least
                - cap[a]
                + (waived.contains(a) ? 0 : floor[a])
                - cap[b]
                + (waived.contains(b) ? 0 : floor[b]);
    }
}

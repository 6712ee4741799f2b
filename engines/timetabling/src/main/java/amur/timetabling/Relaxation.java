package amur.timetabling;

import java.util.Arrays;

/**
 * The time-indexed linear relaxation, solved by a first-order primal-dual method: its prices prove the bound, its
 * fractions guide the rounding.
 *
 * <p>maximise Σ weight(r)·x(r,t) where every request sums to at most 1 and participants, tables, pools, {@code max} and
 * {@code min} hold. The method is PDHG with diagonal preconditioning (Pock and Chambolle 2011), reflected Halpern steps
 * and restarts (Lu and Yang 2024; PDLP, Applegate et al. 2021), chosen because one iteration only adds rows of numbers:
 * O(requests × slots), and rows are short arrays with one common index, which the virtual machine turns into vector
 * instructions. Prices are never trusted: {@link #certificate} rounds them to integers and evaluates them anew.
 *
 * <p>Must requests that the timetable places have a sum of 1, so that the price of that row may be negative; orders have rows of their own
 * ({@link OrderRows}).
 */
final class Relaxation implements Pricing {
    private static final float CLOSED = 1e6f;
    private static final float HALF_CLOSED = CLOSED / 2;
    /** Rows are padded to whole vectors; the padding is closed. */
    private static final int PAD = 8;

    private final Problem problem;
    private final Crew crew;
    private final int slots;
    private final int width;
    private final int people;
    private final RelaxationPart[] parts;
    /** Prices: a row for each participant, one for the tables, one for each pool. */
    final float[][] y;

    private final float[][] y0;
    private final float[][] sigma;
    private final int[][] capacity;
    /** Price of a participant's maximum, and of its minimum (negative), where they matter. */
    final float[] cap;

    private final float[] cap0;
    final float[] floor;
    private final float[] floor0;
    private final float[] capSigma;
    final boolean[] hasCap;
    final boolean[] hasFloor;
    /** Tables alone, and with each pool. */
    final float[][] base;

    private final Held held;
    private final OrderRows orders;
    private final int tableRow;
    private final int poolRow;
    private final int rows;
    private final Restarts restarts = new Restarts(200);
    private double bestBound = Double.POSITIVE_INFINITY;
    private final float[][] bestY;
    private final float[] bestCap;
    private final float[] bestFloor;

    /**
     * Starts from nothing: prices and choices without slots would be near in value, but from them the method takes longer to spread
     * requests over the slots than from zero.
     */
    Relaxation(Problem problem, Crew crew, Degrees start) {
        this.problem = problem;
        this.crew = crew;
        slots = problem.slots;
        width = widthOf(problem);
        people = problem.participants;
        tableRow = people;
        poolRow = people + 1;
        rows = poolRow + problem.pools();
        y = new float[rows][width];
        y0 = new float[rows][];
        sigma = new float[rows][width];
        capacity = new int[1 + problem.pools()][width];
        bestY = new float[rows][];
        cap = new float[people];
        cap0 = new float[people];
        floor = new float[people];
        floor0 = new float[people];
        bestCap = new float[people];
        bestFloor = new float[people];
        capSigma = new float[people];
        hasCap = new boolean[people];
        hasFloor = new boolean[people];
        base = new float[1 + problem.pools()][width];
        held = start.held().copy();
        orders = new OrderRows(problem);
        capacities(start);
        steps(start.active());
        prices();
        int[] ordered = Degrees.byFewerRequests(problem, start.active());
        parts = new RelaxationPart[crew.size()];
        crew.run(i -> parts[i] = new RelaxationPart(problem, width, Degrees.share(ordered, i, crew.size()), people));
        for (int i = 0; i < rows; i++) {
            y0[i] = y[i].clone();
            bestY[i] = y[i].clone();
        }
        System.arraycopy(cap, 0, cap0, 0, people);
        System.arraycopy(floor, 0, floor0, 0, people);
        bound();
    }

    private static int widthOf(Problem problem) {
        return (problem.slots + PAD - 1) / PAD * PAD;
    }

    /** Bytes that the relaxation of a problem takes, nearly. */
    static long memory(Problem problem, int threads) {
        long width = widthOf(problem);
        return problem.requests * (width * 6 + 16)
                + (long) problem.participants * width * 4 * (4 + threads)
                + (long) problem.participants * problem.slots * 4
                + OrderRows.memory(problem, threads);
    }

    private void capacities(Degrees start) {
        for (int p = 0; p < people; p++) {
            int degree = problem.firstOf[p + 1] - problem.firstOf[p];
            hasCap[p] = problem.max[p] < Math.min(degree, problem.defaultMax(p));
            hasFloor[p] = start.hasFloor(p);
        }
        for (int t = 0; t < slots; t++) {
            capacity[0][t] = problem.tables[t];
            for (int k = 0; k < problem.pools(); k++) {
                capacity[1 + k][t] = problem.poolSize[k * slots + t];
            }
        }
    }

    private void prices() {
        for (int p = 0; p < people; p++) {
            for (int t = 0; t < width; t++) {
                boolean open = t < slots && problem.isFree(p, t);
                y[p][t] = open ? 0 : CLOSED;
            }
        }
        for (int k = 0; k <= problem.pools(); k++) {
            for (int t = 0; t < width; t++) {
                boolean open = t < slots && capacity[k][t] > 0;
                y[tableRow + k][t] = open ? 0 : CLOSED;
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int t = 0; t < width; t++) {
                sigma[i][t] = sigma[i][t] == 0 || y[i][t] == CLOSED ? 0 : 1 / sigma[i][t];
            }
        }
    }

    /** Step of a row: one over the number of its entries. */
    private void steps(int[] active) {
        int words = problem.words;
        for (int r : active) {
            int a = problem.a[r];
            int b = problem.b[r];
            int k = problem.pool[r];
            for (int w = 0; w < words; w++) {
                long may = problem.slotsFor(r, w);
                int n = Long.bitCount(may);
                capSigma[a] += n;
                capSigma[b] += n;
                for (; may != 0; may &= may - 1) {
                    int t = (w << 6) + Long.numberOfTrailingZeros(may);
                    sigma[a][t]++;
                    sigma[b][t]++;
                    sigma[tableRow][t]++;
                    if (k >= 0) {
                        sigma[poolRow + k][t]++;
                    }
                }
            }
        }
        for (int p = 0; p < people; p++) {
            capSigma[p] = 1 / Math.max(1, capSigma[p]);
        }
    }

    /** Closes the slots that the request may not use for other reasons than its two participants. */
    void close(float[] q, int r) {
        int set = problem.slotSet[r];
        if (set != 0) {
            for (int t = 0; t < slots; t++) {
                if ((problem.slotSetMask[set * problem.words + (t >> 6)] >>> t & 1) == 0) {
                    q[t] += CLOSED;
                }
            }
        }
    }

    /** Without a minimum its price is not earned; requests can only be worth less then. */
    @Override
    public double boundFor(State state) {
        double bound = bestBound;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                bound += (double) Math.max(0, bestFloor[p]) * problem.min[p];
            }
        }
        for (int r : held.leftOut(state)) {
            bound += Math.max(0, held.bonus() - largestMargin(r));
        }
        return bound;
    }

    private float largestMargin(int r) {
        float most = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < slots; t++) {
            most = problem.mayUse(r, t) ? Math.max(most, margin(problem, r, t)) : most;
        }
        return most;
    }

    Held held() {
        return held;
    }

    OrderRows orders() {
        return orders;
    }

    @Override
    public double bestBound() {
        return bestBound;
    }

    int iterations() {
        return restarts.iterations();
    }

    RelaxationPart[] parts() {
        return parts;
    }

    /** Several iterations, with restarts where they help. */
    void iterate(int count) {
        for (int i = 0; i < count; i++) {
            step();
            if (restarts.due()) {
                restart();
            }
        }
    }

    private void step() {
        float lambda = restarts.lambda();
        float om = (float) restarts.omega();
        for (int k = 0; k < base.length; k++) {
            System.arraycopy(y[tableRow], 0, base[k], 0, width);
            if (k > 0) {
                RelaxationPart.add(base[k], y[poolRow + k - 1]);
            }
        }
        double moved = crew.sum(i -> parts[i].step(this, lambda, om));
        moved += crew.sum(i -> duals(i, lambda, om));
        moved += shared(lambda, om);
        if (orders.size() > 0) {
            moved += crew.sum(i -> orders.duals(
                    (int) ((long) orders.size() * i / crew.size()),
                    (int) ((long) orders.size() * (i + 1) / crew.size()),
                    parts,
                    om,
                    lambda));
        }
        moved += ends(om, lambda);
        restarts.moved(moved);
    }

    /** The prices of a thread's share of the participants. */
    private double duals(int i, float lambda, float om) {
        double moved = 0;
        int to = (int) ((long) people * (i + 1) / crew.size());
        for (int p = (int) ((long) people * i / crew.size()); p < to; p++) {
            float[] sum = null;
            for (RelaxationPart part : parts) {
                float[] more = part.sum[p];
                if (more != null && sum != null) {
                    RelaxationPart.add(sum, more);
                    Arrays.fill(more, 0);
                } else if (more != null) {
                    sum = more;
                }
            }
            if (sum != null) {
                moved += dual(y[p], y0[p], sum, sigma[p], problem.seats[p], om, lambda);
                Arrays.fill(sum, 0);
            }
        }
        return moved;
    }

    static double dual(float[] y, float[] y0, float[] sum, float[] sigma, float capacity, float om, float lambda) {
        float moved = 0;
        for (int s = 0; s < y.length; s++) {
            float step = sigma[s] * om;
            if (step > 0) {
                float before = y[s];
                float after = Math.max(0f, before + step * (sum[s] - capacity));
                float d = after - before;
                moved += d * d / step;
                y[s] = lambda * (after + d) + (1 - lambda) * y0[s];
            }
        }
        return moved;
    }

    /** The prices of tables and pools. */
    private double shared(float lambda, float om) {
        double moved = 0;
        float[][] sum = new float[1 + problem.pools()][width];
        for (RelaxationPart part : parts) {
            for (int k = 0; k < sum.length; k++) {
                RelaxationPart.add(sum[0], part.baseSum[k]);
                if (k > 0) {
                    RelaxationPart.add(sum[k], part.baseSum[k]);
                }
            }
        }
        for (int k = 0; k < sum.length; k++) {
            for (int t = 0; t < slots; t++) {
                sum[k][t] -= capacity[k][t];
            }
            moved += dual(y[tableRow + k], y0[tableRow + k], sum[k], sigma[tableRow + k], 0, om, lambda);
        }
        return moved;
    }

    /** The dual steps of maxima and minima. */
    private double ends(float om, float lambda) {
        double moved = 0;
        for (int p = 0; p < people; p++) {
            if (!hasCap[p] && !hasFloor[p]) {
                continue;
            }
            float step = capSigma[p] * om;
            float sum = 0;
            for (RelaxationPart part : parts) {
                sum += part.capSum[p];
            }
            if (hasCap[p]) {
                float after = Math.max(0f, cap[p] + step * (sum - problem.max[p]));
                float d = after - cap[p];
                moved += d * d / step;
                cap[p] = lambda * (after + d) + (1 - lambda) * cap0[p];
            }
            if (hasFloor[p]) {
                float after = Math.max(0f, floor[p] + step * (problem.min[p] - sum));
                float d = after - floor[p];
                moved += d * d / step;
                floor[p] = lambda * (after + d) + (1 - lambda) * floor0[p];
            }
        }
        return moved;
    }

    /** Starts the averaging anew from here and balances the steps of primal and dual by how far each has come. */
    private void restart() {
        double[][] squares = new double[parts.length][2];
        crew.run(i -> parts[i].restart(squares[i]));
        double dx = 0;
        double dy = 0;
        for (double[] one : squares) {
            dx += one[0];
            dy += one[1];
        }
        for (int i = 0; i < rows; i++) {
            for (int t = 0; t < width; t++) {
                if (sigma[i][t] > 0) {
                    double d = y[i][t] - y0[i][t];
                    dy += d * d / sigma[i][t];
                }
            }
            System.arraycopy(y[i], 0, y0[i], 0, width);
        }
        dy += orders.restart();
        System.arraycopy(cap, 0, cap0, 0, people);
        System.arraycopy(floor, 0, floor0, 0, people);
        restarts.restarted(4 * dx, dy);
    }

    /** Evaluates the present prices; keeps them where they prove more than those before. */
    double bound() {
        double bound = valueOf(y, cap, floor, false);
        if (bound < bestBound) {
            bestBound = bound;
            for (int i = 0; i < rows; i++) {
                System.arraycopy(y[i], 0, bestY[i], 0, width);
            }
            System.arraycopy(cap, 0, bestCap, 0, people);
            System.arraycopy(floor, 0, bestFloor, 0, people);
            orders.keep();
        }
        return bound;
    }

    private double valueOf(float[][] prices, float[] caps, float[] floors, boolean best) {
        for (int k = 0; k < base.length; k++) {
            Arrays.fill(base[k], 0);
            RelaxationPart.addPositive(base[k], prices[tableRow]);
            if (k > 0) {
                RelaxationPart.addPositive(base[k], prices[poolRow + k - 1]);
            }
        }
        double bound = crew.sum(i -> {
            double mine = parts[i].surplus(this, prices, base, caps, floors, best);
            int to = (int) ((long) people * (i + 1) / crew.size());
            for (int p = (int) ((long) people * i / crew.size()); p < to; p++) {
                mine += problem.seats[p] * paid(prices[p]);
                mine += (double) Math.max(0, caps[p]) * problem.max[p]
                        - (double) Math.max(0, floors[p]) * problem.min[p];
            }
            return mine;
        });
        for (int k = 0; k < base.length; k++) {
            for (int t = 0; t < slots; t++) {
                float price = prices[tableRow + k][t];
                bound += price > 0 && price < HALF_CLOSED ? (double) price * capacity[k][t] : 0;
            }
        }
        return bound + orders.paid(best);
    }

    private static double paid(float[] prices) {
        double sum = 0;
        for (float price : prices) {
            sum += price > 0 && price < HALF_CLOSED ? price : 0;
        }
        return sum;
    }

    @Override
    public void waive(State state) {
        boolean changed = held.hold(state);
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                hasFloor[p] = false;
                floor[p] = 0;
                floor0[p] = 0;
                bestFloor[p] = 0;
                changed = true;
            }
        }
        if (changed) {
            bestBound = valueOf(bestY, bestCap, bestFloor, true);
        }
    }

    @Override
    public float hour(int p, int t) {
        return Math.max(0, bestY[p][t]) + Math.max(0, bestCap[p]) - Math.max(0, bestFloor[p]);
    }

    @Override
    public float table(int t) {
        return Math.max(0, bestY[tableRow][t]);
    }

    @Override
    public float interpreter(int k, int t) {
        return Math.max(0, bestY[poolRow + k][t]);
    }

    @Override
    public float margin(Problem of, int r, int t) {
        float margin = Pricing.super.margin(of, r, t) + held.bonus(r);
        return orders.has(r) ? margin - orders.price(r, t) : margin;
    }

    /** The best prices in integers, with the bound that they prove. */
    @Override
    public Certificate certificate(Waivers waived) {
        int scale = IntegerPrices.scale(problem);
        IntegerPrices prices = new IntegerPrices(problem, scale);
        for (int p = 0; p < people; p++) {
            prices.cap[p] = IntegerPrices.scaled(bestCap[p], scale);
            prices.floor[p] = IntegerPrices.scaled(bestFloor[p], scale);
            for (int t = 0; t < slots; t++) {
                float own = bestY[p][t];
                prices.hour[p * slots + t] = own >= HALF_CLOSED ? 0 : IntegerPrices.scaled(own, scale);
            }
        }
        int closed = IntegerPrices.closed(problem, scale);
        for (int t = 0; t < slots; t++) {
            float ofTables = bestY[tableRow][t];
            prices.table[t] = ofTables >= HALF_CLOSED ? closed : IntegerPrices.scaled(ofTables, scale);
            for (int k = 0; k < problem.pools(); k++) {
                float own = bestY[poolRow + k][t];
                prices.pool[k * slots + t] = own >= HALF_CLOSED ? closed : IntegerPrices.scaled(own, scale);
            }
        }
        orders.write(prices);
        return Certificate.proving(problem, waived, prices);
    }
}

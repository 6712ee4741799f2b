package amur.timetabling;

import java.util.Arrays;
import java.util.Set;

/**
 * The relaxation without slots: choose requests of the greatest weight so that nobody has more than its free slots (or its
 * maximum), all together no more than there are tables, and no pool more than its interpreters. One number a request, so that 1.5
 * million requests cost milliseconds an iteration.
 *
 * <p>A slot counts with its tables or with the people of one side that are there at all, whichever are fewer. Its prices start the
 * time-indexed {@link Relaxation}, guide the first timetable, and prove a bound by themselves. The method is that of {@link Relaxation}.
 */
final class Degrees implements Pricing {
    private static final byte TABLES = 0;
    private static final byte SIDE_A = 1;
    private static final byte SIDE_B = 2;
    private static final byte EVERYBODY = 3;

    private final Problem problem;
    private final int people;
    private final int[] active;
    /** Most meetings of each participant, and whether its own maximum says so. */
    private final int[] most;

    private final boolean[] hasFloor;
    /** What limits each slot. */
    private final byte[] limit;

    private final double tables;
    private final double[] interpreters;
    private final float[] x;
    private final float[] x0;
    /** Prices: participants, then their minimum, then tables, then pools. */
    private final float[] y;

    private final float[] y0;
    private final float[] best;
    private final float[] sum;
    private final float[] sigma;
    private final int tableRow;
    private final Restarts restarts = new Restarts(100);
    private double bestBound = Double.POSITIVE_INFINITY;

    Degrees(Problem problem, int[] active) {
        this.problem = problem;
        this.active = active;
        people = problem.participants;
        tableRow = 2 * people;
        int rows = tableRow + 1 + problem.pools();
        y = new float[rows];
        y0 = new float[rows];
        best = new float[rows];
        sum = new float[rows];
        sigma = new float[rows];
        most = new int[people];
        hasFloor = new boolean[people];
        limit = new byte[problem.slots];
        x = new float[active.length];
        x0 = new float[active.length];
        for (int r : active) {
            sigma[problem.a[r]]++;
            sigma[problem.b[r]]++;
            if (problem.pool[r] >= 0) {
                sigma[tableRow + 1 + problem.pool[r]]++;
            }
        }
        sigma[tableRow] = active.length;
        for (int p = 0; p < people; p++) {
            most[p] = Math.min(problem.max[p], meetable(p));
            hasFloor[p] = problem.min[p] > 0 && problem.min[p] <= Math.min(sigma[p], most[p]);
            sigma[people + p] = hasFloor[p] ? 1 / sigma[p] : 0;
            sigma[p] = sigma[p] > most[p] ? 1 / sigma[p] : 0;
        }
        for (int i = tableRow; i < rows; i++) {
            sigma[i] = 1 / Math.max(1, sigma[i]);
        }
        tables = limits();
        interpreters = new double[problem.pools()];
        for (int k = 0; k < interpreters.length; k++) {
            for (int t = 0; t < problem.slots; t++) {
                interpreters[k] += problem.tables[t] > 0 ? problem.poolSize[k * problem.slots + t] : 0;
            }
        }
        bound();
    }

    /** Meetings of a participant in slots that have tables. */
    private int meetable(int p) {
        int n = 0;
        for (int t = 0; t < problem.slots; t++) {
            n += problem.tables[t] > 0 && problem.isFree(p, t) ? problem.seats[p] : 0;
        }
        return n;
    }

    private double limits() {
        int slots = problem.slots;
        boolean twoSided = true;
        for (int r : active) {
            int sides = problem.side[problem.a[r]] + problem.side[problem.b[r]];
            twoSided &= sides == Side.A.ordinal() + Side.B.ordinal()
                    && problem.side[problem.a[r]] != problem.side[problem.b[r]];
        }
        long[][] there = new long[Side.values().length][slots];
        for (int p = 0; p < people; p++) {
            for (int t = 0; t < slots; t++) {
                there[problem.side[p]][t] += problem.isFree(p, t) ? problem.seats[p] : 0;
            }
        }
        double total = 0;
        for (int t = 0; t < slots; t++) {
            double least = problem.tables[t];
            limit[t] = TABLES;
            double a = there[Side.A.ordinal()][t];
            double b = there[Side.B.ordinal()][t];
            if (twoSided && Math.min(a, b) < least) {
                least = Math.min(a, b);
                limit[t] = a <= b ? SIDE_A : SIDE_B;
            } else if (!twoSided && (a + b + there[Side.NONE.ordinal()][t]) / 2 < least) {
                least = (a + b + there[Side.NONE.ordinal()][t]) / 2;
                limit[t] = EVERYBODY;
            }
            total += least;
        }
        return total;
    }

    /** Without a minimum its price is not earned; requests can only be worth less then. */
    @Override
    public double boundFor(State state) {
        double bound = bestBound;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                bound += (double) Math.max(0, best[people + p]) * problem.min[p];
            }
        }
        return bound;
    }

    @Override
    public double bestBound() {
        return bestBound;
    }

    int[] active() {
        return active;
    }

    /** How much of the {@code i}-th active request is chosen, 0 to 1. */
    float chosen(int i) {
        return x[i];
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
        float mu = 1 - lambda;
        float om = (float) restarts.omega();
        float tau = 1 / (4 * om);
        Arrays.fill(sum, 0);
        double moved = 0;
        double all = 0;
        for (int i = 0; i < active.length; i++) {
            int r = active[i];
            int a = problem.a[r];
            int b = problem.b[r];
            int k = problem.pool[r];
            float gain = problem.weight[r]
                    - y[a]
                    - y[b]
                    + y[people + a]
                    + y[people + b]
                    - y[tableRow]
                    - (k < 0 ? 0 : y[tableRow + 1 + k]);
            float before = x[i];
            float after = Math.min(1f, Math.max(0f, before + tau * gain));
            float v = after + after - before;
            x[i] = lambda * v + mu * x0[i];
            moved += (after - before) * (after - before) * 4 * om;
            sum[a] += v;
            sum[b] += v;
            all += v;
            if (k >= 0) {
                sum[tableRow + 1 + k] += v;
            }
        }
        sum[tableRow] = (float) all;
        for (int i = 0; i < y.length; i++) {
            if (sigma[i] > 0) {
                boolean floor = i >= people && i < tableRow;
                double excess = floor ? problem.min[i - people] - sum[i - people] : sum[i] - capacity(i);
                float step = sigma[i] * om;
                float before = y[i];
                float after = Math.max(0f, before + step * (float) excess);
                float d = after - before;
                moved += d * d / step;
                y[i] = lambda * (after + d) + mu * y0[i];
            }
        }
        restarts.moved(moved);
    }

    private double capacity(int row) {
        return row < people ? most[row] : row == tableRow ? tables : interpreters[row - tableRow - 1];
    }

    private void restart() {
        double dx = 0;
        double dy = 0;
        for (int i = 0; i < x.length; i++) {
            dx += (x[i] - x0[i]) * (x[i] - x0[i]);
        }
        for (int i = 0; i < y.length; i++) {
            dy += sigma[i] > 0 ? (y[i] - y0[i]) * (y[i] - y0[i]) / sigma[i] : 0;
        }
        System.arraycopy(x, 0, x0, 0, x.length);
        System.arraycopy(y, 0, y0, 0, y.length);
        restarts.restarted(4 * dx, dy);
    }

    /** Evaluates the present prices; keeps them where they prove more than those before. */
    double bound() {
        double bound = valueOf(y);
        if (bound < bestBound) {
            bestBound = bound;
            System.arraycopy(y, 0, best, 0, y.length);
        }
        return bound;
    }

    private double valueOf(float[] prices) {
        double bound = 0;
        for (int i = 0; i < prices.length; i++) {
            if (i >= people && i < tableRow) {
                bound -= (double) Math.max(0, prices[i]) * problem.min[i - people];
            } else {
                bound += Math.max(0, prices[i]) * capacity(i);
            }
        }
        for (int r : active) {
            bound += Math.max(0, gain(prices, r));
        }
        return bound;
    }

    private float gain(float[] prices, int r) {
        int k = problem.pool[r];
        return problem.weight[r]
                - Math.max(0, prices[problem.a[r]])
                - Math.max(0, prices[problem.b[r]])
                + Math.max(0, prices[people + problem.a[r]])
                + Math.max(0, prices[people + problem.b[r]])
                - Math.max(0, prices[tableRow])
                - (k < 0 ? 0 : Math.max(0, prices[tableRow + 1 + k]));
    }

    /** Tables or people: one of them has the price, whatever the slot. */
    @Override
    public boolean sameInAllSlots() {
        return true;
    }

    @Override
    public float margin(Problem of, int r, int t) {
        return gain(best, r);
    }

    @Override
    public float hour(int p, int t) {
        return Math.max(0, best[p]) - Math.max(0, best[people + p]) + hourPrice(p, t);
    }

    @Override
    public float table(int t) {
        return tablePrice(t);
    }

    @Override
    public float interpreter(int k, int t) {
        return poolPrice(k);
    }

    /** Drops the minimum of those who do not reach it. */
    @Override
    public void waive(State state) {
        boolean changed = false;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                hasFloor[p] = false;
                sigma[people + p] = 0;
                y[people + p] = 0;
                y0[people + p] = 0;
                best[people + p] = 0;
                changed = true;
            }
        }
        if (changed) {
            bestBound = valueOf(best);
        }
    }

    boolean hasFloor(int p) {
        return hasFloor[p];
    }

    float price(int p) {
        return Math.max(0, best[p]);
    }

    float floor(int p) {
        return Math.max(0, best[people + p]);
    }

    float poolPrice(int k) {
        return Math.max(0, best[tableRow + 1 + k]);
    }

    /** The price of a table, where tables are what limits the slot. */
    float tablePrice(int t) {
        return limit[t] == TABLES ? Math.max(0, best[tableRow]) : 0;
    }

    /** What an hour costs for lack of people beside the participant's own price, where they are what limits the slot. */
    float hourPrice(int p, int t) {
        byte by = limit[t];
        float table = Math.max(0, best[tableRow]);
        int side = problem.side[p];
        return by == EVERYBODY
                ? table / 2
                : by == SIDE_A && side == Side.A.ordinal() || by == SIDE_B && side == Side.B.ordinal() ? table : 0;
    }

    /** Whether people rather than tables limit the slot. */
    boolean limitedByPeople(int t) {
        return limit[t] != TABLES;
    }

    @Override
    public Certificate certificate(Set<Integer> waived) {
        int slots = problem.slots;
        int scale = IntegerPrices.scale(problem);
        int[] price = new int[Math.multiplyExact(people, slots)];
        int[] cap = new int[people];
        int[] floor = new int[people];
        for (int p = 0; p < people; p++) {
            boolean byMax = most[p] == problem.max[p];
            int own = IntegerPrices.scaled(price(p), scale);
            cap[p] = byMax ? own : 0;
            floor[p] = IntegerPrices.scaled(floor(p), scale);
            for (int t = 0; t < slots; t++) {
                if (problem.tables[t] > 0 && problem.isFree(p, t)) {
                    price[p * slots + t] = IntegerPrices.scaled(hourPrice(p, t), scale) + (byMax ? 0 : own);
                }
            }
        }
        int[] table = new int[slots];
        int[] pool = new int[problem.pools() * slots];
        int closed = IntegerPrices.closed(problem, scale);
        for (int t = 0; t < slots; t++) {
            table[t] = problem.tables[t] == 0 ? closed : IntegerPrices.scaled(tablePrice(t), scale);
            for (int k = 0; k < problem.pools(); k++) {
                boolean none = problem.poolSize[k * slots + t] == 0;
                pool[k * slots + t] = none ? closed : IntegerPrices.scaled(poolPrice(k), scale);
            }
        }
        return Certificate.proving(problem, waived, scale, cap, floor, price, table, pool);
    }
}

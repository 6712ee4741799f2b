package amur.timetabling;

import java.util.function.IntPredicate;

/**
 * The relaxation without slots: choose requests of the greatest weight so that nobody has more than its free slots (or its
 * maximum), all together no more than there are tables, and no pool more than its interpreters. One number a request, so that 1.5
 * million requests cost milliseconds an iteration.
 *
 * <p>A slot counts with its tables or with the people of one side that are there at all, whichever are fewer. Its prices start the
 * time-indexed {@link Relaxation}, guide the first timetable, and prove a bound by themselves. The method is that of {@link Relaxation}.
 */
final class Degrees implements Pricing {
    private final Problem problem;
    private final int people;
    private final Crew crew;
    private final int[] active;
    private final DegreePart[] parts;
    /** Most meetings of each participant, and whether its own maximum says so. */
    private final int[] most;

    private final boolean[] hasFloor;
    private final Held held;
    private final SlotLimits limits;
    private final double[] interpreters;
    /** Prices: participants, then their minimum, then tables, then pools. */
    private final float[] y;

    private final float[] y0;
    private final float[] best;
    private final float[] sigma;
    /** What a step pays: for a participant, for a table, for a table with an interpreter of each pool. */
    private final float[] paid;

    private final int tableRow;
    private final Restarts restarts = new Restarts(100);
    private double bestBound = Double.POSITIVE_INFINITY;

    Degrees(Problem problem, int[] active, Crew crew) {
        this.problem = problem;
        this.active = active;
        this.crew = crew;
        people = problem.participants;
        tableRow = 2 * people;
        int rows = tableRow + 1 + problem.pools();
        y = new float[rows];
        y0 = new float[rows];
        best = new float[rows];
        sigma = new float[rows];
        paid = new float[people + 1 + problem.pools()];
        most = new int[people];
        hasFloor = new boolean[people];
        parts = new DegreePart[crew.size()];
        int[] ordered = Shares.byFewerRequests(problem, active);
        held = new Held(problem, active);
        crew.run(i -> parts[i] = new DegreePart(problem, Shares.share(ordered, i, crew.size()), held));
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
        limits = new SlotLimits(problem, active);
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

    /** Without a minimum its price is not earned; requests can only be worth less then. */
    @Override
    public double boundFor(State state) {
        double bound = bestBound;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                bound += (double) best[people + p] * problem.min[p];
            }
        }
        for (int r : held.leftOut(state)) {
            bound += Math.max(0, held.bonus() - gain(r));
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
        pay(y);
        double moved = crew.sum(i -> parts[i].step(paid, lambda, om));
        moved += crew.sum(i -> {
            double mine = 0;
            int to = Shares.from(people, i + 1, crew.size());
            for (int p = Shares.from(people, i, crew.size()); p < to; p++) {
                mine += dual(p, lambda, om) + dual(people + p, lambda, om);
            }
            return mine;
        });
        for (int i = tableRow; i < y.length; i++) {
            moved += dual(i, lambda, om);
        }
        restarts.moved(moved);
    }

    private double dual(int row, float lambda, float om) {
        float step = sigma[row] * om;
        if (step <= 0) {
            return 0;
        }
        float sum = 0;
        for (DegreePart part : parts) {
            sum += part.sum[row < people ? row : row - people];
        }
        boolean floor = row >= people && row < tableRow;
        double excess = floor ? problem.min[row - people] - sum : sum - capacity(row);
        float before = y[row];
        float after = Math.max(0f, before + step * (float) excess);
        float d = after - before;
        y[row] = lambda * (after + d) + (1 - lambda) * y0[row];
        return d * d / step;
    }

    /** Adds up what the requests pay. Prices may be below 0 between two steps. */
    private void pay(float[] prices) {
        for (int p = 0; p < people; p++) {
            paid[p] = prices[p] - prices[people + p];
        }
        for (int k = 0; k <= problem.pools(); k++) {
            paid[people + k] = prices[tableRow] + (k == 0 ? 0 : prices[tableRow + k]);
        }
    }

    private double capacity(int row) {
        return row < people ? most[row] : row == tableRow ? limits.meetings : interpreters[row - tableRow - 1];
    }

    private void restart() {
        double dx = crew.sum(i -> parts[i].restart());
        double dy = 0;
        for (int i = 0; i < y.length; i++) {
            dy += sigma[i] > 0 ? (y[i] - y0[i]) * (y[i] - y0[i]) / sigma[i] : 0;
        }
        System.arraycopy(y, 0, y0, 0, y.length);
        restarts.restarted(4 * dx, dy);
    }

    /**
     * Evaluates the present prices, and what they are in whole numbers; keeps those that prove more than any before. Without pools some whole
     * prices are as good as any, where two sides meet: the graph is bipartite and the weights are whole. So rounding ends the approach, which
     * would take some hundred iterations more.
     */
    double bound() {
        keep(y);
        float[] whole = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            whole[i] = Math.round(y[i]);
        }
        keep(whole);
        return bestBound;
    }

    private void keep(float[] prices) {
        double bound = valueOf(prices);
        if (bound < bestBound) {
            bestBound = bound;
            for (int i = 0; i < prices.length; i++) {
                best[i] = Math.max(0, prices[i]);
            }
        }
    }

    private double valueOf(float[] prices) {
        float[] positive = prices.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Math.max(0, positive[i]);
        }
        double bound = 0;
        for (int i = 0; i < prices.length; i++) {
            if (i >= people && i < tableRow) {
                bound -= (double) positive[i] * problem.min[i - people];
            } else {
                bound += positive[i] * capacity(i);
            }
        }
        pay(positive);
        return bound - (double) held.bonus() * held.number() + crew.sum(i -> parts[i].surplus(paid));
    }

    private float gain(int r) {
        int a = problem.a[r];
        int b = problem.b[r];
        int k = problem.pool[r];
        return problem.weight[r]
                + held.bonus(r)
                - best[a]
                - best[b]
                + best[people + a]
                + best[people + b]
                - best[tableRow]
                - (k < 0 ? 0 : best[tableRow + 1 + k]);
    }

    /** Tables or people: one of them has the price, whatever the slot. */
    @Override
    public boolean sameInAllSlots() {
        return true;
    }

    @Override
    public float margin(Problem of, int r, int t) {
        return gain(r);
    }

    @Override
    public float hour(int p, int t) {
        return best[p] - best[people + p] + hourPrice(p, t);
    }

    @Override
    public float table(int t) {
        return tablePrice(t);
    }

    @Override
    public float interpreter(int k, int t) {
        return poolPrice(k);
    }

    @Override
    public void waive(State state) {
        boolean changed = held.hold(state);
        if (changed) {
            for (DegreePart part : parts) {
                part.weigh(problem, held);
            }
        }
        waive(p -> state.count[p] < problem.min[p], changed);
    }

    /** Drops the minimum of those who cannot all reach it. */
    void waive(Reachable reachable) {
        waive(reachable::lacks, false);
    }

    private void waive(IntPredicate below, boolean others) {
        boolean changed = others;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && below.test(p)) {
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

    Held held() {
        return held;
    }

    boolean hasFloor(int p) {
        return hasFloor[p];
    }

    float price(int p) {
        return best[p];
    }

    float floor(int p) {
        return best[people + p];
    }

    float poolPrice(int k) {
        return best[tableRow + 1 + k];
    }

    /** The price of a table, where tables are what limits the slot. */
    float tablePrice(int t) {
        return limits.table(t, best[tableRow]);
    }

    /** What an hour costs for lack of people beside the participant's own price, where they are what limits the slot. */
    float hourPrice(int p, int t) {
        return limits.hour(p, t, best[tableRow]);
    }

    @Override
    public Certificate certificate(Waivers waived) {
        int slots = problem.slots;
        int scale = IntegerPrices.scale(problem);
        IntegerPrices prices = new IntegerPrices(problem, scale);
        for (int p = 0; p < people; p++) {
            boolean byMax = most[p] == problem.max[p];
            int own = IntegerPrices.scaled(price(p), scale);
            prices.cap[p] = byMax ? own : 0;
            prices.floor[p] = IntegerPrices.scaled(floor(p), scale);
            for (int t = 0; t < slots; t++) {
                if (problem.tables[t] > 0 && problem.isFree(p, t)) {
                    prices.hour[p * slots + t] = IntegerPrices.scaled(hourPrice(p, t), scale) + (byMax ? 0 : own);
                }
            }
        }
        int closed = IntegerPrices.closed(problem, scale);
        for (int t = 0; t < slots; t++) {
            prices.table[t] = problem.tables[t] == 0 ? closed : IntegerPrices.scaled(tablePrice(t), scale);
            for (int k = 0; k < problem.pools(); k++) {
                boolean none = problem.poolSize[k * slots + t] == 0;
                prices.pool[k * slots + t] = none ? closed : IntegerPrices.scaled(poolPrice(k), scale);
            }
        }
        return Certificate.proving(problem, waived, prices);
    }
}

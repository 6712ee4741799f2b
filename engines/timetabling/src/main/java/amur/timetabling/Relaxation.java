package amur.timetabling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * <p>Must requests weigh what they weigh and precedences are left out, so the bound holds without either.
 */
final class Relaxation {
    private static final float CLOSED = 1e6f;
    private static final float HALF_CLOSED = CLOSED / 2;
    /** Rows are padded to whole vectors; the padding is closed. */
    private static final int PAD = 8;

    private final Problem problem;
    private final int slots;
    private final int width;
    private final int people;
    private final int[] active;
    private final float[][] x;
    private final float[][] x0;
    private final float[][] y;
    private final float[][] y0;
    private final float[][] sum;
    private final float[][] sigma;
    private final int[][] capacity;
    private final float[] share;
    private final float[] share0;
    /** Price of a participant's maximum, and of its minimum (negative), where they matter. */
    private final float[] cap;

    private final float[] cap0;
    private final float[] floor;
    private final float[] floor0;
    private final float[] capSigma;
    private final float[] capSum;
    private final boolean[] hasCap;
    private final boolean[] hasFloor;
    private final float[][] base;
    private final float[][] baseSum;
    private final float @Nullable [][] closedBySet;
    private final int tableRow;
    private final int poolRow;
    private final int rows;
    private double omega = 2;
    private int sinceRestart;
    private int iterations;
    private double residual;
    private double firstResidual;
    private double lastResidual;
    private double bestBound = Double.POSITIVE_INFINITY;
    private final float[][] bestY;
    private final float[] bestCap;
    private final float[] bestFloor;

    Relaxation(Problem problem) {
        this.problem = problem;
        slots = problem.slots;
        width = (slots + PAD - 1) / PAD * PAD;
        people = problem.participants;
        tableRow = people;
        poolRow = people + 1;
        rows = poolRow + problem.pools();
        active = usableRequests();
        x = new float[active.length][width];
        x0 = new float[active.length][width];
        y = new float[rows][width];
        y0 = new float[rows][];
        sum = new float[rows][width];
        sigma = new float[rows][width];
        capacity = new int[rows][width];
        bestY = new float[rows][];
        share = new float[active.length];
        share0 = new float[active.length];
        cap = new float[people];
        cap0 = new float[people];
        floor = new float[people];
        floor0 = new float[people];
        bestCap = new float[people];
        bestFloor = new float[people];
        capSigma = new float[people];
        capSum = new float[people];
        hasCap = new boolean[people];
        hasFloor = new boolean[people];
        base = new float[1 + problem.pools()][width];
        baseSum = new float[1 + problem.pools()][width];
        closedBySet = problem.slotSets.size() > 1 ? closedBySet() : null;
        capacities();
        steps();
        for (int i = 0; i < rows; i++) {
            y0[i] = y[i].clone();
            bestY[i] = y[i].clone();
        }
    }

    private int[] usableRequests() {
        int[] list = new int[problem.requests];
        int n = 0;
        for (int r = 0; r < problem.requests; r++) {
            boolean any = false;
            for (int t = 0; t < slots && !any; t++) {
                any = problem.mayUse(r, t);
            }
            if (any) {
                list[n++] = r;
            }
        }
        return Arrays.copyOf(list, n);
    }

    /**
     * How many meetings each participant could have at most, by the requests that may be placed at all. A minimum above that is no
     * demand on any timetable: its price would grow without end, and the bound with it.
     */
    private int[] wishes() {
        int[] count = new int[people];
        for (int r : active) {
            count[problem.a[r]]++;
            count[problem.b[r]]++;
        }
        return count;
    }

    private float[][] closedBySet() {
        float[][] closed = new float[problem.slotSets.size()][width];
        for (int i = 0; i < closed.length; i++) {
            for (int t = 0; t < slots; t++) {
                closed[i][t] = problem.slotSets.get(i).contains(t) ? 0 : CLOSED;
            }
        }
        return closed;
    }

    private void capacities() {
        int[] wishes = wishes();
        for (int p = 0; p < people; p++) {
            for (int t = 0; t < slots; t++) {
                capacity[p][t] = problem.seats[p];
                y[p][t] = problem.isFree(p, t) ? 0 : CLOSED;
            }
            int degree = problem.firstOf[p + 1] - problem.firstOf[p];
            hasCap[p] = problem.max[p] < Math.min(degree, problem.defaultMax(p));
            hasFloor[p] = problem.min[p] > 0 && problem.min[p] <= wishes[p];
        }
        for (int t = 0; t < slots; t++) {
            capacity[tableRow][t] = problem.tables[t];
            for (int k = 0; k < problem.pools(); k++) {
                capacity[poolRow + k][t] = problem.poolSize[k * slots + t];
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int t = 0; t < width; t++) {
                if (t >= slots || i >= tableRow && capacity[i][t] == 0) {
                    y[i][t] = CLOSED;
                }
            }
        }
    }

    /** Step of a row: one over the number of its entries. */
    private void steps() {
        for (int r : active) {
            for (int t = 0; t < slots; t++) {
                if (problem.mayUse(r, t)) {
                    sigma[problem.a[r]][t]++;
                    sigma[problem.b[r]][t]++;
                    sigma[tableRow][t]++;
                    if (problem.pool[r] >= 0) {
                        sigma[poolRow + problem.pool[r]][t]++;
                    }
                    capSigma[problem.a[r]]++;
                    capSigma[problem.b[r]]++;
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int t = 0; t < width; t++) {
                sigma[i][t] = sigma[i][t] == 0 || y[i][t] == CLOSED ? 0 : 1 / sigma[i][t];
            }
        }
        for (int p = 0; p < people; p++) {
            capSigma[p] = 1 / Math.max(1, capSigma[p]);
        }
    }

    int iterations() {
        return iterations;
    }

    /** Least bound seen, in weight units, as floating point sees it. */
    double bestBound() {
        return bestBound;
    }

    /** Several iterations, with restarts where they help. */
    void iterate(int count) {
        for (int i = 0; i < count; i++) {
            step();
            boolean progressed = residual < 0.2 * firstResidual;
            boolean stalled = residual < 0.8 * firstResidual && residual > lastResidual;
            boolean overdue = sinceRestart > 0.36 * iterations && iterations > 200;
            lastResidual = residual;
            if (sinceRestart > 10 && (progressed || stalled || overdue)) {
                restart();
            }
        }
    }

    private void step() {
        float lambda = (sinceRestart + 1f) / (sinceRestart + 2f);
        float om = (float) omega;
        for (float[] row : sum) {
            Arrays.fill(row, 0);
        }
        for (float[] row : baseSum) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(capSum, 0);
        for (int k = 0; k < base.length; k++) {
            System.arraycopy(y[tableRow], 0, base[k], 0, width);
            if (k > 0) {
                add(base[k], y[poolRow + k - 1]);
            }
        }
        double moved = primal(lambda, om);
        for (int k = 0; k < base.length; k++) {
            add(sum[tableRow], baseSum[k]);
            if (k > 0) {
                add(sum[poolRow + k - 1], baseSum[k]);
            }
        }
        for (int i = 0; i < rows; i++) {
            moved += dual(y[i], y0[i], sum[i], sigma[i], capacity[i], om, lambda);
        }
        moved += ends(om, lambda);
        residual = Math.sqrt(moved);
        if (sinceRestart == 0) {
            firstResidual = residual;
        }
        sinceRestart++;
        iterations++;
    }

    private double primal(float lambda, float om) {
        float[] work = new float[width];
        double moved = 0;
        float shareStep = om / slots;
        for (int i = 0; i < active.length; i++) {
            int r = active[i];
            int a = problem.a[r];
            int b = problem.b[r];
            int k = problem.pool[r] + 1;
            int entries = (k > 0 ? 5 : 4) + (hasCap[a] || hasFloor[a] ? 1 : 0) + (hasCap[b] || hasFloor[b] ? 1 : 0);
            float tau = 1 / (entries * om);
            float gain = problem.weight[r] - share[i] - cap[a] + floor[a] - cap[b] + floor[b];
            price(work, y[a], y[b], base[k]);
            if (closedBySet != null && problem.slotSet[r] != 0) {
                add(work, closedBySet[problem.slotSet[r]]);
            }
            move(work, x[i], x0[i], gain, tau, lambda);
            float total = total(work);
            add(sum[a], work);
            add(sum[b], work);
            add(baseSum[k], work);
            if (hasCap[a] || hasFloor[a]) {
                capSum[a] += total;
            }
            if (hasCap[b] || hasFloor[b]) {
                capSum[b] += total;
            }
            float before = share[i];
            float after = Math.max(0f, before + shareStep * (total - 1));
            float d = after - before;
            share[i] = lambda * (after + d) + (1 - lambda) * share0[i];
            moved += d * d / shareStep;
        }
        return moved;
    }

    private static void price(float[] q, float[] ya, float[] yb, float[] base) {
        for (int s = 0; s < q.length; s++) {
            q[s] = ya[s] + yb[s] + base[s];
        }
    }

    private static void add(float[] to, float[] what) {
        for (int s = 0; s < to.length; s++) {
            to[s] += what[s];
        }
    }

    /** One row of the primal: from prices in {@code q} to the extrapolated fractions in {@code q}. */
    private static void move(float[] q, float[] x, float[] x0, float gain, float tau, float lambda) {
        float mu = 1 - lambda;
        for (int s = 0; s < q.length; s++) {
            float before = x[s];
            float after = Math.max(0f, before + tau * (gain - q[s]));
            float v = after + after - before;
            q[s] = v;
            x[s] = lambda * v + mu * x0[s];
        }
    }

    private static float total(float[] q) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int s = 0; s < q.length; s += 4) {
            s0 += q[s];
            s1 += q[s + 1];
            s2 += q[s + 2];
            s3 += q[s + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double dual(
            float[] y, float[] y0, float[] sum, float[] sigma, int[] capacity, float om, float lambda) {
        float moved = 0;
        for (int s = 0; s < y.length; s++) {
            float step = sigma[s] * om;
            if (step > 0) {
                float before = y[s];
                float after = Math.max(0f, before + step * (sum[s] - capacity[s]));
                float d = after - before;
                moved += d * d / step;
                y[s] = lambda * (after + d) + (1 - lambda) * y0[s];
            }
        }
        return moved;
    }

    /** The dual steps of maxima and minima. */
    private double ends(float om, float lambda) {
        double moved = 0;
        for (int p = 0; p < people; p++) {
            float step = capSigma[p] * om;
            if (hasCap[p]) {
                float after = Math.max(0f, cap[p] + step * (capSum[p] - problem.max[p]));
                float d = after - cap[p];
                moved += d * d / step;
                cap[p] = lambda * (after + d) + (1 - lambda) * cap0[p];
            }
            if (hasFloor[p]) {
                float after = Math.max(0f, floor[p] + step * (problem.min[p] - capSum[p]));
                float d = after - floor[p];
                moved += d * d / step;
                floor[p] = lambda * (after + d) + (1 - lambda) * floor0[p];
            }
        }
        return moved;
    }

    /** Starts the averaging anew from here and balances the steps of primal and dual by how far each has come. */
    private void restart() {
        double dx = 0;
        double dy = 0;
        for (int i = 0; i < x.length; i++) {
            dx += distance(x[i], x0[i]);
            double d = share[i] - share0[i];
            dy += d * d * slots;
            System.arraycopy(x[i], 0, x0[i], 0, width);
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
        dx *= 4;
        if (dx > 1e-10 && dy > 1e-10) {
            omega = Math.exp(0.5 * Math.log(Math.sqrt(dy / dx)) + 0.5 * Math.log(omega));
            omega = Math.clamp(omega, 1e-3, 1e4);
        }
        System.arraycopy(share, 0, share0, 0, share.length);
        System.arraycopy(cap, 0, cap0, 0, people);
        System.arraycopy(floor, 0, floor0, 0, people);
        sinceRestart = 0;
    }

    private static double distance(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - y[i];
            sum += d * d;
        }
        return sum;
    }

    /** Evaluates the present prices; keeps them where they prove more than those before. */
    double bound() {
        double bound = 0;
        for (int i = 0; i < rows; i++) {
            for (int t = 0; t < slots; t++) {
                if (y[i][t] > 0 && y[i][t] < HALF_CLOSED) {
                    bound += (double) y[i][t] * capacity[i][t];
                }
            }
        }
        for (int p = 0; p < people; p++) {
            bound += Math.max(0, cap[p]) * problem.max[p] - Math.max(0, floor[p]) * problem.min[p];
        }
        for (int k = 0; k < base.length; k++) {
            Arrays.fill(base[k], 0);
            addPositive(base[k], y[tableRow]);
            if (k > 0) {
                addPositive(base[k], y[poolRow + k - 1]);
            }
        }
        float[] work = new float[width];
        for (int r : active) {
            int a = problem.a[r];
            int b = problem.b[r];
            float gain = problem.weight[r]
                    - Math.max(0, cap[a])
                    + Math.max(0, floor[a])
                    - Math.max(0, cap[b])
                    + Math.max(0, floor[b]);
            System.arraycopy(base[problem.pool[r] + 1], 0, work, 0, width);
            addPositive(work, y[a]);
            addPositive(work, y[b]);
            if (closedBySet != null && problem.slotSet[r] != 0) {
                add(work, closedBySet[problem.slotSet[r]]);
            }
            bound += Math.max(0, gain - least(work));
        }
        if (bound < bestBound) {
            bestBound = bound;
            for (int i = 0; i < rows; i++) {
                System.arraycopy(y[i], 0, bestY[i], 0, width);
            }
            System.arraycopy(cap, 0, bestCap, 0, people);
            System.arraycopy(floor, 0, bestFloor, 0, people);
        }
        return bound;
    }

    private static void addPositive(float[] to, float[] what) {
        for (int s = 0; s < to.length; s++) {
            to[s] += Math.max(0f, what[s]);
        }
    }

    private static float least(float[] q) {
        float least = Float.MAX_VALUE;
        for (float v : q) {
            least = Math.min(least, v);
        }
        return least;
    }

    /** Margin of each slot for a request under the best prices, for the search: weight minus prices. */
    void margins(int r, float[] into) {
        int a = problem.a[r];
        int b = problem.b[r];
        int k = problem.pool[r];
        for (int t = 0; t < slots; t++) {
            into[t] = problem.weight[r]
                    - Math.max(0, bestY[a][t])
                    - Math.max(0, bestY[b][t])
                    - Math.max(0, bestY[tableRow][t])
                    - (k < 0 ? 0 : Math.max(0, bestY[poolRow + k][t]));
        }
    }

    /** The fractions of the {@code i}-th active request. */
    float[] fractions(int i) {
        return x[i];
    }

    int[] active() {
        return active;
    }

    /** The best prices in integers, with the bound that they prove. */
    Certificate certificate(Set<Integer> waived) {
        int scale = scale();
        int[] price = new int[people * slots];
        for (int p = 0; p < people; p++) {
            for (int t = 0; t < slots; t++) {
                price[p * slots + t] = scaled(bestY[p][t], scale, 0);
            }
        }
        int[] table = new int[slots];
        int[] pool = new int[problem.pools() * slots];
        int closed = Math.multiplyExact(scale, 1) * Math.min(heaviest(), Certificate.MAX_PRICE / scale);
        for (int t = 0; t < slots; t++) {
            table[t] = scaled(bestY[tableRow][t], scale, closed);
            for (int k = 0; k < problem.pools(); k++) {
                pool[k * slots + t] = scaled(bestY[poolRow + k][t], scale, closed);
            }
        }
        int[] caps = new int[people];
        int[] floors = new int[people];
        for (int p = 0; p < people; p++) {
            caps[p] = scaled(bestCap[p], scale, 0);
            floors[p] = scaled(bestFloor[p], scale, 0);
        }
        return Certificate.proving(problem, new HashSet<>(waived), scale, caps, floors, price, table, pool);
    }

    private int heaviest() {
        int most = 1;
        for (int w : problem.weight) {
            most = Math.max(most, w);
        }
        return most;
    }

    /** Fine enough that rounding costs nothing, coarse enough that prices stay integers. */
    private int scale() {
        int most = heaviest();
        int scale = people > 50_000 ? 10_000 : 100_000;
        while (scale > 1 && (long) scale * most * 4 > Certificate.MAX_PRICE) {
            scale /= 10;
        }
        return scale;
    }

    private static int scaled(float price, int scale, int closed) {
        if (price >= HALF_CLOSED) {
            return closed;
        }
        return price <= 0 ? 0 : Math.round(price * scale);
    }
}

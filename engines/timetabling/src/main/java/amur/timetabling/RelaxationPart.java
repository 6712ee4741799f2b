package amur.timetabling;

import java.util.Arrays;

/**
 * The requests of one thread in the {@link Relaxation}: their fractions, slot by slot, and what they add up to for each row of
 * prices. Rows are padded to whole vectors; all loops over a row are simple enough for vector instructions.
 */
final class RelaxationPart {
    /** The anchor of the averaging need not be exact: any point near will do, so two bytes are enough. */
    private static final float ANCHOR = 16_384;

    private static final int CHUNK = 1 << 12;

    private final Problem problem;
    private final int width;
    final int[] requests;
    /** Fractions, a row of {@code width} for each request, in chunks of so many requests. */
    private final float[][] x;

    private final short[][] x0;
    private final float[] share;
    private final float[] share0;
    /** Sums over the requests of this part, for each row of prices that they touch. */
    final float[][] sum;

    final float[][] baseSum;
    final float[] endSum;
    final float[][] orderSum;
    private final float[] work;
    private final float[] entries;

    RelaxationPart(Problem problem, int width, int[] requests, int rows) {
        this.problem = problem;
        this.width = width;
        this.requests = requests;
        int chunks = (requests.length + CHUNK - 1) / CHUNK;
        x = new float[chunks][];
        x0 = new short[chunks][];
        for (int c = 0; c < chunks; c++) {
            int size = Math.min(CHUNK, requests.length - c * CHUNK) * width;
            x[c] = new float[size];
            x0[c] = new short[size];
        }
        share = new float[requests.length];
        share0 = new float[requests.length];
        sum = new float[rows][];
        for (int r : requests) {
            if (sum[problem.a[r]] == null) {
                sum[problem.a[r]] = new float[width];
            }
            if (sum[problem.b[r]] == null) {
                sum[problem.b[r]] = new float[width];
            }
        }
        baseSum = new float[1 + problem.pools()][width];
        endSum = new float[problem.participants];
        orderSum = new float[problem.precedences()][];
        work = new float[width];
        entries = new float[width];
    }

    /** Copies the fractions of the {@code i}-th request. */
    void fractions(int i, float[] into) {
        System.arraycopy(x[i / CHUNK], (i % CHUNK) * width, into, 0, into.length);
    }

    /** One step of the fractions against the prices {@code y}; returns how far they moved. */
    double step(Relaxation of, float lambda, float om) {
        SlotRows rows = of.rows();
        EndRows ends = of.ends();
        OrderRows orders = of.orders();
        float[] q = work;
        for (float[] row : baseSum) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(endSum, 0);
        double moved = 0;
        float shareStep = om / problem.slots;
        for (int i = 0; i < requests.length; i++) {
            int r = requests[i];
            int a = problem.a[r];
            int b = problem.b[r];
            int k = problem.pool[r] + 1;
            boolean endsA = ends.has(a);
            boolean endsB = ends.has(b);
            float tau = 1 / (((k > 0 ? 5 : 4) + (endsA ? 1 : 0) + (endsB ? 1 : 0)) * om);
            float gain = problem.weight[r] - share[i] - ends.cap[a] + ends.floor[a] - ends.cap[b] + ends.floor[b];
            price(q, rows.y[a], rows.y[b], rows.base[k]);
            rows.close(q, r);
            int o = (i % CHUNK) * width;
            if (orders.has(r)) {
                orders.add(r, q);
                Arrays.fill(entries, 1 / (tau * om));
                orders.addEntries(r, entries);
                moveOrdered(q, x[i / CHUNK], x0[i / CHUNK], o, gain, om, lambda, (1 - lambda) / ANCHOR);
                orders.count(r, q, orderSum);
            } else {
                move(q, x[i / CHUNK], x0[i / CHUNK], o, gain, tau, lambda, (1 - lambda) / ANCHOR);
            }
            float total = total(q);
            add(sum[a], q);
            add(sum[b], q);
            add(baseSum[k], q);
            if (endsA) {
                endSum[a] += total;
            }
            if (endsB) {
                endSum[b] += total;
            }
            float before = share[i];
            float after = before + shareStep * (total - 1);
            after = after < 0 && !of.held().is(r) ? 0 : after;
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

    static void add(float[] to, float[] what) {
        for (int s = 0; s < to.length; s++) {
            to[s] += what[s];
        }
    }

    /** One row of fractions: from prices in {@code q} to the extrapolated fractions in {@code q}. */
    private static void move(float[] q, float[] x, short[] x0, int o, float gain, float tau, float lambda, float mu) {
        for (int s = 0; s < q.length; s++) {
            float before = x[o + s];
            float after = Math.max(0f, before + tau * (gain - q[s]));
            float v = after + after - before;
            q[s] = v;
            x[o + s] = lambda * v + mu * x0[o + s];
        }
    }

    /** As {@link #move}, with a step for each slot, by how many rows there are. */
    private void moveOrdered(float[] q, float[] x, short[] x0, int o, float gain, float om, float lambda, float mu) {
        for (int s = 0; s < q.length; s++) {
            float before = x[o + s];
            float after = Math.max(0f, before + (gain - q[s]) / (entries[s] * om));
            float v = after + after - before;
            q[s] = v;
            x[o + s] = lambda * v + mu * x0[o + s];
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

    /** Makes the present point the anchor; returns the squares of the distances of fractions and of shares to the one before. */
    void restart(double[] squares) {
        double dx = 0;
        double dy = 0;
        for (int c = 0; c < x.length; c++) {
            for (int j = 0; j < x[c].length; j++) {
                double d = x[c][j] - x0[c][j] / ANCHOR;
                dx += d * d;
                x0[c][j] = (short) Math.clamp(Math.round(x[c][j] * ANCHOR), -32_767, 32_767);
            }
        }
        for (int i = 0; i < share.length; i++) {
            double d = share[i] - share0[i];
            dy += d * d * problem.slots;
        }
        System.arraycopy(share, 0, share0, 0, share.length);
        squares[0] = dx;
        squares[1] = dy;
    }

    /** What the requests of this part are worth beyond the prices as they are, or the best so far. */
    double surplus(Relaxation of, boolean ofBest) {
        SlotRows rows = of.rows();
        float[][] y = rows.prices(ofBest);
        double surplus = 0;
        float[] q = work;
        for (int r : requests) {
            int a = problem.a[r];
            int b = problem.b[r];
            float gain = of.ends().gain(problem.weight[r], a, b, ofBest);
            System.arraycopy(rows.base[problem.pool[r] + 1], 0, q, 0, width);
            addPositive(q, y[a]);
            addPositive(q, y[b]);
            rows.close(q, r);
            if (of.orders().has(r)) {
                of.orders().addPositive(r, q, ofBest);
            }
            float worth = gain - least(q);
            surplus += worth < 0 && !of.held().is(r) ? 0 : worth;
        }
        return surplus;
    }

    static void addPositive(float[] to, float[] what) {
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
}

package amur.timetabling;

import java.util.Arrays;

/**
 * The requests of one thread in {@link Degrees}: how much of each is chosen, and what that adds up to for each row of prices. What a step
 * reads of a request lies side by side, in the order of the step.
 */
final class DegreePart {
    private final int people;
    final int[] requests;
    private final int[] a;
    private final int[] b;
    private final float[] weight;
    private final short[] pool;
    private final float[] x;
    private final float[] x0;
    /** Chosen requests of each participant, of all, and of each pool. */
    final float[] sum;

    DegreePart(Problem problem, int[] requests, Held held) {
        this.requests = requests;
        people = problem.participants;
        int n = requests.length;
        a = new int[n];
        b = new int[n];
        weight = new float[n];
        pool = new short[n];
        x = new float[n];
        x0 = new float[n];
        sum = new float[people + 1 + problem.pools()];
        for (int i = 0; i < n; i++) {
            int r = requests[i];
            a[i] = problem.a[r];
            b[i] = problem.b[r];
            pool[i] = problem.pool[r];
        }
        weigh(problem, held);
    }

    /** What requests weigh, those that are held more than anything else. */
    void weigh(Problem problem, Held held) {
        for (int i = 0; i < requests.length; i++) {
            weight[i] = problem.weight[requests[i]] + held.bonus(requests[i]);
        }
    }

    /** How much of the {@code i}-th request is chosen, 0 to 1. */
    float chosen(int i) {
        return x[i];
    }

    /**
     * One step against the prices; returns how far the choices moved.
     *
     * @param price what a participant's meeting costs; after the participants what a table costs, then that with each pool
     */
    double step(float[] price, float lambda, float om) {
        float mu = 1 - lambda;
        float tau = 1 / (4 * om);
        Arrays.fill(sum, 0);
        double moved = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            int p = a[i];
            int q = b[i];
            int k = people + 1 + pool[i];
            float before = x[i];
            float after = Math.min(1f, Math.max(0f, before + tau * (weight[i] - price[p] - price[q] - price[k])));
            float v = after + after - before;
            x[i] = lambda * v + mu * x0[i];
            moved += (after - before) * (after - before) * 4 * om;
            sum[p] += v;
            sum[q] += v;
            all += v;
            if (k > people) {
                sum[k] += v;
            }
        }
        sum[people] = (float) all;
        return moved;
    }

    /** Makes the present point the anchor; returns the square of the distance to the one before. */
    double restart() {
        double dx = 0;
        for (int i = 0; i < x.length; i++) {
            dx += (x[i] - x0[i]) * (x[i] - x0[i]);
        }
        System.arraycopy(x, 0, x0, 0, x.length);
        return dx;
    }

    /** What the requests of this part are worth beyond the prices, which are as in {@link #step}. */
    double surplus(float[] price) {
        double surplus = 0;
        for (int i = 0; i < a.length; i++) {
            surplus += Math.max(0, weight[i] - price[a[i]] - price[b[i]] - price[people + 1 + pool[i]]);
        }
        return surplus;
    }
}

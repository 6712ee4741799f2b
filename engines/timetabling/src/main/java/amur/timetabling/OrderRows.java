package amur.timetabling;

import java.util.Arrays;

/**
 * The rows of orders in the {@link Relaxation}: of "r in slot t or later" and "q in t or earlier" no more than one together, where r is to be
 * before q. A request pays in a slot the sum of the prices up to there where it is the earlier, from there on where it is the later,
 * so that an iteration costs slots for each order.
 */
final class OrderRows {
    /** A row counts so much less in the steps: its entries are as many as the slots, but those of one request sum to one. */
    private static final float SHARE = 0.25f;

    private final Problem problem;
    private final int slots;
    private final int orders;
    private final float[][] y;
    private final float[][] y0;
    private final float[][] sigma;
    /** The best prices, none negative: as they are, summed up to each slot, and from each slot on. */
    private final float[][] best;

    private final float[][] bestUp;
    private final float[][] bestDown;

    OrderRows(Problem problem) {
        this.problem = problem;
        slots = problem.slots;
        orders = problem.precedences();
        y = new float[orders][slots];
        y0 = new float[orders][slots];
        sigma = new float[orders][slots];
        best = new float[orders][slots];
        bestUp = new float[orders][slots];
        bestDown = new float[orders][slots];
        for (int k = 0; k < orders; k++) {
            steps(k);
        }
    }

    /** Bytes for each order, nearly. */
    static long memory(Problem problem, int threads) {
        return (long) problem.precedences() * problem.slots * 4 * (6 + threads);
    }

    private void steps(int k) {
        int later = 0;
        for (int t = slots - 1; t >= 0; t--) {
            later += problem.mayUse(problem.earlier[k], t) ? 1 : 0;
            sigma[k][t] = later;
        }
        int sooner = 0;
        for (int t = 0; t < slots; t++) {
            sooner += problem.mayUse(problem.later[k], t) ? 1 : 0;
            sigma[k][t] = SHARE / Math.max(1, sigma[k][t] + sooner);
        }
    }

    int size() {
        return orders;
    }

    boolean has(int r) {
        return orders > 0 && problem.firstPrecedence[r] < problem.firstPrecedence[r + 1];
    }

    /** Adds what the request pays in each slot now. Prices may be below 0 between two steps. */
    void add(int r, float[] cost) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int k = problem.precedenceOf[i];
            sum(y[k], problem.earlier[k] == r, false, cost);
        }
    }

    /** As {@link #add}, prices below 0 left out. */
    void addPositive(int r, float[] cost, boolean ofBest) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int k = problem.precedenceOf[i];
            sum(ofBest ? best[k] : y[k], problem.earlier[k] == r, true, cost);
        }
    }

    private void sum(float[] row, boolean up, boolean positive, float[] cost) {
        float sum = 0;
        for (int i = 0; i < slots; i++) {
            int t = up ? i : slots - 1 - i;
            sum += positive ? Math.max(0f, row[t]) : row[t];
            cost[t] += sum;
        }
    }

    /** How many rows, in the measure of the steps, the request stands in in each slot. */
    void addEntries(int r, float[] entries) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            boolean up = problem.earlier[problem.precedenceOf[i]] == r;
            for (int t = 0; t < slots; t++) {
                entries[t] += SHARE * (up ? t + 1 : slots - t);
            }
        }
    }

    /** Counts the fractions of a request in the sums of its orders. */
    void count(int r, float[] fractions, float[][] sums) {
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int k = problem.precedenceOf[i];
            if (sums[k] == null) {
                sums[k] = new float[slots];
            }
            float sum = 0;
            for (int j = 0; j < slots; j++) {
                int t = problem.earlier[k] == r ? slots - 1 - j : j;
                sum += fractions[t];
                sums[k][t] += sum;
            }
        }
    }

    /** The prices of a share of the orders, from the sums of all parts; these are 0 then. */
    double duals(int from, int to, RelaxationPart[] parts, float om, float lambda) {
        double moved = 0;
        float[] all = new float[slots];
        for (int k = from; k < to; k++) {
            Arrays.fill(all, 0);
            for (RelaxationPart part : parts) {
                float[] more = part.orderSum[k];
                if (more != null) {
                    RelaxationPart.add(all, more);
                    Arrays.fill(more, 0);
                }
            }
            moved += SlotRows.dual(y[k], y0[k], all, sigma[k], 1, om, lambda);
        }
        return moved;
    }

    /** Makes the present prices the anchor; returns the square of the distance to the one before. */
    double restart() {
        double dy = 0;
        for (int k = 0; k < orders; k++) {
            for (int t = 0; t < slots; t++) {
                double d = y[k][t] - y0[k][t];
                dy += d * d / sigma[k][t];
            }
            System.arraycopy(y[k], 0, y0[k], 0, slots);
        }
        return dy;
    }

    /** What orders add to the bound. */
    double paid(boolean ofBest) {
        double sum = 0;
        for (float[] row : ofBest ? best : y) {
            for (float price : row) {
                sum += Math.max(0, price);
            }
        }
        return sum;
    }

    void keep() {
        for (int k = 0; k < orders; k++) {
            float up = 0;
            for (int t = 0; t < slots; t++) {
                best[k][t] = Math.max(0, y[k][t]);
                up += best[k][t];
                bestUp[k][t] = up;
            }
            float down = 0;
            for (int t = slots - 1; t >= 0; t--) {
                down += best[k][t];
                bestDown[k][t] = down;
            }
        }
    }

    /** What the request pays in the slot by the best prices. */
    float price(int r, int t) {
        float sum = 0;
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int k = problem.precedenceOf[i];
            sum += problem.earlier[k] == r ? bestUp[k][t] : bestDown[k][t];
        }
        return sum;
    }

    void write(IntegerPrices prices) {
        for (int k = 0; k < orders; k++) {
            for (int t = 0; t < slots; t++) {
                prices.order[k * slots + t] = IntegerPrices.scaled(best[k][t], prices.scale);
            }
        }
    }
}

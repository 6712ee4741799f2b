package amur.timetabling;

import java.util.Arrays;

/**
 * The rows of the {@link Relaxation} with one price for each slot: participants, tables, pools. Rows are padded to whole vectors; the padding,
 * like slots in which there is nothing to be had, is closed by a price that nobody pays.
 */
final class SlotRows {
    private static final float CLOSED = 1e6f;
    private static final float HALF_CLOSED = CLOSED / 2;
    private static final int PAD = 8;

    private final Problem problem;
    private final int slots;
    private final int people;
    /** Slots and padding. */
    final int width;
    /** Prices: a row for each participant, one for the tables, one for each pool. */
    final float[][] y;

    private final float[][] y0;
    private final float[][] best;
    private final float[][] sigma;
    /** Of the tables and the pools. */
    private final int[][] capacity;
    /** What tables cost alone, and with each pool. */
    final float[][] base;

    private final int tableRow;
    private final int poolRow;

    SlotRows(Problem problem, int[] active) {
        this.problem = problem;
        slots = problem.slots;
        width = widthOf(problem);
        people = problem.participants;
        tableRow = people;
        poolRow = people + 1;
        int rows = poolRow + problem.pools();
        y = new float[rows][width];
        sigma = new float[rows][width];
        capacity = new int[1 + problem.pools()][width];
        base = new float[1 + problem.pools()][width];
        for (int t = 0; t < slots; t++) {
            capacity[0][t] = problem.tables[t];
            for (int k = 0; k < problem.pools(); k++) {
                capacity[1 + k][t] = problem.poolSize[k * slots + t];
            }
        }
        entries(active);
        open();
        y0 = copy();
        best = copy();
    }

    private float[][] copy() {
        float[][] copy = new float[y.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = y[i].clone();
        }
        return copy;
    }

    private static int widthOf(Problem problem) {
        return (problem.slots + PAD - 1) / PAD * PAD;
    }

    /** Bytes that the rows of a problem and the fractions and sums that go with them take, nearly. */
    static long memory(Problem problem, int threads) {
        long width = widthOf(problem);
        return problem.requests * (width * 6 + 16)
                + (long) problem.participants * width * 4 * (4 + threads)
                + (long) problem.participants * problem.slots * 4;
    }

    /** How many entries each row has. */
    private void entries(int[] active) {
        for (int r : active) {
            int a = problem.a[r];
            int b = problem.b[r];
            int k = problem.pool[r];
            for (int w = 0; w < problem.words; w++) {
                for (long may = problem.slotsFor(r, w); may != 0; may &= may - 1) {
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
    }

    /** First prices; the step of a row is one over the number of its entries. */
    private void open() {
        for (int i = 0; i < y.length; i++) {
            for (int t = 0; t < width; t++) {
                boolean open = t < slots && (i < people ? problem.isFree(i, t) : capacity[i - tableRow][t] > 0);
                y[i][t] = open ? 0 : CLOSED;
                sigma[i][t] = sigma[i][t] == 0 || !open ? 0 : 1 / sigma[i][t];
            }
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

    /** Adds up what tables cost alone and with each pool, for a step. */
    void addBases() {
        for (int k = 0; k < base.length; k++) {
            System.arraycopy(y[tableRow], 0, base[k], 0, width);
            if (k > 0) {
                RelaxationPart.add(base[k], y[poolRow + k - 1]);
            }
        }
    }

    /** The prices of a share of the participants, from the sums of all parts; these are 0 then. */
    double people(int from, int to, RelaxationPart[] parts, float om, float lambda) {
        double moved = 0;
        for (int p = from; p < to; p++) {
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

    /** One step of a row of prices; returns how far they moved. */
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
    double shared(RelaxationPart[] parts, float om, float lambda) {
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

    /** Makes the present prices the anchor; returns the square of the distance to the one before. */
    double restart(double dy) {
        double sum = dy;
        for (int i = 0; i < y.length; i++) {
            for (int t = 0; t < width; t++) {
                if (sigma[i][t] > 0) {
                    double d = y[i][t] - y0[i][t];
                    sum += d * d / sigma[i][t];
                }
            }
            System.arraycopy(y[i], 0, y0[i], 0, width);
        }
        return sum;
    }

    void keep() {
        for (int i = 0; i < y.length; i++) {
            System.arraycopy(y[i], 0, best[i], 0, width);
        }
    }

    /** The prices as they are, or the best so far. */
    float[][] prices(boolean ofBest) {
        return ofBest ? best : y;
    }

    /** As {@link #addBases}, without prices below 0. */
    void addPositiveBases(boolean ofBest) {
        float[][] prices = prices(ofBest);
        for (int k = 0; k < base.length; k++) {
            Arrays.fill(base[k], 0);
            RelaxationPart.addPositive(base[k], prices[tableRow]);
            if (k > 0) {
                RelaxationPart.addPositive(base[k], prices[poolRow + k - 1]);
            }
        }
    }

    /** What a participant's hours add to the bound. */
    double paid(int p, boolean ofBest) {
        double sum = 0;
        for (float price : prices(ofBest)[p]) {
            sum += price > 0 && price < HALF_CLOSED ? price : 0;
        }
        return problem.seats[p] * sum;
    }

    /** Adds what tables and interpreters add to the bound. */
    double paidForShared(double bound, boolean ofBest) {
        double sum = bound;
        for (int k = 0; k < base.length; k++) {
            for (int t = 0; t < slots; t++) {
                float price = prices(ofBest)[tableRow + k][t];
                sum += price > 0 && price < HALF_CLOSED ? (double) price * capacity[k][t] : 0;
            }
        }
        return sum;
    }

    float hour(int p, int t) {
        return Math.max(0, best[p][t]);
    }

    float table(int t) {
        return Math.max(0, best[tableRow][t]);
    }

    float interpreter(int k, int t) {
        return Math.max(0, best[poolRow + k][t]);
    }

    void write(IntegerPrices prices) {
        for (int p = 0; p < people; p++) {
            for (int t = 0; t < slots; t++) {
                prices.hour[p * slots + t] = scaled(best[p][t], 0, prices.scale);
            }
        }
        int closed = IntegerPrices.closed(problem, prices.scale);
        for (int t = 0; t < slots; t++) {
            prices.table[t] = scaled(best[tableRow][t], closed, prices.scale);
            for (int k = 0; k < problem.pools(); k++) {
                prices.pool[k * slots + t] = scaled(best[poolRow + k][t], closed, prices.scale);
            }
        }
    }

    private static int scaled(float price, int closed, int scale) {
        return price >= HALF_CLOSED ? closed : IntegerPrices.scaled(price, scale);
    }
}

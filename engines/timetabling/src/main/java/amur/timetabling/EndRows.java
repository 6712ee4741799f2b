package amur.timetabling;

/** The rows of the {@link Relaxation} for all meetings of a participant: its maximum, and its minimum, where they matter. */
final class EndRows {
    private final Problem problem;
    private final int people;
    /** Price of a maximum. */
    final float[] cap;

    private final float[] cap0;
    private final float[] bestCap;
    /** What a meeting earns for a minimum. */
    final float[] floor;

    private final float[] floor0;
    private final float[] bestFloor;
    private final float[] sigma;
    private final boolean[] hasCap;
    private final boolean[] hasFloor;

    EndRows(Problem problem, Degrees start) {
        this.problem = problem;
        people = problem.participants;
        cap = new float[people];
        cap0 = new float[people];
        bestCap = new float[people];
        floor = new float[people];
        floor0 = new float[people];
        bestFloor = new float[people];
        sigma = new float[people];
        hasCap = new boolean[people];
        hasFloor = new boolean[people];
        for (int r : start.active()) {
            int n = 0;
            for (int w = 0; w < problem.words; w++) {
                n += Long.bitCount(problem.slotsFor(r, w));
            }
            sigma[problem.a[r]] += n;
            sigma[problem.b[r]] += n;
        }
        for (int p = 0; p < people; p++) {
            int degree = problem.firstOf[p + 1] - problem.firstOf[p];
            hasCap[p] = problem.max[p] < Math.min(degree, problem.defaultMax(p));
            hasFloor[p] = start.hasFloor(p);
            sigma[p] = 1 / Math.max(1, sigma[p]);
        }
    }

    /** Whether the participant has such a row. */
    boolean has(int p) {
        return hasCap[p] || hasFloor[p];
    }

    /** One step of the prices; returns how far they moved. */
    double step(RelaxationPart[] parts, float om, float lambda) {
        double moved = 0;
        for (int p = 0; p < people; p++) {
            if (!has(p)) {
                continue;
            }
            float step = sigma[p] * om;
            float sum = 0;
            for (RelaxationPart part : parts) {
                sum += part.endSum[p];
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

    /** Makes the present prices the anchor. */
    void restart() {
        System.arraycopy(cap, 0, cap0, 0, people);
        System.arraycopy(floor, 0, floor0, 0, people);
    }

    void keep() {
        System.arraycopy(cap, 0, bestCap, 0, people);
        System.arraycopy(floor, 0, bestFloor, 0, people);
    }

    /** What a meeting of these two is worth, by the prices as they are or by the best so far, none below 0. */
    float gain(int weight, int a, int b, boolean ofBest) {
        float[] caps = ofBest ? bestCap : cap;
        float[] floors = ofBest ? bestFloor : floor;
        return weight - Math.max(0, caps[a]) + Math.max(0, floors[a]) - Math.max(0, caps[b]) + Math.max(0, floors[b]);
    }

    /** What a participant adds to the bound. */
    double paid(int p, boolean ofBest) {
        return (double) Math.max(0, (ofBest ? bestCap : cap)[p]) * problem.max[p]
                - (double) Math.max(0, (ofBest ? bestFloor : floor)[p]) * problem.min[p];
    }

    /** What a meeting of the participant costs for its maximum. */
    float cap(int p) {
        return Math.max(0, bestCap[p]);
    }

    /** What a meeting of the participant earns for its minimum. */
    float floor(int p) {
        return Math.max(0, bestFloor[p]);
    }

    /** Adds to a bound what minimums that are not reached took from it. */
    double withoutFloors(double bound, State state) {
        double sum = bound;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                sum += (double) Math.max(0, bestFloor[p]) * problem.min[p];
            }
        }
        return sum;
    }

    /** Drops the minimums that are not reached; whether there are any. */
    boolean waive(State state) {
        boolean changed = false;
        for (int p = 0; p < people; p++) {
            if (hasFloor[p] && state.count[p] < problem.min[p]) {
                hasFloor[p] = false;
                floor[p] = 0;
                floor0[p] = 0;
                bestFloor[p] = 0;
                changed = true;
            }
        }
        return changed;
    }

    void write(IntegerPrices prices) {
        for (int p = 0; p < people; p++) {
            prices.cap[p] = IntegerPrices.scaled(bestCap[p], prices.scale);
            prices.floor[p] = IntegerPrices.scaled(bestFloor[p], prices.scale);
        }
    }
}

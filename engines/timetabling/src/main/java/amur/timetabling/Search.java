package amur.timetabling;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Sweeps over the requests that are left out, the most promising first, and tries to insert each of them. */
final class Search {
    /**
     * When to stop: after sweeps that add less than one part in so many, or only at the end of the time.
     */
    enum Thoroughness {
        QUICK(2_000),
        USUAL(500_000),
        TO_THE_END(500_000);

        private final long part;

        Thoroughness(long part) {
            this.part = part;
        }
    }

    /** What a request must promise to be tried, in parts of the mean weight: less and less as sweeps bring nothing. */
    private static final float[] LEAST = {0.1f, 0, -0.1f, -0.4f};

    private static final int EFFORT = 200;

    private final Problem problem;
    private final Random random;
    private final BooleanSupplier finished;
    private final Runnable report;
    private final long limit;
    private final float mean;
    private final float heaviest;
    private long rounds;

    /**
     * @param limit most rounds, that is attempts to insert a request
     */
    Search(Problem problem, Random random, BooleanSupplier finished, Runnable report, long limit) {
        this.problem = problem;
        this.random = random;
        this.finished = finished;
        this.report = report;
        this.limit = limit;
        long sum = 0;
        int most = 1;
        for (int w : problem.weight) {
            sum += w;
            most = Math.max(most, w);
        }
        mean = (float) sum / Math.max(1, problem.requests);
        heaviest = most;
    }

    long rounds() {
        return rounds;
    }

    void run(LocalSearch on, Pricing pricing, Thoroughness thoroughness) {
        int level = 0;
        var trial = new Trial(on);
        var insertion = new Insertion(on, trial, random);
        var defects = new Defects(on, trial, pricing, this::stopMending);
        if (thoroughness != Thoroughness.QUICK) {
            defects.mend();
        }
        while (level < LEAST.length && on.state.placed < problem.requests && !finished.getAsBoolean()) {
            long before = on.goal();
            sweep(on, insertion, leftOut(on, pricing, LEAST[level] * mean));
            if (on.goal() - before <= before / thoroughness.part) {
                level++;
                defects.mend();
                if (thoroughness == Thoroughness.QUICK) {
                    return;
                }
                if (thoroughness == Thoroughness.TO_THE_END) {
                    level %= LEAST.length;
                }
            } else if (level > 1) {
                level = 0;
            }
        }
    }

    /** Mends what by the prices is amiss, and no more: a moment's work. */
    void mend(LocalSearch on, Pricing pricing) {
        new Defects(on, new Trial(on), pricing, this::stopMending).mend();
    }

    private boolean stopMending() {
        report.run();
        rounds++;
        return finished.getAsBoolean();
    }

    private void sweep(LocalSearch on, Insertion insertion, int[] left) {
        insertion.prepare();
        for (int i = 0; i < left.length; i++) {
            if ((i & 63) == 0) {
                report.run();
                if (finished.getAsBoolean()) {
                    return;
                }
            }
            if (rounds < limit && on.state.slot[left[i]] == State.NONE && !on.insert(left[i])) {
                rounds++;
                insertion.attempt(left[i], EFFORT, random.nextBoolean());
            }
        }
        // A sweep without attempts counts too, or a limit on rounds would never be reached.
        rounds++;
    }

    /**
     * Who is left out and promises as much, the most promising first, those alike in random order; must requests and those of
     * whoever is below its minimum before all. After them, where meetings sit at tables that they are not worth, so many times as many as could take these.
     */
    private int[] leftOut(LocalSearch on, Pricing pricing, float least) {
        State state = on.state;
        int[] left = new int[problem.requests - state.placed];
        float[] promise = new float[left.length];
        int n = 0;
        int[] second = new int[left.length];
        float[] secondPromise = new float[left.length];
        int m = 0;
        Pricing.Misfits misfits = pricing.misfits(state);
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] == State.NONE) {
                float p = pricing.promise(state, r, Float.POSITIVE_INFINITY);
                boolean wanted = on.gain(r) > problem.weight[r];
                if (p > least || wanted) {
                    insert(left, promise, n++, r, wanted ? heaviest : p);
                } else if (misfits.number() > 0) {
                    p = pricing.promise(state, r, misfits.least());
                    if (p > least) {
                        insert(second, secondPromise, m++, r, p);
                    }
                }
            }
        }
        int[] first = sorted(left, promise, n, least);
        int[] then = sorted(second, secondPromise, m, least);
        int more = (int) Math.min(m, 4L * misfits.number());
        int[] all = Arrays.copyOf(first, n + more);
        System.arraycopy(then, 0, all, n, more);
        return all;
    }

    private void insert(int[] list, float[] key, int n, int r, float p) {
        int j = random.nextInt(n + 1);
        list[n] = list[j];
        key[n] = key[j];
        list[j] = r;
        key[j] = p;
    }

    private int[] sorted(int[] list, float[] key, int n, float least) {
        int[] cut = Arrays.copyOf(list, n);
        int[] order = Drawing.descending(problem, cut, Arrays.copyOf(key, n), least, Math.max(heaviest, least + 1));
        int[] sorted = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = cut[order[i]];
        }
        return sorted;
    }
}

package amur.timetabling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One run: construct, then in turns sharpen the prices (bound), round the relaxation's fractions, and search; at the end fewer
 * breaks for the same weight.
 *
 * <p>With one thread everything but the cut by time depends on the seed alone: the turns are counted in iterations and rounds. A
 * round is one attempt to insert a request that is left out.
 */
final class Solver {
    private static final int FIRST_ITERATIONS = 200;
    private static final int MORE_ITERATIONS = 100;
    private static final int CHUNK = 20;
    /** The part of the time that is kept for fewer breaks. */
    private static final double TIDYING_SHARE = 0.15;

    private static final long REPORT_NANOS = 200_000_000L;

    private final Problem problem;
    private final Budget budget;
    private final Random random;
    private final long start = System.nanoTime();
    private final long deadline;
    private final long searchDeadline;
    private final Relaxation relaxation;
    private LocalSearch best;
    private long rounds;
    private long reported;
    private boolean out;

    Solver(Problem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
        random = new Random(budget.seed());
        long nanos = budget.time().toNanos();
        deadline = start + nanos;
        searchDeadline = deadline - (long) (TIDYING_SHARE * nanos);
        relaxation = new Relaxation(problem);
        best = construct();
    }

    Solution solve() {
        report(Stage.CONSTRUCTING, true);
        int iterations = FIRST_ITERATIONS;
        while (!finished()) {
            sharpen(iterations);
            iterations = MORE_ITERATIONS;
            LocalSearch rounded = round();
            search(rounded);
            if (rounded.goal() > best.goal()) {
                best = rounded;
            }
            report(Stage.ROUNDING, false);
            search(best);
        }
        tidy();
        Solution solution = Solutions.of(best.state, certificate(best.state));
        emit(Stage.FINISHED, solution.certificate().boundValue(), solution);
        return solution;
    }

    private void tidy() {
        long from = System.nanoTime();
        double nanos = Math.max(1, deadline - from);
        new Tidying(best.state, random).run(() -> (System.nanoTime() - from) / nanos, () -> {
            report(Stage.TIDYING, false);
            return budget.stop().getAsBoolean();
        });
    }

    /** The warm start as far as the problem still allows it, then every request that fits, must and heavy ones first. */
    private LocalSearch construct() {
        var search = new LocalSearch(new State(problem), random);
        Solution warm = budget.warmStart();
        if (warm != null) {
            for (Placement placement : warm.placements().toList()) {
                if (placement.request() < problem.requests
                        && placement.slot() < problem.slots
                        && search.state.fits(placement.request(), placement.slot())) {
                    search.place(placement.request(), placement.slot());
                }
            }
        }
        for (int r : Timetabler.heaviestFirst(problem)) {
            if (search.state.slot[r] == State.NONE) {
                search.insert(r);
            }
        }
        return search;
    }

    private void sharpen(int iterations) {
        for (int i = 0; i < iterations && !timeIsUp(); i += CHUNK) {
            relaxation.iterate(CHUNK);
            relaxation.bound();
            report(Stage.BOUNDING, false);
        }
    }

    /** Places requests where the relaxation puts most of them, the surest first. */
    private LocalSearch round() {
        int[] active = relaxation.active();
        int slots = problem.slots;
        Integer[] order = new Integer[active.length];
        float[] sure = new float[active.length];
        for (int i = 0; i < active.length; i++) {
            order[i] = i;
            float[] fractions = relaxation.fractions(i);
            float most = 0;
            for (int t = 0; t < slots; t++) {
                most = Math.max(most, fractions[t]);
            }
            sure[i] = most + (problem.must[active[i]] ? 10 : 0);
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> -sure[i]));
        var rounded = new LocalSearch(new State(problem), random);
        List<Integer> later = new ArrayList<>();
        for (int i : order) {
            int r = active[i];
            float[] fractions = relaxation.fractions(i);
            int chosen = -1;
            for (int t = 0; t < slots; t++) {
                if (fractions[t] > 0.01f
                        && (chosen < 0 || fractions[t] > fractions[chosen])
                        && rounded.state.fits(r, t)) {
                    chosen = t;
                }
            }
            if (chosen >= 0) {
                rounded.place(r, chosen);
            } else {
                later.add(r);
            }
        }
        later.sort(Comparator.comparingInt(r -> -problem.weight[r]));
        later.forEach(rounded::insert);
        return rounded;
    }

    /** Tries every request that may yet be worth it, until two sweeps in a row bring nothing. */
    private void search(LocalSearch on) {
        int fruitless = 0;
        int depth = 2;
        int effort = 60;
        var insertion = new Insertion(on, random);
        while (fruitless < 2 && !finished()) {
            long before = on.goal();
            int[] left = leftOut(on.state);
            if (left.length == 0) {
                return;
            }
            insertion.prepare();
            for (int i = 0; i < left.length; i++) {
                if ((i & 63) == 0) {
                    report(Stage.SEARCHING, false);
                    if (finished()) {
                        return;
                    }
                }
                if (on.state.slot[left[i]] == State.NONE && !on.insert(left[i])) {
                    rounds++;
                    insertion.attempt(left[i], depth, effort, random.nextBoolean());
                }
            }
            fruitless = on.goal() > before ? 0 : fruitless + 1;
        }
    }

    private int[] leftOut(State state) {
        int[] left = new int[problem.requests - state.placed];
        int n = 0;
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] == State.NONE) {
                left[n++] = r;
            }
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = left[i];
            left[i] = left[j];
            left[j] = swapped;
        }
        return left;
    }

    private boolean finished() {
        return timeIsUp() || rounds >= budget.rounds() || provenBest();
    }

    private boolean timeIsUp() {
        if (!out) {
            out = System.nanoTime() > searchDeadline || budget.stop().getAsBoolean();
        }
        return out;
    }

    /** Nothing left out, or no timetable that keeps as many minimums can weigh more. */
    private boolean provenBest() {
        return best.state.placed == problem.requests
                || Math.floor(relaxation.bestBound() + 1e-6) <= best.state.value && minimumsKept();
    }

    private boolean minimumsKept() {
        for (int p = 0; p < problem.participants; p++) {
            if (best.state.count[p] < problem.min[p]) {
                return false;
            }
        }
        return true;
    }

    private Certificate certificate(State state) {
        Set<Integer> waived = new HashSet<>();
        for (int p = 0; p < problem.participants; p++) {
            if (state.count[p] < problem.min[p]) {
                waived.add(p);
            }
        }
        return relaxation.iterations() == 0 ? Certificate.trivial(problem) : relaxation.certificate(waived);
    }

    private void report(Stage stage, boolean now) {
        long time = System.nanoTime();
        if (!now && time - reported < REPORT_NANOS) {
            return;
        }
        reported = time;
        double proven = relaxation.bestBound();
        long bound = proven == Double.POSITIVE_INFINITY
                ? Certificate.trivial(problem).boundValue()
                : (long) Math.floor(proven + 1e-6);
        emit(stage, bound, null);
    }

    private void emit(Stage stage, long bound, @org.jspecify.annotations.Nullable Solution last) {
        State state = best.state;
        budget.listener()
                .accept(new Progress(
                        stage,
                        state.value,
                        bound,
                        state.placed,
                        problem.requests,
                        Duration.ofNanos(System.nanoTime() - start),
                        () -> last != null ? last : Solutions.of(state, certificate(state))));
    }
}

package amur.timetabling;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run: prices without slots, a timetable by them, search; then in turns sharper prices with slots, a timetable rounded from their
 * fractions, and search; at the end fewer breaks for the same weight. Where there are other threads they go on with the prices with slots while
 * one searches or tidies.
 *
 * <p>With a limit on rounds everything but the cut by time depends on the seed and the number of threads alone, wherever time and memory
 * suffice for the prices with slots: the turns are counted in iterations and rounds. A round is one attempt to insert a request that is left out.
 */
final class Solver {
    private static final int CHUNK = 20;
    /** Most turns without slots, each of {@link #CHUNK} iterations: made whatever the time, unless half of it is gone. */
    private static final int DEGREE_TURNS = 10;

    /** The part by which the bound falls in two turns where they still help. */
    private static final double ENOUGH = 1e-6;
    /** Iterations with slots: at first, then at each turn. */
    private static final int FIRST_ITERATIONS = 200;

    private static final int MORE_ITERATIONS = 100;
    /** The part of the time that the first iterations with slots may take. */
    private static final double FIRST_SHARE = 0.4;
    /** What one request costs an iteration without slots, and one slot of it an iteration with slots. */
    private static final double NANOS_PER_REQUEST = 50;

    private static final double NANOS_PER_SLOT = 4;
    /** What tables, reasons and the certificate cost for each request at the end. */
    private static final double NANOS_TO_WRITE_UP = 2_000;
    /** The part of the time that is kept for fewer breaks; less where there are so many meetings that it brings little. */
    private static final double TIDYING_SHARE = 0.15;

    private static final double SHORT_TIDYING_SHARE = 0.05;
    /** The part of the time that is kept for less walking where places are known. */
    private static final double WALKING_SHARE = 0.1;

    private static final double SHORT_WALKING_SHARE = 0.05;
    private static final int REQUESTS_PER_THREAD = 1_000;
    private static final int MANY_REQUESTS = 300_000;
    private static final long REPORT_NANOS = 200_000_000L;

    private final Problem problem;
    private final Budget budget;
    private final Crew crew;
    private final long start = System.nanoTime();
    private final long deadline;
    private final long searchDeadline;
    private final long tidyingDeadline;
    private final Drawing drawing;
    private final Search search;
    private final Degrees degrees;
    /** Who can reach the minimum; null where nobody has one. */
    private final @Nullable Reachable reachable;

    private Pricing pricing;
    /** The prices with slots, where they are worth it. */
    private @Nullable Relaxation withSlots;

    /** Iterations with slots that are to be made before the next turn. */
    private int due;

    private LocalSearch best;
    /** The last certificate, where it is made. */
    private @Nullable Certificate sharp;

    private double nanosPerDegreeIteration;
    private long reported;
    private final Set<Stage> told = EnumSet.noneOf(Stage.class);
    private boolean out;

    private Solver(Problem problem, Budget budget, Crew crew) {
        this.problem = problem;
        this.budget = budget;
        this.crew = crew;
        Random random = new Random(budget.seed());
        long nanos = budget.time().toNanos();
        long writingUp = Math.min((long) (NANOS_TO_WRITE_UP * problem.requests), nanos / 4);
        deadline = start + nanos - writingUp;
        boolean many = problem.requests > MANY_REQUESTS;
        long walking = part(budget.walking(), many ? SHORT_WALKING_SHARE : WALKING_SHARE);
        tidyingDeadline = deadline - (problem.hasPlaces() ? walking : 0);
        searchDeadline = tidyingDeadline - part(budget.breaks(), many ? SHORT_TIDYING_SHARE : TIDYING_SHARE);
        drawing = new Drawing(problem, random);
        search = new Search(problem, random, this::finished, () -> report(Stage.SEARCHING, false), budget.rounds());
        best = new LocalSearch(new State(problem), random);
        reachable = Arrays.stream(problem.min).anyMatch(n -> n > 0) ? new Reachable(problem) : null;
        degrees = new Degrees(problem, usableRequests(best.state), crew);
        if (reachable != null) {
            degrees.waive(reachable);
        }
        pricing = degrees;
    }

    /** Nanoseconds, as the caller says or else a share of all. */
    private long part(@Nullable Duration said, double share) {
        return said != null ? said.toNanos() : (long) (share * budget.time().toNanos());
    }

    /** The end of what may take no longer than the caller says, if that is before the deadline. */
    private static long end(@Nullable Duration said, long by) {
        return said == null ? by : Math.min(by, System.nanoTime() + said.toNanos());
    }

    static Solution solve(Problem problem, Budget budget) {
        // Threads for a few requests would only wait for each other.
        return solve(problem, budget, Math.min(budget.threads(), 1 + problem.requests / REQUESTS_PER_THREAD));
    }

    /** With just so many threads. */
    static Solution solve(Problem problem, Budget budget, int threads) {
        try (var crew = new Crew(threads)) {
            return new Solver(problem, budget, crew).solve(new Random(budget.seed()));
        }
    }

    private int[] usableRequests(State nobody) {
        int[] list = new int[problem.requests];
        int n = 0;
        for (int r = 0; r < problem.requests; r++) {
            boolean any = false;
            for (int w = 0; w < problem.words && !any; w++) {
                long may = nobody.candidates(r, w);
                for (; may != 0 && !any; may &= may - 1) {
                    any = problem.usable(r, (w << 6) + Long.numberOfTrailingZeros(may));
                }
            }
            if (any) {
                list[n++] = r;
            }
        }
        return Arrays.copyOf(list, n);
    }

    private Solution solve(Random random) {
        report(Stage.CONSTRUCTING, true);
        priceWithoutSlots();
        Solution warm = budget.warmStart();
        best = warm == null ? drawing.from(degrees) : drawing.from(warm, degrees);
        report(Stage.CONSTRUCTING, true);
        raise(best);
        if (slotsAreWorthIt()) {
            search.mend(best, pricing);
            waive();
            sharpenInTurns();
        } else if (!finished()) {
            search.run(best, pricing, Search.Thoroughness.QUICK);
            raise(best);
            waive();
            search.run(best, pricing, Search.Thoroughness.TO_THE_END);
        }
        long sharpening = System.nanoTime();
        sharp = Stars.sharpened(problem, certificate(best.state), best.state);
        tidy(random, System.nanoTime() - sharpening);
        Solution solution = problem.hasPlaces()
                ? Solutions.of(best.state, sharp, shortened(random), Solutions.interpreters(best.state))
                : Solutions.of(best.state, sharp);
        emit(Stage.FINISHED, solution.certificate().boundValue(), solution);
        return solution;
    }

    private void priceWithoutSlots() {
        nanosPerDegreeIteration = Double.POSITIVE_INFINITY;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= DEGREE_TURNS && !timeIsUp(); i++) {
            long from = System.nanoTime();
            degrees.iterate(CHUNK);
            nanosPerDegreeIteration = Math.min(nanosPerDegreeIteration, (double) (System.nanoTime() - from) / CHUNK);
            degrees.bound();
            report(Stage.BOUNDING, false);
            if (used() > 0.5 || i % 2 == 0 && degrees.bestBound() > before * (1 - ENOUGH)) {
                break;
            }
            before = i % 2 == 0 ? degrees.bestBound() : before;
        }
    }

    /** What the first timetable does not keep counts no more; prices that asked for must requests that cannot all be held are found anew. */
    private void waive() {
        boolean contradictory = degrees.held().leftOut(best.state).length > 0;
        degrees.waive(best.state);
        if (contradictory) {
            priceWithoutSlots();
        }
    }

    private void raise(LocalSearch on) {
        if (reachable != null) {
            new Minimums(on, new Trial(on)).raise(reachable);
        }
    }

    /**
     * Prices, a timetable rounded from them, search, and so on. Where there are other threads they go on with the prices while one searches: a
     * turn has its iterations then when the search is done.
     */
    private void sharpenInTurns() {
        var relaxation = new Relaxation(problem, crew, degrees);
        due = FIRST_ITERATIONS;
        while (!finished()) {
            relaxation.waive(best.state);
            price(relaxation);
            LocalSearch rounded = drawing.from(relaxation);
            due = dueAfter(relaxation, () -> searchFrom(rounded, relaxation));
        }
        withSlots = relaxation;
    }

    /** Makes the iterations due, and looks now and then what they prove; only at fixed points, that is at the end, where a run is to be repeated. */
    private void price(Relaxation relaxation) {
        boolean first = due == FIRST_ITERATIONS;
        int stride = first || crew.size() == 1 || budget.rounds() == Budget.UNLIMITED ? CHUNK : MORE_ITERATIONS;
        do {
            int chunk = Math.min(due, stride);
            relaxation.iterate(chunk);
            due -= chunk;
            relaxation.bound();
            if (relaxation.boundFor(best.state) < pricing.boundFor(best.state)) {
                pricing = relaxation;
            }
            report(Stage.BOUNDING, false);
        } while (due > 0 && !timeIsUp() && (!first || used() < FIRST_SHARE));
    }

    /**
     * Works while other threads, where there are any, iterate: no more than a turn has where rounds are limited, so that a run can be repeated.
     *
     * @return iterations that the turn still lacks
     */
    private int dueAfter(Relaxation relaxation, Runnable work) {
        if (crew.size() == 1) {
            work.run();
            return MORE_ITERATIONS;
        }
        int most = budget.rounds() == Budget.UNLIMITED ? Integer.MAX_VALUE : MORE_ITERATIONS;
        return Math.max(0, MORE_ITERATIONS - crew.beside(work, () -> relaxation.iterate(1), most));
    }

    /** Reads of the relaxation nothing but its best prices, which no iteration changes. */
    private void searchFrom(LocalSearch rounded, Relaxation relaxation) {
        report(Stage.ROUNDING, true);
        search.run(rounded, relaxation, Search.Thoroughness.USUAL);
        raise(rounded);
        if (rounded.goal() > best.goal()) {
            best = rounded;
        }
        report(Stage.ROUNDING, false);
        search.run(best, pricing, Search.Thoroughness.USUAL);
    }

    /** Whether the relaxation with slots fits the memory and gets far enough in the time, by the speed of this machine now. */
    private boolean slotsAreWorthIt() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        double slowness = Math.max(1, nanosPerDegreeIteration / (NANOS_PER_REQUEST * problem.requests + 100_000));
        double iteration = slowness * NANOS_PER_SLOT * problem.requests * problem.slots / crew.size();
        return Relaxation.memory(problem, crew.size()) < 0.8 * free
                && FIRST_ITERATIONS * iteration < FIRST_SHARE * (searchDeadline - System.nanoTime());
    }

    private double used() {
        return (double) (System.nanoTime() - start) / budget.time().toNanos();
    }

    /** Fewer breaks; the prices with slots go on meanwhile where there are threads for them, and prove what they then can. */
    private void tidy(Random random, long toSharpen) {
        Relaxation relaxation = withSlots;
        if (relaxation == null || crew.size() == 1 || provenBest()) {
            tidyUntil(random, tidyingDeadline);
            return;
        }
        due += dueAfter(relaxation, () -> tidyUntil(random, tidyingDeadline - toSharpen));
        if (budget.rounds() != Budget.UNLIMITED && !budget.stop().getAsBoolean()) {
            relaxation.iterate(due);
        }
        double before = bound();
        relaxation.bound();
        if (relaxation.boundFor(best.state) < before) {
            Certificate later = relaxation.certificate(Waivers.of(best.state));
            Certificate sharper = Stars.sharpened(problem, later, best.state);
            sharp = sharp != null && sharp.bound() <= sharper.bound() ? sharp : sharper;
        }
    }

    private void tidyUntil(Random random, long deadline) {
        long from = System.nanoTime();
        double nanos = Math.max(1, end(budget.breaks(), deadline) - from);
        new Tidying(best.state, random).run(() -> (System.nanoTime() - from) / nanos, () -> {
            report(Stage.TIDYING, false);
            return budget.stop().getAsBoolean();
        });
    }

    private int[] shortened(Random random) {
        long from = System.nanoTime();
        double nanos = Math.max(1, end(budget.walking(), deadline) - from);
        return new Shortening(best.state, random).run(() -> (System.nanoTime() - from) / nanos, () -> {
            report(Stage.TIDYING, false);
            return budget.stop().getAsBoolean();
        });
    }

    private boolean finished() {
        return timeIsUp() || search.rounds() >= budget.rounds() || provenBest();
    }

    private boolean timeIsUp() {
        if (!out) {
            out = System.nanoTime() > searchDeadline || budget.stop().getAsBoolean();
        }
        return out;
    }

    /** Nothing left out, or no timetable can weigh more. */
    private boolean provenBest() {
        return best.state.placed == problem.requests
                || Math.floor(pricing.bestBound() + 1e-6) <= best.state.value
                        && Waivers.of(best.state).isEmpty();
    }

    private Certificate certificate(State state) {
        return sharp != null ? sharp : pricing.certificate(Waivers.of(state));
    }

    private double bound() {
        return sharp != null ? (double) sharp.bound() / sharp.scale() : pricing.boundFor(best.state);
    }

    /** Tells how far it is: each stage once at least, however short it is. */
    private void report(Stage stage, boolean now) {
        long time = System.nanoTime();
        if (!told.add(stage) && !now && time - reported < REPORT_NANOS) {
            return;
        }
        reported = time;
        emit(stage, (long) Math.floor(bound() + 1e-6), null);
    }

    private void emit(Stage stage, long bound, @Nullable Solution last) {
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

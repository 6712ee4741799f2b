package amur.timetabling;

import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a timetable of all meetings with the fewest breaks, and proves that there is none with fewer, or none at all.
 *
 * <p>Deduction comes first ({@link Domains}), then searches take turns. {@link BreakBound} asks from below whether so few breaks are
 * possible, by clause learning: its first yes is the best, each no raises the bound. {@link BreakGuess} asks the same of those who
 * have none so far. From above an annealer moves meetings along {@link
 * Chain}s, and then a {@link Neighbourhood} after the other is searched while all other meetings stay: what is found is the answer if the
 * time ends, and where the clauses look first. Turns are measured in steps and conflicts,
 * not in time, so that a run is the same everywhere until it is cut.
 */
final class LiteratureSearch {
    private static final double HOT = 0.6;
    private static final double COLD = 0.15;
    private static final int STEPS_PER_DESCENT = 300_000;

    /** Conflicts of the first turn of the proof. Turns grow by half; the search from above joins in when they are longer. */
    private static final long FIRST_TURN = 4_000;

    private static final long LONG_TURN = 20_000;

    /** What a guess gets of each turn where it asks all that there is to ask. */
    private static final int SURE_GUESS = 3;

    /** How far a neighbourhood is searched, and which part of a turn goes into neighbourhoods. */
    private static final long CONFLICTS_NEARBY = 1_000;

    private static final int NEARBY_SHARE = 4;

    /** How far a draw is searched, and one of how many is drawn. */
    private static final long CONFLICTS_A_DRAW = 10_000;

    private static final int DRAWN = 8;

    private final Problem problem;
    private final int fairness;
    private final Budget budget;
    private final Random random;
    private final long start = System.nanoTime();
    private @Nullable Solution best;
    private int fewest = Integer.MAX_VALUE;
    private int fewestPossible;
    private boolean impossible;
    /** Of the last descent. */
    private int[] places = new int[0];

    LiteratureSearch(Problem problem, int fairness, Budget budget) {
        this.problem = problem;
        this.fairness = fairness;
        this.budget = budget;
        random = new Random(budget.seed());
    }

    LiteratureResult solve() {
        if (cannotBe()) {
            return new LiteratureResult.NoTimetable();
        }
        if (Domains.canTell(problem)) {
            var domains = new Domains(problem);
            if (!domains.propagate()) {
                return new LiteratureResult.NoTimetable();
            }
            fewestPossible = domains.breaks();
            if (BreakClauses.canSay(problem)) {
                settle(domains);
            }
        }
        while (!impossible && !timeIsUp() && fewest > fewestPossible) {
            descend();
        }
        if (impossible) {
            return new LiteratureResult.NoTimetable();
        }
        if (best == null) {
            return new LiteratureResult.Undecided();
        }
        return fewest == fewestPossible
                ? new LiteratureResult.Optimum(fewest, best)
                : new LiteratureResult.Best(fewest, fewestPossible, best);
    }

    /** Takes turns at guesses, the proof and the search from above. */
    private void settle(Domains domains) {
        var proof = new BreakBound(problem, domains, fairness, budget.seed());
        BreakGuess guess = guess(domains, proof.steady(), proof.bound());
        for (long turn = FIRST_TURN; !settled(); turn += turn / 2) {
            if (proof.tells()) {
                if (!guess.is(proof.steady(), proof.bound())) {
                    guess = guess(domains, proof.steady(), proof.bound());
                }
                ask(guess, proof.nothingGranted() ? SURE_GUESS * turn : turn);
            }
            if (!settled()) {
                prove(proof, turn);
            }
            if (!settled() && guess.refuted() && guess.is(proof.steady(), proof.bound())) {
                proof.refuted();
            }
            if (!settled() && turn >= LONG_TURN) {
                descend();
                improve(proof, turn / NEARBY_SHARE);
                if (!proof.tells()) {
                    draw(domains, proof, turn);
                }
                if (best != null) {
                    proof.prefer(best.slot);
                }
            }
        }
    }

    private BreakGuess guess(Domains domains, BitSet steady, int breaks) {
        return new BreakGuess(problem, domains, fairness, steady, breaks, budget.seed());
    }

    /**
     * Guesses that those have no break whom the proof does not suspect and who had none in the last descent, but for some drawn by lot.
     */
    private void draw(Domains domains, BreakBound proof, long turn) {
        for (long left = turn; left > 0 && !settled(); ) {
            BitSet steady = proof.unsuspected();
            for (int p = 0; p < problem.participants; p++) {
                if (places.length > 0 && Breaks.of(problem, places, p) > 0 || random.nextInt(DRAWN) == 0) {
                    steady.clear(p);
                }
            }
            BreakGuess guess = guess(domains, steady, proof.bound());
            ask(guess, CONFLICTS_A_DRAW);
            left -= CONFLICTS_A_DRAW;
            if (!settled()) {
                descend();
            }
        }
    }

    private boolean settled() {
        return impossible || fewest <= fewestPossible || timeIsUp();
    }

    private void ask(BreakGuess guess, long turn) {
        long until = guess.work() + turn;
        if (guess.ask(() -> guess.work() >= until || timeIsUp())) {
            found(guess.places());
        }
    }

    private void prove(BreakBound proof, long turn) {
        long until = proof.work() + turn;
        BooleanSupplier stop = () -> proof.work() >= until || timeIsUp();
        if (proof.climb(stop)) {
            found(proof.places());
        }
        fewestPossible = Math.max(fewestPossible, proof.bound());
        if (best == null && !proof.impossible() && proof.any(() -> proof.work() >= until + turn / 2 || timeIsUp())) {
            found(proof.places());
        }
        impossible = proof.impossible();
    }

    /** Lets some meetings move while the others stay, again and again. */
    private void improve(BreakBound proof, long turn) {
        var neighbourhood = new Neighbourhood(problem, random);
        long end = proof.work() + turn;
        while (best != null && fewest > fewestPossible && proof.work() < end && !timeIsUp()) {
            long until = proof.work() + CONFLICTS_NEARBY;
            proof.prefer(best.slot);
            switch (proof.improve(
                    best.slot, fewest, neighbourhood.of(best.slot), () -> proof.work() >= until || timeIsUp())) {
                case YES -> found(proof.places());
                case NO -> neighbourhood.exhausted();
                case STOPPED -> neighbourhood.tooLarge();
            }
        }
    }

    private void found(int[] places) {
        State state = new State(problem);
        state.copyFrom(places);
        int breaks = Breaks.total(problem, places);
        if (breaks >= fewest) {
            return;
        }
        best = Solutions.of(state, Certificate.trivial(problem));
        fewest = breaks;
        tell(best);
    }

    private boolean cannotBe() {
        int[] meetings = new int[problem.participants];
        for (int r = 0; r < problem.requests; r++) {
            meetings[problem.a[r]]++;
            meetings[problem.b[r]]++;
            boolean any = false;
            for (int t = 0; t < problem.slots; t++) {
                any |= problem.mayUse(r, t);
            }
            if (!any) {
                return true;
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            if (meetings[p] > problem.freeSlots(p) * problem.seats[p] || meetings[p] > problem.max[p]) {
                return true;
            }
        }
        long tables = 0;
        for (int t = 0; t < problem.slots; t++) {
            tables += problem.tables(t);
        }
        return tables < problem.requests;
    }

    /** All meetings placed, or null when this attempt's time ran out. */
    private @Nullable LocalSearch placeAll() {
        var search = new LocalSearch(new State(problem), random);
        int[] order = new int[problem.requests];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (int sweep = 0; sweep < 2_000 && search.state.placed < problem.requests; sweep++) {
            if (timeIsUp()) {
                return null;
            }
            for (int r : order) {
                if (search.state.slot[r] == State.NONE && !search.insert(r)) {
                    int from = random.nextInt(problem.slots);
                    for (int i = 0; i < problem.slots && search.state.slot[r] == State.NONE; i++) {
                        search.eject(r, (from + i) % problem.slots);
                    }
                }
            }
        }
        return search.state.placed == problem.requests ? search : null;
    }

    /** One descent from hot to cold: a fair timetable with fewer breaks than before, if there is one on the way. */
    private void descend() {
        LocalSearch all = placeAll();
        if (all == null) {
            return;
        }
        State state = all.state;
        var annealer = new Annealer(state, random, 0, fairness);
        BreakCount count = annealer.count();
        double temperature = HOT;
        int[] found = new int[0];
        int least = Integer.MAX_VALUE;
        for (int step = 0; step < STEPS_PER_DESCENT && least > fewestPossible; step++) {
            if ((step & 1023) == 0) {
                if (timeIsUp()) {
                    break;
                }
                temperature = HOT * Math.pow(COLD / HOT, (double) step / STEPS_PER_DESCENT);
            }
            if (annealer.step(temperature) && count.total() < least && count.spread() <= fairness) {
                least = count.total();
                found = state.slot.clone();
            }
        }
        if (found.length > 0) {
            places = found;
            found(found);
        }
    }

    private void tell(Solution best) {
        budget.listener()
                .accept(new Progress(
                        Stage.SEARCHING,
                        best.value(),
                        best.certificate().boundValue(),
                        best.placed(),
                        problem.requests,
                        Duration.ofNanos(System.nanoTime() - start),
                        () -> best));
    }

    private boolean timeIsUp() {
        return System.nanoTime() - start > budget.time().toNanos()
                || budget.stop().getAsBoolean();
    }
}

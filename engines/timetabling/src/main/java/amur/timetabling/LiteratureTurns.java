package amur.timetabling;

import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * One who searches a case of the literature: guesses, the proof and the search from above take turns. Turns are measured in steps and
 * conflicts, not in time, so that a run is the same everywhere until it is cut. Who searches besides has another seed, and another order
 * in which to try values.
 */
final class LiteratureTurns {
    /** Conflicts of the first turn of the proof. Turns grow by half; the search from above joins in when they are longer. */
    private static final long FIRST_TURN = 4_000;

    private static final long LONG_TURN = 20_000;

    /** How many turns a guess gets in each turn of the proof, at first and while the bound stays as it is. */
    private static final int STEADY_SHARE = 3;

    /** How far a neighbourhood is searched, and which part of a turn goes into neighbourhoods. */
    private static final long CONFLICTS_NEARBY = 1_000;

    private static final int NEARBY_SHARE = 4;

    private final Problem problem;
    private final Domains domains;
    private final int fairness;
    private final Standing standing;
    private final Random random;
    private final Descent descent;
    private final Neighbourhood neighbourhood;
    private final BreakBound proof;
    private final boolean besides;
    private BreakGuess guess;
    private int boundBefore = -1;

    /**
     * Begins.
     *
     * @param besides whether another one searches who begins with what is most likely
     */
    LiteratureTurns(Problem problem, Domains domains, int fairness, Standing standing, long seed, boolean besides) {
        this.problem = problem;
        this.domains = domains;
        this.fairness = fairness;
        this.standing = standing;
        this.besides = besides;
        random = new Random(seed);
        descent = new Descent(problem, fairness, standing, random);
        neighbourhood = new Neighbourhood(problem, random);
        proof = new BreakBound(problem, domains, fairness, clauses());
        guess = new BreakGuess(problem, domains, fairness, proof.steady(), proof.bound(), clauses());
    }

    private Clauses clauses() {
        return new Clauses(random.nextLong(), besides);
    }

    /** Takes turns until the case is settled, the time is up or there have been so many rounds. */
    void run(long rounds) {
        long turn = FIRST_TURN;
        for (long round = 0; round < rounds && !standing.isOver(); round++) {
            take(turn);
            turn += turn / 2;
        }
    }

    private void take(long turn) {
        if (!guess.is(proof.steady(), proof.bound())) {
            guess = new BreakGuess(problem, domains, fairness, proof.steady(), proof.bound(), clauses());
        }
        int bound = proof.bound();
        ask(proof.nothingGranted() || bound == boundBefore ? STEADY_SHARE * turn : turn);
        if (!standing.isOver()) {
            prove(turn);
        }
        if (!standing.isOver() && guess.refuted() && guess.is(proof.steady(), proof.bound())) {
            proof.refuted();
        }
        if (!standing.isOver() && turn >= LONG_TURN) {
            descent.run();
            improve(turn / NEARBY_SHARE);
            int[] places = standing.places();
            if (places.length > 0) {
                proof.prefer(places);
            }
        }
        boundBefore = bound;
    }

    private void ask(long turn) {
        long until = guess.work() + turn;
        if (guess.ask(() -> guess.work() >= until || standing.isOver())) {
            standing.found(guess.places());
        }
    }

    private void prove(long turn) {
        long until = proof.work() + turn;
        BooleanSupplier stop = () -> proof.work() >= until || standing.isOver();
        if (proof.climb(stop)) {
            standing.found(proof.places());
        }
        standing.noFewer(proof.bound());
        if (standing.fewest() == Integer.MAX_VALUE
                && !proof.impossible()
                && proof.any(() -> proof.work() >= until + turn / 2 || standing.isOver())) {
            standing.found(proof.places());
        }
        if (proof.impossible()) {
            standing.impossible();
        }
    }

    /** Lets some meetings move while the others stay, again and again. */
    private void improve(long turn) {
        long end = proof.work() + turn;
        while (standing.fewest() < Integer.MAX_VALUE && proof.work() < end && !standing.isOver()) {
            int[] places = standing.places();
            int fewest = Breaks.total(problem, places);
            long until = proof.work() + CONFLICTS_NEARBY;
            proof.prefer(places);
            switch (proof.improve(
                    places, fewest, neighbourhood.of(places), () -> proof.work() >= until || standing.isOver())) {
                case YES -> standing.found(proof.places());
                case NO -> neighbourhood.exhausted();
                case STOPPED -> neighbourhood.tooLarge();
            }
        }
    }
}

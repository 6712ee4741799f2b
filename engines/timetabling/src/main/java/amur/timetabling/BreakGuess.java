package amur.timetabling;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * A guess at a best timetable: it has as few breaks as the bound says, and certain participants have none. What is given need not be
 * assumed, so that far less is to say and to learn than in {@link BreakBound}; a no tells only that they cannot all be without.
 */
final class BreakGuess {
    private final Clauses clauses;
    private final BreakClauses words;
    private final int breaks;
    private final BitSet steady;

    /** Where all who can be without a break are given, or the bound counts them, a no refutes the bound itself. */
    BreakGuess(Problem problem, Domains domains, int fairness, BitSet steady, int breaks, Clauses clauses) {
        this.breaks = breaks;
        this.steady = steady;
        this.clauses = clauses;
        words = new BreakClauses(problem, domains, fairness, steady, clauses);
        int[] avoidable = words.avoidable();
        int left = breaks - words.certain();
        if (left < 0) {
            clauses.add();
        } else if (left < avoidable.length) {
            var counting = new Counting(clauses);
            counting.atMost(left, counting.count(avoidable, left, false));
        }
    }

    /** Whether this is still what there is to guess. */
    boolean is(BitSet steady, int breaks) {
        return breaks == this.breaks && steady.equals(this.steady);
    }

    /** Goes on looking; whether there is such a timetable. */
    boolean ask(BooleanSupplier stop) {
        return clauses.solve(stop) == Clauses.Answer.YES;
    }

    /** Whether there is none. */
    boolean refuted() {
        return clauses.contradictory();
    }

    long work() {
        return clauses.conflicts();
    }

    int[] places() {
        return words.placements().places();
    }
}

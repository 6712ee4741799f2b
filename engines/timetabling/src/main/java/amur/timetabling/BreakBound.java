package amur.timetabling;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The fewest breaks of a case of the literature, from below: is there a timetable with as few as the bound says? If not, the bound rises
 * by one; if so, that timetable is the best. What is learned in one question serves the next.
 */
final class BreakBound {
    private static final int COUNTED_AT_FIRST = 16;

    private final Clauses clauses;
    private final BreakClauses words;
    private final Counting counting;
    private final int[] avoidable;
    private final int certain;
    private int[] moreThan;
    private int allowed;
    private boolean impossible;

    BreakBound(Problem problem, Domains domains, int fairness, long seed) {
        clauses = new Clauses(seed);
        words = new BreakClauses(problem, domains, fairness, clauses);
        counting = new Counting(clauses);
        avoidable = words.avoidable();
        certain = words.certain();
        moreThan = counting.count(avoidable, COUNTED_AT_FIRST, false);
    }

    /** No timetable has fewer. */
    int bound() {
        return certain + allowed;
    }

    /** Proven: there is no timetable. */
    boolean impossible() {
        return impossible;
    }

    /** Goes on until the fewest breaks are found, or it is clear that no timetable exists, or it is stopped; whether they are found. */
    boolean climb(BooleanSupplier stop) {
        while (!impossible) {
            boolean all = allowed >= avoidable.length;
            if (!all) {
                countTo(allowed);
            }
            switch (all ? clauses.solve(stop) : clauses.solve(stop, moreThan[allowed] ^ 1)) {
                case YES -> {
                    return true;
                }
                case STOPPED -> {
                    return false;
                }
                case NO -> {
                    impossible = all || clauses.contradictory();
                    if (!impossible) {
                        clauses.add(moreThan[allowed++]);
                    }
                }
            }
        }
        return false;
    }

    private void countTo(int most) {
        if (most >= moreThan.length) {
            moreThan = counting.count(avoidable, Math.max(most, 2 * moreThan.length), false);
        }
    }

    /** Looks for a timetable with fewer breaks than that, in which only some meetings move. */
    Clauses.Answer improve(int[] places, int fewest, boolean[] free, BooleanSupplier stop) {
        int most = fewest - 1 - certain;
        countTo(most);
        int[] assumed = new int[places.length + 1];
        assumed[0] = moreThan[most] ^ 1;
        int n = 1;
        for (int r = 0; r < places.length; r++) {
            if (!free[r]) {
                assumed[n++] = words.literal(r, places[r]);
            }
        }
        return clauses.solve(stop, Arrays.copyOf(assumed, n));
    }

    /** Looks for any timetable. */
    boolean any(BooleanSupplier stop) {
        Clauses.Answer answer = clauses.solve(stop);
        impossible |= answer == Clauses.Answer.NO;
        return answer == Clauses.Answer.YES;
    }

    /** Conflicts met so far: a measure of the work, the same everywhere. */
    long work() {
        return clauses.conflicts();
    }

    int[] places() {
        return words.places();
    }

    /** Where to look first. */
    void prefer(int[] places) {
        words.prefer(places);
    }
}

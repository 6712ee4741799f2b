package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * The fewest breaks of a case of the literature, from below. All breaks that are not certain are assumed away; of those that cannot all be
 * away at once (a core) one is granted, whichever it is, and the bound rises by one; and so on, until there is a timetable, which then is
 * the best. What is learned in one question serves the next. Core by core, in place of a limit on the sum: Fu and Malik 2006; with counts of
 * cores as new assumptions: Andres, Kaufmann, Matheis, Schaub 2012; Morgado, Dodaro, Marques-Silva 2014.
 */
final class BreakBound {
    private static final int COUNTED_AT_FIRST = 16;

    /** How far it is tried to make a core smaller: asking again in another order, then without one literal after the other. */
    private static final int TIMES_ASKED_AGAIN = 8;

    private static final int CONFLICTS_ASKED_AGAIN = 2_000;
    private static final int CONFLICTS_A_LITERAL = 200;
    private static final int CONFLICTS_A_CORE = 4_000;

    private final Clauses clauses;
    private final BreakClauses words;
    private final Counting counting;
    private final int[] avoidable;
    private final int certain;
    private int[] moreThan = new int[0];

    /** Literals assumed not to hold, and what is assumed next where one is granted. */
    private final Map<Integer, Grant> assumedAway = new LinkedHashMap<>();

    private final Random random;
    private int granted;
    private boolean impossible;

    /** What follows once a literal is granted: the next one of a count, if there is one. */
    private record Grant(int[] count, int at) {}

    BreakBound(Problem problem, Domains domains, int fairness, Clauses clauses) {
        this.clauses = clauses;
        random = new Random(problem.requests);
        words = new BreakClauses(problem, domains, fairness, new BitSet(), clauses);
        counting = new Counting(clauses);
        avoidable = words.avoidable();
        certain = words.certain();
        for (int[] of : words.breaks()) {
            int first = 0;
            while (first < of.length && clauses.settled(of[first]) > 0) {
                first++;
            }
            assumeAway(of, first);
        }
    }

    private void assumeAway(int[] count, int from) {
        int k = from;
        while (k < count.length && clauses.settled(count[k]) < 0) {
            k++;
        }
        if (k < count.length) {
            assumedAway.put(count[k], new Grant(count, k));
        }
    }

    /** No timetable has fewer. */
    int bound() {
        return certain + granted;
    }

    /** Whether it is still asked if all breaks that are not certain can be away. */
    boolean nothingGranted() {
        return granted == 0;
    }

    /** Proven: there is no timetable. */
    boolean impossible() {
        return impossible;
    }

    /** Those of whom it is assumed at present that they have no break. */
    BitSet steady() {
        int[][] breaks = words.breaks();
        BitSet steady = new BitSet();
        for (int p = 0; p < breaks.length; p++) {
            steady.set(
                    p,
                    breaks[p].length == 0
                            || assumedAway.containsKey(breaks[p][0])
                            || clauses.settled(breaks[p][0]) < 0);
        }
        return steady;
    }

    /** Goes on until the fewest breaks are found, or it is clear that no timetable exists, or it is stopped; whether they are found. */
    boolean climb(BooleanSupplier stop) {
        while (!impossible) {
            switch (clauses.solve(stop, assumed())) {
                case YES -> {
                    return true;
                }
                case STOPPED -> {
                    return false;
                }
                case NO -> {
                    int[] core = clauses.blamed();
                    impossible = core.length == 0;
                    if (!impossible) {
                        grant(smaller(core, stop));
                    }
                }
            }
        }
        return false;
    }

    /** It is known from elsewhere that not all that is assumed away at present can be away. */
    void refuted() {
        if (assumedAway.isEmpty()) {
            impossible = true;
        } else {
            grant(assumed());
        }
    }

    private int[] assumed() {
        return assumedAway.keySet().stream().mapToInt(literal -> literal ^ 1).toArray();
    }

    /** Looks for fewer of these that cannot hold together, for a while. */
    private int[] smaller(int[] core, BooleanSupplier stop) {
        int[] small = core;
        for (int i = 0; i < TIMES_ASKED_AGAIN && small.length > 2; i++) {
            int[] again = stillTogether(shuffled(small), CONFLICTS_ASKED_AGAIN, stop);
            if (again.length == 0) {
                break;
            }
            small = again;
        }
        long end = clauses.conflicts() + CONFLICTS_A_CORE;
        for (int i = 0; i < small.length && small.length > 1 && clauses.conflicts() < end; ) {
            int[] again = stillTogether(without(small, i), CONFLICTS_A_LITERAL, stop);
            if (again.length == 0) {
                i++;
            } else {
                small = again;
            }
        }
        return small;
    }

    /** Some of these that cannot hold together; none if that is not seen soon. */
    private int[] stillTogether(int[] these, int conflicts, BooleanSupplier stop) {
        long until = clauses.conflicts() + conflicts;
        return clauses.solve(() -> clauses.conflicts() >= until || stop.getAsBoolean(), these) == Clauses.Answer.NO
                ? clauses.blamed()
                : new int[0];
    }

    private int[] shuffled(int[] these) {
        int[] mixed = these.clone();
        for (int i = mixed.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = mixed[j];
            mixed[j] = mixed[i];
            mixed[i] = other;
        }
        return mixed;
    }

    private static int[] without(int[] these, int at) {
        int[] less = new int[these.length - 1];
        System.arraycopy(these, 0, less, 0, at);
        System.arraycopy(these, at + 1, less, at, less.length - at);
        return less;
    }

    /** One of these breaks is there in every timetable: the bound rises, and of more than one of them the rest stay away. */
    private void grant(int[] core) {
        granted++;
        int[] breaks = Arrays.stream(core).map(literal -> literal ^ 1).toArray();
        clauses.add(breaks);
        List<Grant> next = new ArrayList<>();
        for (int literal : breaks) {
            next.add(assumedAway.remove(literal));
        }
        for (Grant of : next) {
            assumeAway(of.count, of.at + 1);
        }
        if (breaks.length > 1) {
            assumeAway(counting.count(breaks, breaks.length, false), 1);
        }
    }

    private void countTo(int most) {
        if (most >= moreThan.length) {
            moreThan =
                    counting.count(avoidable, Math.max(COUNTED_AT_FIRST, Math.max(most, 2 * moreThan.length)), false);
        }
    }

    /** Looks for a timetable with fewer breaks than that, in which only some meetings move. */
    Clauses.Answer improve(int[] places, int fewest, boolean[] free, BooleanSupplier stop) {
        int most = fewest - 1 - certain;
        if (most < 0) {
            // another search found it since it was asked whether all is over
            return Clauses.Answer.NO;
        }
        countTo(most);
        int[] assumed = new int[places.length + 1];
        int n = 0;
        if (most < moreThan.length) {
            assumed[n++] = moreThan[most] ^ 1;
        }
        for (int r = 0; r < places.length; r++) {
            if (!free[r]) {
                assumed[n++] = words.placements().literal(r, places[r]);
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
        return words.placements().places();
    }

    /** Where to look first. */
    void prefer(int[] places) {
        words.placements().prefer(places);
    }
}

package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A case of the literature in clauses: where the meetings are ({@link PlacementClauses}), that they find tables ({@link TableClauses}), who
 * has how many breaks ({@link StretchClauses}), and that these are fairly spread. Implied conditions of this kind: Bofill, Coll, Garcia,
 * Giráldez-Cru, Pesant, Suy, Villaret, JAIR 74 (2022).
 */
final class BreakClauses {
    /** What a literal takes in two sets of clauses with their watches and with what is learned; and where an array would end. */
    private static final int BYTES_A_LITERAL = 64;

    private static final long MOST_LITERALS = 1 << 26;

    /** Literals for a meeting and a slot: those that say where it is, and the counts of the two who meet. */
    private static final int LITERALS_A_CELL = 30;

    private final Clauses clauses;
    private final PlacementClauses placements;
    /** Per participant: at least one break, two breaks, … */
    private final int[][] breaks;

    /**
     * Whether a case can be said in clauses: one meeting at a time each, no interpreters, no numbered tables, and so small that what so many
     * threads say stays within half of the memory.
     */
    static boolean canSay(Problem problem, int threads) {
        if (!Domains.canTell(problem) || problem.pools() > 0 || problem.fixedTable.length > 0) {
            return false;
        }
        for (int p = 0; p < problem.participants; p++) {
            if (problem.seats[p] != 1) {
                return false;
            }
        }
        long most = Math.min(MOST_LITERALS, Runtime.getRuntime().maxMemory() / 2 / BYTES_A_LITERAL / threads);
        return literals(problem) <= most;
    }

    /** About how many literals it takes to say a case. */
    static double literals(Problem problem) {
        double sum = (double) LITERALS_A_CELL * problem.requests * problem.slots;
        for (int t = 0; t < problem.slots; t++) {
            sum += 3 * Counting.literals(problem.participants, 2 * problem.tables(t));
        }
        return sum;
    }

    /**
     * Says a case.
     *
     * @param steady who has no break: for these there is far less to say
     */
    BreakClauses(Problem problem, Domains domains, int fairness, BitSet steady, Clauses clauses) {
        this.clauses = clauses;
        placements = new PlacementClauses(problem, domains, clauses);
        breaks = new int[problem.participants][0];
        for (int p = 0; p < breaks.length; p++) {
            int meetings = problem.firstOf[p + 1] - problem.firstOf[p];
            var words = new StretchClauses(placements.busy(p), meetings, clauses);
            if (steady.get(p)) {
                words.goesOn();
            } else {
                breaks[p] = words.count(domains.breaks(p));
            }
        }
        TableClauses.say(problem, placements, clauses);
        fair(fairness);
    }

    /** Literals of the breaks beyond those that cannot be avoided. */
    int[] avoidable() {
        return Arrays.stream(breaks)
                .flatMapToInt(Arrays::stream)
                .filter(literal -> clauses.settled(literal) == 0)
                .toArray();
    }

    /** Breaks that are there in every timetable. */
    int certain() {
        return (int) Arrays.stream(breaks)
                .flatMapToInt(Arrays::stream)
                .filter(literal -> clauses.settled(literal) > 0)
                .count();
    }

    /** Per participant: a literal for each break it may have, at least one, two, … */
    int[][] breaks() {
        return breaks;
    }

    PlacementClauses placements() {
        return placements;
    }

    private void fair(int fairness) {
        int most = 0;
        for (int[] of : breaks) {
            most = Math.max(most, of.length);
        }
        for (int k = 0; k < most - fairness; k++) {
            int all = clauses.variable();
            for (int[] of : breaks) {
                Literals.add(clauses, all ^ 1, k < of.length ? of[k] : Literals.NO);
                if (k < of.length - fairness) {
                    clauses.add(of[k + fairness] ^ 1, all);
                }
            }
        }
    }
}

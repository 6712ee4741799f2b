package amur.timetabling;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * That the meetings of a slot find tables, in clauses. They are counted by busy participants, not by meetings: a participant is a better
 * word to learn in, and there are fewer of them. Where most meetings are those of one side ({@link OneSide}), the busy of that side are
 * its meetings, and the busy of the two sides are equally many: this is what refutes a case whose tables are scarce, and resolution alone
 * hardly finds it. Elsewhere the busy are an even number, twice the tables at the most.
 */
final class TableClauses {
    /** The share of meetings of one side from which on it is worth to count by sides. */
    private static final double MOSTLY = 0.6;

    private final Problem problem;
    private final PlacementClauses placements;
    private final Clauses clauses;
    private final Counting counting;

    private TableClauses(Problem problem, PlacementClauses placements, Clauses clauses) {
        this.problem = problem;
        this.placements = placements;
        this.clauses = clauses;
        counting = new Counting(clauses);
    }

    /** Says it of every slot. */
    static void say(Problem problem, PlacementClauses placements, Clauses clauses) {
        var words = new TableClauses(problem, placements, clauses);
        var side = new OneSide(problem);
        for (int t = 0; t < problem.slots; t++) {
            if (side.share() < MOSTLY) {
                words.tables(t);
            } else {
                words.tables(t, side);
            }
        }
    }

    /** The busy of a slot are an even number, twice its tables at the most. */
    private void tables(int t) {
        int most = 2 * problem.tables(t);
        int[] count = counting.count(busyAt(t, p -> true), most, true);
        counting.atMost(most, count);
        for (int k = 0; k < count.length; k += 2) {
            Literals.add(clauses, count[k] ^ 1, k + 1 < count.length ? count[k + 1] : Literals.NO);
        }
    }

    /**
     * Meetings of a slot = busy of the one side + meetings among the others, at most its tables; once more the meetings among the others
     * makes the busy others.
     */
    private void tables(int t, OneSide side) {
        int most = problem.tables(t);
        int[] among = IntStream.range(0, problem.requests)
                .filter(r -> !side.has(problem.a[r]) && !side.has(problem.b[r]))
                .map(r -> placements.literal(r, t))
                .filter(literal -> literal != Literals.NO)
                .toArray();
        int[] ones = counting.count(busyAt(t, side::has), most, true);
        int[] inner = counting.count(among, most, true);
        int[] meetings = counting.sum(ones, inner, most, true);
        int[] others = counting.count(busyAt(t, p -> !side.has(p)), 2 * most, true);
        counting.atMost(most, ones);
        counting.atMost(most, inner);
        counting.atMost(most, meetings);
        counting.atMost(2 * most, others);
        counting.equal(counting.sum(meetings, inner, 2 * most, true), others);
    }

    private int[] busyAt(int t, IntPredicate who) {
        return IntStream.range(0, problem.participants)
                .filter(who)
                .map(p -> placements.busy(p)[t])
                .filter(literal -> literal != Literals.NO)
                .toArray();
    }
}

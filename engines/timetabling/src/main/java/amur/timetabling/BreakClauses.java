package amur.timetabling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A case of the literature in clauses. Literals say that a meeting is in a slot, that a participant is busy in a slot, that at least so
 * many of a participant's meetings are over by a slot, that a participant has at least so many breaks.
 *
 * <p>The tables of a slot are counted by its busy participants, not by its meetings: a participant is a better word to learn in, and there
 * are fewer of them. Where most meetings are those of one side ({@link OneSide}), the busy of that side are its meetings, and the busy of
 * the two sides are equally many: this is what refutes a case whose tables are scarce, and resolution alone hardly finds it. Elsewhere the
 * busy are an even number, twice the tables at the most. That participants without a break go on from their first
 * meeting to their last is said beside what follows from the count of breaks, so that it is seen at once; of whom it is given there is
 * only to say when they begin. Implied conditions of this kind:
 * Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, JAIR 74 (2022).
 */
final class BreakClauses {
    /** The share of meetings of one side from which on it is worth to count by sides. */
    private static final double MOSTLY = 0.6;

    /** What a literal takes in two sets of clauses with their watches and with what is learned; and where an array would end. */
    private static final int BYTES_A_LITERAL = 64;

    private static final long MOST_LITERALS = 1 << 26;

    /** Literals for a meeting and a slot: those that say where it is, and the counts of the two who meet. */
    private static final int LITERALS_A_CELL = 30;

    private final Problem problem;
    private final Clauses clauses;
    private final Counting counting;
    private final int slots;
    /** Per meeting and slot. */
    private final int[][] meets;
    /** Per participant and slot. */
    private final int[][] busy;
    /** Per participant: at least one break, two breaks, … */
    private final int[][] breaks;

    private final int[][] settledBy;

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
        this.problem = problem;
        this.clauses = clauses;
        counting = new Counting(clauses);
        slots = problem.slots;
        meets = new int[problem.requests][slots];
        busy = new int[problem.participants][slots];
        breaks = new int[problem.participants][];
        settledBy = new int[problem.requests][];
        for (int r = 0; r < problem.requests; r++) {
            int[] somewhere = new int[slots];
            for (int t = 0; t < slots; t++) {
                meets[r][t] = (domains.of(r) >>> t & 1) != 0 ? clauses.variable() : Literals.NO;
                somewhere[t] = meets[r][t];
            }
            Literals.add(clauses, somewhere);
        }
        for (int i = 0; i < problem.earlier.length; i++) {
            order(problem.earlier[i], problem.later[i]);
        }
        for (int p = 0; p < problem.participants; p++) {
            participant(p, domains.breaks(p), steady.get(p));
        }
        var side = new OneSide(problem);
        for (int t = 0; t < slots; t++) {
            if (side.share() < MOSTLY) {
                tables(t);
            } else {
                tables(t, side);
            }
        }
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

    /** That the meeting is in that slot. */
    int literal(int meeting, int slot) {
        return meets[meeting][slot];
    }

    /** The slots of the timetable found last. */
    int[] places() {
        int[] places = new int[problem.requests];
        Arrays.fill(places, State.NONE);
        for (int r = 0; r < places.length; r++) {
            for (int t = 0; t < slots; t++) {
                if (meets[r][t] >= 0 && clauses.holds(meets[r][t])) {
                    places[r] = t;
                }
            }
        }
        return places;
    }

    /** What to try first. */
    void prefer(int[] places) {
        for (int r = 0; r < places.length; r++) {
            for (int t = 0; t < slots; t++) {
                if (meets[r][t] >= 0) {
                    clauses.prefer(places[r] == t ? meets[r][t] : meets[r][t] ^ 1);
                }
            }
        }
        for (int p = 0; p < busy.length; p++) {
            for (int t = 0; t < slots; t++) {
                if (busy[p][t] >= 0) {
                    clauses.prefer(busy[p][t] ^ 1);
                }
            }
            for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
                int literal = busy[p][places[problem.requestsOf[i]]];
                if (literal >= 0) {
                    clauses.prefer(literal);
                }
            }
        }
    }

    private void order(int first, int second) {
        int[] firstBy = by(first);
        int[] secondBy = by(second);
        for (int t = 0; t < slots; t++) {
            Literals.add(clauses, Literals.not(secondBy[t]), t == 0 ? Literals.NO : firstBy[t - 1]);
        }
    }

    /** Per slot: whether the meeting takes place there or earlier. */
    private int[] by(int r) {
        if (settledBy[r] == null) {
            int[] by = new int[slots];
            int before = Literals.NO;
            for (int t = 0; t < slots; t++) {
                int here = meets[r][t];
                if (here != Literals.NO) {
                    int now = clauses.variable();
                    clauses.add(here ^ 1, now);
                    Literals.add(clauses, Literals.not(before), now);
                    Literals.add(clauses, now ^ 1, before, here);
                    Literals.add(clauses, here ^ 1, Literals.not(before));
                    before = now;
                }
                by[t] = before;
            }
            Literals.add(clauses, before);
            settledBy[r] = by;
        }
        return settledBy[r];
    }

    private void participant(int p, int unavoidable, boolean steady) {
        int n = problem.firstOf[p + 1] - problem.firstOf[p];
        for (int t = 0; t < slots; t++) {
            busy[p][t] = busyAt(p, t);
        }
        if (n <= 1 || steady) {
            breaks[p] = new int[0];
            if (n > 0) {
                goesOn(p, n);
            }
            return;
        }
        int[][] over = over(busy[p], n);
        int none = clauses.variable();
        int[] ends = new int[slots];
        int found = 0;
        for (int t = 1; t < slots; t++) {
            int begun = over[t][1];
            if (busy[p][t] == Literals.NO || begun == Literals.NO || begun == busy[p][t - 1]) {
                continue;
            }
            int end = clauses.variable();
            ends[found++] = end;
            Literals.add(clauses, end, busy[p][t] ^ 1, Literals.not(begun), busy[p][t - 1]);
            clauses.add(end ^ 1, busy[p][t]);
            Literals.add(clauses, end ^ 1, begun);
            Literals.add(clauses, end ^ 1, Literals.not(busy[p][t - 1]));
            clauses.add(none ^ 1, end ^ 1);
        }
        for (int t = 1; t < slots; t++) {
            for (int j = 1; j < n && j <= t; j++) {
                Literals.add(clauses, none ^ 1, Literals.not(over[t][j]), over[t + 1][j + 1]);
            }
        }
        int[] atLeast = counting.count(Arrays.copyOf(ends, found), Math.min(n - 1, (slots - 1) / 2), true);
        Literals.add(clauses, none, atLeast.length == 0 ? Literals.NO : atLeast[0]);
        for (int k = 1; k < atLeast.length; k++) {
            clauses.add(atLeast[k] ^ 1, atLeast[k - 1]);
        }
        for (int k = 0; k < unavoidable; k++) {
            clauses.add(k < atLeast.length ? new int[] {atLeast[k]} : new int[0]);
        }
        breaks[p] = atLeast;
    }

    /** Who has no break is busy for n slots from the first on: one literal a slot says whether that has come. */
    private void goesOn(int p, int n) {
        int[] begun = new int[slots];
        int latest = latestBegin(p, n);
        int before = Literals.NO;
        for (int t = 0; t < slots; t++) {
            if (t >= latest) {
                before = Literals.YES;
            } else if (staysBusy(p, t, n)) {
                int now = clauses.variable();
                Literals.add(clauses, Literals.not(before), now);
                before = now;
            }
            begun[t] = before;
            int over = t < n ? Literals.NO : begun[t - n];
            Literals.add(clauses, Literals.not(busy[p][t]), begun[t]);
            Literals.add(clauses, Literals.not(busy[p][t]), Literals.not(over));
            Literals.add(clauses, busy[p][t], Literals.not(begun[t]), over);
        }
    }

    /** The last slot in which n slots without a break can begin; if there is none, what is said contradicts itself. */
    private int latestBegin(int p, int n) {
        for (int t = slots - n; t >= 0; t--) {
            if (staysBusy(p, t, n)) {
                return t;
            }
        }
        clauses.add();
        return slots;
    }

    private boolean staysBusy(int p, int from, int n) {
        boolean all = from + n <= slots;
        for (int t = from; all && t < from + n; t++) {
            all = busy[p][t] != Literals.NO;
        }
        return all;
    }

    private int busyAt(int p, int t) {
        int[] any = new int[problem.firstOf[p + 1] - problem.firstOf[p]];
        int n = 0;
        for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
            int literal = meets[problem.requestsOf[i]][t];
            if (literal != Literals.NO) {
                any[n++] = literal;
            }
        }
        if (n <= 1) {
            return n == 0 ? Literals.NO : any[0];
        }
        int literal = clauses.variable();
        int[] one = Arrays.copyOf(any, n + 1);
        one[n] = literal ^ 1;
        clauses.add(one);
        int[] meetings = Arrays.copyOf(any, n);
        for (int m : meetings) {
            clauses.add(m ^ 1, literal);
        }
        counting.atMostOne(meetings);
        return literal;
    }

    /** {@code over[t][j]}: at least j of n meetings in the slots before t; all n of them in all slots. */
    private int[][] over(int[] when, int n) {
        int[][] over = new int[slots + 1][n + 1];
        Arrays.fill(over[0], Literals.NO);
        over[0][0] = Literals.YES;
        for (int t = 1; t <= slots; t++) {
            int now = when[t - 1];
            over[t] = over[t - 1].clone();
            if (now == Literals.NO) {
                continue;
            }
            for (int j = 1; j <= n; j++) {
                int already = over[t - 1][j];
                int allButOne = over[t - 1][j - 1];
                if (allButOne == Literals.NO) {
                    break;
                }
                int literal = clauses.variable();
                over[t][j] = literal;
                Literals.add(clauses, Literals.not(already), literal);
                Literals.add(clauses, now ^ 1, Literals.not(allButOne), literal);
                Literals.add(clauses, literal ^ 1, now, already);
                Literals.add(clauses, literal ^ 1, allButOne, already);
            }
            Literals.add(clauses, now ^ 1, Literals.not(over[t - 1][n]));
        }
        Literals.add(clauses, over[slots][n]);
        return over;
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
                .map(r -> meets[r][t])
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
                .map(p -> busy[p][t])
                .filter(literal -> literal != Literals.NO)
                .toArray();
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

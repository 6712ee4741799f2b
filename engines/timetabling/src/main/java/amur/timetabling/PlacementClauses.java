package amur.timetabling;

import java.util.Arrays;

/**
 * Where the meetings are, in clauses: a literal for each meeting and slot it can still be in, one for each participant and slot that is
 * busy, and what follows from precedences. That a meeting is in one slot only follows from the count of who is busy; said outright it is
 * seen at once, and timetables without a break are found several times sooner.
 */
final class PlacementClauses {
    private final Problem problem;
    private final Clauses clauses;
    private final Counting counting;
    private final int slots;
    /** Per meeting and slot. */
    private final int[][] meets;
    /** Per participant and slot. */
    private final int[][] busy;

    private final int[][] settledBy;

    PlacementClauses(Problem problem, Domains domains, Clauses clauses) {
        this.problem = problem;
        this.clauses = clauses;
        counting = new Counting(clauses);
        slots = problem.slots;
        meets = new int[problem.requests][slots];
        busy = new int[problem.participants][];
        settledBy = new int[problem.requests][];
        for (int r = 0; r < problem.requests; r++) {
            int[] somewhere = new int[slots];
            for (int t = 0; t < slots; t++) {
                meets[r][t] = (domains.of(r) >>> t & 1) != 0 ? clauses.variable() : Literals.NO;
                somewhere[t] = meets[r][t];
            }
            Literals.add(clauses, somewhere);
            counting.atMostOne(Arrays.stream(somewhere)
                    .filter(literal -> literal != Literals.NO)
                    .toArray());
        }
        for (int i = 0; i < problem.earlier.length; i++) {
            order(problem.earlier[i], problem.later[i]);
        }
    }

    /** That the meeting is in that slot. */
    int literal(int meeting, int slot) {
        return meets[meeting][slot];
    }

    /** Per slot: that the participant is busy. */
    int[] busy(int p) {
        if (busy[p] == null) {
            busy[p] = new int[slots];
            for (int t = 0; t < slots; t++) {
                busy[p][t] = busyAt(p, t);
            }
        }
        return busy[p];
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
}

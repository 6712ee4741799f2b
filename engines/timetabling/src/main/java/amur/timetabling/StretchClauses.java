package amur.timetabling;

import java.util.Arrays;

/**
 * The breaks of one participant, in clauses: literals say that at least so many meetings are over by a slot, that a stretch of meetings
 * begins after a break, that there are at least so many breaks. That participants without a break go on from their first meeting to
 * their last is said beside what follows from the count of breaks, so that it is seen at once; of whom it is given there is only to say
 * when they begin.
 */
final class StretchClauses {
    private final Clauses clauses;
    private final Counting counting;
    private final int slots;
    /** Per slot: that the participant is busy, with so many meetings. */
    private final int[] busy;

    private final int n;

    StretchClauses(int[] busy, int meetings, Clauses clauses) {
        this.busy = busy;
        this.clauses = clauses;
        n = meetings;
        slots = busy.length;
        counting = new Counting(clauses);
    }

    /**
     * Says it.
     *
     * @param unavoidable how many breaks there are in any case
     * @return a literal for each break there may be: at least one, two, …
     */
    int[] count(int unavoidable) {
        if (n <= 1) {
            goesOn();
            return new int[0];
        }
        int[][] over = over();
        int none = clauses.variable();
        int[] ends = new int[slots];
        int found = 0;
        for (int t = 1; t < slots; t++) {
            int begun = over[t][1];
            if (busy[t] == Literals.NO || begun == Literals.NO || begun == busy[t - 1]) {
                continue;
            }
            int end = clauses.variable();
            ends[found++] = end;
            Literals.add(clauses, end, busy[t] ^ 1, Literals.not(begun), busy[t - 1]);
            clauses.add(end ^ 1, busy[t]);
            Literals.add(clauses, end ^ 1, begun);
            Literals.add(clauses, end ^ 1, Literals.not(busy[t - 1]));
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
        return atLeast;
    }

    /** Who has no break is busy for n slots from the first on: one literal a slot says whether that has come. */
    void goesOn() {
        if (n == 0) {
            return;
        }
        int[] begun = new int[slots];
        int latest = latestBegin();
        int before = Literals.NO;
        for (int t = 0; t < slots; t++) {
            if (t >= latest) {
                before = Literals.YES;
            } else if (staysBusy(t)) {
                int now = clauses.variable();
                Literals.add(clauses, Literals.not(before), now);
                before = now;
            }
            begun[t] = before;
            int over = t < n ? Literals.NO : begun[t - n];
            Literals.add(clauses, Literals.not(busy[t]), begun[t]);
            Literals.add(clauses, Literals.not(busy[t]), Literals.not(over));
            Literals.add(clauses, busy[t], Literals.not(begun[t]), over);
        }
    }

    /** The last slot in which n slots without a break can begin; if there is none, what is said contradicts itself. */
    private int latestBegin() {
        for (int t = slots - n; t >= 0; t--) {
            if (staysBusy(t)) {
                return t;
            }
        }
        clauses.add();
        return slots;
    }

    private boolean staysBusy(int from) {
        boolean all = from + n <= slots;
        for (int t = from; all && t < from + n; t++) {
            all = busy[t] != Literals.NO;
        }
        return all;
    }

    /** {@code over[t][j]}: at least j of n meetings in the slots before t; all n of them in all slots. */
    private int[][] over() {
        int[][] over = new int[slots + 1][n + 1];
        Arrays.fill(over[0], Literals.NO);
        over[0][0] = Literals.YES;
        for (int t = 1; t <= slots; t++) {
            int now = busy[t - 1];
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
}

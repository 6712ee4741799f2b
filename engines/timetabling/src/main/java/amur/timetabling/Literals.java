package amur.timetabling;

import java.util.Arrays;

/** Literals that may be missing, because what they say cannot hold ({@link #NO}) or always does ({@link #YES}). */
final class Literals {
    static final int NO = -1;
    static final int YES = -2;

    private Literals() {}

    static int not(int literal) {
        return literal < 0 ? NO + YES - literal : literal ^ 1;
    }

    /** Adds the clause of these. */
    static void add(Clauses clauses, int... literals) {
        int[] there = new int[literals.length];
        int n = 0;
        for (int literal : literals) {
            if (literal == YES) {
                return;
            }
            if (literal != NO) {
                there[n++] = literal;
            }
        }
        clauses.add(Arrays.copyOf(there, n));
    }
}

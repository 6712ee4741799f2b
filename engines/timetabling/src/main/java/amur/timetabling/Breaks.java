package amur.timetabling;

/** Counts breaks: maximal groups of idle slots between two meetings of one participant on one day. */
final class Breaks {
    private Breaks() {}

    static int of(State state, int participant) {
        int breaks = 0;
        int last = -2;
        int row = participant * state.slots;
        for (int t = 0; t < state.slots; t++) {
            if (state.grid[row + t] != State.NONE) {
                if (last >= 0 && last < t - 1 && sameDay(state.problem, last, t)) {
                    breaks++;
                }
                last = t;
            }
        }
        return breaks;
    }

    private static boolean sameDay(Problem problem, int s, int t) {
        return problem.literature || problem.dayOf[s] == problem.dayOf[t];
    }

    /** All participants' breaks, of placements that need not be sound. */
    static int total(Problem problem, int[] slot) {
        long[] busy = new long[problem.participants * problem.words];
        for (int r = 0; r < slot.length; r++) {
            if (slot[r] >= 0) {
                busy[problem.a[r] * problem.words + (slot[r] >> 6)] |= 1L << slot[r];
                busy[problem.b[r] * problem.words + (slot[r] >> 6)] |= 1L << slot[r];
            }
        }
        int breaks = 0;
        for (int p = 0; p < problem.participants; p++) {
            int last = -1;
            for (int w = 0; w < problem.words; w++) {
                for (long m = busy[p * problem.words + w]; m != 0; m &= m - 1) {
                    int t = w * 64 + Long.numberOfTrailingZeros(m);
                    if (last >= 0 && last < t - 1 && sameDay(problem, last, t)) {
                        breaks++;
                    }
                    last = t;
                }
            }
        }
        return breaks;
    }
}

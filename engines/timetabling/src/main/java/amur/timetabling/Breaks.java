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

    static int total(State state) {
        int sum = 0;
        for (int p = 0; p < state.problem.participants; p++) {
            sum += of(state, p);
        }
        return sum;
    }
}

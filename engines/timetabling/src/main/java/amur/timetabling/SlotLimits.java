package amur.timetabling;

/** What limits each slot, where nothing is said of who meets when: its tables, or the people of one side who are there, whichever are fewer. */
final class SlotLimits {
    private static final byte TABLES = 0;
    private static final byte SIDE_A = 1;
    private static final byte SIDE_B = 2;
    private static final byte EVERYBODY = 3;

    private final Problem problem;
    private final byte[] by;
    /** Meetings in all slots together. */
    final double meetings;

    SlotLimits(Problem problem, int[] active) {
        this.problem = problem;
        by = new byte[problem.slots];
        meetings = limits(active);
    }

    private double limits(int[] active) {
        int slots = problem.slots;
        boolean twoSided = true;
        for (int r : active) {
            int sides = problem.side[problem.a[r]] + problem.side[problem.b[r]];
            twoSided &= sides == Side.A.ordinal() + Side.B.ordinal()
                    && problem.side[problem.a[r]] != problem.side[problem.b[r]];
        }
        long[][] there = new long[Side.values().length][slots];
        for (int p = 0; p < problem.participants; p++) {
            for (int t = 0; t < slots; t++) {
                there[problem.side[p]][t] += problem.isFree(p, t) ? problem.seats[p] : 0;
            }
        }
        double total = 0;
        for (int t = 0; t < slots; t++) {
            double least = problem.tables[t];
            by[t] = TABLES;
            double a = there[Side.A.ordinal()][t];
            double b = there[Side.B.ordinal()][t];
            if (twoSided && Math.min(a, b) < least) {
                least = Math.min(a, b);
                by[t] = a <= b ? SIDE_A : SIDE_B;
            } else if (!twoSided && (a + b + there[Side.NONE.ordinal()][t]) / 2 < least) {
                least = (a + b + there[Side.NONE.ordinal()][t]) / 2;
                by[t] = EVERYBODY;
            }
            total += least;
        }
        return total;
    }

    /** The price of a table, where tables are what limits the slot. */
    float table(int t, float price) {
        return by[t] == TABLES ? price : 0;
    }

    /** What an hour costs for lack of people, where they are what limits the slot. */
    float hour(int p, int t, float price) {
        int side = problem.side[p];
        return by[t] == EVERYBODY
                ? price / 2
                : by[t] == SIDE_A && side == Side.A.ordinal() || by[t] == SIDE_B && side == Side.B.ordinal()
                        ? price
                        : 0;
    }
}

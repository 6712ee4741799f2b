package amur.timetabling;

/** Prices of hours, tables and interpreters, with what they prove. */
interface Pricing {
    /** The least bound seen, in weight units, as floating point sees it. */
    double bestBound();

    /** As {@link #bestBound} for timetables like this one, which may not keep all minimums and must requests: no more than a little looser. */
    double boundFor(State state);

    /** What an hour of a participant costs, its maximum counted in and its minimum counted against. */
    float hour(int participant, int slot);

    float table(int slot);

    float interpreter(int pool, int slot);

    /** Meetings that are worth less than what they take up: how many, and the least weight among them. */
    record Misfits(int number, float least) {}

    default Misfits misfits(State state) {
        Problem problem = state.problem;
        int number = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int r = 0; r < problem.requests; r++) {
            int t = state.slot[r];
            if (t != State.NONE && margin(problem, r, t) < -0.1f) {
                least = Math.min(least, problem.weight[r]);
                number++;
            }
        }
        return new Misfits(number, least);
    }

    /** Whether a request costs the same in every slot. */
    default boolean sameInAllSlots() {
        return false;
    }

    /**
     * What a request is worth beyond the prices of all it would use in a slot that it may use; of a must request that the bound counts as
     * placed more than anything else.
     */
    default float margin(Problem problem, int request, int slot) {
        int k = problem.pool[request];
        return problem.weight[request]
                - hour(problem.a[request], slot)
                - hour(problem.b[request], slot)
                - table(slot)
                - (k < 0 ? 0 : interpreter(k, slot));
    }

    /**
     * What placing a request that is left out would bring, were everything that is taken worth its price: its weight less the prices of
     * hours, tables and interpreters that are in use, in the slot where that is most.
     *
     * @param dearestTable what a table costs at most: the weight of a meeting that is not worth its own
     */
    default float promise(State state, int request, float dearestTable) {
        Problem problem = state.problem;
        int a = problem.a[request];
        int b = problem.b[request];
        int k = problem.pool[request];
        boolean fullA = state.count[a] >= problem.max[a];
        boolean fullB = state.count[b] >= problem.max[b];
        float least = Float.POSITIVE_INFINITY;
        int words = problem.words;
        for (int w = 0; w < words; w++) {
            for (long may = problem.slotsFor(request, w); may != 0; may &= may - 1) {
                int t = (w << 6) + Long.numberOfTrailingZeros(may);
                float price = (fullA || !state.isOpen(a, t) ? hour(a, t) : 0)
                        + (fullB || !state.isOpen(b, t) ? hour(b, t) : 0)
                        + (state.tablesLeft[t] == 0 ? Math.min(dearestTable, table(t)) : 0)
                        + (k >= 0 && state.poolLeft[k * problem.slots + t] == 0 ? interpreter(k, t) : 0);
                least = Math.min(least, price);
            }
        }
        return problem.weight[request] - least;
    }

    /** The best prices in integers, with the bound that they prove for a timetable that does not keep so much. */
    Certificate certificate(Waivers waived);

    /** Counts no more with the minimum of those who do not reach it in this timetable, and with just those must requests that it places. */
    void waive(State state);
}

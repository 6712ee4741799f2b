package amur.timetabling;

import java.util.Random;

/** Requests that must be held, and orders, for a fair of {@link FairGenerator}. They draw from numbers of their own, so that all else stays. */
final class FairRules {
    private static final int LONGEST_CHAIN = 5;

    private FairRules() {}

    static Problem added(ProblemBuilder builder, FairGenerator.Family family, long seed) {
        Problem plain = builder.build();
        Random random = new Random(seed ^ 0x6F72646572L);
        if (family.must() > 0) {
            must(builder, plain, (int) Math.round(family.must() * plain.requests()), random);
        }
        if (family.ordered() > 0) {
            ordered(builder, plain, (int) Math.round(family.ordered() * plain.requests()), random);
        }
        return family.must() > 0 || family.ordered() > 0 ? builder.build() : plain;
    }

    /** Requests of a timetable drawn at random must be held, light ones as well as heavy ones: so they all can be. */
    private static void must(ProblemBuilder builder, Problem plain, int wanted, Random random) {
        State state = new State(plain);
        for (int r : shuffled(plain.requests(), random)) {
            if (state.placed == wanted) {
                break;
            }
            int from = random.nextInt(plain.slots());
            for (int i = 0; i < plain.slots(); i++) {
                int t = (from + i) % plain.slots();
                if (state.fits(r, t)) {
                    state.place(r, t);
                    builder.changeMust(r, true);
                    break;
                }
            }
        }
    }

    /** Chains of two to five; half of them are meetings of one company, which wants to see one before the other. */
    private static void ordered(ProblemBuilder builder, Problem plain, int wanted, Random random) {
        boolean[] taken = new boolean[plain.requests()];
        int[] order = shuffled(plain.requests(), random);
        int chained = 0;
        for (int i = 0; i < order.length && chained < wanted; i++) {
            if (taken[order[i]]) {
                continue;
            }
            int last = order[i];
            taken[last] = true;
            chained++;
            int[] own = plain.requestsOf(plain.request(last).a()).toArray();
            boolean ofOne = random.nextBoolean();
            int length = 2 + random.nextInt(LONGEST_CHAIN - 1);
            for (int tries = 0, n = 1; n < length && tries < 20; tries++) {
                int next = ofOne ? own[random.nextInt(own.length)] : order[random.nextInt(order.length)];
                if (!taken[next]) {
                    taken[next] = true;
                    builder.before(last, next);
                    last = next;
                    n++;
                    chained++;
                }
            }
        }
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

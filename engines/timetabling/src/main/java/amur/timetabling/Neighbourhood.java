package amur.timetabling;

import java.util.ArrayDeque;
import java.util.Random;

/** Which meetings may move while all others stay: those around someone with a break, or those of a stretch of slots. */
final class Neighbourhood {
    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 0.9;

    private final Problem problem;
    private final Random random;
    private double share = 0.3;

    Neighbourhood(Problem problem, Random random) {
        this.problem = problem;
        this.random = random;
    }

    /** It was searched in vain: the next is larger. */
    void exhausted() {
        share = Math.min(LARGEST, share * 1.05);
    }

    /** It was too much to search: the next is smaller. */
    void tooLarge() {
        share = Math.max(SMALLEST, share * 0.97);
    }

    /** The meetings that may move. */
    boolean[] of(int[] places) {
        boolean[] free = new boolean[problem.requests];
        int wanted = (int) Math.ceil(share * problem.requests);
        if (random.nextInt(4) == 0) {
            stretch(places, free, wanted);
        } else {
            around(places, free, wanted);
        }
        return free;
    }

    private void stretch(int[] places, boolean[] free, int wanted) {
        int from = random.nextInt(problem.slots);
        int found = 0;
        for (int i = 0; i < problem.slots && found < wanted; i++) {
            int t = (from + i) % problem.slots;
            for (int r = 0; r < free.length; r++) {
                if (places[r] == t) {
                    free[r] = true;
                    found++;
                }
            }
        }
    }

    private void around(int[] places, boolean[] free, int wanted) {
        boolean[] seen = new boolean[problem.participants];
        var waiting = new ArrayDeque<Integer>();
        int found = 0;
        int first = someoneWithABreak(places);
        while (found < wanted) {
            if (waiting.isEmpty()) {
                waiting.add(first >= 0 ? first : random.nextInt(problem.participants));
                first = -1;
            }
            int p = waiting.poll();
            seen[p] = true;
            for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
                int r = problem.requestsOf[i];
                if (!free[r]) {
                    free[r] = true;
                    found++;
                }
                int q = problem.partner(r, p);
                if (!seen[q] && random.nextInt(3) == 0) {
                    seen[q] = true;
                    waiting.add(q);
                }
            }
        }
    }

    private int someoneWithABreak(int[] places) {
        int from = random.nextInt(problem.participants);
        for (int i = 0; i < problem.participants; i++) {
            int p = (from + i) % problem.participants;
            long busy = 0;
            for (int j = problem.firstOf[p]; j < problem.firstOf[p + 1]; j++) {
                busy |= 1L << places[problem.requestsOf[j]];
            }
            if (busy != 0 && Long.bitCount(busy ^ busy << 1) > 2) {
                return p;
            }
        }
        return -1;
    }
}

package amur.timetabling;

import java.util.Random;

/**
 * Participants no two of whom meet each other, with as many meetings as can be found. Where two countries meet, one country is such a side,
 * and its busy participants are as many as the meetings of a slot; where some meet within it, a side is the best part of it.
 */
final class OneSide {
    private static final int TRIES = 30;
    private static final double JITTER = 0.6;

    private final Problem problem;
    private boolean[] members;
    private int meetings = -1;

    OneSide(Problem problem) {
        this.problem = problem;
        members = new boolean[problem.participants];
        var random = new Random(1);
        for (int i = 0; i < TRIES && meetings < problem.requests; i++) {
            attempt(i == 0 ? 0 : JITTER, random);
        }
    }

    boolean has(int participant) {
        return members[participant];
    }

    /** The share of the meetings that one of the side takes part in. */
    double share() {
        return problem.requests == 0 ? 1 : (double) meetings / problem.requests;
    }

    /** Takes one after the other whoever loses the fewest meetings of those they meet. */
    private void attempt(double jitter, Random random) {
        boolean[] in = new boolean[problem.participants];
        boolean[] out = new boolean[problem.participants];
        int sum = 0;
        for (int next = pick(in, out, jitter, random); next >= 0; next = pick(in, out, jitter, random)) {
            in[next] = true;
            sum += degree(next);
            for (int i = problem.firstOf[next]; i < problem.firstOf[next + 1]; i++) {
                out[problem.partner(problem.requestsOf[i], next)] = true;
            }
        }
        if (sum > meetings) {
            meetings = sum;
            members = in;
        }
    }

    private int pick(boolean[] in, boolean[] out, double jitter, Random random) {
        int best = -1;
        double most = 0;
        for (int p = 0; p < in.length; p++) {
            if (in[p] || out[p] || degree(p) == 0) {
                continue;
            }
            int lost = 0;
            for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
                int q = problem.partner(problem.requestsOf[i], p);
                lost += out[q] ? 0 : degree(q);
            }
            double worth = (degree(p) + 1.0) / (lost + 1) * (1 + jitter * random.nextDouble());
            if (worth > most) {
                most = worth;
                best = p;
            }
        }
        return best;
    }

    private int degree(int p) {
        return problem.firstOf[p + 1] - problem.firstOf[p];
    }
}

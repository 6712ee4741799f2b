package amur.timetabling;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The search from above: all meetings are placed by ejection, then an annealer seeks fewer breaks with the fairness as a limit. */
final class Descent {
    private static final double HOT = 0.6;
    private static final double COLD = 0.15;
    private static final int STEPS = 300_000;
    private static final int SWEEPS = 2_000;

    private final Problem problem;
    private final int fairness;
    private final Standing standing;
    private final Random random;

    Descent(Problem problem, int fairness, Standing standing, Random random) {
        this.problem = problem;
        this.fairness = fairness;
        this.standing = standing;
        this.random = random;
    }

    /** One descent from hot to cold. */
    void run() {
        State state = allPlaced();
        if (state == null) {
            return;
        }
        var annealer = new Annealer(state, random, 0, fairness);
        BreakCount count = annealer.count();
        double temperature = HOT;
        int[] found = new int[0];
        int least = Integer.MAX_VALUE;
        for (int step = 0; step < STEPS && least > standing.fewestPossible(); step++) {
            if ((step & 1023) == 0) {
                if (standing.isOver()) {
                    break;
                }
                temperature = HOT * Math.pow(COLD / HOT, (double) step / STEPS);
            }
            if (annealer.step(temperature) && count.total() < least && count.spread() <= fairness) {
                least = count.total();
                found = state.slot.clone();
            }
        }
        if (found.length > 0) {
            standing.found(found);
        }
    }

    /** All meetings placed, or null when this attempt's time ran out. */
    private @Nullable State allPlaced() {
        var search = new LocalSearch(new State(problem), random);
        int[] order = new int[problem.requests];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (int sweep = 0; sweep < SWEEPS && search.state.placed < problem.requests; sweep++) {
            for (int i = 0; i < order.length; i++) {
                if ((i & 1023) == 0 && standing.isOver()) {
                    return null;
                }
                place(order[i], search);
            }
        }
        return search.state.placed == problem.requests ? search.state : null;
    }

    private void place(int r, LocalSearch search) {
        if (search.state.slot[r] == State.NONE && !search.insert(r)) {
            int from = random.nextInt(problem.slots);
            for (int i = 0; i < problem.slots && search.state.slot[r] == State.NONE; i++) {
                search.eject(r, (from + i) % problem.slots);
            }
        }
    }
}

package amur.timetabling;

import java.util.Random;
import java.util.function.BooleanSupplier;

/** Moves single meetings to where their two participants have fewer breaks; the weight stays as it is. */
final class Tidying {
    private final State state;
    private final Random random;

    Tidying(State state, Random random) {
        this.state = state;
        this.random = random;
    }

    void run(int passes, BooleanSupplier stop) {
        Problem problem = state.problem;
        boolean better = true;
        for (int pass = 0; pass < passes && better; pass++) {
            better = false;
            int shift = random.nextInt(Math.max(1, problem.requests));
            for (int i = 0; i < problem.requests; i++) {
                if ((i & 255) == 0 && stop.getAsBoolean()) {
                    return;
                }
                int r = (i + shift) % problem.requests;
                if (state.slot[r] != State.NONE) {
                    better |= move(r);
                }
            }
        }
    }

    private boolean move(int r) {
        int a = state.problem.a[r];
        int b = state.problem.b[r];
        int from = state.slot[r];
        int least = Breaks.of(state, a) + Breaks.of(state, b);
        int before = least;
        state.remove(r);
        int to = from;
        for (int t = 0; t < state.slots; t++) {
            if (t != from && state.fits(r, t)) {
                state.place(r, t);
                int breaks = Breaks.of(state, a) + Breaks.of(state, b);
                state.remove(r);
                if (breaks < least) {
                    least = breaks;
                    to = t;
                }
            }
        }
        state.place(r, to);
        return least < before;
    }
}

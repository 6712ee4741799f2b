package amur.timetabling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The must requests that every timetable compared with ours places: at first all that have a slot at all, then those that the best
 * timetable so far places. Prices may make them worth less than nothing; where the method needs a number, they weigh so much more that none does.
 */
final class Held {
    private static final int BONUS = 32;

    private final Problem problem;
    /** Must requests that have a slot. */
    private final int[] musts;

    private final boolean[] held;
    private final float bonus;
    private int number;

    Held(Problem problem, int[] usable) {
        this.problem = problem;
        musts = Arrays.stream(usable).filter(r -> problem.must[r]).sorted().toArray();
        held = new boolean[musts.length == 0 ? 0 : problem.requests];
        int heaviest = 1;
        for (int w : problem.weight) {
            heaviest = Math.max(heaviest, w);
        }
        bonus = (float) BONUS * heaviest;
        for (int r : musts) {
            held[r] = true;
        }
        number = musts.length;
    }

    private Held(Held of) {
        problem = of.problem;
        musts = of.musts;
        held = of.held.clone();
        bonus = of.bonus;
        number = of.number;
    }

    Held copy() {
        return new Held(this);
    }

    boolean is(int r) {
        return held.length > 0 && held[r];
    }

    /** What a held request weighs beyond its weight. */
    float bonus() {
        return bonus;
    }

    float bonus(int r) {
        return is(r) ? bonus : 0;
    }

    int number() {
        return number;
    }

    /** Holds just those that the timetable places; whether that changes anything. */
    boolean hold(State state) {
        boolean changed = false;
        number = 0;
        for (int r : musts) {
            boolean placed = state.slot[r] != State.NONE;
            changed |= held[r] != placed;
            held[r] = placed;
            number += placed ? 1 : 0;
        }
        return changed;
    }

    /** Those held that the timetable leaves out. */
    int[] leftOut(State state) {
        return IntStream.of(musts)
                .filter(r -> held[r] && state.slot[r] == State.NONE)
                .toArray();
    }
}

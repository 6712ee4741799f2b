package amur.timetabling;

import java.util.ArrayList;
import java.util.List;

/** Gives up meetings for less walking, the cheapest metre first; all others stay in their slots and at their tables. */
final class WalkingPrices implements GivingUp.Goal {
    private final Problem problem;
    private final State state;
    private final Hall hall;
    private long walking;

    WalkingPrices(Problem problem, Solution solution) {
        this.problem = problem;
        state = new State(problem);
        state.copyFrom(solution.slot);
        hall = new Hall(state, new TableGrid(problem.places), solution.table.clone());
        walking = solution.walking();
    }

    List<Prices.Walk> curve() {
        List<Prices.Walk> points = new ArrayList<>();
        points.add(point());
        if (problem.hasPlaces()) {
            new GivingUp(state, this).run(() -> points.add(point()));
        }
        return points;
    }

    private Prices.Walk point() {
        return new Prices.Walk(walking, state.value);
    }

    /** What the two walk less without the meeting. */
    @Override
    public long saved(int r) {
        int t = state.slot[r];
        long before = walked(r, t);
        state.remove(r);
        long saved = before - walked(r, t);
        state.place(r, t);
        return saved;
    }

    @Override
    public void remove(int r) {
        walking -= saved(r);
        state.remove(r);
    }

    private long walked(int r, int t) {
        return hall.day(problem.a[r], problem.dayOf[t]) + hall.day(problem.b[r], problem.dayOf[t]);
    }
}

package amur.timetabling;

import java.util.ArrayList;
import java.util.List;

/** Gives up meetings for breaks, the cheapest break first. */
final class BreakPrices implements GivingUp.Goal {
    private final State state;
    private final BreakCount count;

    BreakPrices(Problem problem, Solution solution) {
        state = new State(problem);
        state.copyFrom(solution.slot);
        count = new BreakCount(state);
    }

    List<Prices.Point> curve() {
        List<Prices.Point> points = new ArrayList<>();
        points.add(point());
        new GivingUp(state, this).run(() -> points.add(point()));
        return points;
    }

    private Prices.Point point() {
        return new Prices.Point(count.total(), state.value, 0);
    }

    @Override
    public long saved(int r) {
        int before = count.total();
        int t = state.slot[r];
        count.remove(r);
        int saved = before - count.total();
        count.place(r, t);
        return saved;
    }

    @Override
    public void remove(int r) {
        count.remove(r);
    }
}

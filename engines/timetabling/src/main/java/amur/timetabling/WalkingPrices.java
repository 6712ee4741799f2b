package amur.timetabling;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Gives up meetings for less walking, the cheapest metre first. */
final class WalkingPrices {
    /** A meeting that might go: what a metre costs, as things were when it was looked at. */
    private record Offer(int request, long saved, double price) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byPrice = Double.compare(price, other.price);
            return byPrice != 0 ? byPrice : Integer.compare(request, other.request);
        }
    }

    private final Problem problem;
    private final State state;
    private final Hall hall;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();
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
        points.add(new Prices.Walk(walking, state.value));
        for (int r = 0; r < problem.requests && problem.hasPlaces(); r++) {
            offer(r);
        }
        while (!offers.isEmpty()) {
            Offer offer = offers.poll();
            int r = offer.request();
            if (state.slot[r] == State.NONE || !mayGo(r)) {
                continue;
            }
            long saved = saved(r);
            if (saved < offer.saved()) {
                offer(r); // what went meanwhile made it dearer
                continue;
            }
            state.remove(r);
            walking -= saved;
            points.add(new Prices.Walk(walking, state.value));
            problem.requestsOf(problem.a[r]).forEach(this::offer);
            problem.requestsOf(problem.b[r]).forEach(this::offer);
        }
        return points;
    }

    private void offer(int r) {
        if (state.slot[r] != State.NONE && mayGo(r)) {
            long saved = saved(r);
            if (saved > 0) {
                offers.add(new Offer(r, saved, (double) problem.weight[r] / saved));
            }
        }
    }

    /** What the two walk less without the meeting. */
    private long saved(int r) {
        int t = state.slot[r];
        long before = walked(r, t);
        state.remove(r);
        long saved = before - walked(r, t);
        state.place(r, t);
        return saved;
    }

    private long walked(int r, int t) {
        return hall.day(problem.a[r], problem.dayOf[t]) + hall.day(problem.b[r], problem.dayOf[t]);
    }

    private boolean mayGo(int r) {
        return !problem.must[r]
                && state.count[problem.a[r]] > problem.min[problem.a[r]]
                && state.count[problem.b[r]] > problem.min[problem.b[r]];
    }
}

package amur.timetabling;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Gives up meetings for breaks, the cheapest break first. */
final class BreakPrices {
    /** A meeting that might go: what a break costs, as things were when it was looked at. */
    private record Offer(int request, int saved, double price) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byPrice = Double.compare(price, other.price);
            return byPrice != 0 ? byPrice : Integer.compare(request, other.request);
        }
    }

    private final Problem problem;
    private final State state;
    private final BreakCount count;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();

    BreakPrices(Problem problem, Solution solution) {
        this.problem = problem;
        state = new State(problem);
        state.copyFrom(solution.slot);
        count = new BreakCount(state);
    }

    List<Prices.Point> curve() {
        List<Prices.Point> points = new ArrayList<>();
        points.add(point());
        for (int r = 0; r < problem.requests(); r++) {
            offer(r);
        }
        while (!offers.isEmpty()) {
            Offer offer = offers.poll();
            int r = offer.request();
            if (state.slot[r] == State.NONE || !mayGo(r)) {
                continue;
            }
            int saved = saved(r);
            if (saved < offer.saved()) {
                offer(r); // what went meanwhile made it dearer
                continue;
            }
            Request request = problem.request(r);
            count.remove(r);
            points.add(point());
            for (int who : new int[] {request.a(), request.b()}) {
                problem.requestsOf(who).forEach(this::offer);
            }
        }
        return points;
    }

    private Prices.Point point() {
        return new Prices.Point(count.total(), state.value, 0);
    }

    private void offer(int r) {
        if (state.slot[r] != State.NONE && mayGo(r)) {
            int saved = saved(r);
            if (saved > 0) {
                offers.add(new Offer(r, saved, (double) problem.weight(r) / saved));
            }
        }
    }

    /** The breaks that go with the meeting. */
    private int saved(int r) {
        int before = count.total();
        int t = state.slot[r];
        count.remove(r);
        int saved = before - count.total();
        count.place(r, t);
        return saved;
    }

    private boolean mayGo(int r) {
        Request request = problem.request(r);
        return !request.must()
                && state.count[request.a()] > problem.participant(request.a()).min()
                && state.count[request.b()] > problem.participant(request.b()).min();
    }
}

package amur.timetabling;

import java.util.PriorityQueue;

/**
 * Gives up meetings for a second goal, where what is saved costs least weight, until nothing more is saved: nobody is brought below the
 * minimum, no must request is given up. O(meetings · log meetings) where a meeting saves less when others have gone.
 */
final class GivingUp {
    /** What is to become less. */
    interface Goal {
        /** What goes with the meeting, as things are now. */
        long saved(int r);

        /** The meeting goes. */
        void remove(int r);
    }

    /** A meeting that might go: what a unit costs, as things were when it was looked at. */
    private record Offer(int request, long saved, double price) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byPrice = Double.compare(price, other.price);
            return byPrice != 0 ? byPrice : Integer.compare(request, other.request);
        }
    }

    private final Problem problem;
    private final State state;
    private final Goal goal;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();

    GivingUp(State state, Goal goal) {
        this.state = state;
        this.goal = goal;
        problem = state.problem;
    }

    /** @param point after each meeting that went */
    void run(Runnable point) {
        for (int r = 0; r < problem.requests; r++) {
            offer(r);
        }
        while (!offers.isEmpty()) {
            Offer offer = offers.poll();
            int r = offer.request();
            if (!mayGo(r)) {
                continue;
            }
            if (goal.saved(r) < offer.saved()) {
                offer(r); // what went meanwhile made it dearer
                continue;
            }
            goal.remove(r);
            point.run();
            problem.requestsOf(problem.a[r]).forEach(this::offer);
            problem.requestsOf(problem.b[r]).forEach(this::offer);
        }
    }

    private void offer(int r) {
        long saved = mayGo(r) ? goal.saved(r) : 0;
        if (saved > 0) {
            offers.add(new Offer(r, saved, (double) problem.weight[r] / saved));
        }
    }

    private boolean mayGo(int r) {
        return state.slot[r] != State.NONE
                && !problem.must[r]
                && state.count[problem.a[r]] > problem.min[problem.a[r]]
                && state.count[problem.b[r]] > problem.min[problem.b[r]];
    }
}

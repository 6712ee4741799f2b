package amur.timetabling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known of a case of the literature: the best timetable yet, and how few breaks there can be. Shared by all who search. */
final class Standing {
    private final Problem problem;
    private final Budget budget;
    private final long start = System.nanoTime();
    private @Nullable Solution best;
    private volatile int fewest = Integer.MAX_VALUE;
    private volatile int fewestPossible;
    private volatile boolean impossible;

    Standing(Problem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
    }

    /** A timetable of all meetings. */
    synchronized void found(int[] places) {
        int breaks = Breaks.total(problem, places);
        if (breaks >= fewest) {
            return;
        }
        State state = new State(problem);
        state.copyFrom(places);
        best = Solutions.of(state, Certificate.trivial(problem));
        fewest = breaks;
        tell(best);
    }

    /** No timetable has fewer breaks. */
    synchronized void noFewer(int breaks) {
        fewestPossible = Math.max(fewestPossible, breaks);
    }

    /** There is no timetable. */
    void impossible() {
        impossible = true;
    }

    /** The breaks of the best timetable yet. */
    int fewest() {
        return fewest;
    }

    int fewestPossible() {
        return fewestPossible;
    }

    /** The slots of the best timetable yet; none if there is none. */
    synchronized int[] places() {
        return best == null ? new int[0] : best.slot.clone();
    }

    /** Whether nothing is left to find out, or no time to do so. */
    boolean isOver() {
        return impossible || fewest <= fewestPossible || timeIsUp();
    }

    boolean timeIsUp() {
        return System.nanoTime() - start > budget.time().toNanos()
                || budget.stop().getAsBoolean();
    }

    synchronized LiteratureResult result() {
        if (impossible) {
            return new LiteratureResult.NoTimetable();
        }
        if (best == null) {
            return new LiteratureResult.Undecided();
        }
        return fewest <= fewestPossible
                ? new LiteratureResult.Optimum(fewest, best)
                : new LiteratureResult.Best(fewest, fewestPossible, best);
    }

    private void tell(Solution solution) {
        budget.listener()
                .accept(new Progress(
                        Stage.SEARCHING,
                        solution.value(),
                        solution.certificate().boundValue(),
                        solution.placed(),
                        problem.requests,
                        Duration.ofNanos(System.nanoTime() - start),
                        () -> solution));
    }
}

package amur.timetabling;

import java.time.Duration;

/** One run. */
final class Solver {
    private final Problem problem;
    private final Budget budget;

    Solver(Problem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
    }

    Solution solve() {
        long start = System.nanoTime();
        State state = new State(problem);
        for (int r : Timetabler.heaviestFirst(problem)) {
            for (int t = 0; t < problem.slots; t++) {
                if (state.fits(r, t)) {
                    state.place(r, t);
                    break;
                }
            }
        }
        Certificate certificate = Certificate.trivial(problem);
        Solution solution = Solutions.of(state, certificate);
        budget.listener()
                .accept(new Progress(
                        Stage.FINISHED,
                        solution.value(),
                        certificate.boundValue(),
                        solution.placed(),
                        problem.requests,
                        Duration.ofNanos(System.nanoTime() - start),
                        () -> solution));
        return solution;
    }
}

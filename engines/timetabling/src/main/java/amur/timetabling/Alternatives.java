package amur.timetabling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where else one request could be, and who would give way. */
final class Alternatives {
    private final Problem problem;
    private final State state;

    Alternatives(Problem problem, Solution solution) {
        this.problem = problem;
        this.state = new State(problem);
        state.copyFrom(solution.slot);
    }

    List<Alternative> of(int r) {
        if (r < 0 || r >= problem.requests) {
            throw new ProblemException(Fault.UNKNOWN_REQUEST, "request " + r + " is unknown");
        }
        List<Alternative> found = new ArrayList<>();
        int now = state.slot[r];
        if (now != State.NONE) {
            state.remove(r);
        }
        for (int t = 0; t < problem.slots; t++) {
            if (problem.usable(r, t)) {
                Set<Integer> displaced = new LinkedHashSet<>();
                Displacement.at(state, r, t, displaced);
                long price =
                        displaced.stream().mapToLong(m -> problem.weight[m]).sum();
                found.add(new Alternative(t, price, List.copyOf(displaced)));
            }
        }
        if (now != State.NONE) {
            state.place(r, now);
        }
        found.sort(Comparator.comparingLong(Alternative::price).thenComparingInt(Alternative::slot));
        return found;
    }
}

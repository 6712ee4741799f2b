package amur.timetabling;

import java.util.HashSet;
import java.util.Set;

/**
 * What a timetable does not keep, so that its bound does not count on it either.
 *
 * @param participants those who do not reach their {@code min}
 * @param requests the {@code must} requests that are left out
 */
public record Waivers(Set<Integer> participants, Set<Integer> requests) {
    /** All minimums are reached and all must requests placed. */
    public static final Waivers NONE = new Waivers(Set.of(), Set.of());

    public Waivers {
        participants = Set.copyOf(participants);
        requests = Set.copyOf(requests);
    }

    static Waivers of(State state) {
        Problem problem = state.problem;
        Set<Integer> below = new HashSet<>();
        for (int p = 0; p < problem.participants; p++) {
            if (state.count[p] < problem.min[p]) {
                below.add(p);
            }
        }
        return new Waivers(below, left(problem, state.slot));
    }

    /** The must requests that these places leave out. */
    static Set<Integer> left(Problem problem, int[] slot) {
        Set<Integer> left = new HashSet<>();
        for (int r = 0; r < problem.requests; r++) {
            if (problem.must[r] && slot[r] == State.NONE) {
                left.add(r);
            }
        }
        return left;
    }

    boolean isEmpty() {
        return participants.isEmpty() && requests.isEmpty();
    }

    /** Whether every timetable compared with this one places the request. */
    boolean holds(Problem problem, int r) {
        return problem.must[r] && !requests.contains(r);
    }
}

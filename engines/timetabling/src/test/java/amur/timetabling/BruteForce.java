package amur.timetabling;

import java.util.ArrayList;
import java.util.List;

/** Tries everything; for instances of a few requests with one seat each and at most one pool. Rules of its own. */
final class BruteForce {
    private final Problem problem;
    private final List<Placement> placed = new ArrayList<>();
    private long best;

    BruteForce(Problem problem) {
        this.problem = problem;
    }

    long best() {
        search(0, 0);
        return best;
    }

    private void search(int r, long value) {
        if (r == problem.requests()) {
            best = Math.max(best, value);
            return;
        }
        search(r + 1, value);
        for (int t = 0; t < problem.slots(); t++) {
            placed.add(new Placement(r, t, Placement.ANY_TABLE, Placement.NO_INTERPRETER));
            if (allowed(r, t)) {
                search(r + 1, value + problem.weight(r));
            }
            placed.removeLast();
        }
    }

    private boolean allowed(int r, int t) {
        Request request = problem.request(r);
        if (!problem.participant(request.a()).free().contains(t)
                || !problem.participant(request.b()).free().contains(t)) {
            return false;
        }
        int tables = 0;
        int interpreters = 0;
        for (Placement other : placed) {
            if (other.slot() != t) {
                continue;
            }
            Request there = problem.request(other.request());
            tables++;
            interpreters += there.pool() >= 0 ? 1 : 0;
            if (other.request() != r
                    && (there.a() == request.a()
                            || there.a() == request.b()
                            || there.b() == request.a()
                            || there.b() == request.b())) {
                return false;
            }
        }
        return tables <= problem.tables(t) && (request.pool() < 0 || interpreters <= problem.interpreters(0, t));
    }
}

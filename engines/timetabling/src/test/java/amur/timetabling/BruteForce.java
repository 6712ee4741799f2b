package amur.timetabling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries everything; for instances of a few requests and at most one pool. Rules of its own. */
final class BruteForce {
    private final Problem problem;
    private final List<Placement> placed = new ArrayList<>();
    private final Set<Integer> forced;
    private long best;

    BruteForce(Problem problem) {
        this(problem, Set.of());
    }

    /** As if one request had to be held: 0 where it cannot be. */
    BruteForce(Problem problem, int forced) {
        this(problem, Set.of(forced));
    }

    BruteForce(Problem problem, Set<Integer> forced) {
        this.problem = problem;
        this.forced = forced;
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
        if (!forced.contains(r)) {
            search(r + 1, value);
        }
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
        int tables = 0;
        int interpreters = 0;
        for (Placement other : placed) {
            if (other.slot() == t) {
                tables++;
                interpreters += problem.request(other.request()).pool() >= 0 ? 1 : 0;
            }
        }
        return request.slots().contains(t)
                && hasTime(request.a(), t)
                && hasTime(request.b(), t)
                && tables <= problem.tables(t)
                && (request.pool() < 0 || interpreters <= problem.interpreters(0, t))
                && inOrder(r, t);
    }

    private boolean inOrder(int r, int t) {
        for (int i = 0; i < problem.precedences(); i++) {
            int first = problem.earlier(i);
            int second = problem.later(i);
            for (Placement other : placed) {
                if (first == r && other.request() == second && t >= other.slot()
                        || second == r && other.request() == first && t <= other.slot()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasTime(int p, int t) {
        Participant participant = problem.participant(p);
        int here = 0;
        int all = 0;
        for (Placement other : placed) {
            Request there = problem.request(other.request());
            if (there.a() == p || there.b() == p) {
                all++;
                here += other.slot() == t ? 1 : 0;
            }
        }
        return participant.free().contains(t) && here <= participant.seats() && all <= participant.max();
    }
}

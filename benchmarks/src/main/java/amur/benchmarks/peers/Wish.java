package amur.benchmarks.peers;

import amur.timetabling.Problem;
import amur.timetabling.Request;
import java.util.ArrayList;
import java.util.List;

/** A request with the slots that it may use: what every peer's model is built from. */
record Wish(int id, int a, int b, int weight, int pool, List<Integer> slots) {
    /** The wishes of a problem in which everybody has one seat and neither minimum nor maximum, heaviest first. */
    static List<Wish> of(Problem problem) {
        List<Wish> wishes = new ArrayList<>();
        for (int r = 0; r < problem.requests(); r++) {
            Request request = problem.request(r);
            var a = problem.participant(request.a());
            var b = problem.participant(request.b());
            if (a.seats() > 1 || b.seats() > 1 || a.min() > 0 || b.min() > 0 || problem.precedences() > 0) {
                throw new IllegalArgumentException("the peers' models know one seat each, no minimum and no order");
            }
            List<Integer> slots = new ArrayList<>();
            for (int t = 0; t < problem.slots(); t++) {
                if (request.slots().contains(t)
                        && a.free().contains(t)
                        && b.free().contains(t)) {
                    slots.add(t);
                }
            }
            wishes.add(new Wish(r, request.a(), request.b(), request.weight(), request.pool(), List.copyOf(slots)));
        }
        wishes.sort((x, y) -> Integer.compare(y.weight(), x.weight()));
        return wishes;
    }
}

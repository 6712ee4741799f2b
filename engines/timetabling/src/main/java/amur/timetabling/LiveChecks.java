package amur.timetabling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses a change that names what does not exist or contradicts the problem, before anything is touched. */
final class LiveChecks {
    private final LiveProblem problem;

    LiveChecks(LiveProblem problem) {
        this.problem = problem;
    }

    void check(Change change) {
        switch (change) {
            case Change.Leave(int p) -> participant(p);
            case Change.LoseSlots(int p, SlotSet slots) -> {
                participant(p);
                slots(slots);
            }
            case Change.WinSlots(int p, SlotSet slots) -> {
                participant(p);
                slots(slots);
            }
            case Change.Arrive arrive -> arrival(arrive);
            case Change.TableLost(int table, SlotSet slots) -> {
                slots(slots);
                slots.slots(problem.slots).forEach(t -> {
                    if (table < 0 || table >= problem.tableNumbers[t]) {
                        throw new ProblemException(Fault.NUMBER_OUT_OF_RANGE, "slot " + t + " has no table " + table);
                    }
                });
            }
            case Change.InterpreterLost(int pool, SlotSet slots) -> {
                if (pool == Request.NO_POOL) {
                    throw unknownPool(pool);
                }
                pool(pool);
                slots(slots);
            }
            case Change.RequestAdded(int a, int b, int weight, int pool, SlotSet slots, boolean must) -> {
                participant(a);
                participant(b);
                if (a == b) {
                    throw new ProblemException(Fault.SELF_MEETING, "participant " + a + " meets itself");
                }
                wish(weight, pool, slots, 1);
                int known = problem.find(a, b);
                if (known >= 0 && !problem.isWithdrawn(known) && !problem.repeatedPairs) {
                    throw new ProblemException(
                            Fault.DUPLICATE_REQUEST,
                            "participants " + a + " and " + b + " have request " + known + " already");
                }
            }
            case Change.RequestWithdrawn(int r) -> request(r);
            case Change.Seat(List<Integer> requests) -> requests.forEach(this::request);
        }
    }

    private void request(int r) {
        if (r < 0 || r >= problem.requests) {
            throw new ProblemException(
                    Fault.UNKNOWN_REQUEST, "request " + r + " is unknown, there are " + problem.requests);
        }
    }

    private void arrival(Change.Arrive arrive) {
        inRange("participants", problem.participants + 1L, 1, Problem.MAX_PARTICIPANTS);
        slots(arrive.free());
        inRange("seats", arrive.seats(), 1, Problem.MAX_SEATS);
        inRange("min", arrive.min(), 0, Integer.MAX_VALUE);
        if (arrive.max() != ProblemBuilder.DEFAULT_MAX && arrive.max() < arrive.min()) {
            throw new ProblemException(Fault.CONTRADICTION, "min=" + arrive.min() + " is above max=" + arrive.max());
        }
        Set<Integer> partners = new HashSet<>();
        for (Change.Wish wish : arrive.wishes()) {
            participant(wish.partner());
            wish(wish.weight(), wish.pool(), wish.slots(), arrive.wishes().size());
            if (!partners.add(wish.partner())) {
                throw new ProblemException(Fault.DUPLICATE_REQUEST, "two wishes are for participant " + wish.partner());
            }
        }
    }

    private void wish(int weight, int pool, SlotSet slots, int more) {
        inRange("requests", (long) problem.requests + more, 1, Problem.MAX_REQUESTS);
        inRange("weight", weight, 1, Problem.MAX_WEIGHT);
        pool(pool);
        slots(slots);
    }

    private void participant(int p) {
        if (p < 0 || p >= problem.participants) {
            throw new ProblemException(
                    Fault.UNKNOWN_PARTICIPANT, "participant " + p + " is unknown, there are " + problem.participants);
        }
    }

    private void pool(int k) {
        if (k != Request.NO_POOL && (k < 0 || k >= problem.poolName.length)) {
            throw unknownPool(k);
        }
    }

    private ProblemException unknownPool(int k) {
        return new ProblemException(
                Fault.UNKNOWN_POOL, "pool " + k + " is unknown, there are " + problem.poolName.length);
    }

    private void slots(SlotSet set) {
        if (set.end() > problem.slots) {
            throw new ProblemException(
                    Fault.SLOT_OUT_OF_RANGE, "slot " + (set.end() - 1) + " is not in 0-" + (problem.slots - 1));
        }
    }

    private static void inRange(String what, long n, long from, long to) {
        if (n < from || n > to) {
            throw new ProblemException(Fault.NUMBER_OUT_OF_RANGE, what + " " + n + " is not in " + from + "-" + to);
        }
    }
}

package amur.timetabling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a state into a solution: tables, interpreters, breaks, reasons. */
final class Solutions {
    private Solutions() {}

    static Solution read(
            Problem problem, Iterable<Placement> placements, Certificate certificate, Map<Integer, Reason> said) {
        int[] slot = unplaced(problem);
        int[] table = unplaced(problem);
        int[] interpreter = unplaced(problem);
        for (Placement p : placements) {
            if (p.request() < 0 || p.request() >= problem.requests) {
                throw new ProblemException(
                        Fault.UNKNOWN_REQUEST, "request " + p.request() + " is unknown, there are " + problem.requests);
            }
            if (p.slot() < 0 || p.slot() >= problem.slots) {
                throw new ProblemException(
                        Fault.SLOT_OUT_OF_RANGE, "slot " + p.slot() + " is not in 0-" + (problem.slots - 1));
            }
            if (slot[p.request()] != Solution.LEFT) {
                throw new ProblemException(Fault.REPEATED, "request " + p.request() + " is placed twice");
            }
            slot[p.request()] = p.slot();
            table[p.request()] = p.table();
            interpreter[p.request()] = p.interpreter();
        }
        State state = new State(problem);
        boolean sound = new Violations(problem).of(listed(placements)).isEmpty();
        if (sound) {
            state.copyFrom(slot);
        }
        Map<Integer, Reason> reasons = new HashMap<>();
        for (int r = 0; r < problem.requests && sound; r++) {
            if (slot[r] == Solution.LEFT && !said.containsKey(r)) {
                reasons.put(r, Reasons.of(state, certificate, r));
            }
        }
        reasons.putAll(said);
        return new Solution(
                problem,
                slot,
                table,
                interpreter,
                Breaks.total(problem, slot),
                certificate,
                reasons,
                sound ? waived(state, certificate) : List.of());
    }

    private static List<Placement> listed(Iterable<Placement> placements) {
        List<Placement> list = new ArrayList<>();
        placements.forEach(list::add);
        return list;
    }

    private static int[] unplaced(Problem problem) {
        int[] array = new int[problem.requests];
        Arrays.fill(array, Solution.LEFT);
        return array;
    }

    static Solution of(State state, Certificate certificate) {
        return of(state, certificate, new Tables(state).assign(), interpreters(state));
    }

    static Solution of(State state, Certificate certificate, int[] table, int[] interpreter) {
        Problem problem = state.problem;
        int[] slot = state.slot.clone();
        Map<Integer, Reason> reasons = new HashMap<>();
        for (int r = 0; r < problem.requests; r++) {
            if (slot[r] == Solution.LEFT) {
                Reason reason = Reasons.of(state, certificate, r);
                if (!(reason instanceof Reason.LowerWeight)) {
                    reasons.put(r, reason);
                }
            }
        }
        return new Solution(
                problem,
                slot,
                table,
                interpreter,
                Breaks.total(problem, slot),
                certificate,
                reasons,
                waived(state, certificate));
    }

    /** Interpreters of a slot and pool are numbered by request. */
    private static int[] interpreters(State state) {
        Problem p = state.problem;
        int[] interpreter = unplaced(p);
        int[] next = new int[p.pools() * p.slots];
        for (int r = 0; r < p.requests; r++) {
            if (state.slot[r] != State.NONE && p.pool[r] >= 0) {
                interpreter[r] = next[p.pool[r] * p.slots + state.slot[r]]++;
            }
        }
        return interpreter;
    }

    static List<Waived> waived(State state, Certificate certificate) {
        Problem p = state.problem;
        List<Waived> waived = new ArrayList<>();
        for (int i = 0; i < p.participants; i++) {
            if (state.count[i] < p.min[i]) {
                waived.add(new Waived(i, p.min[i], state.count[i], Reasons.belowMin(state, certificate, i)));
            }
        }
        return waived;
    }
}

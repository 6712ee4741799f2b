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
        return new Solution(
                problem,
                slot,
                table,
                interpreter,
                Breaks.total(problem, slot),
                certificate,
                () -> reasons(problem, sound, slot, certificate, said),
                sound ? waived(state, certificate) : List.of());
    }

    /** What was said stands; the rest is found out where the timetable is sound. */
    private static Map<Integer, Reason> reasons(
            Problem problem, boolean sound, int[] slot, Certificate certificate, Map<Integer, Reason> said) {
        long left = Arrays.stream(slot).filter(t -> t == Solution.LEFT).count();
        Map<Integer, Reason> reasons = new HashMap<>();
        if (sound && said.size() < left) {
            reasons.putAll(Reasons.all(problem, slot, certificate));
        }
        reasons.putAll(said);
        return reasons;
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
        return new Solution(
                problem,
                slot,
                table,
                interpreter,
                Breaks.total(problem, slot),
                certificate,
                () -> Reasons.all(problem, slot, certificate),
                waived(state, certificate));
    }

    /** Interpreters of a slot and pool are numbered by request. */
    static int[] interpreters(State state) {
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
        Reasons reasons = new Reasons(state, certificate);
        List<Waived> waived = new ArrayList<>();
        for (int i = 0; i < p.participants; i++) {
            if (state.count[i] < p.min[i]) {
                waived.add(new Waived(i, p.min[i], state.count[i], reasons.belowMin(i)));
            }
        }
        return waived;
    }
}

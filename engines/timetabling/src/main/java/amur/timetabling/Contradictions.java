package amur.timetabling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What contradicts itself only when all is said: meetings that wait for each other, and tables that two must have at once. */
final class Contradictions {
    private Contradictions() {}

    /** Throws a {@link ProblemException} where there is one. */
    static void refuse(ProblemBuilder of) {
        cycles(of);
        sharedTables(of);
    }

    private static void cycles(ProblemBuilder of) {
        int[] incoming = new int[of.precedences == 0 ? 0 : of.requests];
        Map<Integer, List<Integer>> next = new HashMap<>();
        for (int i = 0; i < of.precedences; i++) {
            incoming[of.later[i]]++;
            next.computeIfAbsent(of.earlier[i], k -> new ArrayList<>()).add(of.later[i]);
        }
        List<Integer> open = new ArrayList<>();
        for (int r : next.keySet()) {
            if (incoming[r] == 0) {
                open.add(r);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            for (int r : next.getOrDefault(open.get(i), List.of())) {
                if (--incoming[r] == 0) {
                    open.add(r);
                }
            }
        }
        for (int r = 0; r < incoming.length; r++) {
            if (incoming[r] > 0) {
                throw new ProblemException(
                        Fault.CYCLIC_PRECEDENCE, r, "request " + r + " is to be earlier than itself, by a cycle");
            }
        }
    }

    private static void sharedTables(ProblemBuilder of) {
        Map<Long, Integer> taken = new HashMap<>();
        of.fixedTable.forEach((r, table) -> {
            int[] allowed =
                    of.slotSets.get(of.slotSet[r]).slots(of.slots).limit(2).toArray();
            if (of.must[r] && allowed.length == 1) {
                Integer other = taken.put((long) allowed[0] << 32 | table, r);
                if (other != null) {
                    throw new ProblemException(
                            Fault.CONTRADICTION,
                            "requests " + Math.min(r, other) + " and " + Math.max(r, other) + " must both have table "
                                    + table + " in slot " + allowed[0]);
                }
            }
        });
    }
}

package amur.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a timetable of a case of the literature keeps all its rules and has as many breaks as was said; no code of the engine. */
final class LiteratureCheck {
    private LiteratureCheck() {}

    /**
     * What is wrong, in words; empty if nothing is.
     *
     * @param solution the lines of {@code solution.txt}
     */
    static List<String> complaints(BrokerageCase one, List<String> solution, int fairness, int breaks) {
        List<String> wrong = new ArrayList<>();
        int[] slot = new int[one.requested().length + 1];
        for (String line : solution) {
            String[] field = line.split(" ");
            if (field[0].equals("place")) {
                slot[Integer.parseInt(field[1]) + 1] = Integer.parseInt(field[2]) + 1;
            }
        }
        int[] meetings = new int[one.slots() + 1];
        Set<List<Integer>> taken = new HashSet<>();
        for (int m = 1; m < slot.length; m++) {
            int[] row = one.requested()[m - 1];
            if (slot[m] < 1 || slot[m] > one.slots() || !one.mayMeet(m, slot[m])) {
                wrong.add("meeting " + m + " cannot be in slot " + slot[m]);
                continue;
            }
            meetings[slot[m]]++;
            for (int who = 0; who < 2; who++) {
                if (!taken.add(List.of(row[who], slot[m]))) {
                    wrong.add("participant " + row[who] + " meets twice in slot " + slot[m]);
                }
            }
            for (int earlier : one.before().get(m - 1)) {
                if (slot[earlier] >= slot[m]) {
                    wrong.add("meeting " + earlier + " is not before " + m);
                }
            }
        }
        for (int t = 1; t <= one.slots(); t++) {
            if (meetings[t] > one.tables()) {
                wrong.add(meetings[t] + " meetings in slot " + t);
            }
        }
        count(one, taken, fairness, breaks, wrong);
        return wrong;
    }

    private static void count(
            BrokerageCase one, Set<List<Integer>> taken, int fairness, int breaks, List<String> wrong) {
        int sum = 0;
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int p = 1; p <= one.participants(); p++) {
            int stretches = 0;
            for (int t = 1; t <= one.slots(); t++) {
                stretches += taken.contains(List.of(p, t)) && !taken.contains(List.of(p, t - 1)) ? 1 : 0;
            }
            int own = Math.max(0, stretches - 1);
            sum += own;
            most = Math.max(most, own);
            least = Math.min(least, own);
        }
        if (sum != breaks) {
            wrong.add(sum + " breaks, not " + breaks);
        }
        if (most - least > fairness) {
            wrong.add("breaks differ by " + (most - least));
        }
    }
}

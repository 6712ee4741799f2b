package amur.timetabling;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Prints the breaks of timetables of the size of the demo, for {@code docs/engines/timetabling.md}. */
final class BreakFigures {
    private BreakFigures() {}

    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        for (FairGenerator.Family family :
                new FairGenerator.Family[] {FairGenerator.Family.LOOSE, FairGenerator.Family.TIGHT}) {
            Problem problem = FairGenerator.generate(1_200, 1_000, 12_000, family, 4, 14, 7);
            Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(seconds)));
            Set<Long> days = new HashSet<>();
            int[] of = new int[problem.participants()];
            long[] busy = new long[problem.participants()];
            solution.placements().forEach(p -> {
                for (int who : new int[] {
                    problem.request(p.request()).a(),
                    problem.request(p.request()).b()
                }) {
                    days.add((long) who * problem.days() + problem.dayOf(p.slot()));
                    busy[who] |= 1L << p.slot();
                }
            });
            for (int p = 0; p < of.length; p++) {
                for (int d = 0; d < problem.days(); d++) {
                    long day = busy[p] >>> d * 14 & (1L << 14) - 1;
                    of[p] += Math.max(0, Long.bitCount(day & ~(day << 1)) - 1);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: value %d bound %d gap %.3f%% placed %d, breaks %d (%.3f per person and day), at most %d for one%n",
                    family == FairGenerator.Family.LOOSE ? "loose" : "tight",
                    solution.value(),
                    solution.certificate().boundValue(),
                    100 * solution.gap(),
                    solution.placed(),
                    solution.breaks(),
                    (double) solution.breaks() / days.size(),
                    Arrays.stream(of).max().orElse(0));
        }
    }
}

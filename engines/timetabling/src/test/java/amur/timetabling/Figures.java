package amur.timetabling;

import java.time.Duration;
import java.util.Locale;

/** Prints the figures of {@code docs/engines/timetabling.md}. */
final class Figures {
    private record Case(int sideA, int sideB, int requests, int seconds) {}

    private Figures() {}

    public static void main(String[] arguments) {
        for (Case c : new Case[] {
            new Case(100, 100, 1_000, 3), new Case(500, 500, 10_000, 10), new Case(1_200, 1_000, 12_000, 15)
        }) {
            long start = System.nanoTime();
            Problem problem = FairGenerator.generate(c.sideA(), c.sideB(), c.requests(), FairGenerator.Family.TIGHT, 7);
            Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofSeconds(c.seconds())));
            System.out.printf(
                    Locale.ROOT,
                    "%d requests: value %d bound %d gap %.3f%% placed %d breaks %d, %.1f s%n",
                    c.requests(),
                    solution.value(),
                    solution.certificate().boundValue(),
                    100 * solution.gap(),
                    solution.placed(),
                    solution.breaks(),
                    (System.nanoTime() - start) / 1e9);
        }
    }
}

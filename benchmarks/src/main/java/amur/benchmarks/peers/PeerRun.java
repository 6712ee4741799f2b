package amur.benchmarks.peers;

import amur.benchmarks.ProcessMemory;
import amur.timetabling.InstanceFormat;
import amur.timetabling.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** One run of a peer in a process of its own: {@code cp-sat|timefold FILE SECONDS BOUND}, the bound being the engine's. */
public final class PeerRun {
    private PeerRun() {}

    public static void main(String[] arguments) throws IOException {
        Problem problem = InstanceFormat.read(Path.of(arguments[1]));
        double seconds = Double.parseDouble(arguments[2]);
        double known = Double.parseDouble(arguments[3]);
        long start = System.nanoTime();
        Outcome outcome =
                arguments[0].equals("cp-sat") ? CpSat.solve(problem, seconds) : Timefold.solve(problem, seconds);
        System.out.printf(
                Locale.ROOT,
                "%-9s value %,d  own bound %s  gap to the least bound known %s  in %.1f s, processor time %.1f s, peak memory %d MB (%s)%n",
                arguments[0],
                outcome.value(),
                Double.isNaN(outcome.bound()) ? "none" : String.format(Locale.ROOT, "%,.1f", outcome.bound()),
                gap(outcome, known),
                (System.nanoTime() - start) / 1e9,
                ProcessMemory.processorSeconds(),
                ProcessMemory.peak(),
                outcome.remark());
    }

    private static String gap(Outcome outcome, double known) {
        if (outcome.value() == 0) {
            return "no timetable";
        }
        double least = Double.isNaN(outcome.bound()) ? known : Math.min(known, outcome.bound());
        return String.format(Locale.ROOT, "%.3f %%", 100 * (least - outcome.value()) / outcome.value());
    }
}

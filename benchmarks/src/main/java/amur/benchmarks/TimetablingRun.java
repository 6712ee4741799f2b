package amur.benchmarks;

import amur.timetabling.Budget;
import amur.timetabling.InstanceFormat;
import amur.timetabling.Problem;
import amur.timetabling.Progress;
import amur.timetabling.Solution;
import amur.timetabling.Stage;
import amur.timetabling.Timetabler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One run of the engine in a process of its own, so that its memory is seen: {@code FILE SECONDS SEED THREADS [curve]}. */
public final class TimetablingRun {
    private static final double[] GAPS = {0.01, 0.005, 0.0025};

    private final double[] reached = {Double.NaN, Double.NaN, Double.NaN};
    /** Per stage the seconds by the clock and those of the processors. */
    private final Map<Stage, double[]> stages = new EnumMap<>(Stage.class);

    private final boolean curve;
    private double heard;
    private double worked;
    private double said;

    private TimetablingRun(boolean curve) {
        this.curve = curve;
    }

    public static void main(String[] arguments) throws IOException {
        new TimetablingRun(arguments.length > 4)
                .run(
                        Path.of(arguments[0]),
                        Double.parseDouble(arguments[1]),
                        Long.parseLong(arguments[2]),
                        Integer.parseInt(arguments[3]));
    }

    private void run(Path file, double seconds, long seed, int threads) throws IOException {
        long start = System.nanoTime();
        Problem problem = InstanceFormat.read(file);
        double reading = (System.nanoTime() - start) / 1e9;
        long memoryAfterReading = ProcessMemory.peak();
        worked = ProcessMemory.processorSeconds();
        long solving = System.nanoTime();
        Solution solution = Timetabler.solve(
                problem,
                Budget.of(Duration.ofNanos((long) (seconds * 1e9)))
                        .withSeed(seed)
                        .withThreads(threads)
                        .withListener(this::hear));
        double solved = (System.nanoTime() - solving) / 1e9;
        reach(solution.gap(), solved);
        double bound =
                (double) solution.certificate().bound() / solution.certificate().scale();
        System.out.printf(
                Locale.ROOT,
                "value %,d  bound %,.1f  gap %.4f %%  placed %,d of %,d  below their minimum %,d (at least %,d in any timetable)  breaks %,d%n",
                solution.value(),
                bound,
                100 * solution.gap(),
                solution.placed(),
                problem.requests(),
                solution.waived().size(),
                Timetabler.fewestBelowMinimum(problem),
                solution.breaks());
        if (problem.hasPlaces()) {
            System.out.printf(Locale.ROOT, "walking %,d m%n", solution.walking());
        }
        System.out.printf(
                Locale.ROOT,
                "solved in %.1f s (file read in %.1f s)  to 1 %% %s, 0.5 %% %s, 0.25 %% %s%n",
                solved,
                reading,
                time(reached[0]),
                time(reached[1]),
                time(reached[2]));
        System.out.printf(
                Locale.ROOT,
                "peak memory %d MB of the process, %d MB after reading, -Xmx %d MB; processor time %.1f s; %s%n",
                ProcessMemory.peak(),
                memoryAfterReading,
                Runtime.getRuntime().maxMemory() >> 20,
                ProcessMemory.processorSeconds(),
                stages.entrySet().stream()
                        .map(e -> said(e.getKey(), e.getValue(), solved))
                        .collect(Collectors.joining(", ")));
    }

    /** A stage with its share of the time and the processors it kept busy. */
    private static String said(Stage stage, double[] seconds, double solved) {
        return String.format(
                Locale.ROOT,
                "%s %.0f %% on %.1f processors",
                stage.name().toLowerCase(Locale.ROOT),
                100 * seconds[0] / solved,
                seconds[1] / Math.max(1e-3, seconds[0]));
    }

    private void hear(Progress progress) {
        double now = progress.elapsed().toNanos() / 1e9;
        double processor = ProcessMemory.processorSeconds();
        double[] stage = stages.computeIfAbsent(progress.stage(), s -> new double[2]);
        stage[0] += now - heard;
        stage[1] += processor - worked;
        heard = now;
        worked = processor;
        reach(progress.gap(), now);
        if (curve && now >= said) {
            said = now + Math.max(0.2, now / 20);
            System.out.printf(
                    Locale.ROOT,
                    "%7.2f s (processor %.1f) %-12s value %,d bound %,d gap %.4f %%%n",
                    now,
                    ProcessMemory.processorSeconds(),
                    progress.stage(),
                    progress.value(),
                    progress.bound(),
                    100 * progress.gap());
        }
    }

    private void reach(double gap, double now) {
        for (int i = 0; i < GAPS.length; i++) {
            if (Double.isNaN(reached[i]) && gap <= GAPS[i]) {
                reached[i] = now;
            }
        }
    }

    private static String time(double seconds) {
        return Double.isNaN(seconds) ? "not" : String.format(Locale.ROOT, "%.1f s", seconds);
    }
}

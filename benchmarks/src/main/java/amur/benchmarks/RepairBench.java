package amur.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** How long one change of a released timetable takes, at 1,500,000 requests and at the size of the demo. */
final class RepairBench implements Bench.Measurement {
    private static final long SEED = 20_261_124;

    @Override
    public void run(Path data) throws Exception {
        System.out.println("1,500,000 requests, tight tables");
        measure(data, "tight", 1_500_000, "20", "20000");
        System.out.println("12,000 requests, three scarce pools");
        measure(data, "scarce", 12_000, "5", "20000");
    }

    private static void measure(Path data, String family, int requests, String seconds, String changes)
            throws Exception {
        Path file = TimetablingBench.instance(data, family, requests, SEED);
        TimetablingBench.process(
                RepairRun.class, "3g", List.of(file.toString(), seconds, Long.toString(SEED), changes));
    }
}

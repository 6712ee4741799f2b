package amur.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** From the start of the process to the first page, on a database that is there already. */
final class StartBench implements Bench.Measurement {
    private static final int STARTS = 5;

    @Override
    public void run(Path data) throws Exception {
        try (App first = App.start(data, true, "--amur.demo.size=small").ready()) {
            Bench.say("first start, database made on the way", seconds(first.startTime()));
        }
        Bench.say("without AOT cache, median of " + STARTS + " (all)", median(starts(data, false)));
        if (App.hasCache()) {
            Bench.say("with AOT cache, median of " + STARTS + " (all)", median(starts(data, true)));
        } else {
            Bench.say("with AOT cache", "there is none on this machine");
        }
    }

    private static List<Duration> starts(Path data, boolean cache) throws Exception {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < STARTS; i++) {
            try (App app = App.start(data, cache, "--amur.demo.size=small")) {
                times.add(app.startTime());
            }
        }
        Collections.sort(times);
        return times;
    }

    private static String median(List<Duration> sorted) {
        return seconds(sorted.get(sorted.size() / 2)) + "  "
                + sorted.stream().map(StartBench::seconds).toList();
    }

    static String seconds(Duration duration) {
        return String.format("%.2f s", duration.toMillis() / 1000.0);
    }
}

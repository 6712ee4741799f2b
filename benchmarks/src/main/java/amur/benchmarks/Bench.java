package amur.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code ./amur bench [NAME …]}: all measurements, or some; some have options of their own. */
public final class Bench {
    /** A measurement; prints what it finds. */
    interface Measurement {
        void run(Path data) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBench());
        ALL.put("import", new ImportBench());
        ALL.put("drafting", new DraftingBench());
        ALL.put("timetable", new TimetableBench());
        ALL.put("literature", new LiteratureBench(List.of()));
        ALL.put("repair", new RepairBench());
        ALL.put("timetabling", data -> new TimetablingBench(List.of()).run(data));
        ALL.put("matching", new MatchingBench());
        ALL.put("terms", new TermsBench(List.of()));
        ALL.put("search", new SearchBench(List.of()));
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[1].startsWith("--")) {
            List<String> options = List.of(arguments).subList(1, arguments.length);
            ALL.replace("timetabling", data -> new TimetablingBench(options).run(data));
            ALL.replace("literature", new LiteratureBench(options));
            ALL.replace("terms", new TermsBench(options));
            ALL.replace("search", new SearchBench(options));
            run(List.of(arguments[0]), arguments);
        } else {
            run(arguments.length == 0 ? List.copyOf(ALL.keySet()) : List.of(arguments), arguments);
        }
    }

    private static void run(List<String> wanted, String[] arguments) throws Exception {
        for (String name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.println("There is no '" + name + "'. Maybe one of " + ALL.keySet() + ".");
                System.exit(2);
            }
        }
        System.out.println("command   ./amur bench " + String.join(" ", arguments));
        System.out.println("date      " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        System.out.println("machine   " + machine());
        System.out.println("java      " + Runtime.version());
        for (String name : wanted) {
            System.out.println();
            System.out.println(name);
            Path data = Files.createTempDirectory("amur-bench-" + name);
            try {
                Objects.requireNonNull(ALL.get(name)).run(data);
            } finally {
                delete(data);
            }
        }
    }

    static void say(String what, String figure) {
        System.out.printf("  %-58s %s%n", what, figure);
    }

    private static String machine() throws IOException {
        String cpu = line(Path.of("/proc/cpuinfo"), "model name");
        String memory = line(Path.of("/proc/meminfo"), "MemTotal");
        String load = Files.exists(Path.of("/proc/loadavg"))
                ? Files.readString(Path.of("/proc/loadavg")).split(" ")[0]
                : "unknown";
        return Runtime.getRuntime().availableProcessors() + " processors (" + cpu + "), memory " + memory + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", load before the run " + load;
    }

    private static String line(Path file, String key) throws IOException {
        if (!Files.exists(file)) {
            return "unknown";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

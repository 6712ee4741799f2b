package amur.benchmarks;

import amur.benchmarks.peers.PeerRun;
import amur.timetabling.FairGenerator;
import amur.timetabling.FairGenerator.Family;
import amur.timetabling.InstanceFormat;
import amur.timetabling.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./amur bench timetabling [--family F] [--size N] [--seconds S] [--seed N] [--threads N] [--memory 2g] [--keep DIR] [--curve] [--peers]}:
 * what the engine reaches on generated fairs, and, where asked for, other solvers on the same. Each run is a process of its own.
 */
final class TimetablingBench implements Bench.Measurement {
    /** Family, requests, seconds, heap: what is measured where nothing is asked for. */
    private record Case(String family, int requests, double seconds, String memory) {}

    private static final List<Case> USUAL = List.of(
            new Case("tight", 1_000, 2, "256m"),
            new Case("tight", 10_000, 10, "512m"),
            new Case("tight", 60_000, 30, "1g"),
            new Case("scarce", 10_000, 10, "512m"),
            new Case("scarce", 60_000, 30, "1g"),
            new Case("any", 10_000, 10, "512m"),
            new Case("clustered", 10_000, 10, "512m"),
            new Case("lopsided", 10_000, 10, "512m"),
            new Case("min", 10_000, 10, "512m"),
            new Case("must", 10_000, 10, "512m"),
            new Case("orders", 10_000, 10, "512m"),
            new Case("chains", 10_000, 10, "512m"),
            new Case("loose", 1_500_000, 20, "2g"),
            new Case("tight", 1_500_000, 10, "400m"),
            new Case("tight", 1_500_000, 60, "2g"),
            new Case("min", 1_500_000, 60, "2g"));

    private static final List<Case> BESIDE_PEERS = List.of(
            new Case("tight", 1_000, 10, "1g"),
            new Case("tight", 1_000, 60, "1g"),
            new Case("tight", 10_000, 10, "1g"),
            new Case("tight", 10_000, 60, "1g"),
            new Case("tight", 10_000, 300, "1g"),
            new Case("tight", 60_000, 60, "1g"));

    private static final Pattern BOUND = Pattern.compile("bound ([0-9,.]+)");
    private static final String PEER_MEMORY = "8g";

    /** The share of participants with a stand in the family "walking". */
    private static final double STANDS = 0.2;

    private static final Map<String, Family> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("tight", Family.TIGHT);
        FAMILIES.put("loose", Family.LOOSE);
        FAMILIES.put("scarce", Family.SCARCE);
        FAMILIES.put("any", Family.ANY_TO_ANY);
        FAMILIES.put("clustered", Family.CLUSTERED);
        FAMILIES.put("min", Family.MIN_ONE);
        FAMILIES.put("lopsided", Family.TIGHT);
        FAMILIES.put("walking", Family.LOOSE);
        FAMILIES.put("must", Family.MUST);
        FAMILIES.put("orders", Family.ORDERS);
        FAMILIES.put("chains", Family.CHAINS);
    }

    private final Map<String, String> options = new LinkedHashMap<>();

    TimetablingBench(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            boolean alone = name.equals("--curve") || name.equals("--peers");
            options.put(name, alone ? "" : i + 1 < arguments.size() ? arguments.get(++i) : "");
        }
    }

    @Override
    public void run(Path data) throws Exception {
        boolean peers = options.containsKey("--peers");
        List<Case> cases = peers ? BESIDE_PEERS : USUAL;
        if (options.containsKey("--family") || options.containsKey("--size")) {
            String family = options.getOrDefault("--family", "tight");
            int size = Integer.parseInt(options.getOrDefault("--size", "10000"));
            if (!FAMILIES.containsKey(family)) {
                throw new IllegalArgumentException("family " + family + " is none of " + FAMILIES.keySet());
            }
            cases = List.of(new Case(family, size, 10, size > 200_000 ? "2g" : "1g"));
        }
        Path folder = options.containsKey("--keep") ? Path.of(options.get("--keep")) : data;
        Files.createDirectories(folder);
        for (Case one : cases) {
            double seconds =
                    options.containsKey("--seconds") ? Double.parseDouble(options.get("--seconds")) : one.seconds();
            Path file = instance(folder, one.family(), one.requests(), seed());
            System.out.printf(
                    "%s %,d requests, seed %s, %s s, %s threads%n",
                    one.family(), one.requests(), seed(), seconds, threads());
            List<String> arguments = new ArrayList<>(
                    List.of(file.toString(), Double.toString(seconds), Long.toString(seed()), threads()));
            if (options.containsKey("--curve")) {
                arguments.add("curve");
            }
            List<String> said =
                    process(TimetablingRun.class, options.getOrDefault("--memory", one.memory()), arguments);
            if (peers) {
                for (String peer : List.of("cp-sat", "timefold")) {
                    process(
                            PeerRun.class,
                            PEER_MEMORY,
                            List.of(peer, file.toString(), Double.toString(seconds), bound(said)));
                }
            }
        }
    }

    /** The bound that the engine printed last. */
    private static String bound(List<String> said) {
        String bound = "Infinity";
        for (String line : said) {
            Matcher matcher = BOUND.matcher(line);
            bound = matcher.find() ? matcher.group(1).replace(",", "") : bound;
        }
        return bound;
    }

    private long seed() {
        return Long.parseLong(options.getOrDefault("--seed", "20261124"));
    }

    private String threads() {
        return options.getOrDefault(
                "--threads", Integer.toString(Math.min(2, Runtime.getRuntime().availableProcessors())));
    }

    /** The instance as a file, drawn where it is not there yet. */
    static Path instance(Path folder, String family, int requests, long seed) throws IOException {
        Path file = folder.resolve(family + "-" + requests + "-" + seed + ".txt.gz");
        if (!Files.exists(file)) {
            Family drawn = Objects.requireNonNull(FAMILIES.get(family));
            Problem problem = family.equals("lopsided")
                    ? FairGenerator.lopsided(requests, drawn, seed)
                    : FairGenerator.usual(requests, drawn, seed);
            InstanceFormat.write(
                    family.equals("walking") ? FairGenerator.inHall(problem, STANDS, seed) : problem, file);
        }
        return file;
    }

    static List<String> process(Class<?> main, String memory, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + memory,
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                said.add(line);
                System.out.println("  " + line);
            });
        }
        if (process.waitFor() != 0) {
            System.out.println("  the run failed: status " + process.exitValue());
        }
        return said;
    }
}

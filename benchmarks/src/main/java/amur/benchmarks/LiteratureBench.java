package amur.benchmarks;

import amur.timetabling.SolveCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The published cases of business-to-business meeting scheduling: {@code ./amur solve} for each case and fairness, one thread, seed 1, at
 * most 60 s, each in a process of its own. Seconds are of the whole process, its start too, and of the processor; beside
 * them those of the paper's fastest solver.
 * The data is not part of Amur: it is sought in AMUR_SHARED_DATA or in ../shared/data.
 */
final class LiteratureBench implements Bench.Measurement {
    private static final int SECONDS = 60;

    private record Case(String file, int fairness, String published, double publishedSeconds) {
        static Case of(String line) {
            String[] field = line.split(",", -1);
            return new Case(field[0], Integer.parseInt(field[1]), field[2], Double.parseDouble(field[3]));
        }

        /** What the engine says where it settles the case as it is published. */
        String settled() {
            return published.equals("unsat") ? "no timetable exists" : "optimum " + published;
        }
    }

    private record Answer(String words, double seconds, double processor) {}

    @Override
    public void run(Path data) throws Exception {
        String named = System.getenv("AMUR_SHARED_DATA");
        Path cases = Path.of(named == null ? "../shared/data" : named).resolve("b2b-meetings");
        Path published = cases.resolve("published.csv");
        if (!Files.exists(published)) {
            Bench.say("the cases are not here, nothing measured", cases.toAbsolutePath() + " is missing");
            return;
        }
        List<Case> all = Files.readAllLines(published).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Case::of)
                .toList();
        System.out.println("| case | fairness | published | seconds | Amur | seconds | of the processor |");
        System.out.println("|---|---|---|---|---|---|---|");
        int settled = 0;
        int faster = 0;
        double slowest = 0;
        for (Case one : all) {
            Answer answer = solve(cases, one, data);
            boolean same = answer.words.equals(one.settled());
            boolean quicker = same && answer.seconds < one.publishedSeconds;
            settled += same ? 1 : 0;
            faster += quicker ? 1 : 0;
            slowest = Math.max(slowest, answer.seconds);
            System.out.printf(
                    Locale.ROOT,
                    quicker
                            ? "| %s | %d | %s | %.1f | %s | **%.1f** | %.1f |%n"
                            : "| %s | %d | %s | %.1f | %s | %.1f | %.1f |%n",
                    one.file.replace(".dzn", ""),
                    one.fairness,
                    one.published.equals("unsat") ? "none exists" : one.published,
                    one.publishedSeconds,
                    answer.words,
                    answer.seconds,
                    answer.processor);
        }
        Bench.say("settled with proof, as published", settled + " of " + all.size());
        Bench.say("faster than the fastest published solver", faster + " of " + all.size());
        Bench.say("slowest case", String.format(Locale.ROOT, "%.1f s", slowest));
    }

    private static Answer solve(Path cases, Case one, Path data) throws IOException, InterruptedException {
        Path out = data.resolve("out.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SolveCommand.class.getName(),
                        cases.resolve(one.file).toString(),
                        "--budget",
                        SECONDS + "s",
                        "--threads",
                        "1",
                        "--seed",
                        "1",
                        "--fairness",
                        Integer.toString(one.fairness),
                        "--out",
                        data.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double processor = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            processor = process.info()
                    .totalCpuDuration()
                    .map(time -> time.toNanos() / 1e9)
                    .orElse(processor);
            if (System.nanoTime() - start > 2 * SECONDS * 1_000_000_000L) {
                process.destroyForcibly();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String words = Files.readString(out).strip();
        return new Answer(words.isEmpty() ? "nothing" : words, seconds, processor);
    }
}

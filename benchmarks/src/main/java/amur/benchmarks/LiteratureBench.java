package amur.benchmarks;

import amur.timetabling.SolveCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./amur bench literature [--cases TEXT,…] [--budget SECONDS] [--threads N] [--seed N] [--variants N]}: the published cases of
 * business-to-business meeting scheduling, {@code ./amur solve} for each case and fairness, one thread, seed 1, at most 60 s where nothing
 * else is said, each in a process of its own. With {@code --variants} so many of the 200 cases of {@link LiteratureVariants} in place of the
 * published ones. Seconds are of the whole process, its start too, and of the processor; beside them those of the paper's fastest
 * solver. Every timetable is checked from the files alone.
 * The data is not part of Amur: it is sought in AMUR_SHARED_DATA or in ../shared/data.
 */
final class LiteratureBench implements Bench.Measurement {
    private static final double FULL_SECOND = 1e9;

    private record Case(
            String name, Path file, int fairness, @Nullable String published, double publishedSeconds) {
        static Case of(Path folder, String line) {
            String[] field = line.split(",", -1);
            return new Case(
                    field[0].replace(".dzn", ""),
                    folder.resolve(field[0]),
                    Integer.parseInt(field[1]),
                    field[2].equals("unsat") ? "no timetable exists" : "optimum " + field[2],
                    Double.parseDouble(field[3]));
        }
    }

    /** @param refused what it said of itself where it had no answer */
    private record Answer(String words, double seconds, double processor, String refused) {
        boolean settled() {
            return words.startsWith("optimum") || words.startsWith("no timetable");
        }
    }

    private final Map<String, String> options = new LinkedHashMap<>();

    LiteratureBench(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
    }

    @Override
    public void run(Path data) throws Exception {
        String named = System.getenv("AMUR_SHARED_DATA");
        Path folder = Path.of(named == null ? "../shared/data" : named).resolve("b2b-meetings");
        if (!Files.exists(folder.resolve("published.csv"))) {
            Bench.say("the cases are not here, nothing measured", folder.toAbsolutePath() + " is missing");
            return;
        }
        String wanted = options.getOrDefault("--cases", ".");
        List<Case> cases = (options.containsKey("--variants") ? variants(folder, data) : published(folder))
                .stream()
                        .filter(one -> Arrays.stream(wanted.split(",")).anyMatch(one.name::contains))
                        .toList();
        System.out.println("| case | fairness | published | seconds | Amur | seconds | of the processor |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<Answer> answers = new ArrayList<>();
        int asPublished = 0;
        int faster = 0;
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            Answer answer = solve(one, data);
            answers.add(answer);
            boolean same = answer.words.equals(one.published);
            boolean quicker = same && answer.processor < one.publishedSeconds;
            asPublished += same ? 1 : 0;
            faster += quicker ? 1 : 0;
            print(one, answer, quicker);
            complaints(one, answer, data).forEach(complaint -> wrong.add(one.name + ": " + complaint));
        }
        Bench.say("settled with proof", answers.stream().filter(Answer::settled).count() + " of " + cases.size());
        if (!options.containsKey("--variants")) {
            Bench.say("as published", asPublished + " of " + cases.size());
            Bench.say("less of the processor than the fastest published solver", faster + " of " + cases.size());
        }
        Bench.say(
                "of the processor in all, most for one",
                "%.0f s, %.1f s"
                        .formatted(
                                answers.stream().mapToDouble(Answer::processor).sum(),
                                answers.stream()
                                        .mapToDouble(Answer::processor)
                                        .max()
                                        .orElse(0)));
        Bench.say("timetables and answers found wrong", wrong.isEmpty() ? "none" : wrong.toString());
    }

    private static List<Case> published(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("published.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Case.of(folder, line))
                .toList();
    }

    private List<Case> variants(Path folder, Path data) throws IOException {
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        List<Case> cases = new ArrayList<>();
        for (var drawn : LiteratureVariants.all(folder, seed)) {
            Path to = data.resolve(drawn.name() + ".dzn");
            drawn.variant().write(to);
            cases.add(new Case(drawn.name(), to, drawn.fairness(), null, 0));
        }
        return cases.subList(0, Math.min(Integer.parseInt(options.get("--variants")), cases.size()));
    }

    private static void print(Case one, Answer answer, boolean quicker) {
        String published = one.published == null
                ? "–"
                : one.published.replace("optimum ", "").replace("no timetable", "none");
        System.out.printf(
                Locale.ROOT,
                quicker
                        ? "| %s | %d | %s | %.1f | %s | %.1f | **%.1f** |%n"
                        : "| %s | %d | %s | %.1f | %s | %.1f | %.1f |%n",
                one.name,
                one.fairness,
                published,
                one.publishedSeconds,
                answer.words,
                answer.seconds,
                answer.processor);
    }

    private static List<String> complaints(Case one, Answer answer, Path data) throws IOException {
        if (answer.settled() && one.published != null && !answer.words.equals(one.published)) {
            return List.of(answer.words + " is not " + one.published);
        }
        if (answer.words.equals("nothing") && !answer.refused.contains("the budget ended")) {
            return List.of("no answer: " + answer.refused);
        }
        if (!answer.words.startsWith("optimum") && !answer.words.startsWith("best")) {
            return List.of();
        }
        return LiteratureCheck.complaints(
                BrokerageCase.read(one.file),
                Files.readAllLines(data.resolve("solution.txt")),
                one.fairness,
                Integer.parseInt(answer.words.split(" ")[1]));
    }

    private Answer solve(Case one, Path data) throws IOException, InterruptedException {
        Path out = data.resolve("out.txt");
        Path errors = data.resolve("errors.txt");
        double budget = Double.parseDouble(options.getOrDefault("--budget", "60"));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SolveCommand.class.getName(),
                        one.file.toString(),
                        "--budget",
                        budget + "s",
                        "--threads",
                        options.getOrDefault("--threads", "1"),
                        "--seed",
                        options.getOrDefault("--seed", "1"),
                        "--fairness",
                        Integer.toString(one.fairness),
                        "--out",
                        data.toString())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        double processor = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            processor = process.info()
                    .totalCpuDuration()
                    .map(time -> time.toNanos() / FULL_SECOND)
                    .orElse(processor);
            if (System.nanoTime() - start > 2 * budget * FULL_SECOND) {
                process.destroyForcibly();
            }
        }
        double seconds = (System.nanoTime() - start) / FULL_SECOND;
        String words = Files.readString(out).strip();
        String refused = Files.readString(errors).strip();
        return new Answer(words.isEmpty() ? "nothing" : words, seconds, processor, refused);
    }
}

package amur.benchmarks;

import amur.terminology.Concept;
import amur.terminology.Dictionaries;
import amur.terminology.Term;
import amur.terminology.TermMatcher;
import amur.terminology.Thesaurus;
import amur.terminology.Tongue;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./amur bench terms [--dictionaries DIR]}: how well terms find their translations, beside lookups in the same thesaurus; on the
 * shared list of goods and services, on the list among ten times as many candidates, and on a half of the thesaurus that the engine has
 * not seen. Time and memory for ten thousand terms, by the command as a process of its own.
 */
final class TermsBench implements Bench.Measurement {
    private static final int BEST = 10;
    private static final int MANY = 10_000;
    private static final long SEED = 20261124;
    private static final List<Tongue> TONGUES = List.of(Tongue.RU, Tongue.ZH, Tongue.EN);

    private final @Nullable Path dictionaries;

    TermsBench(List<String> arguments) {
        int at = arguments.indexOf("--dictionaries");
        dictionaries = at >= 0 && at + 1 < arguments.size() ? Path.of(arguments.get(at + 1)) : null;
    }

    /** Terms of three languages, one thing a row, in the order of {@link Tongue}. */
    private record Sample(List<String[]> rows) {
        List<String> terms(Tongue tongue) {
            return rows.stream().map(row -> row[tongue.ordinal()]).toList();
        }
    }

    private interface Method {
        int[][] rank(List<String> queries, List<String> candidates, Tongue from, Tongue to);
    }

    @Override
    public void run(Path data) throws Exception {
        Thesaurus thesaurus = Thesaurus.load();
        speed(thesaurus);
        Dictionaries optional = dictionaries == null ? Dictionaries.NONE : Dictionaries.load(dictionaries);
        String shared = System.getenv("AMUR_SHARED_DATA");
        Path file = Path.of(shared == null ? "../shared/data" : shared, "nice-dev", "nice_dev_en_ru_zh.tsv");
        if (Files.exists(file)) {
            list(thesaurus, optional, sample(file));
        } else {
            System.out.println("  skipped: the list of goods and services, " + file + " is not there");
        }
        unseen(thesaurus);
        many(thesaurus, data);
    }

    /** What loading costs once the classes are warm, and a question, in time of one processor: the same on a busy machine. */
    private static void speed(Thesaurus thesaurus) {
        long start = processor();
        Thesaurus again = Thesaurus.load();
        double load = (processor() - start) / 1e6;
        Bench.say(
                "thesaurus: concepts, terms, load",
                String.format(
                        Locale.ROOT,
                        "%,d, %,d, %.0f ms of one processor",
                        again.concepts().size(),
                        terms(again),
                        load));
        List<String> lines = thesaurus.concepts().stream()
                .map(concept -> concept.preferred(Tongue.RU).text() + " "
                        + concept.preferred(Tongue.ZH).text())
                .toList();
        long found = 0;
        for (int round = 0; round < 3; round++) {
            start = processor();
            found = lines.stream()
                    .mapToLong(line -> thesaurus.mentions(line).size())
                    .sum();
        }
        Bench.say(
                "mentions of a line of two terms",
                String.format(
                        Locale.ROOT,
                        "%.1f µs of one processor, %,d found",
                        (processor() - start) / 1e3 / lines.size(),
                        found));
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long terms(Thesaurus thesaurus) {
        return thesaurus.concepts().stream()
                .mapToLong(concept -> concept.terms().size())
                .sum();
    }

    private static Sample sample(Path file) throws IOException {
        return new Sample(Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new String[] {cells[2], cells[3], cells[4]})
                .toList());
    }

    private void list(Thesaurus thesaurus, Dictionaries optional, Sample sample) {
        heading("goods and services, " + sample.rows().size() + " terms");
        measure("whole terms", sample, List.of(), TermLookup.whole(thesaurus)::rank);
        measure("words by pivot", sample, List.of(), TermLookup.words(thesaurus)::rank);
        measure("engine", sample, List.of(), engine(thesaurus, Dictionaries.NONE));
        if (optional.size() > 0) {
            measure("engine, dictionaries", sample, List.of(), engine(thesaurus, optional));
        } else {
            System.out.println("  with dictionaries: skipped, none given (--dictionaries DIR)");
        }
        int distractors = sample.rows().size() * 9;
        heading("the same among " + distractors + " terms of the thesaurus as further candidates");
        List<Concept> others = new ArrayList<>(thesaurus.concepts());
        Collections.shuffle(others, new Random(SEED));
        measure(
                "engine",
                sample,
                others.subList(0, Math.min(distractors, others.size())),
                engine(thesaurus, Dictionaries.NONE));
    }

    /** Half of the goods and services is taken out of the thesaurus and asked for by the other half and the words. */
    private static void unseen(Thesaurus thesaurus) throws IOException {
        var random = new Random(SEED);
        var rows = new ArrayList<String[]>();
        var text = new StringBuilder();
        for (Concept concept : thesaurus.concepts()) {
            if (!concept.isWord() && random.nextBoolean()) {
                rows.add(Arrays.stream(Tongue.values())
                        .map(tongue -> concept.preferred(tongue).text())
                        .toArray(String[]::new));
            } else {
                for (Tongue tongue : Tongue.values()) {
                    text.append(String.join(
                                    "; ",
                                    concept.terms(tongue).stream()
                                            .map(Term::qualified)
                                            .toList()))
                            .append(" | ");
                }
                text.append('\n');
            }
        }
        Thesaurus rest = Thesaurus.of("rest.txt", new StringReader(text.toString()));
        Sample sample = new Sample(rows);
        heading(rows.size() + " goods and services that the thesaurus then lacks");
        measure("whole terms", sample, List.of(), TermLookup.whole(rest)::rank);
        measure("words by pivot", sample, List.of(), TermLookup.words(rest)::rank);
        measure("engine", sample, List.of(), engine(rest, Dictionaries.NONE));
    }

    private static Method engine(Thesaurus thesaurus, Dictionaries dictionaries) {
        return (queries, candidates, from, to) ->
                new TermMatcher(thesaurus, from, to, dictionaries).rank(queries, candidates, BEST);
    }

    private static void heading(String what) {
        System.out.printf("%n  %-62s R@1   R@10  MRR    s%n", what);
    }

    private static void measure(String name, Sample sample, List<Concept> others, Method method) {
        for (Tongue from : TONGUES) {
            for (Tongue to : TONGUES) {
                if (from != to) {
                    List<String> candidates = new ArrayList<>(sample.terms(to));
                    var known = new HashSet<>(candidates);
                    others.stream()
                            .map(concept -> concept.preferred(to).text())
                            .filter(known::add)
                            .forEach(candidates::add);
                    measure(name, sample.terms(from), candidates, from, to, method);
                }
            }
        }
    }

    private static void measure(
            String name, List<String> queries, List<String> candidates, Tongue from, Tongue to, Method method) {
        long start = System.nanoTime();
        int[][] best = method.rank(queries, candidates, from, to);
        double seconds = (System.nanoTime() - start) / 1e9;
        int first = 0;
        int ten = 0;
        double reciprocal = 0;
        for (int q = 0; q < queries.size(); q++) {
            int right = q;
            int[] row = best[q];
            // The same words on two lines are the same answer.
            int rank = IntStream.range(0, row.length)
                    .filter(k -> row[k] == right || candidates.get(row[k]).equals(candidates.get(right)))
                    .findFirst()
                    .orElse(-1);
            first += rank == 0 ? 1 : 0;
            ten += rank >= 0 ? 1 : 0;
            reciprocal += rank >= 0 ? 1.0 / (rank + 1) : 0;
        }
        double n = queries.size();
        System.out.printf(
                Locale.ROOT,
                "  %-22s %s → %s %31s %.3f %.3f %.3f %5.1f%n",
                name,
                from.code(),
                to.code(),
                "",
                first / n,
                ten / n,
                reciprocal / n,
                seconds);
    }

    /** The command on ten thousand by ten thousand terms of the thesaurus, in a heap of one gigabyte. */
    private static void many(Thesaurus thesaurus, Path data) throws IOException, InterruptedException {
        var russian = new ArrayList<String>();
        var chinese = new ArrayList<String>();
        for (Concept concept : thesaurus.concepts()) {
            concept.russian().forEach(term -> russian.add(term.text()));
            concept.chinese().forEach(term -> chinese.add(term.text()));
        }
        Collections.shuffle(russian, new Random(SEED));
        Collections.shuffle(chinese, new Random(SEED));
        Path queries = Files.write(data.resolve("ru.txt"), russian.subList(0, Math.min(MANY, russian.size())));
        Path candidates = Files.write(data.resolve("zh.txt"), chinese.subList(0, Math.min(MANY, chinese.size())));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "amur.terminology.MatchTermsCommand",
                        "--from",
                        "ru",
                        "--to",
                        "zh",
                        queries.toString(),
                        candidates.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("out.txt").toFile())
                .start();
        int status = process.waitFor();
        System.out.println();
        Bench.say(
                MANY + " × " + MANY + " terms by the command, heap of 1 GB",
                String.format(Locale.ROOT, "%.1f s, exit status %d", (System.nanoTime() - start) / 1e9, status));
    }
}

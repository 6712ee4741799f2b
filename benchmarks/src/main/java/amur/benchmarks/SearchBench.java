package amur.benchmarks;

import amur.retrieval.CatalogueIndex;
import amur.retrieval.Document;
import amur.terminology.Thesaurus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The search of the catalogue: index time and size, and how long queries take, beside PostgreSQL's full text and trigrams on the same
 * products. {@code --products N} for another number than {@value #ALL}; {@code --beside N} for how many of them PostgreSQL gets too,
 * the index then being asked a second time over the same.
 */
final class SearchBench implements Bench.Measurement {
    private static final int ALL = 4_500_000;
    private static final int BESIDE = 500_000;
    private static final int CHUNK = 5000;
    private static final int QUERIES = 4000;
    private static final int QUERIES_BESIDE = 400;
    private static final int HITS = 50;
    private static final int THREADS = 2;

    private final int products;
    private final int beside;

    SearchBench(List<String> options) {
        products = option(options, "--products", ALL);
        beside = option(options, "--beside", Math.min(products, BESIDE));
    }

    private static int option(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    @Override
    public void run(Path data) throws Exception {
        Thesaurus thesaurus = Thesaurus.load();
        SearchModel model = new SearchModel(thesaurus);
        try (CatalogueIndex index = built(data.resolve("all"), thesaurus, model, products)) {
            ask(model, index, QUERIES);
            Bench.say("queries, hits asked for, threads", QUERIES + ", " + HITS + ", " + THREADS);
            report(ask(model, index, QUERIES));
        }
        if (beside > 0) {
            try (CatalogueIndex index = built(data.resolve("beside"), thesaurus, model, beside)) {
                ask(model, index, QUERIES_BESIDE);
                double own = report(ask(model, index, QUERIES_BESIDE));
                double others = postgres(data.resolve("postgres-data"), model);
                Bench.say("PostgreSQL's p95 in ours (aim 10)", String.format(Locale.ROOT, "%.1f", others / own));
            }
        }
    }

    private static CatalogueIndex built(Path folder, Thesaurus thesaurus, SearchModel model, int products)
            throws Exception {
        CatalogueIndex index = CatalogueIndex.open(folder, thesaurus);
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        inParallel(() -> {
            for (int from = next.getAndAdd(CHUNK); from < products; from = next.getAndAdd(CHUNK)) {
                List<Document> some = new ArrayList<>(CHUNK);
                for (int id = from; id < Math.min(products, from + CHUNK); id++) {
                    some.add(model.product(id));
                }
                index.add(some);
            }
            return null;
        });
        index.commit("built");
        index.refresh();
        double seconds = (System.nanoTime() - start) / 1e9;
        Bench.say(
                "products, indexed in, on disk",
                String.format(Locale.ROOT, "%,d, %.0f s, %,d MB", products, seconds, index.bytes() >> 20));
        return index;
    }

    private record Took(SearchModel.Kind kind, long nanoseconds, boolean found) {}

    private static List<Took> ask(SearchModel model, CatalogueIndex index, int queries) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return inParallel(() -> {
                    List<Took> took = new ArrayList<>();
                    for (int n = next.getAndIncrement(); n < queries; n = next.getAndIncrement()) {
                        SearchModel.Query query = model.query(n);
                        long start = System.nanoTime();
                        var answer = index.search(query.text(), 1, null, HITS);
                        took.add(new Took(
                                query.kind(),
                                System.nanoTime() - start,
                                !answer.hits().isEmpty()));
                    }
                    return took;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> parts = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                parts.add(pool.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> part : parts) {
                results.add(part.get());
            }
            return results;
        }
    }

    /** Prints all and each kind; answers with the p95 of all in milliseconds. */
    private static double report(List<Took> took) {
        System.out.printf("  %-24s %8s %9s %9s %9s %9s%n", "milliseconds", "found", "p50", "p95", "p99", "most");
        Map<SearchModel.Kind, List<Took>> byKind = new EnumMap<>(SearchModel.Kind.class);
        took.forEach(one ->
                byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
        byKind.forEach((kind, some) -> line(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), some));
        return line("all", took);
    }

    private static double line(String name, List<Took> took) {
        long[] times = took.stream().mapToLong(Took::nanoseconds).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "  %-24s %7.1f%% %9.2f %9.2f %9.2f %9.2f%n",
                name,
                100.0 * took.stream().filter(Took::found).count() / took.size(),
                Load.at(times, 0.5),
                Load.at(times, 0.95),
                Load.at(times, 0.99),
                Load.at(times, 1));
        return Load.at(times, 0.95);
    }

    private double postgres(Path data, SearchModel model) throws Exception {
        java.nio.file.Files.createDirectories(data);
        try (App app = App.start(data, true, "--amur.demo.size=small").ready();
                PostgresSearch postgres = new PostgresSearch(app.database())) {
            Bench.say("PostgreSQL: products, loaded and indexed in, on disk", postgres.load(model, beside));
            List<Took> took = List.of();
            for (int round = 0; round < 2; round++) {
                took = askPostgres(app, model);
            }
            return report(took);
        }
    }

    private static List<Took> askPostgres(App app, SearchModel model) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return inParallel(() -> {
                    List<Took> took = new ArrayList<>();
                    try (PostgresSearch mine = new PostgresSearch(app.database())) {
                        for (int n = next.getAndIncrement(); n < QUERIES_BESIDE; n = next.getAndIncrement()) {
                            SearchModel.Query query = model.query(n);
                            long start = System.nanoTime();
                            int found = mine.search(query, HITS);
                            took.add(new Took(query.kind(), System.nanoTime() - start, found > 0));
                        }
                    }
                    return took;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}

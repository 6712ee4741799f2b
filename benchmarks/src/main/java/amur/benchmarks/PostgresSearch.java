package amur.benchmarks;

import amur.retrieval.Document;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * The same products in PostgreSQL: full text in its Russian and English configurations with a GIN index, trigrams of names and owners
 * for Chinese (for which it has no parser), beginnings and typing errors, and a tree for HS codes. Only the first {@code most} rows are
 * asked for, in no order, which spares it the ranking that the index does; a query in another language it cannot answer at all.
 */
final class PostgresSearch implements AutoCloseable {
    private static final int CHUNK = 20_000;
    private static final String FULL_TEXT =
            "to_tsvector('russian', name || ' ' || text) || to_tsvector('english', name || ' ' || text)";

    private final Connection connection;

    PostgresSearch(Connection connection) {
        this.connection = connection;
    }

    /** Returns how many, how long and how large, worded. */
    String load(SearchModel model, int products) throws SQLException, IOException {
        long start = System.nanoTime();
        run("create extension if not exists pg_trgm");
        run("create table bench_product (id int, name text, text text, owner text, hs text)");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < products; from += CHUNK) {
            var rows = new StringBuilder();
            for (int id = from; id < Math.min(products, from + CHUNK); id++) {
                Document product = model.product(id);
                rows.append(id).append('\t');
                rows.append(product.names().getFirst()).append('\t');
                rows.append(product.texts().getFirst()).append('\t');
                rows.append(String.join(" ", product.owners())).append('\t');
                rows.append(product.hs().isEmpty() ? "" : product.hs().getFirst())
                        .append('\n');
            }
            copy.copyIn("copy bench_product from stdin", new StringReader(rows.toString()));
        }
        run("set maintenance_work_mem = '512MB'");
        run("create index on bench_product using gin ((" + FULL_TEXT + "))");
        run("create index on bench_product using gin (name gin_trgm_ops)");
        run("create index on bench_product using gin (owner gin_trgm_ops)");
        run("create index on bench_product (hs text_pattern_ops)");
        run("analyze bench_product");
        double seconds = (System.nanoTime() - start) / 1e9;
        try (var statement = connection.createStatement();
                var size = statement.executeQuery("select pg_total_relation_size('bench_product')")) {
            size.next();
            return String.format(Locale.ROOT, "%,d, %.0f s, %,d MB", products, seconds, size.getLong(1) >> 20);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int search(SearchModel.Query query, int most) throws SQLException {
        String text = query.text().strip();
        return switch (query.kind()) {
            case HS_CODE -> count("select id from bench_product where hs like ? limit ?", most, text + "%");
            case COMPANY -> count("select id from bench_product where owner ilike ? limit ?", most, "%" + text + "%");
            case BEGINNING -> count("select id from bench_product where name ilike ? limit ?", most, "%" + text + "%");
            case TYPING_ERROR ->
                count("select id from bench_product where ? <% name order by ? <<-> name limit ?", most, text, text);
            default ->
                hasChinese(text)
                        ? count(
                                "select id from bench_product where name ilike ? limit ?",
                                most,
                                "%" + text.replace(" ", "%") + "%")
                        : count(
                                "select id from bench_product where " + FULL_TEXT
                                        + " @@ (plainto_tsquery('russian', ?) || plainto_tsquery('english', ?)) limit ?",
                                most,
                                text,
                                text);
        };
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x3400 && c <= 0x9fff);
    }

    private int count(String sql, int most, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.setInt(parameters.length + 1, most);
            int rows = 0;
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package amur.regions.sql;

import amur.editions.Capitals;
import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.LocalizedTextJson;
import amur.shared.Tsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the tables in line with the files {@code regions-xx.tsv}, each only when it has changed since it was last read. */
@Component
class RegionFiles {
    private final JdbcClient jdbc;
    private final Capitals capitals;
    private final TransactionOperations transactions;

    RegionFiles(JdbcClient jdbc, Capitals capitals, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.capitals = capitals;
        this.transactions = transactions;
    }

    void load() {
        try {
            var resolver = new PathMatchingResourcePatternResolver(Regions.class.getClassLoader());
            for (Resource file : resolver.getResources("classpath*:amur/regions/regions-??.tsv")) {
                String name = Objects.requireNonNull(file.getFilename());
                load(name, Tsv.read(file.getInputStream(), name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void load(String name, Tsv file) {
        transactions.executeWithoutResult(transaction -> {
            // Inserting or finding the row, then holding it: two nodes that start together take turns.
            jdbc.sql("insert into region_file (name, hash) values (?, '') on conflict do nothing")
                    .param(name)
                    .update();
            String known = jdbc.sql("select hash from region_file where name = ? for update")
                    .param(name)
                    .query(String.class)
                    .single();
            if (known.equals(file.hash())) {
                return;
            }
            file.rows().forEach(this::write);
            String country =
                    name.substring("regions-".length(), "regions-".length() + 2).toUpperCase(java.util.Locale.ROOT);
            jdbc.sql("update region set listed = false where country = :country and code <> all(:codes)")
                    .param("country", country)
                    .param(
                            "codes",
                            file.rows().stream().map(row -> row.get("code")).toArray(String[]::new))
                    .update();
            jdbc.sql("update region_file set hash = ? where name = ?")
                    .params(file.hash(), name)
                    .update();
        });
    }

    private void write(Tsv.Row row) {
        var code = new RegionCode(row.get("code"));
        // The name in the country's own language is the original, the others are translations.
        Language own = capitals.language(code.country());
        jdbc.sql("""
                        insert into region (code, country, category, name, short_name, capital, latitude, longitude, zone)
                        values (:code, :country, :category, :name::jsonb, :short::jsonb, :capital::jsonb, :latitude,
                                :longitude, :zone)
                        on conflict (code) do update set country = excluded.country, category = excluded.category,
                            name = excluded.name, short_name = excluded.short_name, capital = excluded.capital,
                            latitude = excluded.latitude, longitude = excluded.longitude, zone = excluded.zone,
                            listed = true""")
                .param("code", code.value())
                .param("country", code.country().code())
                .param("category", row.get("category"))
                .param("name", LocalizedTextJson.write(row.text("name", own)))
                .param("short", LocalizedTextJson.write(row.text("short", own)))
                .param("capital", LocalizedTextJson.write(row.text("capital", own)))
                .param("latitude", Double.parseDouble(row.get("latitude")))
                .param("longitude", Double.parseDouble(row.get("longitude")))
                .param("zone", java.time.ZoneId.of(row.get("zone")).getId())
                .update();
    }
}

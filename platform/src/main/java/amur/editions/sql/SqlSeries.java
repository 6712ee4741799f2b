package amur.editions.sql;

import amur.editions.Capitals;
import amur.editions.Series;
import amur.editions.SeriesEvent;
import amur.editions.SeriesHistory;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedTextJson;
import amur.shared.Tsv;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The series, read from their files before the first page is served, again only when a file has changed. */
@Repository
class SqlSeries implements SeriesHistory, SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final Capitals capitals;
    private final TransactionOperations transactions;

    SqlSeries(JdbcClient jdbc, Capitals capitals, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.capitals = capitals;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Tsv.Row row : file("series.tsv").rows()) {
            transactions.executeWithoutResult(transaction -> load(row));
        }
    }

    /** The hash in the row makes it idempotent; the row's lock makes two nodes that start together take turns. */
    private void load(Tsv.Row series) {
        Tsv events = file("series-" + series.get("code") + ".tsv");
        jdbc.sql("insert into series (code, name) values (?, ?::jsonb) on conflict (code) do nothing")
                .params(series.get("code"), LocalizedTextJson.write(series.text("name", Language.EN)))
                .update();
        long id = jdbc.sql("select id from series where code = ? for update")
                .param(series.get("code"))
                .query(Long.class)
                .single();
        int changed = jdbc.sql("update series set name = ?::jsonb, data_hash = ? where id = ? and data_hash <> ?")
                .params(LocalizedTextJson.write(series.text("name", Language.EN)), events.hash(), id, events.hash())
                .update();
        if (changed == 0) {
            return;
        }
        jdbc.sql("delete from series_event where series_id = ?").param(id).update();
        events.rows().forEach(row -> insert(id, row));
    }

    private void insert(long series, Tsv.Row row) {
        jdbc.sql("""
                        insert into series_event (series_id, year, number, number_stated, country, city, zone, first_day,
                                                  last_day, theme, source)
                        values (:series, :year, :number, :stated, :country, :city::jsonb, :zone, :first::date, :last::date,
                                :theme::jsonb, :source)""")
                .param("series", series)
                .param("year", Integer.parseInt(row.get("year")))
                .param("number", Integer.parseInt(row.get("number")))
                .param("stated", row.get("number_basis").equals("stated"))
                .param("country", row.get("country"))
                .param("city", LocalizedTextJson.write(row.text("city", Language.EN)))
                .param("zone", row.get("zone"))
                .param("first", row.get("first_day").isEmpty() ? null : row.get("first_day"))
                .param("last", row.get("last_day").isEmpty() ? null : row.get("last_day"))
                .param("theme", LocalizedTextJson.write(row.text("theme", Language.EN)))
                .param("source", row.get("source"))
                .update();
    }

    private static Tsv file(String name) {
        return Tsv.read(Objects.requireNonNull(SeriesHistory.class.getResourceAsStream(name), name), name);
    }

    @Override
    public List<Series> list() {
        record Named(long id, String code, LocalizedText name) {}
        return jdbc
                .sql("select id, code, name from series order by id")
                .query((row, n) -> new Named(
                        row.getLong("id"), row.getString("code"), LocalizedTextJson.read(row.getString("name"))))
                .list()
                .stream()
                .map(series -> new Series(series.code(), series.name(), events(series.id())))
                .toList();
    }

    private List<SeriesEvent> events(long series) {
        return jdbc.sql("select * from series_event where series_id = ? order by year desc")
                .param(series)
                .query(SqlSeries::event)
                .list();
    }

    private static SeriesEvent event(ResultSet row, int number) throws SQLException {
        return new SeriesEvent(
                row.getInt("year"),
                row.getInt("number"),
                row.getBoolean("number_stated"),
                new Country(row.getString("country")),
                LocalizedTextJson.read(row.getString("city")),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                LocalizedTextJson.read(row.getString("theme")),
                row.getString("source"));
    }

    /** Where the next edition in a country would be held: where the last one of the series was, else in its capital's time. */
    Venue venueIn(Country country) {
        return jdbc.sql("select city, zone from series_event where country = ? order by year desc limit 1")
                .param(country.code())
                .query((row, n) -> new Venue(
                        LocalizedTextJson.read(row.getString("city")),
                        LocalizedText.empty(),
                        ZoneId.of(row.getString("zone"))))
                .optional()
                .orElseGet(() -> capitals.find(country)
                        .map(capital -> new Venue(capital.name(), LocalizedText.empty(), capital.zone()))
                        .orElseGet(() -> new Venue(LocalizedText.empty(), LocalizedText.empty(), ZoneId.of("UTC"))));
    }
}

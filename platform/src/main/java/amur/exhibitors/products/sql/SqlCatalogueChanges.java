package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.products.CatalogueChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlCatalogueChanges implements CatalogueChanges {
    private final JdbcClient jdbc;

    SqlCatalogueChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Position now() {
        return new Position(oldestRunning(), 0);
    }

    private long oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    @Override
    public Batch after(Position position, int most) {
        // Asked first: what ends between the two questions only has to wait for the next time.
        long horizon = oldestRunning();
        if (position.transaction() > horizon || forgotten() >= position.transaction()) {
            return new Batch(List.of(), position, false, true);
        }
        record Row(Change change, Position position) {}
        List<Row> rows = jdbc.sql("""
                        select transaction::text::bigint as transaction, sequence, edition_id, kind, id from catalogue_change
                        where (transaction, sequence) > (:transaction::text::xid8, :sequence) and transaction < :horizon::text::xid8
                        order by transaction, sequence limit :most""")
                .param("transaction", position.transaction())
                .param("sequence", position.sequence())
                .param("horizon", horizon)
                .param("most", most)
                .query((row, n) -> new Row(
                        new Change(
                                new EditionId(row.getLong("edition_id")),
                                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getLong("id")),
                        new Position(row.getLong("transaction"), row.getLong("sequence"))))
                .list();
        var changes = new ArrayList<Change>();
        rows.forEach(row -> changes.add(row.change()));
        return rows.size() < most
                ? new Batch(changes, new Position(horizon, 0), false, false)
                : new Batch(changes, rows.getLast().position(), true, false);
    }

    private long forgotten() {
        return jdbc.sql("select transaction::text::bigint from catalogue_change_forgotten")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    @Transactional
    public int forget(Duration older) {
        // By whole transactions: a reader has read one to its end, or is sent back to the beginning. By the database's
        // own clock, for it was the triggers that wrote the times.
        jdbc.sql("""
                        insert into catalogue_change_forgotten (transaction)
                        select max(transaction) from catalogue_change
                        where at < now() - make_interval(secs => ?) and transaction < pg_snapshot_xmin(pg_current_snapshot())
                        having max(transaction) is not null
                        on conflict (one) do update set transaction = greatest(catalogue_change_forgotten.transaction,
                            excluded.transaction)""").param((double) older.toSeconds()).update();
        return jdbc.sql("delete from catalogue_change where transaction <= ?::text::xid8")
                .param(forgotten())
                .update();
    }
}

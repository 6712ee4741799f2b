package amur.exhibitors.products.sql;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.files.ProductImport;
import amur.exhibitors.products.files.ProductImport.Plan;
import amur.exhibitors.products.files.ProductImport.State;
import amur.exhibitors.products.files.ProductImport.Sums;
import amur.exhibitors.products.files.ProductImportStore;
import amur.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlProductImportStore implements ProductImportStore {
    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final String COLUMNS =
            "id, edition_id, exhibitor_id, number, file_name, reading, state, stop_asked, rows,"
                    + " done_rows, fresh, changed, same, bad, failure, uploaded_by, uploaded_at, done_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    SqlProductImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ProductImport create(
            EditionId edition,
            Optional<ExhibitorId> company,
            String fileName,
            byte[] file,
            State state,
            Optional<Plan> plan,
            PersonId by) {
        jdbc.sql("""
                        update product_import set state = 'DISCARDED', file = null
                        where state in ('ASKED', 'CHECKED', 'STOPPED', 'FAILED') and uploaded_at < ?""").param(Timestamp.from(clock.instant().minus(FORGOTTEN))).update();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('product_import.number', ?))")
                .param(edition.value())
                .query((row, n) -> "")
                .single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from product_import where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into product_import (edition_id, exhibitor_id, number, file_name, file, state, rows, planned,
                            uploaded_by, uploaded_at)
                        values (:edition, :company, :number, :name, :file, :state, :rows, :plan::jsonb, :by, :at)""")
                .param("edition", edition.value())
                .param("company", company.map(ExhibitorId::value).orElse(null))
                .param("number", number)
                .param("name", fileName)
                .param("file", file)
                .param("state", state.name())
                .param("rows", plan.map(one -> one.sums().rows()).orElse(0))
                .param("plan", plan.map(ProductRows.JSON::writeValueAsString).orElse(null))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return find(edition, number).orElseThrow();
    }

    @Override
    public Optional<ProductImport> find(EditionId edition, int number) {
        return jdbc.sql("select " + COLUMNS + ", planned from product_import where edition_id = ? and number = ?")
                .params(edition.value(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public ProductImport take(long id) {
        return jdbc.sql("select " + COLUMNS + ", null as planned from product_import where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import of products with id " + id));
    }

    @Override
    public List<ProductImport> list(EditionId edition, Optional<ExhibitorId> company) {
        return jdbc.sql("select " + COLUMNS + """
                        , planned - 'bad' - 'badRows' || '{"bad": [], "badRows": []}' as planned
                        from product_import where edition_id = ? and exhibitor_id is not distinct from ?::bigint
                        order by number desc limit 50""")
                .param(edition.value())
                .param(company.map(ExhibitorId::value).orElse(null))
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public byte[] file(long id) {
        return jdbc.sql("select file from product_import where id = ? and file is not null")
                .param(id)
                .query((row, n) -> row.getBytes("file"))
                .optional()
                .orElseThrow(() -> new NotFound("file of the import of products with id " + id));
    }

    @Override
    public void read(long id, String reading, Plan plan) {
        jdbc.sql("""
                        update product_import set reading = :reading, planned = :plan::jsonb, rows = :rows, state = 'CHECKED'
                        where id = :id""")
                .param("reading", reading)
                .param("plan", ProductRows.JSON.writeValueAsString(plan))
                .param("rows", plan.sums().rows())
                .param("id", id)
                .update();
    }

    @Override
    public boolean move(long id, List<State> from, State to, String failure) {
        return jdbc.sql("""
                                update product_import set state = :to, failure = :failure, stop_asked = false,
                                    file = case when :to = 'DISCARDED' then null else file end
                                where id = :id and state = any(:from)""")
                        .param("to", to.name())
                        .param("failure", failure)
                        .param("id", id)
                        .param("from", from.stream().map(State::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    @Override
    public void askToStop(long id) {
        jdbc.sql("update product_import set stop_asked = true where id = ? and state = 'QUEUED'")
                .param(id)
                .update();
    }

    @Override
    public void progress(long id, Sums done) {
        jdbc.sql("""
                        update product_import set done_rows = :rows, fresh = :fresh, changed = :changed, same = :same, bad = :bad
                        where id = :id""")
                .param("rows", done.rows())
                .param("fresh", done.fresh())
                .param("changed", done.changed())
                .param("same", done.same())
                .param("bad", done.bad())
                .param("id", id)
                .update();
    }

    @Override
    public void done(long id) {
        jdbc.sql("update product_import set state = 'DONE', file = null, done_at = ?, failure = '' where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    @Override
    public void actAs(PersonId person) {
        jdbc.sql("select set_config('amur.person', ?, true)")
                .param(Long.toString(person.value()))
                .query((row, n) -> "")
                .single();
    }

    private static ProductImport read(ResultSet row) throws SQLException {
        String plan = row.getString("planned");
        Timestamp done = row.getTimestamp("done_at");
        long company = row.getLong("exhibitor_id");
        boolean ofAll = row.wasNull();
        return new ProductImport(
                row.getLong("id"),
                new EditionId(row.getLong("edition_id")),
                ofAll ? Optional.empty() : Optional.of(new ExhibitorId(company)),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("reading"),
                State.valueOf(row.getString("state")),
                row.getBoolean("stop_asked"),
                Optional.ofNullable(plan).map(json -> ProductRows.JSON.readValue(json, Plan.class)),
                new Sums(
                        row.getInt("done_rows"),
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("bad")),
                row.getString("failure"),
                new PersonId(row.getLong("uploaded_by")),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(done).map(Timestamp::toInstant));
    }
}

package amur.exhibitors.sql;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.files.CompanyImport;
import amur.exhibitors.files.CompanyImport.Progress;
import amur.exhibitors.files.CompanyImport.Report;
import amur.exhibitors.files.CompanyImport.State;
import amur.exhibitors.files.ImportStore;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class SqlImportStore implements ImportStore {
    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final String COLUMNS =
            "id, edition_id, number, file_name, reading, state, failure, uploaded_by, uploaded_at, done_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate beside;

    SqlImportStore(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    @Transactional
    public CompanyImport create(
            EditionId edition, String fileName, byte[] file, State state, Optional<Report> report, PersonId by) {
        jdbc.sql("""
                        update company_import set state = 'DISCARDED', file = null
                        where state in ('ASKED', 'CHECKED', 'FAILED') and uploaded_at < ?""").param(Timestamp.from(clock.instant().minus(FORGOTTEN))).update();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('company_import.number', ?))")
                .param(edition.value())
                .query((row, n) -> "")
                .single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from company_import where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into company_import (edition_id, number, file_name, file, state, report, uploaded_by, uploaded_at)
                        values (:edition, :number, :name, :file, :state, :report::jsonb, :by, :at)""")
                .param("edition", edition.value())
                .param("number", number)
                .param("name", fileName)
                .param("file", file)
                .param("state", state.name())
                .param("report", report.map(SqlImportStore::json).orElse(null))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return find(edition, number).orElseThrow();
    }

    @Override
    public Optional<CompanyImport> find(EditionId edition, int number) {
        return jdbc.sql("select " + COLUMNS + ", report from company_import where edition_id = ? and number = ?")
                .params(edition.value(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Held against others, but not against the progress, whose row points here: a full lock would make us wait for ourselves. */
    @Override
    public CompanyImport take(long id) {
        return jdbc.sql("select " + COLUMNS + ", report from company_import where id = ? for no key update")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import with id " + id));
    }

    @Override
    public List<CompanyImport> list(EditionId edition) {
        return jdbc.sql("select " + COLUMNS + """
                        , report - 'bad' - 'badRows' || '{"bad": [], "badRows": []}' as report
                        from company_import where edition_id = ? order by number desc""")
                .param(edition.value())
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public byte[] file(long id) {
        return jdbc.sql("select file from company_import where id = ? and file is not null")
                .param(id)
                .query((row, n) -> row.getBytes("file"))
                .optional()
                .orElseThrow(() -> new NotFound("file of the import with id " + id));
    }

    @Override
    public void read(long id, String reading, Report report) {
        jdbc.sql(
                        "update company_import set reading = :reading, report = :report::jsonb, state = 'CHECKED' where id = :id")
                .param("reading", reading)
                .param("report", json(report))
                .param("id", id)
                .update();
    }

    @Override
    public boolean move(long id, List<State> from, State to, String failure) {
        return jdbc.sql("""
                                update company_import set state = :to, failure = :failure,
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
    public void done(long id, Report report) {
        jdbc.sql("""
                        update company_import set state = 'DONE', report = :report::jsonb, file = null, done_at = :at, failure = ''
                        where id = :id""")
                .param("report", json(report))
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    @Override
    public void progress(long id, Progress progress) {
        beside.executeWithoutResult(transaction -> jdbc.sql("""
                        insert into company_import_progress (import_id, done, total) values (:id, :done, :total)
                        on conflict (import_id) do update set done = excluded.done, total = excluded.total""")
                .param("id", id)
                .param("done", progress.done())
                .param("total", progress.total())
                .update());
    }

    @Override
    public Optional<Progress> progress(long id) {
        return jdbc.sql("select done, total from company_import_progress where import_id = ?")
                .param(id)
                .query((row, n) -> new Progress(row.getInt("done"), row.getInt("total")))
                .optional();
    }

    @Override
    public void actAs(PersonId person) {
        jdbc.sql("select set_config('amur.person', ?, true)")
                .param(Long.toString(person.value()))
                .query((row, n) -> "")
                .single();
    }

    private static String json(Report report) {
        return LocalizedTexts.JSON.writeValueAsString(report);
    }

    private static CompanyImport read(ResultSet row) throws SQLException {
        String report = row.getString("report");
        Timestamp done = row.getTimestamp("done_at");
        return new CompanyImport(
                row.getLong("id"),
                new EditionId(row.getLong("edition_id")),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("reading"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(report).map(json -> LocalizedTexts.JSON.readValue(json, Report.class)),
                row.getString("failure"),
                new PersonId(row.getLong("uploaded_by")),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(done).map(Timestamp::toInstant));
    }
}

package amur.exhibitors.sql;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.FileImport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.FileImport.Sums;
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
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlImportStore implements ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final int LISTED = 50;
    private static final String COLUMNS =
            "id, edition_id, kind, exhibitor_id, number, file_name, reading, state, stop_asked, rows,"
                    + " done_rows, fresh, changed, same, bad, failure, uploaded_by, uploaded_at, done_at";

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
    public FileImport create(
            Kind kind,
            EditionId edition,
            Optional<ExhibitorId> company,
            String fileName,
            byte[] file,
            State state,
            int rows,
            PersonId by) {
        jdbc.sql("""
                        update file_import set state = 'DISCARDED', file = null
                        where state in ('ASKED', 'CHECKED', 'STOPPED', 'FAILED') and uploaded_at < ?""").param(Timestamp.from(clock.instant().minus(FORGOTTEN))).update();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('file_import.number', ?))")
                .param(edition.value())
                .query((row, n) -> "")
                .single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from file_import where edition_id = ? and kind = ?")
                .params(edition.value(), kind.name())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into file_import (edition_id, kind, exhibitor_id, number, file_name, file, state, rows, uploaded_by,
                            uploaded_at)
                        values (:edition, :kind, :company, :number, :name, :file, :state, :rows, :by, :at)""")
                .param("edition", edition.value())
                .param("kind", kind.name())
                .param("company", company.map(ExhibitorId::value).orElse(null))
                .param("number", number)
                .param("name", fileName)
                .param("file", file)
                .param("state", state.name())
                .param("rows", rows)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return find(kind, edition, number).orElseThrow();
    }

    @Override
    public Optional<FileImport> find(Kind kind, EditionId edition, int number) {
        return jdbc.sql("select " + COLUMNS
                        + ", report from file_import where edition_id = ? and kind = ? and number = ?")
                .params(edition.value(), kind.name(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Held against others, but not against the progress, whose row points here: a full lock would make us wait for ourselves. */
    @Override
    public FileImport take(long id) {
        return jdbc.sql("select " + COLUMNS
                        + ", case when state = 'CHECKING' then report end as report"
                        + " from file_import where id = ? for no key update")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import with id " + id));
    }

    @Override
    public List<FileImport> list(Kind kind, EditionId edition, Optional<ExhibitorId> company) {
        return jdbc.sql("select " + COLUMNS + """
                        , report - 'bad' - 'badRows' || '{"bad": [], "badRows": []}' as report
                        from file_import
                        where edition_id = ? and kind = ? and exhibitor_id is not distinct from ?::bigint
                        order by number desc limit ?""")
                .param(edition.value())
                .param(kind.name())
                .param(company.map(ExhibitorId::value).orElse(null))
                .param(LISTED)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public State state(long id) {
        return jdbc.sql("select state from file_import where id = ?")
                .param(id)
                .query((row, n) -> State.valueOf(row.getString(1)))
                .single();
    }

    @Override
    public byte[] file(long id) {
        return jdbc.sql("select file from file_import where id = ? and file is not null")
                .param(id)
                .query((row, n) -> row.getBytes("file"))
                .optional()
                .orElseThrow(() -> new NotFound("file of the import with id " + id));
    }

    @Override
    public boolean read(long id, String reading, int rows) {
        return jdbc.sql("""
                                update file_import set reading = ?, rows = ?, report = null, state = 'CHECKING'
                                where id = ? and state in ('ASKED', 'CHECKED')""").params(reading, rows, id).update() == 1;
    }

    @Override
    public boolean move(long id, List<State> from, State to, String failure) {
        return jdbc.sql("""
                                update file_import set state = :to, failure = :failure, stop_asked = false,
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
        jdbc.sql("update file_import set stop_asked = true where id = ? and state in ('CHECKING', 'QUEUED')")
                .param(id)
                .update();
    }

    @Override
    public void checked(long id, Report report, State now) {
        jdbc.sql("update file_import set report = ?::jsonb, state = ? where id = ?")
                .params(json(report), now.name(), id)
                .update();
    }

    @Override
    public void progress(long id, Sums done) {
        jdbc.sql("""
                        update file_import set done_rows = :rows, fresh = :fresh, changed = :changed, same = :same, bad = :bad
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
    public void report(long id, Report report) {
        jdbc.sql("update file_import set report = ?::jsonb where id = ?")
                .params(json(report), id)
                .update();
    }

    @Override
    public void done(long id) {
        jdbc.sql("update file_import set state = 'DONE', file = null, done_at = ?, failure = '' where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    @Override
    public void progress(long id, Progress progress) {
        beside.executeWithoutResult(transaction -> jdbc.sql("""
                        insert into file_import_progress (import_id, done, total) values (:id, :done, :total)
                        on conflict (import_id) do update set done = excluded.done, total = excluded.total""")
                .param("id", id)
                .param("done", progress.done())
                .param("total", progress.total())
                .update());
    }

    @Override
    public Optional<Progress> progress(long id) {
        return jdbc.sql("select done, total from file_import_progress where import_id = ?")
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
        return JSON.writeValueAsString(report);
    }

    private static FileImport read(ResultSet row) throws SQLException {
        String report = row.getString("report");
        Timestamp done = row.getTimestamp("done_at");
        long company = row.getLong("exhibitor_id");
        boolean ofNone = row.wasNull();
        return new FileImport(
                row.getLong("id"),
                new EditionId(row.getLong("edition_id")),
                Kind.valueOf(row.getString("kind")),
                ofNone ? Optional.empty() : Optional.of(new ExhibitorId(company)),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("reading"),
                State.valueOf(row.getString("state")),
                row.getBoolean("stop_asked"),
                row.getInt("rows"),
                Optional.ofNullable(report).map(json -> JSON.readValue(json, Report.class)),
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

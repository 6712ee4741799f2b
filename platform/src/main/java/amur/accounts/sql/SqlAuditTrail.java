package amur.accounts.sql;

import amur.accounts.AuditTrail;
import amur.accounts.PersonId;
import amur.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlAuditTrail implements AuditTrail {
    private static final int PAGE_SIZE = 50;
    private static final int FETCH_SIZE = 500;
    private static final String FILTERED = """
            from audit_entry a left join person p on p.id = a.person_id
            where (:person = '' or (:person = 'system' and a.person_id is null) or a.person_id::text = :person or p.email = lower(:person))
            and (:subject = '' or a.subject = :subject) and (:subject_id = '' or a.subject_id = :subject_id)
            and (:from::timestamptz is null or a.at >= :from) and (:until::timestamptz is null or a.at < :until)""";
    private static final String NEWEST_FIRST = " order by a.id desc";

    private final JdbcClient jdbc;
    private final TrailTime time;
    private final JsonMapper json = JsonMapper.builder().build();

    SqlAuditTrail(JdbcClient jdbc, TrailTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Page<Entry> list(Filter filter, int page) {
        long total =
                with(filter, "select count(*) " + FILTERED).query(Long.class).single();
        List<Entry> rows = with(
                        filter, "select a.*, p.email " + FILTERED + NEWEST_FIRST + " limit :size offset :skipped")
                .param("size", PAGE_SIZE)
                .param("skipped", (long) (page - 1) * PAGE_SIZE)
                .query(this::entry)
                .list();
        return new Page<>(rows, page, PAGE_SIZE, total);
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Filter filter, Consumer<Entry> reader) {
        try (Stream<Entry> entries = with(filter, "select a.*, p.email " + FILTERED + NEWEST_FIRST)
                .withFetchSize(FETCH_SIZE)
                .query(this::entry)
                .stream()) {
            entries.forEach(reader);
        }
    }

    @Override
    public List<String> subjects() {
        // Steps from subject to subject along the index instead of reading every entry.
        return jdbc.sql("""
                        with recursive step as (
                            (select subject from audit_entry order by subject limit 1)
                            union all
                            select (select subject from audit_entry where subject > step.subject order by subject limit 1)
                            from step where step.subject is not null)
                        select subject from step where subject is not null""").query(String.class).list();
    }

    private StatementSpec with(Filter filter, String sql) {
        return jdbc.sql(sql)
                .param("person", filter.person().strip())
                .param("subject", filter.subject())
                .param("subject_id", filter.subjectId().strip())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()));
    }

    private @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(time.kept(instant));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        Optional<PersonId> by = row.wasNull() ? Optional.empty() : Optional.of(new PersonId(person));
        String email = row.getString("email");
        return new Entry(
                row.getLong("id"),
                time.told(row.getTimestamp("at").toInstant()),
                by,
                email == null ? "" : email,
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_id"),
                fields(row.getString("before")),
                fields(row.getString("after")));
    }

    private SortedMap<String, String> fields(@Nullable String object) {
        var fields = new TreeMap<String, String>();
        if (object != null) {
            json.readTree(object).properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        }
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    }
}

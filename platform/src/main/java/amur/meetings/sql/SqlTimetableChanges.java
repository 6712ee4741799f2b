package amur.meetings.sql;

import amur.meetings.TimetableChanges;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Triggers write a row into {@code timetable_change} in each transaction that changes what the timetable shows. The question is whether
 * there is a row of a transaction that the last snapshot did not see: exact, whatever the order in which transactions end (see decision
 * 10). It is a look into one small index, and all who ask at the same time share it.
 */
@Repository
class SqlTimetableChanges implements TimetableChanges {
    /** Rows are kept for much longer: who has not asked for so long reads everything anew. */
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final SharedAnswer shared = new SharedAnswer(this::look);

    // Both are touched by the one question under way only; the lock of the shared answer passes them on.
    private @Nullable Seen last;
    private long generation;

    SqlTimetableChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seen(String snapshot, Instant at, boolean changed) {}

    @Override
    public long generation() {
        return shared.ask();
    }

    private long look() {
        Seen before = last;
        Seen now = before == null ? first() : since(before.snapshot());
        if (before == null || now.changed() || before.at().plus(LONGEST_SILENCE).isBefore(now.at())) {
            generation++;
        }
        last = now;
        return generation;
    }

    private Seen first() {
        return jdbc.sql("select pg_current_snapshot()::text as snapshot, clock_timestamp() as at, true as changed")
                .query((row, n) -> new Seen(
                        row.getString("snapshot"), row.getTimestamp("at").toInstant(), true))
                .single();
    }

    private Seen since(String snapshot) {
        return jdbc.sql("""
                        select pg_current_snapshot()::text as snapshot, clock_timestamp() as at, exists (
                            select from timetable_change c where c.transaction >= pg_snapshot_xmin(?::text::pg_snapshot)
                            and not pg_visible_in_snapshot(c.transaction, ?::text::pg_snapshot)) as changed""")
                .params(snapshot, snapshot)
                .query((row, n) -> new Seen(
                        row.getString("snapshot"), row.getTimestamp("at").toInstant(), row.getBoolean("changed")))
                .single();
    }

    /** By the database's own clock, for it was the triggers that wrote the times. */
    @Override
    public int forget(Duration older) {
        return jdbc.sql("delete from timetable_change where at < now() - make_interval(secs => ?)")
                .param((double) older.toSeconds())
                .update();
    }
}

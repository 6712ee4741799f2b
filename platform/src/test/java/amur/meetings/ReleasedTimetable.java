package amur.meetings;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A released timetable written straight into its tables, for tests of what reads it: they need exactly these meetings, not what a
 * drafting would find. Changes are made between two releases as a release would write them.
 */
public final class ReleasedTimetable {
    private final JdbcClient jdbc;
    private final Edition edition;
    private int release;

    public ReleasedTimetable(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
        jdbc.sql("insert into timetable (edition_id) values (?) on conflict do nothing")
                .param(edition.id().value())
                .update();
    }

    /** The next version; what is placed, moved and cancelled from now on belongs to it. */
    public ReleasedTimetable release() {
        release++;
        jdbc.sql("update timetable set release = ? where edition_id = ?")
                .params(release, edition.id().value())
                .update();
        jdbc.sql("insert into timetable_release (edition_id, number, at, meetings, added, moved, cancelled)"
                        + " values (?, ?, ?, 0, 0, 0, 0)")
                .params(edition.id().value(), release, at())
                .update();
        return this;
    }

    private OffsetDateTime at() {
        return OffsetDateTime.parse("2027-05-01T08:30:00Z").plusDays(release);
    }

    public ReleasedTimetable place(
            MeetingRequestId request, ExhibitorId a, int aSeat, ExhibitorId b, int bSeat, Place place) {
        jdbc.sql("""
                        insert into meeting (edition_id, request_id, a_id, a_seat, b_id, b_seat, slot, table_number, pair, interpreter,
                            during, status, since_release, changed_at)
                        select s.edition_id, :request, :a, :aSeat, :b, :bSeat, :slot, :table, :pair, :interpreter,
                            tstzrange(s.starts_at, s.ends_at), 'CONFIRMED', :release, :at
                        from meeting_slot s where s.edition_id = :edition and s.slot = :slot""")
                .param("request", request.value())
                .param("a", a.value())
                .param("aSeat", aSeat)
                .param("b", b.value())
                .param("bSeat", bSeat)
                .param("slot", place.slot())
                .param("table", place.table())
                .param("pair", place.pair())
                .param("interpreter", place.interpreter())
                .param("release", release)
                .param("at", at())
                .param("edition", edition.id().value())
                .update();
        return changed(request, null, place, "added");
    }

    public ReleasedTimetable move(MeetingRequestId request, Place to) {
        Place before = place(request);
        jdbc.sql("""
                        update meeting m set slot = s.slot, during = tstzrange(s.starts_at, s.ends_at), table_number = ?, pair = ?,
                            interpreter = ?, sequence = m.sequence + 1, since_release = ?, changed_at = ?
                        from meeting_slot s where s.edition_id = m.edition_id and s.slot = ? and m.request_id = ?""")
                .params(to.table(), to.pair(), to.interpreter(), release, at(), to.slot(), request.value())
                .update();
        return changed(request, before, to, "moved");
    }

    public ReleasedTimetable cancel(MeetingRequestId request) {
        Place before = place(request);
        jdbc.sql("update meeting set status = 'CANCELLED', sequence = sequence + 1, since_release = ?, changed_at = ?"
                        + " where request_id = ?")
                .params(release, at(), request.value())
                .update();
        return changed(request, before, null, "cancelled");
    }

    private Place place(MeetingRequestId request) {
        return jdbc.sql("select slot, table_number, pair, interpreter from meeting where request_id = ?")
                .param(request.value())
                .query((row, n) -> new Place(row.getInt(1), row.getInt(2), row.getString(3), row.getInt(4)))
                .single();
    }

    private ReleasedTimetable changed(
            MeetingRequestId request, @Nullable Place before, @Nullable Place after, String count) {
        jdbc.sql("""
                        insert into meeting_change (edition_id, release, request_id, a_id, b_id, before_slot, before_table, before_pair,
                            before_interpreter, after_slot, after_table, after_pair, after_interpreter)
                        select edition_id, ?, request_id, a_id, b_id, ?::int, ?::int, ?, ?::int, ?::int, ?::int, ?, ?::int
                        from meeting where request_id = ?""")
                .params(
                        release,
                        before == null ? null : before.slot(),
                        before == null ? null : before.table(),
                        before == null ? null : before.pair(),
                        before == null ? null : before.interpreter(),
                        after == null ? null : after.slot(),
                        after == null ? null : after.table(),
                        after == null ? null : after.pair(),
                        after == null ? null : after.interpreter(),
                        request.value())
                .update();
        jdbc.sql("update timetable_release r set " + count + " = " + count + " + 1, meetings ="
                        + " (select count(*) from meeting m where m.edition_id = r.edition_id and m.status = 'CONFIRMED')"
                        + " where r.edition_id = ? and r.number = ?")
                .params(edition.id().value(), release)
                .update();
        return this;
    }
}

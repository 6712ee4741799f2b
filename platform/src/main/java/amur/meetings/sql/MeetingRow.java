package amur.meetings.sql;

import amur.exhibitors.ExhibitorId;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.shared.Country;
import amur.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A released meeting with both companies, the table's place and the interpreter's name, before it is known whose agenda it is for. */
record MeetingRow(
        long id,
        String uid,
        int sequence,
        Agenda.Status status,
        Period period,
        int table,
        String area,
        Agenda.Party a,
        int aSeat,
        Agenda.Party b,
        int bSeat,
        String pair,
        int interpreter,
        String interpreterName,
        String message,
        Instant changedAt) {
    static final String SELECT = """
            select m.id, m.uid, m.sequence, m.status, lower(m.during) as starts_at, upper(m.during) as ends_at, m.table_number,
                coalesce(t.area, '') as area, m.a_seat, m.b_seat, m.pair, m.interpreter, coalesce(i.name, '') as interpreter_name,
                coalesce(r.message, '') as message, m.changed_at,
                a.id as a_id, a.number as a_number, a.name as a_name, a.latin_name as a_latin, a.country as a_country,
                a.region as a_region, a.sector as a_sector,
                b.id as b_id, b.number as b_number, b.name as b_name, b.latin_name as b_latin, b.country as b_country,
                b.region as b_region, b.sector as b_sector
            from meeting m
            join exhibitor a on a.id = m.a_id
            join exhibitor b on b.id = m.b_id
            left join meeting_table t on t.edition_id = m.edition_id and t.number = m.table_number
            left join interpreter i on i.edition_id = m.edition_id and i.pair = m.pair and i.number = m.interpreter
            left join meeting_request r on r.id = m.request_id
            """;

    static MeetingRow read(ResultSet row, int number) throws SQLException {
        return new MeetingRow(
                row.getLong("id"),
                row.getString("uid"),
                row.getInt("sequence"),
                Agenda.Status.valueOf(row.getString("status")),
                new Period(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                row.getInt("table_number"),
                row.getString("area"),
                party(row, "a_"),
                row.getInt("a_seat"),
                party(row, "b_"),
                row.getInt("b_seat"),
                row.getString("pair"),
                row.getInt("interpreter"),
                row.getString("interpreter_name"),
                row.getString("message"),
                row.getTimestamp("changed_at").toInstant());
    }

    static Agenda.Party party(ResultSet row, String prefix) throws SQLException {
        return new Agenda.Party(
                new ExhibitorId(row.getLong(prefix + "id")),
                row.getInt(prefix + "number"),
                row.getString(prefix + "name"),
                row.getString(prefix + "latin"),
                new Country(row.getString(prefix + "country")),
                row.getString(prefix + "region"),
                row.getString(prefix + "sector"));
    }

    static Agendas.@Nullable Spot spot(ResultSet row, String prefix) throws SQLException {
        Timestamp start = row.getTimestamp(prefix + "start");
        return start == null
                ? null
                : new Agendas.Spot(
                        start.toInstant(), row.getTimestamp(prefix + "end").toInstant(), row.getInt(prefix + "table"));
    }

    Agenda.Entry seenFrom(ExhibitorId company) {
        return a.id().equals(company) ? entry(List.of(b), aSeat, message) : entry(List.of(a), bSeat, message);
    }

    /** What one company wrote to the other is not the interpreter's to read. */
    Agenda.Entry seenByInterpreter() {
        return entry(List.of(a, b), -1, "");
    }

    private Agenda.Entry entry(List<Agenda.Party> parties, int seat, String note) {
        return new Agenda.Entry(
                id, uid, sequence, status, period, table, area, parties, interpreterName, pair, seat, note, changedAt);
    }
}

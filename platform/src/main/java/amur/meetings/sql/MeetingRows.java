package amur.meetings.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftId;
import amur.meetings.Meeting;
import amur.meetings.MeetingChange;
import amur.meetings.MeetingId;
import amur.meetings.Place;
import amur.meetings.Release;
import amur.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code meeting} and of the tables of releases and changes as the records they are. */
final class MeetingRows {
    /** All that {@link #meeting} reads. */
    static final String SELECT = "select m.*, lower(m.during) as starts_at, upper(m.during) as ends_at from meeting m ";

    private MeetingRows() {}

    static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getLong("id")),
                row.getObject("uid", UUID.class),
                new EditionId(row.getLong("edition_id")),
                new MeetingRequestId(row.getLong("request_id")),
                new ExhibitorId(row.getLong("a_id")),
                row.getInt("a_seat"),
                new ExhibitorId(row.getLong("b_id")),
                row.getInt("b_seat"),
                place(row),
                new Period(instant(row, "starts_at"), instant(row, "ends_at")),
                row.getInt("sequence"),
                Meeting.Status.valueOf(row.getString("status")),
                row.getInt("since_release"),
                instant(row, "changed_at"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getInt("slot"), row.getInt("table_number"), row.getString("pair"), row.getInt("interpreter"));
    }

    static MeetingChange change(ResultSet row, int number) throws SQLException {
        return change(
                new MeetingRequestId(row.getLong("request_id")),
                new ExhibitorId(row.getLong("a_id")),
                new ExhibitorId(row.getLong("b_id")),
                place(row, "before_"),
                place(row, "after_"));
    }

    static MeetingChange change(
            MeetingRequestId request, ExhibitorId a, ExhibitorId b, @Nullable Place before, @Nullable Place after) {
        if (before == null) {
            return new MeetingChange.Added(request, a, b, Objects.requireNonNull(after));
        }
        return after == null
                ? new MeetingChange.Cancelled(request, a, b, before)
                : new MeetingChange.Moved(request, a, b, before, after);
    }

    private static @Nullable Place place(ResultSet row, String prefix) throws SQLException {
        int slot = row.getInt(prefix + "slot");
        return row.wasNull()
                ? null
                : new Place(
                        slot,
                        row.getInt(prefix + "table"),
                        row.getString(prefix + "pair"),
                        row.getInt(prefix + "interpreter"));
    }

    static Release release(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        boolean byRule = row.wasNull();
        long draft = row.getLong("draft_id");
        boolean byRepair = row.wasNull();
        return new Release(
                new EditionId(row.getLong("edition_id")),
                row.getInt("number"),
                instant(row, "at"),
                byRule ? null : new amur.accounts.PersonId(person),
                byRepair ? null : new DraftId(draft),
                row.getInt("meetings"),
                row.getInt("added"),
                row.getInt("moved"),
                row.getInt("cancelled"));
    }

    static @Nullable Place before(MeetingChange change) {
        return switch (change) {
            case MeetingChange.Added added -> null;
            case MeetingChange.Moved moved -> moved.before();
            case MeetingChange.Cancelled cancelled -> cancelled.before();
        };
    }

    static @Nullable Place after(MeetingChange change) {
        return switch (change) {
            case MeetingChange.Added added -> added.after();
            case MeetingChange.Moved moved -> moved.after();
            case MeetingChange.Cancelled cancelled -> null;
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

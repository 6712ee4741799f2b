package amur.matchmaking.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of {@code meeting_request} as the record it is, and times as the driver takes them. */
final class RequestRows {
    private RequestRows() {}

    static MeetingRequest request(ResultSet row, int number) throws SQLException {
        return new MeetingRequest(
                new MeetingRequestId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                new ExhibitorId(row.getLong("from_exhibitor")),
                new ExhibitorId(row.getLong("to_exhibitor")),
                WishLevel.valueOf(row.getString("from_wish")),
                WishLevel.valueOf(row.getString("to_wish")),
                row.getBoolean("must_place"),
                row.getString("message"),
                state(row),
                instant(row, "asked_at"));
    }

    private static State state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "PENDING" -> new State.Pending(instant(row, "expires_at"));
            case "ACCEPTED" -> new State.Accepted(instant(row, "decided_at"));
            case "DECLINED" -> new State.Declined(instant(row, "decided_at"), row.getString("reason"));
            case "EXPIRED" -> new State.Expired(instant(row, "decided_at"));
            case "WITHDRAWN" -> new State.Withdrawn(instant(row, "decided_at"), decider(row), row.getString("reason"));
            default -> throw new IllegalStateException("A meeting request in state " + state);
        };
    }

    private static @Nullable ExhibitorId decider(ResultSet row) throws SQLException {
        long by = row.getLong("decided_by");
        return row.wasNull() ? null : new ExhibitorId(by);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

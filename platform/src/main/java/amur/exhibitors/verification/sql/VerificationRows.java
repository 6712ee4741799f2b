package amur.exhibitors.verification.sql;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Rows as they read on a day: what has ended is expired, whatever the row says. */
final class VerificationRows {
    /** The same in SQL, with {@code :today}. */
    static final String STATE =
            "case when v.state = 'VERIFIED' and v.valid_until < :today then 'EXPIRED' else v.state end";

    private VerificationRows() {}

    static RowMapper<Verification> of(LocalDate today) {
        return (row, n) -> {
            Optional<LocalDate> until =
                    Optional.ofNullable(row.getDate("valid_until")).map(Date::toLocalDate);
            State state = State.valueOf(row.getString("state"));
            boolean over =
                    state == State.VERIFIED && until.isPresent() && until.get().isBefore(today);
            long by = row.getLong("decided_by");
            Optional<PersonId> decidedBy = row.wasNull() ? Optional.empty() : Optional.of(new PersonId(by));
            return new Verification(
                    new VerificationId(row.getLong("id")),
                    new EditionId(row.getLong("edition_id")),
                    new ExhibitorId(row.getLong("exhibitor_id")),
                    row.getInt("number"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    row.getString("said"),
                    over ? State.EXPIRED : state,
                    row.getString("reason"),
                    row.getString("basis"),
                    row.getString("note"),
                    until,
                    row.getTimestamp("asked_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                    decidedBy,
                    row.getInt("version"));
        };
    }
}

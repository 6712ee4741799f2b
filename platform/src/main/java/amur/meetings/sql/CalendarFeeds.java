package amur.meetings.sql;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.meetings.Agendas.FeedOwner;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secrets in the addresses of calendar feeds: 128 bits each, one an owner. */
@Repository
class CalendarFeeds {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The owner's secret. Two who ask for the first time at once get the same: the table settles it. */
    @Transactional
    public String secret(FeedOwner owner) {
        return find(owner).orElseGet(() -> {
            insert(owner, "do nothing");
            return find(owner).orElseThrow();
        });
    }

    @Transactional
    public String renew(FeedOwner owner) {
        insert(
                owner,
                "do update set token = excluded.token, renewals = calendar_feed.renewals + 1, made_at = excluded.made_at");
        return find(owner).orElseThrow();
    }

    public Optional<FeedOwner> find(String secret) {
        return jdbc.sql(
                        "select edition_id, person_id, exhibitor_id, pair, interpreter from calendar_feed where token = ?")
                .param(secret)
                .query((row, n) -> owner(row))
                .optional();
    }

    private static FeedOwner owner(ResultSet row) throws SQLException {
        var edition = new EditionId(row.getLong("edition_id"));
        if (row.getInt("interpreter") > 0) {
            return new FeedOwner.OfInterpreter(edition, row.getString("pair"), row.getInt("interpreter"));
        }
        long company = row.getLong("exhibitor_id");
        return row.wasNull()
                ? new FeedOwner.OfPerson(edition, new PersonId(row.getLong("person_id")))
                : new FeedOwner.OfCompany(edition, new ExhibitorId(company));
    }

    private Optional<String> find(FeedOwner owner) {
        return jdbc.sql("""
                        select token from calendar_feed where edition_id = :edition
                        and person_id is not distinct from :person::bigint and exhibitor_id is not distinct from :company::bigint
                        and pair = :pair and interpreter = :interpreter""")
                .param("edition", owner.edition().value())
                .param("person", person(owner))
                .param("company", company(owner))
                .param("pair", pair(owner))
                .param("interpreter", interpreter(owner))
                .query(String.class)
                .optional();
    }

    private void insert(FeedOwner owner, String onConflict) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
                        insert into calendar_feed (edition_id, person_id, exhibitor_id, pair, interpreter, token, made_at)
                        values (:edition, :person::bigint, :company::bigint, :pair, :interpreter, :token, :at)
                        on conflict (edition_id, person_id, exhibitor_id, pair, interpreter)""" + " " + onConflict)
                .param("edition", owner.edition().value())
                .param("person", person(owner))
                .param("company", company(owner))
                .param("pair", pair(owner))
                .param("interpreter", interpreter(owner))
                .param("token", HexFormat.of().formatHex(secret))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Long person(FeedOwner owner) {
        return owner instanceof FeedOwner.OfPerson(EditionId edition, PersonId person) ? person.value() : null;
    }

    private static @Nullable Long company(FeedOwner owner) {
        return owner instanceof FeedOwner.OfCompany(EditionId edition, ExhibitorId company) ? company.value() : null;
    }

    private static String pair(FeedOwner owner) {
        return owner instanceof FeedOwner.OfInterpreter interpreter ? interpreter.pair() : "";
    }

    private static int interpreter(FeedOwner owner) {
        return owner instanceof FeedOwner.OfInterpreter interpreter ? interpreter.interpreter() : 0;
    }
}

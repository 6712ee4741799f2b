package amur.matchmaking.sql;

import static amur.matchmaking.sql.RequestRows.at;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import amur.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of wishes and requests, written and locked one at a time; whoever calls brings the transaction. */
@Repository
class RequestTable {
    private static final String PAIR = """
            least(from_exhibitor, to_exhibitor) = least(:one::bigint, :other::bigint)
            and greatest(from_exhibitor, to_exhibitor) = greatest(:one::bigint, :other::bigint)
            """;

    private final JdbcClient jdbc;
    private final RequestSettings settings;
    private final Clock clock;

    RequestTable(JdbcClient jdbc, RequestSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    MeetingRequest get(MeetingRequestId id) {
        return jdbc.sql("select * from meeting_request where id = ?")
                .param(id.value())
                .query(RequestRows::request)
                .optional()
                .orElseThrow(() -> new NotFound("meeting request " + id.value()));
    }

    void lock(ExhibitorId one, ExhibitorId other) {
        jdbc.sql("select id from exhibitor where id in (?, ?) order by id for key share")
                .params(one.value(), other.value())
                .query(Long.class)
                .list();
    }

    /** Locks both, the asking company so that its own requests are counted one at a time. */
    void lockToAsk(ExhibitorId asking, ExhibitorId asked) {
        String own = "select id from exhibitor where id = ? for no key update";
        String others = "select id from exhibitor where id = ? for key share";
        boolean ownFirst = asking.value() < asked.value();
        jdbc.sql(ownFirst ? own : others)
                .param(ownFirst ? asking.value() : asked.value())
                .query(Long.class)
                .single();
        jdbc.sql(ownFirst ? others : own)
                .param(ownFirst ? asked.value() : asking.value())
                .query(Long.class)
                .single();
    }

    MeetingRequest locked(MeetingRequestId id) {
        return jdbc.sql("select * from meeting_request where id = ? for update")
                .param(id.value())
                .query(RequestRows::request)
                .single();
    }

    /** All that waits or is agreed of one company, locked. */
    List<MeetingRequest> open(ExhibitorId exhibitor) {
        return jdbc.sql("""
                        select * from meeting_request where (from_exhibitor = :id or to_exhibitor = :id)
                        and state in ('PENDING', 'ACCEPTED') order by id for update""")
                .param("id", exhibitor.value())
                .query(RequestRows::request)
                .list();
    }

    /** What waits or is agreed of these two, locked; in its order, where they meet more than once. */
    List<MeetingRequest> openBetween(ExhibitorId one, ExhibitorId other) {
        return jdbc.sql("select * from meeting_request where " + PAIR
                        + " and state in ('PENDING', 'ACCEPTED') order by ordinal for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(RequestRows::request)
                .list();
    }

    Optional<MeetingRequestId> insert(
            EditionId edition, ExhibitorId from, ExhibitorId to, WishLevel wish, String message) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into meeting_request
                            (edition_id, from_exhibitor, to_exhibitor, from_wish, to_wish, message, state, asked_at, expires_at)
                        values (:edition, :from, :to, :wish, 'MEET', :message, 'PENDING', :now, :expires)
                        on conflict do nothing returning id""")
                .param("edition", edition.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("wish", wish.name())
                .param("message", message)
                .param("now", at(now))
                .param("expires", at(settings.expiry(edition, now)))
                .query(Long.class)
                .optional()
                .map(MeetingRequestId::new);
    }

    void decide(MeetingRequestId request, String state, ExhibitorId by, String reason) {
        jdbc.sql("""
                        update meeting_request set state = :state, decided_at = :now, decided_by = :by, reason = :reason
                        where id = :id""")
                .param("state", state)
                .param("now", at(clock.instant()))
                .param("by", by.value())
                .param("reason", reason)
                .param("id", request.value())
                .update();
    }

    /** What the company asked wishes, as it accepts. */
    void setAnswer(MeetingRequestId request, WishLevel wish) {
        jdbc.sql("update meeting_request set to_wish = ? where id = ?")
                .params(wish.name(), request.value())
                .update();
    }

    void saveWish(EditionId edition, ExhibitorId from, ExhibitorId about, WishLevel level) {
        jdbc.sql("""
                        insert into wish (from_exhibitor, about_exhibitor, edition_id, level, wished_at)
                        values (:from, :about, :edition, :level, :now)
                        on conflict (from_exhibitor, about_exhibitor) do update
                        set level = excluded.level, wished_at = excluded.wished_at where wish.level <> excluded.level""")
                .param("from", from.value())
                .param("about", about.value())
                .param("edition", edition.value())
                .param("level", level.name())
                .param("now", at(clock.instant()))
                .update();
    }

    /** A wish said again about a standing request counts for it. */
    void raiseWish(MeetingRequest standing, ExhibitorId by, WishLevel wish) {
        if (standing.to().equals(by) && standing.state() instanceof State.Pending) {
            return; // said when it answers
        }
        String column = standing.from().equals(by) ? "from_wish" : "to_wish";
        jdbc.sql("update meeting_request set " + column + " = :wish where id = :id and " + column + " <> :wish")
                .param("wish", wish.name())
                .param("id", standing.id().value())
                .update();
    }

    /** What nobody answered in time is over, also in the minute before the job says so. */
    void expirePair(ExhibitorId one, ExhibitorId other) {
        jdbc.sql("update meeting_request set state = 'EXPIRED', decided_at = :now where " + PAIR
                        + " and state = 'PENDING' and expires_at <= :now")
                .param("now", at(clock.instant()))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}

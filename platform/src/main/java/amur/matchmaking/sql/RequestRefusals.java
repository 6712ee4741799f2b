package amur.matchmaking.sql;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.WishLevel;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a company may not ask, in the order in which it is told. */
@Component
class RequestRefusals {
    private final JdbcClient jdbc;
    private final RequestSettings settings;
    private final Clock clock;

    RequestRefusals(JdbcClient jdbc, RequestSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    static void self(ExhibitorId one, ExhibitorId other) {
        if (one.equals(other)) {
            throw new UserFacingException("matchmaking.refused.self");
        }
    }

    static void otherEdition(Exhibitor one, Exhibitor other) {
        if (!one.edition().equals(other.edition())) {
            throw new NotFound("exhibitor " + other.id().value() + " at edition "
                    + one.edition().value());
        }
    }

    static void unlisted(Exhibitor asking, Exhibitor asked) {
        if (!(asking.state() instanceof Exhibitor.State.Listed)) {
            throw new UserFacingException("matchmaking.refused.not_listed_yourself");
        }
        if (!(asked.state() instanceof Exhibitor.State.Listed)) {
            throw new UserFacingException("matchmaking.refused.not_listed", asked.name());
        }
    }

    static void never(WishLevel wish) {
        if (wish == WishLevel.NEVER) {
            throw new UserFacingException("matchmaking.refused.never_wish");
        }
    }

    /** One of the two has said never. */
    void neverOfEither(ExhibitorId from, Exhibitor asked) {
        List<Long> sayers = jdbc.sql("""
                        select from_exhibitor from wish where level = 'NEVER'
                        and (from_exhibitor, about_exhibitor) in ((:from, :to), (:to, :from))""")
                .param("from", from.value())
                .param("to", asked.id().value())
                .query(Long.class)
                .list();
        if (sayers.contains(from.value())) {
            throw new UserFacingException("matchmaking.refused.own_never", asked.name());
        }
        if (!sayers.isEmpty()) {
            throw new UserFacingException("matchmaking.refused.not_open", asked.name());
        }
    }

    /** A new request: out of time, one too many, or of somebody who has declined. Who answers a request is not asking: that goes on. */
    void asking(Exhibitor asking, Exhibitor asked) {
        MatchmakingSettings limits = settings.of(asking.edition());
        outside(limits);
        tooMany(asking.id(), limits.openRequests());
        again(asking.id(), asked);
    }

    private void outside(MatchmakingSettings times) {
        Instant now = clock.instant();
        if (!times.isOpen(now)) {
            Instant opens = times.opensAt();
            throw new UserFacingException(
                    opens != null && now.isBefore(opens)
                            ? "matchmaking.refused.not_yet"
                            : "matchmaking.refused.closed");
        }
    }

    private void tooMany(ExhibitorId asking, int limit) {
        int open = jdbc.sql(
                        "select count(*) from meeting_request where from_exhibitor = ? and state in ('PENDING', 'ACCEPTED')")
                .param(asking.value())
                .query(Integer.class)
                .single();
        if (open >= limit) {
            throw new UserFacingException("matchmaking.refused.too_many", open, limit);
        }
    }

    /** Who was declined does not ask again; the other company may. */
    private void again(ExhibitorId from, Exhibitor asked) {
        String last = jdbc.sql(
                        "select state from meeting_request where from_exhibitor = ? and to_exhibitor = ? order by id desc limit 1")
                .params(from.value(), asked.id().value())
                .query(String.class)
                .optional()
                .orElse("");
        if (last.equals("DECLINED")) {
            throw new UserFacingException("matchmaking.refused.declined_before", asked.name());
        }
    }

    /** An answer to a request that {@code by} was not asked, or that no longer waits. */
    void unanswerable(MeetingRequest standing, ExhibitorId by) {
        if (!standing.to().equals(by)) {
            throw new UserFacingException("matchmaking.refused.own");
        }
        if (!(standing.state() instanceof State.Pending(Instant expiresAt))) {
            throw state(standing);
        }
        if (!expiresAt.isAfter(clock.instant())) {
            throw new UserFacingException("matchmaking.refused.expired");
        }
    }

    static void unwithdrawable(MeetingRequest standing, ExhibitorId by) {
        boolean may =
                switch (standing.state()) {
                    case State.Pending pending -> standing.from().equals(by);
                    case State.Accepted accepted -> true;
                    case State.Declined declined -> false;
                    case State.Expired expired -> false;
                    case State.Withdrawn withdrawn -> false;
                };
        if (!may) {
            throw state(standing);
        }
    }

    private static UserFacingException state(MeetingRequest standing) {
        return new UserFacingException(
                switch (standing.state()) {
                    case State.Pending pending -> "matchmaking.refused.theirs";
                    case State.Accepted accepted -> "matchmaking.refused.accepted";
                    case State.Declined declined -> "matchmaking.refused.declined";
                    case State.Expired expired -> "matchmaking.refused.expired";
                    case State.Withdrawn withdrawn -> "matchmaking.refused.withdrawn";
                });
    }
}

package amur.matchmaking.sql;

import static amur.matchmaking.sql.RequestRows.at;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Demand;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommender;
import amur.matchmaking.RequestAccepted;
import amur.matchmaking.RequestCalledOff;
import amur.matchmaking.RequestDeclined;
import amur.matchmaking.RequestMade;
import amur.matchmaking.RequestWithdrawn;
import amur.matchmaking.Wish;
import amur.matchmaking.WishLevel;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wishes and requests. Every deed between two companies first locks their rows in the order of their ids and then the request, so
 * that deeds wait for each other in one order and never in a circle; what is decided is decided on what the locks show.
 */
@Repository
class SqlMatchmaking implements Matchmaking {
    private static final String PAIR = """
            least(from_exhibitor, to_exhibitor) = least(:one::bigint, :other::bigint)
            and greatest(from_exhibitor, to_exhibitor) = greatest(:one::bigint, :other::bigint)
            """;

    private final JdbcClient jdbc;
    private final Exhibitors exhibitors;
    private final RequestSettings settings;
    private final Recommender recommender;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SqlMatchmaking(
            JdbcClient jdbc,
            Exhibitors exhibitors,
            RequestSettings settings,
            Recommender recommender,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.exhibitors = exhibitors;
        this.settings = settings;
        this.recommender = recommender;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public MeetingRequestId request(ExhibitorId from, ExhibitorId to, WishLevel wish, String message) {
        refuseNever(wish);
        if (from.equals(to)) {
            throw new UserFacingException("matchmaking.refused.self");
        }
        Exhibitor asking = exhibitors.get(from);
        Exhibitor asked = exhibitors.get(to);
        if (!asking.edition().equals(asked.edition())) {
            throw new NotFound("exhibitor " + to.value() + " at edition "
                    + asking.edition().value());
        }
        if (!(asking.state() instanceof Exhibitor.State.Listed)) {
            throw new UserFacingException("matchmaking.refused.not_listed_yourself");
        }
        if (!(asked.state() instanceof Exhibitor.State.Listed)) {
            throw new UserFacingException("matchmaking.refused.not_listed", asked.name());
        }
        lockToAsk(from, to);
        refuseNeverPair(from, asked);
        saveWish(asking.edition(), from, to, wish);
        expirePair(from, to);
        Optional<MeetingRequest> open = openBetween(from, to).stream().findFirst();
        if (open.isEmpty()) {
            refuseTooMany(asking);
            refuseAgain(from, asked);
            Optional<MeetingRequestId> made = insert(asking.edition(), from, to, wish, message.strip());
            if (made.isPresent()) {
                events.publishEvent(new RequestMade(asking.edition(), made.get()));
                return made.get();
            }
            // The other company asked at the same instant and was first: the key made us wait until its request stood.
            open = openBetween(from, to).stream().findFirst();
        }
        MeetingRequest standing =
                open.orElseThrow(() -> new UserFacingException("matchmaking.refused.changed", asked.name()));
        if (standing.to().equals(from) && standing.state() instanceof State.Pending) {
            accept(standing, wish);
        } else {
            raiseWish(standing, from, wish);
        }
        return standing.id();
    }

    @Override
    @Transactional
    public void accept(MeetingRequestId request, ExhibitorId by, WishLevel wish) {
        refuseNever(wish);
        MeetingRequest standing = pendingFor(request, by);
        saveWish(standing.edition(), by, standing.from(), wish);
        accept(standing, wish);
    }

    @Override
    @Transactional
    public void decline(MeetingRequestId request, ExhibitorId by, String reason) {
        MeetingRequest standing = pendingFor(request, by);
        decide(standing.id(), "DECLINED", by, reason.strip());
        events.publishEvent(new RequestDeclined(standing.edition(), request));
    }

    @Override
    @Transactional
    public void withdraw(MeetingRequestId request, ExhibitorId by) {
        MeetingRequest standing = locked(request, by);
        boolean may =
                switch (standing.state()) {
                    case State.Pending pending -> standing.from().equals(by);
                    case State.Accepted accepted -> true;
                    case State.Declined declined -> false;
                    case State.Expired expired -> false;
                    case State.Withdrawn withdrawn -> false;
                };
        if (!may) {
            throw refusal(standing);
        }
        callOff(standing, by, "");
    }

    @Override
    @Transactional
    public void wish(ExhibitorId from, ExhibitorId about, WishLevel level) {
        if (from.equals(about)) {
            throw new UserFacingException("matchmaking.refused.self");
        }
        Exhibitor wishing = exhibitors.get(from);
        if (!wishing.edition().equals(exhibitors.get(about).edition())) {
            throw new NotFound("exhibitor " + about.value() + " at edition "
                    + wishing.edition().value());
        }
        if (level != WishLevel.NEVER) {
            lock(from, about);
        }
        saveWish(wishing.edition(), from, about, level);
        for (MeetingRequest standing : openBetween(from, about)) {
            if (level == WishLevel.NEVER) {
                callOff(standing, from, "");
            } else {
                raiseWish(standing, from, level);
            }
        }
    }

    @Override
    @Transactional
    public void forgetWish(ExhibitorId from, ExhibitorId about) {
        jdbc.sql("delete from wish where from_exhibitor = ? and about_exhibitor = ?")
                .params(from.value(), about.value())
                .update();
    }

    @Override
    public List<Wish> wishes(ExhibitorId from) {
        return jdbc.sql("select * from wish where from_exhibitor = ? order by wished_at desc, about_exhibitor")
                .param(from.value())
                .query((row, n) -> new Wish(
                        from,
                        new ExhibitorId(row.getLong("about_exhibitor")),
                        WishLevel.valueOf(row.getString("level")),
                        RequestRows.instant(row, "wished_at")))
                .list();
    }

    @Override
    public MeetingRequest get(MeetingRequestId id) {
        return jdbc.sql("select * from meeting_request where id = ?")
                .param(id.value())
                .query(RequestRows::request)
                .optional()
                .orElseThrow(() -> new NotFound("meeting request " + id.value()));
    }

    @Override
    public Map<MeetingRequestId, MeetingRequest> get(Collection<MeetingRequestId> ids) {
        return jdbc
                .sql("select * from meeting_request where id = any(?) order by id")
                .param(ids.stream().mapToLong(MeetingRequestId::value).toArray())
                .query(RequestRows::request)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        MeetingRequest::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public List<MeetingRequest> ofExhibitor(ExhibitorId exhibitor) {
        return jdbc.sql("""
                        select * from meeting_request where from_exhibitor = :id or to_exhibitor = :id
                        order by asked_at desc, id desc""")
                .param("id", exhibitor.value())
                .query(RequestRows::request)
                .list();
    }

    @Override
    public List<Demand> demand(EditionId edition) {
        return demandSince(edition, Instant.EPOCH);
    }

    @Override
    public List<Demand> demandSince(EditionId edition, Instant after) {
        return jdbc.sql("""
                        select r.* from meeting_request r
                        join exhibitor a on a.id = r.from_exhibitor and a.state = 'LISTED'
                        join exhibitor b on b.id = r.to_exhibitor and b.state = 'LISTED'
                        where r.edition_id = ? and r.state = 'ACCEPTED' and r.decided_at > ?
                        and not exists (select from wish w where w.level = 'NEVER'
                            and w.from_exhibitor = r.from_exhibitor and w.about_exhibitor = r.to_exhibitor)
                        and not exists (select from wish w where w.level = 'NEVER'
                            and w.from_exhibitor = r.to_exhibitor and w.about_exhibitor = r.from_exhibitor)
                        order by r.id""").params(edition.value(), at(after)).query(RequestRows::request).list().stream()
                .map(request -> new Demand(
                        request.id(),
                        request.from(),
                        request.to(),
                        WishLevel.weight(request.fromWish(), request.toWish()),
                        request.mustPlace()))
                .toList();
    }

    @Override
    @Transactional
    public List<MeetingRequestId> enter(EditionId edition, List<NewRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        refuseTwice(requests);
        long[] from = requests.stream().mapToLong(r -> r.from().value()).toArray();
        long[] to = requests.stream().mapToLong(r -> r.to().value()).toArray();
        jdbc.sql("select id from exhibitor where id = any(?) or id = any(?) order by id for key share")
                .params(from, to)
                .query(Long.class)
                .list();
        record Entered(Meeting meeting, MeetingRequestId id) {}
        try {
            Map<Meeting, MeetingRequestId> entered = jdbc
                    .sql("""
                            insert into meeting_request (edition_id, from_exhibitor, to_exhibitor, from_wish, to_wish,
                                must_place, ordinal, state, asked_at, decided_at)
                            select :edition, f, t, fw, tw, m, o, 'ACCEPTED', :now, :now
                            from unnest(:from::bigint[], :to::bigint[], :fromWish::text[], :toWish::text[], :must::boolean[],
                                :ordinal::int[]) with ordinality as entry (f, t, fw, tw, m, o, place)
                            order by place
                            returning id, from_exhibitor, to_exhibitor, ordinal""")
                    .param("edition", edition.value())
                    .param("now", at(clock.instant()))
                    .param("from", from)
                    .param("to", to)
                    .param(
                            "fromWish",
                            requests.stream().map(r -> r.fromWish().name()).toArray(String[]::new))
                    .param(
                            "toWish",
                            requests.stream().map(r -> r.toWish().name()).toArray(String[]::new))
                    .param("must", requests.stream().map(NewRequest::mustPlace).toArray(Boolean[]::new))
                    .param("ordinal", requests.stream().map(NewRequest::ordinal).toArray(Integer[]::new))
                    .query((row, n) -> new Entered(
                            new Meeting(
                                    new ExhibitorId(row.getLong("from_exhibitor")),
                                    new ExhibitorId(row.getLong("to_exhibitor")),
                                    row.getInt("ordinal")),
                            new MeetingRequestId(row.getLong("id"))))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Entered::meeting, Entered::id));
            return requests.stream()
                    .map(request -> Objects.requireNonNull(entered.get(Meeting.of(request))))
                    .toList();
        } catch (DuplicateKeyException e) {
            throw new UserFacingException("matchmaking.refused.enter_open");
        }
    }

    @Override
    public List<Recommendation> recommend(ExhibitorId exhibitor, int most) {
        return recommender.recommend(exhibitor, most);
    }

    /** A company that no longer comes meets nobody. */
    @EventListener
    @Transactional
    void callOffAll(ExhibitorWithdrawn event) {
        jdbc.sql("""
                        select * from meeting_request where (from_exhibitor = :id or to_exhibitor = :id)
                        and state in ('PENDING', 'ACCEPTED') order by id for update""")
                .param("id", event.exhibitor().value())
                .query(RequestRows::request)
                .list()
                .forEach(request -> callOff(request, event.exhibitor(), ""));
    }

    /** Withdraws what is open and says so: to people, and, where a meeting may stand, to the rooms that place meetings. */
    private void callOff(MeetingRequest request, @Nullable ExhibitorId by, String reason) {
        decide(request.id(), "WITHDRAWN", by, reason);
        if (request.state() instanceof State.Accepted) {
            events.publishEvent(new RequestWithdrawn(request.edition(), request.id()));
        }
        events.publishEvent(new RequestCalledOff(request.edition(), request.id(), by));
    }

    private void accept(MeetingRequest pending, WishLevel wish) {
        jdbc.sql("update meeting_request set to_wish = ? where id = ?")
                .params(wish.name(), pending.id().value())
                .update();
        decide(pending.id(), "ACCEPTED", pending.to(), "");
        events.publishEvent(new RequestAccepted(pending.edition(), pending.id()));
    }

    private void decide(MeetingRequestId request, String state, @Nullable ExhibitorId by, String reason) {
        jdbc.sql("""
                        update meeting_request set state = :state, decided_at = :now, decided_by = :by::bigint, reason = :reason
                        where id = :id""")
                .param("state", state)
                .param("now", at(clock.instant()))
                .param("by", by == null ? null : by.value())
                .param("reason", reason)
                .param("id", request.value())
                .update();
    }

    /** The request, locked, if {@code by} is one of its two companies. */
    private MeetingRequest locked(MeetingRequestId id, ExhibitorId by) {
        MeetingRequest parties = get(id);
        if (!parties.from().equals(by) && !parties.to().equals(by)) {
            throw new NotFound("meeting request " + id.value() + " of exhibitor " + by.value());
        }
        lock(parties.from(), parties.to());
        return jdbc.sql("select * from meeting_request where id = ? for update")
                .param(id.value())
                .query(RequestRows::request)
                .single();
    }

    private MeetingRequest pendingFor(MeetingRequestId id, ExhibitorId by) {
        MeetingRequest standing = locked(id, by);
        if (!standing.to().equals(by)) {
            throw new UserFacingException("matchmaking.refused.own");
        }
        if (!(standing.state() instanceof State.Pending(Instant expiresAt))) {
            throw refusal(standing);
        }
        if (!expiresAt.isAfter(clock.instant())) {
            throw new UserFacingException("matchmaking.refused.expired");
        }
        return standing;
    }

    private static UserFacingException refusal(MeetingRequest standing) {
        return new UserFacingException(
                switch (standing.state()) {
                    case State.Pending pending -> "matchmaking.refused.theirs";
                    case State.Accepted accepted -> "matchmaking.refused.accepted";
                    case State.Declined declined -> "matchmaking.refused.declined";
                    case State.Expired expired -> "matchmaking.refused.expired";
                    case State.Withdrawn withdrawn -> "matchmaking.refused.withdrawn";
                });
    }

    private void lock(ExhibitorId one, ExhibitorId other) {
        jdbc.sql("select id from exhibitor where id in (?, ?) order by id for key share")
                .params(one.value(), other.value())
                .query(Long.class)
                .list();
    }

    /** Locks both, the asking company so that its own requests are counted one at a time. */
    private void lockToAsk(ExhibitorId asking, ExhibitorId asked) {
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

    /** In their order, where the two meet more than once. */
    private List<MeetingRequest> openBetween(ExhibitorId one, ExhibitorId other) {
        return jdbc.sql("select * from meeting_request where " + PAIR
                        + " and state in ('PENDING', 'ACCEPTED') order by ordinal for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(RequestRows::request)
                .list();
    }

    private Optional<MeetingRequestId> insert(
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

    private void saveWish(EditionId edition, ExhibitorId from, ExhibitorId about, WishLevel level) {
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
    private void raiseWish(MeetingRequest standing, ExhibitorId by, WishLevel wish) {
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
    private void expirePair(ExhibitorId one, ExhibitorId other) {
        jdbc.sql("update meeting_request set state = 'EXPIRED', decided_at = :now where " + PAIR
                        + " and state = 'PENDING' and expires_at <= :now")
                .param("now", at(clock.instant()))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private static void refuseNever(WishLevel wish) {
        if (wish == WishLevel.NEVER) {
            throw new UserFacingException("matchmaking.refused.never_wish");
        }
    }

    private void refuseNeverPair(ExhibitorId from, Exhibitor asked) {
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

    private void refuseTooMany(Exhibitor asking) {
        int limit = settings.of(asking.edition()).openRequests();
        int open = jdbc.sql(
                        "select count(*) from meeting_request where from_exhibitor = ? and state in ('PENDING', 'ACCEPTED')")
                .param(asking.id().value())
                .query(Integer.class)
                .single();
        if (open >= limit) {
            throw new UserFacingException("matchmaking.refused.too_many", open, limit);
        }
    }

    /** Who was declined does not ask again; the other company may. */
    private void refuseAgain(ExhibitorId from, Exhibitor asked) {
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

    private static void refuseTwice(List<NewRequest> requests) {
        var seen = new HashSet<Meeting>();
        for (NewRequest request : requests) {
            if (!seen.add(Meeting.of(request).ordered())) {
                throw new IllegalArgumentException(
                        "Two requests between exhibitors " + request.from().value() + " and "
                                + request.to().value() + ". Maybe each side asked: enter it once with both wishes.");
            }
        }
    }

    /** Which meeting of which two a request is for. */
    private record Meeting(ExhibitorId from, ExhibitorId to, int ordinal) {
        static Meeting of(NewRequest request) {
            return new Meeting(request.from(), request.to(), request.ordinal());
        }

        Meeting ordered() {
            return from.value() < to.value() ? this : new Meeting(to, from, ordinal);
        }
    }
}

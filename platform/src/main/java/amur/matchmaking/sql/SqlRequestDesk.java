package amur.matchmaking.sql;

import static amur.matchmaking.sql.RequestRows.at;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestCalledOff;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestExpired;
import amur.matchmaking.RequestWithdrawn;
import amur.shared.Page;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the organizer sees of requests and does with them, and what time does with them. */
@Repository
class SqlRequestDesk implements RequestDesk {
    private static final String MATCHING = """
            from meeting_request where edition_id = :edition
            and (:anyState or state = any(:states::text[]))
            and (not :must or must_place)
            and (:anyCompany or from_exhibitor = any(:companies::bigint[]) or to_exhibitor = any(:companies::bigint[]))
            """;

    private final JdbcClient jdbc;
    private final RequestSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SqlRequestDesk(JdbcClient jdbc, RequestSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<MeetingRequest> find(EditionId edition, Filter filter, Order order, int page, int size) {
        long total = filtered("select count(*) " + MATCHING, edition, filter)
                .query(Long.class)
                .single();
        List<MeetingRequest> rows = filtered(
                        "select * " + MATCHING + by(order) + " limit :size offset :skip", edition, filter)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(RequestRows::request)
                .list();
        return new Page<>(rows, page, size, total);
    }

    @Override
    public List<MeetingRequest> all(EditionId edition, Filter filter, Order order) {
        return filtered("select * " + MATCHING + by(order), edition, filter)
                .query(RequestRows::request)
                .list();
    }

    private static String by(Order order) {
        return switch (order) {
            case NEWEST -> " order by id desc";
            case OLDEST -> " order by id";
            case EXPIRY -> " order by case when state = 'PENDING' then expires_at end nulls last, id desc";
            case WEIGHT ->
                " order by array_position(array['GLAD_TO', 'MEET', 'MUST_MEET'], from_wish)"
                        + " + array_position(array['GLAD_TO', 'MEET', 'MUST_MEET'], to_wish) desc, id desc";
        };
    }

    @Override
    public Map<String, Long> counts(EditionId edition, Filter filter) {
        var counts = new HashMap<String, Long>();
        filtered(
                        "select state, count(*) as number " + MATCHING + " group by state",
                        edition,
                        new Filter(Set.of(), filter.mustPlaceOnly(), filter.companies()))
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("number"));
                });
        return counts;
    }

    @Override
    public Optional<Expiring> expiring(EditionId edition, Instant before) {
        return jdbc.sql("""
                        select count(*) as number, min(expires_at) as soonest from meeting_request
                        where edition_id = ? and state = 'PENDING' and expires_at < ? having count(*) > 0""")
                .params(edition.value(), at(before))
                .query((row, n) -> new Expiring(row.getInt("number"), RequestRows.instant(row, "soonest")))
                .optional();
    }

    private JdbcClient.StatementSpec filtered(String sql, EditionId edition, Filter filter) {
        Set<ExhibitorId> companies = filter.companies();
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("anyState", filter.states().isEmpty())
                .param("states", filter.states().toArray(String[]::new))
                .param("must", filter.mustPlaceOnly())
                .param("anyCompany", companies == null)
                .param(
                        "companies",
                        companies == null
                                ? new long[0]
                                : companies.stream()
                                        .mapToLong(ExhibitorId::value)
                                        .toArray());
    }

    @Override
    @Transactional
    public void setMustPlace(EditionId edition, MeetingRequestId request, boolean mustPlace) {
        open(edition, request);
        jdbc.sql("update meeting_request set must_place = ? where id = ?")
                .params(mustPlace, request.value())
                .update();
    }

    @Override
    @Transactional
    public void cancel(EditionId edition, MeetingRequestId id, String reason) {
        MeetingRequest request = open(edition, id);
        jdbc.sql("update meeting_request set state = 'WITHDRAWN', decided_at = ?, reason = ? where id = ?")
                .params(at(clock.instant()), reason.strip(), id.value())
                .update();
        if (request.state() instanceof State.Accepted) {
            events.publishEvent(new RequestWithdrawn(edition, id));
        }
        events.publishEvent(new RequestCalledOff(edition, id, null));
    }

    private MeetingRequest open(EditionId edition, MeetingRequestId id) {
        MeetingRequest request = jdbc.sql("select * from meeting_request where id = ? and edition_id = ? for update")
                .params(id.value(), edition.value())
                .query(RequestRows::request)
                .optional()
                .orElseThrow(() -> new NotFound("meeting request " + id.value() + " of edition " + edition.value()));
        if (!(request.state() instanceof State.Pending) && !(request.state() instanceof State.Accepted)) {
            throw new UserFacingException("matchmaking.refused.not_standing");
        }
        return request;
    }

    @Override
    public MatchmakingSettings settings(EditionId edition) {
        return settings.of(edition);
    }

    @Override
    @Transactional
    public void change(EditionId edition, MatchmakingSettings seen, MatchmakingSettings changed) {
        settings.save(edition, seen, changed);
        Instant now = clock.instant();
        Instant latest = settings.expiry(edition, now);
        jdbc.sql("""
                        update meeting_request set expires_at = :latest
                        where edition_id = :edition and state = 'PENDING' and expires_at > :latest""")
                .param("latest", at(latest))
                .param("edition", edition.value())
                .update();
    }

    @Override
    public Coverage coverage(EditionId edition) {
        record Reach(ExhibitorId company, boolean open, boolean accepted) {}
        List<Reach> reach = jdbc.sql("""
                        select e.id, coalesce(bool_or(r.state is not null), false) as open,
                            coalesce(bool_or(r.state = 'ACCEPTED'), false) as accepted
                        from exhibitor e left join (
                            select from_exhibitor as company, state from meeting_request
                            where edition_id = :edition and state in ('PENDING', 'ACCEPTED')
                            union all
                            select to_exhibitor, state from meeting_request
                            where edition_id = :edition and state in ('PENDING', 'ACCEPTED')) r on r.company = e.id
                        where e.edition_id = :edition and e.state = 'LISTED'
                        group by e.id, e.number order by e.number""")
                .param("edition", edition.value())
                .query((row, n) -> new Reach(
                        new ExhibitorId(row.getLong("id")), row.getBoolean("open"), row.getBoolean("accepted")))
                .list();
        var counts = jdbc.sql("""
                        select count(*) filter (where state = 'PENDING') as pending,
                            count(*) filter (where state = 'ACCEPTED') as accepted
                        from meeting_request where edition_id = ?""")
                .param(edition.value())
                .query((row, n) -> new int[] {row.getInt("pending"), row.getInt("accepted")})
                .single();
        return new Coverage(
                reach.size(),
                counts[0],
                counts[1],
                reach.stream().filter(r -> !r.open()).map(Reach::company).toList(),
                reach.stream().filter(r -> !r.accepted()).map(Reach::company).toList());
    }

    /** Ends what nobody answered in time. Silence blocks nobody. */
    @Transactional
    public int expire() {
        record Ended(MeetingRequestId id, EditionId edition) {}
        List<Ended> ended = jdbc.sql("""
                        update meeting_request set state = 'EXPIRED', decided_at = :now
                        where state = 'PENDING' and expires_at <= :now returning id, edition_id""")
                .param("now", at(clock.instant()))
                .query((row, n) ->
                        new Ended(new MeetingRequestId(row.getLong("id")), new EditionId(row.getLong("edition_id"))))
                .list();
        ended.forEach(end -> events.publishEvent(new RequestExpired(end.edition(), end.id())));
        return ended.size();
    }
}

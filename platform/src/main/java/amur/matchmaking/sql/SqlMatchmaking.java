package amur.matchmaking.sql;

import static amur.matchmaking.sql.RequestRows.at;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommender;
import amur.matchmaking.Wish;
import amur.matchmaking.WishLevel;
import amur.web.UserFacingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wishes and requests: what is read and entered at once is here, what companies do to each other in {@link RequestDeeds}. */
@Repository
class SqlMatchmaking implements Matchmaking {
    private final JdbcClient jdbc;
    private final RequestDeeds deeds;
    private final RequestTable rows;
    private final Recommender recommender;
    private final RequestSettings settings;
    private final Clock clock;

    SqlMatchmaking(
            JdbcClient jdbc,
            RequestDeeds deeds,
            RequestTable rows,
            Recommender recommender,
            RequestSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.rows = rows;
        this.recommender = recommender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public MeetingRequestId request(ExhibitorId from, ExhibitorId to, WishLevel wish, String message) {
        return deeds.request(from, to, wish, message);
    }

    @Override
    public void accept(MeetingRequestId request, ExhibitorId by, WishLevel wish) {
        deeds.accept(request, by, wish);
    }

    @Override
    public void decline(MeetingRequestId request, ExhibitorId by, String reason) {
        deeds.decline(request, by, reason);
    }

    @Override
    public void withdraw(MeetingRequestId request, ExhibitorId by) {
        deeds.withdraw(request, by);
    }

    @Override
    public void wish(ExhibitorId from, ExhibitorId about, WishLevel level) {
        deeds.wish(from, about, level);
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
        return rows.get(id);
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
        MatchmakingSettings weights = settings.of(edition);
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
                        weights.weight(request.fromWish(), request.toWish()),
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

    @Override
    public List<Recommendation> recommend(ExhibitorId exhibitor, int most) {
        return recommender.recommend(exhibitor, most);
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

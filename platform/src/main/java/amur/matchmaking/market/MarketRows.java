package amur.matchmaking.market;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a market is made of, read from the database. */
@Repository
class MarketRows {
    /** Rows that travel at once: an edition of tens of thousands of companies has millions of goods. */
    private static final int FETCHED = 5_000;

    private static final String COMPANIES = """
            select e.id, e.edition_id, e.number, e.kind, e.country, e.region, e.sector, e.state = 'LISTED' as listed,
                (select string_agg(array_to_string(r.languages, ' '), ' ') from representative r where r.exhibitor_id = e.id) as languages,
                (select string_agg(distinct c.kind, ' ') from product p join product_certificate c on c.product_id = p.id
                    where p.exhibitor_id = e.id and p.state = 'SHOWN' and p.offered
                    and (c.valid_until is null or c.valid_until >= :today)) as held,
                (select string_agg(distinct c.kind, ' ') from product p join product_certificate c on c.product_id = p.id
                    where p.exhibitor_id = e.id and p.state = 'SHOWN' and not p.offered) as wanted
            from exhibitor e where\s""";
    private static final String GOODS = """
            select g.exhibitor_id, g.offered, g.hs, localized_words(g.text) as words
            from good g join exhibitor e on e.id = g.exhibitor_id where %1$s
            union all
            select p.exhibitor_id, p.offered, p.hs, localized_words(p.name)
            from product p join exhibitor e on e.id = p.exhibitor_id where p.state = 'SHOWN' and %1$s
            """;
    private static final String LISTED = "e.edition_id = :edition and e.state = 'LISTED'";
    private static final String THESE = "e.id = any(:ids)";

    /**
     * What one said about another, the latest word: a request asked or answered, a wish. Also at other editions, where both
     * organisations come again. A never is none of it: it is nobody else's business, and what counts in a score can be read off it.
     */
    private static final String SAID = """
            with said as (
                select from_exhibitor as one, to_exhibitor as other, true as yes, asked_at as at from meeting_request where true %1$s
                union all
                select to_exhibitor, from_exhibitor, state = 'ACCEPTED', decided_at from meeting_request
                where state in ('ACCEPTED', 'DECLINED') %2$s
                union all
                select from_exhibitor, about_exhibitor, true, wished_at from wish where level <> 'NEVER' %1$s)
            """;

    /** By organisation, in time. Companies are looked up by their key: a plan for tables that were filled a minute ago must not take minutes. */
    private static final String OF_ALL = SAID.formatted("", "") + """
            select o.organisation_id as one, t.organisation_id as other, said.yes
            from said join exhibitor o on o.id = said.one join exhibitor t on t.id = said.other
            order by said.at
            """;

    /** The same for a few, in numbers of this edition, where each organisation stands once, whatever its state: by keys alone. */
    private static final String OF_THESE =
            SAID.formatted("and from_exhibitor = any(:speakers)", "and to_exhibitor = any(:speakers)") + """
            select (select f.id from exhibitor o join exhibitor f on f.edition_id = :edition and f.organisation_id = o.organisation_id
                    where o.id = said.one) as one,
                (select a.id from exhibitor t join exhibitor a on a.edition_id = :edition and a.organisation_id = t.organisation_id
                    where t.id = said.other) as other,
                said.yes
            from said order by said.at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MarketRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    interface GoodsReader {
        void good(long company, boolean offered, String hs, String words);
    }

    record Said(long one, long other, boolean yes) {}

    List<CompanyRow> listed(EditionId edition) {
        return jdbc.sql(COMPANIES + LISTED + " order by e.number")
                .param("edition", edition.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> company(row))
                .list();
    }

    /** In any state. */
    List<CompanyRow> companies(Collection<Long> ids) {
        return jdbc.sql(COMPANIES + THESE + " order by e.id")
                .param("ids", array(ids))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> company(row))
                .list();
    }

    /** All of listed companies; inside a transaction only, or they come all at once. */
    void goods(EditionId edition, GoodsReader reader) {
        jdbc.sql(GOODS.formatted(LISTED))
                .withFetchSize(FETCHED)
                .param("edition", edition.value())
                .query(row -> {
                    read(row, reader);
                });
    }

    void goods(Collection<Long> ids, GoodsReader reader) {
        jdbc.sql(GOODS.formatted(THESE)).param("ids", array(ids)).query(row -> {
            read(row, reader);
        });
    }

    Set<String> codes(EditionId edition) {
        return new HashSet<>(jdbc.sql("""
                        select distinct left(g.hs, 6) from good g join exhibitor e on e.id = g.exhibitor_id where %1$s and g.hs <> ''
                        union
                        select distinct left(p.hs, 6) from product p join exhibitor e on e.id = p.exhibitor_id
                        where %1$s and p.hs <> '' and p.state = 'SHOWN'""".formatted(LISTED))
                .param("edition", edition.value())
                .query(String.class)
                .list());
    }

    List<Said> answers(EditionId edition) {
        var here = new HashMap<Long, Long>();
        jdbc.sql("select id, organisation_id from exhibitor where edition_id = ? and state = 'LISTED'")
                .param(edition.value())
                .query(row -> {
                    here.put(row.getLong("organisation_id"), row.getLong("id"));
                });
        return latest(jdbc.sql(OF_ALL).withFetchSize(FETCHED), here::get);
    }

    /** What these said, in any state. */
    List<Said> answers(EditionId edition, Collection<Long> companies) {
        List<Long> speakers = jdbc.sql("""
                        select same.id from exhibitor e join exhibitor same on same.organisation_id = e.organisation_id where %s""".formatted(THESE))
                .param("ids", array(companies))
                .query(Long.class)
                .list();
        return latest(
                jdbc.sql(OF_THESE).param("edition", edition.value()).param("speakers", array(speakers)),
                number -> number == 0 ? null : number);
    }

    /** The latest word about each other. @param here the number of a company at this edition; null where it does not take part */
    private static List<Said> latest(JdbcClient.StatementSpec inTime, Function<Long, @Nullable Long> here) {
        record Pair(long one, long other) {}
        var latest = new LinkedHashMap<Pair, Boolean>();
        inTime.query(row -> {
            Long one = here.apply(row.getLong("one"));
            Long other = here.apply(row.getLong("other"));
            if (one != null && other != null && !one.equals(other)) {
                latest.put(new Pair(one, other), row.getBoolean("yes"));
            }
        });
        return latest.entrySet().stream()
                .map(said -> new Said(said.getKey().one(), said.getKey().other(), said.getValue()))
                .toList();
    }

    /**
     * Who said something since a transaction.
     *
     * @param before every transaction before it has ended
     */
    record Speakers(Set<Long> companies, long before) {
        Speakers {
            companies = Set.copyOf(companies);
        }
    }

    /** As {@link amur.exhibitors.products.CatalogueChanges} does it: only transactions that have surely ended. */
    Speakers speakers(EditionId edition, long since) {
        long before = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        return new Speakers(
                new HashSet<>(jdbc.sql("""
                        select distinct exhibitor_id from said_change where edition_id = :edition
                        and transaction >= :since::text::xid8 and transaction < :before::text::xid8""")
                        .param("edition", edition.value())
                        .param("since", since)
                        .param("before", before)
                        .query(Long.class)
                        .list()),
                before);
    }

    /** Throws away what every market has long followed; one that has not is read anew, for its stamp has changed. */
    void forget(Duration older) {
        jdbc.sql("delete from said_change where at < now() - make_interval(secs => ?)")
                .param((double) older.toSeconds())
                .update();
    }

    List<Said> nevers(EditionId edition) {
        return jdbc.sql(
                        "select from_exhibitor, about_exhibitor from wish where edition_id = :edition and level = 'NEVER'")
                .param("edition", edition.value())
                .query((row, n) -> new Said(row.getLong(1), row.getLong(2), false))
                .list();
    }

    /** Another text when somebody of the edition has said or unsaid something. */
    String stamp(EditionId edition) {
        return jdbc.sql("""
                        select (select count(*) || '/' || coalesce(max(greatest(asked_at, decided_at))::text, '')
                                from meeting_request where edition_id = :edition)
                            || ' ' || (select count(*) || '/' || coalesce(max(wished_at)::text, '') from wish where edition_id = :edition)""")
                .param("edition", edition.value())
                .query(String.class)
                .single();
    }

    /** Whom a company is not proposed: never-pairs in either direction, and those with whom a request is open. */
    Set<Long> closed(ExhibitorId company) {
        return new HashSet<>(
                jdbc.sql("""
                        select about_exhibitor from wish where from_exhibitor = :me and level = 'NEVER'
                        union all select from_exhibitor from wish where about_exhibitor = :me and level = 'NEVER'
                        union all select to_exhibitor from meeting_request where from_exhibitor = :me and state in ('PENDING', 'ACCEPTED')
                        union all select from_exhibitor from meeting_request where to_exhibitor = :me and state in ('PENDING', 'ACCEPTED')""").param("me", company.value()).query(Long.class).list());
    }

    /** What stands between a company and another, as the first may know it. */
    record Between(boolean ownNever, boolean open) {
        /** Whether the other is not proposed. */
        boolean closes() {
            return ownNever || open;
        }
    }

    /** In the order given. */
    Map<ExhibitorId, Between> between(ExhibitorId one, Collection<ExhibitorId> others) {
        var between = new LinkedHashMap<ExhibitorId, Between>();
        jdbc.sql("""
                        select o.other,
                            exists (select from wish where from_exhibitor = :one and about_exhibitor = o.other and level = 'NEVER') as never,
                            exists (select from meeting_request where state in ('PENDING', 'ACCEPTED')
                                and least(from_exhibitor, to_exhibitor) = least(:one::bigint, o.other)
                                and greatest(from_exhibitor, to_exhibitor) = greatest(:one::bigint, o.other)) as open
                        from unnest(:others::bigint[]) with ordinality as o (other, place) order by o.place""")
                .param("one", one.value())
                .param("others", others.stream().map(ExhibitorId::value).toArray(Long[]::new))
                .query(row -> {
                    between.put(
                            new ExhibitorId(row.getLong("other")),
                            new Between(row.getBoolean("never"), row.getBoolean("open")));
                });
        return between;
    }

    /** The edition of a company, whatever its state. */
    Optional<Long> edition(ExhibitorId company) {
        return jdbc.sql("select edition_id from exhibitor where id = ?")
                .param(company.value())
                .query(Long.class)
                .optional();
    }

    /** Of these, who is in the catalogue now. */
    Set<Long> stillListed(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("select e.id from exhibitor e where e.state = 'LISTED' and " + THESE)
                .param("ids", array(ids))
                .query(Long.class)
                .list());
    }

    /** Whose products these are. */
    Set<Long> owners(Collection<Long> products) {
        return new HashSet<>(jdbc.sql("select distinct exhibitor_id from product where id = any(:ids)")
                .param("ids", array(products))
                .query(Long.class)
                .list());
    }

    private static CompanyRow company(ResultSet row) throws SQLException {
        return new CompanyRow(
                row.getLong("id"),
                row.getLong("edition_id"),
                row.getInt("number"),
                Exhibitor.Kind.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getString("region"),
                row.getString("sector"),
                row.getBoolean("listed"),
                words(row.getString("languages")),
                words(row.getString("held")),
                words(row.getString("wanted")));
    }

    private static void read(ResultSet row, GoodsReader reader) throws SQLException {
        reader.good(row.getLong(1), row.getBoolean(2), row.getString(3), row.getString(4));
    }

    private static Set<String> words(@Nullable String joined) {
        return joined == null || joined.isBlank()
                ? Set.of()
                : new HashSet<>(List.of(joined.strip().split("\\s+")));
    }

    private static long[] array(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}

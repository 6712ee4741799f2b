package amur.matchmaking.sql;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Fit;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommender;
import amur.regions.Ties;
import amur.shared.Country;
import amur.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recommends from one look at the catalogue: the database finds, by the index of HS codes, whose goods meet in a chapter at least,
 * and {@link Fit} counts.
 */
@Repository
class SqlRecommender implements Recommender {
    private static final String CANDIDATES = """
            with mine as materialized (
                select distinct offered, hs, left(hs, 2) as chapter from good where exhibitor_id = :me and hs <> ''),
            met as (
                -- ':' follows '9': all codes of the chapter, by the index
                select g.exhibitor_id, string_agg(mine.offered || ' ' || mine.hs || ' ' || g.hs, ';') as matches
                from mine join good g on g.hs ~>=~ mine.chapter and g.hs ~<~ (mine.chapter || ':')
                    and g.offered <> mine.offered and g.hs <> ''
                group by g.exhibitor_id),
            spoken as (
                select r.exhibitor_id, string_agg(array_to_string(r.languages, ' '), ' ') as tags
                from representative r where r.exhibitor_id in (select id from exhibitor where edition_id = :edition)
                group by r.exhibitor_id)
            select e.id, e.number, e.kind, e.country, e.region, e.sector, met.matches, spoken.tags
            from exhibitor e
            left join met on met.exhibitor_id = e.id
            left join spoken on spoken.exhibitor_id = e.id
            where e.edition_id = :edition and e.state = 'LISTED' and e.id <> :me
            """;
    private static final String FREE = """
            and e.id not in (
                select about_exhibitor from wish where from_exhibitor = :me and level = 'NEVER'
                union all select from_exhibitor from wish where about_exhibitor = :me and level = 'NEVER'
                union all select to_exhibitor from meeting_request where from_exhibitor = :me and state in ('PENDING', 'ACCEPTED')
                union all select from_exhibitor from meeting_request where to_exhibitor = :me and state in ('PENDING', 'ACCEPTED'))
            """;

    private final JdbcClient jdbc;
    private final Ties ties;

    SqlRecommender(JdbcClient jdbc, Ties ties) {
        this.jdbc = jdbc;
        this.ties = ties;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recommendation> recommend(ExhibitorId exhibitor, int most) {
        Reader reader = reader(exhibitor);
        return jdbc
                .sql(CANDIDATES + FREE)
                .param("me", exhibitor.value())
                .param("edition", reader.edition())
                .query((row, n) -> scored(reader, row))
                .list()
                .stream()
                .filter(scored -> scored.recommendation().score() > 0)
                .sorted(Comparator.comparingInt(
                                (Scored scored) -> -scored.recommendation().score())
                        .thenComparingInt(Scored::number))
                .limit(most)
                .map(Scored::recommendation)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Recommendation between(ExhibitorId exhibitor, ExhibitorId other) {
        Reader reader = reader(exhibitor);
        return jdbc.sql(CANDIDATES + "and e.id = :other")
                .param("me", exhibitor.value())
                .param("edition", reader.edition())
                .param("other", other.value())
                .query((row, n) -> scored(reader, row).recommendation())
                .optional()
                .orElseThrow(() -> new NotFound("listed exhibitor " + other.value() + " beside " + exhibitor.value()));
    }

    /** @param tied the regions to which the company's own is tied */
    private record Reader(long edition, Fit.Company company, Set<String> languages, Set<String> tied) {}

    private record Scored(Recommendation recommendation, int number) {}

    private static Scored scored(Reader reader, ResultSet row) throws SQLException {
        Fit.Company other = company(row);
        return new Scored(fit(reader, other, row), other.number());
    }

    private Reader reader(ExhibitorId exhibitor) {
        return jdbc.sql("""
                        select e.*, (select string_agg(array_to_string(languages, ' '), ' ')
                            from representative where exhibitor_id = e.id) as tags
                        from exhibitor e where e.id = ?""")
                .param(exhibitor.value())
                .query((row, n) -> new Reader(
                        row.getLong("edition_id"), company(row), languages(row), ties.tiedTo(row.getString("region"))))
                .optional()
                .orElseThrow(() -> new NotFound("exhibitor " + exhibitor.value()));
    }

    private static Recommendation fit(Reader reader, Fit.Company other, ResultSet row) throws SQLException {
        var sells = new ArrayList<Fit.Match>();
        var buys = new ArrayList<Fit.Match>();
        for (String match : words(row, "matches", ";")) {
            String[] parts = match.split(" ", 3);
            if (parts[0].equals("true")) {
                sells.add(new Fit.Match(parts[1], parts[2]));
            } else {
                buys.add(new Fit.Match(parts[2], parts[1]));
            }
        }
        Set<String> common = languages(row);
        common.retainAll(reader.languages());
        return Fit.of(
                reader.company(), other, sells, buys, common, reader.tied().contains(other.region()));
    }

    private static Set<String> languages(ResultSet row) throws SQLException {
        return new HashSet<>(words(row, "tags", " "));
    }

    /** Joined in the database and split here: cheaper by half than arrays for two thousand rows. */
    private static List<String> words(ResultSet row, String column, String separator) throws SQLException {
        @Nullable String joined = row.getString(column);
        return joined == null || joined.isBlank()
                ? List.of()
                : List.of(joined.strip().split(separator));
    }

    private static Fit.Company company(ResultSet row) throws SQLException {
        return new Fit.Company(
                new ExhibitorId(row.getLong("id")),
                row.getInt("number"),
                Exhibitor.Kind.valueOf(row.getString("kind")),
                new Country(row.getString("country")),
                row.getString("region"),
                row.getString("sector"));
    }
}

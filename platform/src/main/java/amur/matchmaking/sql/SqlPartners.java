package amur.matchmaking.sql;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Partners;
import amur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches an edition's companies by one pass over them: a few thousand rows, no index would be quicker. */
@Repository
class SqlPartners implements Partners {
    /** Names without the difference of ё and е, which Russian readers write as they like. */
    private static final String NAMED = "translate(lower(e.name || ' ' || e.latin_name), 'ё', 'е') like :like";

    private static final String MATCHING = """
            from exhibitor e where e.edition_id = :edition and e.state = 'LISTED' and e.id <> :me
            and (:words = '' or\s""" + NAMED + """
                or exists (select from good g where g.exhibitor_id = e.id and translate(lower(g.text::text), 'ё', 'е') like :like))
            and (:country = '' or e.country = :country)
            and (:region = '' or e.region = :region)
            and (:sector = '' or e.sector = :sector)
            and (:kind = '' or e.kind = :kind)
            and (not :verified or e.id in (select v.exhibitor_id from verified_company v
                where v.edition_id = :edition and v.until >= :today))
            and (:hs = '' or exists (select from good g where g.exhibitor_id = e.id and starts_with(g.hs, :hs)
                and (:side = '' or g.offered = (:side = 'OFFERED'))))
            """;

    private final JdbcClient jdbc;
    private final Editions editions;
    private final Clock clock;

    SqlPartners(JdbcClient jdbc, Editions editions, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public Page<ExhibitorId> search(Exhibitor looking, Search search, int page, int size) {
        long total = with(looking, search, "select count(*) " + MATCHING)
                .query(Long.class)
                .single();
        List<ExhibitorId> rows = with(
                        looking, search, "select e.id " + MATCHING + by(search) + " limit :size offset :skip")
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query((row, n) -> new ExhibitorId(row.getLong("id")))
                .list();
        return new Page<>(rows, page, size, total);
    }

    @Override
    public List<ExhibitorId> all(Exhibitor looking, Search search) {
        return with(looking, search, "select e.id " + MATCHING + by(search))
                .query((row, n) -> new ExhibitorId(row.getLong("id")))
                .list();
    }

    @Override
    public Set<ExhibitorId> named(EditionId edition, String words) {
        return new LinkedHashSet<>(jdbc.sql("select e.id from exhibitor e where e.edition_id = :edition and " + NAMED)
                .param("edition", edition.value())
                .param("like", like(words.strip()))
                .query((row, n) -> new ExhibitorId(row.getLong("id")))
                .list());
    }

    private static String by(Search search) {
        String collation =
                switch (search.language()) {
                    case EN -> "\"en-x-icu\"";
                    case RU -> "\"ru-x-icu\"";
                    case ZH -> "\"zh-Hans-x-icu\"";
                };
        String way = search.descending() ? " desc" : "";
        return switch (search.order()) {
            case NUMBER -> " order by e.number" + way;
            // Readers of English see the Latin name first.
            case NAME ->
                " order by " + (search.language() == amur.shared.Language.EN ? "e.latin_name" : "e.name") + " collate "
                        + collation + way + ", e.number";
            case REGION -> " order by e.region" + way + ", e.number";
        };
    }

    private JdbcClient.StatementSpec with(Exhibitor looking, Search search, String sql) {
        return jdbc.sql(sql)
                .param("edition", looking.edition().value())
                .param("me", looking.id().value())
                .param("words", search.words())
                .param("like", like(search.words()))
                .param("country", search.country())
                .param("region", search.region())
                .param("sector", search.sector())
                .param("kind", search.kind() == null ? "" : search.kind().name())
                .param("verified", search.verified())
                .param(
                        "today",
                        LocalDate.now(
                                clock.withZone(editions.get(looking.edition()).zone())))
                .param("hs", search.hs())
                .param("side", search.side() == null ? "" : search.side().name());
    }

    private static String like(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

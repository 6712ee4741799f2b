package amur.exhibitors.sql;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Sector;
import amur.exhibitors.Sectors;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds in two steps: the numbers of a page in order, which one of the indices of {@code V10} gives, then their rows. Counting groups
 * the companies once by all the choices that can be made; what each choice would leave is summed from those groups here.
 */
@Repository
class SqlCatalogue implements Catalogue {
    private static final String LISTING = "select e.*, (select array_agg(distinct spoken) from representative r,"
            + " unnest(r.languages) spoken where r.exhibitor_id = e.id) as languages"
            + " from unnest(?::bigint[]) with ordinality as wanted (id, place) join exhibitor e on e.id = wanted.id"
            + " order by wanted.place";

    private final JdbcClient jdbc;
    private final Regions regions;
    private final Sectors sectors;
    private final Editions editions;
    private final Clock clock;

    SqlCatalogue(JdbcClient jdbc, Regions regions, Sectors sectors, Editions editions, Clock clock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.sectors = sectors;
        this.editions = editions;
        this.clock = clock;
    }

    private CatalogueQuery query(EditionId edition, Filter filter) {
        var query = CatalogueQuery.of(edition, filter);
        if (filter.verified()) {
            query.put("today", today(edition));
        }
        return query;
    }

    private java.sql.Date today(EditionId edition) {
        return java.sql.Date.valueOf(
                LocalDate.now(clock.withZone(editions.get(edition).zone())));
    }

    @Override
    public Page<Listing> find(EditionId edition, Filter filter, Order order, int page) {
        var count = query(edition, filter);
        int total = jdbc.sql("select count(*) " + count.from())
                .params(count.parameters())
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        var query = query(edition, filter);
        List<Long> ids = jdbc.sql("select e.id " + query.from() + ordered(order, query) + " limit :size offset :skip")
                .params(query.parameters())
                .param("size", PAGE_SIZE)
                .param("skip", (shown - 1) * PAGE_SIZE)
                .query(Long.class)
                .list();
        return new Page<>(listings(ids), shown, PAGE_SIZE, total);
    }

    @Override
    public List<Listing> all(EditionId edition, Filter filter, Order order) {
        var query = query(edition, filter);
        return listings(jdbc.sql("select e.id " + query.from() + ordered(order, query))
                .params(query.parameters())
                .query(Long.class)
                .list());
    }

    @Override
    public List<Listing> search(EditionId edition, String words, int most) {
        var query = query(edition, Filter.listed(words, "", "", "", "", "", "", ""));
        return listings(jdbc.sql("select e.id " + query.from() + " order by e.number limit :most")
                .params(query.parameters())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private List<Listing> listings(List<Long> ids) {
        return jdbc.sql(LISTING)
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> new Listing(
                        SqlExhibitors.exhibitor(row, n),
                        row.getTimestamp("applied_at").toInstant()))
                .list();
    }

    private String ordered(Order order, CatalogueQuery query) {
        String way = order.descending() ? " desc" : "";
        String name = byName(order.language());
        return " order by "
                + switch (order.by()) {
                    case NAME -> name + way + ", e.number" + way;
                    case FIT -> query.parameters().containsKey("among") ? "found.place" + way : name + ", e.number";
                    case NUMBER -> "e.number" + way;
                    case APPLIED -> "e.applied_at" + way + ", e.number";
                    case QUEUE ->
                        "array_position(array['APPLIED', 'RETURNED', 'LISTED', 'REFUSED', 'WITHDRAWN'], e.state)" + way
                                + ", e.applied_at, e.number";
                    case REGION -> {
                        query.put("places", regionCodes(order.language()));
                        yield "array_position(:places::text[], e.region)" + way + ", " + name + ", e.number";
                    }
                    case SECTOR -> {
                        query.put(
                                "places",
                                sectors.all().stream().map(Sector::code).toArray(String[]::new));
                        yield "array_position(:places::text[], e.sector)" + way + ", " + name + ", e.number";
                    }
                };
    }

    /** Literally as in the indices, so that they are used; a language without one is sorted. */
    private static String byName(Language language) {
        return "catalogue_name(e.name, e.latin_name, '"
                + switch (language) {
                    case RU -> "Cyrl') collate \"ru-x-icu\"";
                    case ZH -> "Hans') collate \"zh-Hans-x-icu\"";
                    case EN -> "Latn') collate \"en-x-icu\"";
                };
    }

    private String[] regionCodes(Language language) {
        return regions.sorted(regions.list(), language).stream()
                .map(region -> region.code().value())
                .toArray(String[]::new);
    }

    /** Companies that agree in everything one can choose. */
    private record Group(
            String state, String kind, String country, String region, String sector, boolean verified, int companies) {}

    @Override
    public Counts counts(EditionId edition, Filter filter) {
        var words = CatalogueQuery.of(
                edition,
                new Filter(
                        java.util.Set.of(),
                        filter.words(),
                        "",
                        "",
                        "",
                        "",
                        filter.chapter(),
                        filter.offers(),
                        filter.needs(),
                        false,
                        filter.among()));
        words.put("today", today(edition));
        // Where one can choose among listed companies only, the others need not be counted.
        boolean listedOnly = filter.states().equals(Filter.LISTED.states());
        List<Group> groups = jdbc.sql(
                        "select e.state, e.kind, e.country, e.region, e.sector, " + CatalogueQuery.VERIFIED
                                + " as verified, count(*) as companies " + words.from()
                                + (listedOnly ? " and e.state = 'LISTED'" : "") + " group by 1, 2, 3, 4, 5, 6")
                .params(words.parameters())
                .query((row, n) -> new Group(
                        row.getString("state"),
                        row.getString("kind"),
                        row.getString("country"),
                        row.getString("region"),
                        row.getString("sector"),
                        row.getBoolean("verified"),
                        row.getInt("companies")))
                .list();
        Predicate<Group> state =
                group -> filter.states().isEmpty() || filter.states().contains(group.state());
        Predicate<Group> kind =
                group -> filter.kind().isEmpty() || filter.kind().equals(group.kind());
        Predicate<Group> country =
                group -> filter.country().isEmpty() || filter.country().equals(group.country());
        Predicate<Group> region =
                group -> filter.region().isEmpty() || filter.region().equals(group.region());
        Predicate<Group> sector =
                group -> filter.sector().isEmpty() || filter.sector().equals(group.sector());
        Predicate<Group> verified = group -> !filter.verified() || group.verified();
        Predicate<Group> all =
                state.and(kind).and(country).and(region).and(sector).and(verified);
        return new Counts(
                groups.stream().filter(all).mapToInt(Group::companies).sum(),
                sums(groups, kind.and(country).and(region).and(sector).and(verified), Group::state),
                sums(groups, state.and(country).and(region).and(sector).and(verified), Group::kind),
                sums(groups, state.and(kind).and(region).and(sector).and(verified), Group::country),
                sums(groups, state.and(kind).and(country).and(sector).and(verified), Group::region),
                sums(groups, state.and(kind).and(country).and(region).and(verified), Group::sector),
                chapters(edition, filter),
                groups.stream()
                        .filter(state.and(kind)
                                .and(country)
                                .and(region)
                                .and(sector)
                                .and(Group::verified))
                        .mapToInt(Group::companies)
                        .sum());
    }

    private static Map<String, Integer> sums(
            List<Group> groups, Predicate<Group> others, java.util.function.Function<Group, String> choice) {
        var sums = new HashMap<String, Integer>();
        groups.stream()
                .filter(others)
                .forEach(group -> sums.merge(choice.apply(group), group.companies(), Integer::sum));
        sums.remove("");
        return sums;
    }

    private Map<String, Integer> chapters(EditionId edition, Filter filter) {
        var query = CatalogueQuery.withWords(
                edition,
                new Filter(
                        filter.states(),
                        filter.words(),
                        filter.kind(),
                        filter.country(),
                        filter.region(),
                        filter.sector(),
                        "",
                        filter.offers(),
                        filter.needs(),
                        filter.verified(),
                        filter.among()));
        if (filter.verified()) {
            query.put("today", today(edition));
        }
        var chapters = new TreeMap<String, Integer>();
        jdbc.sql("select chapter, count(*) from (select unnest(w.chapters) as chapter " + query.from()
                        + ") as each group by 1")
                .params(query.parameters())
                .query(row -> {
                    chapters.put(row.getString(1), row.getInt(2));
                });
        return chapters;
    }

    /** From and where of a filter, with its parameters. Every fragment is fixed; what people typed travels as a parameter. */
    static final class CatalogueQuery {
        /** Whether something about a company is verified on the day {@code :today}. */
        static final String VERIFIED =
                "e.id in (select v.exhibitor_id from verified_company v where v.edition_id = :edition and v.until >= :today)";

        private final StringBuilder from = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();

        static CatalogueQuery of(EditionId edition, Filter filter) {
            boolean letters =
                    filter.among().isEmpty() && !(filter.words() + filter.offers() + filter.needs()).isBlank();
            boolean words = letters || !filter.chapter().isEmpty();
            return new CatalogueQuery(edition, filter, words);
        }

        static CatalogueQuery withWords(EditionId edition, Filter filter) {
            return new CatalogueQuery(edition, filter, true);
        }

        private CatalogueQuery(EditionId edition, Filter filter, boolean words) {
            from.append("from exhibitor e")
                    .append(words ? " join catalogue_words w on w.exhibitor_id = e.id" : "")
                    .append(
                            filter.among().isEmpty()
                                    ? ""
                                    : " join unnest(:among::bigint[]) with ordinality as found (id, place) on found.id = e.id")
                    .append(" where e.edition_id = :edition");
            filter.among().ifPresent(ids -> put("among", ids.toArray(Long[]::new)));
            put("edition", edition.value());
            if (filter.states().size() == 1) {
                // One state literally, so that the indices of listed companies are used.
                put("state", filter.states().iterator().next());
                from.append(filter.states().contains("LISTED") ? " and e.state = 'LISTED'" : " and e.state = :state");
            } else if (!filter.states().isEmpty()) {
                from.append(" and e.state = any(:states)");
                put("states", filter.states().toArray(String[]::new));
            }
            equal("kind", filter.kind());
            equal("country", filter.country());
            equal("region", filter.region());
            equal("sector", filter.sector());
            if (!filter.chapter().isEmpty()) {
                from.append(" and w.chapters @> array[:chapter::text]");
                put("chapter", filter.chapter());
            }
            if (filter.verified()) {
                from.append(" and ").append(VERIFIED);
            }
            if (filter.among().isEmpty()) {
                contains("names", filter.words());
                contains("offers", filter.offers());
                contains("needs", filter.needs());
            }
        }

        private void equal(String column, String value) {
            if (!value.isEmpty()) {
                from.append(" and e.").append(column).append(" = :").append(column);
                put(column, value);
            }
        }

        private void contains(String column, String words) {
            int number = 0;
            for (String word : words.strip().split("[\\s\\p{Z}]+")) {
                if (!word.isEmpty() && number < 8) {
                    String name = column + number++;
                    from.append(" and w.")
                            .append(column)
                            .append(" like '%' || catalogue_fold(:")
                            .append(name)
                            .append(") || '%'");
                    put(name, word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
                }
            }
        }

        void put(String name, Object value) {
            parameters.put(name, value);
        }

        String from() {
            return from.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}

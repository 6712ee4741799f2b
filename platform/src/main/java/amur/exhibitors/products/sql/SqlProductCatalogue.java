package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue;
import amur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds in two steps: the ids of a page in order, which an index of {@code V50} gives, then their rows. The choices of all filters that
 * are not set are counted in one pass over what the set ones leave; each set one needs a pass of its own, without itself.
 */
@Repository
class SqlProductCatalogue implements ProductCatalogue {
    private static final int CHUNK = 2_000;
    private static final Map<Facet, String> COLUMNS = new EnumMap<>(Map.of(
            Facet.SIDE, "case when p.offered then 'OFFERED' else 'SOUGHT' end",
            Facet.COUNTRY, "e.country",
            Facet.REGION, "e.region",
            Facet.SECTOR, "e.sector",
            Facet.CHAPTER, "left(p.hs, 2)",
            Facet.INCOTERM, "p.incoterm",
            Facet.VERIFIED, "case when " + ProductQuery.VERIFIED + " then 'true' else '' end",
            Facet.BRAND, "coalesce(b.name, '')"));

    private final JdbcClient jdbc;
    private final Editions editions;
    private final Clock clock;

    SqlProductCatalogue(JdbcClient jdbc, Editions editions, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public Page<Product> find(EditionId edition, Filter filter, Order order, int page) {
        ProductQuery query = query(edition, filter, null);
        int total = jdbc.sql("select count(*)" + query.sql())
                .params(query.parameters())
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        List<Long> ids = jdbc.sql("select p.id" + query.sql() + " order by "
                        + ordered(order, filter.among().isPresent()) + " limit :size offset :skip")
                .params(query.parameters())
                .param("size", PAGE_SIZE)
                .param("skip", (shown - 1) * PAGE_SIZE)
                .query(Long.class)
                .list();
        return new Page<>(rows(ids), shown, PAGE_SIZE, total);
    }

    @Override
    @Transactional(readOnly = true)
    public void each(EditionId edition, Filter filter, Order order, Consumer<List<Product>> some) {
        ProductQuery query = query(edition, filter, null);
        List<Long> ids = jdbc.sql("select p.id" + query.sql() + " order by "
                        + ordered(order, filter.among().isPresent()))
                .params(query.parameters())
                .query(Long.class)
                .list();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            some.accept(rows(ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
    }

    private List<Product> rows(List<Long> ids) {
        return jdbc.sql(ProductRows.SELECT
                        + " join unnest(?::bigint[]) with ordinality as wanted (id, place) on wanted.id = p.id"
                        + " order by wanted.place")
                .param(ids.toArray(Long[]::new))
                .query(ProductRows::product)
                .list();
    }

    private ProductQuery query(EditionId edition, Filter filter, @Nullable Facet without) {
        return new ProductQuery(
                edition,
                filter,
                LocalDate.now(clock.withZone(editions.get(edition).zone())),
                without);
    }

    /** Literally as in the indices, so that they are used. */
    private static String ordered(Order order, boolean fits) {
        String way = order.descending() ? " desc" : "";
        if (order.by() == By.FIT && fits) {
            return "found.place" + way;
        }
        String name = "localized(p.name, '" + order.language().code() + "') collate \""
                + switch (order.language()) {
                    case RU -> "ru-x-icu";
                    case ZH -> "zh-Hans-x-icu";
                    case EN -> "en-x-icu";
                }
                + "\"";
        return switch (order.by()) {
            case NAME, FIT -> name + way + ", p.number" + way;
            case NUMBER -> "p.number" + way;
            case HS -> "nullif(p.hs, '')" + way + " nulls last, " + name + ", p.number";
        };
    }

    @Override
    public Counts counts(EditionId edition, Filter filter) {
        var choices = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        List<Facet> open = Stream.of(Facet.values())
                .filter(facet -> facet != Facet.CERTIFICATE && !isSet(filter, facet))
                .toList();
        int total = count(query(edition, filter, null), open, choices);
        for (Facet facet : Facet.values()) {
            if (facet == Facet.CERTIFICATE) {
                choices.put(facet, certificates(query(edition, filter, facet)));
            } else if (isSet(filter, facet)) {
                count(query(edition, filter, facet), List.of(facet), choices);
            }
        }
        return new Counts(total, choices);
    }

    private static boolean isSet(Filter filter, Facet facet) {
        return switch (facet) {
            case SIDE -> filter.side().isPresent();
            case COUNTRY -> !filter.country().isEmpty();
            case REGION -> !filter.region().isEmpty();
            case SECTOR -> !filter.sector().isEmpty();
            case CHAPTER -> !filter.hs().isEmpty();
            case CERTIFICATE -> !filter.certificate().isEmpty();
            case INCOTERM -> filter.incoterm().isPresent();
            case BRAND -> !filter.brand().isEmpty();
            case VERIFIED -> filter.verified();
        };
    }

    /** Counts the choices of some filters in one pass; answers with how many products there are. */
    private int count(ProductQuery query, List<Facet> facets, Map<Facet, Map<String, Integer>> choices) {
        String columns = facets.stream()
                .map(facet -> COLUMNS.get(facet) + " as " + facet.name())
                .collect(Collectors.joining(", "));
        String sets = facets.stream().map(facet -> "(" + facet.name() + "), ").collect(Collectors.joining());
        String names = facets.stream().map(facet -> facet.name() + ", ").collect(Collectors.joining());
        facets.forEach(facet -> choices.put(facet, new TreeMap<>()));
        var total = new int[1];
        jdbc.sql("select " + names + "count(*) as products from (select " + columns + query.sql()
                        + ") as shown group by grouping sets (" + sets + "())")
                .params(query.parameters())
                .query(row -> {
                    for (Facet facet : facets) {
                        String choice = row.getString(facet.name());
                        if (choice != null) {
                            if (!choice.isEmpty()) {
                                choices.computeIfAbsent(facet, one -> new TreeMap<>())
                                        .merge(choice, row.getInt("products"), Integer::sum);
                            }
                            return;
                        }
                    }
                    total[0] = row.getInt("products");
                });
        return total[0];
    }

    private Map<String, Integer> certificates(ProductQuery query) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql(
                        "select held.kind, count(distinct held.product_id) from product_certificate held join (select p.id"
                                + query.sql() + ") as shown on shown.id = held.product_id"
                                + " where held.kind <> '' and (held.valid_until is null or held.valid_until >= :today) group by 1")
                .params(query.parameters())
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    @Override
    public Map<String, Integer> underHs(EditionId edition, String hs, int digits) {
        ProductQuery query = query(edition, withHs(hs), null);
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("select left(p.hs, :digits), count(*)" + query.sql() + " and length(p.hs) >= :digits group by 1")
                .params(query.parameters())
                .param("digits", digits)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private static Filter withHs(String hs) {
        Filter all = Filter.ALL;
        return new Filter("", all.among(), all.side(), "", "", "", hs, "", all.incoterm(), "", all.company(), false);
    }

    @Override
    public List<Integer> numbers(EditionId edition, long skipped, int most) {
        ProductQuery query = query(edition, Filter.ALL, null);
        return jdbc.sql("select p.number" + query.sql() + " order by 1 limit :most offset :skipped")
                .params(query.parameters())
                .param("most", most)
                .param("skipped", skipped)
                .query(Integer.class)
                .list();
    }
}

package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.products.ProductCatalogue.Facet;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.products.ProductCatalogue.Side;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From and where of a filter, with its parameters. Every fragment is fixed; what people typed travels as a parameter. */
final class ProductQuery {
    /** Whether something about the company {@code e} is verified on the day {@code :today}. */
    static final String VERIFIED =
            "e.id in (select v.exhibitor_id from verified_company v where v.edition_id = :edition and v.until >= :today)";

    private static final int MOST_WORDS = 8;

    private final StringBuilder sql = new StringBuilder("""

            from product p join exhibitor e on e.id = p.exhibitor_id left join brand b on b.id = p.brand_id""");
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param without the filter that is left out, to count its choices */
    ProductQuery(EditionId edition, Filter filter, LocalDate today, @Nullable Facet without) {
        filter.among().ifPresent(ids -> {
            sql.append(" join unnest(:among::bigint[]) with ordinality as found (id, place) on found.id = p.id");
            parameters.put("among", ids.toArray(Long[]::new));
        });
        sql.append(" where p.edition_id = :edition and p.state = 'SHOWN' and e.state = 'LISTED'");
        parameters.put("edition", edition.value());
        parameters.put("today", today);
        if (without != Facet.SIDE) {
            filter.side().ifPresent(side -> sql.append(side == Side.OFFERED ? " and p.offered" : " and not p.offered"));
        }
        equal(without == Facet.COUNTRY, "e.country", "country", filter.country());
        equal(without == Facet.REGION, "e.region", "region", filter.region());
        equal(without == Facet.SECTOR, "e.sector", "sector", filter.sector());
        equal(
                without == Facet.INCOTERM,
                "p.incoterm",
                "incoterm",
                filter.incoterm().map(Enum::name).orElse(""));
        if (!filter.brand().isEmpty() && without != Facet.BRAND) {
            sql.append(" and catalogue_fold(b.name) = catalogue_fold(:brand)");
            parameters.put("brand", filter.brand());
        }
        if (!filter.hs().isEmpty() && without != Facet.CHAPTER) {
            sql.append(" and p.hs like :hs");
            parameters.put("hs", like(filter.hs()) + "%");
        }
        if (!filter.certificate().isEmpty() && without != Facet.CERTIFICATE) {
            sql.append(
                    " and exists (select from product_certificate c where c.product_id = p.id and c.kind = :certificate"
                            + " and (c.valid_until is null or c.valid_until >= :today))");
            parameters.put("certificate", filter.certificate());
        }
        if (filter.verified() && without != Facet.VERIFIED) {
            sql.append(" and ").append(VERIFIED);
        }
        filter.company().ifPresent(company -> {
            sql.append(" and p.exhibitor_id = :company");
            parameters.put("company", company.value());
        });
        if (filter.among().isEmpty()) {
            words(sql, parameters, filter.words());
        }
    }

    private void equal(boolean leftOut, String column, String name, String value) {
        if (!leftOut && !value.isEmpty()) {
            sql.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    /** Each word must stand in the name or in the article number of product {@code p}. */
    static void words(StringBuilder sql, Map<String, Object> parameters, String words) {
        int number = 0;
        for (String word : words.strip().split("[\\s\\p{Z}]+")) {
            if (!word.isEmpty() && number < MOST_WORDS) {
                String name = "word" + number++;
                sql.append(" and catalogue_fold(localized_words(p.name) || ' ' || p.code) like '%' || catalogue_fold(:")
                        .append(name)
                        .append(") || '%'");
                parameters.put(name, like(word));
            }
        }
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}

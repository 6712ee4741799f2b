package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.Delivery;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.exhibitors.products.ProductId;
import amur.shared.LocalizedTextJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows as products. */
final class ProductRows {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A product with everything that belongs to it, one row each. */
    static final String SELECT = """
            select p.*, b.name as brand, successor.number as replaced_by_number,
                i.hash, i.small_hash, i.alt, large.width, large.height,
                (select json_agg(json_build_object('kind', c.kind, 'name', c.name, 'number', c.number, 'until', c.valid_until)
                        order by c.position)
                    from product_certificate c where c.product_id = p.id) as certificates
            from product p
                left join brand b on b.id = p.brand_id
                left join product successor on successor.id = p.replaced_by
                left join product_picture i on i.product_id = p.id
                left join picture large on large.hash = i.hash""";

    private ProductRows() {}

    static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                new ProductId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                new ExhibitorId(row.getLong("exhibitor_id")),
                row.getInt("number"),
                row.getInt("version"),
                state(row),
                entry(row),
                picture(row));
    }

    private static Product.State state(ResultSet row) throws SQLException {
        if (row.getString("state").equals("SHOWN")) {
            return new Product.State.Shown();
        }
        int successor = row.getInt("replaced_by_number");
        return new Product.State.Withdrawn(row.wasNull() ? OptionalInt.empty() : OptionalInt.of(successor));
    }

    private static ProductEntry entry(ResultSet row) throws SQLException {
        String brand = row.getString("brand");
        BigDecimal quantity = row.getBigDecimal("min_quantity");
        String unit = row.getString("min_unit");
        String place = row.getString("incoterm_place");
        return new ProductEntry(
                row.getString("code"),
                row.getBoolean("offered"),
                LocalizedTextJson.read(row.getString("name")),
                LocalizedTextJson.read(row.getString("text")),
                brand == null ? "" : brand,
                new HsCode(row.getInt("hs_year"), row.getString("hs")),
                row.getString("origin"),
                Optional.ofNullable(quantity).map(much -> new MinimumOrder(much, unit)),
                Incoterm.find(row.getString("incoterm")).map(rule -> new Delivery(rule, place)),
                certificates(row.getString("certificates")));
    }

    private static List<Certificate> certificates(@org.jspecify.annotations.Nullable String json) {
        var all = new ArrayList<Certificate>();
        if (json != null) {
            for (JsonNode one : JSON.readTree(json)) {
                JsonNode until = one.path("until");
                all.add(new Certificate(
                        one.path("kind").asString(),
                        one.path("name").asString(),
                        one.path("number").asString(),
                        until.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(until.asString()))));
            }
        }
        return all;
    }

    private static Optional<Product.Picture> picture(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        return hash == null
                ? Optional.empty()
                : Optional.of(new Product.Picture(
                        hash,
                        row.getString("small_hash"),
                        row.getInt("width"),
                        row.getInt("height"),
                        LocalizedTextJson.read(row.getString("alt"))));
    }
}

package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products.NewProduct;
import amur.shared.LocalizedTextJson;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes products into their tables: one JSON document per table and thousand products, whether one comes or a hundred thousand. */
@Component
class ProductTables {
    private static final int CHUNK = 1_000;
    private static final String COLUMNS = """
            id bigint, exhibitor_id bigint, number int, code text, offered boolean, name jsonb, text jsonb, brand text, hs text,
                hs_year int, origin text, min_quantity numeric, min_unit text, incoterm text, incoterm_place text""";
    private static final String BRAND =
            "(select b.id from brand b where b.exhibitor_id = r.exhibitor_id and catalogue_fold(b.name) = catalogue_fold(r.brand))";

    private final JdbcClient jdbc;

    ProductTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A product as the columns of its row; {@code brand} by name. */
    record Row(
            long id,
            long exhibitor_id,
            int number,
            String code,
            boolean offered,
            @JsonRawValue String name,
            @JsonRawValue String text,
            String brand,
            String hs,
            int hs_year,
            String origin,
            @Nullable BigDecimal min_quantity,
            String min_unit,
            String incoterm,
            String incoterm_place) {
        static Row of(long id, ExhibitorId company, int number, ProductEntry entry) {
            return new Row(
                    id,
                    company.value(),
                    number,
                    entry.code().strip(),
                    entry.offered(),
                    LocalizedTextJson.write(entry.name()),
                    LocalizedTextJson.write(entry.text()),
                    entry.brand().strip(),
                    entry.hs().code(),
                    entry.hs().year(),
                    entry.origin(),
                    entry.minimumOrder().map(MinimumOrder::quantity).orElse(null),
                    entry.minimumOrder().map(MinimumOrder::unit).orElse(""),
                    entry.delivery().map(one -> one.incoterm().name()).orElse(""),
                    entry.delivery().map(one -> one.place().strip()).orElse(""));
        }
    }

    record CertificateRow(
            long product_id,
            int position,
            String kind,
            String name,
            String number,
            @Nullable String valid_until) {}

    /** New rows with the next numbers of the edition, in order. */
    List<ProductId> insert(EditionId edition, List<NewProduct> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        int number = lastNumber(edition);
        List<Long> ids = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('product', 'id')) from generate_series(1, ?) order by 1")
                .param(products.size())
                .query(Long.class)
                .list();
        for (int from = 0; from < products.size(); from += CHUNK) {
            var rows = new ArrayList<Row>();
            var entries = new LinkedHashMap<ProductId, ProductEntry>();
            for (int i = from; i < Math.min(products.size(), from + CHUNK); i++) {
                NewProduct one = products.get(i);
                rows.add(Row.of(ids.get(i), one.company(), ++number, one.entry()));
                entries.put(new ProductId(ids.get(i)), one.entry());
            }
            String json = ProductRows.JSON.writeValueAsString(rows);
            addBrands(json);
            jdbc.sql("""
                            insert into product (id, edition_id, exhibitor_id, number, code, offered, name, text, brand_id, hs, hs_year,
                                origin, min_quantity, min_unit, incoterm, incoterm_place)
                            select r.id, :edition, r.exhibitor_id, r.number, r.code, r.offered, r.name, r.text, """ + BRAND + """
                                , r.hs, r.hs_year, r.origin, r.min_quantity, r.min_unit, r.incoterm, r.incoterm_place
                            from jsonb_to_recordset(:rows::jsonb) as r (""" + COLUMNS + ") order by r.number")
                    .param("edition", edition.value())
                    .param("rows", json)
                    .update();
            insertCertificates(entries);
        }
        return ids.stream().map(ProductId::new).toList();
    }

    /** What products say anew. Who holds the rows or has checked their versions calls this; the guard counts the versions up. */
    void replace(ExhibitorId company, Map<ProductId, ProductEntry> entries) {
        replace(entries.entrySet().stream()
                .map(one -> new Replacement(one.getKey(), company, one.getValue()))
                .toList());
    }

    record Replacement(ProductId id, ExhibitorId company, ProductEntry entry) {}

    void replace(List<Replacement> products) {
        for (int from = 0; from < products.size(); from += CHUNK) {
            List<Replacement> chunk = products.subList(from, Math.min(products.size(), from + CHUNK));
            String json = ProductRows.JSON.writeValueAsString(chunk.stream()
                    .map(one -> Row.of(one.id().value(), one.company(), 0, one.entry()))
                    .toList());
            addBrands(json);
            jdbc.sql("""
                            update product p set code = r.code, offered = r.offered, name = r.name, text = r.text, hs = r.hs,
                                hs_year = r.hs_year, origin = r.origin, min_quantity = r.min_quantity, min_unit = r.min_unit,
                                incoterm = r.incoterm, incoterm_place = r.incoterm_place, brand_id = """ + BRAND + """

                            from jsonb_to_recordset(?::jsonb) as r (""" + COLUMNS + ") where p.id = r.id")
                    .param(json)
                    .update();
            var entries = new LinkedHashMap<ProductId, ProductEntry>();
            chunk.forEach(one -> entries.put(one.id(), one.entry()));
            keepCertificates(entries);
        }
    }

    /** Brands that a company did not have yet, spelled as they first come. */
    private void addBrands(String rows) {
        jdbc.sql("""
                        insert into brand (exhibitor_id, name)
                        select distinct on (r.exhibitor_id, catalogue_fold(r.brand)) r.exhibitor_id, r.brand
                        from jsonb_to_recordset(?::jsonb) as r (exhibitor_id bigint, brand text) where r.brand <> ''
                        order by r.exhibitor_id, catalogue_fold(r.brand)
                        on conflict (exhibitor_id, catalogue_fold(name)) do nothing""").param(rows).update();
    }

    private void insertCertificates(Map<ProductId, ProductEntry> entries) {
        var rows = new ArrayList<CertificateRow>();
        entries.forEach((id, entry) -> rows.addAll(certificateRows(id, entry.certificates())));
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            insert into product_certificate (product_id, position, kind, name, number, valid_until)
                            select r.* from jsonb_to_recordset(?::jsonb) as r (product_id bigint, position int, kind text, name text,
                                number text, valid_until date)""").param(ProductRows.JSON.writeValueAsString(rows)).update();
        }
    }

    /** Writes only what differs, so that the trail tells what really changed. */
    private void keepCertificates(Map<ProductId, ProductEntry> entries) {
        var rows = new ArrayList<CertificateRow>();
        entries.forEach((id, entry) -> rows.addAll(certificateRows(id, entry.certificates())));
        String json = ProductRows.JSON.writeValueAsString(rows);
        Long[] ids = entries.keySet().stream().map(ProductId::value).toArray(Long[]::new);
        jdbc.sql("""
                        delete from product_certificate c where product_id = any(:ids) and not exists (
                            select from jsonb_to_recordset(:rows::jsonb) as r (product_id bigint, position int)
                            where r.product_id = c.product_id and r.position = c.position)""").param("ids", ids).param("rows", json).update();
        jdbc.sql("""
                        insert into product_certificate (product_id, position, kind, name, number, valid_until)
                        select r.* from jsonb_to_recordset(?::jsonb) as r (product_id bigint, position int, kind text, name text,
                            number text, valid_until date)
                        on conflict (product_id, position) do update set kind = excluded.kind, name = excluded.name,
                            number = excluded.number, valid_until = excluded.valid_until
                        where (product_certificate.kind, product_certificate.name, product_certificate.number,
                                product_certificate.valid_until)
                            is distinct from (excluded.kind, excluded.name, excluded.number, excluded.valid_until)""").param(json).update();
    }

    private static List<CertificateRow> certificateRows(ProductId id, List<Certificate> certificates) {
        var rows = new ArrayList<CertificateRow>();
        for (Certificate one : certificates) {
            rows.add(new CertificateRow(
                    id.value(),
                    rows.size(),
                    one.kind(),
                    one.name().strip(),
                    one.number().strip(),
                    one.validUntil().map(Object::toString).orElse(null)));
        }
        return rows;
    }

    /** Numbers are given one writer after the other, so that none is left out: the lock holds until the transaction ends. */
    private int lastNumber(EditionId edition) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('product.number', ?))")
                .param(edition.value())
                .query((row, n) -> "")
                .single();
        return jdbc.sql("select coalesce(max(number), 0) from product where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
    }
}

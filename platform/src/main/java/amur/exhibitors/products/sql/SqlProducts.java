package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.ProductRules;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.ScaledPicture;
import amur.shared.LocalizedText;
import amur.shared.Page;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlProducts implements Products {
    private final JdbcClient jdbc;
    private final ProductTables tables;
    private final PictureTables pictures;
    private final Exhibitors exhibitors;
    private final ProductRules rules;

    SqlProducts(
            JdbcClient jdbc, ProductTables tables, PictureTables pictures, Exhibitors exhibitors, ProductRules rules) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.pictures = pictures;
        this.exhibitors = exhibitors;
        this.rules = rules;
    }

    @Override
    public Product get(ProductId id) {
        return jdbc.sql(ProductRows.SELECT + " where p.id = ?")
                .param(id.value())
                .query(ProductRows::product)
                .optional()
                .orElseThrow(() -> new NotFound("product with id " + id.value()));
    }

    @Override
    public Map<ProductId, Product> get(Collection<ProductId> ids) {
        var all = new LinkedHashMap<ProductId, Product>();
        jdbc.sql(ProductRows.SELECT + " where p.id = any(?)")
                .param(ids.stream().map(ProductId::value).toArray(Long[]::new))
                .query(ProductRows::product)
                .list()
                .forEach(product -> all.put(product.id(), product));
        return all;
    }

    @Override
    public Optional<Product> findByNumber(EditionId edition, int number) {
        return jdbc.sql(ProductRows.SELECT + " where p.edition_id = ? and p.number = ?")
                .params(edition.value(), number)
                .query(ProductRows::product)
                .optional();
    }

    @Override
    public List<Product> ofCompany(ExhibitorId company) {
        return jdbc.sql(ProductRows.SELECT + " where p.exhibitor_id = ? order by p.number")
                .param(company.value())
                .query(ProductRows::product)
                .list();
    }

    @Override
    public Map<ExhibitorId, List<Held>> held(Collection<ExhibitorId> companies, LocalDate day) {
        var held = new HashMap<ExhibitorId, List<Held>>();
        jdbc.sql("""
                        select p.exhibitor_id, c.kind, c.name from product p join product_certificate c on c.product_id = p.id
                        where p.exhibitor_id = any(:companies) and p.state = 'SHOWN' and p.offered
                        and (c.valid_until is null or c.valid_until >= :day)
                        group by p.exhibitor_id, c.kind, c.name order by min(array[p.number, c.position])""")
                .param("companies", companies.stream().map(ExhibitorId::value).toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    held.computeIfAbsent(new ExhibitorId(row.getLong("exhibitor_id")), first -> new ArrayList<>())
                            .add(new Held(row.getString("kind"), row.getString("name")));
                });
        return held;
    }

    @Override
    public Page<Product> list(ExhibitorId company, OwnFilter filter, int page) {
        var where = new StringBuilder(" from product p where p.exhibitor_id = :company");
        var parameters = new HashMap<String, Object>();
        parameters.put("company", company.value());
        filter.withdrawn()
                .ifPresent(gone -> where.append(gone ? " and p.state = 'WITHDRAWN'" : " and p.state = 'SHOWN'"));
        if (filter.stale()) {
            where.append(" and (jsonb_path_exists(p.name, cast(:stale as jsonpath))"
                    + " or jsonb_path_exists(p.text, cast(:stale as jsonpath)))");
            parameters.put("stale", "$.*.status ? (@ == \"STALE\")");
        }
        ProductQuery.words(where, parameters, filter.words());
        int total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + ProductCatalogue.PAGE_SIZE - 1) / ProductCatalogue.PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        List<Long> ids = jdbc.sql("select p.id" + where + " order by p.number limit :size offset :skip")
                .params(parameters)
                .param("size", ProductCatalogue.PAGE_SIZE)
                .param("skip", (shown - 1) * ProductCatalogue.PAGE_SIZE)
                .query(Long.class)
                .list();
        List<Product> rows = jdbc.sql(ProductRows.SELECT + " where p.id = any(?) order by p.number")
                .param(ids.toArray(Long[]::new))
                .query(ProductRows::product)
                .list();
        return new Page<>(rows, shown, ProductCatalogue.PAGE_SIZE, total);
    }

    @Override
    public List<String> brands(ExhibitorId company) {
        return jdbc.sql("select name from brand where exhibitor_id = ? order by name")
                .param(company.value())
                .query(String.class)
                .list();
    }

    @Override
    @Transactional
    public ProductId add(ExhibitorId id, ProductEntry entry) {
        Exhibitor company = open(id);
        EntryRefused.ifAny(rules.faults(entry));
        if (count(id) >= ProductRules.MOST_PRODUCTS) {
            throw new UserFacingException("exhibitors.products.fault.most", ProductRules.MOST_PRODUCTS);
        }
        try {
            return tables.insert(company.edition(), List.of(new NewProduct(id, entry)))
                    .getFirst();
        } catch (DuplicateKeyException e) {
            throw codeTaken(e, entry);
        }
    }

    @Override
    @Transactional
    public void change(ProductId id, int version, ProductEntry entry) {
        Product before = take(id, version);
        EntryRefused.ifAny(rules.faults(entry));
        try {
            tables.replace(before.exhibitor(), Map.of(id, entry));
        } catch (DuplicateKeyException e) {
            throw codeTaken(e, entry);
        }
    }

    @Override
    @Transactional
    public void translate(ProductId id, int version, LocalizedText name, LocalizedText text, LocalizedText alt) {
        Product before = take(id, version);
        ProductEntry entry = before.entry().withTexts(name, text);
        EntryRefused.ifAny(ProductRules.faults(name, text, alt));
        EntryRefused.ifAny(rules.faults(entry));
        tables.replace(before.exhibitor(), Map.of(id, entry));
        if (before.picture().isPresent()) {
            pictures.setAlt(id, alt);
        }
    }

    private static RuntimeException codeTaken(DuplicateKeyException e, ProductEntry entry) {
        if (!String.valueOf(e.getMessage()).contains("product_code")) {
            return e;
        }
        return new EntryRefused(List.of(EntryFault.of("code", "exhibitors.products.fault.code_taken", entry.code())));
    }

    @Override
    @Transactional
    public void withdraw(ProductId id, int version, Optional<ProductId> replacedBy) {
        Product before = take(id, version);
        replacedBy.ifPresent(successor -> checkSuccessor(before, successor));
        jdbc.sql("update product set state = 'WITHDRAWN', replaced_by = :successor where id = :id")
                .param("successor", replacedBy.map(ProductId::value).orElse(null))
                .param("id", id.value())
                .update();
    }

    /** A successor stands in the catalogue itself, so addresses lead nowhere in a ring. */
    private void checkSuccessor(Product before, ProductId successor) {
        Product other = get(successor);
        if (!other.exhibitor().equals(before.exhibitor()) || successor.equals(before.id()) || !other.isShown()) {
            throw new UserFacingException("exhibitors.products.fault.successor");
        }
    }

    @Override
    @Transactional
    public void restore(ProductId id, int version) {
        take(id, version);
        jdbc.sql("update product set state = 'SHOWN', replaced_by = null where id = ?")
                .param(id.value())
                .update();
    }

    @Override
    @Transactional
    public void setPicture(ProductId id, int version, ScaledPicture picture, LocalizedText alt) {
        take(id, version);
        pictures.set(id, picture, alt);
        count(id);
    }

    @Override
    @Transactional
    public void setAlt(ProductId id, int version, LocalizedText alt) {
        take(id, version);
        pictures.setAlt(id, alt);
        count(id);
    }

    @Override
    @Transactional
    public void removePicture(ProductId id, int version) {
        take(id, version);
        jdbc.sql("delete from product_picture where product_id = ?")
                .param(id.value())
                .update();
        count(id);
    }

    @Override
    @Transactional
    public List<ProductId> addAll(EditionId edition, List<NewProduct> products) {
        return tables.insert(edition, products);
    }

    @Override
    @Transactional
    public void setPictures(Collection<ProductId> products, ScaledPicture picture, LocalizedText alt) {
        pictures.set(products, picture, alt);
    }

    /** Lets the guard count the version up, and whoever follows changes see one. */
    private void count(ProductId id) {
        jdbc.sql("update product set version = version where id = ?")
                .param(id.value())
                .update();
    }

    private int count(ExhibitorId company) {
        return jdbc.sql("select count(*) from product where exhibitor_id = ?")
                .param(company.value())
                .query(Integer.class)
                .single();
    }

    /** The product in the version somebody saw, held until the transaction ends. */
    private Product take(ProductId id, int version) {
        int seen = jdbc.sql("select version from product where id = ? for no key update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("product with id " + id.value()));
        if (seen != version) {
            throw new ConflictException("product " + id.value() + " is no longer in version " + version);
        }
        Product product = get(id);
        open(product.exhibitor());
        return product;
    }

    /** Throws where the company's entry is closed. */
    private Exhibitor open(ExhibitorId id) {
        Exhibitor company = exhibitors.get(id);
        switch (company.state()) {
            case Exhibitor.State.Refused refused -> throw new UserFacingException("exhibitors.entry.closed");
            case Exhibitor.State.Withdrawn withdrawn -> throw new UserFacingException("exhibitors.entry.closed");
            case Exhibitor.State.Applied applied -> {}
            case Exhibitor.State.Returned returned -> {}
            case Exhibitor.State.Listed listed -> {}
        }
        return company;
    }
}

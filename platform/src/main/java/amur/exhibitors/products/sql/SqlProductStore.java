package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.Products.NewProduct;
import amur.exhibitors.products.files.ProductStore;
import amur.shared.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlProductStore implements ProductStore {
    private final JdbcClient jdbc;
    private final ProductTables tables;
    private final Catalogue companies;

    SqlProductStore(JdbcClient jdbc, ProductTables tables, Catalogue companies) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.companies = companies;
    }

    @Override
    public Map<String, Exhibitor> companies(EditionId edition) {
        var all = new HashMap<String, Exhibitor>();
        var several = new java.util.HashSet<String>();
        var any = new Catalogue.Filter(Set.of(), "", "", "", "", "", "", "", "");
        var byNumber = new Catalogue.Order(Catalogue.By.NUMBER, false, Language.EN);
        for (Catalogue.Listing listing : companies.all(edition, any, byNumber)) {
            Exhibitor company = listing.exhibitor();
            all.put(Integer.toString(company.number()), company);
            for (String name : List.of(company.registration(), company.name(), company.latinName())) {
                String key = name.toLowerCase(Locale.ROOT);
                if (!key.isEmpty() && all.putIfAbsent(key, company) != null && all.get(key) != company) {
                    several.add(key); // which one is meant cannot be known
                }
            }
        }
        several.forEach(all::remove);
        return all;
    }

    @Override
    public List<Product> matching(
            EditionId edition,
            Collection<ExhibitorId> owners,
            Collection<Integer> numbers,
            Collection<String> codes,
            Collection<String> names) {
        // Three ways by which a product may be known, each by an index of its own.
        return jdbc.sql(ProductRows.SELECT + """

                        where p.id in (
                            select id from product where edition_id = :edition and number = any(:numbers)
                            union select id from product where exhibitor_id = any(:owners) and code <> '' and code = any(:codes)
                            union select id from product where exhibitor_id = any(:owners)
                                and product_folded(product_original(name)) = any(select product_folded(one) from unnest(:names) one))""")
                .param("edition", edition.value())
                .param("owners", owners.stream().map(ExhibitorId::value).toArray(Long[]::new))
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("codes", codes.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query(ProductRows::product)
                .list();
    }

    @Override
    @Transactional
    public void add(EditionId edition, List<NewProduct> products) {
        tables.insert(edition, products);
    }

    @Override
    @Transactional
    public void change(List<Change> changes) {
        tables.replace(changes.stream()
                .map(change -> new ProductTables.Replacement(
                        change.before().id(), change.before().exhibitor(), change.after()))
                .toList());
    }
}

package amur.exhibitors.products.files;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.Products.NewProduct;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a file is compared with, and where it goes. */
public interface ProductStore {
    /** By what rows may call a company: its number, its register number, its names, each in lower case. */
    Map<String, Exhibitor> companies(EditionId edition);

    /** The products of these companies with these numbers, article numbers or original names (folded). */
    List<Product> matching(
            EditionId edition,
            Collection<ExhibitorId> companies,
            Collection<Integer> numbers,
            Collection<String> codes,
            Collection<String> names);

    void add(EditionId edition, List<NewProduct> products);

    void change(List<Change> changes);

    record Change(Product before, ProductEntry after) {}
}

package amur.exhibitors.products;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.shared.LocalizedText;
import amur.shared.Page;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The products of companies, one by one. A change names the version it was made from; of two made from the same one the second throws
 * {@link amur.web.ConflictException} and changes nothing. What breaks a rule throws {@link amur.exhibitors.EntryRefused} with the
 * fault of every field; the products of a company that was refused or has withdrawn are kept as they are.
 */
public interface Products {
    /** Throws NotFound. */
    Product get(ProductId id);

    /** Those that there are, whatever their state and their company's, in one query. */
    Map<ProductId, Product> get(Collection<ProductId> ids);

    Optional<Product> findByNumber(EditionId edition, int number);

    /** Of one company by number, the withdrawn too. */
    List<Product> ofCompany(ExhibitorId company);

    /**
     * The certificates, holding on a day, of what each of these companies shows and offers: each once, as they come by number of the
     * product. Who has none is not there. In one query.
     */
    Map<ExhibitorId, List<Held>> held(Collection<ExhibitorId> companies, LocalDate day);

    /** Some of one company's, by number. */
    Page<Product> list(ExhibitorId company, OwnFilter filter, int page);

    /** The brands of a company, by name. */
    List<String> brands(ExhibitorId company);

    /** At the most {@link ProductRules#MOST_PRODUCTS} a company. */
    ProductId add(ExhibitorId company, ProductEntry entry);

    void change(ProductId id, int version, ProductEntry entry);

    /** The texts alone, its picture's words among them. @param alt empty where there is no picture */
    void translate(ProductId id, int version, LocalizedText name, LocalizedText text, LocalizedText alt);

    /** Takes it out of the catalogue. @param replacedBy a product of the same company to which its address leads from now on */
    void withdraw(ProductId id, int version, Optional<ProductId> replacedBy);

    /** Shows it again. */
    void restore(ProductId id, int version);

    /** @param alt what the picture shows */
    void setPicture(ProductId id, int version, ScaledPicture picture, LocalizedText alt);

    void setAlt(ProductId id, int version, LocalizedText alt);

    void removePicture(ProductId id, int version);

    /** Many at once, in order, for files, demos and tests: already checked, in the caller's transaction or one of its own. */
    List<ProductId> addAll(EditionId edition, List<NewProduct> products);

    /** One picture for many at once, in the caller's transaction or one of its own. */
    void setPictures(Collection<ProductId> products, ScaledPicture picture, LocalizedText alt);

    /**
     * @param words each must stand in the name, in any language, or in the article number
     * @param withdrawn only those, or only those shown; empty for both
     * @param stale only those of which a translation no longer fits
     */
    record OwnFilter(String words, Optional<Boolean> withdrawn, boolean stale) {
        public static final OwnFilter ALL = new OwnFilter("", Optional.empty(), false);
    }

    /**
     * @param kind a code of {@link Certificates}; empty for another one
     * @param name of another one; empty with a kind
     */
    record Held(String kind, String name) {}

    record NewProduct(ExhibitorId company, ProductEntry entry) {}
}

package amur.exhibitors.products;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.shared.Language;
import amur.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The products of an edition as the public list shows them: not withdrawn, and of listed companies. */
public interface ProductCatalogue {
    int PAGE_SIZE = 50;

    Page<Product> find(EditionId edition, Filter filter, Order order, int page);

    /** All that match, in order, some at a time: what an export holds. */
    void each(EditionId edition, Filter filter, Order order, Consumer<List<Product>> some);

    /** How many products each choice of each filter would leave, the other filters staying as they are. */
    Counts counts(EditionId edition, Filter filter);

    /**
     * How many products stand under each HS code of so many digits that begins like {@code hs}; those with shorter codes are left
     * out.
     */
    Map<String, Integer> underHs(EditionId edition, String hs, int digits);

    /** Numbers of products shown, in order, so many behind those that are skipped: for lists of addresses. */
    List<Integer> numbers(EditionId edition, long skipped, int most);

    enum By {
        /** As {@link Filter#among} says; by name where it does not. */
        FIT,
        /** As readers of the language expect: pinyin, Cyrillic, Latin. */
        NAME,
        NUMBER,
        HS
    }

    record Order(By by, boolean descending, Language language) {}

    enum Side {
        OFFERED,
        SOUGHT
    }

    /**
     * Empty filters nothing.
     *
     * @param words each must stand in the name, in any language, or in the article number; not compared where {@code among} is there
     * @param among what {@link amur.exhibitors.CatalogueWords} found for the words, the best first
     * @param hs its first digits
     * @param certificate a code of {@link Certificates}; products whose certificate has run out are left out
     * @param brand its name
     * @param verified only products of companies of which something is verified today
     */
    record Filter(
            String words,
            Optional<List<Long>> among,
            Optional<Side> side,
            String country,
            String region,
            String sector,
            String hs,
            String certificate,
            Optional<Incoterm> incoterm,
            String brand,
            Optional<ExhibitorId> company,
            boolean verified) {
        public static final Filter ALL = new Filter(
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false);

        public Filter ofCompany(ExhibitorId one) {
            return new Filter(
                    words,
                    among,
                    side,
                    country,
                    region,
                    sector,
                    hs,
                    certificate,
                    incoterm,
                    brand,
                    Optional.of(one),
                    verified);
        }

        public Filter among(Optional<List<Long>> found) {
            return new Filter(
                    words, found, side, country, region, sector, hs, certificate, incoterm, brand, company, verified);
        }
    }

    /** What one can choose by. */
    enum Facet {
        SIDE,
        COUNTRY,
        REGION,
        SECTOR,
        CHAPTER,
        CERTIFICATE,
        /** Of the company; its one choice is {@code true}. */
        VERIFIED,
        INCOTERM,
        BRAND
    }

    /** Choice → products. A choice without a product is not there. */
    record Counts(int total, Map<Facet, Map<String, Integer>> choices) {
        public Map<String, Integer> of(Facet facet) {
            return choices.getOrDefault(facet, Map.of());
        }
    }
}

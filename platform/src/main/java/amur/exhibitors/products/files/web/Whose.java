package amur.exhibitors.products.files.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.OwnCompany;
import java.util.Optional;

/**
 * Whose products a file brings: a company's own, or those of several, each row naming its company.
 *
 * @param path of the pages, without the language
 * @param query of each address, empty or {@code ?company=17}
 * @param back where the products are, without the language
 */
public record Whose(Optional<ExhibitorId> company, String path, String query, String back) {
    static Whose own(Edition edition, OwnCompany own) {
        String base = "/editions/" + edition.slug() + "/company/products";
        return new Whose(Optional.of(own.id()), base + "/import", own.query(), base + own.query());
    }

    static Whose several(Edition edition) {
        String base = "/editions/" + edition.slug();
        return new Whose(Optional.empty(), base + "/organizer/products/import", "", base + "/products");
    }

    public boolean withCompany() {
        return company.isEmpty();
    }
}

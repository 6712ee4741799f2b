package amur.exhibitors.products.web;

import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;

/**
 * A sector at an edition.
 *
 * @param companies the first ones; {@code companyTotal} says how many there are
 * @param rows the first products; {@code total} says how many there are
 */
public record SectorPage(
        String edition,
        String code,
        String name,
        List<Company> companies,
        long companyTotal,
        List<ProductsPage.Row> rows,
        long total) {
    public record Company(int number, Names names, String kind, String region, String country) {}
}

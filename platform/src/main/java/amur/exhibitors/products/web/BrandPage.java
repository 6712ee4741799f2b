package amur.exhibitors.products.web;

import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;

/**
 * One brand with its company and its first products.
 *
 * @param region with the country
 * @param total how many products there are under it
 * @param elsewhere how many products other companies show under the same name
 * @param data as schema.org has it
 */
public record BrandPage(
        String edition,
        String name,
        int company,
        Names companyNames,
        String region,
        String regionCode,
        String sector,
        List<ProductsPage.Row> rows,
        long total,
        String productsQuery,
        long elsewhere,
        String elsewhereQuery,
        String data) {
    public BrandPage {
        rows = List.copyOf(rows);
    }
}

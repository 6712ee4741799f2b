package amur.exhibitors.products.web;

import amur.exhibitors.products.web.ProductWords.Hs;
import amur.exhibitors.web.CatalogueLists.Chip;
import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.CompanyWords.Text;
import amur.web.PageLinks;
import java.util.List;
import java.util.Map;

/**
 * The public list of products.
 *
 * @param notices keys of what is to be known about how the words were found
 */
public record ProductsPage(
        String edition,
        ProductSearch search,
        Choices choices,
        List<Chip> chips,
        List<String> notices,
        List<Row> rows,
        long total,
        PageLinks links) {
    /** For each filter its choices, value and word with count. */
    public record Choices(
            List<Map.Entry<String, String>> sides,
            List<Map.Entry<String, String>> countries,
            List<Map.Entry<String, String>> regions,
            List<Map.Entry<String, String>> sectors,
            List<Map.Entry<String, String>> chapters,
            List<Map.Entry<String, String>> certificates,
            List<Map.Entry<String, String>> incoterms,
            List<Map.Entry<String, String>> brands,
            List<Map.Entry<String, String>> verified) {}

    /**
     * @param picture address of the small one; empty for none
     * @param verified what of the company is verified, as one line; empty for nothing
     */
    public record Row(
            int number,
            Text name,
            String picture,
            boolean offered,
            String side,
            String brand,
            Hs hs,
            int company,
            Names companyNames,
            String verified,
            String region,
            String country,
            String minimum,
            String delivery) {}
}

package amur.exhibitors.search.web;

import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.CompanyWords.Text;
import amur.retrieval.Answer;
import amur.web.PageLinks;
import java.util.List;

/**
 * What a search of the catalogue found.
 *
 * @param query as it is searched
 * @param companies whether companies are shown, else products
 * @param ready whether this node can search already
 * @param productCount worded: "17", or "1,000+" where they are not all counted
 */
public record SearchPage(
        String edition,
        String query,
        boolean companies,
        boolean ready,
        Answer.How how,
        List<Hit> hits,
        String productCount,
        String companyCount,
        PageLinks links) {
    /**
     * @param path in the edition
     * @param name of the product, or of the company
     * @param detail what stands under the name
     */
    public record Hit(String path, Text name, String picture, String detail, Company company, List<Why> why) {}

    /**
     * @param path empty where the hit is the company itself
     * @param verified what is verified, as one line; empty for nothing
     */
    public record Company(String path, Names names, String place, String verified) {}

    /**
     * What of the query met what of the entry.
     *
     * @param way how, in a word
     */
    public record Why(String way, String asked, String askedLang, String found, String foundLang) {}
}

package amur.exhibitors.web;

import amur.exhibitors.web.CatalogueLists.Chip;
import amur.exhibitors.web.CatalogueLists.Choices;
import amur.exhibitors.web.CatalogueLists.Pages;
import amur.exhibitors.web.CompanyWords.GoodLine;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;

/**
 * The public catalogue.
 *
 * @param notices keys of what is to be known about how the words were found
 */
public record CataloguePage(
        String edition,
        CompanySearch search,
        Choices choices,
        List<Chip> chips,
        List<String> notices,
        List<Row> rows,
        int total,
        int from,
        int to,
        Pages pages) {
    /**
     * @param offers the first few, {@code more} says how many others there are
     * @param verified what is verified, as one line; empty for nothing
     * @param region its name in the reader's language; empty where none is given
     */
    public record Row(
            int number,
            Names names,
            String kind,
            String country,
            String region,
            String sector,
            String verified,
            List<GoodLine> offers,
            int moreOffers,
            List<GoodLine> needs,
            int moreNeeds) {}
}

package amur.exhibitors.web;

import amur.exhibitors.web.CatalogueLists.Chip;
import amur.exhibitors.web.CatalogueLists.Choices;
import amur.exhibitors.web.CatalogueLists.Pages;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;

/**
 * All companies of an edition, for the organizer.
 *
 * @param states each with its word, its count and the query that shows it; the empty one is all
 */
public record CompaniesPage(
        String edition,
        CompanySearch search,
        List<State> states,
        Choices choices,
        List<Chip> chips,
        List<Row> rows,
        int total,
        int from,
        int to,
        Pages pages) {
    public record State(String state, String word, int companies, String query) {}

    public record Row(
            int number,
            Names names,
            String kind,
            String country,
            String region,
            String sector,
            String registration,
            String state,
            String stateKind,
            String verified,
            String appliedAt,
            int goods,
            int people) {}
}

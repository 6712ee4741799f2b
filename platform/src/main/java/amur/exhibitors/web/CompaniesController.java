package amur.exhibitors.web;

import amur.editions.Edition;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Catalogue.By;
import amur.exhibitors.Catalogue.Counts;
import amur.exhibitors.Catalogue.Listing;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.CompanyMarks.Mark;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.shared.Page;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All companies of an edition, those that wait for review first. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class CompaniesController {
    private final Catalogue catalogue;
    private final Exhibitors exhibitors;
    private final CatalogueLists lists;
    private final CompanyWords words;
    private final CompanyMarks marks;
    private final Screens screens;

    CompaniesController(
            Catalogue catalogue,
            Exhibitors exhibitors,
            CatalogueLists lists,
            CompanyWords words,
            CompanyMarks marks,
            Screens screens) {
        this.catalogue = catalogue;
        this.exhibitors = exhibitors;
        this.lists = lists;
        this.words = words;
        this.marks = marks;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/companies")
    ModelAndView list(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        CompanySearch search = CompanySearch.of(parameters);
        Page<Listing> page =
                catalogue.find(edition.id(), search.any(), search.order(By.QUEUE, view.language()), search.page());
        Counts counts = catalogue.counts(edition.id(), search.any());
        var ids = page.rows().stream().map(row -> row.exhibitor().id()).toList();
        var goods = exhibitors.goods(ids);
        var people = exhibitors.representatives(ids);
        var marks = this.marks.marks(edition, ids, view);
        int from = (page.number() - 1) * page.size();
        return screens.show(
                "exhibitors/web/companies",
                new CompaniesPage(
                        edition.name().textIn(view.language()),
                        search,
                        states(search, counts, view),
                        lists.choices(search, counts, List.of(edition.host(), edition.guest()), view),
                        lists.chips(search, view).stream()
                                .filter(chip -> !chip.query().equals(search.with("state", "")))
                                .toList(),
                        page.rows().stream()
                                .map(row -> row(
                                        row,
                                        goods.getOrDefault(row.exhibitor().id(), List.of())
                                                .size(),
                                        people.getOrDefault(row.exhibitor().id(), List.of())
                                                .size(),
                                        marks.getOrDefault(row.exhibitor().id(), List.of()),
                                        edition,
                                        view))
                                .toList(),
                        (int) page.total(),
                        page.total() == 0 ? 0 : from + 1,
                        from + page.rows().size(),
                        CatalogueLists.pages(search, page, view)));
    }

    private static List<CompaniesPage.State> states(CompanySearch search, Counts counts, View view) {
        int all = counts.states().values().stream().mapToInt(Integer::intValue).sum();
        return Stream.concat(
                        Stream.of(new CompaniesPage.State(
                                "", view.t("exhibitors.state.all"), all, search.with("state", ""))),
                        Stream.of("APPLIED", "RETURNED", "LISTED", "REFUSED", "WITHDRAWN")
                                .map(state -> new CompaniesPage.State(
                                        state,
                                        view.t("exhibitors.state." + state.toLowerCase(Locale.ROOT)),
                                        counts.states().getOrDefault(state, 0),
                                        search.with("state", state))))
                .toList();
    }

    private CompaniesPage.Row row(
            Listing listing, int goods, int people, List<Mark> marks, Edition edition, View view) {
        Exhibitor company = listing.exhibitor();
        String state = CompanyWords.state(company.state());
        return new CompaniesPage.Row(
                company.number(),
                words.names(company, view.language()),
                words.kind(company.kind(), view),
                words.country(company.country(), view),
                words.region(company.region(), view),
                words.sector(company.sector(), view),
                company.registration(),
                view.t("exhibitors.state." + state.toLowerCase(Locale.ROOT)),
                CompanyWords.stateKind(state),
                CompanyMarks.words(marks, view),
                view.dateTime(listing.appliedAt(), edition.zone()),
                goods,
                people);
    }
}

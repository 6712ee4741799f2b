package amur.exhibitors.web;

import amur.editions.Edition;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Catalogue.By;
import amur.exhibitors.Catalogue.Filter;
import amur.exhibitors.Catalogue.Listing;
import amur.exhibitors.Catalogue.Order;
import amur.exhibitors.CatalogueWords;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.CompanyMarks.Mark;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.shared.Country;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The listed companies of an edition, for everybody. */
@Controller
@PublicPage
class CatalogueController {
    private static final int SHOWN_GOODS = 2;

    private final Catalogue catalogue;
    private final CatalogueWords found;
    private final Exhibitors exhibitors;
    private final CatalogueLists lists;
    private final CompanyWords words;
    private final CompanyMarks marks;
    private final Screens screens;

    CatalogueController(
            Catalogue catalogue,
            CatalogueWords found,
            Exhibitors exhibitors,
            CatalogueLists lists,
            CompanyWords words,
            CompanyMarks marks,
            Screens screens) {
        this.catalogue = catalogue;
        this.found = found;
        this.exhibitors = exhibitors;
        this.lists = lists;
        this.words = words;
        this.marks = marks;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/exhibitors")
    ModelAndView list(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        CompanySearch search = CompanySearch.of(parameters);
        CatalogueWords.Found found = found(edition, search);
        Filter filter = search.listed().among(found.ids());
        Page<Listing> page = catalogue.find(edition.id(), filter, order(search, view), search.page());
        List<ExhibitorId> ids =
                page.rows().stream().map(row -> row.exhibitor().id()).toList();
        Map<ExhibitorId, List<Good>> goods = exhibitors.goods(ids);
        Map<ExhibitorId, List<Mark>> marks = this.marks.marks(edition, ids, view);
        int from = (page.number() - 1) * page.size();
        return screens.show(
                "exhibitors/web/catalogue",
                new CataloguePage(
                        edition.name().textIn(view.language()),
                        search,
                        lists.choices(
                                search,
                                catalogue.counts(edition.id(), filter),
                                List.of(edition.host(), edition.guest()),
                                view),
                        lists.chips(search, view),
                        found.notices(),
                        page.rows().stream()
                                .map(row -> row(
                                        row.exhibitor(),
                                        goods.getOrDefault(row.exhibitor().id(), List.of()),
                                        marks.getOrDefault(row.exhibitor().id(), List.of()),
                                        view))
                                .toList(),
                        (int) page.total(),
                        page.total() == 0 ? 0 : from + 1,
                        from + page.rows().size(),
                        CatalogueLists.pages(search, page, view)));
    }

    private CatalogueWords.Found found(Edition edition, CompanySearch search) {
        return found.companies(edition.id(), search.get("q"), search.get("offers"), search.get("needs"));
    }

    private static Order order(CompanySearch search, View view) {
        return search.order(search.worded() ? By.FIT : By.NAME, view.language());
    }

    private CataloguePage.Row row(Exhibitor company, List<Good> goods, List<Mark> marks, View view) {
        var offers = words.goods(goods, true, view);
        var needs = words.goods(goods, false, view);
        return new CataloguePage.Row(
                company.number(),
                words.names(company, view.language()),
                words.kind(company.kind(), view),
                words.country(company.country(), view),
                words.region(company.region(), view),
                words.sector(company.sector(), view),
                CompanyMarks.words(marks, view),
                offers.stream().limit(SHOWN_GOODS).toList(),
                Math.max(0, offers.size() - SHOWN_GOODS),
                needs.stream().limit(SHOWN_GOODS).toList(),
                Math.max(0, needs.size() - SHOWN_GOODS));
    }

    /** Exactly what the page shows with the same filter and order, all pages of it. */
    @GetMapping("/editions/{edition}/exhibitors.csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        CompanySearch search = CompanySearch.of(parameters);
        Filter filter = search.listed().among(found(edition, search).ids());
        List<Listing> all = catalogue.all(edition.id(), filter, order(search, view));
        List<ExhibitorId> ids = all.stream().map(row -> row.exhibitor().id()).toList();
        Map<ExhibitorId, List<Good>> goods = exhibitors.goods(ids);
        Map<ExhibitorId, List<Mark>> marks = this.marks.marks(edition, ids, view);
        return CsvFile.answer(
                edition.slug() + "-exhibitors.csv",
                List.of(
                        "number",
                        "kind",
                        "name",
                        "latin_name",
                        "country",
                        "region",
                        "region_name",
                        "sector",
                        "offers_hs",
                        "offers",
                        "needs_hs",
                        "needs",
                        "languages",
                        "verified"),
                all.stream()
                        .map(row -> exported(
                                row.exhibitor(),
                                goods.getOrDefault(row.exhibitor().id(), List.of()),
                                marks.getOrDefault(row.exhibitor().id(), List.of()),
                                view))
                        .toList());
    }

    private List<String> exported(Exhibitor company, List<Good> goods, List<Mark> marks, View view) {
        Country country = company.country();
        return Stream.of(
                        Integer.toString(company.number()),
                        words.kind(company.kind(), view),
                        company.name(),
                        company.latinName(),
                        country.code(),
                        company.region(),
                        words.region(company.region(), view),
                        words.sector(company.sector(), view),
                        codes(goods, true),
                        texts(goods, true, view),
                        codes(goods, false),
                        texts(goods, false, view),
                        company.languages().stream().sorted().collect(Collectors.joining(" ")),
                        marks.stream().map(Mark::what).distinct().collect(Collectors.joining("; ")))
                .toList();
    }

    private static String codes(List<Good> goods, boolean offered) {
        return goods.stream()
                .filter(good -> good.offered() == offered && !good.hs().isEmpty())
                .map(Good::hs)
                .collect(Collectors.joining("; "));
    }

    private String texts(List<Good> goods, boolean offered, View view) {
        return words.goods(goods, offered, view).stream()
                .map(good -> good.text().text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}

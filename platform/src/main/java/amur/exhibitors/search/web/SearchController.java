package amur.exhibitors.search.web;

import amur.editions.Edition;
import amur.exhibitors.search.CatalogueSearch;
import amur.exhibitors.search.IndexState;
import amur.retrieval.Answer;
import amur.retrieval.Document;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searches the catalogue of an edition, in any language. */
@Controller
@PublicPage
class SearchController {
    private static final int PAGE_SIZE = 25;

    /** Nobody reads further; who wants less says more. */
    private static final int MOST = 1000;

    private final CatalogueSearch search;
    private final SearchHits hits;
    private final Screens screens;

    SearchController(CatalogueSearch search, SearchHits hits, Screens screens) {
        this.search = search;
        this.hits = hits;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/search")
    ModelAndView search(
            Edition edition,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            View view) {
        Answer products = search.find(edition.id(), q, Document.Kind.PRODUCT, MOST);
        Answer companies = search.find(edition.id(), q, Document.Kind.COMPANY, MOST);
        boolean showCompanies = kind.equals("companies")
                || !kind.equals("products")
                        && products.hits().isEmpty()
                        && !companies.hits().isEmpty();
        Answer answer = showCompanies ? companies : products;
        int last = Math.max(1, (answer.hits().size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = page.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(page), 1, last) : 1;
        List<Document.Key> keys = answer.hits().stream()
                .skip((number - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(Answer.Hit::key)
                .toList();
        IndexState.Phase phase = search.state().phase();
        return screens.show(
                "exhibitors/search/web/search",
                new SearchPage(
                        edition.name().textIn(view.language()),
                        answer.asked().text(),
                        showCompanies,
                        phase == IndexState.Phase.FOLLOWING || phase == IndexState.Phase.TROUBLED && !keys.isEmpty(),
                        answer.how(),
                        hits.of(edition, answer, keys, view),
                        count(products, view),
                        count(companies, view),
                        PageLinks.of(
                                new Page<>(
                                        keys, number, PAGE_SIZE, answer.hits().size()),
                                view)));
    }

    private static String count(Answer answer, View view) {
        return view.number(answer.total()) + (answer.exact() ? "" : "+");
    }
}

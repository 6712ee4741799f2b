package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.Nomenclature.Heading;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.exhibitors.products.web.HsPage.Below;
import amur.exhibitors.products.web.ProductWords.Hs;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The Harmonized System as a way into the products: its chapters, then headings, then subheadings. Every code of a chapter that there is
 * answers, also where nobody shows anything under it.
 */
@Controller
@PublicPage
class HsController {
    private static final int SHOWN = 12;

    private final Nomenclature nomenclature;
    private final ProductCatalogue catalogue;
    private final ProductLists lists;
    private final Screens screens;

    HsController(Nomenclature nomenclature, ProductCatalogue catalogue, ProductLists lists, Screens screens) {
        this.nomenclature = nomenclature;
        this.catalogue = catalogue;
        this.lists = lists;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/hs")
    ModelAndView chapters(Edition edition, View view) {
        return screens.show(
                "exhibitors/products/web/hs",
                new HsPage(
                        edition.name().textIn(view.language()),
                        "",
                        List.of(),
                        below(edition, HsCode.NONE, view.language()),
                        List.of(),
                        0));
    }

    @GetMapping("/editions/{edition}/hs/{code:[0-9]{2,10}}")
    ModelAndView code(Edition edition, @PathVariable String code, View view) {
        HsCode hs = HsCode.of(code);
        List<Heading> path = nomenclature.path(hs);
        if (path.isEmpty() || code.length() % 2 != 0) {
            throw new NotFound("HS code " + code);
        }
        var filter = ProductSearch.of(Map.of("hs", code)).filter(Optional.empty());
        var page = catalogue.find(edition.id(), filter, new Order(By.NAME, false, view.language()), 1);
        return screens.show(
                "exhibitors/products/web/hs",
                new HsPage(
                        edition.name().textIn(view.language()),
                        code,
                        path.stream()
                                .map(heading -> hs(heading, view.language()))
                                .toList(),
                        below(edition, hs, view.language()),
                        lists.rows(edition, page.rows().stream().limit(SHOWN).toList(), view),
                        page.total()));
    }

    /** What has a name, and what has products and no name. */
    private List<Below> below(Edition edition, HsCode code, Language language) {
        Map<String, Integer> products =
                catalogue.underHs(edition.id(), code.code(), code.code().length() + 2);
        var all = new TreeMap<String, Hs>();
        products.keySet().forEach(one -> all.put(one, new Hs(one, "", "")));
        nomenclature.below(code).forEach(heading -> all.put(heading.code(), hs(heading, language)));
        var below = new ArrayList<Below>();
        all.forEach((one, heading) -> below.add(new Below(heading, products.getOrDefault(one, 0))));
        return below;
    }

    private static Hs hs(Heading heading, Language language) {
        return heading.name()
                .in(language)
                .map(shown ->
                        new Hs(heading.code(), shown.text(), shown.language().tag()))
                .orElse(new Hs(heading.code(), "", language.tag()));
    }
}

package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.Products.OwnFilter;
import amur.exhibitors.web.ListAddress;
import amur.shared.Language;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The products of one's own company as a list. */
@Controller
class OwnProductsController {
    private final Products products;
    private final ProductWords words;
    private final Screens screens;

    OwnProductsController(Products products, ProductWords words, Screens screens) {
        this.products = products;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/company/products")
    @Requires(ExhibitorsRights.ENTRY)
    ModelAndView list(Edition edition, OwnCompany own, @RequestParam Map<String, String> parameters, View view) {
        ListAddress search = ListAddress.of(parameters, List.of("company", "q", "state"));
        Page<Product> page = products.list(own.id(), filter(search), search.page());
        return screens.show(
                "exhibitors/products/web/ownProducts",
                new OwnProductsPage(
                        edition.name().textIn(view.language()),
                        words.company(own.company(), view),
                        own.company().number(),
                        own.query(),
                        own.all().size() > 1,
                        search,
                        page.rows().stream().map(product -> row(product, view)).toList(),
                        page.total(),
                        PageLinks.of(page, view)));
    }

    static OwnFilter filter(ListAddress search) {
        return switch (search.get("state")) {
            case "shown" -> new OwnFilter(search.get("q"), Optional.of(false), false);
            case "withdrawn" -> new OwnFilter(search.get("q"), Optional.of(true), false);
            case "stale" -> new OwnFilter(search.get("q"), Optional.empty(), true);
            default -> new OwnFilter(search.get("q"), Optional.empty(), false);
        };
    }

    private OwnProductsPage.Row row(Product product, View view) {
        var entry = product.entry();
        return new OwnProductsPage.Row(
                product.number(),
                words.name(product, view),
                product.picture()
                        .map(picture -> PictureController.address(picture.smallHash()))
                        .orElse(""),
                entry.code(),
                words.side(entry.offered(), view),
                entry.hs().code(),
                !product.isShown(),
                Stream.of(Language.values())
                        .map(language -> Map.entry(language.ownName(), status(product, language)))
                        .filter(one -> !one.getValue().isEmpty())
                        .toList());
    }

    /** The one of name and text that needs more care. */
    private static String status(Product product, Language language) {
        return Stream.of(product.entry().name(), product.entry().text())
                .flatMap(text -> Optional.ofNullable(text.translations().get(language)).stream())
                .map(one -> one.status())
                .max(java.util.Comparator.comparingInt(status -> switch (status) {
                    case ORIGINAL -> 0;
                    case REVIEWED -> 1;
                    case DRAFT -> 2;
                    case STALE -> 3;
                }))
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}

package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.CatalogueWords;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue;
import amur.shared.LocalizedText;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PageLinks;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The products of an edition, for everybody. */
@Controller
@PublicPage
class ProductsController {
    private static final ExhibitorId NOBODY = new ExhibitorId(-1);

    private final ProductCatalogue catalogue;
    private final CatalogueWords words;
    private final ProductLists lists;
    private final Exhibitors exhibitors;
    private final Screens screens;

    ProductsController(
            ProductCatalogue catalogue,
            CatalogueWords words,
            ProductLists lists,
            Exhibitors exhibitors,
            Screens screens) {
        this.catalogue = catalogue;
        this.words = words;
        this.lists = lists;
        this.exhibitors = exhibitors;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/products")
    ModelAndView list(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        ProductSearch search = ProductSearch.of(parameters);
        Optional<Exhibitor> company = company(edition, search);
        CatalogueWords.Found found = words.products(edition.id(), search.get("q"));
        var filter = search.filter(companyFilter(search, company)).among(found.ids());
        Page<Product> page = catalogue.find(
                edition.id(),
                filter,
                search.order(view.language()),
                search.address().page());
        return screens.show(
                "exhibitors/products/web/products",
                new ProductsPage(
                        edition.name().textIn(view.language()),
                        search,
                        lists.choices(
                                search,
                                catalogue.counts(edition.id(), filter),
                                List.of(edition.host(), edition.guest()),
                                view),
                        lists.chips(search, company, view),
                        found.notices(),
                        lists.rows(edition, page.rows(), view),
                        page.total(),
                        PageLinks.of(page, view)));
    }

    private Optional<Exhibitor> company(Edition edition, ProductSearch search) {
        String number = search.get("company");
        return number.matches("[0-9]{1,7}")
                ? exhibitors
                        .findByNumber(edition.id(), Integer.parseInt(number))
                        .filter(found -> found.state() instanceof Exhibitor.State.Listed)
                : Optional.empty();
    }

    /** A number that is no listed company's has no products. */
    private static Optional<ExhibitorId> companyFilter(ProductSearch search, Optional<Exhibitor> company) {
        return search.get("company").isEmpty()
                ? Optional.empty()
                : Optional.of(company.map(Exhibitor::id).orElse(NOBODY));
    }

    /** Exactly what the page shows with the same filter and order, all pages of it. */
    @GetMapping("/editions/{edition}/products.csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        ProductSearch search = ProductSearch.of(parameters);
        var filter = search.filter(companyFilter(search, company(edition, search)))
                .among(words.products(edition.id(), search.get("q")).ids());
        var rows = new ArrayList<List<String>>();
        catalogue.each(edition.id(), filter, search.order(view.language()), products -> {
            Map<ExhibitorId, Exhibitor> owners = exhibitors.get(
                    products.stream().map(Product::exhibitor).distinct().toList());
            products.forEach(product ->
                    rows.add(exported(product, Objects.requireNonNull(owners.get(product.exhibitor())), view)));
        });
        return CsvFile.answer(
                edition.slug() + "-products.csv",
                List.of(
                        "number",
                        "side",
                        "name",
                        "language",
                        "brand",
                        "hs",
                        "hs_year",
                        "origin",
                        "minimum",
                        "unit",
                        "incoterm",
                        "place",
                        "company_number",
                        "company",
                        "company_latin",
                        "country",
                        "region",
                        "sector"),
                rows);
    }

    private static List<String> exported(Product product, Exhibitor owner, View view) {
        var entry = product.entry();
        var name = entry.name()
                .in(view.language())
                .orElse(new LocalizedText.Shown("", view.language(), LocalizedText.Status.ORIGINAL));
        return List.of(
                Integer.toString(product.number()),
                entry.offered() ? "offered" : "sought",
                name.text(),
                name.language().tag(),
                entry.brand(),
                entry.hs().code(),
                entry.hs().isEmpty() ? "" : Integer.toString(entry.hs().year()),
                entry.origin(),
                entry.minimumOrder()
                        .map(order -> order.quantity().toPlainString())
                        .orElse(""),
                entry.minimumOrder().map(order -> order.unit()).orElse(""),
                entry.delivery().map(one -> one.incoterm().name()).orElse(""),
                entry.delivery().map(one -> one.place()).orElse(""),
                Integer.toString(owner.number()),
                owner.name(),
                owner.latinName(),
                owner.country().code(),
                owner.region(),
                owner.sector());
    }
}

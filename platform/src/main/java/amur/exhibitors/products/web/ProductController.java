package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.Brand;
import amur.exhibitors.products.Brands;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.web.ProductWords.Hs;
import amur.exhibitors.web.CompanyWords;
import amur.exhibitors.web.GonePage;
import amur.exhibitors.web.OwnCompanies;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A product, for everybody, at an address that answers for ever: with it, with its successor, or with the word that it is gone. */
@Controller
class ProductController {
    private final Products products;
    private final Exhibitors exhibitors;
    private final OwnCompanies own;
    private final Nomenclature nomenclature;
    private final ProductWords words;
    private final CompanyWords companies;
    private final ProductData data;
    private final Brands brands;
    private final Screens screens;
    private final Clock clock;

    ProductController(
            Products products,
            Exhibitors exhibitors,
            OwnCompanies own,
            Nomenclature nomenclature,
            ProductWords words,
            CompanyWords companies,
            ProductData data,
            Brands brands,
            Screens screens,
            Clock clock) {
        this.products = products;
        this.exhibitors = exhibitors;
        this.own = own;
        this.nomenclature = nomenclature;
        this.words = words;
        this.companies = companies;
        this.data = data;
        this.brands = brands;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/editions/{edition}/products/{number:[0-9]{1,9}}")
    @PublicPage
    ModelAndView show(Edition edition, @PathVariable int number, View view) {
        Product product = products.findByNumber(edition.id(), number)
                .orElseThrow(() -> new NotFound("product " + number + " of " + edition.slug()));
        Exhibitor company = exhibitors.get(product.exhibitor());
        if (!exhibitors.wasListed(company.id())) {
            throw new NotFound("product " + number + " of a company that was never listed");
        }
        boolean listed = company.state() instanceof Exhibitor.State.Listed;
        return switch (product.state()) {
            case Product.State.Withdrawn withdrawn
            when withdrawn.replacedBy().isPresent() -> {
                var moved = new RedirectView(
                        view.inEdition("/products/" + withdrawn.replacedBy().getAsInt()), false);
                moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
                yield new ModelAndView(moved);
            }
            case Product.State.Withdrawn withdrawn -> gone(edition, product, company, listed, view);
            case Product.State.Shown shown ->
                listed
                        ? screens.show("exhibitors/products/web/product", page(edition, product, company, view))
                        : gone(edition, product, company, false, view);
        };
    }

    private ModelAndView gone(Edition edition, Product product, Exhibitor company, boolean listed, View view) {
        var name = words.name(product, view);
        return screens.show(
                "exhibitors/web/gone",
                new GonePage(
                        edition.name().textIn(view.language()),
                        name.text(),
                        name.lang(),
                        view.t("exhibitors.products.gone"),
                        listed ? words.company(company, view).name() : view.t("exhibitors.products.title"),
                        listed ? "/exhibitors/" + company.number() : "/products"),
                HttpStatus.GONE);
    }

    private ProductPage page(Edition edition, Product product, Exhibitor company, View view) {
        ProductEntry entry = product.entry();
        Optional<OwnCompany> acting = own.find(edition, "");
        boolean mine = acting.isPresent()
                && acting.get().all().stream().anyMatch(one -> one.id().equals(company.id()));
        boolean ask = !mine
                && acting.isPresent()
                && acting.get().all().stream().anyMatch(one -> one.state() instanceof Exhibitor.State.Listed);
        Optional<Brand> brand = entry.brand().isEmpty() ? Optional.empty() : brands.find(company.id(), entry.brand());
        List<Hs> path = entry.hs().isEmpty()
                ? List.of()
                : nomenclature.path(entry.hs()).stream()
                        .map(heading -> heading.name()
                                .in(view.language())
                                .map(shown -> new Hs(
                                        heading.code(),
                                        shown.text(),
                                        shown.language().tag()))
                                .orElse(new Hs(
                                        heading.code(), "", view.language().tag())))
                        .toList();
        return new ProductPage(
                edition.name().textIn(view.language()),
                product.number(),
                words.name(product, view),
                words.text(product, view),
                product.picture()
                        .map(picture -> new ProductPage.Shown(
                                PictureController.address(picture.hash()),
                                picture.width(),
                                picture.height(),
                                companies.text(picture.alt(), view.language()))),
                words.side(entry.offered(), view),
                entry.offered(),
                entry.brand(),
                brand.map(one -> "/brands/" + one.number()).orElse(""),
                path,
                entry.hs().code(),
                entry.hs().isEmpty() ? 0 : entry.hs().year(),
                words.origin(entry.origin(), view),
                words.minimum(entry, view),
                words.delivery(entry),
                entry.delivery().map(one -> view.t(one.incoterm().key())).orElse(""),
                words.certificates(entry.certificates(), LocalDate.now(clock.withZone(edition.zone())), view),
                company.number(),
                words.company(company, view),
                companies.region(company.region(), view),
                company.region(),
                companies.country(company.country(), view),
                companies.sector(company.sector(), view),
                company.sector(),
                mine ? Optional.of("?company=" + company.number()) : Optional.empty(),
                ask
                        ? Optional.of("/company/partners/" + company.number()
                                + acting.get().query())
                        : Optional.empty(),
                data.product(product, company, brand, view));
    }
}

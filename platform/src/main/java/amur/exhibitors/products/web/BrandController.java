package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Brand;
import amur.exhibitors.products.Brands;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.web.CompanyWords;
import amur.exhibitors.web.GonePage;
import amur.exhibitors.web.ListAddress;
import amur.shared.Language;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.PageLinks;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The brands of an edition as a way into the catalogue, and each at an address of its own. */
@Controller
@PublicPage
class BrandController {
    private static final int SHOWN = 12;

    private final Brands brands;
    private final Exhibitors exhibitors;
    private final ProductCatalogue products;
    private final ProductLists lists;
    private final ProductData data;
    private final CompanyWords words;
    private final Screens screens;

    BrandController(
            Brands brands,
            Exhibitors exhibitors,
            ProductCatalogue products,
            ProductLists lists,
            ProductData data,
            CompanyWords words,
            Screens screens) {
        this.brands = brands;
        this.exhibitors = exhibitors;
        this.products = products;
        this.lists = lists;
        this.data = data;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/brands")
    ModelAndView all(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        ListAddress address = ListAddress.of(parameters, List.of("q"));
        Page<Brand> page = brands.list(edition.id(), address.get("q"), view.language(), address.page());
        Map<ExhibitorId, Exhibitor> companies = companies(page.rows());
        return screens.show(
                "exhibitors/products/web/brands",
                new BrandsPage(
                        edition.name().textIn(view.language()),
                        address,
                        page.rows().stream()
                                .map(brand -> row(brand, Objects.requireNonNull(companies.get(brand.company())), view))
                                .toList(),
                        page.total(),
                        PageLinks.of(page, view)));
    }

    private Map<ExhibitorId, Exhibitor> companies(List<Brand> shown) {
        return exhibitors.get(shown.stream().map(Brand::company).distinct().toList());
    }

    private BrandsPage.Row row(Brand brand, Exhibitor company, View view) {
        return new BrandsPage.Row(
                brand.number(),
                brand.name(),
                company.number(),
                words.names(company, view.language()),
                words.country(company.country(), view),
                brand.products());
    }

    /** Exactly what the page shows with the same filter, all pages of it. */
    @GetMapping("/editions/{edition}/brands.csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        List<Brand> all = brands.all(
                edition.id(), ListAddress.of(parameters, List.of("q")).get("q"), view.language());
        Map<ExhibitorId, Exhibitor> companies = companies(all);
        return CsvFile.answer(
                edition.slug() + "-brands.csv",
                List.of("number", "brand", "products", "company_number", "company", "company_latin", "country"),
                all.stream()
                        .map(brand -> {
                            Exhibitor company = Objects.requireNonNull(companies.get(brand.company()));
                            return List.of(
                                    Long.toString(brand.number()),
                                    brand.name(),
                                    Integer.toString(brand.products()),
                                    Integer.toString(company.number()),
                                    company.name(),
                                    company.latinName(),
                                    company.country().code());
                        })
                        .toList());
    }

    @GetMapping("/editions/{edition}/brands/{number:[0-9]{1,15}}")
    ModelAndView one(Edition edition, @PathVariable long number, View view) {
        Brand brand = brands.find(edition.id(), number)
                .orElseThrow(() -> new NotFound("brand " + number + " of " + edition.slug()));
        if (!exhibitors.wasListed(brand.company())) {
            throw new NotFound("brand " + number + " of a company that was never listed");
        }
        Exhibitor company = exhibitors.get(brand.company());
        boolean listed = company.state() instanceof Exhibitor.State.Listed;
        if (!listed || brand.products() == 0) {
            return screens.show(
                    "exhibitors/web/gone",
                    new GonePage(
                            edition.name().textIn(view.language()),
                            brand.name(),
                            Language.ofScript(brand.name()).tag(),
                            view.t("exhibitors.products.brand.gone"),
                            listed
                                    ? words.names(company, view.language()).name()
                                    : view.t("exhibitors.products.brands.title"),
                            listed ? "/exhibitors/" + company.number() : "/brands"),
                    HttpStatus.GONE);
        }
        return screens.show("exhibitors/products/web/brand", page(edition, brand, company, view));
    }

    private BrandPage page(Edition edition, Brand brand, Exhibitor company, View view) {
        var order = new ProductCatalogue.Order(ProductCatalogue.By.NAME, false, view.language());
        var named = ProductSearch.of(Map.of("brand", brand.name()));
        Page<Product> own = products.find(edition.id(), named.filter(Optional.of(company.id())), order, 1);
        long all = products.find(edition.id(), named.filter(Optional.empty()), order, 1)
                .total();
        String query = "?brand=" + URLEncoder.encode(brand.name(), StandardCharsets.UTF_8);
        String country = words.country(company.country(), view);
        String region = words.region(company.region(), view);
        return new BrandPage(
                edition.name().textIn(view.language()),
                brand.name(),
                company.number(),
                words.names(company, view.language()),
                region.isEmpty() ? country : region + ", " + country,
                company.region(),
                words.sector(company.sector(), view),
                lists.rows(edition, own.rows().stream().limit(SHOWN).toList(), view),
                own.total(),
                query + "&company=" + company.number(),
                all - own.total(),
                query,
                data.brand(brand, company, view));
    }
}

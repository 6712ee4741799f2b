package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Sector;
import amur.exhibitors.Sectors;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.Facet;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.web.CompanyWords;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The sectors as a way into the catalogue: companies and products of each. */
@Controller
@PublicPage
class SectorController {
    private static final int SHOWN = 12;

    private final Sectors sectors;
    private final Catalogue companies;
    private final ProductCatalogue products;
    private final ProductLists lists;
    private final CompanyWords words;
    private final Screens screens;

    SectorController(
            Sectors sectors,
            Catalogue companies,
            ProductCatalogue products,
            ProductLists lists,
            CompanyWords words,
            Screens screens) {
        this.sectors = sectors;
        this.companies = companies;
        this.products = products;
        this.lists = lists;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/sectors")
    ModelAndView all(Edition edition, View view) {
        Map<String, Integer> ofCompanies =
                companies.counts(edition.id(), Catalogue.Filter.LISTED).sectors();
        Map<String, Integer> ofProducts =
                products.counts(edition.id(), Filter.ALL).of(Facet.SECTOR);
        return screens.show(
                "exhibitors/products/web/sectors",
                new SectorsPage(
                        edition.name().textIn(view.language()),
                        sectors.all().stream()
                                .map(sector -> new SectorsPage.Row(
                                        sector.code(),
                                        sector.name(view.language()),
                                        ofCompanies.getOrDefault(sector.code(), 0),
                                        ofProducts.getOrDefault(sector.code(), 0)))
                                .toList()));
    }

    @GetMapping("/editions/{edition}/sectors/{code}")
    ModelAndView one(Edition edition, @PathVariable String code, View view) {
        Sector sector = sectors.find(code).orElseThrow(() -> new NotFound("sector " + code));
        var shownCompanies = companies.find(
                edition.id(),
                Catalogue.Filter.listed("", "", "", "", code, "", "", ""),
                new Catalogue.Order(Catalogue.By.NAME, false, view.language()),
                1);
        var shownProducts = products.find(
                edition.id(),
                ProductSearch.of(Map.of("sector", code)).filter(Optional.empty()),
                new ProductCatalogue.Order(ProductCatalogue.By.NAME, false, view.language()),
                1);
        return screens.show(
                "exhibitors/products/web/sector",
                new SectorPage(
                        edition.name().textIn(view.language()),
                        code,
                        sector.name(view.language()),
                        shownCompanies.rows().stream()
                                .limit(SHOWN)
                                .map(Catalogue.Listing::exhibitor)
                                .map(company -> new SectorPage.Company(
                                        company.number(),
                                        words.names(company, view.language()),
                                        words.kind(company.kind(), view),
                                        words.region(company.region(), view),
                                        words.country(company.country(), view)))
                                .toList(),
                        shownCompanies.total(),
                        lists.rows(
                                edition,
                                shownProducts.rows().stream().limit(SHOWN).toList(),
                                view),
                        shownProducts.total()));
    }
}

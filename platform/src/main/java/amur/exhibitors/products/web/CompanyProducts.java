package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.CompanySection;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.web.View;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The products of a company on its public page. */
@Component
class CompanyProducts implements CompanySection {
    private static final int SHOWN = 12;

    private final ProductCatalogue catalogue;
    private final ProductWords words;

    CompanyProducts(ProductCatalogue catalogue, ProductWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public Optional<Section> section(Edition edition, Exhibitor company, View view) {
        var page = catalogue.find(
                edition.id(), Filter.ALL.ofCompany(company.id()), new Order(By.NUMBER, false, view.language()), 1);
        if (page.total() == 0) {
            return Optional.empty();
        }
        String list = view.inEdition("/products");
        return Optional.of(new Section(
                view.t("exhibitors.products.title"),
                page.rows().stream()
                        .limit(SHOWN)
                        .map(product -> line(product, list, view))
                        .toList(),
                page.total() > SHOWN ? view.t("exhibitors.products.all", page.total()) : "",
                list + "?company=" + company.number()));
    }

    private Line line(Product product, String list, View view) {
        var name = words.name(product, view);
        var entry = product.entry();
        return new Line(
                name.text(),
                name.lang(),
                Stream.of(
                                entry.offered() ? "" : words.side(false, view),
                                entry.brand(),
                                entry.hs().isEmpty()
                                        ? ""
                                        : view.t("exhibitors.hs", entry.hs().code()),
                                words.minimum(entry, view))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                list + "/" + product.number(),
                product.picture()
                        .map(picture -> PictureController.address(picture.smallHash()))
                        .orElse(""));
    }
}

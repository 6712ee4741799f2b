package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.regions.RegionCode;
import amur.regions.RegionSection;
import amur.web.View;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The products of a region's companies at the edition in view, on the page of the region. */
@Component
class RegionProducts implements RegionSection {
    private static final int SHOWN = 12;

    private final Editions editions;
    private final ProductCatalogue catalogue;
    private final ProductLists lists;

    RegionProducts(Editions editions, ProductCatalogue catalogue, ProductLists lists) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    @Override
    public Optional<Section> section(RegionCode region, View view) {
        return view.edition()
                .flatMap(head -> editions.findBySlug(head.slug()))
                .flatMap(edition -> section(edition, region, view));
    }

    private Optional<Section> section(Edition edition, RegionCode region, View view) {
        var filter = ProductSearch.of(Map.of("region", region.value())).filter(Optional.empty());
        var page = catalogue.find(edition.id(), filter, new Order(By.NAME, false, view.language()), 1);
        if (page.total() == 0) {
            return Optional.empty();
        }
        String list = "/editions/" + edition.slug() + "/products";
        var lines = new ArrayList<Line>();
        lists.rows(edition, page.rows().stream().limit(SHOWN).toList(), view)
                .forEach(row ->
                        lines.add(new Line(row.name().text(), row.companyNames().name(), list + "/" + row.number())));
        if (page.total() > SHOWN) {
            lines.add(
                    new Line(view.t("exhibitors.products.all", page.total()), "", list + "?region=" + region.value()));
        }
        return Optional.of(
                new Section(view.t("exhibitors.products.region", edition.name().textIn(view.language())), lines));
    }
}

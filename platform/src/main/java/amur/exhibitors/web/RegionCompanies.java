package amur.exhibitors.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Catalogue.By;
import amur.exhibitors.Catalogue.Filter;
import amur.exhibitors.Catalogue.Order;
import amur.exhibitors.Exhibitor;
import amur.regions.RegionCode;
import amur.regions.RegionSection;
import amur.web.View;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The companies of a region at the edition in view, on the page of the region. */
@Component
class RegionCompanies implements RegionSection {
    private static final int SHOWN = 12;

    private final Editions editions;
    private final Catalogue catalogue;
    private final CompanyWords words;

    RegionCompanies(Editions editions, Catalogue catalogue, CompanyWords words) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public Optional<Section> section(RegionCode region, View view) {
        return view.edition()
                .flatMap(head -> editions.findBySlug(head.slug()))
                .flatMap(edition -> section(edition, region, view));
    }

    private Optional<Section> section(Edition edition, RegionCode region, View view) {
        var page = catalogue.find(
                edition.id(),
                Filter.listed("", "", "", region.value(), "", "", "", ""),
                new Order(By.NAME, false, view.language()),
                1);
        if (page.total() == 0) {
            return Optional.empty();
        }
        String list = "/editions/" + edition.slug() + "/exhibitors";
        var lines = new ArrayList<Line>();
        page.rows().stream()
                .limit(SHOWN)
                .map(Catalogue.Listing::exhibitor)
                .forEach(company -> lines.add(line(company, list, view)));
        if (page.total() > SHOWN) {
            lines.add(new Line(view.t("exhibitors.region.all", page.total()), "", list + "?region=" + region.value()));
        }
        return Optional.of(
                new Section(view.t("exhibitors.region.title", edition.name().textIn(view.language())), lines));
    }

    private Line line(Exhibitor company, String list, View view) {
        return new Line(
                words.names(company, view.language()).name(),
                words.sector(company.sector(), view),
                list + "/" + company.number());
    }
}

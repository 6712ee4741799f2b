package amur.regions.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.regions.Region;
import amur.regions.RegionSection;
import amur.regions.Regions;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One region with its names in every language, its editions, and what other rooms know of it; public. */
@Controller
@PublicPage
class RegionController {
    private final Regions regions;
    private final Editions editions;
    private final Clock clock;
    private final Screens screens;
    private final List<RegionSection> sections;

    RegionController(Regions regions, Editions editions, Clock clock, Screens screens, List<RegionSection> sections) {
        this.regions = regions;
        this.editions = editions;
        this.clock = clock;
        this.screens = screens;
        this.sections = sections;
    }

    @GetMapping("/regions/{code}")
    ModelAndView one(@PathVariable String code, View view) {
        Region region = regions.find(code.toUpperCase(Locale.ROOT)).orElseThrow(() -> new NotFound("region " + code));
        Language language = view.language();
        Instant now = clock.instant();
        return screens.show(
                "regions/web/region",
                new RegionPage(
                        region.code().value(),
                        region.shortName().textIn(language),
                        view.t(region.country().key()),
                        view.t("regions.category." + region.category()),
                        Stream.of(Language.values())
                                .map(other -> new RegionPage.Name(
                                        other.ownName(),
                                        other.tag(),
                                        region.name().textIn(other),
                                        region.shortName().textIn(other),
                                        region.capital().textIn(other)))
                                .toList(),
                        region.capital().textIn(language),
                        view.number(region.latitude(), 4) + "°, " + view.number(region.longitude(), 4) + "°",
                        view.zoneName(region.zone(), now),
                        view.date(LocalDate.ofInstant(now, region.zone())) + ", " + view.time(now, region.zone()),
                        editionsOf(region, view),
                        sections.stream()
                                .flatMap(section -> section.section(region.code(), view).stream())
                                .toList()));
    }

    private List<RegionPage.EditionLine> editionsOf(Region region, View view) {
        var taking = regions.editionsOf(region.code());
        return editions.list().stream()
                .filter(edition -> taking.contains(edition.id()))
                .map(edition -> line(edition, view))
                .toList();
    }

    private static RegionPage.EditionLine line(Edition edition, View view) {
        return new RegionPage.EditionLine(
                edition.slug(),
                edition.name().textIn(view.language()),
                view.dates(edition.firstDay(), edition.lastDay()));
    }
}

package amur.regions.web;

import amur.editions.Capitals;
import amur.regions.Region;
import amur.regions.Regions;
import amur.shared.Country;
import amur.shared.Language;
import amur.web.CsvFile;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The regions of all countries, public. */
@Controller
@PublicPage
class RegionsController {
    private final Regions regions;
    private final Capitals capitals;
    private final Clock clock;
    private final Screens screens;

    RegionsController(Regions regions, Capitals capitals, Clock clock, Screens screens) {
        this.regions = regions;
        this.capitals = capitals;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping("/regions")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String country, View view) {
        List<RegionsPage.Group> groups = groups(q, country, view);
        return screens.show(
                "regions/web/list",
                new RegionsPage(
                        q,
                        country,
                        regions.countries().stream()
                                .map(one -> Map.entry(one.code(), view.t(one.key())))
                                .toList(),
                        groups,
                        groups.stream().mapToInt(group -> group.rows().size()).sum()));
    }

    /** Exactly what the page shows with the same filter, with all languages beside each other. */
    @GetMapping("/regions.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String country, View view) {
        List<List<String>> rows = matching(country)
                .flatMap(one -> regions.sorted(found(one, q), view.language()).stream())
                .map(RegionsController::exported)
                .toList();
        return CsvFile.answer(
                "regions.csv",
                List.of(
                        "code",
                        "category",
                        "name_en",
                        "name_ru",
                        "name_zh",
                        "short_en",
                        "short_ru",
                        "short_zh",
                        "capital_en",
                        "capital_ru",
                        "capital_zh",
                        "latitude",
                        "longitude",
                        "zone"),
                rows);
    }

    private List<RegionsPage.Group> groups(String words, String country, View view) {
        return matching(country)
                .map(one -> new RegionsPage.Group(
                        one.code(),
                        view.t(one.key()),
                        regions.sorted(found(one, words), view.language()).stream()
                                .map(region -> row(region, view))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Stream<Country> matching(String country) {
        return regions.countries().stream()
                .filter(one -> country.isEmpty() || one.code().equals(country));
    }

    private List<Region> found(Country country, String words) {
        return regions.search(words).stream()
                .filter(region -> region.country().equals(country))
                .toList();
    }

    private RegionsPage.Row row(Region region, View view) {
        Language own = capitals.language(region.country());
        boolean foreign = own != view.language();
        return new RegionsPage.Row(
                region.code().value(),
                region.shortName().textIn(view.language()),
                region.name().textIn(view.language()),
                foreign ? region.name().textIn(own) : "",
                own.tag(),
                view.t("regions.category." + region.category()),
                region.capital().textIn(view.language()),
                region.zone().getId(),
                DateTimeFormatter.ofPattern("'UTC'xxx").format(ZonedDateTime.now(clock.withZone(region.zone()))));
    }

    private static List<String> exported(Region region) {
        return Stream.of(
                        Stream.of(region.code().value(), region.category()),
                        Stream.of(Language.values()).map(region.name()::textIn),
                        Stream.of(Language.values()).map(region.shortName()::textIn),
                        Stream.of(Language.values()).map(region.capital()::textIn),
                        Stream.of(
                                Double.toString(region.latitude()),
                                Double.toString(region.longitude()),
                                region.zone().getId()))
                .flatMap(columns -> columns)
                .toList();
    }
}

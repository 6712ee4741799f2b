package amur.regions.web;

import amur.editions.Edition;
import amur.regions.Region;
import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.regions.RegionsRights;
import amur.shared.Country;
import amur.web.PublicPage;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Which regions take part in an edition: for all to read, for the organizer to choose. */
@Controller
class EditionRegionsController {
    private final Regions regions;
    private final Screens screens;

    EditionRegionsController(Regions regions, Screens screens) {
        this.regions = regions;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/regions")
    @PublicPage
    ModelAndView list(Edition edition, View view) {
        Set<RegionCode> chosen = regions.participating(edition.id());
        return screens.show("regions/web/taking", page(edition, chosen, true, view));
    }

    @GetMapping("/editions/{edition}/organizer/regions")
    @Requires(RegionsRights.CHOOSE)
    ModelAndView choose(Edition edition, View view) {
        return screens.show("regions/web/choose", page(edition, regions.participating(edition.id()), false, view));
    }

    @PostMapping("/editions/{edition}/organizer/regions")
    @Requires(RegionsRights.CHOOSE)
    RedirectView save(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Set<RegionCode> chosen = form.entrySet().stream()
                .filter(field -> field.getKey().startsWith("region-"))
                .flatMap(field -> field.getValue().stream())
                .map(code -> regions.find(code)
                        .orElseThrow(() -> new UserFacingException("regions.unknown", code))
                        .code())
                .collect(Collectors.toSet());
        regions.setParticipating(edition.id(), chosen);
        Toasts.ok(redirect, view.t("regions.choose.saved", chosen.size()));
        return new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/regions"), false);
    }

    private EditionRegionsPage page(Edition edition, Set<RegionCode> chosen, boolean onlyChosen, View view) {
        List<EditionRegionsPage.Group> groups = java.util.stream.Stream.of(edition.guest(), edition.host())
                .map(country -> group(country, chosen, onlyChosen, view))
                .filter(group -> !group.options().isEmpty())
                .toList();
        return new EditionRegionsPage(
                edition.name().textIn(view.language()), groups, chosen.size(), view.may(RegionsRights.CHOOSE));
    }

    private EditionRegionsPage.Group group(Country country, Set<RegionCode> chosen, boolean onlyChosen, View view) {
        List<Region> shown = regions.sorted(regions.list(country), view.language()).stream()
                .filter(region -> !onlyChosen || chosen.contains(region.code()))
                .toList();
        return new EditionRegionsPage.Group(
                country.code(),
                view.t(country.key()),
                shown.stream()
                        .map(region -> Map.entry(
                                region.code().value(), region.shortName().textIn(view.language())))
                        .toList(),
                shown.stream()
                        .map(Region::code)
                        .filter(chosen::contains)
                        .map(RegionCode::value)
                        .toList());
    }
}

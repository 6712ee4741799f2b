package amur.regions.web;

import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.regions.RegionsRights;
import amur.regions.Tie;
import amur.regions.Ties;
import amur.shared.Country;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The organizer keeps what binds regions; the pages of the regions show it, recommendations count it. */
@Controller
@Requires(RegionsRights.TIES)
class TiesController {
    private static final List<String> FIELDS = List.of("one", "other", "kind", "since", "source");
    private static final int LONGEST_SOURCE = 300;

    private final Ties ties;
    private final Regions regions;
    private final Screens screens;

    TiesController(Ties ties, Regions regions, Screens screens) {
        this.ties = ties;
        this.regions = regions;
        this.screens = screens;
    }

    @GetMapping("/organizer/ties")
    ModelAndView list(View view) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, view.typed(field, "")));
        return screens.show("regions/web/ties", page(typed, Map.of(), view));
    }

    @GetMapping("/organizer/ties.csv")
    ResponseEntity<byte[]> export(View view) {
        return CsvFile.answer(
                "ties.csv",
                List.of("one", "other", "kind", "since", "source"),
                ties.list().stream()
                        .map(tie -> List.of(
                                tie.one().value(),
                                tie.other().value(),
                                tie.kind().name().toLowerCase(java.util.Locale.ROOT),
                                since(tie),
                                tie.source()))
                        .toList());
    }

    @PostMapping("/organizer/ties")
    Object add(@RequestParam Map<String, String> form, View view, RedirectAttributes redirect) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, form.getOrDefault(field, "").strip()));
        Map<String, String> errors = errors(typed, view);
        if (!errors.isEmpty()) {
            return screens.show("regions/web/ties", page(typed, errors, view), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var tie = new Tie(
                new RegionCode(value(typed, "one")),
                new RegionCode(value(typed, "other")),
                Tie.Kind.valueOf(value(typed, "kind")),
                value(typed, "since").isEmpty() ? null : Year.parse(value(typed, "since")),
                value(typed, "source"));
        ties.put(tie);
        Toasts.ok(
                redirect,
                view.t(
                        "regions.tie.saved",
                        name(tie.one().value(), view),
                        name(tie.other().value(), view)));
        return new RedirectView(view.href("/organizer/ties"), false);
    }

    @PostMapping("/organizer/ties/remove")
    RedirectView remove(
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam String kind,
            View view,
            RedirectAttributes redirect) {
        Tie tie = ties.list().stream()
                .filter(known -> known.one().value().equals(one)
                        && known.other().value().equals(other)
                        && known.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("tie " + one + " " + other + " " + kind));
        ties.remove(tie.one(), tie.other(), tie.kind());
        Toasts.ok(redirect, view.t("regions.tie.removed", name(one, view), name(other, view)));
        return new RedirectView(view.href("/organizer/ties"), false);
    }

    private Map<String, String> errors(Map<String, String> typed, View view) {
        var errors = new LinkedHashMap<String, String>();
        for (String field : List.of("one", "other")) {
            if (regions.find(value(typed, field)).isEmpty()) {
                errors.put(field, view.t("regions.tie.region.missing"));
            }
        }
        if (errors.isEmpty() && value(typed, "one").equals(value(typed, "other"))) {
            errors.put("other", view.t("regions.tie.region.same"));
        }
        if (Stream.of(Tie.Kind.values()).noneMatch(kind -> kind.name().equals(value(typed, "kind")))) {
            errors.put("kind", view.t("regions.tie.kind.missing"));
        }
        if (!value(typed, "since").matches("|(19|20|21)\\d\\d")) {
            errors.put("since", view.t("regions.tie.since.wrong"));
        }
        if (value(typed, "source").length() > LONGEST_SOURCE) {
            errors.put("source", view.t("regions.tie.source.too_long", LONGEST_SOURCE));
        }
        return errors;
    }

    private static String value(Map<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    private TiesPage page(Map<String, String> typed, Map<String, String> errors, View view) {
        return new TiesPage(
                ties.list().stream().map(tie -> row(tie, view)).toList(),
                regions.countries().stream()
                        .flatMap(country -> options(country, view))
                        .toList(),
                Stream.of(Tie.Kind.values())
                        .map(kind -> Map.entry(kind.name(), view.t(kind.key())))
                        .toList(),
                typed,
                errors);
    }

    private Stream<Map.Entry<String, String>> options(Country country, View view) {
        return regions.sorted(regions.list(country), view.language()).stream()
                .map(region -> Map.entry(
                        region.code().value(),
                        region.shortName().textIn(view.language()) + " · " + view.t(country.key())));
    }

    private TiesPage.Row row(Tie tie, View view) {
        return new TiesPage.Row(
                tie.one().value(),
                name(tie.one().value(), view),
                tie.other().value(),
                name(tie.other().value(), view),
                tie.kind().name(),
                view.t(tie.kind().key()),
                since(tie),
                tie.source());
    }

    private String name(String code, View view) {
        return regions.name(code, view.language());
    }

    private static String since(Tie tie) {
        Year since = tie.since();
        return since == null ? "" : since.toString();
    }
}

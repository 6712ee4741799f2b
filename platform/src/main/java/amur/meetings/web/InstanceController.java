package amur.meetings.web;

import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.meetings.DraftSettings;
import amur.meetings.Instances;
import amur.meetings.Timetables;
import amur.regions.Regions;
import amur.shared.Country;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A problem as a file becomes an edition whose timetable is drafted. */
@Controller
@RequestMapping("/organizer/instances")
@Requires(EditionsRights.OPEN)
class InstanceController {
    private static final long MAX_BYTES = 20L << 20;

    private final Instances instances;
    private final Editions editions;
    private final Timetables timetables;
    private final Regions regions;
    private final Clock clock;
    private final Screens screens;

    InstanceController(
            Instances instances,
            Editions editions,
            Timetables timetables,
            Regions regions,
            Clock clock,
            Screens screens) {
        this.instances = instances;
        this.editions = editions;
        this.timetables = timetables;
        this.regions = regions;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView form(View view) {
        List<Country> countries = regions.countries();
        var form = new InstancePage.Form(
                view.typed("host", countries.getFirst().code()),
                view.typed("guest", countries.getLast().code()),
                view.typed("zone", view.zone().getId()),
                view.typed("firstDay", LocalDate.now(clock).plusMonths(1).toString()),
                view.typed("budget", "60"));
        return show(form, List.of(), HttpStatus.OK, view);
    }

    @PostMapping
    Object open(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String guest,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "60") String budget,
            View view,
            RedirectAttributes redirect)
            throws IOException {
        var form = new InstancePage.Form(host, guest, zone, firstDay, budget);
        List<Map.Entry<String, String>> errors = errors(form, file, view);
        if (!errors.isEmpty()) {
            return show(form, errors, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Instances.Opened opened;
        try {
            opened = instances.open(new Instances.OpenInstance(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file.getBytes(),
                    new Country(host),
                    new Country(guest),
                    ZoneId.of(zone),
                    LocalDate.parse(firstDay),
                    view.language(),
                    DraftSettings.of(Duration.ofSeconds(Long.parseLong(budget)), 1)));
        } catch (UserFacingException e) {
            return show(
                    form,
                    List.of(Map.entry("file", view.t(e.key(), e.arguments()))),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        String slug = editions.get(opened.edition()).slug();
        int number = timetables.draft(opened.draft()).number();
        Toasts.ok(redirect, view.t("meetings.instance.opened"));
        return new RedirectView(view.href("/editions/" + slug + "/organizer/timetable/drafts/" + number), false);
    }

    private List<Map.Entry<String, String>> errors(InstancePage.Form form, MultipartFile file, View view) {
        var errors = new ArrayList<Map.Entry<String, String>>();
        if (file.isEmpty()) {
            errors.add(Map.entry("file", view.t("meetings.instance.file.empty")));
        }
        List<String> codes = regions.countries().stream().map(Country::code).toList();
        if (!codes.contains(form.host())) {
            errors.add(Map.entry("host", view.t("meetings.instance.country.invalid")));
        }
        if (!codes.contains(form.guest()) || form.host().equals(form.guest())) {
            errors.add(Map.entry("guest", view.t("meetings.instance.guest.invalid")));
        }
        if (!ZoneId.getAvailableZoneIds().contains(form.zone())) {
            errors.add(Map.entry("zone", view.t("meetings.instance.zone.invalid")));
        }
        try {
            LocalDate.parse(form.firstDay());
        } catch (DateTimeException e) {
            errors.add(Map.entry("firstDay", view.t("meetings.instance.first_day.invalid")));
        }
        if (!form.budget().matches("[1-9]\\d{0,3}") || Integer.parseInt(form.budget()) > 7200) {
            errors.add(Map.entry("budget", view.t("meetings.draft.budget.invalid")));
        }
        return errors;
    }

    private ModelAndView show(
            InstancePage.Form form, List<Map.Entry<String, String>> errors, HttpStatus status, View view) {
        return screens.show(
                "meetings/web/instance",
                new InstancePage(
                        form,
                        regions.countries().stream()
                                .map(country -> Map.entry(country.code(), view.t(country.key())))
                                .toList(),
                        regions.list().stream()
                                .map(region -> region.zone().getId())
                                .distinct()
                                .sorted()
                                .map(zone -> Map.entry(zone, zone))
                                .toList(),
                        DraftForm.budgets(view),
                        MAX_BYTES,
                        errors),
                status);
    }
}

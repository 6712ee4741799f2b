package amur.editions.web;

import amur.editions.Capitals;
import amur.editions.ClonePlan;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.shared.LocalizedText;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Opens an edition: cloned from another with the host switched or kept, what is carried over shown first; or from nothing. */
@Controller
@Requires(EditionsRights.OPEN)
class NewEditionController {
    private final Editions editions;
    private final Capitals capitals;
    private final Clock clock;
    private final Screens screens;

    NewEditionController(Editions editions, Capitals capitals, Clock clock, Screens screens) {
        this.editions = editions;
        this.capitals = capitals;
        this.clock = clock;
        this.screens = screens;
    }

    /** With {@code plan} among the parameters, shows what would be carried over. */
    @GetMapping("/editions/new")
    ModelAndView show(@RequestParam MultiValueMap<String, String> form, View view) {
        if (form.isEmpty()) {
            Inputs inputs = NewEditionForm.suggested(editions.current(), capitals.countries(), view)
                    .typed(view);
            return page(inputs, null, HttpStatus.OK, view);
        }
        Inputs inputs = Inputs.sent(form);
        Optional<Edition> from = from(inputs);
        if (!form.containsKey("plan") || from.isEmpty()) {
            Inputs fresh = NewEditionForm.suggested(from, capitals.countries(), view);
            return page(fresh.with("from", inputs.value("from")).typed(view), null, HttpStatus.OK, view);
        }
        NewEditionForm.slug(inputs, view);
        NewEditionForm.name(inputs, view);
        Optional<LocalDate> first = SettingsForm.date(inputs, "first", view);
        if (!inputs.sound() || first.isEmpty()) {
            return page(inputs, null, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        ClonePlan plan = editions.planClone(from.get().id(), first.get(), inputs.checked("switch"));
        return page(inputs, plan(from.get(), plan, view), HttpStatus.OK, view);
    }

    @PostMapping("/editions/new")
    ModelAndView open(@RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        Optional<Edition> from = from(inputs);
        Optional<EditionId> opened;
        try {
            opened = from.isPresent() ? cloned(from.get(), inputs, view) : fromNothing(inputs, view);
        } catch (UserFacingException refusal) {
            String field = refusal.key().startsWith("editions.slug")
                    ? "slug"
                    : "name-" + view.language().code();
            inputs.refuse(field, view.t(refusal.key(), refusal.arguments()));
            opened = Optional.empty();
        }
        if (opened.isEmpty()) {
            return page(inputs, null, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Edition edition = editions.get(opened.get());
        Toasts.ok(redirect, view.t("editions.new.opened", edition.name().textIn(view.language())));
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/settings"), false));
    }

    private Optional<EditionId> cloned(Edition from, Inputs inputs, View view) {
        LocalizedText name = NewEditionForm.name(inputs, view);
        Optional<LocalDate> first = SettingsForm.date(inputs, "first", view);
        return inputs.sound()
                ? first.map(day ->
                        editions.cloneEdition(from.id(), inputs.value("slug"), day, inputs.checked("switch"), name))
                : Optional.empty();
    }

    private Optional<EditionId> fromNothing(Inputs inputs, View view) {
        return NewEditionForm.read(inputs, capitals, view).map(editions::open);
    }

    private Optional<Edition> from(Inputs inputs) {
        return inputs.value("from").isEmpty() ? Optional.empty() : editions.findBySlug(inputs.value("from"));
    }

    private ModelAndView page(Inputs inputs, NewEditionPage.@Nullable Plan plan, HttpStatus status, View view) {
        List<Map.Entry<String, String>> sources = Stream.concat(
                        editions.list().stream()
                                .map(edition ->
                                        Map.entry(edition.slug(), edition.name().textIn(view.language()))),
                        Stream.of(Map.entry("", view.t("editions.new.from.nothing"))))
                .toList();
        return screens.show(
                "editions/web/newEdition",
                new NewEditionPage(sources, inputs, Choices.of(capitals, clock.instant(), view), plan),
                status);
    }

    private NewEditionPage.Plan plan(Edition from, ClonePlan plan, View view) {
        var changes = new ArrayList<NewEditionPage.Change>();
        change(changes, "number", number(from.number()), number(plan.number()), view);
        change(changes, "host", view.t(from.host().key()), view.t(plan.host().key()), view);
        change(changes, "guest", view.t(from.guest().key()), view.t(plan.guest().key()), view);
        change(changes, "city", from.city().textIn(view.language()), plan.city().textIn(view.language()), view);
        change(
                changes,
                "venue",
                from.venue().textIn(view.language()),
                plan.venue().textIn(view.language()),
                view);
        change(changes, "zone", zone(from.zone()), zone(plan.zone()), view);
        change(
                changes,
                "days",
                view.dates(from.firstDay(), from.lastDay()),
                view.dates(plan.days().getFirst().date(), plan.days().getLast().date()),
                view);
        change(changes, "theme", from.theme().textIn(view.language()), "", view);
        var kept = new ArrayList<String>();
        kept.add(view.t("editions.new.kept.days", plan.days().size()));
        plan.rooms().forEach(room -> kept.add(view.t(room.key(), room.count())));
        kept.add(view.t("editions.new.kept.slots", plan.slots()));
        kept.add(view.t("editions.new.kept.tables", plan.tables()));
        kept.add(view.t("editions.new.kept.interpreters", plan.interpreters()));
        return new NewEditionPage.Plan(
                changes,
                kept,
                Stream.of("companies", "figures", "losses", "timetable")
                        .map(what -> view.t("editions.new.left." + what))
                        .toList());
    }

    private static void change(
            List<NewEditionPage.Change> changes, String setting, String before, String after, View view) {
        if (!before.equals(after)) {
            changes.add(new NewEditionPage.Change(view.t("editions.settings." + setting), before, after));
        }
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private String zone(ZoneId zone) {
        return zone.getId() + " "
                + DateTimeFormatter.ofPattern("'UTC'xxx").format(clock.instant().atZone(zone));
    }
}

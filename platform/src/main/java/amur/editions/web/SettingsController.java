package amur.editions.web;

import amur.editions.Capitals;
import amur.editions.ChangeEdition;
import amur.editions.Edition;
import amur.editions.EditionSettings;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.ConflictException;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The organizer's settings of an edition. Who was not first sees both versions, and nothing typed is lost. */
@Controller
@Requires(EditionsRights.SETTINGS)
class SettingsController {
    private static final int ATTEMPTS = 3;

    private final Editions editions;
    private final EditionSettings settings;
    private final Capitals capitals;
    private final Clock clock;
    private final Screens screens;

    SettingsController(Editions editions, EditionSettings settings, Capitals capitals, Clock clock, Screens screens) {
        this.editions = editions;
        this.settings = settings;
        this.capitals = capitals;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/settings")
    ModelAndView show(Edition edition, View view) {
        return page(edition, SettingsForm.of(edition).typed(view), List.of(), HttpStatus.OK, view);
    }

    @PostMapping("/editions/{edition}/organizer/settings")
    ModelAndView save(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        Optional<ChangeEdition> command = SettingsForm.read(inputs, edition, view);
        if (command.isEmpty()) {
            return page(edition, inputs, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        try {
            if (!saved(edition, inputs, command.get(), view)) {
                Edition now = editions.get(edition.id());
                List<SettingsPage.Difference> differences = differences(now, command.get(), view);
                return page(now, inputs.with("seen", Seen.settings(now)), differences, HttpStatus.CONFLICT, view);
            }
        } catch (UserFacingException refusal) {
            SettingsForm.refuse(inputs, refusal, view);
            return page(edition, inputs, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Toasts.ok(redirect, view.t("editions.settings.saved"));
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/settings"), false));
    }

    /** False when somebody else has changed the settings; a change of slots or tables meanwhile is none of theirs. */
    private boolean saved(Edition edition, Inputs inputs, ChangeEdition first, View view) {
        Edition now = edition;
        Optional<ChangeEdition> command = Optional.of(first);
        for (int attempt = 0; attempt < ATTEMPTS && command.isPresent(); attempt++) {
            if (!inputs.value("seen").equals(Seen.settings(now))) {
                return false;
            }
            try {
                settings.change(command.get());
                return true;
            } catch (ConflictException overtaken) {
                now = editions.get(edition.id());
                command = SettingsForm.read(inputs, now, view);
            }
        }
        return false;
    }

    private ModelAndView page(
            Edition edition, Inputs inputs, List<SettingsPage.Difference> conflict, HttpStatus status, View view) {
        return screens.show(
                "editions/web/settings",
                new SettingsPage(
                        edition.name().textIn(view.language()),
                        edition.slug(),
                        inputs,
                        SettingsForm.rows(inputs),
                        Choices.of(capitals, clock.instant(), view),
                        conflict),
                status);
    }

    private static List<SettingsPage.Difference> differences(Edition now, ChangeEdition ours, View view) {
        return Stream.of(
                        difference("name", now.name(), ours.name(), SettingsController::words, view),
                        difference("number", now.number(), ours.number(), String::valueOf, view),
                        difference("theme", now.theme(), ours.theme(), SettingsController::words, view),
                        difference("city", now.city(), ours.city(), SettingsController::words, view),
                        difference("venue", now.venue(), ours.venue(), SettingsController::words, view),
                        difference("host", now.host(), ours.host(), country -> view.t(country.key()), view),
                        difference("guest", now.guest(), ours.guest(), country -> view.t(country.key()), view),
                        difference("zone", now.zone(), ours.zone(), zone -> zone.getId(), view),
                        difference("days", now.days(), ours.days(), days -> days(days, view), view),
                        difference(
                                "accent",
                                now.accent(),
                                ours.accent(),
                                accent -> view.t("editions.settings.accent." + accent),
                                view),
                        difference(
                                "status",
                                now.status(),
                                ours.status(),
                                status -> view.t("editions.status." + low(status)),
                                view))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<SettingsPage.Difference> difference(
            String setting, T theirs, T ours, Function<T, String> worded, View view) {
        return theirs.equals(ours)
                ? Optional.empty()
                : Optional.of(new SettingsPage.Difference(
                        view.t("editions.settings." + setting), worded.apply(theirs), worded.apply(ours)));
    }

    private static String words(LocalizedText text) {
        return Stream.of(Language.values())
                .filter(language -> text.translations().containsKey(language))
                .map(text::textIn)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static String days(List<Edition.Day> days, View view) {
        return days.stream()
                .map(day -> view.day(day.date()) + " " + view.t("editions.phase." + low(day.phase())))
                .collect(Collectors.joining("; "));
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package amur.matchmaking.web;

import amur.editions.Edition;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.RequestDesk;
import amur.web.ConflictException;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** When companies may ask, how many requests may be open, how long one can be answered, what wishes count for. */
@Controller
@Requires(MatchmakingRights.DESK)
class RulesController {
    private static final String ADDRESS = DeskController.ADDRESS + "/settings";

    private final RequestDesk desk;
    private final Screens screens;

    RulesController(RequestDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Edition edition, View view) {
        MatchmakingSettings settings = desk.settings(edition.id());
        return show(edition, RulesForm.of(settings, edition), seen(settings), List.of(), view);
    }

    @PostMapping(ADDRESS)
    ModelAndView change(
            Edition edition,
            @RequestParam Map<String, String> sent,
            @RequestParam String seen,
            View view,
            RedirectAttributes redirect) {
        var form = new RulesForm(sent, Map.of());
        MatchmakingSettings saw = seen(seen);
        var wrong = new LinkedHashMap<String, String>();
        Optional<MatchmakingSettings> ours = form.read(edition, view, wrong);
        if (ours.isEmpty()) {
            return show(edition, form.with(wrong), seen, List.of(), view);
        }
        try {
            desk.change(edition.id(), saw, ours.get());
        } catch (ConflictException e) {
            MatchmakingSettings now = desk.settings(edition.id());
            if (!now.equals(ours.get())) { // else both wanted the same
                return show(edition, form, seen(now), differences(now, ours.get(), edition, view), view);
            }
        }
        Toasts.ok(redirect, view.t("matchmaking.rules.saved"));
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/requests/settings"), false));
    }

    /** What stands, for the form to say again what was seen. */
    private static String seen(MatchmakingSettings settings) {
        return Stream.of(
                        settings.openRequests(),
                        settings.answerDays(),
                        text(settings.draftingAt()),
                        text(settings.opensAt()),
                        text(settings.closesAt()),
                        settings.weights().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "-" : at.toString();
    }

    private static MatchmakingSettings seen(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return new MatchmakingSettings(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    instant(parts[2]),
                    instant(parts[3]),
                    instant(parts[4]),
                    Stream.of(parts[5].split(",", -1)).map(Integer::valueOf).toList());
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No settings to have seen", e);
        }
    }

    private static @Nullable Instant instant(String text) {
        return text.equals("-") ? null : Instant.parse(text);
    }

    private static List<RulesPage.Difference> differences(
            MatchmakingSettings theirs, MatchmakingSettings ours, Edition edition, View view) {
        Map<String, String> one = RulesForm.of(theirs, edition).typed();
        Map<String, String> other = RulesForm.of(ours, edition).typed();
        return one.keySet().stream()
                .filter(field -> !one.getOrDefault(field, "").equals(other.get(field)))
                .map(field -> new RulesPage.Difference(
                        view.t("matchmaking.rules." + field),
                        worded(one.getOrDefault(field, "")),
                        worded(other.getOrDefault(field, ""))))
                .toList();
    }

    private static String worded(String typed) {
        return typed.isEmpty() ? "–" : typed.replace('T', ' ');
    }

    private ModelAndView show(
            Edition edition, RulesForm form, String seen, List<RulesPage.Difference> conflict, View view) {
        HttpStatus refused = form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return screens.show(
                "matchmaking/web/rules",
                new RulesPage(
                        edition.name().textIn(view.language()),
                        form.typed(),
                        view.dateTime(
                                edition.firstDay().atStartOfDay(edition.zone()).toInstant(), edition.zone()),
                        view.zoneName(),
                        seen,
                        form.errors(),
                        conflict),
                conflict.isEmpty() ? refused : HttpStatus.CONFLICT);
    }
}

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
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** How many requests a company may have open, how long one can be answered, when drafting begins. */
@Controller
@Requires(MatchmakingRights.DESK)
class RulesController {
    private static final String ADDRESS = DeskController.ADDRESS + "/settings";
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final RequestDesk desk;
    private final Screens screens;

    RulesController(RequestDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Edition edition, View view) {
        MatchmakingSettings settings = desk.settings(edition.id());
        Instant drafting = settings.draftingAt();
        return show(
                edition,
                Integer.toString(settings.openRequests()),
                Integer.toString(settings.answerDays()),
                drafting == null ? "" : FIELD.format(drafting.atZone(edition.zone())),
                settings,
                Map.of(),
                List.of(),
                view);
    }

    @PostMapping(ADDRESS)
    ModelAndView change(
            Edition edition,
            @RequestParam(defaultValue = "") String openRequests,
            @RequestParam(defaultValue = "") String answerDays,
            @RequestParam(defaultValue = "") String drafting,
            @RequestParam int seenOpen,
            @RequestParam int seenDays,
            @RequestParam(defaultValue = "") String seenDrafting,
            View view,
            RedirectAttributes redirect) {
        var errors = new LinkedHashMap<String, String>();
        Integer open = number(openRequests, 1000);
        Integer days = number(answerDays, 90);
        if (open == null) {
            errors.put("openRequests", view.t("matchmaking.rules.open.wrong"));
        }
        if (days == null) {
            errors.put("answerDays", view.t("matchmaking.rules.days.wrong"));
        }
        Instant at = null;
        if (!drafting.isBlank()) {
            try {
                at = LocalDateTime.parse(drafting.strip(), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .atZone(edition.zone())
                        .toInstant();
            } catch (DateTimeParseException e) {
                errors.put("drafting", view.t("matchmaking.rules.drafting.wrong"));
            }
            if (at != null && at.isAfter(end(edition))) {
                errors.put("drafting", view.t("matchmaking.rules.drafting.late"));
            }
        }
        MatchmakingSettings seen = seen(seenOpen, seenDays, seenDrafting);
        if (!errors.isEmpty() || open == null || days == null) {
            return show(edition, openRequests, answerDays, drafting, seen, errors, List.of(), view);
        }
        var ours = new MatchmakingSettings(open, days, at);
        try {
            desk.change(edition.id(), seen, ours);
        } catch (ConflictException e) {
            MatchmakingSettings now = desk.settings(edition.id());
            if (!now.equals(ours)) { // else both wanted the same
                return show(
                        edition,
                        openRequests,
                        answerDays,
                        drafting,
                        now,
                        Map.of(),
                        differences(now, ours, edition, view),
                        view);
            }
        }
        Toasts.ok(redirect, view.t("matchmaking.rules.saved"));
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/requests/settings"), false));
    }

    private static MatchmakingSettings seen(int open, int days, String drafting) {
        try {
            return new MatchmakingSettings(open, days, drafting.isEmpty() ? null : Instant.parse(drafting));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No settings to have seen", e);
        }
    }

    private static List<RulesPage.Difference> differences(
            MatchmakingSettings theirs, MatchmakingSettings ours, Edition edition, View view) {
        return Stream.of(
                        new RulesPage.Difference(
                                view.t("matchmaking.rules.open"),
                                view.number(theirs.openRequests()),
                                view.number(ours.openRequests())),
                        new RulesPage.Difference(
                                view.t("matchmaking.rules.days"),
                                view.number(theirs.answerDays()),
                                view.number(ours.answerDays())),
                        new RulesPage.Difference(
                                view.t("matchmaking.rules.drafting"),
                                drafting(theirs, edition, view),
                                drafting(ours, edition, view)))
                .filter(one -> !one.theirs().equals(one.ours()))
                .toList();
    }

    private static String drafting(MatchmakingSettings settings, Edition edition, View view) {
        Instant at = settings.draftingAt();
        return view.dateTime(
                at == null ? edition.firstDay().atStartOfDay(edition.zone()).toInstant() : at, edition.zone());
    }

    private static @Nullable Integer number(String typed, int most) {
        String digits = typed.strip();
        if (!digits.matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= most ? number : null;
    }

    private static Instant end(Edition edition) {
        return edition.lastDay().plusDays(1).atStartOfDay(edition.zone()).toInstant();
    }

    private ModelAndView show(
            Edition edition,
            String open,
            String days,
            String drafting,
            MatchmakingSettings seen,
            Map<String, String> errors,
            List<RulesPage.Difference> conflict,
            View view) {
        HttpStatus refused = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return screens.show(
                "matchmaking/web/rules",
                new RulesPage(
                        edition.name().textIn(view.language()),
                        open,
                        days,
                        drafting,
                        view.dateTime(
                                edition.firstDay().atStartOfDay(edition.zone()).toInstant(), edition.zone()),
                        view.zoneName(),
                        seen,
                        errors,
                        conflict),
                conflict.isEmpty() ? refused : HttpStatus.CONFLICT);
    }
}

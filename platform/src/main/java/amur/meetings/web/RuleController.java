package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.MeetingsRights;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.shared.Page;
import amur.web.NotFound;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Rules for the next drafting beyond wishes and presence: listed, lifted, and a limit laid for a company. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/rules")
@Requires(MeetingsRights.DRAFT)
class RuleController {
    private static final int SIZE = 100;
    private static final String DIGITS = "[1-9]\\d{0,4}";

    private final SchedulingRules rules;
    private final Exhibitors exhibitors;
    private final MeetingWords words;
    private final Screens screens;

    RuleController(SchedulingRules rules, Exhibitors exhibitors, MeetingWords words, Screens screens) {
        this.rules = rules;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView list(Edition edition, @RequestParam(defaultValue = "1") int page, View view) {
        return show(edition, page, view.typed("company", ""), view.typed("most", ""), List.of(), HttpStatus.OK, view);
    }

    @PostMapping
    Object limit(
            Edition edition,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String most,
            View view,
            RedirectAttributes redirect) {
        var errors = new ArrayList<Map.Entry<String, String>>();
        Optional<Exhibitor> found = company.strip().matches(DIGITS)
                ? exhibitors.findByNumber(edition.id(), Integer.parseInt(company.strip()))
                : Optional.empty();
        if (found.isEmpty()) {
            errors.add(Map.entry("company", view.t("meetings.rule.company.unknown")));
        }
        if (!most.strip().matches(DIGITS)) {
            errors.add(Map.entry("most", view.t("meetings.rule.most.invalid")));
        }
        if (!errors.isEmpty()) {
            return show(edition, 1, company, most, errors, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Rule rule = new Rule.AtMost(found.orElseThrow().id(), Integer.parseInt(most.strip()));
        rules.lay(edition.id(), List.of(rule));
        Toasts.ok(redirect, Run.text(words.telling(edition, view).rule(rule)));
        return new RedirectView(view.inEdition("/organizer/timetable/rules"), false);
    }

    @PostMapping("/lift")
    RedirectView lift(Edition edition, @RequestParam String rule, View view, RedirectAttributes redirect) {
        Rule laid = rules.list(edition.id()).stream()
                .filter(one -> key(one).equals(rule))
                .findFirst()
                .orElseThrow(() -> new NotFound("rule " + rule));
        rules.lift(edition.id(), laid);
        Toasts.ok(redirect, view.t("meetings.rule.lifted"));
        return new RedirectView(view.inEdition("/organizer/timetable/rules"), false);
    }

    private ModelAndView show(
            Edition edition,
            int page,
            String company,
            String most,
            List<Map.Entry<String, String>> errors,
            HttpStatus status,
            View view) {
        List<Rule> all = rules.list(edition.id());
        int at = Math.clamp(page, 1, Math.max(1, (all.size() + SIZE - 1) / SIZE));
        List<Rule> window = all.subList((at - 1) * SIZE, Math.min(all.size(), at * SIZE));
        Telling telling = words.telling(edition, view)
                .ofRequests(window.stream().flatMap(RuleController::requests).toList());
        return screens.show(
                "meetings/web/rule",
                new RulePage(
                        edition.name().textIn(view.language()),
                        window.stream()
                                .map(rule -> new RulePage.Row(key(rule), telling.rule(rule)))
                                .toList(),
                        all.size(),
                        PageLinks.of(new Page<>(window, at, SIZE, all.size()), view),
                        company,
                        most,
                        errors),
                status);
    }

    private static Stream<MeetingRequestId> requests(Rule rule) {
        return switch (rule) {
            case Rule.OnlySlots only -> Stream.of(only.request());
            case Rule.Before before -> Stream.of(before.earlier(), before.later());
            case Rule.Weight weight -> Stream.of(weight.request());
            case Rule.Interpreted interpreted -> Stream.of(interpreted.request());
            case Rule.AtMost most -> Stream.empty();
        };
    }

    /** What the rule is about: one about the same thing would take its place. */
    static String key(Rule rule) {
        return switch (rule) {
            case Rule.OnlySlots only -> "only-" + only.request().value();
            case Rule.Before before ->
                "before-" + before.earlier().value() + "-" + before.later().value();
            case Rule.Weight weight -> "weight-" + weight.request().value();
            case Rule.Interpreted interpreted ->
                "interpreted-" + interpreted.request().value();
            case Rule.AtMost most -> "most-" + most.company().value();
        };
    }
}

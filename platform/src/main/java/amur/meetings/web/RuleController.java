package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.meetings.MeetingNumbers;
import amur.meetings.MeetingsRights;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final String COMPANY = "[1-9]\\d{0,4}";

    private final SchedulingRules rules;
    private final Exhibitors exhibitors;
    private final MeetingWords words;
    private final RuleScreen screen;

    RuleController(SchedulingRules rules, Exhibitors exhibitors, MeetingWords words, RuleScreen screen) {
        this.rules = rules;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screen = screen;
    }

    @GetMapping
    ModelAndView list(Edition edition, @RequestParam(defaultValue = "1") int page, View view) {
        return screen.show(edition, page, view);
    }

    @PostMapping
    Object limit(
            Edition edition,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "") String most,
            View view,
            RedirectAttributes redirect) {
        Optional<Exhibitor> found = company.strip().matches(COMPANY)
                ? exhibitors.findByNumber(edition.id(), Integer.parseInt(company.strip()))
                : Optional.empty();
        List<Map.Entry<String, String>> errors = errors(found.isPresent(), least.strip(), most.strip(), view);
        if (!errors.isEmpty()) {
            RulePage stored = screen.page(edition, 1, view);
            return screen.show(stored.of(new RulePage.OfCompany(company, least, most), errors));
        }
        var laid = new ArrayList<Rule>();
        if (!least.isBlank()) {
            laid.add(new Rule.AtLeast(found.orElseThrow().id(), Integer.parseInt(least.strip())));
        }
        if (!most.isBlank()) {
            laid.add(new Rule.AtMost(found.orElseThrow().id(), Integer.parseInt(most.strip())));
        }
        rules.lay(edition.id(), laid);
        Telling telling = words.telling(edition, view);
        Toasts.ok(
                redirect,
                laid.stream().map(rule -> Run.text(telling.rule(rule))).collect(Collectors.joining(" ")));
        return new RedirectView(view.inEdition("/organizer/timetable/rules"), false);
    }

    private static List<Map.Entry<String, String>> errors(boolean found, String least, String most, View view) {
        var errors = new ArrayList<Map.Entry<String, String>>();
        if (!found) {
            errors.add(Map.entry("company", view.t("meetings.rule.company.unknown")));
        }
        if (!least.isEmpty() && !least.matches(RuleScreen.LEAST)) {
            errors.add(Map.entry("least", view.t("meetings.rule.least.invalid", MeetingNumbers.HIGHEST)));
        }
        if (!most.matches(RuleScreen.MOST) && !(most.isEmpty() && !least.isEmpty())) {
            errors.add(Map.entry("most", view.t("meetings.rule.most.invalid", MeetingNumbers.HIGHEST)));
        } else if (least.matches(RuleScreen.LEAST)
                && !most.isEmpty()
                && Integer.parseInt(most) < Integer.parseInt(least)) {
            errors.add(Map.entry("most", view.t("meetings.rule.most.below")));
        }
        return errors;
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
            case Rule.AtLeast least -> "least-" + least.company().value();
        };
    }
}

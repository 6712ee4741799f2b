package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.meetings.MeetingNumbers;
import amur.meetings.MeetingNumbers.OfKind;
import amur.meetings.MeetingsRights;
import amur.meetings.SchedulingRules;
import amur.web.ConflictException;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How many meetings all exhibitors and all buyers have at least and at most. */
@Controller
@Requires(MeetingsRights.DRAFT)
class LimitController {
    private final SchedulingRules rules;
    private final RuleScreen screen;

    LimitController(SchedulingRules rules, RuleScreen screen) {
        this.rules = rules;
        this.screen = screen;
    }

    @PostMapping("/editions/{edition}/organizer/timetable/rules/limits")
    Object limit(
            Edition edition,
            @RequestParam Map<String, String> sent,
            @RequestParam String seen,
            View view,
            RedirectAttributes redirect) {
        Map<Exhibitor.Kind, OfKind> saw = seen(seen);
        var errors = new ArrayList<Map.Entry<String, String>>();
        var limits = new EnumMap<Exhibitor.Kind, OfKind>(Exhibitor.Kind.class);
        List<RulePage.OfKind> typed = Arrays.stream(Exhibitor.Kind.values())
                .map(kind -> {
                    String name = RuleScreen.name(kind);
                    String least = sent.getOrDefault("least-" + name, "").strip();
                    String most = sent.getOrDefault("most-" + name, "").strip();
                    read(name, least, most, view, errors).ifPresent(numbers -> limits.put(kind, numbers));
                    return new RulePage.OfKind(name, view.t("meetings.rule.kind." + name), least, most);
                })
                .toList();
        if (!errors.isEmpty()) {
            return screen.show(screen.page(edition, 1, view).refused(typed, errors, seen));
        }
        try {
            rules.limit(edition.id(), saw, limits);
        } catch (ConflictException e) {
            Map<Exhibitor.Kind, OfKind> now = rules.limits(edition.id());
            if (!now.equals(limits)) { // else both wanted the same
                return screen.show(screen.page(edition, 1, view).overtaken(typed, differences(now, limits, view)));
            }
        }
        Toasts.ok(redirect, view.t("meetings.rule.limits.saved"));
        return new RedirectView(view.inEdition("/organizer/timetable/rules"), false);
    }

    /** Empty where something is wrong, which is then among the errors. */
    private static java.util.Optional<OfKind> read(
            String kind, String least, String most, View view, List<Map.Entry<String, String>> errors) {
        boolean leastRead = least.isEmpty() || least.matches(RuleScreen.LEAST);
        boolean mostRead = most.isEmpty() || most.matches(RuleScreen.MOST);
        if (!leastRead) {
            errors.add(Map.entry("least-" + kind, view.t("meetings.rule.least.invalid", MeetingNumbers.HIGHEST)));
        }
        if (!mostRead) {
            errors.add(Map.entry("most-" + kind, view.t("meetings.rule.most.invalid", MeetingNumbers.HIGHEST)));
        }
        if (!leastRead || !mostRead) {
            return java.util.Optional.empty();
        }
        int from = least.isEmpty() ? 0 : Integer.parseInt(least);
        if (!most.isEmpty() && Integer.parseInt(most) < from) {
            errors.add(Map.entry("most-" + kind, view.t("meetings.rule.most.below")));
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new OfKind(from, most.isEmpty() ? null : Integer.valueOf(most)));
    }

    /** As {@link RuleScreen#text} wrote it. */
    private static Map<Exhibitor.Kind, OfKind> seen(String text) {
        Exhibitor.Kind[] kinds = Exhibitor.Kind.values();
        String[] parts = text.split(",", -1);
        if (parts.length != kinds.length || !Stream.of(parts).allMatch(part -> part.matches("\\d{1,3}:(-|\\d{1,3})"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No limits to have seen");
        }
        var seen = new EnumMap<Exhibitor.Kind, OfKind>(Exhibitor.Kind.class);
        for (int i = 0; i < kinds.length; i++) {
            String[] numbers = parts[i].split(":", -1);
            try {
                seen.put(
                        kinds[i],
                        new OfKind(
                                Integer.parseInt(numbers[0]),
                                numbers[1].equals("-") ? null : Integer.valueOf(numbers[1])));
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No limits to have seen", e);
            }
        }
        return seen;
    }

    private static List<RulePage.Difference> differences(
            Map<Exhibitor.Kind, OfKind> theirs, Map<Exhibitor.Kind, OfKind> ours, View view) {
        return Arrays.stream(Exhibitor.Kind.values())
                .map(kind -> new RulePage.Difference(
                        view.t("meetings.rule.kind." + RuleScreen.name(kind)),
                        worded(Objects.requireNonNull(theirs.get(kind)), view),
                        worded(Objects.requireNonNull(ours.get(kind)), view)))
                .filter(one -> !one.theirs().equals(one.ours()))
                .toList();
    }

    private static String worded(OfKind numbers, View view) {
        Integer most = numbers.most();
        return view.t("meetings.rule.numbers", numbers.least(), most == null ? 0 : most);
    }
}

package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.MeetingNumbers;
import amur.meetings.MeetingNumbers.OfKind;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.Screens;
import amur.web.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of rules with its two forms, as stored or as typed. */
@Component
class RuleScreen {
    /** Up to {@link MeetingNumbers#HIGHEST}, as typed. */
    static final String LEAST = "\\d{1,3}";

    /** Up to {@link MeetingNumbers#HIGHEST}, as typed. */
    static final String MOST = "[1-9]\\d{0,2}";

    private static final int SIZE = 50;

    private final SchedulingRules rules;
    private final MeetingWords words;
    private final Screens screens;

    RuleScreen(SchedulingRules rules, MeetingWords words, Screens screens) {
        this.rules = rules;
        this.words = words;
        this.screens = screens;
    }

    ModelAndView show(Edition edition, int page, View view) {
        return show(page(edition, page, view));
    }

    /** Refused where there are errors, a conflict where somebody was faster. */
    ModelAndView show(RulePage page) {
        return screens.show(
                "meetings/web/rule",
                page,
                !page.conflict().isEmpty()
                        ? HttpStatus.CONFLICT
                        : page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** As stored, and as typed where the reader has come back from another language. */
    RulePage page(Edition edition, int page, View view) {
        Map<Exhibitor.Kind, OfKind> limits = rules.limits(edition.id());
        List<Rule> all = rules.list(edition.id());
        Page<Rule> shown = Page.of(all, page, SIZE);
        Telling telling = words.telling(edition, view)
                .ofRequests(shown.rows().stream().flatMap(RuleScreen::requests).toList());
        return new RulePage(
                edition.name().textIn(view.language()),
                shown.rows().stream()
                        .map(rule -> new RulePage.Row(RuleController.key(rule), telling.rule(rule)))
                        .toList(),
                all.size(),
                PageLinks.of(shown, view),
                new RulePage.OfCompany(view.typed("company", ""), view.typed("least", ""), view.typed("most", "")),
                Arrays.stream(Exhibitor.Kind.values())
                        .map(kind -> typed(kind, Objects.requireNonNull(limits.get(kind)), view))
                        .toList(),
                text(limits),
                List.of(),
                List.of());
    }

    private static RulePage.OfKind typed(Exhibitor.Kind kind, OfKind stored, View view) {
        String name = name(kind);
        return new RulePage.OfKind(
                name,
                view.t("meetings.rule.kind." + name),
                view.typed("least-" + name, stored.least() == 0 ? "" : Integer.toString(stored.least())),
                view.typed("most-" + name, most(stored, "")));
    }

    static String name(Exhibitor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String most(OfKind numbers, String none) {
        Integer most = numbers.most();
        return most == null ? none : most.toString();
    }

    /** What stands, for a form to say again what was seen: 0:-,3:12 in the order of the kinds. */
    static String text(Map<Exhibitor.Kind, OfKind> limits) {
        return String.join(
                ",",
                Arrays.stream(Exhibitor.Kind.values())
                        .map(kind -> Objects.requireNonNull(limits.get(kind)))
                        .map(one -> one.least() + ":" + most(one, "-"))
                        .toList());
    }

    private static Stream<MeetingRequestId> requests(Rule rule) {
        return switch (rule) {
            case Rule.OnlySlots only -> Stream.of(only.request());
            case Rule.Before before -> Stream.of(before.earlier(), before.later());
            case Rule.Weight weight -> Stream.of(weight.request());
            case Rule.Interpreted interpreted -> Stream.of(interpreted.request());
            case Rule.AtMost most -> Stream.empty();
            case Rule.AtLeast least -> Stream.empty();
        };
    }
}

package amur.meetings.web;

import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.LateRequests;
import amur.meetings.Meetings;
import amur.meetings.MeetingsRights;
import amur.meetings.Proposal;
import amur.meetings.Repairs;
import amur.meetings.Timetables;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
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

/** The timetable as the organizer finds it: what stands, the drafts, what waits for a decision; and where a draft is begun. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable")
@Requires(MeetingsRights.DRAFT)
class DraftListController {
    private final Timetables timetables;
    private final Meetings meetings;
    private final Repairs repairs;
    private final LateRequests late;
    private final Needs needs;
    private final ReleaseRows rows;
    private final Screens screens;

    DraftListController(
            Timetables timetables,
            Meetings meetings,
            Repairs repairs,
            LateRequests late,
            Needs needs,
            ReleaseRows rows,
            Screens screens) {
        this.timetables = timetables;
        this.meetings = meetings;
        this.repairs = repairs;
        this.late = late;
        this.needs = needs;
        this.rows = rows;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView list(Edition edition, @RequestParam(defaultValue = "") String from, View view) {
        var form = new DraftForm(
                view.typed("budget", ""),
                view.typed("seed", ""),
                view.typed("threads", ""),
                view.typed("rounds", ""),
                view.typed("goal", usualGoal(edition)),
                view.typed("from", from));
        return screens.show("meetings/web/draftList", page(edition, form, List.of(), view));
    }

    @PostMapping("/drafts")
    Object start(
            Edition edition,
            @RequestParam(defaultValue = "") String budget,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String threads,
            @RequestParam(defaultValue = "") String rounds,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "") String from,
            View view) {
        var form = new DraftForm(budget, seed, threads, rounds, goal, from);
        List<Map.Entry<String, String>> errors = form.errors(view);
        if (!errors.isEmpty()) {
            return screens.show(
                    "meetings/web/draftList", page(edition, form, errors, view), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Draft> start = form.from().isEmpty()
                ? Optional.empty()
                : Optional.of(drafts(edition).stream()
                        .filter(draft -> form.from().equals(Integer.toString(draft.number())))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("draft " + form.from())));
        Draft draft = timetables.draft(timetables.startDraft(edition.id(), form.settings(start)));
        return new RedirectView(view.inEdition("/organizer/timetable/drafts/" + draft.number()), false);
    }

    @PostMapping("/at-once")
    RedirectView atOnce(
            Edition edition,
            @RequestParam(name = "kind", required = false) List<Proposal.Kind> kinds,
            View view,
            RedirectAttributes redirect) {
        var chosen = kinds == null ? java.util.Set.<Proposal.Kind>of() : java.util.Set.copyOf(kinds);
        repairs.setAtOnce(edition.id(), chosen);
        Toasts.ok(redirect, view.t("meetings.proposal.at_once.saved", chosen.size()));
        return new RedirectView(view.inEdition("/organizer/timetable"), false);
    }

    /** An event that was drafted for few breaks is so the next time. */
    private String usualGoal(Edition edition) {
        return drafts(edition).stream()
                .findFirst()
                .map(draft -> draft.settings().goal().name())
                .orElse("");
    }

    private List<Draft> drafts(Edition edition) {
        return timetables.drafts(edition.id());
    }

    private DraftListPage page(Edition edition, DraftForm form, List<Map.Entry<String, String>> errors, View view) {
        List<Draft> drafts = drafts(edition);
        List<DraftListPage.Need> needed = needs.of(edition, view);
        Optional<amur.meetings.Release> standing = meetings.released(edition.id());
        return new DraftListPage(
                edition.name().textIn(view.language()),
                standing.map(release -> view.t(
                                "meetings.release.standing",
                                release.number(),
                                release.meetings(),
                                view.dateTime(release.at(), edition.zone())))
                        .orElse(view.t("meetings.release.none")),
                standing.isPresent(),
                needed,
                needed.stream().allMatch(DraftListPage.Need::met),
                drafts.stream().map(draft -> row(draft, view)).toList(),
                rows.proposals(
                        edition,
                        repairs.list(edition.id()).stream()
                                .filter(proposal -> proposal.state() == Proposal.State.OPEN)
                                .toList(),
                        view),
                late.list(edition.id()).size(),
                rows.releases(meetings.releases(edition.id()), drafts, view),
                form,
                errors,
                DraftForm.budgets(view),
                drafts.stream()
                        .filter(draft -> draft.state().ready())
                        .map(draft -> Map.entry(
                                Integer.toString(draft.number()), view.t("meetings.draft.name", draft.number())))
                        .toList(),
                Stream.of(Proposal.Kind.values())
                        .map(kind -> Map.entry(kind.name(), MeetingWords.kind(kind, view)))
                        .toList(),
                repairs.atOnce(edition.id()).stream().map(Enum::name).toList());
    }

    private static DraftListPage.Row row(Draft draft, View view) {
        return new DraftListPage.Row(
                DraftHead.of(draft, view),
                DraftNumbers.of(draft, view),
                DraftController.settings(draft, view),
                !draft.state().ended());
    }
}

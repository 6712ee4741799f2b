package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.LateRequests;
import amur.meetings.LeftOut;
import amur.meetings.MeetingsRights;
import amur.meetings.Proposal;
import amur.meetings.ProposalId;
import amur.meetings.Repairs;
import amur.meetings.Timetables;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Late requests without a place: why, and the ways to give them one. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable")
@Requires(MeetingsRights.DRAFT)
class LateRequestsController {
    private static final int SIZE = 50;

    private final LateRequests late;
    private final Repairs repairs;
    private final Timetables timetables;
    private final MeetingWords words;
    private final Screens screens;

    LateRequestsController(
            LateRequests late, Repairs repairs, Timetables timetables, MeetingWords words, Screens screens) {
        this.late = late;
        this.repairs = repairs;
        this.timetables = timetables;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/late")
    ModelAndView list(Edition edition, @RequestParam(defaultValue = "1") int page, View view) {
        List<Demand> all = late.list(edition.id());
        Page<Demand> shown = Page.of(all, page, SIZE);
        return screens.show(
                "meetings/web/lateRequests",
                new LateRequestsPage(
                        edition.name().textIn(view.language()),
                        view.inEdition("/organizer/timetable/late"),
                        rows(edition, shown.rows(), view),
                        all.size(),
                        PageLinks.of(shown, view),
                        ProposalController.choices(1, view)));
    }

    @GetMapping("/late.csv")
    ResponseEntity<byte[]> export(Edition edition, View view) {
        List<Demand> all = late.list(edition.id());
        Telling telling = told(edition, all, view);
        return CsvFile.answer(
                edition.slug() + "-late-requests.csv",
                Stream.of("request", "a_number", "a_name", "b_number", "b_name", "weight", "reason")
                        .map(column -> view.t("meetings.draft.csv." + column))
                        .toList(),
                rows(edition, all, view).stream()
                        .map(row -> {
                            MeetingRequest request = telling.request(new MeetingRequestId(row.request()));
                            Exhibitor a = telling.company(request.from());
                            Exhibitor b = telling.company(request.to());
                            return List.of(
                                    Long.toString(row.request()),
                                    Integer.toString(a.number()),
                                    a.name(),
                                    Integer.toString(b.number()),
                                    b.name(),
                                    Integer.toString(row.weight()),
                                    Run.text(row.why()));
                        })
                        .toList());
    }

    private List<LateRequestsPage.Row> rows(Edition edition, List<Demand> demands, View view) {
        if (demands.isEmpty()) {
            return List.of();
        }
        Map<MeetingRequestId, LeftOut.Reason> reasons =
                late.reasons(edition.id(), demands.stream().map(Demand::request).toList());
        Telling telling = told(edition, demands, view);
        return demands.stream()
                .map(demand -> {
                    LeftOut.Reason reason = reasons.get(demand.request());
                    return new LateRequestsPage.Row(
                            demand.request().value(),
                            telling.party(demand.a()),
                            telling.party(demand.b()),
                            demand.weight(),
                            accepted(telling.request(demand.request()), edition, view),
                            reason == null ? telling.say("meetings.late.free") : telling.reason(reason),
                            reason == null);
                })
                .toList();
    }

    private Telling told(Edition edition, List<Demand> demands, View view) {
        return words.telling(edition, view)
                .ofRequests(demands.stream().map(Demand::request).toList());
    }

    private static String accepted(MeetingRequest request, Edition edition, View view) {
        return request.state() instanceof MeetingRequest.State.Accepted(var at)
                ? view.dateTime(at, edition.zone())
                : "";
    }

    /**
     * Something may have become free since it came, or others may move for it: a repair then waits to be accepted.
     *
     * @param most how many others may move
     */
    @PostMapping("/late/{request}/repair")
    RedirectView repair(
            Edition edition,
            @PathVariable long request,
            @RequestParam(defaultValue = "0") int most,
            View view,
            RedirectAttributes redirect) {
        Demand demand = get(edition, request);
        ProposalController.refuseUnlessOffered(most);
        Optional<ProposalId> proposed =
                repairs.propose(edition.id(), new Proposal.Cause.LateRequest(demand.request()), most);
        if (proposed.isEmpty()) {
            Toasts.attention(redirect, ProposalController.stillNone(most, view));
            return new RedirectView(view.inEdition("/organizer/timetable/late"), false);
        }
        Proposal proposal = repairs.get(proposed.get());
        if (proposal.mostMoves() != most) { // a colleague's, which found something where this number does not
            Toasts.attention(redirect, ProposalController.stillNone(most, view));
        }
        return new RedirectView(view.inEdition("/organizer/timetable/proposals/" + proposal.number()), false);
    }

    @PostMapping("/late/{request}/by-hand")
    RedirectView byHand(Edition edition, @PathVariable long request, View view) {
        Demand demand = get(edition, request);
        Draft draft = timetables.draft(late.draft(edition.id(), demand.request()));
        return new RedirectView(
                view.inEdition("/organizer/timetable/drafts/" + draft.number() + "/board/meetings/" + request), false);
    }

    private Demand get(Edition edition, long request) {
        return late.list(edition.id()).stream()
                .filter(demand -> demand.request().value() == request)
                .findFirst()
                .orElseThrow(() -> new NotFound("late request " + request));
    }
}

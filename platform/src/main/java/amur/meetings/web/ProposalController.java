package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.meetings.Meetings;
import amur.meetings.MeetingsRights;
import amur.meetings.Proposal;
import amur.meetings.Release;
import amur.meetings.Repairs;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Repairs of the released timetable: what happened, what would change, yes or no. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/proposals")
@Requires(MeetingsRights.DRAFT)
class ProposalController {
    private final Repairs repairs;
    private final Meetings meetings;
    private final ReleaseRows rows;
    private final MeetingWords words;
    private final Screens screens;

    ProposalController(Repairs repairs, Meetings meetings, ReleaseRows rows, MeetingWords words, Screens screens) {
        this.repairs = repairs;
        this.meetings = meetings;
        this.rows = rows;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView list(Edition edition, View view) {
        return screens.show(
                "meetings/web/proposalList",
                new ProposalListPage(
                        edition.name().textIn(view.language()),
                        rows.proposals(edition, repairs.list(edition.id()), view)));
    }

    @GetMapping("/{number}")
    ModelAndView one(Edition edition, @PathVariable int number, View view) {
        return show(edition, get(edition, number), null, HttpStatus.OK, view);
    }

    @PostMapping("/{number}/accept")
    @Requires(MeetingsRights.RELEASE)
    Object accept(
            Edition edition,
            @PathVariable int number,
            @RequestParam int version,
            View view,
            RedirectAttributes redirect) {
        Proposal proposal = get(edition, number);
        try {
            Release made = repairs.accept(proposal.id(), version);
            Toasts.ok(
                    redirect,
                    view.t("meetings.release.done", made.number(), made.added(), made.moved(), made.cancelled()));
            return new RedirectView(view.inEdition("/organizer/timetable"), false);
        } catch (ConflictException e) {
            return conflict(edition, proposal, version, view);
        }
    }

    private ModelAndView conflict(Edition edition, Proposal seen, int version, View view) {
        Proposal now = repairs.get(seen.id());
        String why = now.version() == version ? "meetings.proposal.conflict" : "meetings.proposal.overtaken";
        return show(edition, now, why, HttpStatus.CONFLICT, view);
    }

    @PostMapping("/{number}/dismiss")
    Object dismiss(
            Edition edition,
            @PathVariable int number,
            @RequestParam int version,
            View view,
            RedirectAttributes redirect) {
        Proposal proposal = get(edition, number);
        try {
            repairs.dismiss(proposal.id(), version);
        } catch (ConflictException e) {
            return conflict(edition, proposal, version, view);
        }
        Toasts.ok(redirect, view.t("meetings.proposal.dismissed", number));
        return new RedirectView(view.inEdition("/organizer/timetable"), false);
    }

    @PostMapping("/{number}/renew")
    RedirectView renew(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        Proposal proposal = get(edition, number);
        repairs.renew(proposal.id());
        workedOut(repairs.get(proposal.id()), view.t("meetings.proposal.renewed"), view, redirect);
        return new RedirectView(view.inEdition("/organizer/timetable/proposals/" + number), false);
    }

    /** @param most how many others may move */
    @PostMapping("/{number}/moves")
    Object moves(
            Edition edition,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam int most,
            View view,
            RedirectAttributes redirect) {
        Proposal proposal = get(edition, number);
        refuseUnlessOffered(most);
        try {
            repairs.renew(proposal.id(), version, most);
        } catch (ConflictException e) {
            return conflict(edition, proposal, version, view);
        }
        Proposal now = repairs.get(proposal.id());
        workedOut(now, view.t("meetings.proposal.moves.done", most, now.others().size(), now.lost()), view, redirect);
        return new RedirectView(view.inEdition("/organizer/timetable/proposals/" + number), false);
    }

    /** @param done said where there is still something to decide */
    private static void workedOut(Proposal now, String done, View view, RedirectAttributes redirect) {
        if (now.state() == Proposal.State.OPEN) {
            Toasts.ok(redirect, done);
        } else if (now.cause() instanceof Proposal.Cause.LateRequest) {
            Toasts.attention(redirect, stillNone(now.mostMoves(), view));
        } else {
            Toasts.attention(redirect, view.t("meetings.proposal.nothing_left", now.number()));
        }
    }

    /** A late request has no place, although so many others may move. */
    static String stillNone(int most, View view) {
        return most == 0 ? view.t("meetings.late.still_none") : view.t("meetings.late.still_none.moves", most);
    }

    private static ProposalPage.@Nullable Moves moves(Proposal proposal, View view) {
        if (proposal.state() != Proposal.State.OPEN || !proposal.othersMayHelp()) {
            return null;
        }
        return new ProposalPage.Moves(
                proposal.mostMoves() == 0
                        ? view.t("meetings.proposal.moves.none", proposal.lost())
                        : view.t(
                                "meetings.proposal.moves.some",
                                proposal.mostMoves(),
                                proposal.others().size(),
                                proposal.lost()),
                Integer.toString(proposal.mostMoves()),
                choices(0, view));
    }

    static void refuseUnlessOffered(int most) {
        if (most < 0 || most > Proposal.MOST_MOVES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, most + " others are not among the choices");
        }
    }

    /** How many others may move, from {@code least} on. */
    static List<Map.Entry<String, String>> choices(int least, View view) {
        return IntStream.rangeClosed(least, Proposal.MOST_MOVES)
                .mapToObj(most -> Map.entry(Integer.toString(most), view.t("meetings.proposal.moves.most", most)))
                .toList();
    }

    private Proposal get(Edition edition, int number) {
        return repairs.find(edition.id(), number).orElseThrow(() -> new NotFound("proposal " + number));
    }

    private ModelAndView show(
            Edition edition, Proposal proposal, @Nullable String conflict, HttpStatus status, View view) {
        Telling telling = words.telling(edition, view);
        Set<ExhibitorId> affected = proposal.affected();
        telling.of(affected);
        int standing = meetings.released(edition.id()).map(Release::number).orElse(0);
        List<Party> parties = affected.stream()
                .map(telling::party)
                .sorted(Comparator.comparingInt(Party::number))
                .toList();
        return screens.show(
                "meetings/web/proposal",
                new ProposalPage(
                        edition.name().textIn(view.language()),
                        proposal.number(),
                        proposal.version(),
                        view.inEdition("/organizer/timetable/proposals/" + proposal.number()),
                        telling.cause(proposal.cause()),
                        view.t(MeetingWords.key("meetings.proposal.state.", proposal.state())),
                        ReleaseRows.kind(proposal.state()),
                        proposal.state() == Proposal.State.OPEN,
                        view.dateTime(proposal.createdAt(), edition.zone()),
                        proposal.baseRelease(),
                        proposal.state() == Proposal.State.OPEN && proposal.baseRelease() < standing
                                ? view.t("meetings.proposal.stale", proposal.baseRelease(), standing)
                                : null,
                        ReleaseRows.counts(proposal.changes(), view),
                        view.t("meetings.proposal.affects", affected.size()),
                        parties,
                        ChangeRows.rows(proposal.changes(), proposal.others(), telling),
                        moves(proposal, view),
                        conflict),
                status);
    }
}

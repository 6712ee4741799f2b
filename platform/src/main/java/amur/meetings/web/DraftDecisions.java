package amur.meetings.web;

import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.LateRequests;
import amur.meetings.Meetings;
import amur.meetings.Proposal;
import amur.meetings.Release;
import amur.meetings.Repairs;
import amur.meetings.Timetables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the timetable has for the organizer to decide: open repairs, late requests without a place, a finished draft nobody has released, a frame that is missing. */
@Component
class DraftDecisions implements Decisions {
    private final Timetables timetables;
    private final Meetings meetings;
    private final Repairs repairs;
    private final LateRequests late;
    private final Needs needs;

    DraftDecisions(Timetables timetables, Meetings meetings, Repairs repairs, LateRequests late, Needs needs) {
        this.timetables = timetables;
        this.meetings = meetings;
        this.repairs = repairs;
        this.late = late;
        this.needs = needs;
    }

    @Override
    public List<Decision> decisions(Edition edition) {
        String path = "/editions/" + edition.slug() + "/organizer";
        var decisions = new ArrayList<Decision>();
        List<Proposal> open = repairs.list(edition.id()).stream()
                .filter(proposal -> proposal.state() == Proposal.State.OPEN)
                .toList();
        if (!open.isEmpty()) {
            decisions.add(new Decision(
                    "meetings.proposal.decision",
                    List.of(open.size()),
                    open.size() == 1
                            ? path + "/timetable/proposals/" + open.getFirst().number()
                            : path + "/timetable",
                    null));
        }
        int unplaced = late.list(edition.id()).size();
        if (unplaced > 0) {
            decisions.add(new Decision("meetings.late.decision", List.of(unplaced), path + "/timetable/late", null));
        }
        if (needs.frameMissing(edition)) {
            decisions.add(
                    new Decision("meetings.draft.decision.frame", List.of(), path + "/slots", edition.firstDay()));
        }
        finished(edition)
                .ifPresent(draft -> decisions.add(new Decision(
                        "meetings.draft.decision.finished",
                        List.of(draft.number(), draft.figures().placed()),
                        path + "/timetable/drafts/" + draft.number(),
                        edition.firstDay())));
        return decisions;
    }

    /** The latest draft, when it was made after the release that stands. */
    private Optional<Draft> finished(Edition edition) {
        Optional<Release> standing = meetings.released(edition.id());
        return timetables.drafts(edition.id()).stream()
                .findFirst()
                .filter(draft -> draft.state().ready())
                // a copy of the release, opened to be changed by hand and not changed yet, waits for nobody
                .filter(draft ->
                        draft.version() > 1 || !draft.figures().elapsed().isZero())
                .filter(draft -> standing.isEmpty()
                        || (draft.endedAt() != null
                                && draft.endedAt().isAfter(standing.get().at())));
    }
}

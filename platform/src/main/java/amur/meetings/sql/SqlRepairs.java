package amur.meetings.sql;

import amur.editions.EditionId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.MeetingChange;
import amur.meetings.Place;
import amur.meetings.Proposal;
import amur.meetings.ProposalId;
import amur.meetings.Referee;
import amur.meetings.Release;
import amur.meetings.Repairs;
import amur.meetings.TimetableReleased;
import amur.web.ConflictException;
import amur.web.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repairs of the released timetable. Working one out, accepting and releasing all hold the edition's row of {@code timetable}, so
 * that each sees what the one before left.
 */
@Repository
class SqlRepairs implements Repairs {
    private final JdbcClient jdbc;
    private final StandingTimetable timetable;
    private final ProposalRows proposals;
    private final Referee referee;
    private final Clock clock;

    SqlRepairs(JdbcClient jdbc, StandingTimetable timetable, ProposalRows proposals, Referee referee, Clock clock) {
        this.jdbc = jdbc;
        this.timetable = timetable;
        this.proposals = proposals;
        this.referee = referee;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ProposalId> propose(EditionId edition, Proposal.Cause cause) {
        int release = timetable.lock(edition);
        Optional<ProposalId> open = proposals.findOpen(edition, cause);
        return open.isPresent() ? open : begin(edition, cause, release, 0); // else the same news once more
    }

    @Override
    @Transactional
    public Optional<ProposalId> propose(EditionId edition, Proposal.Cause cause, int mostMoves) {
        int release = timetable.lock(edition);
        Optional<ProposalId> open = proposals.findOpen(edition, cause);
        if (open.isEmpty()) {
            return begin(edition, cause, release, mostMoves);
        }
        if (get(open.get()).mostMoves() != mostMoves) {
            List<MeetingChange> changes = plan(edition, cause, mostMoves);
            if (!changes.isEmpty()) {
                proposals.setChanges(open.get(), release, mostMoves, changes);
            }
        }
        return open;
    }

    private Optional<ProposalId> begin(EditionId edition, Proposal.Cause cause, int release, int mostMoves) {
        if (release == 0) {
            return Optional.empty();
        }
        List<MeetingChange> changes = plan(edition, cause, mostMoves);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        ProposalId id = proposals.insert(edition, cause, release, clock.instant());
        proposals.setChanges(id, release, mostMoves, changes);
        if (mostMoves == 0 && atOnce(edition).contains(cause.kind())) {
            accept(get(id), release, true);
        }
        return Optional.of(id);
    }

    private List<MeetingChange> plan(EditionId edition, Proposal.Cause cause, int mostMoves) {
        List<DraftMeeting> standing = timetable.meetings(edition);
        Referee.Situation situation = referee.look(edition, Goal.WEIGHT, standing);
        var plan = new RepairPlan(
                cause,
                mostMoves,
                situation,
                standing,
                timetable.firstSlotAhead(situation.frame()),
                takenOutByHand(edition));
        return Differences.between(standing, plan.meetings());
    }

    private Set<MeetingRequestId> takenOutByHand(EditionId edition) {
        return jdbc
                .sql("""
                        select request_id from draft_left_out where reason = 'BY_HAND' and draft_id = (
                            select draft_id from timetable_release where edition_id = ? and draft_id is not null
                            order by number desc limit 1)""")
                .param(edition.value())
                .query((row, n) -> new MeetingRequestId(row.getLong("request_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Proposal get(ProposalId id) {
        return proposals.find(id).orElseThrow(() -> new NotFound("proposal " + id.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposal> find(EditionId edition, int number) {
        return proposals.find(edition, number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposal> list(EditionId edition) {
        return proposals.list(edition);
    }

    @Override
    @Transactional
    public Release accept(ProposalId id, int expectedVersion) {
        int release = timetable.lock(get(id).edition());
        return accept(open(id, expectedVersion), release, false);
    }

    private Release accept(Proposal proposal, int release, boolean byRule) {
        EditionId edition = proposal.edition();
        List<DraftMeeting> standing = timetable.meetings(edition);
        Referee.Situation situation = referee.look(edition, Goal.WEIGHT, standing);
        List<DraftMeeting> after = applied(proposal, situation, standing);
        proposals.decide(proposal.id(), Proposal.State.ACCEPTED, clock.instant());
        return timetable.write(edition, release, situation.frame(), standing, after, null, byRule);
    }

    /** The standing timetable with the changes of a proposal, if every one of them still fits. */
    private List<DraftMeeting> applied(Proposal proposal, Referee.Situation situation, List<DraftMeeting> standing) {
        Map<MeetingRequestId, DraftMeeting> before = Differences.byRequest(standing);
        Set<MeetingRequestId> changed =
                proposal.changes().stream().map(MeetingChange::request).collect(Collectors.toSet());
        int ahead = timetable.firstSlotAhead(situation.frame());
        List<DraftMeeting> after = standing.stream()
                .filter(meeting -> !changed.contains(meeting.request()))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<MeetingRequestId> misfits = situation.with(after).misfits();
        var occupancy = new Occupancy(situation.frame(), after);
        for (MeetingChange change : proposal.changes()) {
            DraftMeeting was = before.get(change.request());
            Place from = MeetingRows.before(change);
            Place to = MeetingRows.after(change);
            if (!Objects.equals(from, was == null ? null : was.place())
                    || from != null && from.slot() < ahead
                    || to != null && to.slot() < ahead) {
                throw overtaken(proposal);
            }
            if (to != null) {
                DraftMeeting seated = seated(proposal, situation, occupancy, change, was, to);
                occupancy.add(seated);
                after.add(seated);
            }
        }
        if (!misfits.containsAll(situation.with(after).misfits())) {
            throw overtaken(proposal);
        }
        return after;
    }

    private static DraftMeeting seated(
            Proposal proposal,
            Referee.Situation situation,
            Occupancy occupancy,
            MeetingChange change,
            @org.jspecify.annotations.Nullable DraftMeeting was,
            Place to) {
        boolean interpreterFree = !to.interpreted()
                || occupancy.freeInterpreters(to.pair(), to.slot()).contains(to.interpreter());
        return situation
                .demand(change.request())
                .filter(demand -> interpreterFree)
                .flatMap(demand -> Seats.find(occupancy, situation, demand, was, to.slot(), to.table()))
                .map(found -> new DraftMeeting(
                        found.request(),
                        found.a(),
                        found.aSeat(),
                        found.b(),
                        found.bSeat(),
                        found.weight(),
                        to,
                        found.pinned()))
                .orElseThrow(() -> overtaken(proposal));
    }

    private static ConflictException overtaken(Proposal proposal) {
        return new ConflictException("proposal " + proposal.id().value() + " on release " + proposal.baseRelease()
                + " no longer fits the timetable");
    }

    /** As {@link #open(ProposalId)}, for somebody who decides on what was seen. */
    private Proposal open(ProposalId id, int expectedVersion) {
        Proposal proposal = open(id);
        if (proposal.version() != expectedVersion) {
            throw new ConflictException("proposal " + id.value() + ": version " + expectedVersion + " was seen, "
                    + proposal.version() + " stands");
        }
        return proposal;
    }

    /** The proposal, if it waits for a decision; its edition's timetable is held. */
    private Proposal open(ProposalId id) {
        Proposal proposal = get(id);
        if (proposal.state() != Proposal.State.OPEN) {
            throw new ConflictException("proposal " + id.value() + " is " + proposal.state());
        }
        return proposal;
    }

    @Override
    @Transactional
    public void dismiss(ProposalId id, int expectedVersion) {
        timetable.lock(get(id).edition());
        proposals.decide(open(id, expectedVersion).id(), Proposal.State.DISMISSED, clock.instant());
    }

    @Override
    @Transactional
    public void renew(ProposalId id) {
        int release = timetable.lock(get(id).edition());
        Proposal proposal = open(id);
        renew(proposal, release, proposal.mostMoves());
    }

    @Override
    @Transactional
    public void renew(ProposalId id, int expectedVersion, int mostMoves) {
        int release = timetable.lock(get(id).edition());
        renew(open(id, expectedVersion), release, mostMoves);
    }

    private void renew(Proposal proposal, int release, int mostMoves) {
        List<MeetingChange> changes = plan(proposal.edition(), proposal.cause(), mostMoves);
        proposals.setChanges(proposal.id(), release, mostMoves, changes);
        if (changes.isEmpty()) {
            proposals.decide(proposal.id(), Proposal.State.DISMISSED, clock.instant());
        }
    }

    /** A release may have settled what others waited for: nothing that a proposal would change stands any more as it was. */
    @EventListener
    @Transactional
    void closeSettled(TimetableReleased released) {
        List<Proposal> open = proposals.open(released.edition());
        if (open.isEmpty()) {
            return;
        }
        Map<MeetingRequestId, DraftMeeting> standing = Differences.byRequest(timetable.meetings(released.edition()));
        open.stream()
                .filter(proposal -> proposal.changes().stream().noneMatch(change -> {
                    DraftMeeting is = standing.get(change.request());
                    return Objects.equals(MeetingRows.before(change), is == null ? null : is.place());
                }))
                .forEach(proposal -> proposals.decide(proposal.id(), Proposal.State.DISMISSED, clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Proposal.Kind> atOnce(EditionId edition) {
        return jdbc
                .sql("select unnest(at_once) as kind from timetable where edition_id = ?")
                .param(edition.value())
                .query((row, n) -> Proposal.Kind.valueOf(row.getString("kind")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void setAtOnce(EditionId edition, Set<Proposal.Kind> kinds) {
        jdbc.sql("""
                        insert into timetable (edition_id, at_once) values (:edition, :kinds)
                        on conflict (edition_id) do update set at_once = excluded.at_once""")
                .param("edition", edition.value())
                .param("kinds", kinds.stream().map(Enum::name).sorted().toArray(String[]::new))
                .update();
    }
}

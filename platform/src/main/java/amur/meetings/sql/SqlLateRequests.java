package amur.meetings.sql;

import amur.editions.EditionId;
import amur.matchmaking.Demand;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.LateRequests;
import amur.meetings.LeftOut;
import amur.meetings.Referee;
import amur.meetings.Releases;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlLateRequests implements LateRequests {
    private final JdbcClient jdbc;
    private final Matchmaking matchmaking;
    private final StandingTimetable timetable;
    private final Referee referee;
    private final Releases releases;

    SqlLateRequests(
            JdbcClient jdbc, Matchmaking matchmaking, StandingTimetable timetable, Referee referee, Releases releases) {
        this.jdbc = jdbc;
        this.matchmaking = matchmaking;
        this.timetable = timetable;
        this.referee = referee;
        this.releases = releases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Demand> list(EditionId edition) {
        List<Demand> late = drafted(edition)
                .map(since -> matchmaking.demandSince(edition, since))
                .orElse(List.of());
        if (late.isEmpty()) {
            return late;
        }
        Set<Long> settled = settled(edition, late);
        return late.stream()
                .filter(demand -> !settled.contains(demand.request().value()))
                .toList();
    }

    /**
     * When the engine last took in the requests for what is released. A draft that was only changed by hand does not count: nobody
     * looked at what had come in the meantime.
     */
    private Optional<Instant> drafted(EditionId edition) {
        return jdbc.sql("""
                        with recursive origin as (
                            (select d.id, d.from_draft, d.started_at from timetable_release r join draft d on d.id = r.draft_id
                                where r.edition_id = ? order by r.number desc limit 1)
                            union
                            select d.id, d.from_draft, d.started_at from origin o join draft d on d.id = o.from_draft)
                        select coalesce(max(o.started_at) filter (where p.elapsed_ms > 0), min(o.started_at)) as at
                        from origin o left join draft_progress p on p.draft_id = o.id""")
                .param(edition.value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(java.sql.Timestamp::toInstant))
                .single();
    }

    /**
     * In a release once, or decided: what lost its place since then was told with the repair that took it. A repair that was dismissed
     * because it found nothing decides nothing.
     */
    private Set<Long> settled(EditionId edition, List<Demand> late) {
        return new HashSet<>(jdbc.sql("""
                        select request_id from meeting where edition_id = :edition and request_id = any(:requests)
                        union
                        select request_id from proposal p where edition_id = :edition and kind = 'LATE_REQUEST'
                            and (state = 'OPEN' or state = 'DISMISSED'
                                and exists (select from proposal_change c where c.proposal_id = p.id))
                            and request_id = any(:requests)""")
                .param("edition", edition.value())
                .param("requests", StandingTimetable.longs(late, demand -> demand.request()
                        .value()))
                .query(Long.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MeetingRequestId, LeftOut.Reason> reasons(EditionId edition, Collection<MeetingRequestId> requests) {
        Set<MeetingRequestId> asked = Set.copyOf(requests);
        List<DraftMeeting> standing = timetable.meetings(edition);
        Referee.Situation situation = referee.look(edition, Goal.WEIGHT, standing);
        var occupancy = new Occupancy(situation.frame(), standing);
        int ahead = timetable.firstSlotAhead(situation.frame());
        return situation.leftOut().stream()
                .filter(left -> asked.contains(left.request()))
                .filter(left -> !free(left.request(), situation, occupancy, ahead))
                .collect(Collectors.toMap(LeftOut::request, LeftOut::reason));
    }

    /** As a repair would find it: what a meeting holds that waits for a repair of its own is not free. */
    private static boolean free(MeetingRequestId request, Referee.Situation situation, Occupancy occupancy, int ahead) {
        return situation.demand(request).stream().anyMatch(demand -> situation.options(request).stream()
                .filter(option -> option.slot() >= ahead
                        && option.price() == 0
                        && option.displaced().isEmpty())
                .anyMatch(option -> Seats.find(occupancy, situation, demand, null, option.slot(), 0)
                        .isPresent()));
    }

    @Override
    @Transactional
    public DraftId draft(EditionId edition, MeetingRequestId request) {
        return jdbc.sql("""
                        select d.id from draft d join timetable t on t.edition_id = d.edition_id
                        join draft_left_out l on l.draft_id = d.id and l.request_id = :request
                        left join draft_progress p on p.draft_id = d.id
                        where d.edition_id = :edition and d.state = 'DONE' and d.base_release = t.release
                        and coalesce(p.elapsed_ms, 0) = 0
                        and not exists (select from timetable_release r where r.draft_id = d.id)
                        order by d.number desc limit 1""")
                .param("edition", edition.value())
                .param("request", request.value())
                .query((row, n) -> new DraftId(row.getLong("id")))
                .optional()
                .orElseGet(() -> releases.editReleased(edition));
    }
}

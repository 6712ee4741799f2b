package amur.meetings.sql;

import amur.editions.EditionId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Breach;
import amur.meetings.BreachException;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.LeftOut;
import amur.meetings.Referee;
import amur.meetings.Release;
import amur.meetings.Releases;
import amur.web.UserFacingException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlReleases implements Releases {
    private final JdbcClient jdbc;
    private final DraftDesk drafts;
    private final StandingTimetable timetable;
    private final Referee referee;
    private final Clock clock;

    SqlReleases(JdbcClient jdbc, DraftDesk drafts, StandingTimetable timetable, Referee referee, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.timetable = timetable;
        this.referee = referee;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(DraftId draft) {
        DraftDesk.Head head = drafts.head(draft);
        List<DraftMeeting> standing = timetable.meetings(head.edition());
        Look look = look(head, standing);
        return new Preview(
                Differences.between(standing, look.meetings()), look.situation().breaches());
    }

    /** A draft as it would be released, beside the rules as they stand now. */
    private record Look(Referee.Situation situation, List<DraftMeeting> meetings) {}

    private Look look(DraftDesk.Head head, List<DraftMeeting> standing) {
        List<DraftMeeting> drafted = drafts.meetings(head.id());
        Referee.Situation situation = referee.look(head.edition(), head.goal(), drafted);
        int begun = timetable.firstSlotAhead(situation.frame());
        List<DraftMeeting> ahead = ahead(Steady.seated(situation, drafted, standing), standing, begun);
        List<DraftMeeting> all = Stream.concat(
                        standing.stream().filter(meeting -> meeting.place().slot() < begun), ahead.stream())
                .toList();
        return new Look(situation.with(ahead), all);
    }

    /**
     * What the draft can still change: slots that have begun stay as they are, whatever the draft says of them, and who has met there
     * does not meet again.
     */
    private static List<DraftMeeting> ahead(List<DraftMeeting> seated, List<DraftMeeting> standing, int begun) {
        Set<MeetingRequestId> held = standing.stream()
                .filter(meeting -> meeting.place().slot() < begun)
                .map(DraftMeeting::request)
                .collect(Collectors.toSet());
        return seated.stream()
                .filter(meeting -> meeting.place().slot() >= begun && !held.contains(meeting.request()))
                .toList();
    }

    @Override
    @Transactional
    public Release release(DraftId draft, long expectedVersion) {
        EditionId edition = drafts.head(draft).edition();
        int number = timetable.lockAsSeen(edition);
        DraftDesk.Head head = drafts.lock(draft, expectedVersion);
        List<DraftMeeting> standing = timetable.meetings(edition);
        Look look = look(head, standing);
        List<Breach> breaches = look.situation().breaches();
        if (!breaches.isEmpty()) {
            throw new BreachException(breaches);
        }
        if (Differences.between(standing, look.meetings()).isEmpty()) {
            throw new UserFacingException("meetings.refused.nothing_new");
        }
        drafts.addLeftOut(draft, look.situation().leftOut());
        return timetable.write(edition, number, look.situation().frame(), standing, look.meetings(), draft, false);
    }

    @Override
    @Transactional
    public DraftId editReleased(EditionId edition) {
        int number = timetable.lock(edition);
        if (number == 0) {
            throw new UserFacingException("meetings.refused.nothing_released");
        }
        List<DraftMeeting> standing = timetable.meetings(edition);
        Referee.Situation situation = referee.look(edition, Goal.WEIGHT, standing);
        DraftId draft = insertDraft(edition, number);
        drafts.insert(
                draft,
                standing.stream().map(meeting -> weighed(situation, meeting)).toList());
        carryOver(draft, situation);
        return draft;
    }

    private static DraftMeeting weighed(Referee.Situation situation, DraftMeeting meeting) {
        return new DraftMeeting(
                meeting.request(),
                meeting.a(),
                meeting.aSeat(),
                meeting.b(),
                meeting.bSeat(),
                situation.weight(meeting.request()),
                meeting.place(),
                false);
    }

    /** From the draft that was released last, so that its pins, prices and bound are at hand. */
    private DraftId insertDraft(EditionId edition, int release) {
        return jdbc.sql("""
                        with counted as (update timetable set drafts = drafts + 1 where edition_id = :edition returning drafts),
                        last as (select draft_id from timetable_release
                            where edition_id = :edition and draft_id is not null order by number desc limit 1)
                        insert into draft (edition_id, number, state, budget_ms, seed, threads, rounds, goal, from_draft, base_release,
                            created_at, started_at, ended_at)
                        select :edition, counted.drafts, 'DONE', d.budget_ms, d.seed, d.threads, d.rounds, d.goal, d.id, :release,
                            :now, :now, :now
                        from counted, last join draft d on d.id = last.draft_id returning id""")
                .param("edition", edition.value())
                .param("release", release)
                .param("now", MeetingRows.at(clock.instant()))
                .query((row, n) -> new DraftId(row.getLong("id")))
                .single();
    }

    private void carryOver(DraftId draft, Referee.Situation situation) {
        jdbc.sql("""
                        update draft_meeting m set pinned = true from draft d join draft_meeting old on old.draft_id = d.from_draft
                        where d.id = :draft and m.draft_id = :draft and old.request_id = m.request_id and old.pinned
                        and (old.slot, old.table_number) = (m.slot, m.table_number)""").param("draft", draft.value()).update();
        jdbc.sql("""
                        insert into draft_price select d.id, p.pair, p.slot, p.weight
                        from draft d join draft_price p on p.draft_id = d.from_draft where d.id = ?""").param(draft.value()).update();
        Set<Long> byHand =
                Set.copyOf(jdbc.sql("""
                        select l.request_id from draft d join draft_left_out l on l.draft_id = d.from_draft
                        where d.id = ? and l.reason = 'BY_HAND'""").param(draft.value()).query(Long.class).list());
        drafts.insertLeftOut(
                draft,
                situation.leftOut().stream()
                        .map(left -> byHand.contains(left.request().value())
                                ? new LeftOut(
                                        left.request(), left.a(), left.b(), left.weight(), new LeftOut.Reason.ByHand())
                                : left)
                        .collect(Collectors.toList()));
        // No timetable exceeds the bound of the drafting but for requests that came later, nor the weight of all
        // requests.
        Referee.Tally tally = situation.tally();
        jdbc.sql("""
                        insert into draft_progress (draft_id, stage, bound, breaks_bound, breaks_rate, breaks)
                        select d.id, 'FINISHED', least(:all, p.bound + coalesce((select sum(n.weight) from (
                                select request_id, weight from draft_meeting where draft_id = d.id
                                union all select request_id, weight from draft_left_out where draft_id = d.id) n
                            where not exists (select from draft_meeting o where o.draft_id = d.from_draft and o.request_id = n.request_id)
                            and not exists (select from draft_left_out o where o.draft_id = d.from_draft and o.request_id = n.request_id)), 0)),
                            -1, p.breaks_rate, p.breaks
                        from draft d join draft_progress p on p.draft_id = d.from_draft where d.id = :draft""")
                .param("draft", draft.value())
                .param("all", tally.allWeights())
                .update();
        drafts.keepFigures(draft, tally);
    }
}

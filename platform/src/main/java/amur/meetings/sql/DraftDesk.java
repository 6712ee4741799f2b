package amur.meetings.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings;
import amur.meetings.LeftOut;
import amur.meetings.Referee;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changing and releasing need of a draft's tables; drafting has its own view of them. Callers bring the transaction. */
@Repository
class DraftDesk {
    /** A draft's head. */
    record Head(DraftId id, EditionId edition, long version, DraftSettings.Goal goal, Draft.State state) {}

    private final JdbcClient jdbc;

    DraftDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head(DraftId id) {
        return head(id, "");
    }

    /** Holds the draft if it is still in the version that was seen and may be changed. */
    Head lock(DraftId id, long expectedVersion) {
        Head head = head(id, " for update");
        if (head.version() != expectedVersion) {
            throw new ConflictException("draft " + id.value() + ": version " + expectedVersion + " was seen, "
                    + head.version() + " stands");
        }
        if (!head.state().ready()) {
            throw new UserFacingException("meetings.refused.not_ready");
        }
        if (outdated(id)) {
            throw new UserFacingException("meetings.drafting.refused.outdated");
        }
        return head;
    }

    private boolean outdated(DraftId id) {
        return jdbc.sql("select outdated from draft where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private Head head(DraftId id, String lock) {
        return jdbc.sql("select edition_id, version, goal, state from draft where id = ?" + lock)
                .param(id.value())
                .query((row, n) -> new Head(
                        id,
                        new EditionId(row.getLong("edition_id")),
                        row.getLong("version"),
                        DraftSettings.Goal.valueOf(row.getString("goal")),
                        Draft.State.valueOf(row.getString("state"))))
                .optional()
                .orElseThrow(() -> new NotFound("draft " + id.value()));
    }

    List<DraftMeeting> meetings(DraftId draft) {
        return jdbc.sql("select * from draft_meeting where draft_id = ? order by slot, table_number")
                .param(draft.value())
                .query(DraftRows::meeting)
                .list();
    }

    void insert(DraftId draft, Collection<DraftMeeting> meetings) {
        jdbc.sql("""
                        insert into draft_meeting (draft_id, request_id, a_id, a_seat, b_id, b_seat, weight, slot, table_number, pair,
                            interpreter, pinned)
                        select :draft, * from unnest(:requests::bigint[], :as::bigint[], :aSeats::int[], :bs::bigint[], :bSeats::int[],
                            :weights::int[], :slots::int[], :tables::int[], :pairs::text[], :interpreters::int[], :pinned::boolean[])""")
                .param("draft", draft.value())
                .param("requests", StandingTimetable.longs(meetings, meeting -> meeting.request()
                        .value()))
                .param("as", StandingTimetable.longs(meetings, meeting -> meeting.a()
                        .value()))
                .param("aSeats", StandingTimetable.ints(meetings, DraftMeeting::aSeat))
                .param("bs", StandingTimetable.longs(meetings, meeting -> meeting.b()
                        .value()))
                .param("bSeats", StandingTimetable.ints(meetings, DraftMeeting::bSeat))
                .param("weights", StandingTimetable.ints(meetings, DraftMeeting::weight))
                .param("slots", StandingTimetable.ints(meetings, meeting -> meeting.place()
                        .slot()))
                .param("tables", StandingTimetable.ints(meetings, meeting -> meeting.place()
                        .table()))
                .param(
                        "pairs",
                        meetings.stream().map(meeting -> meeting.place().pair()).toArray(String[]::new))
                .param("interpreters", StandingTimetable.ints(meetings, meeting -> meeting.place()
                        .interpreter()))
                .param("pinned", meetings.stream().map(DraftMeeting::pinned).toArray(Boolean[]::new))
                .update();
    }

    void delete(DraftId draft, Collection<DraftMeeting> meetings) {
        jdbc.sql("delete from draft_meeting where draft_id = ? and request_id = any(?)")
                .params(draft.value(), StandingTimetable.longs(meetings, meeting -> meeting.request()
                        .value()))
                .update();
    }

    /** Requests that were accepted after the drafting are left out as well; what is said of the others stays. */
    void addLeftOut(DraftId draft, Collection<LeftOut> leftOut) {
        Set<Long> said = Set.copyOf(jdbc.sql("select request_id from draft_left_out where draft_id = ?")
                .param(draft.value())
                .query(Long.class)
                .list());
        insertLeftOut(
                draft,
                leftOut.stream()
                        .filter(left -> !said.contains(left.request().value()))
                        .toList());
    }

    void insertLeftOut(DraftId draft, Collection<LeftOut> leftOut) {
        jdbc.sql("""
                        insert into draft_left_out (draft_id, request_id, a_id, b_id, weight, reason, exhibitor_id, pair)
                        select :draft, request, a, b, weight, reason, nullif(exhibitor, 0), pair
                        from unnest(:requests::bigint[], :as::bigint[], :bs::bigint[], :weights::int[], :reasons::text[],
                            :exhibitors::bigint[], :pairs::text[]) as l (request, a, b, weight, reason, exhibitor, pair)
                        on conflict (draft_id, request_id) do update set
                            reason = excluded.reason, exhibitor_id = excluded.exhibitor_id, pair = excluded.pair""")
                .param("draft", draft.value())
                .param("requests", StandingTimetable.longs(leftOut, left -> left.request()
                        .value()))
                .param("as", StandingTimetable.longs(leftOut, left -> left.a().value()))
                .param("bs", StandingTimetable.longs(leftOut, left -> left.b().value()))
                .param("weights", StandingTimetable.ints(leftOut, LeftOut::weight))
                .param(
                        "reasons",
                        leftOut.stream()
                                .map(left -> DraftRows.name(left.reason()))
                                .toArray(String[]::new))
                .param("exhibitors", StandingTimetable.longs(leftOut, left -> company(left.reason())))
                .param(
                        "pairs",
                        leftOut.stream().map(left -> pair(left.reason())).toArray(String[]::new))
                .update();
    }

    private static long company(LeftOut.Reason reason) {
        return reason instanceof LeftOut.Reason.CompanyTime(ExhibitorId company) ? company.value() : 0;
    }

    private static String pair(LeftOut.Reason reason) {
        return switch (reason) {
            case LeftOut.Reason.Interpreters(String pair) -> pair;
            case LeftOut.Reason.NoPool(String pair) -> pair;
            default -> "";
        };
    }

    void deleteLeftOut(DraftId draft, MeetingRequestId request) {
        jdbc.sql("delete from draft_left_out where draft_id = ? and request_id = ?")
                .params(draft.value(), request.value())
                .update();
    }

    /** Raises the version; the new one. */
    long raise(DraftId draft) {
        return jdbc.sql("update draft set version = version + 1 where id = ? returning version")
                .param(draft.value())
                .query(Long.class)
                .single();
    }

    /** The figures after a change by hand. The bound is that of the drafting; where later requests lifted the value above it, the value. */
    void keepFigures(DraftId draft, Referee.Tally tally) {
        Draft.Walk walk = Objects.requireNonNullElse(tally.walk(), DraftRows.NO_WALK);
        jdbc.sql("""
                        update draft_progress set value = :value, placed = :placed, requests = :requests, below_min = :belowMin,
                            breaks_rate = case when breaks = 0 then breaks_rate else breaks_rate * :breaks / breaks end,
                            breaks = :breaks, walk_mean = nullif(:walkMean, -1), walk_most = nullif(:walkMost, -1), bound = greatest(bound, :value),
                            gap = case when :value > 0 then greatest(bound - :value, 0)::float8 / :value else 0 end
                        where draft_id = :draft""")
                .param("draft", draft.value())
                .param("value", tally.value())
                .param("placed", tally.placed())
                .param("requests", tally.requests())
                .param("belowMin", tally.belowMinimum())
                .param("breaks", tally.breaks())
                .param("walkMean", walk.perPersonAndDay())
                .param("walkMost", walk.most())
                .update();
    }
}

package amur.meetings.sql;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftWork;
import amur.meetings.LeftOut;
import amur.meetings.LeftOut.Reason;
import amur.meetings.Timetables.ScarcePrice;
import amur.meetings.Timetables.Trade;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on a draft in the database. The row of {@code draft_progress} carries the attempt; every write locks or updates that row
 * first and names its attempt, so that a node which was thought dead and wakes up again writes nothing.
 */
@Repository
class SqlDraftWork implements DraftWork {
    private final JdbcClient jdbc;
    private final Clock clock;

    SqlDraftWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Taken> take(DraftId draft) {
        int running = jdbc.sql("""
                        update draft set state = 'RUNNING', started_at = coalesce(started_at, ?)
                        where id = ? and state in ('QUEUED', 'RUNNING')""")
                .params(DraftRows.at(clock.instant()), draft.value())
                .update();
        if (running == 0) {
            return Optional.empty();
        }
        Map<MeetingRequestId, Integer> saved = jdbc.sql("""
                        update draft_progress set attempt = attempt + 1, resumed_from = saved_value, stage = 'CONSTRUCTING'
                        where draft_id = ? returning coalesce(snapshot, '') as snapshot""")
                .param(draft.value())
                .query((row, n) -> Snapshot.read(row.getBytes("snapshot")))
                .single();
        Draft taken = jdbc.sql(DraftRows.SELECT + " where d.id = ?")
                .param(draft.value())
                .query(DraftRows::draft)
                .single();
        return Optional.of(new Taken(taken, taken.resumptions() + 1, saved));
    }

    @Override
    public Answer report(DraftId draft, int attempt, Draft.Stage stage, Draft.Figures figures) {
        // The course has a reading for each fiftieth of the time: some hundreds, however long the engine works.
        return jdbc.sql("""
                        with reported as (
                            update draft_progress p set stage = :stage, value = :value, bound = :bound, gap = :gap, placed = :placed,
                                requests = :requests, below_min = :belowMin, breaks = :breaks, breaks_bound = :breaksBound,
                                breaks_rate = :rate, walk_mean = nullif(:walkMean, -1),
                                walk_most = nullif(:walkMost, -1), elapsed_ms = :elapsed
                            from draft d where d.id = p.draft_id and p.draft_id = :draft and p.attempt = :attempt
                            and d.state = 'RUNNING' returning d.stop_requested),
                        last as (select * from draft_course where draft_id = :draft order by elapsed_ms desc limit 1),
                        noted as (
                            insert into draft_course (draft_id, elapsed_ms, value, bound, breaks)
                            select :draft, :elapsed, :value, :bound, :breaks from reported
                            where :value > 0 and (:stage = 'FINISHED' or not exists (select from last
                                where :elapsed < elapsed_ms * 51 / 50 or (value, bound, breaks) = (:value, :bound, :breaks)))
                            on conflict do nothing)
                        select stop_requested from reported""")
                .params(figures(draft, attempt, stage, figures))
                .query(Boolean.class)
                .optional()
                .map(stop -> stop ? Answer.STOP : Answer.GO_ON)
                .orElse(Answer.LOST);
    }

    private static Map<String, Object> figures(DraftId draft, int attempt, Draft.Stage stage, Draft.Figures figures) {
        Draft.Walk walk = Objects.requireNonNullElse(figures.walk(), DraftRows.NO_WALK);
        return Map.ofEntries(
                Map.entry("draft", draft.value()),
                Map.entry("attempt", attempt),
                Map.entry("stage", stage.name()),
                Map.entry("value", figures.value()),
                Map.entry("bound", figures.bound()),
                Map.entry("gap", figures.gap()),
                Map.entry("placed", figures.placed()),
                Map.entry("requests", figures.requests()),
                Map.entry("belowMin", figures.belowMinimum()),
                Map.entry("breaks", figures.breaks()),
                Map.entry("breaksBound", figures.breaksBound()),
                Map.entry("rate", figures.breaksPerPersonAndDay()),
                Map.entry("walkMean", walk.perPersonAndDay()),
                Map.entry("walkMost", walk.most()),
                Map.entry("elapsed", figures.elapsed().toMillis()));
    }

    @Override
    public boolean save(DraftId draft, int attempt, long value, Map<MeetingRequestId, Integer> slots) {
        return jdbc.sql("update draft_progress set saved_value = ?, snapshot = ? where draft_id = ? and attempt = ?")
                        .params(value, Snapshot.write(slots), draft.value(), attempt)
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public boolean finish(DraftId draft, int attempt, Result result) {
        if (!holds(draft, attempt)) {
            return false;
        }
        if (outdated(draft)) {
            fail(draft, attempt, "meetings.drafting.failed.slots_changed");
            return true;
        }
        insertMeetings(draft, result.meetings());
        insertLeftOut(draft, result.leftOut());
        insertPrices(draft, result.prices());
        Answer last = report(draft, attempt, Draft.Stage.FINISHED, result.figures());
        if (last == Answer.LOST) {
            throw new IllegalStateException("Draft " + draft.value() + " ended while its row was held");
        }
        jdbc.sql("update draft_progress set snapshot = null, saved_value = value where draft_id = ?")
                .param(draft.value())
                .update();
        end(draft, result.stopped() ? "STOPPED" : "DONE", "");
        return true;
    }

    @Override
    @Transactional
    public void addTrades(DraftId draft, List<Trade> trades) {
        jdbc.sql("""
                        insert into draft_trade (draft_id, kind, pair, degree, weight, rate)
                        select d.id, t.* from draft d, unnest(:kinds::text[], :pairs::text[], :degrees::int[], :weights::bigint[],
                            :rates::float8[]) as t where d.id = :draft on conflict do nothing""")
                .param("draft", draft.value())
                .param("kinds", array(trades, DraftRows::kind, String[]::new))
                .param(
                        "pairs",
                        array(trades, trade -> trade instanceof Trade.OneMore more ? more.pair() : "", String[]::new))
                .param("degrees", array(trades, DraftRows::degree, Integer[]::new))
                .param("weights", array(trades, DraftRows::weight, Long[]::new))
                .param(
                        "rates",
                        array(
                                trades,
                                trade -> trade instanceof Trade.ByWeight before ? before.perPersonAndDay() : 0.0,
                                Double[]::new))
                .update();
    }

    @Override
    @Transactional
    public void fail(DraftId draft, int attempt, String failure) {
        if (holds(draft, attempt)) {
            jdbc.sql("update draft_progress set stage = 'FINISHED', snapshot = null where draft_id = ?")
                    .param(draft.value())
                    .update();
            end(draft, "FAILED", failure);
        }
    }

    /** Locks the progress; whether the draft is still running and this attempt's. */
    private boolean holds(DraftId draft, int attempt) {
        return jdbc.sql("""
                        select p.attempt from draft_progress p join draft d on d.id = p.draft_id
                        where p.draft_id = ? and p.attempt = ? and d.state = 'RUNNING' for update""")
                .params(draft.value(), attempt)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean outdated(DraftId draft) {
        return jdbc.sql("select outdated from draft where id = ?")
                .param(draft.value())
                .query(Boolean.class)
                .single();
    }

    private void end(DraftId draft, String state, String failure) {
        jdbc.sql("update draft set state = ?, failure = ?, ended_at = ? where id = ?")
                .params(state, failure, DraftRows.at(clock.instant()), draft.value())
                .update();
    }

    private void insertMeetings(DraftId draft, List<DraftMeeting> meetings) {
        jdbc.sql("""
                        insert into draft_meeting (draft_id, request_id, a_id, a_seat, b_id, b_seat, weight, slot, table_number, pair,
                            interpreter, pinned)
                        select :draft, m.* from unnest(:request::bigint[], :a::bigint[], :aSeat::int[], :b::bigint[], :bSeat::int[],
                            :weight::int[], :slot::int[], :table::int[], :pair::text[], :interpreter::int[], :pinned::boolean[]) as m""")
                .param("draft", draft.value())
                .param("request", array(meetings, meeting -> meeting.request().value(), Long[]::new))
                .param("a", array(meetings, meeting -> meeting.a().value(), Long[]::new))
                .param("aSeat", array(meetings, DraftMeeting::aSeat, Integer[]::new))
                .param("b", array(meetings, meeting -> meeting.b().value(), Long[]::new))
                .param("bSeat", array(meetings, DraftMeeting::bSeat, Integer[]::new))
                .param("weight", array(meetings, DraftMeeting::weight, Integer[]::new))
                .param("slot", array(meetings, meeting -> meeting.place().slot(), Integer[]::new))
                .param("table", array(meetings, meeting -> meeting.place().table(), Integer[]::new))
                .param("pair", array(meetings, meeting -> meeting.place().pair(), String[]::new))
                .param("interpreter", array(meetings, meeting -> meeting.place().interpreter(), Integer[]::new))
                .param("pinned", array(meetings, DraftMeeting::pinned, Boolean[]::new))
                .update();
    }

    private void insertLeftOut(DraftId draft, List<LeftOut> leftOut) {
        // 0 stands for no company: an array of numbers carries no nulls through every driver setting.
        jdbc.sql("""
                        insert into draft_left_out (draft_id, request_id, a_id, b_id, weight, reason, exhibitor_id, pair)
                        select :draft, l.request, l.a, l.b, l.weight, l.reason, nullif(l.exhibitor, 0), l.pair
                        from unnest(:request::bigint[], :a::bigint[], :b::bigint[], :weight::int[], :reason::text[],
                            :exhibitor::bigint[], :pair::text[]) as l (request, a, b, weight, reason, exhibitor, pair)""")
                .param("draft", draft.value())
                .param("request", array(leftOut, one -> one.request().value(), Long[]::new))
                .param("a", array(leftOut, one -> one.a().value(), Long[]::new))
                .param("b", array(leftOut, one -> one.b().value(), Long[]::new))
                .param("weight", array(leftOut, LeftOut::weight, Integer[]::new))
                .param("reason", array(leftOut, one -> DraftRows.name(one.reason()), String[]::new))
                .param("exhibitor", array(leftOut, one -> company(one.reason()), Long[]::new))
                .param("pair", array(leftOut, one -> pair(one.reason()), String[]::new))
                .update();
    }

    private static long company(Reason reason) {
        return reason instanceof Reason.CompanyTime(ExhibitorId company) ? company.value() : 0;
    }

    private static String pair(Reason reason) {
        return switch (reason) {
            case Reason.Interpreters(String pair) -> pair;
            case Reason.NoPool(String pair) -> pair;
            default -> "";
        };
    }

    private void insertPrices(DraftId draft, List<ScarcePrice> prices) {
        jdbc.sql("""
                        insert into draft_price (draft_id, pair, slot, weight)
                        select :draft, p.* from unnest(:pair::text[], :slot::int[], :weight::float8[]) as p""")
                .param("draft", draft.value())
                .param("pair", array(prices, ScarcePrice::pair, String[]::new))
                .param("slot", array(prices, ScarcePrice::slot, Integer[]::new))
                .param("weight", array(prices, ScarcePrice::weight, Double[]::new))
                .update();
    }

    private static <T, V> V[] array(List<T> rows, Function<T, V> value, java.util.function.IntFunction<V[]> maker) {
        return rows.stream().map(value).toArray(maker);
    }
}

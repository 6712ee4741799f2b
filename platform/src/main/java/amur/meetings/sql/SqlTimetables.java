package amur.meetings.sql;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.MeetingFrame;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings;
import amur.meetings.DraftWork;
import amur.meetings.LeftOut;
import amur.meetings.MeetingChange;
import amur.meetings.Place;
import amur.meetings.Timetables;
import amur.web.NotFound;
import amur.web.UserFacingException;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as the organizer begins, watches and compares them. */
@Repository
class SqlTimetables implements Timetables {
    private final JdbcClient jdbc;
    private final Editions editions;
    private final Matchmaking matchmaking;
    private final SlotMemory memory;
    private final Clock clock;
    private final SchedulerClient jobs;

    SqlTimetables(
            JdbcClient jdbc,
            DataSource dataSource,
            Editions editions,
            Matchmaking matchmaking,
            SlotMemory memory,
            Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.matchmaking = matchmaking;
        this.memory = memory;
        this.clock = clock;
        // In the caller's transaction: a draft without its job, or a job without its draft, cannot be.
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    @Override
    @Transactional
    public DraftId startDraft(EditionId edition, DraftSettings settings) {
        refuseUnprepared(edition);
        DraftId from = settings.from();
        if (from != null
                && !(draft(from).edition().equals(edition)
                        && draft(from).state().ready())) {
            throw new NotFound("draft " + from.value() + " to start from at edition " + edition.value());
        }
        if (from != null && outdated(from)) {
            throw new UserFacingException("meetings.drafting.refused.outdated");
        }
        memory.remember(edition);
        jdbc.sql("insert into timetable (edition_id) values (?) on conflict (edition_id) do nothing")
                .param(edition.value())
                .update();
        record Counted(int number, int release) {}
        Counted counted = jdbc.sql(
                        "update timetable set drafts = drafts + 1 where edition_id = ? returning drafts, release")
                .param(edition.value())
                .query((row, n) -> new Counted(row.getInt("drafts"), row.getInt("release")))
                .single();
        long id = jdbc.sql("""
                        insert into draft (edition_id, number, state, budget_ms, seed, threads, rounds, goal, from_draft, base_release,
                            created_at)
                        values (:edition, :number, 'QUEUED', :budget, :seed, :threads, :rounds, :goal, :from, :release, :now)
                        returning id""")
                .param("edition", edition.value())
                .param("number", counted.number())
                .param("budget", settings.budget().toMillis())
                .param("seed", settings.seed())
                .param("threads", settings.threads())
                .param("rounds", settings.rounds())
                .param("goal", settings.goal().name())
                .param("from", from == null ? null : from.value())
                .param("release", counted.release())
                .param("now", DraftRows.at(clock.instant()))
                .query(Long.class)
                .single();
        jdbc.sql("insert into draft_progress (draft_id) values (?)").param(id).update();
        // Jobs are due by the time of the machine, whatever the time of the fair.
        jobs.scheduleIfNotExists(new TaskInstance<>(DraftWork.JOB, String.valueOf(id)), Instant.now());
        return new DraftId(id);
    }

    private boolean outdated(DraftId draft) {
        return jdbc.sql("select outdated from draft where id = ?")
                .param(draft.value())
                .query(Boolean.class)
                .single();
    }

    private void refuseUnprepared(EditionId edition) {
        MeetingFrame frame = editions.frame(edition);
        if (frame.slots().isEmpty()) {
            throw new UserFacingException("meetings.drafting.refused.no_slots");
        }
        if (frame.tables().isEmpty()) {
            throw new UserFacingException("meetings.drafting.refused.no_tables");
        }
        if (matchmaking.demand(edition).isEmpty()) {
            throw new UserFacingException("meetings.drafting.refused.no_requests");
        }
    }

    @Override
    @Transactional
    public void stop(DraftId draft) {
        int asked = jdbc.sql("update draft set stop_requested = true where id = ? and state in ('QUEUED', 'RUNNING')")
                .param(draft.value())
                .update();
        if (asked == 0) {
            draft(draft);
        }
    }

    @Override
    public Draft draft(DraftId draft) {
        return jdbc.sql(DraftRows.SELECT + " where d.id = ?")
                .param(draft.value())
                .query(DraftRows::draft)
                .optional()
                .orElseThrow(() -> new NotFound("draft " + draft.value()));
    }

    @Override
    public Optional<Draft> find(EditionId edition, int number) {
        return jdbc.sql(DraftRows.SELECT + " where d.edition_id = ? and d.number = ?")
                .params(edition.value(), number)
                .query(DraftRows::draft)
                .optional();
    }

    @Override
    public List<Draft> drafts(EditionId edition) {
        return jdbc.sql(DraftRows.SELECT + " where d.edition_id = ? order by d.number desc")
                .param(edition.value())
                .query(DraftRows::draft)
                .list();
    }

    @Override
    public List<DraftMeeting> meetings(DraftId draft) {
        return jdbc.sql("select * from draft_meeting where draft_id = ? order by slot, table_number")
                .param(draft.value())
                .query(DraftRows::meeting)
                .list();
    }

    @Override
    public List<LeftOut> leftOut(DraftId draft) {
        return jdbc.sql("select * from draft_left_out where draft_id = ? order by weight desc, request_id")
                .param(draft.value())
                .query(DraftRows::leftOut)
                .list();
    }

    @Override
    public List<ScarcePrice> prices(DraftId draft) {
        return jdbc.sql("select * from draft_price where draft_id = ? order by weight desc, pair, slot")
                .param(draft.value())
                .query((row, n) -> new ScarcePrice(row.getString("pair"), row.getInt("slot"), row.getDouble("weight")))
                .list();
    }

    @Override
    public List<Moment> course(DraftId draft) {
        return jdbc.sql("select * from draft_course where draft_id = ? order by elapsed_ms")
                .param(draft.value())
                .query((row, n) -> new Moment(
                        Duration.ofMillis(row.getLong("elapsed_ms")),
                        row.getLong("value"),
                        row.getLong("bound"),
                        row.getInt("breaks")))
                .list();
    }

    @Override
    public List<Trade> trades(DraftId draft) {
        return jdbc.sql("select * from draft_trade where draft_id = ? order by kind, degree desc, pair")
                .param(draft.value())
                .query(DraftRows::trade)
                .list();
    }

    @Override
    public List<MeetingChange> compare(DraftId one, DraftId other) {
        return jdbc.sql("""
                        select coalesce(x.request_id, y.request_id) as request_id, coalesce(x.a_id, y.a_id) as a_id,
                            coalesce(x.b_id, y.b_id) as b_id,
                            x.slot as x_slot, x.table_number as x_table, x.pair as x_pair, x.interpreter as x_interpreter,
                            y.slot as y_slot, y.table_number as y_table, y.pair as y_pair, y.interpreter as y_interpreter
                        from (select * from draft_meeting where draft_id = :one) x
                        full join (select * from draft_meeting where draft_id = :other) y on y.request_id = x.request_id
                        where (x.slot, x.table_number, x.pair, x.interpreter)
                            is distinct from (y.slot, y.table_number, y.pair, y.interpreter)
                        order by coalesce(y.slot, x.slot), coalesce(y.table_number, x.table_number), request_id""")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static MeetingChange change(ResultSet row) throws SQLException {
        var request = new MeetingRequestId(row.getLong("request_id"));
        var a = new ExhibitorId(row.getLong("a_id"));
        var b = new ExhibitorId(row.getLong("b_id"));
        Optional<Place> before = place(row, "x");
        Optional<Place> after = place(row, "y");
        if (before.isEmpty()) {
            return new MeetingChange.Added(request, a, b, after.orElseThrow());
        }
        return after.isEmpty()
                ? new MeetingChange.Cancelled(request, a, b, before.get())
                : new MeetingChange.Moved(request, a, b, before.get(), after.get());
    }

    private static Optional<Place> place(ResultSet row, String side) throws SQLException {
        int slot = row.getInt(side + "_slot");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Place(
                        slot,
                        row.getInt(side + "_table"),
                        row.getString(side + "_pair"),
                        row.getInt(side + "_interpreter")));
    }
}

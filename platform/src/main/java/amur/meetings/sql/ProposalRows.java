package amur.meetings.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.MeetingChange;
import amur.meetings.Proposal;
import amur.meetings.Proposal.Cause;
import amur.meetings.ProposalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals with their causes and changes as rows. Callers bring the transaction. */
@Repository
class ProposalRows {
    private static final String CHANGES_BY_TIME =
            " order by coalesce(after_slot, before_slot), coalesce(after_table, before_table), request_id";

    private final JdbcClient jdbc;
    private final StoredChanges storedChanges;

    ProposalRows(JdbcClient jdbc, StoredChanges storedChanges) {
        this.jdbc = jdbc;
        this.storedChanges = storedChanges;
    }

    /** A cause in columns; what a kind does not use is null. */
    private record Columns(
            @Nullable Long exhibitor,
            @Nullable Long request,
            @Nullable Integer table,
            @Nullable String pair,
            @Nullable Integer interpreter,
            Integer @Nullable [] slots) {
        static Columns of(Cause cause) {
            return switch (cause) {
                case Cause.CompanyLeft(ExhibitorId company) ->
                    new Columns(company.value(), null, null, null, null, null);
                case Cause.HoursLost(ExhibitorId company, Set<Integer> slots) ->
                    new Columns(company.value(), null, null, null, null, array(slots));
                case Cause.TableLost(int table, Set<Integer> slots) ->
                    new Columns(null, null, table, null, null, array(slots));
                case Cause.InterpreterAway(String pair, int interpreter, Set<Integer> slots) ->
                    new Columns(null, null, null, pair, interpreter, array(slots));
                case Cause.LateRequest(MeetingRequestId request) ->
                    new Columns(null, request.value(), null, null, null, null);
                case Cause.RequestWithdrawn(MeetingRequestId request) ->
                    new Columns(null, request.value(), null, null, null, null);
            };
        }

        private static Integer[] array(Set<Integer> slots) {
            return new TreeSet<>(slots).toArray(Integer[]::new);
        }
    }

    private static Cause cause(ResultSet row) throws SQLException {
        var company = new ExhibitorId(row.getLong("exhibitor_id"));
        var request = new MeetingRequestId(row.getLong("request_id"));
        java.sql.Array array = row.getArray("slots");
        Set<Integer> slots = array == null ? Set.of() : Set.of((Integer[]) array.getArray());
        return switch (Proposal.Kind.valueOf(row.getString("kind"))) {
            case COMPANY_LEFT -> new Cause.CompanyLeft(company);
            case HOURS_LOST -> new Cause.HoursLost(company, slots);
            case TABLE_LOST -> new Cause.TableLost(row.getInt("table_number"), slots);
            case INTERPRETER_AWAY -> new Cause.InterpreterAway(row.getString("pair"), row.getInt("interpreter"), slots);
            case LATE_REQUEST -> new Cause.LateRequest(request);
            case REQUEST_WITHDRAWN -> new Cause.RequestWithdrawn(request);
        };
    }

    /** The open proposal for the same cause. */
    Optional<ProposalId> findOpen(EditionId edition, Cause cause) {
        Columns columns = Columns.of(cause);
        return jdbc.sql("""
                        select id from proposal where edition_id = :edition and state = 'OPEN' and kind = :kind
                        and exhibitor_id is not distinct from :exhibitor::bigint
                        and request_id is not distinct from :request::bigint
                        and table_number is not distinct from :table::int and pair is not distinct from :pair::text
                        and interpreter is not distinct from :interpreter::int and slots is not distinct from :slots::int[]""")
                .param("edition", edition.value())
                .param("kind", cause.kind().name())
                .param("exhibitor", columns.exhibitor())
                .param("request", columns.request())
                .param("table", columns.table())
                .param("pair", columns.pair())
                .param("interpreter", columns.interpreter())
                .param("slots", columns.slots())
                .query((row, n) -> new ProposalId(row.getLong("id")))
                .optional();
    }

    ProposalId insert(EditionId edition, Cause cause, int release, Instant now) {
        Columns columns = Columns.of(cause);
        return jdbc.sql("""
                        with counted as (update timetable set proposals = proposals + 1 where edition_id = :edition returning proposals)
                        insert into proposal (edition_id, number, kind, exhibitor_id, request_id, table_number, pair, interpreter, slots,
                            state, base_release, created_at)
                        select :edition, counted.proposals, :kind, :exhibitor::bigint, :request::bigint, :table::int, :pair::text,
                            :interpreter::int, :slots::int[], 'OPEN', :release, :now from counted returning id""")
                .param("edition", edition.value())
                .param("kind", cause.kind().name())
                .param("exhibitor", columns.exhibitor())
                .param("request", columns.request())
                .param("table", columns.table())
                .param("pair", columns.pair())
                .param("interpreter", columns.interpreter())
                .param("slots", columns.slots())
                .param("release", release)
                .param("now", MeetingRows.at(now))
                .query((row, n) -> new ProposalId(row.getLong("id")))
                .single();
    }

    void setChanges(ProposalId id, int release, int mostMoves, List<MeetingChange> changes) {
        jdbc.sql("delete from proposal_change where proposal_id = ?")
                .param(id.value())
                .update();
        storedChanges.insert("proposal_change", "proposal_id", new long[] {id.value()}, changes);
        jdbc.sql("update proposal set base_release = ?, most_moves = ?, version = version + 1 where id = ?")
                .params(release, mostMoves, id.value())
                .update();
    }

    void decide(ProposalId id, Proposal.State state, Instant now) {
        jdbc.sql("update proposal set state = ?, decided_at = ? where id = ?")
                .params(state.name(), MeetingRows.at(now), id.value())
                .update();
    }

    Optional<Proposal> find(ProposalId id) {
        return query("id = ?", List.of(id.value())).stream().findFirst();
    }

    Optional<Proposal> find(EditionId edition, int number) {
        return query("edition_id = ? and number = ?", List.of(edition.value(), number)).stream()
                .findFirst();
    }

    List<Proposal> list(EditionId edition) {
        return query("edition_id = ?", List.of(edition.value()));
    }

    List<Proposal> open(EditionId edition) {
        return query("edition_id = ? and state = 'OPEN'", List.of(edition.value()));
    }

    /** The open ones first, then the latest. */
    private List<Proposal> query(String condition, List<Object> values) {
        List<Proposal> heads = jdbc.sql(
                        "select * from proposal where " + condition + " order by state <> 'OPEN', number desc")
                .params(values)
                .query((row, n) -> new Proposal(
                        new ProposalId(row.getLong("id")),
                        new EditionId(row.getLong("edition_id")),
                        row.getInt("number"),
                        cause(row),
                        Proposal.State.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getInt("base_release"),
                        row.getInt("most_moves"),
                        List.of(),
                        MeetingRows.instant(row, "created_at")))
                .list();
        // After the heads: one that is seen has all its changes, whatever is written in between.
        Map<Long, List<MeetingChange>> changes = new HashMap<>();
        jdbc.sql("select * from proposal_change where proposal_id = any(?)" + CHANGES_BY_TIME)
                .param(StandingTimetable.longs(heads, head -> head.id().value()))
                .query(row -> {
                    changes.computeIfAbsent(row.getLong("proposal_id"), key -> new ArrayList<>())
                            .add(MeetingRows.change(row, 0));
                });
        return heads.stream()
                .map(head -> new Proposal(
                        head.id(),
                        head.edition(),
                        head.number(),
                        head.cause(),
                        head.state(),
                        head.version(),
                        head.baseRelease(),
                        head.mostMoves(),
                        changes.getOrDefault(head.id().value(), List.of()),
                        head.createdAt()))
                .toList();
    }
}

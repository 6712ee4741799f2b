package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.TestDatabase;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.meetings.Availability;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.Meeting;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.Proposal;
import amur.meetings.ProposalId;
import amur.meetings.Release;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.web.ConflictException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same instant on many connections: what several nodes do. Nobody is ever double-booked, whoever writes. */
@PlatformTest
class MeetingRacesTest {
    private static final int WRITERS = 16;

    @Autowired
    Meetings meetings;

    @Autowired
    Releases releases;

    @Autowired
    Repairs repairs;

    @Autowired
    Board board;

    @Autowired
    DraftExamples drafts;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Editions editions;

    @Autowired
    Availability availability;

    /** Writers that know nothing of each other, each on a connection of its own, past all code of ours: plain SQL. */
    private static List<String> outcomes(List<String> statements) throws Exception {
        var start = new CyclicBarrier(statements.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<String>>();
            for (String statement : statements) {
                running.add(threads.submit(() -> {
                    try (Connection connection = DriverManager.getConnection(TestDatabase.url())) {
                        connection.setAutoCommit(false);
                        start.await();
                        try (var sql = connection.createStatement()) {
                            sql.executeUpdate(statement);
                            connection.commit();
                            return "written";
                        } catch (SQLException e) {
                            return constraint(e);
                        }
                    }
                }));
            }
            var outcomes = new ArrayList<String>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private static String constraint(SQLException e) {
        var server = ((org.postgresql.util.PSQLException) e).getServerErrorMessage();
        // Two who wait for each other are both refused one after the other: by the constraint or as a deadlock.
        return "40P01".equals(e.getSQLState())
                ? "deadlock"
                : String.valueOf(server == null ? e : server.getConstraint());
    }

    private static String insert(
            Fair fair, long request, long a, int aSeat, long b, int table, int interpreter, String during) {
        return """
                insert into meeting (edition_id, request_id, a_id, a_seat, b_id, b_seat, slot, table_number, pair, interpreter,
                    during, status, since_release, changed_at)
                values (%d, %d, %d, %d, %d, 0, 0, %d, '%s', %d, %s, 'CONFIRMED', 1, now())""".formatted(
                fair.id().value(), request, a, aSeat, b, table, interpreter > 0 ? "ru-zh" : "", interpreter, during);
    }

    private static final String NINE = "tstzrange('2027-05-18 09:00+08', '2027-05-18 09:30+08')";
    private static final String QUARTER_PAST = "tstzrange('2027-05-18 09:15+08', '2027-05-18 09:45+08')";

    /** An edition that has a timetable, and numbers that no company or request has. */
    private Fair fair() {
        Fair fair = examples.fair(4, 3, 2, ExhibitorsList.SIX, new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
        drafts.of(fair.id(), List.of());
        return fair;
    }

    @ParameterizedTest
    @ValueSource(strings = {"table_once", "interpreter_once", "seat_once"})
    void ofManyMeetingsInOnePlaceOneIsWritten(String constraint) throws Exception {
        Fair fair = fair();
        var statements = new ArrayList<String>();
        long base = fair.id().value() * 1_000_000;
        for (int i = 0; i < WRITERS; i++) {
            boolean table = constraint.equals("table_once");
            boolean interpreter = constraint.equals("interpreter_once");
            boolean seat = constraint.equals("seat_once");
            statements.add(insert(
                    fair,
                    base + i,
                    seat ? base : base + 100 + i,
                    0,
                    base + 200 + i,
                    table ? 1 : i + 1,
                    interpreter ? 1 : 0,
                    // Not the same stretch of time: to overlap is enough.
                    i % 2 == 0 ? NINE : QUARTER_PAST));
        }

        List<String> outcomes = outcomes(statements);

        assertThat(outcomes).filteredOn("written"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(one -> !one.equals("written")).isSubsetOf(constraint, "deadlock");
        assertThat(meetings.window(fair.id(), 0, 0, 1, 1000)).hasSize(1);
    }

    @Test
    void ofManyMeetingsMovedToOnePlaceOneMoves() throws Exception {
        Fair fair = fair();
        long base = fair.id().value() * 1_000_000;
        var first = new ArrayList<String>();
        var moves = new ArrayList<String>();
        for (int i = 0; i < WRITERS; i++) {
            first.add(insert(fair, base + i, base + 100 + i, 0, base + 200 + i, i + 1, 0, NINE));
            moves.add("update meeting set table_number = 99 where request_id = " + (base + i));
        }
        assertThat(outcomes(first)).containsOnly("written");

        List<String> outcomes = outcomes(moves);

        assertThat(outcomes).filteredOn("written"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(one -> !one.equals("written")).isSubsetOf("table_once", "deadlock");
    }

    @Test
    void aCancelledMeetingHoldsNothingAndCannotComeBackIntoATakenPlace() throws Exception {
        Fair fair = fair();
        long base = fair.id().value() * 1_000_000;
        String one = insert(fair, base, base + 1, 0, base + 2, 1, 1, NINE);
        String other = insert(fair, base + 10, base + 11, 0, base + 12, 1, 1, NINE);
        assertThat(outcomes(List.of(one))).containsExactly("written");
        assertThat(outcomes(List.of("update meeting set status = 'CANCELLED' where request_id = " + base)))
                .containsExactly("written");
        assertThat(outcomes(List.of(other))).containsExactly("written");
        assertThat(outcomes(List.of("update meeting set status = 'CONFIRMED' where request_id = " + base)))
                .containsExactly("table_once");
    }

    @Test
    void ofManyMeetingsDraftedIntoOnePlaceOneIsWritten() throws Exception {
        Fair fair = fair();
        DraftId draft = drafts.of(fair.id(), List.of());
        String insert = """
                insert into draft_meeting (draft_id, request_id, a_id, a_seat, b_id, b_seat, weight, slot, table_number)
                values (%d, %d, %d, 0, %d, 0, 1, 0, %d)""";
        var atOneTable = new ArrayList<String>();
        var ofOneCompany = new ArrayList<String>();
        for (int i = 0; i < WRITERS; i++) {
            atOneTable.add(insert.formatted(draft.value(), i, 100 + i, 200 + i, 1));
            ofOneCompany.add(insert.formatted(draft.value(), 50 + i, 300, 400 + i, i + 2));
        }
        assertThat(outcomes(atOneTable)).filteredOn("written"::equals).hasSize(1);
        assertThat(outcomes(ofOneCompany)).filteredOn("written"::equals).hasSize(1);
    }

    @RepeatedTest(5)
    void ofTwoEditsDecidedOnOneVersionOneIsSaved() throws Exception {
        Fair fair = fair();
        DraftId draft = drafts.of(fair.id(), List.of(meeting(fair, 0, 0, 1)));

        List<Object> outcomes = atOnce(List.of(
                () -> board.apply(draft, 1, new Edit.Move(fair.requests().get(0), 2, 1)),
                () -> board.apply(draft, 1, new Edit.Put(fair.requests().get(1), 2, 1)),
                () -> board.apply(draft, 1, new Edit.Move(fair.requests().get(0), 3, 2))));

        assertThat(outcomes).filteredOn(Long.valueOf(2)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(one -> one instanceof ConflictException).hasSize(2);
        assertThat(board.edits(draft)).hasSize(1);
    }

    private static DraftMeeting meeting(Fair fair, int number, int slot, int table) {
        return new DraftMeeting(
                fair.requests().get(number),
                fair.companies().get(2 * number),
                0,
                fair.companies().get(2 * number + 1),
                0,
                3,
                new Place(slot, table, "ru-zh", 1),
                false);
    }

    @RepeatedTest(5)
    void ofTwoReleasesAtOnceOneStandsAndTheOtherIsToldSo() throws Exception {
        Fair fair = fair();
        DraftId one = drafts.of(fair.id(), List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 1, 1)));
        DraftId other = drafts.of(fair.id(), List.of(meeting(fair, 0, 1, 1), meeting(fair, 1, 0, 1)));

        List<Object> outcomes = atOnce(List.of(() -> releases.release(one, 1), () -> releases.release(other, 1)));

        // Either they met, and one was refused; or the second saw the first's release and moved both meetings.
        List<Release> made = meetings.releases(fair.id());
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Release).hasSameSizeAs(made);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Release))
                .hasSize(2 - made.size())
                .allMatch(outcome -> outcome instanceof ConflictException);
        DraftId last = java.util.Objects.requireNonNull(made.getFirst().draft());
        int slot = last.equals(one) ? 0 : 1;
        assertThat(meetings.findByRequest(fair.requests().get(0))
                        .orElseThrow()
                        .place()
                        .slot())
                .isEqualTo(slot);
    }

    @Test
    void whoWaitedForAnotherReleaseSawAnOldTimetable() throws Exception {
        Fair fair = fair();
        DraftId one = drafts.of(fair.id(), List.of(meeting(fair, 0, 0, 1)));
        try (Connection holder = DriverManager.getConnection(TestDatabase.url());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            holder.setAutoCommit(false);
            try (var sql = holder.createStatement()) {
                sql.executeUpdate("update timetable set release = release + 1 where edition_id = "
                        + fair.id().value());
                Future<Release> waiting = threads.submit(() -> releases.release(one, 1));
                while (!waits(holder)) {
                    Thread.sleep(20);
                }
                holder.commit();
                assertThatThrownBy(waiting::get).hasCauseInstanceOf(ConflictException.class);
            }
        }
        assertThat(meetings.releases(fair.id())).isEmpty();
    }

    private static boolean waits(Connection holder) throws SQLException {
        try (var sql = holder.createStatement();
                var rows = sql.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    @RepeatedTest(5)
    void aProposalAcceptedTwiceAtOnceIsAcceptedOnce() throws Exception {
        Fair fair = fair();
        releases.release(drafts.of(fair.id(), List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 1, 1))), 1);
        ExhibitorId company = fair.companies().get(0);
        availability.enter(fair.id(), Map.of(company, Set.of(0)));
        ProposalId proposal = repairs.propose(fair.id(), new Proposal.Cause.HoursLost(company, Set.of(0)))
                .orElseThrow();

        int seen = repairs.get(proposal).version();
        List<Object> outcomes =
                atOnce(List.of(() -> repairs.accept(proposal, seen), () -> repairs.accept(proposal, seen), () -> {
                    repairs.dismiss(proposal, seen);
                    return "dismissed";
                }));

        assertThat(outcomes).filteredOn(one -> one instanceof ConflictException).hasSize(2);
        boolean accepted = repairs.get(proposal).state() == Proposal.State.ACCEPTED;
        assertThat(meetings.releases(fair.id())).hasSize(accepted ? 2 : 1);
        assertThat(meetings.ofExhibitor(company)).hasSize(1).allMatch(Meeting::confirmed);
    }

    /** The results, or what was thrown instead. */
    private static List<Object> atOnce(List<Callable<Object>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Object>>();
            for (Callable<Object> deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return deed.call();
                    } catch (RuntimeException e) {
                        return e;
                    }
                }));
            }
            var outcomes = new ArrayList<Object>();
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}

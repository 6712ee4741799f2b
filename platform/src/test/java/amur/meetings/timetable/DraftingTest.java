package amur.meetings.timetable;

import static amur.meetings.MeetingsExamples.speaking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.Draft.State;
import amur.meetings.DraftFeed;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.DraftWork;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Timetables;
import amur.timetabling.Timetabler;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts from the order to the stored timetable, by the application's own jobs. */
@PlatformTest
class DraftingTest {
    private static final DraftSettings SHORT =
            DraftSettings.of(Duration.ofSeconds(20), 3).withRounds(500);

    @Autowired
    Timetables timetables;

    @Autowired
    DraftFeed feed;

    @Autowired
    DraftWork work;

    @Autowired
    EditionProblems problems;

    @Autowired
    Editions editions;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Draft ended(DraftId id) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> timetables.draft(id), draft -> draft.state().ended());
    }

    @Test
    void aDraftIsDoneInTheBackgroundAndAllOfItIsStored() {
        Fair fair = examples.fair(8, 6, 3, 20, 80);
        DraftId id = timetables.startDraft(fair.id(), SHORT);
        Draft draft = ended(id);
        List<DraftMeeting> meetings = timetables.meetings(id);

        assertThat(draft.state()).isEqualTo(State.DONE);
        assertThat(draft.number()).isEqualTo(1);
        assertThat(draft.stage()).isEqualTo(Draft.Stage.FINISHED);
        assertThat(draft.figures().requests()).isEqualTo(80);
        assertThat(draft.figures().placed()).isEqualTo(meetings.size()).isPositive();
        assertThat(draft.figures().value())
                .isEqualTo(meetings.stream().mapToLong(DraftMeeting::weight).sum());
        assertThat(draft.figures().bound())
                .isGreaterThanOrEqualTo(draft.figures().value());
        assertThat(timetables.leftOut(id)).hasSize(80 - meetings.size());
        EditionProblem edition = problems.of(fair.id(), Goal.WEIGHT, List.of());
        assertThat(Timetabler.violations(
                        edition.problem(),
                        edition.solution(meetings).placements().toList()))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from draft_seat where draft_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * meetings.size());
    }

    @Test
    void theScarceInterpreterHasAPrice() throws InterruptedException {
        // Eight requests across a language border in two slots, one interpreter, tables for all.
        Fair fair = examples.fair(2, 8, 1, 16, 0);
        var pairs = new ArrayList<amur.matchmaking.Matchmaking.NewRequest>();
        for (int i = 0; i < 8; i++) {
            pairs.add(new amur.matchmaking.Matchmaking.NewRequest(
                    fair.companies().get(2 * i),
                    fair.companies().get(2 * i + 1),
                    amur.matchmaking.WishLevel.MEET,
                    amur.matchmaking.WishLevel.MEET,
                    false));
        }
        examples.matchmaking().enter(fair.id(), pairs);
        DraftId id = timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofSeconds(10), 1));
        Draft draft = ended(id);
        assertThat(draft.figures().placed()).isEqualTo(2);
        assertThat(timetables.leftOut(id)).hasSize(6).allSatisfy(left -> assertThat(left.reason())
                .isEqualTo(new amur.meetings.LeftOut.Reason.Interpreters("ru-zh")));
        // One more at both slots would bring two more meetings of weight 3.
        Timetables.ScarcePrice dearest = timetables.prices(id).getFirst();
        assertThat(dearest.pair()).isEqualTo("ru-zh");
        assertThat(dearest.slot()).isEqualTo(-1);
        assertThat(dearest.weight()).isBetween(5.9, 6.1);
        // And so it is when the timetable is drawn again with one more.
        for (int i = 0; i < 400 && timetables.trades(id).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(timetables.trades(id)).contains(new Timetables.Trade.OneMore("ru-zh", 6, 6));
    }

    @Test
    void theSameSeedGivesTheSameTimetable() {
        Fair fair = examples.fair(8, 4, 2, 20, 80);
        DraftId one = timetables.startDraft(fair.id(), SHORT);
        DraftId other = timetables.startDraft(fair.id(), SHORT);
        ended(one);
        assertThat(ended(other).number()).isEqualTo(2);
        assertThat(timetables.compare(one, other)).isEmpty();
        assertThat(timetables.drafts(fair.id())).extracting(Draft::number).containsExactly(2, 1);
    }

    @Test
    void stoppingKeepsTheBestSoFar() {
        Fair fair = examples.circles();
        DraftId id = timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofMinutes(10), 1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> timetables.draft(id).figures().placed() > 0);
        assertThat(timetables.meetings(id)).isEmpty();
        timetables.stop(id);
        Draft draft = ended(id);
        assertThat(draft.state()).isEqualTo(State.STOPPED);
        assertThat(timetables.meetings(id)).hasSize(20);
        assertThat(draft.figures().placed()).isEqualTo(20);
        timetables.stop(id);
        assertThat(timetables.draft(id)).isEqualTo(draft);
    }

    @Test
    void aDraftIsFollowedUntilItHasEnded() {
        DraftId id = timetables.startDraft(examples.circles().id(), DraftSettings.of(Duration.ofSeconds(4), 1));
        List<Draft> seen = Collections.synchronizedList(new ArrayList<>());
        DraftFeed.Watch watch = feed.watch(id, seen::add);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !seen.isEmpty() && seen.getLast().state().ended());
        watch.close();
        List<Draft> running =
                seen.stream().filter(draft -> draft.state() == State.RUNNING).toList();
        assertThat(running.size()).as("looks at the running draft").isGreaterThanOrEqualTo(3);
        assertThat(running).extracting(draft -> draft.figures().elapsed()).isSorted();
        assertThat(seen.getLast()).isEqualTo(timetables.draft(id));
        assertThatThrownBy(() -> feed.watch(new DraftId(Long.MAX_VALUE), draft -> {}))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClosedWatchAndOneThatThrowsHearNothingMore() {
        DraftId id = timetables.startDraft(examples.circles().id(), DraftSettings.of(Duration.ofMinutes(5), 1));
        List<Draft> closed = Collections.synchronizedList(new ArrayList<>());
        List<Draft> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Draft> seen = Collections.synchronizedList(new ArrayList<>());
        feed.watch(id, closed::add).close();
        feed.watch(id, draft -> {
            thrown.add(draft);
            throw new IllegalStateException("The reader has gone");
        });
        try (var watch = feed.watch(id, seen::add)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> seen.size() >= 4);
        }
        timetables.stop(id);
        ended(id);
        assertThat(closed).hasSize(1);
        assertThat(thrown).hasSize(1);
    }

    @Test
    void pinsAreKeptAndTheSearchStartsFromTheOldDraft() {
        Fair fair = examples.fair(8, 4, 2, 20, 80);
        DraftId first = timetables.startDraft(fair.id(), SHORT);
        ended(first);
        DraftMeeting kept = timetables.meetings(first).getLast();
        jdbc.sql("update draft_meeting set pinned = true where draft_id = ? and request_id = ?")
                .params(first.value(), kept.request().value())
                .update();
        DraftId next = timetables.startDraft(
                fair.id(),
                DraftSettings.of(Duration.ofSeconds(20), 99).withRounds(300).startingFrom(first));
        Draft draft = ended(next);
        assertThat(draft.figures().value())
                .isGreaterThanOrEqualTo(timetables.draft(first).figures().value());
        DraftMeeting pinned = timetables.meetings(next).stream()
                .filter(meeting -> meeting.request().equals(kept.request()))
                .findFirst()
                .orElseThrow();
        assertThat(pinned.place()).isEqualTo(kept.place());
        assertThat(pinned.pinned()).isTrue();
    }

    @Test
    void moreDraftsThanANodeHasPlacesForWaitTheirTurn() {
        Fair fair = examples.circles();
        List<DraftId> drafts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            drafts.add(timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofSeconds(2), i)));
        }
        assertThat(drafts).allSatisfy(id -> assertThat(ended(id).state()).isEqualTo(State.DONE));
        assertThat(drafts)
                .allSatisfy(id -> assertThat(timetables.draft(id).resumptions()).isZero());
    }

    @Test
    void theFewestBreaksAreFoundWhereAllCanBePlaced() {
        Fair fair = examples.fair(
                4,
                2,
                2,
                List.of(
                        speaking(0, 1, 0, "ru"),
                        speaking(1, 1, 0, "zh"),
                        speaking(2, 1, 0, "ru"),
                        speaking(3, 1, 0, "zh")),
                new int[] {0, 1},
                new int[] {2, 3},
                new int[] {0, 3},
                new int[] {2, 1});
        DraftId id = timetables.startDraft(fair.id(), SHORT.withGoal(Goal.FEWEST_BREAKS));
        Draft draft = ended(id);
        assertThat(draft.state()).isEqualTo(State.DONE);
        assertThat(draft.figures().placed()).isEqualTo(4);
        assertThat(draft.figures().breaks()).isZero();
        assertThat(draft.figures().breaksBound()).isZero();
    }

    @Test
    void whereNotAllCanBePlacedThatIsSaid() {
        Fair fair = examples.fair(
                2,
                4,
                4,
                List.of(
                        speaking(0, 1, 0, "ru"),
                        speaking(1, 1, 0, "zh"),
                        speaking(2, 1, 0, "zh"),
                        speaking(3, 1, 0, "zh")),
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {0, 3});
        Draft draft = ended(timetables.startDraft(fair.id(), SHORT.withGoal(Goal.FEWEST_BREAKS)));
        assertThat(draft.state()).isEqualTo(State.FAILED);
        assertThat(draft.failure()).isEqualTo("meetings.drafting.failed.no_timetable");
    }

    @Test
    void rulesThatContradictEachOtherFailTheDraftInWords() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        // Past the door that refuses circles, as an old version or a hand in the database might have left them.
        for (int i = 0; i < 2; i++) {
            jdbc.sql(
                            "insert into scheduling_rule (edition_id, kind, request_id, other_request_id) values (?, 'BEFORE', ?, ?)")
                    .params(
                            fair.id().value(),
                            fair.requests().get(i).value(),
                            fair.requests().get(1 - i).value())
                    .update();
        }
        Draft draft = ended(timetables.startDraft(fair.id(), SHORT));
        assertThat(draft.state()).isEqualTo(State.FAILED);
        assertThat(draft.failure()).isEqualTo("meetings.drafting.failed.contradiction");
    }

    @Test
    void anEditionThatIsNotReadyIsRefused() {
        var bare = EditionsExamples.bare(editions);
        assertThat(refusal(bare.id())).isEqualTo("meetings.drafting.refused.no_slots");
        editions.setSlots(bare.id(), EditionsExamples.slots(bare, 3));
        assertThat(refusal(bare.id())).isEqualTo("meetings.drafting.refused.no_tables");
        editions.setTables(bare.id(), 2);
        assertThat(refusal(bare.id())).isEqualTo("meetings.drafting.refused.no_requests");
        assertThat(timetables.drafts(bare.id())).isEmpty();
        assertThat(timetables.find(bare.id(), 1)).isEmpty();
    }

    private String refusal(amur.editions.EditionId edition) {
        try {
            timetables.startDraft(edition, SHORT);
            return "";
        } catch (UserFacingException refused) {
            return refused.key();
        }
    }

    @Test
    void aDraftOfAnotherEditionCannotBeContinued() {
        DraftId id = timetables.startDraft(examples.fair(4, 2, 1, 4, 3).id(), SHORT);
        ended(id);
        Fair other = examples.fair(4, 2, 1, 4, 3);
        assertThatThrownBy(() -> timetables.startDraft(other.id(), SHORT.startingFrom(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatADeadNodeSavedIsGoneOnWith() {
        Fair fair = examples.circles();
        EditionProblem edition = problems.of(fair.id(), Goal.WEIGHT, List.of());
        var solution = Timetabler.solve(
                edition.problem(),
                amur.timetabling.Budget.of(Duration.ofSeconds(20)).withRounds(400));
        Map<MeetingRequestId, Integer> saved = new HashMap<>();
        solution.placements()
                .forEach(place -> saved.put(edition.request(place.request()).request(), place.slot()));
        DraftId id = transactions.execute(status -> {
            DraftId begun = timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofSeconds(2), 5));
            // A node took the job, saved something and died: its heart has not beaten for an hour.
            jdbc.sql("""
                            update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,
                                last_heartbeat = now() - interval '1 hour'
                            where task_name = ? and task_instance = ?""").params(DraftWork.JOB, String.valueOf(begun.value())).update();
            assertThat(work.take(begun).orElseThrow().attempt()).isEqualTo(1);
            assertThat(work.save(begun, 1, solution.value(), saved)).isTrue();
            return begun;
        });
        Draft draft = ended(java.util.Objects.requireNonNull(id));
        assertThat(draft.state()).isEqualTo(State.DONE);
        assertThat(draft.resumptions()).isEqualTo(1);
        assertThat(draft.resumedFrom()).isEqualTo(solution.value());
        assertThat(draft.figures().value()).isGreaterThanOrEqualTo(solution.value());

        // The dead one wakes up: nothing it says counts any more.
        var late = new DraftWork.Result(false, Draft.Figures.NONE, List.of(), List.of(), List.of());
        assertThat(work.report(id, 1, Draft.Stage.SEARCHING, Draft.Figures.NONE))
                .isEqualTo(DraftWork.Answer.LOST);
        assertThat(work.save(id, 1, 0, Map.of())).isFalse();
        assertThat(work.finish(id, 1, late)).isFalse();
        work.fail(id, 1, "meetings.drafting.failed.internal");
        assertThat(timetables.draft(id)).isEqualTo(draft);
        assertThat(work.take(id)).isEmpty();
    }
}

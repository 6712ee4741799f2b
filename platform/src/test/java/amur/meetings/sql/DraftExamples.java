package amur.meetings.sql;

import amur.editions.EditionId;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.timetable.EditionProblem;
import amur.meetings.timetable.EditionProblems;
import amur.timetabling.Budget;
import amur.timetabling.Solution;
import amur.timetabling.Timetabler;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finished drafts, drawn by the engine here and now instead of by a job. */
@Component
class DraftExamples {
    private final JdbcClient jdbc;
    private final EditionProblems problems;
    private final DraftDesk desk;

    DraftExamples(JdbcClient jdbc, EditionProblems problems, DraftDesk desk) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.desk = desk;
    }

    /** A draft of the edition as it stands, the same for the same seed. */
    @Transactional
    DraftId drawn(EditionId edition, long seed) {
        return drawn(edition, Budget.of(Duration.ofSeconds(20)).withRounds(30).withSeed(seed));
    }

    @Transactional
    DraftId drawn(EditionId edition, Budget budget) {
        EditionProblem problem = problems.of(edition, Goal.WEIGHT, List.of());
        Solution solution = Timetabler.solve(problem.problem(), budget);
        DraftId draft = empty(edition, solution.certificate().boundValue());
        desk.insert(draft, problem.meetings(solution, List.of(), true));
        desk.insertLeftOut(draft, problem.leftOut(solution));
        jdbc.sql("update draft_progress set value = ?, placed = ?, requests = ?, breaks = ? where draft_id = ?")
                .params(solution.value(), solution.placed(), solution.requests(), solution.breaks(), draft.value())
                .update();
        return draft;
    }

    /** A draft with exactly these meetings. */
    @Transactional
    DraftId of(EditionId edition, List<DraftMeeting> meetings) {
        DraftId draft = empty(edition, 1_000_000);
        desk.insert(draft, meetings);
        return draft;
    }

    private DraftId empty(EditionId edition, long bound) {
        jdbc.sql("insert into timetable (edition_id) values (?) on conflict do nothing")
                .param(edition.value())
                .update();
        int number = jdbc.sql("update timetable set drafts = drafts + 1 where edition_id = ? returning drafts")
                .param(edition.value())
                .query(Integer.class)
                .single();
        var draft = new DraftId(
                jdbc.sql("""
                        insert into draft (edition_id, number, state, budget_ms, seed, threads, rounds, goal, base_release, created_at)
                        values (?, ?, 'DONE', 1000, 1, 1, 100, 'WEIGHT', 0, now()) returning id""").params(edition.value(), number).query(Long.class).single());
        jdbc.sql("insert into draft_progress (draft_id, stage, bound) values (?, 'FINISHED', ?)")
                .params(draft.value(), bound)
                .update();
        return draft;
    }
}

package amur.meetings.timetable;

import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.DraftWork;
import amur.meetings.Timetables;
import amur.timetabling.Budget;
import amur.timetabling.LiteratureResult;
import amur.timetabling.LiteratureTimetabler;
import amur.timetabling.Placement;
import amur.timetabling.ProblemException;
import amur.timetabling.Solution;
import amur.timetabling.Timetabler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/**
 * Drafts timetables in the background: a job that any node takes. The node saves the best so far every other second; when it dies or
 * is shut down another takes the job over and goes on from there with the time that is left.
 */
@Configuration
class Drafting {
    private static final Logger log = LoggerFactory.getLogger(Drafting.class);
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** The most that the breaks of two companies may differ by, as in the literature. */
    private static final int FAIRNESS = 2;
    /** A draft on which so many nodes have failed is at fault itself. */
    private static final int MOST_ATTEMPTS = 20;

    private final DraftWork work;
    private final Timetables timetables;
    private final EditionProblems problems;
    private final Semaphore places;

    Drafting(
            DraftWork work,
            Timetables timetables,
            EditionProblems problems,
            @Value("${amur.drafting.at-once:2}") int atOnce) {
        this.work = work;
        this.timetables = timetables;
        this.problems = problems;
        this.places = new Semaphore(atOnce);
    }

    @Bean
    CustomTask<Void> draftTimetable() {
        return Tasks.custom(DraftWork.JOB, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(RETRY)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var draft = new DraftId(Long.parseLong(instance.getId()));
                    boolean ended =
                            runIfPlace(draft, () -> context.getSchedulerState().isShuttingDown());
                    return (complete, operations) -> {
                        if (ended) {
                            operations.remove();
                        } else {
                            operations.reschedule(complete, Instant.now().plus(RETRY));
                        }
                    };
                });
    }

    private boolean runIfPlace(DraftId draft, BooleanSupplier shuttingDown) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return run(draft, shuttingDown);
        } finally {
            places.release();
        }
    }

    /** Whether the job is done with; false when another node is to go on. */
    boolean run(DraftId id, BooleanSupplier shuttingDown) {
        DraftWork.Taken taken = work.take(id).orElse(null);
        if (taken == null) {
            return true;
        }
        if (taken.attempt() > MOST_ATTEMPTS) {
            work.fail(id, taken.attempt(), "meetings.drafting.failed.internal");
            return true;
        }
        if (taken.attempt() > 1) {
            log.info(
                    "Draft {} is taken over, attempt {}, from {}",
                    id.value(),
                    taken.attempt(),
                    taken.draft().resumedFrom());
        }
        try {
            return draft(taken, shuttingDown);
        } catch (DataAccessException e) {
            throw e; // The database is away: the job is tried again.
        } catch (ProblemException e) {
            log.warn("Draft {} has a problem that contradicts itself: {}", id.value(), e.getMessage());
            work.fail(id, taken.attempt(), "meetings.drafting.failed.contradiction");
        } catch (RuntimeException e) {
            log.error("Draft {} failed", id.value(), e);
            work.fail(id, taken.attempt(), "meetings.drafting.failed.internal");
        }
        return true;
    }

    private boolean draft(DraftWork.Taken taken, BooleanSupplier shuttingDown) {
        DraftSettings settings = taken.draft().settings();
        DraftId from = settings.from();
        List<DraftMeeting> before = from == null ? List.of() : timetables.meetings(from);
        EditionProblem edition = problems.of(
                taken.draft().edition(),
                settings.goal(),
                before.stream().filter(DraftMeeting::pinned).toList());
        Solution start = start(edition, taken, before);
        var followed = new FollowedRun(work, taken, edition, before, shuttingDown);
        Budget budget = Budget.of(
                        left(settings.budget(), taken.draft().figures().elapsed()))
                .withRounds(settings.rounds())
                .withThreads(settings.threads())
                .withSeed(settings.seed())
                .withStop(followed::ends)
                .withListener(followed::hear)
                .withWarmStart(start);
        Outcome outcome;
        try (followed) {
            outcome = settings.goal() == Goal.WEIGHT
                    ? new Outcome(Timetabler.solve(edition.problem(), budget), -1, "")
                    : literature(edition, budget, taken.attempt() > 1 ? start : null);
        }
        return switch (followed.end()) {
            case LOST -> true;
            case SHUT_DOWN -> {
                followed.saveForOthers(outcome.solution());
                yield false;
            }
            case STOPPED, BY_ITSELF -> {
                finish(taken, edition, before, followed, outcome)
                        .ifPresent(meetings ->
                                trade(taken, edition, followed, outcome.solution(), meetings, shuttingDown));
                yield true;
            }
        };
    }

    /** What a run came to: a timetable or the message key of why there is none. */
    private record Outcome(@Nullable Solution solution, int breaksBound, String failure) {}

    /** The draft is there for all to see; what else is to be known of it follows, and is lost where the node goes down meanwhile. */
    private void trade(
            DraftWork.Taken taken,
            EditionProblem edition,
            FollowedRun followed,
            @Nullable Solution solution,
            List<DraftMeeting> meetings,
            BooleanSupplier shuttingDown) {
        DraftSettings settings = taken.draft().settings();
        if (solution == null || followed.end() == FollowedRun.End.STOPPED) {
            return;
        }
        List<Timetables.Trade> trades =
                new ArrayList<>(followed.byWeight().stream().toList());
        trades.addAll(Trading.of(edition, solution, meetings, settings.budget(), settings.seed(), shuttingDown));
        if (!trades.isEmpty() && !shuttingDown.getAsBoolean()) {
            work.addTrades(taken.draft().id(), trades);
        }
    }

    /** The timetable that is stored; empty where none is. */
    private Optional<List<DraftMeeting>> finish(
            DraftWork.Taken taken,
            EditionProblem edition,
            List<DraftMeeting> before,
            FollowedRun followed,
            Outcome outcome) {
        DraftId id = taken.draft().id();
        Solution solution = outcome.solution();
        if (solution == null) {
            work.fail(id, taken.attempt(), outcome.failure());
            return Optional.empty();
        }
        List<DraftMeeting> meetings =
                edition.meetings(solution, before, taken.draft().baseRelease() > 0);
        Draft.Figures figures = edition.figures(solution, meetings, outcome.breaksBound(), followed.elapsed());
        long start = System.nanoTime();
        boolean stored = work.finish(
                id,
                taken.attempt(),
                new DraftWork.Result(
                        followed.end() == FollowedRun.End.STOPPED,
                        figures,
                        meetings,
                        edition.leftOut(solution),
                        edition.prices(solution)));
        log.info(
                "Draft {}: {} of {} meetings, value {}, gap {} %, {} s; stored in {} ms{}",
                id.value(),
                figures.placed(),
                figures.requests(),
                figures.value(),
                Math.round(figures.gap() * 1e4) / 1e2,
                figures.elapsed().toMillis() / 1e3,
                (System.nanoTime() - start) / 1_000_000,
                stored ? "" : ", lost to another node");
        return stored ? Optional.of(meetings) : Optional.empty();
    }

    /** Where the search starts: from what an earlier node saved, else from the draft that this one continues. */
    private static @Nullable Solution start(EditionProblem edition, DraftWork.Taken taken, List<DraftMeeting> before) {
        if (taken.saved().isEmpty()) {
            return before.isEmpty() ? null : edition.solution(before);
        }
        return edition.solution(taken.saved().entrySet().stream()
                .filter(entry -> entry.getValue() < edition.problem().slots())
                .flatMap(entry -> edition.find(entry.getKey()).stream()
                        .map(request -> new Placement(
                                request, entry.getValue(), Placement.ANY_TABLE, Placement.NO_INTERPRETER))));
    }

    private static Duration left(Duration budget, Duration used) {
        Duration left = budget.minus(used);
        return left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left;
    }

    /** The literature's search starts afresh each time; what an earlier node saved stands unless the new run is better. */
    private static Outcome literature(EditionProblem edition, Budget budget, @Nullable Solution saved) {
        return switch (LiteratureTimetabler.solve(edition.problem(), FAIRNESS, budget)) {
            case LiteratureResult.Optimum(int breaks, Solution solution) -> new Outcome(solution, breaks, "");
            case LiteratureResult.Best(int breaks, int bound, Solution solution) ->
                new Outcome(saved != null && saved.breaks() < breaks ? saved : solution, bound, "");
            case LiteratureResult.NoTimetable() -> new Outcome(null, -1, "meetings.drafting.failed.no_timetable");
            case LiteratureResult.Undecided() -> new Outcome(saved, 0, "meetings.drafting.failed.undecided");
        };
    }
}

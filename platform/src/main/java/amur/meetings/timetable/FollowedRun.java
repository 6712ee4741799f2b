package amur.meetings.timetable;

import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftWork;
import amur.meetings.DraftWork.Answer;
import amur.meetings.Timetables;
import amur.timetabling.Progress;
import amur.timetabling.Solution;
import amur.timetabling.Stage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the engine and what the world sees of it. The engine's thread leaves its figures and now and then a snapshot here; a
 * thread of our own writes them down, so that a slow database never holds up the engine, and brings back whether to go on.
 */
final class FollowedRun implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FollowedRun.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);
    private static final long BETWEEN_SNAPSHOTS = Duration.ofSeconds(2).toNanos();

    /** Why the run ended. */
    enum End {
        BY_ITSELF,
        STOPPED,
        SHUT_DOWN,
        LOST
    }

    /** The best so far when it was last looked at. */
    private record Best(Draft.Figures figures, Map<MeetingRequestId, Integer> slots) {}

    private record Heard(Draft.Stage stage, long value, long bound, double gap, int placed, int requests) {}

    private final DraftWork work;
    private final DraftWork.Taken taken;
    private final EditionProblem edition;
    private final List<DraftMeeting> before;
    private final BooleanSupplier shuttingDown;
    private final long start = System.nanoTime();
    private final AtomicReference<@Nullable Heard> heard = new AtomicReference<>();
    private final AtomicReference<@Nullable Best> best = new AtomicReference<>();
    private final Thread writer;
    private volatile @Nullable End end;
    /** Waited for instead of sleeping: an interrupt could hit the writer in the middle of its talk with the database. */
    private final CountDownLatch over = new CountDownLatch(1);

    private volatile Draft.@Nullable Figures byWeight;
    private long lookedAt;
    private @Nullable Best saved;

    FollowedRun(
            DraftWork work,
            DraftWork.Taken taken,
            EditionProblem edition,
            List<DraftMeeting> before,
            BooleanSupplier shuttingDown) {
        this.work = work;
        this.taken = taken;
        this.edition = edition;
        this.before = before;
        this.shuttingDown = shuttingDown;
        this.lookedAt = start;
        this.writer =
                Thread.ofVirtual().name("draft-" + taken.draft().id().value()).start(this::write);
    }

    /** Asked by the engine, often. */
    boolean ends() {
        if (end == null && shuttingDown.getAsBoolean()) {
            end = End.SHUT_DOWN;
        }
        return end != null;
    }

    End end() {
        End why = end;
        return why == null ? End.BY_ITSELF : why;
    }

    /** All the time spent on the draft, by earlier nodes too. */
    Duration elapsed() {
        return taken.draft().figures().elapsed().plusNanos(System.nanoTime() - start);
    }

    /** Called by the engine, on its thread: the snapshot holds only meanwhile. */
    void hear(Progress progress) {
        heard.set(new Heard(
                Draft.Stage.valueOf(progress.stage().name()),
                progress.value(),
                progress.bound(),
                progress.gap(),
                progress.placed(),
                progress.requests()));
        long now = System.nanoTime();
        // The literature's search speaks only when it has found something better, and has it at hand.
        if (edition.problem().literature() || now - lookedAt > BETWEEN_SNAPSHOTS) {
            Solution solution = progress.snapshot().get();
            List<DraftMeeting> meetings =
                    edition.meetings(solution, before, taken.draft().baseRelease() > 0);
            Draft.Figures figures = edition.figures(solution, meetings, -1, Duration.ZERO);
            best.set(new Best(figures, slots(solution)));
            if (progress.stage() != Stage.TIDYING && progress.stage() != Stage.FINISHED) {
                byWeight = figures;
            }
            lookedAt = System.nanoTime();
        }
    }

    /** What breaks there were in the last timetable seen before breaks were looked at; empty where none was seen. */
    Optional<Timetables.Trade> byWeight() {
        return Optional.ofNullable(byWeight)
                .filter(figures -> !edition.problem().literature())
                .map(figures -> new Timetables.Trade.ByWeight(figures.breaks(), figures.breaksPerPersonAndDay()));
    }

    private Map<MeetingRequestId, Integer> slots(Solution solution) {
        var slots = new HashMap<MeetingRequestId, Integer>();
        for (int request = 0; request < edition.problem().requests(); request++) {
            if (solution.isPlaced(request)) {
                slots.put(edition.request(request).request(), solution.slotOf(request));
            }
        }
        return slots;
    }

    private void write() {
        try {
            while (!over.await(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    report();
                } catch (RuntimeException e) {
                    log.warn(
                            "Draft {} could not be reported, trying again: {}",
                            taken.draft().id().value(),
                            e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        Heard last = heard.get();
        Best known = best.get();
        Answer answer = work.report(
                taken.draft().id(),
                taken.attempt(),
                last == null ? Draft.Stage.CONSTRUCTING : last.stage(),
                figures(last, known));
        if (answer != Answer.GO_ON && end == null) {
            end = answer == Answer.STOP ? End.STOPPED : End.LOST;
        }
        if (known != null && known != saved && answer != Answer.LOST) {
            work.save(taken.draft().id(), taken.attempt(), known.figures().value(), known.slots());
            saved = known;
        }
    }

    /** The latest that was heard, with what only a snapshot tells: breaks and minimums. Until there is any, what was known before. */
    private Draft.Figures figures(@Nullable Heard last, @Nullable Best known) {
        Draft.Figures old = known == null ? taken.draft().figures() : known.figures();
        return last == null
                ? new Draft.Figures(
                        old.value(),
                        old.bound(),
                        old.gap(),
                        old.placed(),
                        edition.problem().requests(),
                        old.belowMinimum(),
                        old.breaks(),
                        old.breaksBound(),
                        old.breaksPerPersonAndDay(),
                        old.walk(),
                        elapsed())
                : new Draft.Figures(
                        last.value(),
                        last.bound(),
                        last.gap(),
                        last.placed(),
                        last.requests(),
                        old.belowMinimum(),
                        old.breaks(),
                        -1,
                        old.breaksPerPersonAndDay(),
                        old.walk(),
                        elapsed());
    }

    /** On the way out of a node that is shut down: the next one starts from here. */
    void saveForOthers(@Nullable Solution solution) {
        if (solution != null) {
            work.save(taken.draft().id(), taken.attempt(), solution.value(), slots(solution));
        }
    }

    /** Waits for the last report, so that none comes after the result. */
    @Override
    public void close() {
        over.countDown();
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

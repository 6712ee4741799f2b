package amur.meetings;

import amur.editions.EditionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timetable that only the organizer sees.
 *
 * @param number from 1 within the edition, in every address
 * @param version raised by every change by hand; a change names the version it was decided on
 * @param baseRelease the release that stood when it was begun, 0 before the first
 * @param failure message key of what went wrong; empty unless failed
 * @param resumptions how often another node took the job over
 * @param resumedFrom the value saved when it was last taken over
 */
public record Draft(
        DraftId id,
        EditionId edition,
        int number,
        State state,
        Stage stage,
        DraftSettings settings,
        Figures figures,
        long version,
        int baseRelease,
        String failure,
        int resumptions,
        long resumedFrom,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    public enum State {
        QUEUED,
        RUNNING,
        /** Ended by hand with the best so far. */
        STOPPED,
        DONE,
        FAILED;

        /** Whether there is a timetable to look at, change and release. */
        public boolean ready() {
            return this == STOPPED || this == DONE;
        }

        public boolean ended() {
            return ready() || this == FAILED;
        }
    }

    /** What the engine is at. */
    public enum Stage {
        WAITING,
        CONSTRUCTING,
        BOUNDING,
        SEARCHING,
        ROUNDING,
        TIDYING,
        FINISHED
    }

    /**
     * The figures of a timetable. While the engine works, those of the best so far.
     *
     * @param value total weight of the meetings placed
     * @param bound what no timetable exceeds, proved
     * @param gap (bound − value) / value
     * @param belowMinimum companies that do not reach their minimum of meetings
     * @param breaks idle stretches between two meetings of one company on one day, over all
     * @param breaksBound breaks that no timetable falls below, proved; -1 where that is not known
     * @param breaksPerPersonAndDay breaks by company seat and day with meetings
     * @param walk how far people walk; null where nobody knows where tables stand
     */
    public record Figures(
            long value,
            long bound,
            double gap,
            int placed,
            int requests,
            int belowMinimum,
            int breaks,
            int breaksBound,
            double breaksPerPersonAndDay,
            @Nullable Walk walk,
            Duration elapsed) {
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, -1, 0, null, Duration.ZERO);
    }

    /**
     * How far people walk from meeting to meeting, in metres by company seat and day with meetings.
     *
     * @param most of the company whose people walk farthest
     */
    public record Walk(double perPersonAndDay, double most) {}
}

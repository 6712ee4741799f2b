package amur.meetings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to draft.
 *
 * @param budget how long the engine may work
 * @param seed fixes all chance: with one thread and a limit of rounds the same seed gives the same timetable
 * @param rounds limit on the rounds of search, {@link #UNLIMITED} where time alone decides
 * @param from the draft whose pins are kept and from which the search starts; null to start afresh
 */
public record DraftSettings(
        Duration budget,
        long seed,
        int threads,
        long rounds,
        Goal goal,
        @Nullable DraftId from) {
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** What counts after the hard rules. */
    public enum Goal {
        /** The largest total weight, then few breaks: an expo. */
        WEIGHT,
        /** Every request placed and the fewest breaks, fairly spread: a brokerage event of the literature. */
        FEWEST_BREAKS
    }

    public DraftSettings {
        if (budget.compareTo(Duration.ofSeconds(1)) < 0 || budget.compareTo(Duration.ofHours(2)) > 0) {
            throw new amur.web.UserFacingException("meetings.draft.budget.invalid");
        }
        if (threads < 1 || threads > 64) {
            throw new amur.web.UserFacingException("meetings.draft.threads.invalid");
        }
        if (rounds < 0) {
            throw new IllegalArgumentException("Rounds " + rounds);
        }
    }

    public static DraftSettings of(Duration budget, long seed) {
        return new DraftSettings(budget, seed, 1, UNLIMITED, Goal.WEIGHT, null);
    }

    public DraftSettings withThreads(int number) {
        return new DraftSettings(budget, seed, number, rounds, goal, from);
    }

    public DraftSettings withRounds(long limit) {
        return new DraftSettings(budget, seed, threads, limit, goal, from);
    }

    public DraftSettings withGoal(Goal other) {
        return new DraftSettings(budget, seed, threads, rounds, other, from);
    }

    public DraftSettings startingFrom(DraftId draft) {
        return new DraftSettings(budget, seed, threads, rounds, goal, draft);
    }
}

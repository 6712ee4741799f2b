package amur.timetabling;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run may use.
 *
 * @param time wall-clock limit; the answer comes at most a moment later
 * @param rounds limit on the rounds of search, so that a run with one thread, a generous time and enough memory is the same
 *     run everywhere; {@link #UNLIMITED} leaves the limit to the time, and a cut by time necessarily varies
 * @param threads how many threads the run may use, 1 or more; one searches while the others go on with the prices with slots
 * @param stop asked often; true keeps the best so far and ends
 * @param listener hears about progress, about every 200 ms, on the engine's thread
 * @param warmStart a timetable to continue from; meetings that the problem no longer allows are dropped
 * @param breaks of the time, what fewer breaks may take at the end: kept for them, and no more; null leaves it to the engine, which keeps a part of
 *     the time and gives them what is left over
 * @param walking of the time, likewise for less walking, after breaks; counts only where it is known where tables or stands are
 */
public record Budget(
        Duration time,
        long rounds,
        int threads,
        long seed,
        BooleanSupplier stop,
        Consumer<Progress> listener,
        @Nullable Solution warmStart,
        @Nullable Duration breaks,
        @Nullable Duration walking) {
    public static final long UNLIMITED = Long.MAX_VALUE;

    public Budget {
        Objects.requireNonNull(stop);
        Objects.requireNonNull(listener);
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time " + time + " is not positive");
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads " + threads + " is not in 1-256");
        }
        if (rounds < 0) {
            throw new IllegalArgumentException("rounds " + rounds + " is negative");
        }
        Duration last = (breaks == null ? Duration.ZERO : breaks).plus(walking == null ? Duration.ZERO : walking);
        if (breaks != null && breaks.isNegative()
                || walking != null && walking.isNegative()
                || last.compareTo(time) > 0) {
            throw new IllegalArgumentException(
                    "breaks " + breaks + " and walking " + walking + " are not parts of the time " + time);
        }
    }

    public static Budget of(Duration time) {
        return new Budget(time, UNLIMITED, 1, 1, () -> false, p -> {}, null, null, null);
    }

    public Budget withRounds(long limit) {
        return new Budget(time, limit, threads, seed, stop, listener, warmStart, breaks, walking);
    }

    public Budget withThreads(int number) {
        return new Budget(time, rounds, number, seed, stop, listener, warmStart, breaks, walking);
    }

    public Budget withSeed(long number) {
        return new Budget(time, rounds, threads, number, stop, listener, warmStart, breaks, walking);
    }

    public Budget withStop(BooleanSupplier signal) {
        return new Budget(time, rounds, threads, seed, signal, listener, warmStart, breaks, walking);
    }

    public Budget withListener(Consumer<Progress> hears) {
        return new Budget(time, rounds, threads, seed, stop, hears, warmStart, breaks, walking);
    }

    public Budget withWarmStart(@Nullable Solution start) {
        return new Budget(time, rounds, threads, seed, stop, listener, start, breaks, walking);
    }

    /** Just so much of the time for fewer breaks. */
    public Budget withBreaks(@Nullable Duration part) {
        return new Budget(time, rounds, threads, seed, stop, listener, warmStart, part, walking);
    }

    /** Just so much of the time for less walking. */
    public Budget withWalking(@Nullable Duration part) {
        return new Budget(time, rounds, threads, seed, stop, listener, warmStart, breaks, part);
    }
}

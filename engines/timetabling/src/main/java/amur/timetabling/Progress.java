package amur.timetabling;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Where a run stands.
 *
 * @param value the weight placed by the best timetable so far
 * @param bound what no timetable exceeds, in weight units (rounded down: weights are whole)
 * @param placed meetings in the best timetable so far
 * @param snapshot the best timetable so far with its certificate; computed when asked for, on the thread that asks,
 *     and valid only while the listener runs
 */
public record Progress(
        Stage stage, long value, long bound, int placed, int requests, Duration elapsed, Supplier<Solution> snapshot) {
    /** (bound − value) / value; 0 when both are 0, infinite when only the value is. */
    public double gap() {
        return Gap.of(bound, value);
    }
}

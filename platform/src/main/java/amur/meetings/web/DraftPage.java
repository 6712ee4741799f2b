package amur.meetings.web;

import amur.web.LinePlot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One draft: while it works, how far it is; then what it is worth and how that is known.
 *
 * @param working whether the engine is at it, or it waits for a node
 * @param resumed that other nodes took it over, a sentence; empty where none did
 * @param failure what went wrong, a sentence; empty where nothing did
 * @param prices what one more of each scarce thing would add over all slots, the dearest first
 * @param pricesBySlot the same slot by slot
 * @param course how it came to be
 * @param breaksNote all breaks, beside those of a timetable by weight alone
 * @param minimums what the minimums cost, point by point; empty where nobody has one or it is not known
 * @param breaksCurve what fewer breaks would cost; {@code walkingCurve} the same for less walking
 * @param others drafts to compare with, number and name
 * @param fewestBreaks whether breaks count before weight
 */
public record DraftPage(
        DraftHead head,
        DraftNumbers numbers,
        boolean working,
        String settings,
        String resumed,
        String failure,
        String made,
        List<Price> prices,
        List<Price> pricesBySlot,
        DraftCourse course,
        String breaksNote,
        Curve minimums,
        Curve breaksCurve,
        Curve walkingCurve,
        List<Map.Entry<String, String>> others,
        boolean fewestBreaks,
        boolean belowMinimum,
        List<EditRow> edits) {
    /** @param said the whole of it as a sentence */
    public record Price(String what, String when, String weight, String said) {}

    /** @param plot null where there are no rows */
    public record Curve(@Nullable LinePlot plot, List<Cost> rows) {
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** @param lost against the row that is worth most, with its share */
    public record Cost(String degree, String value, String lost) {}

    /** A change by hand: who, when, what. */
    public record EditRow(String at, String by, List<Run> what) {}
}

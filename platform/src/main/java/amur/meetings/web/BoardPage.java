package amur.meetings.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window of the board: one day, some tables, and beside it the meeting that is open.
 *
 * @param days word and address of each day, the shown one with an empty address
 * @param offset of the zone, UTC+08:00
 * @param columns the tables of the window
 * @param windows first table → word, for the jump
 * @param previous address of the tables before; null where there are none
 * @param conflict what others changed since; null where nobody did
 * @param close address of the board without an open meeting
 */
public record BoardPage(
        DraftHead head,
        DraftNumbers numbers,
        List<Map.Entry<String, String>> days,
        String day,
        String dayName,
        String offset,
        Bands bands,
        List<Column> columns,
        List<Row> rows,
        String range,
        List<Map.Entry<String, String>> windows,
        String window,
        @Nullable String previous,
        @Nullable String next,
        @Nullable BoardSide side,
        @Nullable List<DraftPage.EditRow> conflict,
        String here) {
    /**
     * How weights are told apart at a glance.
     *
     * @param heavy from this weight on: what both sides must have
     * @param light up to this weight
     */
    public record Bands(int heavy, int light) {
        String of(int weight) {
            return weight >= heavy ? "must" : weight <= light ? "glad" : "";
        }
    }

    public record Column(int number, String area) {}

    /**
     * @param load 0 to 4: how much of the slot's tables is taken
     * @param notes tables taken of all, then interpreters taken of all, pair by pair
     */
    public record Row(String hours, String taken, int load, List<String> interpreters, List<Cell> cells) {}

    /** What stands in a slot at a table. */
    public sealed interface Cell {
        /**
         * @param state classes of the board: must, glad, pinned
         * @param href opens it, or chooses it to swap with
         * @param whole all of it in words, for those who hover or listen
         */
        record Taken(
                long request,
                String state,
                Party a,
                Party b,
                boolean interpreted,
                boolean pinned,
                String href,
                String whole)
                implements Cell {}

        /** @param href looks at the open meeting moved here; null where no meeting is open or it cannot be here */
        record Free(@Nullable String href) implements Cell {}

        /** Out of use. */
        record Closed() implements Cell {}
    }
}

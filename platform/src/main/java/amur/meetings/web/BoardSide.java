package amur.meetings.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that is open beside the board: who, why, where else at what price.
 *
 * @param where its place; empty for a request left out
 * @param reason why it is left out; empty for a meeting that is placed
 * @param aWants what the one wishes and speaks
 * @param facts word and value: weight, interpreter
 * @param alternatives where it could be, the cheapest first
 * @param preview the change that is considered, with what it would break; null for none
 * @param picking whether the next meeting chosen on the board is the one to swap with
 */
public record BoardSide(
        long request,
        Party a,
        Party b,
        String aHref,
        String bHref,
        boolean placed,
        boolean pinned,
        String where,
        List<Run> reason,
        String helps,
        String aWants,
        String bWants,
        List<Map.Entry<String, String>> facts,
        List<Alternative> alternatives,
        @Nullable Preview preview,
        boolean picking,
        String pickHref,
        String closeHref,
        List<Map.Entry<String, String>> slots) {
    /**
     * @param at slot and table as the form sends them: {@code 12.5}
     * @param fits whether nothing has to give way
     * @param price in words; what gives way follows, each with the address that opens it
     * @param way the requests that give way as the form sends them, {@code 12.0-45-77} after slot and table; empty where nothing
     *     would have to or where that is not enough
     */
    public record Alternative(
            int slot,
            String at,
            String when,
            String tables,
            boolean fits,
            String price,
            List<GivesWay> displaced,
            String href,
            String way) {}

    public record GivesWay(List<Run> meeting, String href) {}

    /**
     * A change before it is saved.
     *
     * @param kind as the form sends it: move, put, swap
     * @param breaches what it would break; empty where it may be saved
     */
    public record Preview(String kind, long other, int slot, int table, List<Run> what, List<List<Run>> breaches) {}
}

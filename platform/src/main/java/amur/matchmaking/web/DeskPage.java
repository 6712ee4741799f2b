package amur.matchmaking.web;

import amur.matchmaking.RequestDesk.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All meeting requests of an edition, for the organizer.
 *
 * @param tabs the states with how many match the rest of the filter; the empty state is all
 * @param refused why the last deed could not be done; null when it could
 */
public record DeskPage(
        String edition,
        Query query,
        List<Tab> tabs,
        List<Line> lines,
        long total,
        Pages pages,
        Coverage coverage,
        @Nullable String refused) {
    public record Tab(String state, String href, long count) {}

    /** @param weight by both sides' wishes; 0 until both have said theirs */
    public record Line(
            long id,
            Party from,
            Party to,
            String fromWish,
            String toWish,
            int weight,
            String state,
            String sign,
            String asked,
            String when,
            boolean mustPlace,
            boolean open,
            String message,
            String reason) {}
}

package amur.matchmaking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's meeting requests.
 *
 * @param show {@code waiting}, {@code asked}, {@code accepted} or {@code ended}
 * @param tabs the four with how many stand under each
 * @param refused why the last deed could not be done; null when it could
 */
public record RequestsPage(
        String company,
        String show,
        List<Tab> tabs,
        Query query,
        @Nullable String refused,
        List<Line> lines,
        long total,
        Pages pages) {
    public record Tab(String show, String href, long count) {}

    /**
     * @param standing {@code waiting} for this company's answer, {@code asked} by it, {@code accepted}, or how it ended
     * @param sign kind of the badge
     * @param state worded
     * @param when a sentence: asked, expires, accepted or ended when
     * @param soon whether it expires within two days
     * @param mine this company's wish, worded; empty before it has answered
     * @param theirs the other's wish, worded; empty before it has answered
     * @param message the asking company's words
     * @param reason the declining company's or the organizer's words
     */
    public record Line(
            long id,
            Party party,
            String standing,
            String sign,
            String state,
            String when,
            boolean soon,
            String mine,
            String theirs,
            String message,
            String reason) {}
}

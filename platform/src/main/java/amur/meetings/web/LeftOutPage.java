package amur.meetings.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests left out of a draft, by reason.
 *
 * @param reasons filter: key and title of each reason there is
 * @param links pages of the one reason that is shown whole; null while all reasons are shown
 */
public record LeftOutPage(
        DraftHead head,
        String q,
        String reason,
        List<Map.Entry<String, String>> reasons,
        long total,
        List<Group> groups,
        @Nullable PageLinks links,
        String csv) {
    /** @param more address that shows all of the group; null when all are shown */
    public record Group(
            String key,
            String title,
            int count,
            String helps,
            List<Row> rows,
            @Nullable String more) {}

    public record Row(Party a, Party b, int weight, List<Run> why, String href) {}
}

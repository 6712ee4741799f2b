package amur.meetings.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public list of changes of one release.
 *
 * @param latest number of the release that stands
 * @param kinds for the filter: value and word with its count
 */
public record PublicChangesPage(
        String edition,
        int release,
        int latest,
        String releasedAt,
        String zone,
        int added,
        int moved,
        int cancelled,
        String company,
        String kind,
        List<Map.Entry<String, String>> kinds,
        String query,
        long total,
        List<Row> rows,
        PageLinks links) {
    /**
     * @param kind added, moved or cancelled
     * @param before empty for an added meeting
     * @param after empty for a cancelled one
     */
    public record Row(
            String kind,
            String before,
            String after,
            @Nullable AgendaParty a,
            @Nullable AgendaParty b) {}
}

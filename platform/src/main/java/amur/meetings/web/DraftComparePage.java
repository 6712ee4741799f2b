package amur.meetings.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two drafts side by side.
 *
 * @param drafts what may be compared
 * @param comparison null until two are chosen
 */
public record DraftComparePage(
        String edition,
        String one,
        String other,
        List<Map.Entry<String, String>> drafts,
        @Nullable Comparison comparison) {
    /** @param figures label, of the one, of the other */
    public record Comparison(
            DraftHead one,
            DraftHead other,
            List<List<String>> figures,
            String counts,
            ChangeRows changes,
            String csv) {}
}

package amur.meetings.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One repair that waits for a decision, or had one.
 *
 * @param cause what happened
 * @param version which of its workings-out is shown: accepted is this one or none
 * @param base the release it was worked out on
 * @param stale that a later release stands by now; null where none does
 * @param moves null where no more than this can be saved by moving others
 * @param conflict key of what stood against accepting it; null where nothing did
 * @param affected companies for whom something would change
 */
public record ProposalPage(
        String edition,
        int number,
        int version,
        String path,
        List<Run> cause,
        String state,
        String kind,
        boolean open,
        String since,
        int base,
        @Nullable String stale,
        String counts,
        String consequence,
        List<Party> affected,
        List<ChangeRows.Row> changes,
        @Nullable Moves moves,
        @Nullable String conflict) {
    /**
     * The question whether others may move.
     *
     * @param text what is lost as it stands
     * @param most how many may as it stands
     */
    public record Moves(String text, String most, List<Map.Entry<String, String>> choices) {}
}

package amur.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One repair that waits for a decision, or had one.
 *
 * @param cause what happened
 * @param version which of its workings-out is shown: accepted is this one or none
 * @param base the release it was worked out on
 * @param stale that a later release stands by now; null where none does
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
        @Nullable String conflict) {}

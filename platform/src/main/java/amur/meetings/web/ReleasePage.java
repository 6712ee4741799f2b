package amur.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before a release: what it does to everybody.
 *
 * @param next the version it would be
 * @param consequence in numbers: changes, companies, people told
 * @param breaches rules the draft breaks by now; with any it cannot be released
 * @param conflict whether the draft was changed since the reader looked
 * @param nothing whether the release would change nothing
 */
public record ReleasePage(
        DraftHead head,
        int next,
        String counts,
        String consequence,
        List<List<Run>> breaches,
        ChangeRows changes,
        boolean conflict,
        boolean nothing,
        @Nullable String older) {}

package amur.exhibitors.screening;

import java.time.Instant;
import java.util.Optional;

/**
 * A list of names that the organizer uploaded.
 *
 * @param compared how many companies have been compared with it as they are now, of {@code companies}
 * @param open questions of it that nobody has answered
 * @param retiredAt since when it is asked about no longer
 */
public record ScreeningList(
        long id,
        int number,
        String fileName,
        int entries,
        Instant uploadedAt,
        int compared,
        int companies,
        int open,
        Optional<Instant> retiredAt) {}

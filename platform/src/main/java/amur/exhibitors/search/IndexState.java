package amur.exhibitors.search;

import java.time.Instant;
import java.util.Optional;

/**
 * How the index of this node is.
 *
 * @param done of {@code total}, while it is built
 * @param documents companies and products in it
 * @param bytes on disk
 * @param dictionaryEntries of the dictionaries that were found; 0 for none
 * @param current until when everything that was written is found; empty before it was first built
 */
public record IndexState(
        Phase phase,
        long done,
        long total,
        int documents,
        long bytes,
        int dictionaryEntries,
        Optional<Instant> current,
        Optional<Instant> builtAt) {
    public enum Phase {
        OPENING,
        BUILDING,
        FOLLOWING,
        /** Something is wrong, such as a full disk; it is tried again. */
        TROUBLED
    }

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}

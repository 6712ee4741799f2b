package amur.exhibitors;

import amur.editions.EditionId;
import java.util.List;
import java.util.Optional;

/**
 * Finds listed companies and shown products by words in any language, for lists that filter by other things too: those count among what
 * was found here.
 */
public interface CatalogueWords {
    /** Products that a query finds. */
    Found products(EditionId edition, String words);

    /** Companies that all of some queries find; a blank one asks for nothing. */
    Found companies(EditionId edition, String words, String offers, String needs);

    /**
     * @param ids the best first; empty where no words were asked for, or where this node has no index yet: then lists compare letters
     * @param notices keys of what a reader should know about how they were found
     */
    record Found(Optional<List<Long>> ids, List<String> notices) {
        public static final Found UNASKED = new Found(Optional.empty(), List.of());

        public Found {
            notices = List.copyOf(notices);
        }
    }
}

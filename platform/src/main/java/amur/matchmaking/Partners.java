package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.shared.Language;
import amur.shared.Page;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The companies of an edition as those see them who look for partners. */
public interface Partners {
    /** Listed companies other than the one that looks, in the search's order. {@code page} counts from 1. */
    Page<ExhibitorId> search(Exhibitor looking, Search search, int page, int size);

    /** All that match, in the same order: for the export of exactly what is shown. */
    List<ExhibitorId> all(Exhibitor looking, Search search);

    /** Companies of an edition in any state by a part of their name in either script. */
    Set<ExhibitorId> named(EditionId edition, String words);

    enum Order {
        NUMBER,
        NAME,
        REGION
    }

    /** Which side of the goods an HS code is looked for on. */
    enum Side {
        OFFERED,
        NEEDED
    }

    /**
     * What is looked for; empty texts and null mean anything.
     *
     * @param words part of a name in either script, or of what is offered or needed
     * @param country ISO 3166-1
     * @param region ISO 3166-2
     * @param verified only companies of which something is verified today
     * @param hs the beginning of an HS code, digits only
     * @param language whose order of names counts
     */
    record Search(
            String words,
            String country,
            String region,
            String sector,
            Exhibitor.@Nullable Kind kind,
            boolean verified,
            String hs,
            @Nullable Side side,
            Order order,
            boolean descending,
            Language language) {
        public Search {
            words = words.strip();
            if (!hs.matches("\\d*")) {
                throw new IllegalArgumentException("An HS code has digits only: '" + hs + "'");
            }
        }
    }
}

package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom proposals reach, and which goods find no counterpart: for the organizer. */
public interface Reach {
    /**
     * The latest draw of all lists. Worked out in the background, anew at most every few minutes; empty while the first one is not done
     * within a moment.
     */
    Optional<Drawn> drawn(EditionId edition);

    /**
     * The lists of all listed companies, drawn together so that nobody drowns and none is starved.
     *
     * @param length places in a list
     * @param cap in so many lists a company stands at most
     * @param floor in so many at least, as far as partners exist
     * @param exposure in how many lists each listed company stands
     * @param received how many partners its own list holds
     * @param unmet goods that only one side speaks of
     */
    record Drawn(
            Instant at,
            int length,
            int cap,
            int floor,
            Map<ExhibitorId, Integer> exposure,
            Map<ExhibitorId, Integer> received,
            List<Unmet> unmet) {
        public Drawn {
            exposure = Map.copyOf(exposure);
            received = Map.copyOf(received);
            unmet = List.copyOf(unmet);
        }

        /** Whom too few see: those below the floor, or with an empty list. */
        public boolean isTooFew(ExhibitorId company) {
            return exposure.getOrDefault(company, 0) < Math.max(1, floor) || received.getOrDefault(company, 0) == 0;
        }
    }

    /**
     * Goods that some offer and nobody else needs, or the reverse.
     *
     * @param offered whether they are offered
     * @param companies who offers or needs them
     */
    record Unmet(Subject subject, boolean offered, List<ExhibitorId> companies) {
        public Unmet {
            companies = List.copyOf(companies);
        }
    }
}

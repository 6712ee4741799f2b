package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.util.List;

/** Who has met whom before; known to the room that holds the meetings. */
public interface Encounters {
    /** Two companies of one edition, in any order. */
    record Pair(ExhibitorId one, ExhibitorId other) {}

    /** Listed companies of an edition whose organisations have sat together at any edition, each pair once. */
    List<Pair> of(EditionId edition);
}

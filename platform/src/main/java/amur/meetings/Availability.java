package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The slots in which a company can meet: when it is there, without the slots it has blocked. */
public interface Availability {
    /** The slots that a company has blocked on top of its absence. */
    SortedSet<Integer> blocked(ExhibitorId company);

    /** Blocks exactly these slots. After a release, a slot lost with a meeting in it makes a proposal. */
    void block(ExhibitorId company, Set<Integer> slots);

    /** As {@link #block} for many companies at once: for instances, demos and tests. */
    void enter(EditionId edition, Map<ExhibitorId, Set<Integer>> blocked);

    /** The slots in which a company can meet. */
    SortedSet<Integer> free(ExhibitorId company);

    /** The same for every listed company of an edition, in a handful of queries. */
    Map<ExhibitorId, BitSet> free(EditionId edition);
}

package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.util.Set;

/** A company can no longer meet in the {@code lost} slots and can again in the {@code won} ones. */
public record AvailabilityChanged(EditionId edition, ExhibitorId company, Set<Integer> lost, Set<Integer> won) {
    public AvailabilityChanged {
        lost = Set.copyOf(lost);
        won = Set.copyOf(won);
    }
}

package amur.editions;

import java.util.Set;

/** A table cannot be used at these slots, at which it could before. */
public record TableLost(EditionId edition, int table, Set<Integer> slots) {
    public TableLost {
        slots = Set.copyOf(slots);
    }
}

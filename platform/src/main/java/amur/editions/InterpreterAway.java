package amur.editions;

import java.util.Set;

/** An interpreter of a pool cannot work at these slots, at which they could before. */
public record InterpreterAway(EditionId edition, String pair, int number, Set<Integer> slots) {
    public InterpreterAway {
        slots = Set.copyOf(slots);
    }
}

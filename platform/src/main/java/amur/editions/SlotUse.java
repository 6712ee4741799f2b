package amur.editions;

import java.util.Set;

/**
 * Tells which slots and tables are in use, so that they are not taken from under somebody. Implemented by rooms that place
 * something there; asked before slots or tables go.
 */
public interface SlotUse {
    /** Slots, by index, that must stay as they are. */
    Set<Integer> slotsInUse(EditionId edition);

    /** Tables, by number, that must stay. */
    Set<Integer> tablesInUse(EditionId edition);
}

package amur.editions;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table for meetings.
 *
 * @param number from 1, as on its sign
 * @param area where it stands, as on the plan; may be empty
 * @param lost the slots at which it cannot be used
 * @param place where it stands; null where that is not known
 */
public record MeetingTable(
        int number,
        String area,
        Set<Integer> lost,
        @Nullable HallPlace place) {
    public MeetingTable {
        lost = Set.copyOf(lost);
    }

    public boolean usableAt(int slot) {
        return !lost.contains(slot);
    }
}

package amur.editions;

import java.util.List;

/**
 * A room that keeps something from one edition to the next. Called while an edition is cloned, in the same transaction: either
 * everything is carried over or no edition is opened.
 */
public interface CloneParticipant {
    void carryOver(EditionId from, EditionId to);

    /** What would be carried over, for the organizer to read before it is done. */
    default List<Carried> carried(EditionId from) {
        return List.of();
    }

    /**
     * @param key of the message that names the things with their count: “17 regions”
     * @param count may be 0
     */
    record Carried(String key, int count) {}
}

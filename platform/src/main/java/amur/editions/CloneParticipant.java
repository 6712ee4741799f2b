package amur.editions;

/**
 * A room that keeps something from one edition to the next. Called while an edition is cloned, in the same transaction: either
 * everything is carried over or no edition is opened.
 */
public interface CloneParticipant {
    void carryOver(EditionId from, EditionId to);
}

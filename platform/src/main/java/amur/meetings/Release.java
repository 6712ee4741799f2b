package amur.meetings;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Version n of an edition's timetable, for everybody.
 *
 * @param by null where a repair was accepted by rule
 * @param draft null where a repair made it
 * @param meetings held after it
 */
public record Release(
        EditionId edition,
        int number,
        Instant at,
        @Nullable PersonId by,
        @Nullable DraftId draft,
        int meetings,
        int added,
        int moved,
        int cancelled) {}

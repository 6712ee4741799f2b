package amur.exhibitors.screening;

import amur.accounts.PersonId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name at the edition that resembles one of a list: a question to a person.
 *
 * @param person whether {@code found} attends for the company, else it is the company
 * @param listed the name or alias it resembles; {@code entry} is all that the list says there
 * @param likeness from 0 to 1
 * @param version who decides says which version they saw
 */
public record ScreeningHit(
        long id,
        int number,
        ExhibitorId company,
        boolean person,
        String found,
        String listed,
        double likeness,
        Entry entry,
        Instant foundAt,
        State state,
        String reason,
        Optional<Instant> decidedAt,
        Optional<PersonId> decidedBy,
        int version) {
    public enum State {
        OPEN,
        SAME,
        NOT_SAME;

        public String key() {
            return "exhibitors.screening.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param list its number @param row in the file, as the organizer's program counts */
    public record Entry(
            int list, String fileName, int row, String name, List<String> aliases, String country, String note) {
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }
}

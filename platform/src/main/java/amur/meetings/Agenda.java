package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.shared.Country;
import amur.shared.LocalizedText;
import amur.shared.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The meetings of one company, person or interpreter at an edition, in order of time: what a calendar, a paper and a page show
 * alike.
 *
 * @param owner whose it is, in its own script
 * @param ownerLatin the same in Latin letters; empty where none is known
 * @param zone of the venue: all times of the agenda are shown in it
 * @param release the version of the timetable it was taken from; 0 before the first
 * @param releasedAt when that version came into force, or was last repaired
 */
public record Agenda(
        LocalizedText edition,
        String editionSlug,
        LocalizedText venue,
        ZoneId zone,
        String owner,
        String ownerLatin,
        int release,
        Instant releasedAt,
        List<Entry> entries) {
    public Agenda {
        entries = List.copyOf(entries);
    }

    /** The entries that stand, without the cancelled ones. */
    public List<Entry> standing() {
        return entries.stream()
                .filter(entry -> entry.status() == Status.CONFIRMED)
                .toList();
    }

    /** The standing entries that overlap any of these times: what goes when they are lost. */
    public List<Entry> standingIn(List<Period> times) {
        return standing().stream()
                .filter(entry -> times.stream().anyMatch(entry.period()::overlaps))
                .toList();
    }

    /** The part of it that one of the owner's people attends; a seat below 0 is every seat. */
    public Agenda attendedBy(String name, String latinName, int seat) {
        return with(
                name,
                latinName,
                entries.stream()
                        .filter(entry -> seat < 0 || entry.seat() == seat)
                        .toList());
    }

    /** The same edition and release for another owner. */
    public Agenda with(String name, String latinName, List<Entry> others) {
        return new Agenda(edition, editionSlug, venue, zone, name, latinName, release, releasedAt, others);
    }

    public enum Status {
        CONFIRMED,
        CANCELLED
    }

    /**
     * One meeting.
     *
     * @param id the meeting's own, kept when it moves
     * @param uid the calendar's: the same for ever, whatever becomes of the meeting
     * @param sequence raised by every change that people must know of
     * @param table its number as on the sign; 0 where none is given
     * @param area where the table stands; may be empty
     * @param parties who meets the owner: one company, or both for an interpreter
     * @param interpreter who interprets; empty where none is needed
     * @param pair the language pair interpreted, {@code ru-zh}; empty where none is needed
     * @param seat which of the owner's seats, from 0; -1 for an interpreter's agenda
     * @param message what was written with the request for the meeting; may be empty
     * @param changedAt when it was last changed
     */
    public record Entry(
            long id,
            String uid,
            int sequence,
            Status status,
            Period period,
            int table,
            String area,
            List<Party> parties,
            String interpreter,
            String pair,
            int seat,
            String message,
            Instant changedAt) {
        public Entry {
            parties = List.copyOf(parties);
            if (parties.isEmpty()) {
                throw new IllegalArgumentException("A meeting has somebody to meet: " + id);
            }
            if (sequence < 0) {
                throw new IllegalArgumentException("SEQUENCE counts from 0, not " + sequence);
            }
        }
    }

    /** A company as an agenda names it. {@code number} is its number at the edition. */
    public record Party(
            ExhibitorId id, int number, String name, String latinName, Country country, String region, String sector) {
        /** The Latin name where it tells a reader more than the name itself. */
        public Optional<String> otherName() {
            return latinName.isBlank() || latinName.equals(name) ? Optional.empty() : Optional.of(latinName);
        }

        /** Both names in one line, for where there is room for one: {@code 黑龙江机械 (Heilongjiang Machinery)}. */
        public String bothNames() {
            return otherName().map(other -> name + " (" + other + ")").orElse(name);
        }
    }
}

package amur.editions;

import amur.shared.LocalizedText;
import amur.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The editions of the fair and what meetings need of them. */
public interface Editions {
    EditionId open(OpenEdition command);

    /** Opens the next edition from this one: days shifted to {@code firstDay}, host and guest switched if asked, regions, slots, tables kept. */
    EditionId cloneEdition(EditionId from, String slug, LocalDate firstDay, boolean switchHost, LocalizedText name);

    /** What {@link #cloneEdition} would make; nothing is done. */
    ClonePlan planClone(EditionId from, LocalDate firstDay, boolean switchHost);

    void changeStatus(EditionId id, Edition.Status status);

    Edition get(EditionId id);

    Optional<Edition> findBySlug(String slug);

    /** All editions, the latest first. */
    List<Edition> list();

    /** The edition to show first: the open one with the latest days, else the latest. */
    Optional<Edition> current();

    MeetingFrame frame(EditionId id);

    /** Sets all meeting slots of an edition; refused with a conflict once meetings stand in slots that would go. */
    void setSlots(EditionId id, List<SlotTime> slots);

    /** Sets the number of tables, numbered from 1. */
    void setTables(EditionId id, int tables);

    void loseTable(EditionId id, int table, Set<Integer> slots);

    void regainTable(EditionId id, int table, Set<Integer> slots);

    void setPool(EditionId id, String pair, List<String> interpreters);

    void setInterpreterAway(EditionId id, String pair, int number, Set<Integer> slots);

    /** A slot to be made: its day and its time. */
    record SlotTime(LocalDate day, Period period) {}
}

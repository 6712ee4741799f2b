package amur.editions.sql;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions.SlotTime;
import amur.editions.MeetingSlot;
import amur.editions.SlotUse;
import amur.shared.Period;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slots of an edition's meetings. Callers hold the edition. */
@Repository
class SqlMeetingSlots {
    private final JdbcClient jdbc;
    private final ObjectProvider<SlotUse> uses;

    SqlMeetingSlots(JdbcClient jdbc, ObjectProvider<SlotUse> uses) {
        this.jdbc = jdbc;
        this.uses = uses;
    }

    List<MeetingSlot> list(EditionId id) {
        return jdbc.sql("select slot, day, starts_at, ends_at from meeting_slot where edition_id = ? order by slot")
                .param(id.value())
                .query((row, n) -> new MeetingSlot(
                        row.getInt("slot"),
                        row.getObject("day", LocalDate.class),
                        new Period(FrameRows.instant(row, "starts_at"), FrameRows.instant(row, "ends_at"))))
                .list();
    }

    /** The slots there may be, in order of time; a slot in use keeps its number and its time. */
    List<SlotTime> sound(Edition edition, List<MeetingSlot> before, List<SlotTime> wanted) {
        List<SlotTime> inOrder = wanted.stream()
                .sorted(Comparator.comparing((SlotTime slot) -> slot.period().start()))
                .toList();
        requireSound(edition, inOrder);
        refuseIfInUse(edition.id(), edition.zone(), before, inOrder);
        return inOrder;
    }

    private static void requireSound(Edition edition, List<SlotTime> slots) {
        Set<LocalDate> days = edition.days().stream().map(Edition.Day::date).collect(Collectors.toSet());
        for (int slot = 0; slot < slots.size(); slot++) {
            SlotTime time = slots.get(slot);
            LocalDate day = LocalDate.ofInstant(time.period().start(), edition.zone());
            if (!day.equals(time.day()) || !days.contains(day)) {
                throw new UserFacingException(
                        "editions.slots.other_day", slot + 1, time.day().toString());
            }
            if (slot > 0 && time.period().overlaps(slots.get(slot - 1).period())) {
                throw new UserFacingException("editions.slots.overlap", slot, slot + 1);
            }
        }
    }

    private void refuseIfInUse(EditionId id, ZoneId zone, List<MeetingSlot> before, List<SlotTime> wanted) {
        Set<Integer> used = uses.stream()
                .flatMap(use -> use.slotsInUse(id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<MeetingSlot> taken = before.stream()
                .filter(slot -> used.contains(slot.index()))
                .filter(slot -> slot.index() >= wanted.size()
                        || !wanted.get(slot.index()).period().equals(slot.period()))
                .toList();
        if (!taken.isEmpty()) {
            MeetingSlot first = taken.getFirst();
            throw new UserFacingException(
                    "editions.slots.in_use",
                    taken.size(),
                    first.day().toString(),
                    first.period().start().atZone(zone).toLocalTime().toString());
        }
    }

    void set(EditionId id, List<SlotTime> slots) {
        jdbc.sql("delete from meeting_slot where edition_id = ? and slot >= ?")
                .params(id.value(), slots.size())
                .update();
        for (int slot = 0; slot < slots.size(); slot++) {
            write(id, slot, slots.get(slot));
        }
    }

    private void write(EditionId id, int slot, SlotTime time) {
        jdbc.sql("""
                        insert into meeting_slot (edition_id, slot, day, starts_at, ends_at) values (?, ?, ?, ?, ?)
                        on conflict (edition_id, slot) do update
                        set day = excluded.day, starts_at = excluded.starts_at, ends_at = excluded.ends_at""")
                .params(
                        id.value(),
                        slot,
                        time.day(),
                        FrameRows.at(time.period().start()),
                        FrameRows.at(time.period().end()))
                .update();
    }

    /** The slots of one edition at the same wall times in a zone, so many days later, as those of another or of the same edition; how many. */
    int copy(Edition from, EditionId to, ZoneId zone, long days) {
        List<MeetingSlot> slots = list(from.id());
        for (MeetingSlot slot : slots) {
            write(to, slot.index(), moved(slot, from.zone(), zone, days));
        }
        return slots.size();
    }

    private static SlotTime moved(MeetingSlot slot, ZoneId from, ZoneId to, long days) {
        return new SlotTime(
                slot.day().plusDays(days),
                new Period(
                        moved(slot.period().start(), from, to, days),
                        moved(slot.period().end(), from, to, days)));
    }

    private static Instant moved(Instant instant, ZoneId from, ZoneId to, long days) {
        return instant.atZone(from).toLocalDateTime().plusDays(days).atZone(to).toInstant();
    }

    Set<Integer> require(EditionId id, Set<Integer> slots) {
        Set<Integer> known = list(id).stream().map(MeetingSlot::index).collect(Collectors.toSet());
        slots.stream().filter(slot -> !known.contains(slot)).findFirst().ifPresent(slot -> {
            throw new NotFound("slot " + slot);
        });
        return slots;
    }

    void refuseIfOn(EditionId id, LocalDate day) {
        int slots = jdbc.sql("select count(*) from meeting_slot where edition_id = ? and day = ?")
                .params(id.value(), day)
                .query(Integer.class)
                .single();
        if (slots > 0) {
            throw new UserFacingException("editions.days.has_slots", day.toString(), slots);
        }
    }
}

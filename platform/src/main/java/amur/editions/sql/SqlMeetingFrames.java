package amur.editions.sql;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions.SlotTime;
import amur.editions.Interpreter;
import amur.editions.InterpreterAway;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingFrameChanged;
import amur.editions.MeetingSlot;
import amur.editions.MeetingTable;
import amur.editions.SlotUse;
import amur.editions.TableLost;
import amur.shared.Period;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slots, tables and interpreter pools. Every change locks the edition's row first and raises its version, so that changes of one
 * frame happen one after another; callers bring the transaction.
 */
@Repository
class SqlMeetingFrames {
    private final JdbcClient jdbc;
    private final ObjectProvider<SlotUse> uses;
    private final ApplicationEventPublisher events;

    SqlMeetingFrames(JdbcClient jdbc, ObjectProvider<SlotUse> uses, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.events = events;
    }

    MeetingFrame frame(EditionId id) {
        return new MeetingFrame(slots(id), tables(id), pools(id));
    }

    private List<MeetingSlot> slots(EditionId id) {
        return jdbc.sql("select slot, day, starts_at, ends_at from meeting_slot where edition_id = ? order by slot")
                .param(id.value())
                .query((row, n) -> new MeetingSlot(
                        row.getInt("slot"),
                        row.getObject("day", LocalDate.class),
                        new Period(instant(row, "starts_at"), instant(row, "ends_at"))))
                .list();
    }

    private List<MeetingTable> tables(EditionId id) {
        return jdbc.sql("""
                        select t.number, t.area, array(select l.slot from table_loss l
                               where l.edition_id = t.edition_id and l.table_number = t.number) as lost
                        from meeting_table t where t.edition_id = ? order by t.number""")
                .param(id.value())
                .query((row, n) -> new MeetingTable(row.getInt("number"), row.getString("area"), ints(row, "lost")))
                .list();
    }

    private List<InterpreterPool> pools(EditionId id) {
        Map<String, List<Interpreter>> interpreters = new HashMap<>();
        jdbc.sql("""
                        select i.pair, i.number, i.name, array(select a.slot from interpreter_away a
                               where a.edition_id = i.edition_id and a.pair = i.pair and a.number = i.number) as away
                        from interpreter i where i.edition_id = ? order by i.pair, i.number""").param(id.value()).query(row -> {
            interpreters
                    .computeIfAbsent(row.getString("pair"), pair -> new java.util.ArrayList<>())
                    .add(new Interpreter(row.getInt("number"), row.getString("name"), ints(row, "away")));
        });
        return jdbc.sql("select pair from interpreter_pool where edition_id = ? order by pair")
                .param(id.value())
                .query((row, n) -> new InterpreterPool(
                        row.getString("pair"), interpreters.getOrDefault(row.getString("pair"), List.of())))
                .list();
    }

    /** Holds the edition until the end of the transaction and raises its version. */
    private void touch(EditionId id) {
        int found = jdbc.sql("update edition set version = version + 1 where id = ?")
                .param(id.value())
                .update();
        if (found == 0) {
            throw new NotFound("edition " + id.value());
        }
    }

    /** Holds the edition until the end of the transaction. */
    void lock(EditionId id) {
        var _ = jdbc.sql("select id from edition where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("edition " + id.value()));
    }

    /**
     * Makes the slots these, in order of time. A slot in use keeps its number and its time. What was said about a slot (a lost
     * table, an interpreter away) goes with its time to its new number.
     */
    void setSlots(Edition edition, List<SlotTime> wanted) {
        EditionId id = edition.id();
        touch(id);
        List<SlotTime> inOrder = wanted.stream()
                .sorted(Comparator.comparing((SlotTime slot) -> slot.period().start()))
                .toList();
        requireSound(edition, inOrder);
        List<MeetingSlot> before = slots(id);
        refuseIfInUse(id, edition.zone(), before, inOrder);
        Map<Period, Integer> numbers = new HashMap<>();
        for (int slot = 0; slot < inOrder.size(); slot++) {
            numbers.put(inOrder.get(slot).period(), slot);
        }
        List<MeetingTable> tables = tables(id);
        List<InterpreterPool> pools = pools(id);
        jdbc.sql("delete from table_loss where edition_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from interpreter_away where edition_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from meeting_slot where edition_id = ? and slot >= ?")
                .params(id.value(), inOrder.size())
                .update();
        for (int slot = 0; slot < inOrder.size(); slot++) {
            writeSlot(id, slot, inOrder.get(slot));
        }
        for (MeetingTable table : tables) {
            insertLosses(id, table.number(), renumbered(table.lost(), before, numbers));
        }
        for (InterpreterPool pool : pools) {
            for (Interpreter interpreter : pool.interpreters()) {
                insertAways(id, pool.pair(), interpreter.number(), renumbered(interpreter.away(), before, numbers));
            }
        }
        events.publishEvent(new MeetingFrameChanged(id));
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

    private static Set<Integer> renumbered(Set<Integer> slots, List<MeetingSlot> before, Map<Period, Integer> numbers) {
        return before.stream()
                .filter(slot -> slots.contains(slot.index()) && numbers.containsKey(slot.period()))
                .map(slot -> numbers.get(slot.period()))
                .collect(Collectors.toSet());
    }

    private void writeSlot(EditionId id, int slot, SlotTime time) {
        jdbc.sql("""
                        insert into meeting_slot (edition_id, slot, day, starts_at, ends_at) values (?, ?, ?, ?, ?)
                        on conflict (edition_id, slot) do update
                        set day = excluded.day, starts_at = excluded.starts_at, ends_at = excluded.ends_at""")
                .params(
                        id.value(),
                        slot,
                        time.day(),
                        at(time.period().start()),
                        at(time.period().end()))
                .update();
    }

    /** Keeps the wall times of all slots when the zone of the venue is corrected: ten o'clock stays ten o'clock. */
    void moveToZone(Edition before, ZoneId zone) {
        if (before.zone().equals(zone)) {
            return;
        }
        List<MeetingSlot> slots = slots(before.id());
        for (MeetingSlot slot : slots) {
            writeSlot(before.id(), slot.index(), moved(slot, before.zone(), zone, 0));
        }
        if (!slots.isEmpty()) {
            events.publishEvent(new MeetingFrameChanged(before.id()));
        }
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

    /** Slots at the same wall times on the new days, the same tables, the same pools; nothing lost, nobody away. */
    void carryOver(Edition from, EditionId to, ZoneId zone, long days) {
        for (MeetingSlot slot : slots(from.id())) {
            writeSlot(to, slot.index(), moved(slot, from.zone(), zone, days));
        }
        jdbc.sql("insert into meeting_table select ?, number, area from meeting_table where edition_id = ?")
                .params(to.value(), from.id().value())
                .update();
        jdbc.sql("insert into interpreter_pool select ?, pair from interpreter_pool where edition_id = ?")
                .params(to.value(), from.id().value())
                .update();
        jdbc.sql("insert into interpreter select ?, pair, number, name from interpreter where edition_id = ?")
                .params(to.value(), from.id().value())
                .update();
    }

    void refuseIfSlotsOn(EditionId id, LocalDate day) {
        int slots = jdbc.sql("select count(*) from meeting_slot where edition_id = ? and day = ?")
                .params(id.value(), day)
                .query(Integer.class)
                .single();
        if (slots > 0) {
            throw new UserFacingException("editions.days.has_slots", day.toString(), slots);
        }
    }

    void setTables(EditionId id, int tables) {
        if (tables < 0 || tables > 5_000) {
            throw new UserFacingException("editions.tables.number", tables);
        }
        touch(id);
        Set<Integer> used = uses.stream()
                .flatMap(use -> use.tablesInUse(id).stream())
                .filter(number -> number > tables)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!used.isEmpty()) {
            throw new UserFacingException(
                    "editions.tables.in_use", used.size(), used.iterator().next());
        }
        jdbc.sql("delete from meeting_table where edition_id = ? and number > ?")
                .params(id.value(), tables)
                .update();
        jdbc.sql("""
                        insert into meeting_table (edition_id, number) select ?, generate_series(1, ?)
                        on conflict do nothing""").params(id.value(), tables).update();
        events.publishEvent(new MeetingFrameChanged(id));
    }

    void loseTable(EditionId id, int table, Set<Integer> slots) {
        touch(id);
        requireTable(id, table);
        Set<Integer> lost = insertLosses(id, table, requireSlots(id, slots));
        if (!lost.isEmpty()) {
            events.publishEvent(new TableLost(id, table, lost));
        }
    }

    void regainTable(EditionId id, int table, Set<Integer> slots) {
        touch(id);
        requireTable(id, table);
        int regained = jdbc.sql(
                        "delete from table_loss where edition_id = :edition and table_number = :number and slot = any(:slots)")
                .param("edition", id.value())
                .param("number", table)
                .param("slots", slots.toArray(Integer[]::new))
                .update();
        if (regained > 0) {
            events.publishEvent(new MeetingFrameChanged(id));
        }
    }

    /** The slots at which the table was usable until now. */
    private Set<Integer> insertLosses(EditionId id, int table, Set<Integer> slots) {
        return Set.copyOf(jdbc.sql("""
                        insert into table_loss (edition_id, table_number, slot)
                        select :edition, :number, unnest(:slots) on conflict do nothing returning slot""")
                .param("edition", id.value())
                .param("number", table)
                .param("slots", slots.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    void setPool(EditionId id, String pair, List<String> interpreters) {
        touch(id);
        new InterpreterPool(pair, List.of()); // refuses what is no pair
        jdbc.sql("insert into interpreter_pool (edition_id, pair) values (?, ?) on conflict do nothing")
                .params(id.value(), pair)
                .update();
        List<InterpreterAway> leaving = leaving(id, pair, interpreters.size());
        jdbc.sql("delete from interpreter where edition_id = ? and pair = ? and number > ?")
                .params(id.value(), pair, interpreters.size())
                .update();
        for (int i = 0; i < interpreters.size(); i++) {
            jdbc.sql("""
                            insert into interpreter (edition_id, pair, number, name) values (?, ?, ?, ?)
                            on conflict (edition_id, pair, number) do update set name = excluded.name""").params(id.value(), pair, i + 1, interpreters.get(i)).update();
        }
        leaving.forEach(events::publishEvent);
        events.publishEvent(new MeetingFrameChanged(id));
    }

    /** Who is taken out of a pool is away at every slot at which they could work until now. */
    private List<InterpreterAway> leaving(EditionId id, String pair, int kept) {
        return jdbc
                .sql("""
                        select i.number, array(select s.slot from meeting_slot s where s.edition_id = i.edition_id
                               and not exists (select from interpreter_away a where a.edition_id = i.edition_id
                                   and a.pair = i.pair and a.number = i.number and a.slot = s.slot)) as slots
                        from interpreter i where i.edition_id = ? and i.pair = ? and i.number > ? order by i.number""")
                .params(id.value(), pair, kept)
                .query((row, n) -> new InterpreterAway(id, pair, row.getInt("number"), ints(row, "slots")))
                .list()
                .stream()
                .filter(away -> !away.slots().isEmpty())
                .toList();
    }

    void setInterpreterAway(EditionId id, String pair, int number, Set<Integer> slots) {
        touch(id);
        var _ = jdbc.sql("select 1 from interpreter where edition_id = ? and pair = ? and number = ?")
                .params(id.value(), pair, number)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("interpreter " + number + " of " + pair));
        int back = jdbc.sql("""
                        delete from interpreter_away where edition_id = :edition and pair = :pair and number = :number
                        and slot <> all(:slots)""")
                .param("edition", id.value())
                .param("pair", pair)
                .param("number", number)
                .param("slots", slots.toArray(Integer[]::new))
                .update();
        Set<Integer> newly = insertAways(id, pair, number, requireSlots(id, slots));
        if (!newly.isEmpty()) {
            events.publishEvent(new InterpreterAway(id, pair, number, newly));
        }
        if (back > 0) {
            events.publishEvent(new MeetingFrameChanged(id));
        }
    }

    private Set<Integer> insertAways(EditionId id, String pair, int number, Set<Integer> slots) {
        return Set.copyOf(jdbc.sql("""
                        insert into interpreter_away (edition_id, pair, number, slot)
                        select :edition, :pair, :number, unnest(:slots) on conflict do nothing returning slot""")
                .param("edition", id.value())
                .param("pair", pair)
                .param("number", number)
                .param("slots", slots.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    private void requireTable(EditionId id, int table) {
        var _ = jdbc.sql("select 1 from meeting_table where edition_id = ? and number = ?")
                .params(id.value(), table)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("table " + table));
    }

    private Set<Integer> requireSlots(EditionId id, Set<Integer> slots) {
        Set<Integer> known = slots(id).stream().map(MeetingSlot::index).collect(Collectors.toSet());
        slots.stream().filter(slot -> !known.contains(slot)).findFirst().ifPresent(slot -> {
            throw new NotFound("slot " + slot);
        });
        return slots;
    }

    private static Set<Integer> ints(ResultSet row, String column) throws SQLException {
        return Set.of((Integer[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

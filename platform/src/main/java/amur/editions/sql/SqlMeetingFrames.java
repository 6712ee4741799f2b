package amur.editions.sql;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions.SlotTime;
import amur.editions.Hall;
import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingFrameChanged;
import amur.editions.MeetingSlot;
import amur.editions.MeetingTable;
import amur.shared.Period;
import amur.web.NotFound;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final SqlMeetingSlots slots;
    private final SqlMeetingTables tables;
    private final SqlInterpreterPools pools;
    private final ApplicationEventPublisher events;

    SqlMeetingFrames(
            JdbcClient jdbc,
            SqlMeetingSlots slots,
            SqlMeetingTables tables,
            SqlInterpreterPools pools,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.tables = tables;
        this.pools = pools;
        this.events = events;
    }

    MeetingFrame frame(EditionId id) {
        return new MeetingFrame(slots.list(id), tables.list(id), pools.list(id));
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
        MeetingFrame before = frame(id);
        List<SlotTime> inOrder = slots.sound(edition, before.slots(), wanted);
        Map<Period, Integer> numbers = new HashMap<>();
        for (int slot = 0; slot < inOrder.size(); slot++) {
            numbers.put(inOrder.get(slot).period(), slot);
        }
        tables.forgetLosses(id);
        pools.forgetAways(id);
        slots.set(id, inOrder);
        for (MeetingTable table : before.tables()) {
            tables.insertLosses(id, table.number(), renumbered(table.lost(), before.slots(), numbers));
        }
        for (InterpreterPool pool : before.pools()) {
            for (Interpreter interpreter : pool.interpreters()) {
                pools.insertAways(
                        id, pool.pair(), interpreter.number(), renumbered(interpreter.away(), before.slots(), numbers));
            }
        }
        events.publishEvent(new MeetingFrameChanged(id));
    }

    private static Set<Integer> renumbered(Set<Integer> slots, List<MeetingSlot> before, Map<Period, Integer> numbers) {
        return before.stream()
                .filter(slot -> slots.contains(slot.index()) && numbers.containsKey(slot.period()))
                .map(slot -> numbers.get(slot.period()))
                .collect(Collectors.toSet());
    }

    /** Keeps the wall times of all slots when the zone of the venue is corrected: ten o'clock stays ten o'clock. */
    void moveToZone(Edition before, ZoneId zone) {
        if (!before.zone().equals(zone) && slots.copy(before, before.id(), zone, 0) > 0) {
            events.publishEvent(new MeetingFrameChanged(before.id()));
        }
    }

    /**
     * Slots at the same wall times on the new days, the same tables, the same pools; nothing lost, nobody away.
     *
     * @param sameHall whether the tables stand where they stood; of another hall nobody has said it
     */
    void carryOver(Edition from, EditionId to, ZoneId zone, long days, boolean sameHall) {
        slots.copy(from, to, zone, days);
        tables.copy(from.id(), to, sameHall);
        pools.copy(from.id(), to);
    }

    void refuseIfSlotsOn(EditionId id, LocalDate day) {
        slots.refuseIfOn(id, day);
    }

    void setTables(EditionId id, int number) {
        touch(id);
        tables.set(id, number);
    }

    void layHall(EditionId id, Hall hall) {
        touch(id);
        tables.lay(id, hall);
    }

    void loseTable(EditionId id, int table, Set<Integer> at) {
        touch(id);
        tables.lose(id, table, slots.require(id, at));
    }

    void regainTable(EditionId id, int table, Set<Integer> at) {
        touch(id);
        tables.regain(id, table, at);
    }

    void setPool(EditionId id, String pair, List<String> interpreters) {
        touch(id);
        pools.set(id, pair, interpreters);
    }

    void setInterpreterAway(EditionId id, String pair, int number, Set<Integer> at) {
        touch(id);
        pools.setAway(id, pair, number, slots.require(id, at));
    }
}

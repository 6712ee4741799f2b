package amur.editions.sql;

import amur.editions.EditionId;
import amur.editions.Hall;
import amur.editions.MeetingFrameChanged;
import amur.editions.MeetingTable;
import amur.editions.SlotUse;
import amur.editions.TableLost;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of an edition's meetings, and the slots at which one is lost. Callers hold the edition. */
@Repository
class SqlMeetingTables {
    private final JdbcClient jdbc;
    private final SqlTablePlaces places;
    private final ObjectProvider<SlotUse> uses;
    private final ApplicationEventPublisher events;

    SqlMeetingTables(
            JdbcClient jdbc, SqlTablePlaces places, ObjectProvider<SlotUse> uses, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.places = places;
        this.uses = uses;
        this.events = events;
    }

    List<MeetingTable> list(EditionId id) {
        Hall hall = places.hall(id);
        return jdbc.sql("""
                        select t.number, t.area, array(select l.slot from table_loss l
                               where l.edition_id = t.edition_id and l.table_number = t.number) as lost
                        from meeting_table t where t.edition_id = ? order by t.number""")
                .param(id.value())
                .query((row, n) -> new MeetingTable(
                        row.getInt("number"),
                        row.getString("area"),
                        FrameRows.ints(row, "lost"),
                        hall.place(row.getInt("number")).orElse(null)))
                .list();
    }

    void set(EditionId id, int tables) {
        if (tables < 0 || tables > 5_000) {
            throw new UserFacingException("editions.tables.number", tables);
        }
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

    void lose(EditionId id, int table, Set<Integer> slots) {
        requireTable(id, table);
        Set<Integer> lost = insertLosses(id, table, slots);
        if (!lost.isEmpty()) {
            events.publishEvent(new TableLost(id, table, lost));
        }
    }

    void regain(EditionId id, int table, Set<Integer> slots) {
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
    Set<Integer> insertLosses(EditionId id, int table, Set<Integer> slots) {
        return Set.copyOf(jdbc.sql("""
                        insert into table_loss (edition_id, table_number, slot)
                        select :edition, :number, unnest(:slots) on conflict do nothing returning slot""")
                .param("edition", id.value())
                .param("number", table)
                .param("slots", slots.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    void forgetLosses(EditionId id) {
        jdbc.sql("delete from table_loss where edition_id = ?")
                .param(id.value())
                .update();
    }

    /** Sets where tables stand. */
    void lay(EditionId id, Hall hall) {
        hall.own().keySet().stream().max(Integer::compare).ifPresent(last -> requireTable(id, last));
        places.lay(id, places.hall(id), hall);
        events.publishEvent(new MeetingFrameChanged(id));
    }

    /** The same tables, in the same hall at the same places, none of them lost. */
    void copy(EditionId from, EditionId to, boolean sameHall) {
        jdbc.sql("insert into meeting_table select ?, number, area from meeting_table where edition_id = ?")
                .params(to.value(), from.value())
                .update();
        if (sameHall) {
            places.copy(from, to);
        }
    }

    private void requireTable(EditionId id, int table) {
        var _ = jdbc.sql("select 1 from meeting_table where edition_id = ? and number = ?")
                .params(id.value(), table)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("table " + table));
    }
}

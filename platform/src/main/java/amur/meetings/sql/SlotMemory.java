package amur.meetings.sql;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.MeetingFrameChanged;
import amur.editions.MeetingSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was said about slots with their time when their numbers change: in the transaction that changes them, so that nobody
 * ever sees the one without the other. What was blocked or allowed at a slot that is no more is forgotten.
 */
@Component
class SlotMemory {
    private final JdbcClient jdbc;
    private final Editions editions;

    SlotMemory(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** To be called before anything is said about slots by number. */
    void remember(EditionId edition) {
        if (seen(edition).isEmpty()) {
            write(edition, editions.frame(edition).slots());
        }
    }

    @EventListener
    void changed(MeetingFrameChanged event) {
        EditionId edition = event.edition();
        Map<Integer, Instant> before = seen(edition);
        List<MeetingSlot> after = editions.frame(edition).slots();
        Map<Instant, Integer> numbers = new HashMap<>();
        after.forEach(slot -> numbers.put(slot.period().start(), slot.index()));
        Map<Integer, Integer> kept = new TreeMap<>();
        before.forEach((slot, start) -> {
            Integer now = numbers.get(start);
            if (now != null) {
                kept.put(slot, now);
            }
        });
        Integer[] renumbered = before.keySet().stream()
                .filter(slot -> !slot.equals(kept.get(slot)))
                .toArray(Integer[]::new);
        if (renumbered.length > 0) {
            renumber("availability", "blocked", edition, kept);
            renumber("scheduling_rule", "slots", edition, kept);
            outdate(edition, renumbered);
        }
        if (renumbered.length > 0 || before.size() != after.size()) {
            write(edition, after);
        }
    }

    private void renumber(String table, String column, EditionId edition, Map<Integer, Integer> kept) {
        jdbc.sql("""
                        update %1$s t set %2$s = array(
                            select k.now from unnest(t.%2$s) as said (slot)
                            join unnest(:before::int[], :now::int[]) as k (before, now) on k.before = said.slot order by k.now)
                        where t.edition_id = :edition and t.%2$s <> '{}'""".formatted(table, column))
                .param("before", kept.keySet().toArray(Integer[]::new))
                .param("now", kept.values().toArray(Integer[]::new))
                .param("edition", edition.value())
                .update();
    }

    /** Drafts that use a slot which has another time now, that are being made with it, or that are to begin with pins in it. */
    private void outdate(EditionId edition, Integer[] renumbered) {
        // Held first, so that a draft which is stored at this moment is seen with its meetings.
        jdbc.sql("select id from draft where edition_id = ? for update")
                .param(edition.value())
                .query(Long.class)
                .list();
        jdbc.sql("""
                        update draft d set outdated = true where d.edition_id = :edition and not d.outdated and (d.state = 'RUNNING'
                            or exists (select from draft_meeting m where m.draft_id in (d.id, d.from_draft)
                                and m.slot = any(:slots) and d.state in ('QUEUED', 'STOPPED', 'DONE')
                                and (m.draft_id = d.id or d.state = 'QUEUED')))""")
                .param("edition", edition.value())
                .param("slots", renumbered)
                .update();
    }

    private Map<Integer, Instant> seen(EditionId edition) {
        var seen = new TreeMap<Integer, Instant>();
        jdbc.sql("select slot, starts_at from seen_slot where edition_id = ?")
                .param(edition.value())
                .query(row -> {
                    seen.put(row.getInt("slot"), start(row));
                });
        return seen;
    }

    private static Instant start(ResultSet row) throws SQLException {
        return row.getObject("starts_at", OffsetDateTime.class).toInstant();
    }

    private void write(EditionId edition, List<MeetingSlot> slots) {
        jdbc.sql("delete from seen_slot where edition_id = ?")
                .param(edition.value())
                .update();
        jdbc.sql(
                        "insert into seen_slot (edition_id, slot, starts_at) select ?, s.* from unnest(?::int[], ?::timestamptz[]) as s"
                                + " on conflict do nothing")
                .params(
                        edition.value(),
                        slots.stream().map(MeetingSlot::index).toArray(Integer[]::new),
                        slots.stream()
                                .map(slot -> slot.period().start().toString())
                                .toArray(String[]::new))
                .update();
    }
}

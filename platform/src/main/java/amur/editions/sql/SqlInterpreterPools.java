package amur.editions.sql;

import amur.editions.EditionId;
import amur.editions.Interpreter;
import amur.editions.InterpreterAway;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrameChanged;
import amur.web.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The interpreters of an edition by pair of languages, and the slots at which one is away. Callers hold the edition. */
@Repository
class SqlInterpreterPools {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SqlInterpreterPools(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    List<InterpreterPool> list(EditionId id) {
        Map<String, List<Interpreter>> interpreters = new HashMap<>();
        jdbc.sql("""
                        select i.pair, i.number, i.name, array(select a.slot from interpreter_away a
                               where a.edition_id = i.edition_id and a.pair = i.pair and a.number = i.number) as away
                        from interpreter i where i.edition_id = ? order by i.pair, i.number""").param(id.value()).query(row -> {
            interpreters
                    .computeIfAbsent(row.getString("pair"), pair -> new ArrayList<>())
                    .add(new Interpreter(row.getInt("number"), row.getString("name"), FrameRows.ints(row, "away")));
        });
        return jdbc.sql("select pair from interpreter_pool where edition_id = ? order by pair")
                .param(id.value())
                .query((row, n) -> new InterpreterPool(
                        row.getString("pair"), interpreters.getOrDefault(row.getString("pair"), List.of())))
                .list();
    }

    void set(EditionId id, String pair, List<String> interpreters) {
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
                .query((row, n) -> new InterpreterAway(id, pair, row.getInt("number"), FrameRows.ints(row, "slots")))
                .list()
                .stream()
                .filter(away -> !away.slots().isEmpty())
                .toList();
    }

    void setAway(EditionId id, String pair, int number, Set<Integer> slots) {
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
        Set<Integer> newly = insertAways(id, pair, number, slots);
        if (!newly.isEmpty()) {
            events.publishEvent(new InterpreterAway(id, pair, number, newly));
        }
        if (back > 0) {
            events.publishEvent(new MeetingFrameChanged(id));
        }
    }

    Set<Integer> insertAways(EditionId id, String pair, int number, Set<Integer> slots) {
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

    void forgetAways(EditionId id) {
        jdbc.sql("delete from interpreter_away where edition_id = ?")
                .param(id.value())
                .update();
    }

    /** The same interpreters, none of them away. */
    void copy(EditionId from, EditionId to) {
        jdbc.sql("insert into interpreter_pool select ?, pair from interpreter_pool where edition_id = ?")
                .params(to.value(), from.value())
                .update();
        jdbc.sql("insert into interpreter select ?, pair, number, name from interpreter where edition_id = ?")
                .params(to.value(), from.value())
                .update();
    }
}

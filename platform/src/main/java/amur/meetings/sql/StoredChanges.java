package amur.meetings.sql;

import amur.meetings.MeetingChange;
import amur.meetings.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of changes as rows: those of a release and those that a proposal would make have the same columns. */
@Repository
class StoredChanges {
    private final JdbcClient jdbc;

    StoredChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a list of changes.
     *
     * @param keys the columns that say whose list it is
     * @param key their values
     */
    void insert(String table, String keys, long[] key, List<MeetingChange> changes) {
        var values = new ArrayList<String>();
        for (long one : key) {
            values.add(Long.toString(one));
        }
        jdbc.sql("insert into " + table + " (" + keys + """
                        , request_id, a_id, b_id, before_slot, before_table, before_pair, before_interpreter,
                        after_slot, after_table, after_pair, after_interpreter) select """ + " " + String.join(", ", values) + """
                        , * from unnest(:requests::bigint[], :as::bigint[], :bs::bigint[],
                            :beforeSlots::int[], :beforeTables::int[], :beforePairs::text[], :beforeInterpreters::int[],
                            :afterSlots::int[], :afterTables::int[], :afterPairs::text[], :afterInterpreters::int[])""")
                .param("requests", StandingTimetable.longs(changes, change -> change.request()
                        .value()))
                .param("as", StandingTimetable.longs(changes, change -> change.a()
                        .value()))
                .param("bs", StandingTimetable.longs(changes, change -> change.b()
                        .value()))
                .param("beforeSlots", of(changes, MeetingRows::before, Place::slot, Integer[]::new))
                .param("beforeTables", of(changes, MeetingRows::before, Place::table, Integer[]::new))
                .param("beforePairs", of(changes, MeetingRows::before, Place::pair, String[]::new))
                .param("beforeInterpreters", of(changes, MeetingRows::before, Place::interpreter, Integer[]::new))
                .param("afterSlots", of(changes, MeetingRows::after, Place::slot, Integer[]::new))
                .param("afterTables", of(changes, MeetingRows::after, Place::table, Integer[]::new))
                .param("afterPairs", of(changes, MeetingRows::after, Place::pair, String[]::new))
                .param("afterInterpreters", of(changes, MeetingRows::after, Place::interpreter, Integer[]::new))
                .update();
    }

    private static <T> @Nullable T[] of(
            List<MeetingChange> changes,
            Function<MeetingChange, @Nullable Place> side,
            Function<Place, T> part,
            java.util.function.IntFunction<@Nullable T[]> array) {
        @Nullable T[] values = array.apply(changes.size());
        for (int i = 0; i < values.length; i++) {
            Place place = side.apply(changes.get(i));
            values[i] = place == null ? null : part.apply(place);
        }
        return values;
    }
}

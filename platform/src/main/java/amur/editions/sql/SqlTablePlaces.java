package amur.editions.sql;

import amur.editions.EditionId;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.TableRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the tables of an edition stand. Callers hold the edition. */
@Repository
class SqlTablePlaces {
    private final JdbcClient jdbc;

    SqlTablePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hall hall(EditionId id) {
        TableRows rows = jdbc.sql("select per_row, apart, rows_apart from table_rows where edition_id = ?")
                .param(id.value())
                .query((row, n) -> new TableRows(row.getInt("per_row"), row.getInt("apart"), row.getInt("rows_apart")))
                .optional()
                .orElse(null);
        var own = new HashMap<Integer, HallPlace>();
        jdbc.sql("select table_number, x, y from table_place where edition_id = ?")
                .param(id.value())
                .query(row -> {
                    own.put(row.getInt("table_number"), new HallPlace(row.getInt("x"), row.getInt("y")));
                });
        return new Hall(rows, own);
    }

    /** Writes what differs and nothing else, so that the trail tells what was changed. */
    void lay(EditionId id, Hall before, Hall hall) {
        layRows(id, hall.rows());
        jdbc.sql("delete from table_place where edition_id = :edition and table_number = any(:tables)")
                .param("edition", id.value())
                .param("tables", otherThan(before, hall).toArray(Integer[]::new))
                .update();
        List<Integer> placed = otherThan(hall, before);
        jdbc.sql("""
                        insert into table_place (edition_id, table_number, x, y)
                        select :edition, p.* from unnest(:tables::int[], :xs::int[], :ys::int[]) as p""")
                .param("edition", id.value())
                .param("tables", placed.toArray(Integer[]::new))
                .param(
                        "xs",
                        placed.stream()
                                .map(table -> hall.place(table).orElseThrow().x())
                                .toArray(Integer[]::new))
                .param(
                        "ys",
                        placed.stream()
                                .map(table -> hall.place(table).orElseThrow().y())
                                .toArray(Integer[]::new))
                .update();
    }

    /** Tables with a place of their own here that they do not have there. */
    private static List<Integer> otherThan(Hall here, Hall there) {
        return here.own().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(there.own().get(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void layRows(EditionId id, @Nullable TableRows rows) {
        if (rows == null) {
            jdbc.sql("delete from table_rows where edition_id = ?")
                    .param(id.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into table_rows (edition_id, per_row, apart, rows_apart) values (?, ?, ?, ?)
                        on conflict (edition_id) do update
                        set per_row = excluded.per_row, apart = excluded.apart, rows_apart = excluded.rows_apart
                        where (table_rows.per_row, table_rows.apart, table_rows.rows_apart)
                            is distinct from (excluded.per_row, excluded.apart, excluded.rows_apart)""")
                .params(id.value(), rows.perRow(), rows.apart(), rows.rowsApart())
                .update();
    }

    /** The tables stand there as they stand here. */
    void copy(EditionId from, EditionId to) {
        lay(to, Hall.UNKNOWN, hall(from));
    }
}

package amur.editions.sql;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.shared.Country;
import amur.shared.LocalizedTextJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Reads an edition with its days from one row, so that a page needs one query for it. */
final class EditionRow {
    static final String SELECT = """
            select e.*, array(select d.day || ' ' || d.phase from edition_day d
                              where d.edition_id = e.id order by d.day) as days
            from edition e\s""";

    private EditionRow() {}

    static Edition read(ResultSet row, int number) throws SQLException {
        return new Edition(
                new EditionId(row.getLong("id")),
                row.getString("slug"),
                LocalizedTextJson.read(row.getString("name")),
                row.getInt("number"),
                LocalizedTextJson.read(row.getString("theme")),
                LocalizedTextJson.read(row.getString("city")),
                LocalizedTextJson.read(row.getString("venue")),
                new Country(row.getString("host")),
                new Country(row.getString("guest")),
                ZoneId.of(row.getString("zone")),
                days((String[]) row.getArray("days").getArray()),
                row.getInt("accent"),
                Edition.Status.valueOf(row.getString("status")),
                row.getInt("version"));
    }

    private static List<Edition.Day> days(String[] written) {
        return Stream.of(written)
                .map(day -> day.split(" ", 2))
                .map(parts -> new Edition.Day(LocalDate.parse(parts[0]), Edition.Phase.valueOf(parts[1])))
                .toList();
    }
}

package amur.meetings.sql;

import amur.editions.EditionId;
import amur.meetings.PublicTimetable;
import amur.shared.Country;
import amur.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the public timetable. A page costs one query at most: the release's head and the page's lines travel together, and without a filter
 * the release itself knows how many lines there are. Companies are joined only where they are public, so that a hidden name never
 * leaves the database.
 */
@Repository
class SqlPublicTimetable implements PublicTimetable {
    private static final String COMPANIES = " left join exhibitor a on a.id = m.a_id and a.public_meetings"
            + " left join exhibitor b on b.id = m.b_id and b.public_meetings";
    private static final String STANDING = " where m.edition_id = ? and m.status = 'CONFIRMED'";
    private static final String LINE = """
            select m.slot, m.table_number, m.pair, lower(m.during) as starts_at, upper(m.during) as ends_at,
                a.number as a_number, a.name as a_name, a.latin_name as a_latin, a.country as a_country, a.region as a_region,
                b.number as b_number, b.name as b_name, b.latin_name as b_latin, b.country as b_country, b.region as b_region
            """;
    private static final String CHANGES = """
            from meeting_change c
            left join exhibitor a on a.id = c.a_id and a.public_meetings
            left join exhibitor b on b.id = c.b_id and b.public_meetings
            left join meeting_slot bs on bs.edition_id = c.edition_id and bs.slot = c.before_slot
            left join meeting_slot s on s.edition_id = c.edition_id and s.slot = c.after_slot
            where c.edition_id = ? and c.release = ?""";
    private static final String CHANGE = """
            select coalesce(c.after_slot, c.before_slot) as slot, c.request_id, c.before_table, c.after_table,
                bs.starts_at as before_start, bs.ends_at as before_end, s.starts_at as after_start, s.ends_at as after_end,
                a.number as a_number, a.name as a_name, a.latin_name as a_latin, a.country as a_country, a.region as a_region,
                b.number as b_number, b.name as b_name, b.latin_name as b_latin, b.country as b_country, b.region as b_region
            """;
    private static final String CHANGE_ORDER = " order by slot, request_id";

    private final JdbcClient jdbc;

    SqlPublicTimetable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Window> find(EditionId edition, Filter filter, int page, int size) {
        var condition = new Condition(filter, edition);
        var parameters = new ArrayList<Object>();
        String total = "h.meetings";
        if (!filter.isEmpty()) {
            total = "(select count(*) from meeting m" + (filter.company().isEmpty() ? "" : COMPANIES) + STANDING
                    + condition.sql + ")";
            parameters.addAll(condition.parameters);
        }
        parameters.add(edition.value());
        parameters.add(edition.value());
        parameters.addAll(condition.parameters);
        parameters.add(size);
        parameters.add((long) (page - 1) * size);
        String sql = """
                select h.*, l.* from (
                    select h.number, h.at, h.meetings, %s as total,
                        array(select distinct day from meeting_slot where edition_id = ? order by day) as days
                    from timetable_release h where h.edition_id = ? order by h.number desc limit 1) h
                left join (%s) l on true %s""".formatted(total, lines(filter, condition), order(filter, "l."));
        return jdbc.sql(sql).params(parameters).query((ResultSet rows) -> window(rows, page, size));
    }

    /** Names are joined to the one page that is shown; only a search by name must join them to all. */
    private static String lines(Filter filter, Condition condition) {
        String page = STANDING + condition.sql + order(filter, "m.") + " limit ? offset ?";
        return filter.company().isEmpty()
                ? LINE + "from (select m.* from meeting m" + page + ") m" + COMPANIES
                : LINE + "from meeting m" + COMPANIES + page;
    }

    private static Optional<Window> window(ResultSet rows, int page, int size) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        int release = rows.getInt("number");
        var at = rows.getTimestamp("at").toInstant();
        int meetings = rows.getInt("meetings");
        long total = rows.getLong("total");
        var days = new ArrayList<LocalDate>();
        for (java.sql.Date day : (java.sql.Date[]) rows.getArray("days").getArray()) {
            days.add(day.toLocalDate());
        }
        var lines = new ArrayList<Line>();
        if (rows.getTimestamp("starts_at") != null) {
            do {
                lines.add(line(rows));
            } while (rows.next());
        }
        return Optional.of(new Window(release, at, meetings, days, new Page<>(lines, page, size, total)));
    }

    @Override
    public List<Line> all(EditionId edition, Filter filter) {
        var condition = new Condition(filter, edition);
        return jdbc.sql(LINE + "from meeting m" + COMPANIES + STANDING + condition.sql + order(filter, "m."))
                .params(condition.parameters)
                .query((row, n) -> line(row))
                .list();
    }

    private static String order(Filter filter, String table) {
        return switch (filter.order()) {
            case TIME -> " order by " + table + "slot, " + table + "table_number";
            case TABLE -> " order by " + table + "table_number, " + table + "slot";
        };
    }

    @Override
    public Optional<Changes> changes(EditionId edition, int release, ChangeFilter filter, int page, int size) {
        var condition = new Condition(filter, edition, release);
        Optional<Changes> head = jdbc.sql("""
                        select number, at, added, moved, cancelled,
                            (select max(number) from timetable_release where edition_id = r.edition_id) as latest
                        from timetable_release r where edition_id = ? and number = ?""")
                .params(edition.value(), release)
                .query((row, n) -> new Changes(
                        release,
                        row.getTimestamp("at").toInstant(),
                        row.getInt("latest"),
                        row.getInt("added"),
                        row.getInt("moved"),
                        row.getInt("cancelled"),
                        new Page<>(List.of(), page, size, 0)))
                .optional();
        return head.map(found -> found.with(changes(condition, page, size)));
    }

    private Page<Change> changes(Condition condition, int page, int size) {
        long total = jdbc.sql("select count(*) " + CHANGES + condition.sql)
                .params(condition.parameters)
                .query(Long.class)
                .single();
        var parameters = new ArrayList<>(condition.parameters);
        parameters.add(size);
        parameters.add((long) (page - 1) * size);
        List<Change> rows = jdbc.sql(CHANGE + CHANGES + condition.sql + CHANGE_ORDER + " limit ? offset ?")
                .params(parameters)
                .query((row, n) -> change(row))
                .list();
        return new Page<>(rows, page, size, total);
    }

    @Override
    public List<Change> allChanges(EditionId edition, int release, ChangeFilter filter) {
        var condition = new Condition(filter, edition, release);
        return jdbc.sql(CHANGE + CHANGES + condition.sql + CHANGE_ORDER)
                .params(condition.parameters)
                .query((row, n) -> change(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("table_number"),
                company(row, "a_"),
                company(row, "b_"),
                row.getString("pair"));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                company(row, "a_"),
                company(row, "b_"),
                MeetingRow.spot(row, "before_"),
                MeetingRow.spot(row, "after_"));
    }

    private static @Nullable Company company(ResultSet row, String prefix) throws SQLException {
        int number = row.getInt(prefix + "number");
        return row.wasNull()
                ? null
                : new Company(
                        number,
                        row.getString(prefix + "name"),
                        row.getString(prefix + "latin"),
                        new Country(row.getString(prefix + "country")),
                        row.getString(prefix + "region"));
    }

    /** What a filter asks for, behind the fixed conditions, with all parameters in order. */
    private static final class Condition {
        final List<Object> parameters = new ArrayList<>();
        String sql = "";

        Condition(Filter filter, EditionId edition) {
            parameters.add(edition.value());
            company(filter.company());
            if (filter.day() != null) {
                and(
                        "m.slot in (select d.slot from meeting_slot d where d.edition_id = m.edition_id and d.day = ?)",
                        filter.day());
            }
            if (filter.table() > 0) {
                and("m.table_number = ?", filter.table());
            }
        }

        Condition(ChangeFilter filter, EditionId edition, int release) {
            parameters.add(edition.value());
            parameters.add(release);
            company(filter.company());
            if (filter.kind() != null) {
                sql += switch (filter.kind()) {
                    case ADDED -> " and c.before_slot is null";
                    case CANCELLED -> " and c.after_slot is null";
                    case MOVED -> " and c.before_slot is not null and c.after_slot is not null";
                };
            }
        }

        private void company(String words) {
            if (words.matches("\\d{1,9}")) {
                int number = Integer.parseInt(words);
                and("(a.number = ? or b.number = ?)", number, number);
            } else if (!words.isEmpty()) {
                String like =
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
                and(
                        "(a.name ilike ? or a.latin_name ilike ? or b.name ilike ? or b.latin_name ilike ?)",
                        like,
                        like,
                        like,
                        like);
            }
        }

        private void and(String condition, Object... values) {
            sql += " and " + condition;
            parameters.addAll(List.of(values));
        }
    }
}

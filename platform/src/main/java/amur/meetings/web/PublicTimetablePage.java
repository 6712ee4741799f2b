package amur.meetings.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The released timetable for everybody.
 *
 * @param release 0 before the first: nothing else is then said
 * @param days for the filter: date and word
 * @param byTable sorted by table, else by time
 * @param query the filter as the addresses of export and sorting carry it, without the order
 */
public record PublicTimetablePage(
        String edition,
        int release,
        String releasedAt,
        String zone,
        int meetings,
        String company,
        String day,
        String table,
        List<Map.Entry<String, String>> days,
        boolean byTable,
        String query,
        long total,
        List<Row> rows,
        @Nullable PageLinks links) {
    /** A company that is not public is null. */
    public record Row(
            String day,
            String time,
            int table,
            @Nullable AgendaParty a,
            @Nullable AgendaParty b,
            String pair) {}

    public boolean filtered() {
        return !company.isEmpty() || !day.isEmpty() || !table.isEmpty();
    }
}

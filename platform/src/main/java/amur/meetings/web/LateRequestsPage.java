package amur.meetings.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;

/**
 * Requests that came after the drafting and have no place in the released timetable.
 *
 * @param moves how many others may move for one
 */
public record LateRequestsPage(
        String edition,
        String path,
        List<Row> rows,
        long total,
        PageLinks links,
        List<Map.Entry<String, String>> moves) {
    /** @param free whether there is a place for it by now, with nobody moved */
    public record Row(long request, Party a, Party b, int weight, String accepted, List<Run> why, boolean free) {}
}

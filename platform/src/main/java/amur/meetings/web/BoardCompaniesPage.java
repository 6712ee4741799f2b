package amur.meetings.web;

import amur.web.PageLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The timetable by participant: a line of day strips for each company.
 *
 * @param show all, below or without
 * @param days names of the days with slots
 */
public record BoardCompaniesPage(
        DraftHead head,
        String q,
        String show,
        String sort,
        List<Map.Entry<String, String>> shows,
        List<String> days,
        List<Row> rows,
        long total,
        PageLinks links,
        String path) {
    /** The address that sorts by a column, or by its other end when it is sorted by it already. */
    public String sortedBy(String column) {
        return path + query(sort.equals(column) ? "-" + column : column);
    }

    /** The filter and the order as they are. */
    public String query() {
        return query(sort);
    }

    private String query(String order) {
        return "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&show="
                + URLEncoder.encode(show, StandardCharsets.UTF_8) + "&sort="
                + URLEncoder.encode(order, StandardCharsets.UTF_8);
    }

    /** For {@code aria-sort}. */
    public String order(String column) {
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    /**
     * @param meetings how many it has
     * @param least how many it should have, in words; empty where no minimum is set
     * @param days the strip of each day
     */
    public record Row(
            Party party, String href, int meetings, String least, boolean below, int breaks, List<Strip> days) {}

    /** @param cells class of each slot: busy, away or none. {@code words} says the same to those who listen. */
    public record Strip(String words, List<String> cells) {}
}

package amur.meetings.web;

import amur.web.PageLinks;
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
        List<Map.Entry<String, String>> shows,
        List<String> days,
        List<Row> rows,
        long total,
        PageLinks links) {
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

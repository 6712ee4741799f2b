package amur.regions.web;

import java.util.List;
import java.util.Map;

/**
 * The list of regions, a table a country, in the order of the reader's language.
 *
 * @param words as typed into the filter
 * @param country the one country shown; empty for all
 * @param countries for the filter: code and name
 * @param total over all tables
 */
public record RegionsPage(
        String words, String country, List<Map.Entry<String, String>> countries, List<Group> groups, int total) {
    public record Group(String code, String name, List<Row> rows) {}

    /**
     * @param otherName the short name in the country's own language where the reader's is another; may be empty
     * @param otherLang its language tag
     * @param offset from UTC now: {@code UTC+08:00}
     */
    public record Row(
            String code,
            String shortName,
            String name,
            String otherName,
            String otherLang,
            String category,
            String capital,
            String zone,
            String offset) {}
}

package amur.regions.web;

import amur.regions.RegionSection.Section;
import java.util.List;

/**
 * One region.
 *
 * @param names in every language: the language's own name, its tag, the official name, the short name
 * @param point latitude and longitude, written out
 * @param zone of the capital as people call it, with its offset now
 * @param time now, in the capital
 * @param sections of other rooms
 */
public record RegionPage(
        String code,
        String shortName,
        String country,
        String category,
        List<Name> names,
        String capital,
        String point,
        String zone,
        String time,
        List<EditionLine> editions,
        List<Section> sections) {
    public record Name(String language, String tag, String official, String shortName, String capital) {}

    public record EditionLine(String slug, String name, String days) {}
}

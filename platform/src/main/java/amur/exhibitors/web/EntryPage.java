package amur.exhibitors.web;

import java.util.List;
import java.util.Map;

/**
 * What a company says about itself.
 *
 * @param values of the fields, as stored or as typed
 * @param changed where somebody else saved in between: each field that differs, with their value and the one typed here
 */
public record EntryPage(
        OwnHead head,
        String kind,
        String country,
        String nameLang,
        Map<String, String> values,
        List<Difference> changed,
        List<Map.Entry<String, String>> regions,
        List<Map.Entry<String, String>> sectors) {
    public record Difference(String label, String theirs, String yours) {}

    public String get(String field) {
        return values.getOrDefault(field, "");
    }
}

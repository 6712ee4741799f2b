package amur.regions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ties between regions, and the form for another.
 *
 * @param typed of the form, by name of the field
 * @param errors by name of the field, worded
 */
public record TiesPage(
        List<Row> rows,
        List<Map.Entry<String, String>> regions,
        List<Map.Entry<String, String>> kinds,
        Map<String, String> typed,
        Map<String, String> errors) {
    /** Codes and names of the two regions; {@code since} empty where nobody has said. */
    public record Row(
            String one,
            String oneName,
            String other,
            String otherName,
            String kind,
            String kindName,
            String since,
            String source) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** For the summary above the form. */
    public List<Map.Entry<String, String>> faults() {
        return List.copyOf(errors.entrySet());
    }
}

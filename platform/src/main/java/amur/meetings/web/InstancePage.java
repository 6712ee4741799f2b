package amur.meetings.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that makes an edition of an instance file.
 *
 * @param errors field and what is wrong with it
 */
public record InstancePage(
        Form form,
        List<Map.Entry<String, String>> countries,
        List<Map.Entry<String, String>> zones,
        List<Map.Entry<String, String>> budgets,
        long maxBytes,
        List<Map.Entry<String, String>> errors) {
    /** As typed. */
    public record Form(String host, String guest, String zone, String firstDay, String budget) {}

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.getKey().equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}

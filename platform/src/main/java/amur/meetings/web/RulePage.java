package amur.meetings.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the organizer has laid down for single requests and companies, and the form that limits a company. */
public record RulePage(
        String edition,
        List<Row> rows,
        long total,
        PageLinks links,
        String company,
        String most,
        List<Map.Entry<String, String>> errors) {
    /** @param key names the rule in the form that lifts it */
    public record Row(String key, List<Run> rule) {}

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.getKey().equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}

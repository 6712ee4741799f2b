package amur.matchmaking.web;

import amur.web.PageLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of an address that a page knows, in their order; empty ones are left out. */
public record Query(Map<String, String> values) {
    /** Of what was asked only the named ones: whatever else a form sends does not travel in addresses. */
    static Query of(Map<String, String> asked, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        for (String name : names) {
            String value = asked.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= 200) {
                values.put(name, value);
            }
        }
        return new Query(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** From 1; what is no number of a page is the first. */
    int page() {
        return PageLinks.number(get("page"));
    }

    public Query with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Query(changed);
    }

    /** This parameter alone. */
    public Query only(String name) {
        return new Query(Map.of()).with(name, get(name));
    }

    /** With {@code ?} before it; empty when there is nothing to say. */
    public String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), joined -> joined.isEmpty() ? "" : "?" + joined));
    }
}

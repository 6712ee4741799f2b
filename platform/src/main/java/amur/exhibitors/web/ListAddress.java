package amur.exhibitors.web;

import amur.web.PageLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the address of a list says: its filters, order and page.
 *
 * @param values of known parameters in the order in which they stand in addresses, none of them empty
 */
public record ListAddress(Map<String, String> values) {
    private static final int LONGEST = 200;

    /** @param filters the parameters that filter; order and page are known to every list */
    public static ListAddress of(Map<String, String> parameters, Collection<String> filters) {
        var values = new LinkedHashMap<String, String>();
        filters.forEach(name -> keep(values, name, parameters));
        keep(values, "sort", parameters);
        keep(values, "page", parameters);
        return new ListAddress(values);
    }

    private static void keep(Map<String, String> values, String name, Map<String, String> parameters) {
        String value = parameters.getOrDefault(name, "").replace('\u0000', ' ').strip();
        if (!value.isEmpty()) {
            values.put(
                    name,
                    value.substring(
                            0,
                            value.offsetByCodePoints(0, Math.min(value.codePointCount(0, value.length()), LONGEST))));
        }
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** A company's number among the filters: 0 where none is said, −1, which no company has, where something else is said. */
    public int number(String name) {
        String value = get(name);
        return value.isEmpty() ? 0 : value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
    }

    public int page() {
        return PageLinks.number(get("page"));
    }

    /** {@code sort=-name} sorts by name, the last first. */
    public boolean descending() {
        return get("sort").startsWith("-");
    }

    /** What is sorted by; empty where the address does not say. */
    public String sort() {
        return descending() ? get("sort").substring(1) : get("sort");
    }

    /** The query with one value changed, or taken out when it is empty; back on the first page. */
    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove("page");
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return query(changed);
    }

    /** Without the page. */
    public String query() {
        var all = new LinkedHashMap<>(values);
        all.remove("page");
        return query(all);
    }

    /** The query that sorts by a column: again by the same one turns it round. */
    public String sorted(String column) {
        return with("sort", get("sort").equals(column) ? "-" + column : column);
    }

    /** {@code ascending}, {@code descending} or {@code none}, for the head of a column. */
    public String direction(String column, String otherwise) {
        String sort = get("sort").isEmpty() ? otherwise : get("sort");
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    private static String query(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}

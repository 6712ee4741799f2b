package amur.exhibitors.web;

import amur.exhibitors.Catalogue.By;
import amur.exhibitors.Catalogue.Filter;
import amur.exhibitors.Catalogue.Order;
import amur.shared.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Filter, order and page of a list of companies as they stand in its address.
 *
 * @param values of known parameters, none of them empty
 */
public record CompanySearch(Map<String, String> values) {
    /** In the order in which they stand in addresses. */
    static final List<String> FILTERS =
            List.of("q", "state", "kind", "country", "region", "sector", "chapter", "offers", "needs");

    private static final Set<String> STATES = Set.of("APPLIED", "RETURNED", "LISTED", "REFUSED", "WITHDRAWN");
    private static final int LONGEST = 200;

    static CompanySearch of(Map<String, String> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (String name : FILTERS) {
            keep(values, name, parameters.getOrDefault(name, ""));
        }
        for (String name : List.of("sort", "page")) {
            keep(values, name, parameters.getOrDefault(name, ""));
        }
        return new CompanySearch(values);
    }

    private static void keep(Map<String, String> values, String name, String value) {
        String stripped = value.replace('\u0000', ' ').strip();
        if (!stripped.isEmpty()) {
            values.put(name, stripped.substring(0, Math.min(stripped.length(), LONGEST)));
        }
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean filtered() {
        return FILTERS.stream().anyMatch(values::containsKey);
    }

    /** For the public list: {@code state} is not asked. */
    Filter listed() {
        return filter(Set.of("LISTED"));
    }

    /** For the organizer's list: one state, or all. */
    Filter any() {
        return filter(STATES.contains(get("state")) ? Set.of(get("state")) : Set.of());
    }

    private Filter filter(Set<String> states) {
        return new Filter(
                states,
                get("q"),
                get("kind"),
                get("country"),
                get("region"),
                get("sector"),
                get("chapter"),
                get("offers"),
                get("needs"));
    }

    /** {@code sort=name} or {@code sort=-name}. */
    Order order(By otherwise, Language language) {
        String sort = get("sort");
        boolean descending = sort.startsWith("-");
        String wanted = (descending ? sort.substring(1) : sort).toUpperCase(Locale.ROOT);
        for (By by : By.values()) {
            if (by.name().equals(wanted)) {
                return new Order(by, descending, language);
            }
        }
        return new Order(otherwise, false, language);
    }

    int page() {
        return get("page").matches("[1-9][0-9]{0,6}") ? Integer.parseInt(get("page")) : 1;
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

package amur.exhibitors.web;

import amur.exhibitors.Catalogue.By;
import amur.exhibitors.Catalogue.Filter;
import amur.exhibitors.Catalogue.Order;
import amur.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Filter, order and page of a list of companies as they stand in its address. */
public record CompanySearch(ListAddress address) {
    /** In the order in which they stand in addresses. */
    static final List<String> FILTERS =
            List.of("q", "state", "kind", "country", "region", "sector", "chapter", "offers", "needs", "verified");

    private static final Set<String> STATES = Set.of("APPLIED", "RETURNED", "LISTED", "REFUSED", "WITHDRAWN");

    public static CompanySearch of(Map<String, String> parameters) {
        return new CompanySearch(ListAddress.of(parameters, FILTERS));
    }

    public String get(String name) {
        return address.get(name);
    }

    public boolean filtered() {
        return FILTERS.stream().anyMatch(name -> !get(name).isEmpty());
    }

    /** For the public list: {@code state} is not asked. */
    Filter listed() {
        return filter(Set.of("LISTED"));
    }

    /** For the organizer's list: one state, or all. */
    public Filter any() {
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
                get("needs"),
                verified(),
                Optional.empty());
    }

    /** Whether words are among the filters: then what fits best comes first. */
    public boolean worded() {
        return !(get("q") + get("offers") + get("needs")).isEmpty();
    }

    /** What the public list is sorted by where the address does not say. */
    public String usual() {
        return worded() ? "fit" : "name";
    }

    public boolean verified() {
        return get("verified").equals("true");
    }

    /** {@code sort=name} or {@code sort=-name}. */
    public Order order(By otherwise, Language language) {
        String wanted = address.sort().toUpperCase(Locale.ROOT);
        for (By by : By.values()) {
            if (by.name().equals(wanted)) {
                return new Order(by, address.descending(), language);
            }
        }
        return new Order(otherwise, false, language);
    }

    int page() {
        return address.page();
    }

    public String with(String name, String value) {
        return address.with(name, value);
    }

    public String query() {
        return address.query();
    }

    public String sorted(String column) {
        return address.sorted(column);
    }

    public String direction(String column, String otherwise) {
        return address.direction(column, otherwise);
    }
}

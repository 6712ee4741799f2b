package amur.exhibitors.products.web;

import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.exhibitors.products.ProductCatalogue.Side;
import amur.exhibitors.web.ListAddress;
import amur.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Filter, order and page of the list of products as they stand in its address. */
public record ProductSearch(ListAddress address) {
    static final List<String> FILTERS = List.of(
            "q",
            "side",
            "country",
            "region",
            "sector",
            "hs",
            "certificate",
            "incoterm",
            "brand",
            "company",
            "verified");

    static ProductSearch of(Map<String, String> parameters) {
        return new ProductSearch(ListAddress.of(parameters, FILTERS));
    }

    public String get(String name) {
        return address.get(name);
    }

    /** What is sorted by where the address does not say. */
    public String usual() {
        return get("q").isEmpty() ? "name" : "fit";
    }

    public boolean filtered() {
        return FILTERS.stream().anyMatch(name -> !get(name).isEmpty());
    }

    /** @param company that the number in the address means */
    Filter filter(Optional<ExhibitorId> company) {
        return new Filter(
                get("q"),
                Optional.empty(),
                Stream.of(Side.values())
                        .filter(side -> side.name().equals(get("side")))
                        .findFirst(),
                get("country"),
                get("region"),
                get("sector"),
                get("hs").replaceAll("[\\s.]", ""),
                get("certificate"),
                Incoterm.find(get("incoterm")),
                get("brand"),
                company,
                get("verified").equals("true"));
    }

    /** What fits the words best first, else by name, unless the address says otherwise. */
    Order order(Language language) {
        String wanted = address.sort().toUpperCase(Locale.ROOT);
        return Stream.of(By.values())
                .filter(by -> by.name().equals(wanted))
                .findFirst()
                .map(by -> new Order(by, address.descending(), language))
                .orElse(new Order(get("q").isEmpty() ? By.NAME : By.FIT, false, language));
    }
}

package amur.exhibitors.products;

import amur.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a company says about a product, its picture apart.
 *
 * @param code the company's own article number, by which a file finds the product again; may be empty
 * @param offered or sought
 * @param name one line; never empty in a product that is kept
 * @param brand its name as the company writes it; empty for none
 * @param origin ISO 3166-1 code of the country where it is made; empty where that is not said
 */
public record ProductEntry(
        String code,
        boolean offered,
        LocalizedText name,
        LocalizedText text,
        String brand,
        HsCode hs,
        String origin,
        Optional<MinimumOrder> minimumOrder,
        Optional<Delivery> delivery,
        List<Certificate> certificates) {
    public ProductEntry {
        certificates = List.copyOf(certificates);
    }

    /** A name and nothing else, to be made more of by the {@code with…} methods. */
    public static ProductEntry named(boolean offered, LocalizedText name) {
        return new ProductEntry(
                "",
                offered,
                name,
                LocalizedText.empty(),
                "",
                HsCode.NONE,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same product said in other words. */
    public ProductEntry withTexts(LocalizedText newName, LocalizedText newText) {
        return new ProductEntry(
                code, offered, newName, newText, brand, hs, origin, minimumOrder, delivery, certificates);
    }

    /** @param unit a code of {@link Units} */
    public record MinimumOrder(BigDecimal quantity, String unit) {
        public MinimumOrder {
            quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
        }
    }

    /** @param place named with the rule, as Incoterms 2020 ask: “FCA Blagoveshchensk” */
    public record Delivery(Incoterm incoterm, String place) {}

    /**
     * @param kind a code of {@link Certificates}; empty for another one
     * @param name of another one; empty with a kind
     * @param validUntil its last day; empty without an end
     */
    public record Certificate(String kind, String name, String number, Optional<LocalDate> validUntil) {
        /** Whether it holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return validUntil.map(last -> !last.isBefore(day)).orElse(true);
        }
    }
}

package amur.exhibitors.products;

import amur.exhibitors.EntryFault;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.Delivery;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What holds of every product, whether it comes by form or by file. Fields are called as forms and files call them. */
@Component
public class ProductRules {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_BRAND = 100;
    public static final int LONGEST_PLACE = 100;
    public static final int LONGEST_CERTIFICATE = 100;
    public static final int LONGEST_ALT = 300;
    public static final int MOST_CERTIFICATES = 20;
    public static final int MOST_PRODUCTS = 100_000;

    private static final BigDecimal MOST_QUANTITY = new BigDecimal("999999999999");

    private final Units units;
    private final Certificates certificates;

    ProductRules(Units units, Certificates certificates) {
        this.units = units;
        this.certificates = certificates;
    }

    public List<EntryFault> faults(ProductEntry entry) {
        var faults = new ArrayList<EntryFault>();
        if (entry.name().isEmpty()) {
            faults.add(EntryFault.of("name", "exhibitors.products.fault.name"));
        }
        for (LocalizedText.Translation name : entry.name().translations().values()) {
            line(faults, "name", name.text(), LONGEST_NAME);
        }
        entry.text().translations().values().stream()
                .filter(text -> length(text.text()) > LONGEST_TEXT)
                .findFirst()
                .ifPresent(text -> faults.add(EntryFault.of("text", "exhibitors.fault.text.long", LONGEST_TEXT)));
        line(faults, "code", entry.code(), LONGEST_CODE);
        line(faults, "brand", entry.brand(), LONGEST_BRAND);
        hs(faults, entry.hs());
        if (!entry.origin().isEmpty() && !Origins.isKnown(entry.origin())) {
            faults.add(EntryFault.of("origin", "exhibitors.products.fault.origin", entry.origin()));
        }
        entry.minimumOrder().ifPresent(order -> minimum(faults, order));
        entry.delivery().ifPresent(delivery -> delivery(faults, delivery));
        certificates(faults, entry.certificates());
        return faults;
    }

    /** What holds of translations beside their originals; each fault stands at its language, {@code name-zh}. */
    public static List<EntryFault> faults(LocalizedText name, LocalizedText text, LocalizedText alt) {
        var faults = new ArrayList<EntryFault>();
        translations(name, (code, words) -> line(faults, "name-" + code, words, LONGEST_NAME));
        translations(text, (code, words) -> {
            if (length(words) > LONGEST_TEXT) {
                faults.add(EntryFault.of("text-" + code, "exhibitors.fault.text.long", LONGEST_TEXT));
            }
        });
        translations(alt, (code, words) -> line(faults, "alt-" + code, words, LONGEST_ALT));
        return faults;
    }

    private static void translations(LocalizedText text, BiConsumer<String, String> each) {
        text.translations().forEach((language, one) -> {
            if (one.status() != LocalizedText.Status.ORIGINAL) {
                each.accept(language.code(), one.text());
            }
        });
    }

    private static void hs(List<EntryFault> faults, HsCode hs) {
        if (hs.isEmpty()) {
            return;
        }
        if (!hs.code().matches("[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{2}){0,2})?)?")) {
            faults.add(EntryFault.of("hs", "exhibitors.fault.hs", hs.code()));
        } else {
            int chapter = Integer.parseInt(hs.chapter());
            if (chapter < 1 || chapter > 97 || chapter == 77) {
                faults.add(EntryFault.of("hs", "exhibitors.fault.hs.chapter", hs.code()));
            }
        }
        if (hs.year() < 1988 || hs.year() > 2100) {
            faults.add(EntryFault.of("hs_year", "exhibitors.products.fault.hs_year"));
        }
    }

    private void minimum(List<EntryFault> faults, MinimumOrder order) {
        BigDecimal quantity = order.quantity();
        if (quantity.signum() <= 0 || quantity.compareTo(MOST_QUANTITY) > 0 || quantity.scale() > 3) {
            faults.add(EntryFault.of("min_quantity", "exhibitors.products.fault.quantity"));
        }
        if (!units.codes().contains(order.unit())) {
            faults.add(EntryFault.of("min_unit", "exhibitors.products.fault.unit", order.unit()));
        }
    }

    private static void delivery(List<EntryFault> faults, Delivery delivery) {
        if (delivery.place().isBlank()) {
            faults.add(EntryFault.of(
                    "incoterm_place",
                    "exhibitors.products.fault.place",
                    delivery.incoterm().name()));
        } else {
            line(faults, "incoterm_place", delivery.place(), LONGEST_PLACE);
        }
    }

    private void certificates(List<EntryFault> faults, List<Certificate> all) {
        Set<String> known = certificates.codes();
        if (all.size() > MOST_CERTIFICATES) {
            faults.add(EntryFault.of("certificates", "exhibitors.products.fault.certificates", MOST_CERTIFICATES));
        }
        for (int i = 0; i < all.size(); i++) {
            Certificate one = all.get(i);
            String field = "certificate-" + i;
            if (one.kind().isEmpty() == one.name().isBlank() || !one.kind().isEmpty() && !known.contains(one.kind())) {
                faults.add(EntryFault.of(field + "-kind", "exhibitors.products.fault.certificate"));
            }
            line(faults, field + "-name", one.name(), LONGEST_CERTIFICATE);
            line(faults, field + "-number", one.number(), LONGEST_CERTIFICATE);
        }
    }

    private static void line(List<EntryFault> faults, String field, String text, int longest) {
        if (length(text) > longest) {
            faults.add(EntryFault.of(field, "exhibitors.fault.long", longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(EntryFault.of(field, "exhibitors.fault.control"));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

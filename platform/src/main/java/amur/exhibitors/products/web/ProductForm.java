package amur.exhibitors.products.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.Delivery;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.exhibitors.products.Writing;
import amur.shared.Language;
import amur.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** A product as its form holds it: what was typed, right or wrong. Names of fields are those of {@code ProductRules}. */
public record ProductForm(Map<String, String> values, List<CertificateRow> certificates) {
    private static final int MOST_ROWS = 30;
    private static final List<String> FIELDS = List.of(
            "side",
            "language",
            "name",
            "text",
            "code",
            "brand",
            "hs",
            "hs_year",
            "origin",
            "min_quantity",
            "min_unit",
            "incoterm",
            "incoterm_place");

    public ProductForm {
        values = Map.copyOf(values);
        certificates = List.copyOf(certificates);
    }

    /** @param kind a code, {@code other} where the name says what it is */
    public record CertificateRow(String kind, String name, String number, String until) {
        static final CertificateRow EMPTY = new CertificateRow("", "", "", "");

        boolean isEmpty() {
            return kind.isEmpty() && name.isEmpty() && number.isEmpty() && until.isEmpty();
        }
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    static ProductForm empty(Language language, boolean offered) {
        return new ProductForm(
                Map.of(
                        "language",
                        language.code(),
                        "side",
                        offered ? "offered" : "sought",
                        "hs_year",
                        Integer.toString(HsCode.CURRENT_YEAR)),
                List.of());
    }

    static ProductForm of(ProductEntry entry) {
        var values = new LinkedHashMap<String, String>();
        Language original =
                entry.name().original().map(LocalizedText.Shown::language).orElse(Language.EN);
        values.put("side", entry.offered() ? "offered" : "sought");
        values.put("language", original.code());
        values.put("name", original(entry.name()));
        values.put("text", original(entry.text()));
        values.put("code", entry.code());
        values.put("brand", entry.brand());
        values.put("hs", entry.hs().code());
        values.put("hs_year", Integer.toString(entry.hs().year()));
        values.put("origin", entry.origin());
        entry.minimumOrder().ifPresent(order -> {
            values.put("min_quantity", order.quantity().toPlainString());
            values.put("min_unit", order.unit());
        });
        entry.delivery().ifPresent(delivery -> {
            values.put("incoterm", delivery.incoterm().name());
            values.put("incoterm_place", delivery.place());
        });
        return new ProductForm(
                values,
                entry.certificates().stream()
                        .map(one -> new CertificateRow(
                                one.kind().isEmpty() ? "other" : one.kind(),
                                one.name(),
                                one.number(),
                                one.validUntil().map(LocalDate::toString).orElse("")))
                        .toList());
    }

    private static String original(LocalizedText text) {
        return text.original().map(LocalizedText.Shown::text).orElse("");
    }

    static ProductForm of(MultiValueMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, value(form, field)));
        values.put("text", value(form, "text").replace("\r\n", "\n"));
        String picked = value(form, "hs_pick");
        values.put("hs", picked.isEmpty() ? value(form, "hs") : picked);
        var rows = new ArrayList<CertificateRow>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("certificate-" + i + "-kind"); i++) {
            String field = "certificate-" + i;
            var row = new CertificateRow(
                    value(form, field + "-kind"),
                    value(form, field + "-name"),
                    value(form, field + "-number"),
                    value(form, field + "-until"));
            if (!row.isEmpty() && value(form, field + "-remove").isEmpty()) {
                rows.add(row);
            }
        }
        return new ProductForm(values, rows);
    }

    /** Whether words stand where digits should, so that somebody looks for a code. */
    boolean asksForHs() {
        return !get("hs").isEmpty() && !digits().matches("[0-9]*");
    }

    private String digits() {
        return get("hs").replaceAll("[\\s.]", "");
    }

    /**
     * What the form means; throws EntryRefused with what cannot mean anything, the rules of products being asked later.
     *
     * @param before with the translations that stay
     */
    ProductEntry entry(ProductEntry before) {
        var faults = new ArrayList<EntryFault>();
        Language language = Language.find(get("language")).orElse(Language.EN);
        if (asksForHs()) {
            faults.add(EntryFault.of("hs", "exhibitors.products.hs.choose"));
        }
        int year = HsCode.CURRENT_YEAR;
        if (get("hs_year").matches("[0-9]{4}")) {
            year = Integer.parseInt(get("hs_year"));
        } else if (!get("hs_year").isEmpty()) {
            faults.add(EntryFault.of("hs_year", "exhibitors.products.fault.hs_year"));
        }
        Optional<MinimumOrder> minimum = minimum(faults);
        Optional<Delivery> delivery = delivery(faults);
        List<Certificate> held = certificates(faults);
        EntryRefused.ifAny(faults);
        return new ProductEntry(
                get("code"),
                !get("side").equals("sought"),
                Writing.original(before.name(), language, get("name")),
                Writing.original(before.text(), language, get("text")),
                get("brand"),
                new HsCode(year, digits()),
                get("origin"),
                minimum,
                delivery,
                held);
    }

    private Optional<MinimumOrder> minimum(List<EntryFault> faults) {
        String quantity = get("min_quantity").replace(',', '.').replaceAll("[\\s\\u00a0\\u202f]", "");
        if (quantity.isEmpty() && get("min_unit").isEmpty()) {
            return Optional.empty();
        }
        if (!quantity.matches("[0-9]{1,15}([.][0-9]{1,6})?")) {
            faults.add(EntryFault.of("min_quantity", "exhibitors.products.fault.quantity"));
            return Optional.empty();
        }
        return Optional.of(new MinimumOrder(new BigDecimal(quantity), get("min_unit")));
    }

    private Optional<Delivery> delivery(List<EntryFault> faults) {
        Optional<Incoterm> rule = Incoterm.find(get("incoterm"));
        if (rule.isEmpty() && !get("incoterm_place").isEmpty()) {
            faults.add(EntryFault.of("incoterm", "exhibitors.products.fault.rule"));
        }
        return rule.map(one -> new Delivery(one, get("incoterm_place")));
    }

    private List<Certificate> certificates(List<EntryFault> faults) {
        var all = new ArrayList<Certificate>();
        for (int i = 0; i < certificates.size(); i++) {
            CertificateRow row = certificates.get(i);
            Optional<LocalDate> until = Optional.empty();
            try {
                until = row.until().isEmpty() ? until : Optional.of(LocalDate.parse(row.until()));
            } catch (DateTimeParseException e) {
                faults.add(EntryFault.of("certificate-" + i + "-until", "exhibitors.products.fault.date"));
            }
            String kind = row.kind().equals("other") ? "" : row.kind();
            all.add(new Certificate(kind, kind.isEmpty() ? row.name() : "", row.number(), until));
        }
        return all;
    }

    /** With one more row to fill in. */
    ProductForm withRow() {
        return new ProductForm(
                values,
                Stream.concat(certificates.stream(), Stream.of(CertificateRow.EMPTY))
                        .toList());
    }
}

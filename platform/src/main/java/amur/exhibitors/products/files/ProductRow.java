package amur.exhibitors.products.files;

import amur.exhibitors.EntryFault;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.files.BadCell;
import amur.exhibitors.files.Cells;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.Delivery;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.exhibitors.products.Writing;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.web.files.TableFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a file, understood cell by cell. A column that the file does not have changes nothing, an empty cell empties. */
final class ProductRow {
    private final ProductVocabulary vocabulary;
    private final Map<ProductColumn, Integer> places;
    private final List<String> head;
    private final TableFile.Row row;
    private final List<BadCell> bad = new ArrayList<>();

    ProductRow(ProductVocabulary vocabulary, Map<ProductColumn, Integer> places, List<String> head, TableFile.Row row) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.head = head;
        this.row = row;
    }

    List<BadCell> bad() {
        return bad;
    }

    int number() {
        return row.number();
    }

    boolean has(ProductColumn column) {
        return places.containsKey(column);
    }

    String cell(ProductColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place).strip();
    }

    /** As it is kept: breaks within a cell are spaces. */
    String line(ProductColumn column) {
        return cell(column).replaceAll("[\\t\\r\\n]+", " ");
    }

    void note(ProductColumn column, String value, String key, Object... arguments) {
        Integer place = places.get(column);
        bad.add(new BadCell(
                row.number(),
                place == null ? -1 : place,
                place == null ? column.title(vocabulary.words(), Language.EN) : head.get(place),
                value.length() > 200 ? value.substring(0, 200) + "…" : value,
                key,
                List.of(arguments)));
    }

    /** @param known the product as it is; null for a new one */
    ProductEntry entry(@Nullable ProductEntry known, Exhibitor company) {
        ProductEntry before = known != null
                ? known
                : ProductEntry.named(company.kind() == Exhibitor.Kind.EXHIBITOR, LocalizedText.empty());
        LocalizedText name = text(before.name(), before.name(), ProductColumn.NAME, false);
        LocalizedText text = text(before.text(), name, ProductColumn.TEXT, true);
        return new ProductEntry(
                has(ProductColumn.CODE) ? line(ProductColumn.CODE) : before.code(),
                side(before.offered()),
                name,
                text,
                has(ProductColumn.BRAND) ? line(ProductColumn.BRAND) : before.brand(),
                hs(before.hs()),
                origin(before.origin()),
                minimum(before.minimumOrder()),
                delivery(before.delivery()),
                certificates(before.certificates()));
    }

    private LocalizedText text(LocalizedText before, LocalizedText other, ProductColumn column, boolean lines) {
        LocalizedText text = before;
        if (has(column)) {
            String words = lines ? cell(column).replace("\r\n", "\n") : line(column);
            // The file says one language for both; a description that stands there in another one stays in it.
            boolean stands = lines
                    && before.original()
                            .map(shown -> shown.text().equals(words))
                            .orElse(false);
            if (!stands) {
                text = Writing.original(before, language(words, before.isEmpty() ? other : before), words);
            }
        }
        Language original = text.original().map(LocalizedText.Shown::language).orElse(null);
        for (Language language : Language.values()) {
            ProductColumn place = lines ? ProductColumn.text(language) : ProductColumn.name(language);
            String words = lines ? cell(place).replace("\r\n", "\n") : line(place);
            if (!has(place)) {
                continue;
            }
            if (language == original || original == null) {
                boolean odd = !words.isEmpty()
                        && !words.equals(
                                text.original().map(LocalizedText.Shown::text).orElse(""));
                if (odd) {
                    note(
                            place,
                            words,
                            original == null
                                    ? "exhibitors.products.files.fault.no_original"
                                    : "exhibitors.products.files.fault.two_originals");
                }
                continue;
            }
            var stood = text.translations().get(language);
            if (stood == null ? !words.isEmpty() : !stood.text().equals(words)) {
                text = Writing.translation(text, language, words, Status.REVIEWED);
            }
        }
        return text;
    }

    /** As the file says; else as it was; else by the script. */
    private Language language(String words, LocalizedText before) {
        String said = cell(ProductColumn.LANGUAGE);
        if (!said.isEmpty()) {
            Optional<Language> found = vocabulary.language(said);
            if (found.isEmpty() && bad.stream().noneMatch(cell -> cell.value().equals(said))) {
                note(ProductColumn.LANGUAGE, said, "exhibitors.products.files.fault.language");
            }
            return found.orElse(Language.ofScript(words));
        }
        return before.original().map(LocalizedText.Shown::language).orElseGet(() -> Language.ofScript(words));
    }

    private boolean side(boolean before) {
        String word = cell(ProductColumn.SIDE);
        if (word.isEmpty()) {
            return before;
        }
        return vocabulary.side(word).orElseGet(() -> {
            note(ProductColumn.SIDE, word, "exhibitors.products.files.fault.side");
            return before;
        });
    }

    private HsCode hs(HsCode before) {
        String code = has(ProductColumn.HS) ? cell(ProductColumn.HS).replaceAll("[\\s.\\u00a0]", "") : before.code();
        int year =
                before.isEmpty() || has(ProductColumn.HS) && !has(ProductColumn.HS_YEAR) && !code.equals(before.code())
                        ? HsCode.CURRENT_YEAR
                        : before.year();
        String said = cell(ProductColumn.HS_YEAR);
        if (said.matches("[0-9]{4}")) {
            year = Integer.parseInt(said);
        } else if (!said.isEmpty()) {
            note(ProductColumn.HS_YEAR, said, "exhibitors.products.fault.hs_year");
        }
        return new HsCode(code.isEmpty() ? HsCode.CURRENT_YEAR : year, code);
    }

    private String origin(String before) {
        if (!has(ProductColumn.ORIGIN)) {
            return before;
        }
        String word = cell(ProductColumn.ORIGIN);
        return word.isEmpty()
                ? ""
                : vocabulary.country(word).orElseGet(() -> {
                    note(ProductColumn.ORIGIN, word, "exhibitors.products.fault.origin", word);
                    return "";
                });
    }

    private Optional<MinimumOrder> minimum(Optional<MinimumOrder> before) {
        if (!has(ProductColumn.MIN_QUANTITY)) {
            return before;
        }
        String said = cell(ProductColumn.MIN_QUANTITY);
        String digits = said.replace(',', '.').replaceAll("[\\s\\u00a0\\u202f]", "");
        String unit = cell(ProductColumn.MIN_UNIT);
        if (digits.isEmpty()) {
            if (!unit.isEmpty()) {
                note(ProductColumn.MIN_QUANTITY, said, "exhibitors.products.fault.quantity");
            }
            return Optional.empty();
        }
        if (!digits.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
            note(ProductColumn.MIN_QUANTITY, said, "exhibitors.products.fault.quantity");
            return Optional.empty();
        }
        Optional<String> code =
                unit.isEmpty() && !has(ProductColumn.MIN_UNIT) ? before.map(MinimumOrder::unit) : vocabulary.unit(unit);
        if (code.isEmpty()) {
            note(ProductColumn.MIN_UNIT, unit, "exhibitors.products.files.fault.unit");
        }
        return code.map(one -> new MinimumOrder(new BigDecimal(digits), one));
    }

    private Optional<Delivery> delivery(Optional<Delivery> before) {
        if (!has(ProductColumn.INCOTERM)) {
            return before;
        }
        String word = cell(ProductColumn.INCOTERM);
        if (word.isEmpty()) {
            if (!cell(ProductColumn.PLACE).isEmpty()) {
                note(ProductColumn.INCOTERM, "", "exhibitors.products.fault.rule");
            }
            return Optional.empty();
        }
        Optional<Incoterm> rule = vocabulary.incoterm(word);
        if (rule.isEmpty()) {
            note(ProductColumn.INCOTERM, word, "exhibitors.products.files.fault.incoterm");
        }
        // “FCA Blagoveshchensk” in one cell is how people write it.
        String place = has(ProductColumn.PLACE) && !cell(ProductColumn.PLACE).isEmpty()
                ? line(ProductColumn.PLACE)
                : word.length() > 4 ? word.substring(3).strip() : "";
        return rule.map(one -> new Delivery(one, place));
    }

    private List<Certificate> certificates(List<Certificate> before) {
        if (!has(ProductColumn.CERTIFICATES)) {
            return before;
        }
        List<String> kinds = Cells.split(cell(ProductColumn.CERTIFICATES));
        List<String> numbers = Cells.split(cell(ProductColumn.CERTIFICATE_NUMBERS));
        List<String> ends = Cells.split(cell(ProductColumn.CERTIFICATE_UNTIL));
        for (ProductColumn column : List.of(ProductColumn.CERTIFICATE_NUMBERS, ProductColumn.CERTIFICATE_UNTIL)) {
            int lines = column == ProductColumn.CERTIFICATE_NUMBERS ? numbers.size() : ends.size();
            if (lines > kinds.size()) {
                note(column, cell(column), "exhibitors.products.files.fault.lines", lines, kinds.size());
            }
        }
        var all = new ArrayList<Certificate>();
        for (int i = 0; i < kinds.size(); i++) {
            String word = kinds.get(i);
            if (word.isEmpty()) {
                continue;
            }
            Optional<String> kind = vocabulary.certificate(word);
            String number = i < numbers.size() ? numbers.get(i) : "";
            all.add(new Certificate(
                    kind.orElse(""), kind.isPresent() ? "" : word, number, until(i < ends.size() ? ends.get(i) : "")));
        }
        return all;
    }

    private Optional<LocalDate> until(String said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String day = said.replaceAll("([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})", "$3-$2-$1")
                .replaceAll("([0-9]{4})[./年]([0-9]{1,2})[./月]([0-9]{1,2})日?", "$1-$2-$3")
                .replaceAll("-([0-9])(?![0-9])", "-0$1");
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            note(ProductColumn.CERTIFICATE_UNTIL, said, "exhibitors.products.fault.date");
            return Optional.empty();
        }
    }

    /** Brings what the rules of products say to the cell it is about. */
    void note(EntryFault fault) {
        String field = fault.field();
        ProductColumn column =
                switch (field) {
                    case "incoterm_place" -> ProductColumn.PLACE;
                    case "certificates" -> ProductColumn.CERTIFICATES;
                    default ->
                        field.startsWith("certificate-")
                                ? field.endsWith("-number")
                                        ? ProductColumn.CERTIFICATE_NUMBERS
                                        : ProductColumn.CERTIFICATES
                                : ProductColumn.valueOf(
                                        Objects.requireNonNull(field).toUpperCase(java.util.Locale.ROOT));
                };
        note(column, cell(column), fault.key(), fault.arguments().toArray());
    }
}

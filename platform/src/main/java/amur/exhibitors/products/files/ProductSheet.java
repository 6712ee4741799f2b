package amur.exhibitors.products.files;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.files.Cells;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.shared.Language;
import amur.shared.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Products as rows of a file that can be imported again. */
@Component
public class ProductSheet {
    private final ProductVocabulary vocabulary;

    ProductSheet(ProductVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param withCompany whether each row says whose product it is */
    public List<String> head(Language language, boolean withCompany) {
        return vocabulary.head(language, withCompany);
    }

    /** @param withCompany as for the head */
    public List<String> row(Product product, Exhibitor company, Language language, boolean withCompany) {
        Map<ProductColumn, String> cells = cells(product, company, language);
        return Stream.of(ProductColumn.values())
                .filter(column -> withCompany || column != ProductColumn.COMPANY)
                .map(column -> Objects.requireNonNull(cells.getOrDefault(column, "")))
                .toList();
    }

    private Map<ProductColumn, String> cells(Product product, Exhibitor company, Language reader) {
        ProductEntry entry = product.entry();
        var cells = new EnumMap<ProductColumn, String>(ProductColumn.class);
        cells.put(ProductColumn.COMPANY, Integer.toString(company.number()));
        cells.put(ProductColumn.NUMBER, Integer.toString(product.number()));
        cells.put(ProductColumn.CODE, entry.code());
        cells.put(ProductColumn.SIDE, vocabulary.side(entry.offered(), reader));
        entry.name()
                .original()
                .ifPresent(shown ->
                        cells.put(ProductColumn.LANGUAGE, shown.language().ownName()));
        cells.put(ProductColumn.NAME, original(entry.name()));
        cells.put(ProductColumn.TEXT, original(entry.text()));
        for (Language language : Language.values()) {
            cells.put(ProductColumn.name(language), translation(entry.name(), language));
            cells.put(ProductColumn.text(language), translation(entry.text(), language));
        }
        cells.put(ProductColumn.BRAND, entry.brand());
        cells.put(ProductColumn.HS, entry.hs().code());
        cells.put(
                ProductColumn.HS_YEAR,
                entry.hs().isEmpty() ? "" : Integer.toString(entry.hs().year()));
        cells.put(ProductColumn.ORIGIN, entry.origin().isEmpty() ? "" : vocabulary.country(entry.origin(), reader));
        entry.minimumOrder().ifPresent(order -> {
            cells.put(ProductColumn.MIN_QUANTITY, order.quantity().toPlainString());
            cells.put(ProductColumn.MIN_UNIT, vocabulary.unit(order.unit(), reader));
        });
        entry.delivery().ifPresent(delivery -> {
            cells.put(ProductColumn.INCOTERM, delivery.incoterm().name());
            cells.put(ProductColumn.PLACE, delivery.place());
        });
        List<Certificate> held = entry.certificates();
        cells.put(
                ProductColumn.CERTIFICATES,
                Cells.joined(held.stream()
                        .map(one -> one.kind().isEmpty() ? one.name() : vocabulary.certificate(one.kind(), reader))
                        .toList()));
        cells.put(
                ProductColumn.CERTIFICATE_NUMBERS,
                Cells.joined(held.stream().map(Certificate::number).toList()));
        cells.put(
                ProductColumn.CERTIFICATE_UNTIL,
                Cells.joined(held.stream()
                        .map(one -> one.validUntil().map(Object::toString).orElse(""))
                        .toList()));
        return cells;
    }

    private static String original(LocalizedText text) {
        return text.original().map(LocalizedText.Shown::text).orElse("");
    }

    private static String translation(LocalizedText text, Language language) {
        var one = text.translations().get(language);
        return one == null || one.status() == LocalizedText.Status.ORIGINAL ? "" : one.text();
    }
}

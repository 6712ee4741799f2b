package amur.exhibitors.products;

import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.ProductEntry.Delivery;
import amur.exhibitors.products.ProductEntry.MinimumOrder;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invented products for tests. */
public final class ProductsExamples {
    private ProductsExamples() {}

    /** Everything that can be said: a Russian soybean oil with translations, two certificates, a smallest order and a place. */
    public static ProductEntry soybeanOil() {
        return new ProductEntry(
                "OIL-1",
                true,
                LocalizedText.original(Language.RU, "Масло соевое рафинированное")
                        .translated(Language.ZH, "精炼大豆油", Status.REVIEWED)
                        .translated(Language.EN, "Refined soybean oil", Status.DRAFT),
                LocalizedText.original(Language.RU, "Дезодорированное, высший сорт.\nНалив и бутылки."),
                "Зейское (вымышл.)",
                HsCode.of("150790"),
                "RU",
                Optional.of(new MinimumOrder(new BigDecimal("20"), "TNE")),
                Optional.of(new Delivery(Incoterm.FCA, "Благовещенск")),
                List.of(
                        new Certificate(
                                "eac-declaration", "", "ЕАЭС N RU Д-000", Optional.of(LocalDate.of(2099, 12, 31))),
                        new Certificate("", "Знак «Амурское качество»", "", Optional.empty())));
    }

    /** Something that is sought, by name and code. */
    public static ProductEntry sought(Language language, String name, String hs) {
        return new ProductEntry(
                "",
                false,
                LocalizedText.original(language, name),
                LocalizedText.empty(),
                "",
                HsCode.of(hs),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What a buyer seeks, with little said. */
    public static ProductEntry soughtBeans() {
        return new ProductEntry(
                "",
                false,
                LocalizedText.original(Language.ZH, "非转基因大豆"),
                LocalizedText.empty(),
                "",
                HsCode.of("1201"),
                "RU",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static ProductEntry named(Language language, String name) {
        return ProductEntry.named(true, LocalizedText.original(language, name));
    }
}

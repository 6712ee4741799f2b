package amur.exhibitors.products.web;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.products.Certificates;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.Nomenclature.Heading;
import amur.exhibitors.products.Origins;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductEntry.Certificate;
import amur.exhibitors.products.Units;
import amur.exhibitors.web.CompanyWords;
import amur.exhibitors.web.CompanyWords.Text;
import amur.shared.Language;
import amur.web.View;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How products and what belongs to them are worded for a reader. */
@Component
public class ProductWords {
    private final Units units;
    private final Certificates certificates;
    private final Nomenclature nomenclature;
    private final CompanyWords companies;

    ProductWords(Units units, Certificates certificates, Nomenclature nomenclature, CompanyWords companies) {
        this.units = units;
        this.certificates = certificates;
        this.nomenclature = nomenclature;
        this.companies = companies;
    }

    Text name(Product product, View view) {
        return companies.text(product.entry().name(), view.language());
    }

    Text text(Product product, View view) {
        return companies.text(product.entry().text(), view.language());
    }

    CompanyWords.Names company(Exhibitor company, View view) {
        return companies.names(company, view.language());
    }

    /** @param name of the nearest heading that has one; empty where none has */
    public record Hs(String code, String name, String lang) {}

    Hs hs(HsCode code, Map<HsCode, Heading> names, Language language) {
        Heading heading = names.get(code);
        return heading == null
                ? new Hs(code.code(), "", language.tag())
                : heading.name()
                        .in(language)
                        .map(shown -> new Hs(
                                code.code(), shown.text(), shown.language().tag()))
                        .orElse(new Hs(code.code(), "", language.tag()));
    }

    Map<HsCode, Heading> hsNames(List<Product> products) {
        return nomenclature.nearest(products.stream()
                .map(product -> product.entry().hs())
                .filter(code -> !code.isEmpty())
                .toList());
    }

    /** “20 t”; empty where none is said. */
    String minimum(ProductEntry entry, View view) {
        return entry.minimumOrder()
                .map(order -> {
                    NumberFormat format =
                            NumberFormat.getInstance(view.language().locale());
                    format.setMaximumFractionDigits(3);
                    return format.format(order.quantity())
                            + (view.language() == Language.ZH ? "" : "\u00a0")
                            + units.sign(order.unit(), view.language());
                })
                .orElse("");
    }

    /** “FCA Blagoveshchensk”; empty where none is said. */
    String delivery(ProductEntry entry) {
        return entry.delivery()
                .map(one -> one.incoterm().name() + " " + one.place())
                .orElse("");
    }

    String side(boolean offered, View view) {
        return view.t(offered ? "exhibitors.products.offered" : "exhibitors.products.sought");
    }

    String origin(String code, View view) {
        if (code.isEmpty()) {
            return "";
        }
        String key = "shared.country." + code;
        return view.has(key) ? view.t(key) : Origins.name(code, view.language());
    }

    String certificate(String kind, View view) {
        return certificates.name(kind, view.language());
    }

    /** @param ended whether it no longer holds */
    public record Held(String name, String number, String until, boolean ended) {}

    List<Held> certificates(List<Certificate> all, LocalDate today, View view) {
        return all.stream()
                .map(one -> new Held(
                        one.kind().isEmpty() ? one.name() : certificate(one.kind(), view),
                        one.number(),
                        one.validUntil().map(view::date).orElse(""),
                        !one.holdsOn(today)))
                .toList();
    }
}

package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.Certificates;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.Origins;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.Products.OwnFilter;
import amur.exhibitors.products.Units;
import amur.exhibitors.products.web.ProductForm.CertificateRow;
import amur.exhibitors.products.web.ProductWords.Hs;
import amur.exhibitors.web.OwnHead;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.web.NotFound;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A company's own products and the pages on which it keeps them. */
@Component
class OwnProducts {
    private static final int FOUND = 20;
    private static final int OTHERS = 50;

    private final Products products;
    private final Nomenclature nomenclature;
    private final Units units;
    private final Certificates certificates;
    private final ProductWords words;

    OwnProducts(
            Products products, Nomenclature nomenclature, Units units, Certificates certificates, ProductWords words) {
        this.products = products;
        this.nomenclature = nomenclature;
        this.units = units;
        this.certificates = certificates;
        this.words = words;
    }

    /** One of the company's own; anybody else's answers 404. */
    Product get(Edition edition, OwnCompany own, int number) {
        return products.findByNumber(edition.id(), number)
                .filter(product -> product.exhibitor().equals(own.id()))
                .orElseThrow(() -> new NotFound(
                        "product " + number + " of company " + own.company().number()));
    }

    /** How many of its translations no longer fit. */
    static int stale(Product product) {
        return (int) Stream.of(product.entry().name(), product.entry().text())
                .flatMap(text -> text.translations().entrySet().stream())
                .filter(one -> one.getValue().status() == Status.STALE)
                .map(Map.Entry::getKey)
                .distinct()
                .count();
    }

    OwnProductPage page(
            Edition edition, OwnCompany own, Optional<Product> product, ProductForm form, OwnHead head, View view) {
        HsCode code = form.asksForHs() || form.get("hs").isEmpty()
                ? HsCode.NONE
                : HsCode.of(form.get("hs").replaceAll("[\\s.]", ""));
        List<Hs> found = form.asksForHs()
                ? nomenclature.search(form.get("hs"), FOUND).stream()
                        .map(heading -> hs(heading, view.language()))
                        .toList()
                : List.of();
        return new OwnProductPage(
                head,
                product.map(Product::number).orElse(0),
                product.map(one -> words.name(one, view).text()).orElse(view.t("exhibitors.products.new")),
                product.map(one -> words.name(one, view).lang())
                        .orElse(view.language().tag()),
                form.certificates().isEmpty() ? form.withRow() : form,
                words.hs(code, code.isEmpty() ? Map.of() : nomenclature.nearest(List.of(code)), view.language()),
                found,
                form.asksForHs(),
                Stream.of(Language.values())
                        .map(language -> Map.entry(language.code(), language.ownName()))
                        .toList(),
                units.codes().stream()
                        .map(unit -> Map.entry(unit, units.name(unit, view.language())))
                        .toList(),
                Stream.of(Incoterm.values())
                        .map(rule -> Map.entry(rule.name(), view.t(rule.key())))
                        .toList(),
                Origins.choices(List.of(edition.host().code(), edition.guest().code()), view.language()),
                Stream.concat(
                                certificates.codes().stream()
                                        .map(kind -> Map.entry(kind, words.certificate(kind, view))),
                                Stream.of(Map.entry("other", view.t("exhibitors.products.certificate.other"))))
                        .toList(),
                products.brands(own.id()),
                product.map(one -> others(own, one, view)).orElse(List.of()),
                product.map(one -> !one.isShown()).orElse(false),
                product.map(OwnProducts::stale).orElse(0));
    }

    private List<Map.Entry<String, String>> others(OwnCompany own, Product product, View view) {
        return products.list(own.id(), new OwnFilter("", Optional.of(false), false), 1).rows().stream()
                .filter(other -> !other.id().equals(product.id()))
                .limit(OTHERS)
                .map(other -> Map.entry(
                        Integer.toString(other.number()),
                        other.number() + " " + words.name(other, view).text()))
                .toList();
    }

    private static Hs hs(Nomenclature.Heading heading, Language language) {
        LocalizedText.Shown shown = heading.name().in(language).orElseThrow();
        return new Hs(heading.code(), shown.text(), shown.language().tag());
    }

    static ProductForm withRow(ProductForm form) {
        List<CertificateRow> rows = form.certificates();
        return rows.isEmpty() || !rows.getLast().isEmpty() ? form.withRow() : form;
    }
}

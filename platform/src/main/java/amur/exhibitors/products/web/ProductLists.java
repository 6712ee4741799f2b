package amur.exhibitors.products.web;

import static amur.exhibitors.web.CatalogueLists.counted;

import amur.editions.Edition;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.CompanyMarks.Mark;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Certificates;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.Nomenclature.Heading;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue.Counts;
import amur.exhibitors.products.ProductCatalogue.Facet;
import amur.exhibitors.products.ProductCatalogue.Side;
import amur.exhibitors.web.CatalogueLists.Chip;
import amur.exhibitors.web.CompanyWords;
import amur.shared.Country;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lists of products share: rows, choices with their counts, filters that are on. */
@Component
class ProductLists {
    private static final int MOST_BRANDS = 200;

    private final ProductWords words;
    private final CompanyWords companies;
    private final Certificates certificates;
    private final Exhibitors exhibitors;
    private final CompanyMarks marks;

    ProductLists(
            ProductWords words,
            CompanyWords companies,
            Certificates certificates,
            Exhibitors exhibitors,
            CompanyMarks marks) {
        this.words = words;
        this.marks = marks;
        this.companies = companies;
        this.certificates = certificates;
        this.exhibitors = exhibitors;
    }

    List<ProductsPage.Row> rows(Edition edition, List<Product> products, View view) {
        Map<ExhibitorId, Exhibitor> owners = exhibitors.get(
                products.stream().map(Product::exhibitor).distinct().toList());
        Map<HsCode, Heading> names = words.hsNames(products);
        Map<ExhibitorId, List<Mark>> verified = marks.marks(edition, owners.keySet(), view);
        return products.stream()
                .map(product -> row(
                        product,
                        Objects.requireNonNull(owners.get(product.exhibitor())),
                        CompanyMarks.words(verified.getOrDefault(product.exhibitor(), List.of()), view),
                        names,
                        view))
                .toList();
    }

    private ProductsPage.Row row(
            Product product, Exhibitor owner, String verified, Map<HsCode, Heading> names, View view) {
        var entry = product.entry();
        return new ProductsPage.Row(
                product.number(),
                words.name(product, view),
                product.picture()
                        .map(picture -> PictureController.address(picture.smallHash()))
                        .orElse(""),
                entry.offered(),
                words.side(entry.offered(), view),
                entry.brand(),
                words.hs(entry.hs(), names, view.language()),
                owner.number(),
                words.company(owner, view),
                verified,
                companies.region(owner.region(), view),
                companies.country(owner.country(), view),
                words.minimum(entry, view),
                words.delivery(entry));
    }

    ProductsPage.Choices choices(ProductSearch search, Counts counts, List<Country> countries, View view) {
        List<Country> shown = countries.stream()
                .filter(country ->
                        search.get("country").isEmpty() || country.code().equals(search.get("country")))
                .toList();
        return new ProductsPage.Choices(
                counted(
                        Stream.of(Side.values())
                                .map(side -> Map.entry(side.name(), words.side(side == Side.OFFERED, view)))
                                .toList(),
                        counts.of(Facet.SIDE),
                        search.get("side"),
                        view),
                counted(
                        countries.stream()
                                .map(country -> Map.entry(country.code(), companies.country(country, view)))
                                .toList(),
                        counts.of(Facet.COUNTRY),
                        search.get("country"),
                        view),
                counted(companies.regionChoices(shown, view), counts.of(Facet.REGION), search.get("region"), view),
                counted(companies.sectorChoices(view), counts.of(Facet.SECTOR), search.get("sector"), view),
                counted(chapterChoices(search, view), counts.of(Facet.CHAPTER), search.get("hs"), view),
                counted(
                        certificates.codes().stream()
                                .map(code -> Map.entry(code, words.certificate(code, view)))
                                .toList(),
                        counts.of(Facet.CERTIFICATE),
                        search.get("certificate"),
                        view),
                counted(
                        Stream.of(Incoterm.values())
                                .map(rule -> Map.entry(rule.name(), view.t(rule.key())))
                                .toList(),
                        counts.of(Facet.INCOTERM),
                        search.get("incoterm"),
                        view),
                brands(search, counts, view),
                counted(
                        List.of(Map.entry("true", view.t("exhibitors.filter.verified.only"))),
                        counts.of(Facet.VERIFIED),
                        search.get("verified"),
                        view));
    }

    /** The chapters; and where the address names a longer code, that one too. */
    private List<Map.Entry<String, String>> chapterChoices(ProductSearch search, View view) {
        var choices = new ArrayList<Map.Entry<String, String>>();
        for (String code : new TreeSet<>(companies.chapterCodes())) {
            choices.add(Map.entry(code, companies.chapter(code, view)));
            if (search.get("hs").length() > 2 && search.get("hs").startsWith(code)) {
                choices.add(Map.entry(search.get("hs"), search.get("hs")));
            }
        }
        return choices;
    }

    /** Those with most products, by name. */
    private static List<Map.Entry<String, String>> brands(ProductSearch search, Counts counts, View view) {
        Map<String, Integer> all = counts.of(Facet.BRAND);
        var names = new ArrayList<>(all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_BRANDS)
                .map(Map.Entry::getKey)
                .toList());
        if (!search.get("brand").isEmpty() && !names.contains(search.get("brand"))) {
            names.add(search.get("brand"));
        }
        names.sort(amur.shared.NameOrder.in(view.language()));
        return counted(names.stream().map(name -> Map.entry(name, name)).toList(), all, search.get("brand"), view);
    }

    List<Chip> chips(ProductSearch search, Optional<Exhibitor> company, View view) {
        var chips = new ArrayList<Chip>();
        for (String name : ProductSearch.FILTERS) {
            String value = search.get(name);
            if (!value.isEmpty()) {
                chips.add(new Chip(
                        view.t("exhibitors.products.filter." + name) + ": " + word(name, value, company, view),
                        search.address().with(name, "")));
            }
        }
        return chips;
    }

    private String word(String filter, String value, Optional<Exhibitor> company, View view) {
        return switch (filter) {
            case "side" ->
                value.equals("OFFERED") || value.equals("SOUGHT") ? words.side(value.equals("OFFERED"), view) : value;
            case "country" -> words.origin(value, view);
            case "region" -> companies.region(value, view);
            case "sector" -> companies.sector(value, view);
            case "hs" -> value.length() == 2 ? companies.chapter(value, view).strip() : value;
            case "verified" -> view.t("exhibitors.filter.verified.only");
            case "certificate" -> words.certificate(value, view);
            case "company" ->
                company.map(one -> words.company(one, view).name()).orElse(value);
            default -> value;
        };
    }
}

package amur.exhibitors.search.web;

import amur.editions.Edition;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.CompanyMarks.Mark;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.exhibitors.search.CatalogueSearch;
import amur.exhibitors.web.CompanyWords;
import amur.retrieval.Answer;
import amur.retrieval.Document;
import amur.retrieval.Reason;
import amur.shared.Language;
import amur.web.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hits as a page shows them: each row read from the database, so that nothing stands there that has just gone. */
@Component
class SearchHits {
    private final CatalogueSearch search;
    private final Products products;
    private final Exhibitors exhibitors;
    private final CompanyMarks marks;
    private final CompanyWords words;

    SearchHits(
            CatalogueSearch search, Products products, Exhibitors exhibitors, CompanyMarks marks, CompanyWords words) {
        this.marks = marks;
        this.search = search;
        this.products = products;
        this.exhibitors = exhibitors;
        this.words = words;
    }

    List<SearchPage.Hit> of(Edition edition, Answer answer, List<Document.Key> keys, View view) {
        Map<Document.Key, List<Reason>> why = search.why(answer, keys);
        Map<ProductId, Product> shown = products.get(keys.stream()
                .filter(key -> key.kind() == Document.Kind.PRODUCT)
                .map(key -> new ProductId(key.id()))
                .toList());
        Map<ExhibitorId, Exhibitor> companies = new HashMap<>(exhibitors.get(Stream.concat(
                        shown.values().stream().map(Product::exhibitor),
                        keys.stream()
                                .filter(key -> key.kind() == Document.Kind.COMPANY)
                                .map(key -> new ExhibitorId(key.id())))
                .distinct()
                .toList()));
        Map<ExhibitorId, List<Mark>> verified = marks.marks(edition, companies.keySet(), view);
        var hits = new ArrayList<SearchPage.Hit>();
        for (Document.Key key : keys) {
            List<Reason> reasons = why.get(key);
            if (reasons != null) {
                if (key.kind() == Document.Kind.COMPANY) {
                    Exhibitor company = companies.get(new ExhibitorId(key.id()));
                    if (company != null) {
                        hits.add(company(company, verified(verified, company, view), reasons, view));
                    }
                } else {
                    Product product = shown.get(new ProductId(key.id()));
                    Exhibitor owner = product == null ? null : companies.get(product.exhibitor());
                    if (product != null && owner != null) {
                        hits.add(product(product, owner, verified(verified, owner, view), reasons, view));
                    }
                }
            }
        }
        return hits;
    }

    private static String verified(Map<ExhibitorId, List<Mark>> verified, Exhibitor company, View view) {
        return CompanyMarks.words(verified.getOrDefault(company.id(), List.of()), view);
    }

    private SearchPage.Hit product(Product product, Exhibitor owner, String verified, List<Reason> reasons, View view) {
        var entry = product.entry();
        String side = view.t(entry.offered() ? "exhibitors.products.offered" : "exhibitors.products.sought");
        String hs = entry.hs().isEmpty()
                ? ""
                : " · " + view.t("exhibitors.products.hs") + " " + entry.hs().code();
        return new SearchPage.Hit(
                "/products/" + product.number(),
                words.text(entry.name(), view.language()),
                product.picture()
                        .map(picture -> "/pictures/" + picture.smallHash())
                        .orElse(""),
                side + hs,
                new SearchPage.Company(
                        "/exhibitors/" + owner.number(),
                        words.names(owner, view.language()),
                        place(owner, view),
                        verified),
                why(reasons, view));
    }

    private SearchPage.Hit company(Exhibitor company, String verified, List<Reason> reasons, View view) {
        var names = words.names(company, view.language());
        String detail = Stream.of(words.kind(company.kind(), view), words.sector(company.sector(), view))
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        return new SearchPage.Hit(
                "/exhibitors/" + company.number(),
                new CompanyWords.Text(names.name(), names.lang(), ""),
                "",
                detail,
                new SearchPage.Company("", names, place(company, view), verified),
                why(reasons, view));
    }

    private String place(Exhibitor company, View view) {
        String region = words.region(company.region(), view);
        String country = words.country(company.country(), view);
        return region.isEmpty() ? country : region + ", " + country;
    }

    private static List<SearchPage.Why> why(List<Reason> reasons, View view) {
        return reasons.stream()
                .map(reason -> switch (reason) {
                    case Reason.Word word -> why("word", word.asked(), word.found(), view);
                    case Reason.SameThing same -> why("same", same.asked(), same.found(), view);
                    case Reason.Translated translated ->
                        why("translated", translated.asked(), translated.found(), view);
                    case Reason.Sound sound -> why("sound", sound.asked(), sound.found(), view);
                    case Reason.Beginning beginning -> why("beginning", beginning.asked(), beginning.found(), view);
                    case Reason.Similar similar -> why("similar", similar.asked(), similar.found(), view);
                    case Reason.HsCode code -> why("hs", code.asked(), code.found(), view);
                    case Reason.Code code -> why("code", code.asked(), code.found(), view);
                })
                .toList();
    }

    private static SearchPage.Why why(String way, String asked, String found, View view) {
        return new SearchPage.Why(
                view.t("exhibitors.search.why." + way),
                asked,
                Language.ofScript(asked).tag(),
                found,
                Language.ofScript(found).tag());
    }
}

package amur.exhibitors.products.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.Writing;
import amur.exhibitors.web.FormErrors;
import amur.exhibitors.web.OwnForms;
import amur.exhibitors.web.OwnHead;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.web.Requires;
import amur.web.View;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Translations of a product beside its original: each a draft, or read over, or overtaken by a change of the original. */
@Controller
@RequestMapping("/editions/{edition}/company/products/{number:[0-9]{1,9}}/translations")
@Requires(ExhibitorsRights.ENTRY)
class OwnTranslationsController {
    private static final String TEMPLATE = "exhibitors/products/web/ownTranslations";

    private final Products products;
    private final OwnProducts pages;
    private final OwnForms forms;
    private final ProductWords words;

    OwnTranslationsController(Products products, OwnProducts pages, OwnForms forms, ProductWords words) {
        this.products = products;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(Edition edition, OwnCompany own, @PathVariable int number, View view) {
        Product product = pages.get(edition, own, number);
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        int version = typed.map(OwnForms::version).orElseGet(product::version);
        OwnHead head = forms.head(edition, own, version, false, FormErrors.NONE, view);
        Map<String, String> values =
                typed.map(OwnTranslationsController::values).orElseGet(() -> stored(product));
        return forms.show(TEMPLATE, page(product, values, head, view));
    }

    @PostMapping
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            View view,
            RedirectAttributes redirect) {
        Product product = pages.get(edition, own, number);
        Map<String, String> values = values(typed);
        return forms.save(
                edition,
                own,
                "/products/" + number + "/translations",
                TEMPLATE,
                () -> products.translate(
                        product.id(),
                        OwnForms.version(typed),
                        translated(product, product.entry().name(), "name", values),
                        translated(product, product.entry().text(), "text", values),
                        translated(product, alt(product), "alt", values)),
                () -> pages.get(edition, own, number).version(),
                head -> page(product, values, head, view),
                view,
                redirect);
    }

    private static Map<String, String> values(MultiValueMap<String, String> typed) {
        var values = new HashMap<String, String>();
        typed.keySet().forEach(field -> values.put(field, value(typed, field).replace("\r\n", "\n")));
        return values;
    }

    private static LocalizedText translated(
            Product product, LocalizedText before, String field, Map<String, String> values) {
        LocalizedText text = before;
        for (Language language : Language.values()) {
            String words = values.getOrDefault(field + "-" + language.code(), "");
            String said = values.getOrDefault("status-" + language.code(), "");
            Status status =
                    switch (said) {
                        case "reviewed" -> Status.REVIEWED;
                        case "stale" -> Status.STALE;
                        default -> Status.DRAFT;
                    };
            // The form shows one status for all texts of a language. Left alone, it says nothing new about words left
            // alone.
            LocalizedText.Translation known = before.translations().get(language);
            boolean left = said.equals(status(product, language, Map.of()));
            text = Writing.translation(
                    text,
                    language,
                    words,
                    left && known != null && known.text().equals(words) ? known.status() : status);
        }
        return text;
    }

    private static LocalizedText alt(Product product) {
        return product.picture().map(Product.Picture::alt).orElse(LocalizedText.empty());
    }

    private static Map<String, String> stored(Product product) {
        var values = new HashMap<String, String>();
        Map.of("name", product.entry().name(), "text", product.entry().text(), "alt", alt(product))
                .forEach((field, text) -> text.translations()
                        .forEach((language, one) -> values.put(field + "-" + language.code(), one.text())));
        return values;
    }

    private OwnTranslationsPage page(Product product, Map<String, String> values, OwnHead head, View view) {
        Language original = product.entry()
                .name()
                .original()
                .map(LocalizedText.Shown::language)
                .orElse(Language.EN);
        List<OwnTranslationsPage.Tongue> others = Stream.of(Language.values())
                .filter(language -> language != original)
                .map(language -> new OwnTranslationsPage.Tongue(
                        language.code(), language.tag(), language.ownName(), status(product, language, values)))
                .toList();
        var name = words.name(product, view);
        return new OwnTranslationsPage(
                head,
                product.number(),
                name.text(),
                name.lang(),
                original.ownName(),
                original.tag(),
                text(product.entry().name()),
                text(product.entry().text()),
                text(alt(product)),
                others,
                values,
                OwnProducts.stale(product));
    }

    private static String status(Product product, Language language, Map<String, String> values) {
        ProductEntry entry = product.entry();
        String typed = values.getOrDefault("status-" + language.code(), "");
        return !typed.isEmpty()
                ? typed
                : Stream.of(entry.name(), entry.text(), alt(product))
                        .flatMap(text -> Stream.ofNullable(text.translations().get(language)))
                        .map(LocalizedText.Translation::status)
                        .max(java.util.Comparator.comparingInt(
                                one -> one == Status.STALE ? 2 : one == Status.DRAFT ? 1 : 0))
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private static String text(LocalizedText text) {
        return text.original().map(LocalizedText.Shown::text).orElse("");
    }
}

package amur.exhibitors.products.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.editions.Edition;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.PictureReader;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductRules;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.Writing;
import amur.exhibitors.web.CompanyWords;
import amur.exhibitors.web.FormErrors;
import amur.exhibitors.web.OwnForms;
import amur.exhibitors.web.OwnHead;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A picture for a product, with words for who does not see it. */
@Controller
@RequestMapping("/editions/{edition}/company/products/{number:[0-9]{1,9}}/picture")
@Requires(ExhibitorsRights.ENTRY)
class OwnPictureController {
    private static final String TEMPLATE = "exhibitors/products/web/ownPicture";

    private final Products products;
    private final OwnProducts pages;
    private final OwnForms forms;
    private final ProductWords words;
    private final CompanyWords companies;

    OwnPictureController(
            Products products, OwnProducts pages, OwnForms forms, ProductWords words, CompanyWords companies) {
        this.products = products;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
        this.companies = companies;
    }

    @GetMapping
    ModelAndView show(Edition edition, OwnCompany own, @PathVariable int number, View view) {
        Product product = pages.get(edition, own, number);
        // Of a form that is shown again in another language; the file itself must be chosen anew.
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        int version = typed.map(OwnForms::version).orElseGet(product::version);
        OwnHead head = forms.head(edition, own, version, false, FormErrors.NONE, view);
        return forms.show(TEMPLATE, page(product, view.typed("alt", alt(product)), head, view));
    }

    @PostMapping
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> picture,
            View view,
            RedirectAttributes redirect) {
        Product product = pages.get(edition, own, number);
        return forms.save(
                edition,
                own,
                "/products/" + number + "/picture",
                TEMPLATE,
                () -> save(product, OwnForms.version(typed), value(typed, "alt"), picture),
                () -> pages.get(edition, own, number).version(),
                head -> page(product, value(typed, "alt"), head, view),
                view,
                redirect);
    }

    private void save(Product product, int version, String alt, Optional<MultipartFile> file) {
        LocalizedText before = product.picture().map(Product.Picture::alt).orElse(LocalizedText.empty());
        LocalizedText text = Writing.original(before, language(product), alt);
        if (alt.isEmpty()) {
            throw refused("alt", "exhibitors.products.picture.alt.missing");
        }
        if (alt.codePointCount(0, alt.length()) > ProductRules.LONGEST_ALT) {
            throw refused("alt", "exhibitors.fault.long", ProductRules.LONGEST_ALT);
        }
        if (file.isEmpty() || file.get().isEmpty()) {
            if (product.picture().isEmpty()) {
                throw refused("picture", "exhibitors.products.picture.missing");
            }
            products.setAlt(product.id(), version, text);
            return;
        }
        try {
            products.setPicture(
                    product.id(), version, PictureReader.read(file.get().getBytes()), text);
        } catch (IOException e) {
            throw refused("picture", "exhibitors.products.picture.unreadable");
        } catch (UserFacingException e) {
            if (e.key().startsWith("exhibitors.products.picture.")) {
                throw refused("picture", e.key(), e.arguments());
            }
            throw e;
        }
    }

    private static EntryRefused refused(String field, String key, Object... arguments) {
        return new EntryRefused(List.of(new EntryFault(field, key, Arrays.asList(arguments))));
    }

    @PostMapping("/remove")
    RedirectView remove(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            View view,
            RedirectAttributes redirect) {
        products.removePicture(pages.get(edition, own, number).id(), OwnForms.version(typed));
        Toasts.ok(redirect, view.t("exhibitors.products.picture.removed"));
        return new RedirectView(view.inEdition("/company/products/" + number + "/picture") + own.query(), false);
    }

    private OwnPicturePage page(Product product, String alt, OwnHead head, View view) {
        var name = words.name(product, view);
        return new OwnPicturePage(
                head,
                product.number(),
                name.text(),
                name.lang(),
                product.picture()
                        .map(one -> new ProductPage.Shown(
                                PictureController.address(one.hash()),
                                one.width(),
                                one.height(),
                                companies.text(one.alt(), view.language()))),
                alt,
                language(product).tag(),
                language(product).ownName(),
                PictureReader.MAX_BYTES,
                OwnProducts.stale(product));
    }

    private static Language language(Product product) {
        return product.entry()
                .name()
                .original()
                .map(LocalizedText.Shown::language)
                .orElse(Language.EN);
    }

    private static String alt(Product product) {
        return product.picture()
                .flatMap(picture -> picture.alt().original())
                .map(LocalizedText.Shown::text)
                .orElse("");
    }
}

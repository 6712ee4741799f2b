package amur.exhibitors.products.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.exhibitors.web.CompanyWords;
import amur.exhibitors.web.FormErrors;
import amur.exhibitors.web.OwnForms;
import amur.shared.LocalizedText;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.View;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A company adds a product, changes it, takes it out of the catalogue and puts it back; also without a script. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class OwnProductController {
    private static final String TEMPLATE = "exhibitors/products/web/ownProduct";
    private static final ProductEntry NOTHING = ProductEntry.named(true, LocalizedText.empty());

    private final Products products;
    private final OwnProducts pages;
    private final OwnForms forms;
    private final CompanyWords words;

    OwnProductController(Products products, OwnProducts pages, OwnForms forms, CompanyWords words) {
        this.products = products;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/editions/{edition}/company/products/new")
    ModelAndView fresh(Edition edition, OwnCompany own, View view) {
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        if (typed.isPresent()) {
            return goOn(edition, own, Optional.empty(), typed.get(), ProductForm.of(typed.get()), view);
        }
        var head = forms.head(edition, own, 0, false, FormErrors.NONE, view);
        var form = ProductForm.empty(
                words.language(own.company().country()), own.company().kind() == Exhibitor.Kind.EXHIBITOR);
        return forms.show(TEMPLATE, pages.page(edition, own, Optional.empty(), form, head, view));
    }

    @PostMapping("/editions/{edition}/company/products/new")
    ModelAndView add(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> typed,
            View view,
            RedirectAttributes redirect) {
        ProductForm form = ProductForm.of(typed);
        if (isQuestion(typed)) {
            return goOn(edition, own, Optional.empty(), typed, form, view);
        }
        return forms.save(
                edition,
                own,
                "/products",
                TEMPLATE,
                () -> products.add(own.id(), form.entry(NOTHING)),
                () -> 0,
                head -> pages.page(edition, own, Optional.empty(), form, head, view),
                view,
                redirect);
    }

    @GetMapping("/editions/{edition}/company/products/{number:[0-9]{1,9}}")
    ModelAndView show(Edition edition, OwnCompany own, @PathVariable int number, View view) {
        Product product = pages.get(edition, own, number);
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        if (typed.isPresent()) {
            return goOn(edition, own, Optional.of(product), typed.get(), ProductForm.of(typed.get()), view);
        }
        var head = forms.head(edition, own, product.version(), false, FormErrors.NONE, view);
        return forms.show(
                TEMPLATE, pages.page(edition, own, Optional.of(product), ProductForm.of(product.entry()), head, view));
    }

    @PostMapping("/editions/{edition}/company/products/{number:[0-9]{1,9}}")
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            View view,
            RedirectAttributes redirect) {
        Product product = pages.get(edition, own, number);
        ProductForm form = ProductForm.of(typed);
        if (isQuestion(typed)) {
            return goOn(edition, own, Optional.of(product), typed, form, view);
        }
        return forms.save(
                edition,
                own,
                "/products/" + number,
                TEMPLATE,
                () -> products.change(product.id(), OwnForms.version(typed), form.entry(product.entry())),
                () -> pages.get(edition, own, number).version(),
                head -> pages.page(edition, own, Optional.of(product), form, head, view),
                view,
                redirect);
    }

    /** Whether somebody asks for a code or one more row, and saves nothing yet. */
    private static boolean isQuestion(MultiValueMap<String, String> typed) {
        return typed.containsKey("find") || typed.containsKey("add");
    }

    /** The form as it was typed, saved by nobody yet: after a question, or in another language. */
    private ModelAndView goOn(
            Edition edition,
            OwnCompany own,
            Optional<Product> product,
            MultiValueMap<String, String> typed,
            ProductForm form,
            View view) {
        // Still the version this form began with.
        var head = forms.head(edition, own, OwnForms.version(typed), false, FormErrors.NONE, view);
        ProductForm asked = typed.containsKey("add") ? OwnProducts.withRow(form) : form;
        return forms.show(TEMPLATE, pages.page(edition, own, product, asked, head, view));
    }

    @PostMapping("/editions/{edition}/company/products/{number:[0-9]{1,9}}/withdraw")
    RedirectView withdraw(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            View view,
            RedirectAttributes redirect) {
        Product product = pages.get(edition, own, number);
        String successor = value(typed, "replaced_by");
        Optional<ProductId> replacedBy = successor.matches("[0-9]{1,9}")
                ? Optional.of(
                        pages.get(edition, own, Integer.parseInt(successor)).id())
                : Optional.empty();
        products.withdraw(product.id(), OwnForms.version(typed), replacedBy);
        Toasts.ok(redirect, view.t("exhibitors.products.withdrawn"));
        return back(own, number, view);
    }

    @PostMapping("/editions/{edition}/company/products/{number:[0-9]{1,9}}/restore")
    RedirectView restore(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            View view,
            RedirectAttributes redirect) {
        products.restore(pages.get(edition, own, number).id(), OwnForms.version(typed));
        Toasts.ok(redirect, view.t("exhibitors.products.restored"));
        return back(own, number, view);
    }

    private static RedirectView back(OwnCompany own, int number, View view) {
        return new RedirectView(view.inEdition("/company/products/" + number) + own.query(), false);
    }
}

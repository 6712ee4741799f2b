package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.editions.Edition;
import amur.exhibitors.Chapters;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.shared.Language;
import amur.web.Requires;
import amur.web.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a company offers and needs, all on one page; also without a script. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class GoodsController {
    private static final String TEMPLATE = "exhibitors/web/ownGoods";

    private final Entries entries;
    private final OwnForms forms;
    private final CompanyWords words;
    private final Chapters chapters;

    GoodsController(Entries entries, OwnForms forms, CompanyWords words, Chapters chapters) {
        this.entries = entries;
        this.forms = forms;
        this.words = words;
        this.chapters = chapters;
    }

    @GetMapping("/editions/{edition}/company/goods")
    ModelAndView show(Edition edition, OwnCompany own, View view) {
        Entry entry = forms.entry(own);
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        if (typed.isPresent()) {
            OwnHead head = forms.head(edition, own, entry, typed.get(), view);
            return forms.show(
                    TEMPLATE, page(entry.exhibitor(), GoodsForm.of(typed.get()).rows(), 0, head, view));
        }
        OwnHead head = forms.head(edition, own, entry, false, FormErrors.NONE, view);
        var rows = new ArrayList<>(GoodsForm.of(entry.goods()).rows());
        rows.add(GoodsForm.Row.empty(entry.exhibitor().kind() == Exhibitor.Kind.EXHIBITOR));
        return forms.show(TEMPLATE, page(entry.exhibitor(), rows, 1, head, view));
    }

    @PostMapping("/editions/{edition}/company/goods")
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        GoodsForm typed = GoodsForm.of(form);
        Entry entry = forms.entry(own);
        String add = value(form, "add");
        if (!add.isEmpty()) {
            var rows = new ArrayList<>(typed.rows());
            rows.add(GoodsForm.Row.empty(add.equals("offer")));
            OwnHead head = forms.head(edition, own, entry, form, view);
            return forms.show(TEMPLATE, page(entry.exhibitor(), rows, 1, head, view));
        }
        Language language = words.language(own.company().country());
        return forms.save(
                edition,
                own,
                "/goods",
                TEMPLATE,
                () -> entries.setGoods(own.id(), OwnForms.version(form), typed.goods(entry.goods(), language)),
                (now, head) -> page(now.exhibitor(), typed.rows(), 0, head, view),
                view,
                redirect);
    }

    private GoodsPage page(Exhibitor company, List<GoodsForm.Row> rows, int newRows, OwnHead head, View view) {
        Language own = words.language(company.country());
        var names = new HashMap<String, String>();
        rows.forEach(row -> names.put(row.hs(), chapters.name(row.hs(), view.language())));
        return new GoodsPage(
                head,
                rows,
                Stream.concat(Stream.of(own), Stream.of(Language.values()).filter(language -> language != own))
                        .map(language -> new GoodsPage.Tongue(language.code(), language.tag(), language.ownName()))
                        .toList(),
                names,
                newRows);
    }
}

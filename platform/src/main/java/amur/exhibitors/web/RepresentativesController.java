package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.accounts.Person;
import amur.editions.Edition;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.web.Requires;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who attend for a company, with their languages and whose meetings they sit in. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class RepresentativesController {
    private static final String TEMPLATE = "exhibitors/web/ownRepresentatives";

    private final Entries entries;
    private final OwnForms forms;
    private final CompanyWords words;
    private final Colleagues colleagues;

    RepresentativesController(Entries entries, OwnForms forms, CompanyWords words, Colleagues colleagues) {
        this.entries = entries;
        this.forms = forms;
        this.words = words;
        this.colleagues = colleagues;
    }

    @GetMapping("/editions/{edition}/company/people")
    ModelAndView show(Edition edition, OwnCompany own, View view) {
        Entry entry = forms.entry(own);
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        if (typed.isPresent()) {
            OwnHead head = forms.head(edition, own, entry, typed.get(), view);
            return forms.show(
                    TEMPLATE,
                    page(
                            own,
                            entry.exhibitor(),
                            RepresentativesForm.of(typed.get()).kept(entry),
                            0,
                            head,
                            view));
        }
        OwnHead head = forms.head(edition, own, entry, false, FormErrors.NONE, view);
        return forms.show(
                TEMPLATE,
                page(
                        own,
                        entry.exhibitor(),
                        RepresentativesForm.of(entry.representatives()).andOne(),
                        1,
                        head,
                        view));
    }

    @PostMapping("/editions/{edition}/company/people")
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        RepresentativesForm typed = RepresentativesForm.of(form);
        if (!value(form, "add").isEmpty()) {
            Entry entry = forms.entry(own);
            OwnHead head = forms.head(edition, own, entry, form, view);
            return forms.show(TEMPLATE, page(own, entry.exhibitor(), typed.andOne(), 1, head, view));
        }
        return forms.save(
                edition,
                own,
                "/people",
                TEMPLATE,
                () -> entries.setRepresentatives(own.id(), OwnForms.version(form), typed.representatives()),
                (now, head) -> page(own, now.exhibitor(), typed.kept(now), 0, head, view),
                view,
                redirect);
    }

    private RepresentativesPage page(
            OwnCompany own,
            Exhibitor company,
            List<RepresentativesPage.Row> rows,
            int newRows,
            OwnHead head,
            View view) {
        var seats = new ArrayList<Map.Entry<String, String>>();
        if (company.seats() > 1) {
            seats.add(Map.entry("-1", view.t("exhibitors.seat.all")));
            for (int seat = 0; seat < company.seats(); seat++) {
                seats.add(Map.entry(Integer.toString(seat), view.t("exhibitors.seat", seat + 1)));
            }
        }
        var chosen = rows.stream().flatMap(row -> row.languages().stream()).toList();
        return new RepresentativesPage(
                head,
                rows,
                words.languageChoices(chosen, view),
                seats,
                newRows,
                colleagues.withAccess(own).stream().map(Person::email).collect(Collectors.toSet()));
    }
}

package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.number;
import static amur.exhibitors.web.OwnForms.value;

import amur.accounts.Person;
import amur.editions.Edition;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.web.Requires;
import amur.web.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private static final int MOST_ROWS = 60;
    private static final List<String> FIELDS = List.of("family_name", "given_name", "latin_name", "job_title", "email");

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
            return forms.show(TEMPLATE, page(own, entry.exhibitor(), kept(entry, typed(typed.get())), 0, head, view));
        }
        var rows = new ArrayList<>(entry.representatives().stream()
                .map(RepresentativesController::row)
                .toList());
        rows.add(empty());
        OwnHead head = forms.head(edition, own, entry, false, FormErrors.NONE, view);
        return forms.show(TEMPLATE, page(own, entry.exhibitor(), rows, 1, head, view));
    }

    @PostMapping("/editions/{edition}/company/people")
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        List<RepresentativesPage.Row> typed = typed(form);
        if (!value(form, "add").isEmpty()) {
            var rows = new ArrayList<>(typed);
            rows.add(empty());
            Entry entry = forms.entry(own);
            OwnHead head = forms.head(edition, own, entry, form, view);
            return forms.show(TEMPLATE, page(own, entry.exhibitor(), rows, 1, head, view));
        }
        return forms.save(
                edition,
                own,
                "/people",
                TEMPLATE,
                () -> entries.setRepresentatives(
                        own.id(),
                        OwnForms.version(form),
                        typed.stream().map(RepresentativesController::person).toList()),
                (now, head) -> page(own, now.exhibitor(), kept(now, typed), 0, head, view),
                view,
                redirect);
    }

    /** Somebody whom another representative has removed meanwhile comes back as somebody new. */
    private static List<RepresentativesPage.Row> kept(Entry now, List<RepresentativesPage.Row> typed) {
        var known = new HashSet<Long>();
        now.representatives().forEach(person -> known.add(person.id()));
        return typed.stream()
                .map(row -> known.contains(row.id())
                        ? row
                        : new RepresentativesPage.Row(0, row.values(), row.languages(), row.seat()))
                .toList();
    }

    private static List<RepresentativesPage.Row> typed(MultiValueMap<String, String> form) {
        var rows = new ArrayList<RepresentativesPage.Row>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("person-" + i + "-family_name"); i++) {
            String person = "person-" + i;
            var values = new HashMap<String, String>();
            FIELDS.forEach(field -> values.put(field, value(form, person + "-" + field)));
            boolean nobody = values.values().stream().allMatch(String::isEmpty);
            if (!nobody && value(form, person + "-remove").isEmpty()) {
                String id = value(form, person + "-id");
                rows.add(new RepresentativesPage.Row(
                        id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0,
                        values,
                        form.getOrDefault(person + "-languages", List.of()),
                        number(value(form, person + "-seat"), -1)));
            }
        }
        return rows;
    }

    private static Representative person(RepresentativesPage.Row row) {
        return new Representative(
                row.id(),
                row.get("given_name"),
                row.get("family_name"),
                row.get("latin_name"),
                row.get("job_title"),
                row.get("email"),
                new LinkedHashSet<>(row.languages()),
                row.seat());
    }

    private static RepresentativesPage.Row row(Representative person) {
        return new RepresentativesPage.Row(
                person.id(),
                Map.of(
                        "family_name", person.familyName(),
                        "given_name", person.givenName(),
                        "latin_name", person.latinName(),
                        "job_title", person.jobTitle(),
                        "email", person.email()),
                person.languages().stream().sorted().toList(),
                person.seat());
    }

    private static RepresentativesPage.Row empty() {
        return new RepresentativesPage.Row(0, Map.of(), List.of(), -1);
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

package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.number;
import static amur.exhibitors.web.OwnForms.value;

import amur.editions.Edition;
import amur.exhibitors.Entries;
import amur.exhibitors.Entries.ChangeEntry;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.web.Requires;
import amur.web.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names, region, sector, register number and how many meetings a company wants. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class EntryController {
    private static final String TEMPLATE = "exhibitors/web/entry";
    private static final List<String> FIELDS = List.of(
            "name", "latin_name", "region", "sector", "registration", "seats", "min_meetings", "public_meetings");

    private final Entries entries;
    private final OwnForms forms;
    private final CompanyWords words;

    EntryController(Entries entries, OwnForms forms, CompanyWords words) {
        this.entries = entries;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/editions/{edition}/company/entry")
    ModelAndView show(Edition edition, OwnCompany own, View view) {
        Entry entry = forms.entry(own);
        return forms.show(
                TEMPLATE,
                page(entry, stored(entry), forms.head(edition, own, entry, false, FormErrors.NONE, view), view));
    }

    @PostMapping("/editions/{edition}/company/entry")
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, value(form, field)));
        var command = new ChangeEntry(
                own.id(),
                OwnForms.version(form),
                value(form, "name"),
                value(form, "latin_name"),
                value(form, "region"),
                value(form, "sector"),
                value(form, "registration"),
                number(value(form, "seats"), 0),
                number(value(form, "min_meetings"), -1),
                !value(form, "public_meetings").isEmpty());
        return forms.save(
                edition,
                own,
                "/entry",
                TEMPLATE,
                () -> entries.change(command),
                (now, head) -> page(now, typed, head, view),
                view,
                redirect);
    }

    private static Map<String, String> stored(Entry entry) {
        Exhibitor company = entry.exhibitor();
        return Map.of(
                "name", company.name(),
                "latin_name", company.latinName(),
                "region", company.region(),
                "sector", company.sector(),
                "registration", company.registration(),
                "seats", Integer.toString(company.seats()),
                "min_meetings", Integer.toString(company.minMeetings()),
                "public_meetings", company.publicMeetings() ? "true" : "");
    }

    private EntryPage page(Entry entry, Map<String, String> values, OwnHead head, View view) {
        Exhibitor company = entry.exhibitor();
        Map<String, String> theirs = stored(entry);
        return new EntryPage(
                head,
                words.kind(company.kind(), view),
                words.country(company.country(), view),
                words.language(company.country()).tag(),
                values,
                head.conflict()
                        ? FIELDS.stream()
                                .filter(field -> !theirs.getOrDefault(field, "").equals(values.getOrDefault(field, "")))
                                .map(field -> new EntryPage.Difference(
                                        view.t("exhibitors." + field),
                                        shown(field, theirs.getOrDefault(field, ""), view),
                                        shown(field, values.getOrDefault(field, ""), view)))
                                .toList()
                        : List.of(),
                words.regionChoices(List.of(company.country()), view),
                words.sectorChoices(view));
    }

    private String shown(String field, String value, View view) {
        return switch (field) {
            case "region" -> words.region(value, view);
            case "sector" -> words.sector(value, view);
            case "public_meetings" -> view.t(value.isEmpty() ? "exhibitors.no" : "exhibitors.yes");
            default -> value;
        };
    }
}

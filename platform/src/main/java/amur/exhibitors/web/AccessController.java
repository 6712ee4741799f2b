package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryFault;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.shared.Language;
import amur.web.ConfirmedEmail;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Who of a company has access: an account that may keep its entry, answer requests and see its meetings. */
@Controller
@RequestMapping("/editions/{edition}/company/people/access")
@Requires(ExhibitorsRights.ENTRY)
class AccessController {
    private static final String TEMPLATE = "exhibitors/web/access";
    private static final int LONGEST_NAME = 100;

    private final Colleagues colleagues;
    private final OwnForms forms;
    private final Screens screens;

    AccessController(Colleagues colleagues, OwnForms forms, Screens screens) {
        this.colleagues = colleagues;
        this.forms = forms;
        this.screens = screens;
    }

    /** @param person of the entry, whose name and e-mail the invitation begins with; empty for nobody in particular */
    @GetMapping
    ModelAndView show(Edition edition, OwnCompany own, @RequestParam(defaultValue = "") String person, View view) {
        Entry entry = forms.entry(own);
        Map<String, String> values = entry.representatives().stream()
                .filter(one -> person.equals(Long.toString(one.id())))
                .findFirst()
                .map(AccessController::values)
                .orElse(Map.of("language", view.language().code()));
        return screens.show(TEMPLATE, page(edition, own, entry, values, FormErrors.NONE, view));
    }

    @ConfirmedEmail
    @PostMapping
    Object invite(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        Map<String, String> typed = Stream.of("email", "given_name", "family_name", "latin_name", "language")
                .collect(Collectors.toMap(name -> name, name -> value(form, name)));
        FormErrors errors = FormErrors.of(faults(typed), view);
        if (!errors.any()) {
            try {
                colleagues.invite(edition, own, person(typed, view));
                Toasts.ok(redirect, view.t("exhibitors.access.given", value(form, "email")));
                return back(own, view);
            } catch (UserFacingException refused) {
                errors = FormErrors.of("email", refused, view);
            }
        }
        return screens.show(
                TEMPLATE, page(edition, own, forms.entry(own), typed, errors, view), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ConfirmedEmail
    @PostMapping("/{person:[0-9]{1,18}}/remind")
    RedirectView remind(OwnCompany own, @PathVariable long person, View view, RedirectAttributes redirect) {
        Person reminded = colleagues.remind(own, new PersonId(person));
        Toasts.ok(redirect, view.t("exhibitors.access.reminded", reminded.email()));
        return back(own, view);
    }

    @PostMapping("/{person:[0-9]{1,18}}/withdraw")
    RedirectView withdraw(
            Edition edition, OwnCompany own, @PathVariable long person, View view, RedirectAttributes redirect) {
        Person gone = colleagues.withdraw(edition, own, new PersonId(person));
        Toasts.ok(redirect, view.t("exhibitors.access.withdrawn", gone.displayName()));
        return back(own, view);
    }

    private static RedirectView back(OwnCompany own, View view) {
        return new RedirectView(view.inEdition("/company/people/access") + own.query(), false);
    }

    private static List<EntryFault> faults(Map<String, String> typed) {
        var faults = new ArrayList<EntryFault>();
        String email = typed.getOrDefault("email", "");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            faults.add(new EntryFault("email", "accounts.email.invalid", List.of(email)));
        }
        if (typed.getOrDefault("family_name", "").isEmpty()) {
            faults.add(new EntryFault("family_name", "accounts.name.missing", List.of()));
        }
        for (String name : List.of("family_name", "given_name", "latin_name")) {
            String words = typed.getOrDefault(name, "");
            if (words.codePointCount(0, words.length()) > LONGEST_NAME) {
                faults.add(new EntryFault(name, "accounts.name.too_long", List.of(LONGEST_NAME)));
            }
        }
        return faults;
    }

    private static RegisterPerson person(Map<String, String> typed, View view) {
        return new RegisterPerson(
                typed.getOrDefault("email", ""),
                typed.getOrDefault("given_name", ""),
                typed.getOrDefault("family_name", ""),
                typed.getOrDefault("latin_name", ""),
                Language.find(typed.getOrDefault("language", "")).orElse(view.language()),
                null);
    }

    private static Map<String, String> values(Representative person) {
        return Map.of(
                "email", person.email(),
                "given_name", person.givenName(),
                "family_name", person.familyName(),
                "latin_name", person.latinName(),
                "language", Language.ofScript(person.familyName()).code());
    }

    private AccessPage page(
            Edition edition, OwnCompany own, Entry entry, Map<String, String> values, FormErrors errors, View view) {
        List<Person> people = colleagues.withAccess(own);
        Set<String> known = people.stream().map(Person::email).collect(Collectors.toSet());
        return new AccessPage(
                forms.head(edition, own, entry, false, errors, view),
                people.stream().map(this::line).toList(),
                entry.representatives().stream()
                        .filter(one -> !known.contains(one.email()))
                        .map(AccessController::attending)
                        .toList(),
                values,
                Stream.of(Language.values())
                        .map(language -> Map.entry(language.code(), language.ownName()))
                        .toList(),
                Colleagues.MOST);
    }

    private AccessPage.Line line(Person person) {
        return new AccessPage.Line(
                person.id().value(),
                person.displayName(),
                Language.ofScript(person.displayName()).tag(),
                person.email(),
                colleagues.isWaiting(person),
                colleagues.isMe(person));
    }

    private static AccessPage.Attending attending(Representative one) {
        return new AccessPage.Attending(
                one.id(), one.displayName(), Language.ofScript(one.familyName()).tag(), one.email());
    }
}

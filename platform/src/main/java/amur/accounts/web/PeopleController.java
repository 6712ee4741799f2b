package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.AccountsRights;
import amur.accounts.Invitations;
import amur.accounts.People;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Everybody with an account, for the organizer; and new ones by invitation. */
@Controller
@Requires(AccountsRights.PEOPLE)
class PeopleController {
    private final Accounts accounts;
    private final People people;
    private final Invitations invitations;
    private final RoleWords words;
    private final TransactionTemplate transaction;
    private final Screens screens;

    PeopleController(
            Accounts accounts,
            People people,
            Invitations invitations,
            RoleWords words,
            TransactionTemplate transaction,
            Screens screens) {
        this.accounts = accounts;
        this.people = people;
        this.invitations = invitations;
        this.words = words;
        this.transaction = transaction;
        this.screens = screens;
    }

    @GetMapping("/people")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page,
            View view) {
        return show(q, role, page, empty(view), Map.of(), view);
    }

    /** Makes the account without a password and asks the person to take it up. */
    @PostMapping("/people")
    Object invite(
            @RequestParam String email,
            @RequestParam String familyName,
            @RequestParam String givenName,
            @RequestParam String latinName,
            @RequestParam String language,
            View view,
            RedirectAttributes redirect) {
        var form = new PersonForm(email, familyName, givenName, latinName, language, null);
        var errors = new LinkedHashMap<String, String>();
        form.faults().forEach((field, fault) -> errors.put(field, view.t(fault.key(), fault.arguments())));
        if (errors.isEmpty()) {
            try {
                PersonId person = Objects.requireNonNull(transaction.execute(status -> {
                    PersonId made = accounts.register(form.command());
                    invitations.invite(made);
                    return made;
                }));
                Toasts.ok(redirect, view.t("accounts.people.invited", form.email()));
                return new RedirectView(view.href("/people/" + person.value()), false);
            } catch (UserFacingException refusal) {
                errors.put("email", view.t(refusal.key(), refusal.arguments()));
            }
        }
        ModelAndView answer = show("", "", 1, form, errors, view);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(String q, String role, int page, PersonForm form, Map<String, String> errors, View view) {
        @Nullable Role only = role(role).orElse(null);
        Page<Person> found = people.search(q, only, Math.clamp(page, 1, 100_000));
        return screens.show(
                "accounts/web/people",
                new PeoplePage(
                        q,
                        only == null ? "" : only.name(),
                        Stream.of(Role.values())
                                .map(one -> Map.entry(one.name(), words.role(one, view)))
                                .toList(),
                        found.rows().stream().map(person -> row(person, view)).toList(),
                        found.total(),
                        PageLinks.of(found, view),
                        form,
                        RegisterController.languages(),
                        errors));
    }

    private PeoplePage.Row row(Person person, View view) {
        List<String> held = accounts.assignments(person.id()).stream()
                .map(role -> words.assignment(role, view))
                .toList();
        return new PeoplePage.Row(
                person.id().value(),
                person.displayName(),
                person.latinName().equals(person.displayName()) ? "" : person.latinName(),
                person.email(),
                person.language().ownName(),
                held,
                invitations.isWaiting(person.id()));
    }

    private static PersonForm empty(View view) {
        return new PersonForm("", "", "", "", view.language().code(), null);
    }

    static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }
}

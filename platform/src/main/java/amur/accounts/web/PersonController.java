package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.AccountsRights;
import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.Organisation;
import amur.accounts.OrganisationId;
import amur.accounts.People;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.web.NotFound;
import amur.web.PublicAddress;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What one person holds, and giving and taking roles. */
@Controller
@Requires(AccountsRights.PEOPLE)
class PersonController {
    private final Accounts accounts;
    private final People people;
    private final Invitations invitations;
    private final EmailConfirmations confirmations;
    private final AccountRoles roles;
    private final RoleWords words;
    private final Screens screens;
    private final PublicAddress address;

    PersonController(
            Accounts accounts,
            People people,
            Invitations invitations,
            EmailConfirmations confirmations,
            AccountRoles roles,
            RoleWords words,
            Screens screens,
            PublicAddress address) {
        this.accounts = accounts;
        this.people = people;
        this.invitations = invitations;
        this.confirmations = confirmations;
        this.roles = roles;
        this.words = words;
        this.screens = screens;
        this.address = address;
    }

    @GetMapping("/people/{id}")
    ModelAndView show(@PathVariable long id, View view) {
        return page(id, null, null, view);
    }

    @PostMapping("/people/{id}/roles")
    Object give(
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam String scope,
            @RequestParam(defaultValue = "") String organisation,
            View view,
            RedirectAttributes redirect) {
        Person person = accounts.get(new PersonId(id));
        Role given = PeopleController.role(role).orElseThrow(() -> new NotFound("role " + role));
        try {
            accounts.assign(
                    person.id(), given, scope.equals("organisation") ? organisation(organisation) : scope(scope));
        } catch (UserFacingException refusal) {
            ModelAndView answer = page(id, null, view.t(refusal.key(), refusal.arguments()), view);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        Toasts.ok(redirect, view.t("accounts.role.given", person.displayName()));
        return new RedirectView(view.href("/people/" + id), false);
    }

    @PostMapping("/people/{id}/roles/withdraw")
    RedirectView take(
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam String scope,
            View view,
            RedirectAttributes redirect) {
        Person person = accounts.get(new PersonId(id));
        accounts.withdraw(
                person.id(), PeopleController.role(role).orElseThrow(() -> new NotFound("role " + role)), scope(scope));
        Toasts.ok(redirect, view.t("accounts.role.withdrawn", person.displayName()));
        return new RedirectView(view.href("/people/" + id), false);
    }

    @PostMapping("/people/{id}/invite")
    RedirectView invite(@PathVariable long id, View view, RedirectAttributes redirect) {
        Person person = accounts.get(new PersonId(id));
        invitations.invite(person.id());
        Toasts.ok(redirect, view.t("accounts.people.invited", person.email()));
        return new RedirectView(view.href("/people/" + id), false);
    }

    /** For somebody whom no mail reaches, or who is known in another way. */
    @PostMapping("/people/{id}/confirm-email")
    RedirectView confirmEmail(@PathVariable long id, View view, RedirectAttributes redirect) {
        Person person = accounts.get(new PersonId(id));
        confirmations.confirmByHand(person.id());
        Toasts.ok(redirect, view.t("accounts.person.confirmed", person.email()));
        return new RedirectView(view.href("/people/" + id), false);
    }

    /** A link to hand over by other means; shown once, on this answer alone. */
    @PostMapping("/people/{id}/link")
    ModelAndView link(@PathVariable long id, View view) {
        Person person = accounts.get(new PersonId(id));
        return page(id, address.of("/" + person.language().code() + invitations.issue(person.id())), null, view);
    }

    private ModelAndView page(long id, @Nullable String link, @Nullable String error, View view) {
        Person person = accounts.get(new PersonId(id));
        return screens.show(
                "accounts/web/person",
                new PersonPage(
                        id,
                        person.displayName(),
                        person.latinName(),
                        person.email(),
                        person.language().ownName(),
                        invitations.isWaiting(person.id()),
                        confirmations.holdsBack(person.id()),
                        accounts.assignments(person.id()).stream()
                                .map(held -> new PersonPage.Held(
                                        words.assignment(held, view),
                                        held.role().name(),
                                        value(held.scope())))
                                .toList(),
                        roles.effective(person.id(), view),
                        Stream.of(Role.values())
                                .map(role -> Map.entry(role.name(), words.role(role, view)))
                                .toList(),
                        scopes(view),
                        link,
                        error));
    }

    private List<Map.Entry<String, String>> scopes(View view) {
        var options = new ArrayList<Map.Entry<String, String>>();
        options.add(Map.entry("everything", view.t("accounts.scope.everything")));
        words.editions(view).forEach((edition, name) -> options.add(Map.entry("edition:" + edition, name)));
        options.add(Map.entry("organisation", view.t("accounts.scope.organisation")));
        return options;
    }

    private Scope organisation(String name) {
        List<Organisation> found = people.organisations(name);
        if (found.isEmpty()) {
            throw new UserFacingException("accounts.organisation.unknown", name);
        }
        if (found.size() > 1) {
            throw new UserFacingException(
                    "accounts.organisation.ambiguous",
                    name,
                    String.join(
                            ", ",
                            found.stream()
                                    .map(one -> Long.toString(one.id().value()))
                                    .toList()));
        }
        return new Scope.OfOrganisation(found.getFirst().id());
    }

    private static String value(Scope scope) {
        return switch (scope) {
            case Scope.Everything everything -> "everything";
            case Scope.OfEdition(long edition) -> "edition:" + edition;
            case Scope.OfOrganisation(OrganisationId organisation) -> "organisation:" + organisation.value();
        };
    }

    private static Scope scope(String value) {
        if (value.equals("everything")) {
            return new Scope.Everything();
        }
        if (value.matches("edition:\\d{1,18}")) {
            return new Scope.OfEdition(Long.parseLong(value.substring(8)));
        }
        if (value.matches("organisation:\\d{1,18}")) {
            return new Scope.OfOrganisation(new OrganisationId(Long.parseLong(value.substring(13))));
        }
        throw new NotFound("scope " + value);
    }
}

package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.Credentials;
import amur.accounts.People;
import amur.accounts.People.ChangePerson;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Rights;
import amur.accounts.Sessions;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: name, language, password, where one is signed in, what one may do. */
@Controller
@Requires(Rights.SIGNED_IN)
class AccountController {
    private final Accounts accounts;
    private final People people;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AccountRoles roles;
    private final Screens screens;

    AccountController(
            Accounts accounts,
            People people,
            Credentials credentials,
            Sessions sessions,
            AccountRoles roles,
            Screens screens) {
        this.accounts = accounts;
        this.people = people;
        this.credentials = credentials;
        this.sessions = sessions;
        this.roles = roles;
        this.screens = screens;
    }

    @GetMapping("/account")
    ModelAndView show(View view, HttpServletRequest request) {
        Person person = accounts.get(me());
        return show(
                new ChangePerson(
                        person.id(), person.givenName(), person.familyName(), person.latinName(), person.language()),
                Map.of(),
                view,
                request);
    }

    @PostMapping("/account")
    Object change(
            @RequestParam String givenName,
            @RequestParam String familyName,
            @RequestParam String latinName,
            @RequestParam String language,
            View view,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Language chosen = Language.find(language).orElse(view.language());
        try {
            people.change(new ChangePerson(me(), givenName, familyName, latinName, chosen));
        } catch (UserFacingException refusal) {
            String field = familyName.isBlank() ? "familyName" : "givenName";
            return refused(field, refusal, view, request);
        }
        Toasts.ok(redirect, view.t("accounts.account.saved"));
        return new RedirectView(view.href("/account"), false);
    }

    @PostMapping("/account/password")
    Object changePassword(
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam String newPassword,
            View view,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            credentials.change(me(), currentPassword, newPassword);
        } catch (UserFacingException refusal) {
            String field = refusal.key().endsWith("current_wrong") ? "currentPassword" : "newPassword";
            return refused(field, refusal, view, request);
        }
        // Whoever knew the old password is out.
        sessions.endOthers(me(), request.getSession().getId());
        Toasts.ok(redirect, view.t("accounts.password.changed"));
        return new RedirectView(view.href("/account"), false);
    }

    @PostMapping("/account/sessions")
    RedirectView endOthers(View view, HttpServletRequest request, RedirectAttributes redirect) {
        int ended = sessions.endOthers(me(), request.getSession().getId());
        Toasts.ok(redirect, view.t("accounts.sessions.ended", ended));
        return new RedirectView(view.href("/account"), false);
    }

    private ModelAndView refused(String field, UserFacingException refusal, View view, HttpServletRequest request) {
        Person person = accounts.get(me());
        ModelAndView answer = show(
                new ChangePerson(
                        person.id(), person.givenName(), person.familyName(), person.latinName(), person.language()),
                Map.of(field, view.t(refusal.key(), refusal.arguments())),
                view,
                request);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(ChangePerson form, Map<String, String> errors, View view, HttpServletRequest request) {
        Person person = accounts.get(form.person());
        return screens.show(
                "accounts/web/account",
                new AccountPage(
                        person.email(),
                        typed(request, "givenName", form.givenName()),
                        typed(request, "familyName", form.familyName()),
                        typed(request, "latinName", form.latinName()),
                        typed(request, "language", form.language().code()),
                        Stream.of(Language.values())
                                .map(one -> Map.entry(one.code(), one.ownName()))
                                .toList(),
                        credentials.hasPassword(form.person()),
                        errors,
                        sessionsOf(form.person(), view, request),
                        roles.of(form.person(), view)));
    }

    /** What was typed when a form comes back refused. */
    private static String typed(HttpServletRequest request, String field, String otherwise) {
        String value = request.getParameter(field);
        return value == null ? otherwise : value;
    }

    private List<AccountPage.Session> sessionsOf(PersonId person, View view, HttpServletRequest request) {
        return sessions.of(person, request.getSession().getId()).stream()
                .map(session -> new AccountPage.Session(
                        view.dateTime(session.since(), view.zone()),
                        view.dateTime(session.lastUsed(), view.zone()),
                        session.current()))
                .toList();
    }

    private PersonId me() {
        return accounts.current().orElseThrow(() -> new NotFound("account")).personId();
    }
}

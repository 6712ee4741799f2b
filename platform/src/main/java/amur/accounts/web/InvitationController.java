package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.Credentials;
import amur.accounts.Invitations;
import amur.accounts.PasswordRule;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes up an account that was made for somebody: they choose a password, and the link is used up. */
@Controller
@PublicPage
class InvitationController {
    private final Invitations invitations;
    private final Accounts accounts;
    private final Credentials credentials;
    private final SessionStart sessions;
    private final TransactionTemplate transaction;
    private final Screens screens;

    InvitationController(
            Invitations invitations,
            Accounts accounts,
            Credentials credentials,
            SessionStart sessions,
            TransactionTemplate transaction,
            Screens screens) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.transaction = transaction;
        this.screens = screens;
    }

    @GetMapping("/invitations/{token}")
    ModelAndView show(@PathVariable String token) {
        return page(token, null);
    }

    @PostMapping("/invitations/{token}")
    Object accept(
            @PathVariable String token,
            @RequestParam String password,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<PersonId> invited = invitations.find(token);
        if (invited.isEmpty()) {
            return page(token, null);
        }
        Optional<String> fault =
                PasswordRule.fault(password, accounts.get(invited.get()).email());
        if (fault.isPresent()) {
            return page(token, view.t(fault.get(), PasswordRule.SHORTEST));
        }
        PersonId person = Objects.requireNonNull(transaction.execute(status -> {
            PersonId accepted = invitations.accept(token);
            credentials.set(accepted, password);
            return accepted;
        }));
        String next = sessions.signIn(credentials.signedIn(person), null, request, response);
        Toasts.ok(redirect, view.t("accounts.invitation.accepted"));
        return new RedirectView(next, false);
    }

    private ModelAndView page(String token, @Nullable String error) {
        Optional<Person> person = invitations.find(token).map(accounts::get);
        var page = new InvitationPage(
                person.isPresent(),
                token,
                person.map(Person::displayName).orElse(""),
                person.map(Person::email).orElse(""),
                error);
        return screens.show(
                "accounts/web/invitation",
                page,
                person.isEmpty()
                        ? HttpStatus.NOT_FOUND
                        : error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

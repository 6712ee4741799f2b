package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.Credentials;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.accounts.SignInAttempts;
import amur.shared.Language;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** An account of one's own: a visitor's, until an application or an organizer gives it more. */
@Controller
@PublicPage
class RegisterController {
    private final Accounts accounts;
    private final Credentials credentials;
    private final EmailConfirmations confirmations;
    private final SignInAttempts attempts;
    private final SessionStart sessions;
    private final TransactionTemplate transaction;
    private final Screens screens;

    RegisterController(
            Accounts accounts,
            Credentials credentials,
            EmailConfirmations confirmations,
            SignInAttempts attempts,
            SessionStart sessions,
            TransactionTemplate transaction,
            Screens screens) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.confirmations = confirmations;
        this.attempts = attempts;
        this.sessions = sessions;
        this.transaction = transaction;
        this.screens = screens;
    }

    @GetMapping("/register")
    ModelAndView show(@RequestParam(defaultValue = "/") String back, View view) {
        return show(new PersonForm("", "", "", "", view.language().code(), ""), back, Map.of());
    }

    @PostMapping("/register")
    Object register(
            PersonForm form,
            @RequestParam(defaultValue = "/") String back,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = new LinkedHashMap<String, String>();
        form.faults().forEach((field, fault) -> errors.put(field, view.t(fault.key(), fault.arguments())));
        if (errors.isEmpty() && !attempts.begin(form.email(), request.getRemoteAddr())) {
            errors.put("email", view.t("accounts.sign_in.failed.throttled"));
        }
        if (errors.isEmpty()) {
            try {
                PersonId person = transaction.execute(status -> {
                    PersonId made = accounts.register(form.command());
                    accounts.assign(made, Role.VISITOR, new Scope.Everything());
                    confirmations.begin(made);
                    return made;
                });
                String next = sessions.signIn(
                        credentials.signedIn(java.util.Objects.requireNonNull(person)), back, request, response);
                Toasts.ok(redirect, view.t("accounts.register.done"));
                return new RedirectView(next, false);
            } catch (UserFacingException refusal) {
                errors.put("email", view.t(refusal.key(), refusal.arguments()));
            }
        }
        ModelAndView answer = show(form, back, errors);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(PersonForm form, String back, Map<String, String> errors) {
        return screens.show(
                "accounts/web/register", new RegisterPage(form, SignInController.safe(back), languages(), errors));
    }

    static List<Map.Entry<String, String>> languages() {
        return Stream.of(Language.values())
                .map(one -> Map.entry(one.code(), one.ownName()))
                .toList();
    }
}

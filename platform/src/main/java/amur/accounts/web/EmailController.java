package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.accounts.Rights;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Confirming the e-mail address of one's own account. The link only opens a page with a button: programs that look into mails open
 * every link in them.
 */
@Controller
@Requires(Rights.SIGNED_IN)
class EmailController {
    private final Accounts accounts;
    private final EmailConfirmations confirmations;
    private final Screens screens;

    EmailController(Accounts accounts, EmailConfirmations confirmations, Screens screens) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.screens = screens;
    }

    @GetMapping("/account/email")
    ModelAndView show() {
        return page(null, false, null, HttpStatus.OK);
    }

    @PostMapping("/account/email")
    Object askAgain(View view, RedirectAttributes redirect) {
        try {
            confirmations.askAgain(me());
        } catch (UserFacingException refusal) {
            return page(null, false, view.t(refusal.key(), refusal.arguments()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (confirmations.holdsBack(me())) {
            Toasts.ok(
                    redirect,
                    view.t("accounts.confirmation.sent", accounts.get(me()).email()));
        }
        return new RedirectView(view.href("/account/email"), false);
    }

    @GetMapping("/account/email/{token}")
    ModelAndView open(@PathVariable String token) {
        boolean open = confirmations.isOpen(me(), token);
        // Who comes by an old link and is confirmed reads just that.
        boolean gone = !open && confirmations.holdsBack(me());
        return page(open ? token : null, gone, null, gone ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }

    @PostMapping("/account/email/{token}")
    Object confirm(@PathVariable String token, View view, RedirectAttributes redirect) {
        try {
            confirmations.confirm(me(), token);
        } catch (NotFound unknown) {
            return page(null, true, null, HttpStatus.NOT_FOUND);
        }
        Toasts.ok(redirect, view.t("accounts.confirmation.done"));
        return new RedirectView(view.href("/account/email"), false);
    }

    private ModelAndView page(@Nullable String token, boolean gone, @Nullable String error, HttpStatus status) {
        return screens.show(
                "accounts/web/email",
                new EmailPage(
                        accounts.get(me()).email(),
                        confirmations.holdsBack(me()),
                        confirmations.isMissing(me()),
                        confirmations.areSent(),
                        token,
                        gone,
                        error),
                status);
    }

    private PersonId me() {
        return accounts.current().orElseThrow(() -> new NotFound("account")).personId();
    }
}

package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.accounts.Rights;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making, listing and deleting one's passkeys, and signing in with one. The challenge is kept in the session between the two
 * requests and used once. Spring's own pages and filters are not used: they bring inline scripts and know no languages.
 */
@Controller
class PasskeyController {
    private static final Logger log = LoggerFactory.getLogger(PasskeyController.class);
    private static final String CREATION = "amur.passkey.creation";
    private static final String REQUEST = "amur.passkey.request";
    private static final int LONGEST_LABEL = 100;

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SessionStart sessions;
    private final Screens screens;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyController(Passkeys passkeys, Accounts accounts, SessionStart sessions, Screens screens) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.screens = screens;
    }

    @GetMapping("/account/passkeys")
    @Requires(Rights.SIGNED_IN)
    ModelAndView list(View view) {
        return screens.show(
                "accounts/web/passkeys",
                new PasskeysPage(passkeys.of(me()).stream()
                        .map(key -> new PasskeysPage.Row(
                                key.getCredentialId().toBase64UrlString(),
                                key.getLabel(),
                                view.dateTime(key.getCreated(), view.zone()),
                                view.dateTime(key.getLastUsed(), view.zone())))
                        .toList()));
    }

    @PostMapping("/account/passkeys/options")
    @Requires(Rights.SIGNED_IN)
    ResponseEntity<String> creationOptions(HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = passkeys.creationOptions();
        request.getSession().setAttribute(CREATION, options);
        return json(options);
    }

    @PostMapping("/account/passkeys")
    @Requires(Rights.SIGNED_IN)
    ResponseEntity<String> register(
            @RequestBody String body, @RequestParam String label, HttpServletRequest request, View view) {
        Object asked = request.getSession().getAttribute(CREATION);
        request.getSession().removeAttribute(CREATION);
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)) {
            return refused(view, "accounts.passkeys.failed");
        }
        String name = label.isBlank() ? view.t("accounts.passkeys.unnamed") : label.strip();
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made = json.readValue(body, new TypeReference<>() {});
            passkeys.register(
                    options,
                    made,
                    name.substring(
                            0,
                            name.offsetByCodePoints(
                                    0, Math.min(LONGEST_LABEL, name.codePointCount(0, name.length())))));
        } catch (RuntimeException failure) {
            // A hostile or broken authenticator's answer: whatever is wrong with it, it is no passkey.
            log.info("A passkey was not accepted: {}", failure.getMessage());
            return refused(view, "accounts.passkeys.failed");
        }
        return json(Map.of("href", view.href("/account/passkeys")));
    }

    @PostMapping("/account/passkeys/{id}/delete")
    @Requires(Rights.SIGNED_IN)
    RedirectView delete(@PathVariable String id, View view, RedirectAttributes redirect) {
        if (!passkeys.delete(me(), id)) {
            throw new NotFound("passkey " + id);
        }
        Toasts.ok(redirect, view.t("accounts.passkeys.deleted"));
        return new RedirectView(view.href("/account/passkeys"), false);
    }

    @PostMapping("/sign-in/passkey/options")
    @PublicPage
    ResponseEntity<String> requestOptions(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.requestOptions();
        request.getSession().setAttribute(REQUEST, options);
        return json(options);
    }

    @PostMapping("/sign-in/passkey")
    @PublicPage
    ResponseEntity<String> signIn(
            @RequestBody String body,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            View view) {
        Object asked = request.getSession().getAttribute(REQUEST);
        request.getSession().removeAttribute(REQUEST);
        if (!(asked instanceof PublicKeyCredentialRequestOptions options)) {
            return refused(view, "accounts.passkeys.sign_in.failed");
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer = json.readValue(body, new TypeReference<>() {});
            return json(Map.of("href", sessions.signIn(passkeys.signIn(options, answer), back, request, response)));
        } catch (RuntimeException failure) {
            log.info("A passkey did not sign in: {}", failure.getMessage());
            return refused(view, "accounts.passkeys.sign_in.failed");
        }
    }

    private ResponseEntity<String> json(Object value) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(value));
    }

    private ResponseEntity<String> refused(View view, String key) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsString(Map.of("code", key, "title", view.t(key))));
    }

    private PersonId me() {
        return accounts.current().orElseThrow(() -> new NotFound("account")).personId();
    }
}

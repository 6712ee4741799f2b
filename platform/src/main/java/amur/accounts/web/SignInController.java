package amur.accounts.web;

import amur.web.PublicPage;
import amur.web.Screens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {
    private static final Set<String> REASONS = Set.of("", "wrong", "throttled", "unknown", "unverified", "provider");

    private final Screens screens;
    private final IdentityProvider provider;

    SignInController(Screens screens, IdentityProvider provider) {
        this.screens = screens;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    @PublicPage
    ModelAndView show(@RequestParam(defaultValue = "/") String back, @RequestParam(defaultValue = "") String failed) {
        return screens.show("accounts/web/signIn", new SignInPage(safe(back), known(failed), provider.name()));
    }

    /** Only addresses of this site. */
    static String safe(@Nullable String back) {
        return back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/";
    }

    static String backParameter(@Nullable String back) {
        return "&back=" + URLEncoder.encode(safe(back), StandardCharsets.UTF_8);
    }

    /** Only reasons that have words: the address is the reader's to type. */
    static String known(String failed) {
        return REASONS.contains(failed) ? failed : "wrong";
    }

    static String reason(AuthenticationException failure) {
        return failure instanceof org.springframework.security.authentication.LockedException ? "throttled" : "wrong";
    }
}

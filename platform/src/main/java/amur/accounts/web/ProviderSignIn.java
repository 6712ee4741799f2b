package amur.accounts.web;

import amur.accounts.Credentials;
import amur.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Takes who comes back from the identity provider for the person who has that e-mail here, if the provider says that it has
 * verified it. Nobody gets an account by this: who has none is told so.
 */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Credentials credentials;
    private final SessionStart sessions;

    ProviderSignIn(Credentials credentials, SessionStart sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)
                || user.getEmail() == null
                || !Boolean.TRUE.equals(user.getEmailVerified())) {
            refuse(request, response, "unverified");
            return;
        }
        // What the provider said is not what the session keeps: whoever it is here signs in, or nobody.
        SecurityContextHolder.clearContext();
        Optional<SignedIn> person = credentials.byVerifiedEmail(user.getEmail());
        if (person.isEmpty()) {
            refuse(request, response, "unknown");
            return;
        }
        response.sendRedirect(sessions.signIn(person.get(), null, request, response));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("The identity provider did not sign in: {}", failure.getMessage());
        response.sendRedirect("/sign-in?failed=provider");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        response.sendRedirect("/sign-in?failed=" + reason);
    }
}

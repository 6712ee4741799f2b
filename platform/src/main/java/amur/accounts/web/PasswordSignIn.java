package amur.accounts.web;

import amur.accounts.Credentials;
import amur.accounts.SignInAttempts;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password, after asking whether it is too soon to try again. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Credentials credentials;
    private final SignInAttempts attempts;

    PasswordSignIn(Credentials credentials, SignInAttempts attempts) {
        this.credentials = credentials;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!attempts.begin(email, address)) {
            throw new LockedException("too many attempts");
        }
        var signedIn = credentials
                .check(email, String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("wrong e-mail or password"));
        attempts.succeeded(email, address);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

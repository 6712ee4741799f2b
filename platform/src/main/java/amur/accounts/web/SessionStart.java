package amur.accounts.web;

import amur.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has just proved who they are in another way than by a password: an invitation, a registration. */
@Component
class SessionStart {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Destinations destinations;

    SessionStart(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * A session of its own, so that one that somebody planted beforehand is worth nothing. The one at hand may also have been taken away
     * a moment ago, with all that could sign in to the account: it cannot be gone on with.
     *
     * @param back the page that was asked for; null or {@code /} for the first page of who has come
     * @return the address to go on to, without the language
     */
    String signIn(SignedIn signedIn, @Nullable String back, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession();
        // What was invalidated under an id it got in this request is found again under the one it came with: that too
        // is given up.
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return destinations.after(authentication, back);
    }
}

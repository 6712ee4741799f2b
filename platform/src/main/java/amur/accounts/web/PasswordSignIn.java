package amur.accounts.web;

import amur.accounts.PersonId;
import amur.accounts.SignedIn;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks e-mail and password. An unknown e-mail costs as much time as a wrong password, so that accounts cannot be guessed. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private record Found(long id, String given, String family, String hash) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final String decoy;

    PasswordSignIn(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.decoy = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        var found = jdbc.sql("select id, given_name, family_name, password_hash from person where email = ?")
                .param(email)
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("password_hash")))
                .optional();
        String hash = found.map(Found::hash).orElse(decoy);
        boolean matches = passwords.matches(password, hash == null ? decoy : hash);
        if (!matches || found.isEmpty() || found.get().hash() == null) {
            throw new BadCredentialsException("wrong e-mail or password");
        }
        Found person = found.get();
        var signedIn = new SignedIn(
                new PersonId(person.id()),
                new amur.accounts.Person(
                                new PersonId(person.id()),
                                email,
                                person.given(),
                                person.family(),
                                "",
                                amur.shared.Language.EN)
                        .displayName());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

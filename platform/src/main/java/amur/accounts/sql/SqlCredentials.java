package amur.accounts.sql;

import amur.accounts.Accounts;
import amur.accounts.Credentials;
import amur.accounts.PasswordRule;
import amur.accounts.PersonId;
import amur.accounts.SignedIn;
import amur.web.UserFacingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlCredentials implements Credentials {
    /** More than any password that was ever set; a longer one is compared as wrong, in the same time. */
    private static final int MOST_BYTES = 72;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String decoy;

    SqlCredentials(JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.decoy = String.valueOf(passwords.encode("nobody has this password"));
    }

    private record Hashed(PersonId person, @Nullable String hash) {}

    @Override
    public Optional<SignedIn> check(String email, String password) {
        Optional<Hashed> found = jdbc.sql("select id, password_hash from person where email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Hashed(new PersonId(row.getLong("id")), row.getString("password_hash")))
                .optional();
        boolean matches = matches(password, found.map(Hashed::hash).orElse(null));
        return matches ? found.map(hashed -> signedIn(hashed.person())) : Optional.empty();
    }

    /** Always works through one hash, so that what is missing cannot be told by the time. */
    private boolean matches(String password, @Nullable String hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        boolean same = passwords.matches(readable ? password : "too long", hash == null ? decoy : hash);
        return same && readable && hash != null;
    }

    @Override
    public boolean hasPassword(PersonId person) {
        return jdbc.sql("select password_hash is not null from person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void change(PersonId person, @Nullable String current, String password) {
        String hash = jdbc.sql("select password_hash from person where id = ? for update")
                .param(person.value())
                .query((row, n) -> Optional.ofNullable(row.getString("password_hash")))
                .single()
                .orElse(null);
        if (hash != null && !matches(current == null ? "" : current, hash)) {
            throw new UserFacingException("accounts.password.current_wrong");
        }
        set(person, password);
    }

    @Override
    @Transactional
    public void set(PersonId person, String password) {
        PasswordRule.check(password, accounts.get(person).email());
        jdbc.sql("update person set password_hash = ? where id = ?")
                .params(passwords.encode(password), person.value())
                .update();
    }

    @Override
    @Transactional
    public Optional<SignedIn> byVerifiedEmail(String email) {
        Optional<PersonId> known = jdbc.sql("select id from person where email = ? for update")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
        known.ifPresent(person -> {
            takeAwayUnverified(person);
            jdbc.sql("update person set email_verified_at = now() where id = ? and email_verified_at is null")
                    .param(person.value())
                    .update();
        });
        return known.map(this::signedIn);
    }

    @Override
    @Transactional
    public void takeAwayUnverified(PersonId person) {
        int unverified = jdbc.sql("update person set password_hash = null where id = ? and email_verified_at is null")
                .param(person.value())
                .update();
        if (unverified > 0) {
            jdbc.sql("delete from user_entities where person_id = ?")
                    .param(person.value())
                    .update();
            jdbc.sql("delete from spring_session where principal_name = ?")
                    .param(Long.toString(person.value()))
                    .update();
        }
    }

    @Override
    public SignedIn signedIn(PersonId person) {
        return new SignedIn(person, accounts.get(person).displayName());
    }
}

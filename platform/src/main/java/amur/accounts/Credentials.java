package amur.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people prove who they are by password or by an address that somebody vouches for. */
public interface Credentials {
    /** Who has this e-mail and this password. An unknown e-mail takes as long as a wrong password. */
    Optional<SignedIn> check(String email, String password);

    boolean hasPassword(PersonId person);

    /**
     * Sets a password that passes {@link PasswordRule}.
     *
     * @param current must be right when the person has a password already; null is right when there is none
     */
    void change(PersonId person, @Nullable String current, String password);

    /** Sets the first password, or a new one after an invitation was taken up: no old one is asked. */
    void set(PersonId person, String password);

    /**
     * Whose address this is, when an identity provider has verified it. Where nobody had verified it before, whatever could sign in
     * to the account until now (password, passkeys, sessions) is taken away: it may be a stranger's who typed this address.
     */
    Optional<SignedIn> byVerifiedEmail(String email);

    /**
     * Whatever can sign in to the account (password, passkeys, sessions) is taken away where nobody has shown that its address is theirs:
     * before the account is given something that was meant for the owner of the address.
     */
    void takeAwayUnverified(PersonId person);

    SignedIn signedIn(PersonId person);
}

package amur.accounts;

import java.time.Duration;
import java.util.Optional;

/**
 * Lets a person take up an account that was made for them. A link works once and for seven days; the database holds only a hash of
 * its token. A person may have several open links (a lost mail, one handed over by hand): using one closes them all.
 */
public interface Invitations {
    Duration LIFETIME = Duration.ofDays(7);

    /** Asks the person by mail, where mail is set up, and leaves a notice. Publishes {@link PersonInvited}. */
    void invite(PersonId person);

    /** Makes a link now: its address without host and language. It is returned here and never again. */
    String issue(PersonId person);

    /** Whose link it is; empty when it is unknown, used or too old. */
    Optional<PersonId> find(String token);

    /**
     * Uses the link up: the address is its owner's, and whatever a stranger who had typed it could sign in with is taken away ({@link
     * Credentials#takeAwayUnverified}). Of two at the same time one wins; the other throws NotFound.
     */
    PersonId accept(String token);

    /** Whether the person was ever invited and has not yet come. */
    boolean isWaiting(PersonId person);
}

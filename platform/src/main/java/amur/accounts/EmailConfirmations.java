package amur.accounts;

import java.time.Duration;

/**
 * Lets a person who has made their own account show that its e-mail address is theirs. A link works once, for three days, and for that
 * person alone: it must be opened by whoever can sign in to the account, so that nobody confirms another's account by following a link
 * that came unasked. The database holds only a hash of its token.
 *
 * <p>Who was invited, or signs in through a provider, has shown it already; accounts that others made are not asked. An installation
 * asks where it has a mail server, or by its setting; where it asks no more, nobody who was asked before is held back ({@link #holdsBack}).
 *
 * <p>Until then: everything may be read, the account kept, an application filled in and handed in. It is not approved and nobody else
 * is written to ({@link amur.web.ConfirmedEmail}).
 */
public interface EmailConfirmations {
    Duration LIFETIME = Duration.ofDays(3);
    Duration PAUSE = Duration.ofMinutes(1);
    int MOST_A_DAY = 5;

    /** Whether a link that is asked for goes out by mail. Without a mail server only the organizer can confirm, by hand. */
    boolean areSent();

    /**
     * Asks somebody who has just registered, where that is done. Publishes {@link EmailConfirmationAsked}. Takes part in the caller's
     * transaction.
     */
    void begin(PersonId person);

    /**
     * Once more, at their own wish: not within {@link #PAUSE} of the last time, so many times a day and not without a mail server; else
     * it is refused.
     */
    void askAgain(PersonId person);

    /** Whether the person may not yet do what needs a confirmed address: this installation asks, and they have not confirmed. */
    boolean holdsBack(PersonId person);

    /** Whether the person was asked and has not confirmed, whatever the setting is by now. */
    boolean isMissing(PersonId person);

    /** Makes a link now: its address without host and language. It is returned here and never again. */
    String issue(PersonId person);

    /** Whether the link is this person's and still works. */
    boolean isOpen(PersonId person, String token);

    /**
     * Uses the link up; of two at the same time both find the address confirmed. Throws NotFound for what is not this person's, unknown
     * or too old.
     */
    void confirm(PersonId person, String token);

    /** By the word of the organizer, who knows the person in another way. */
    void confirmByHand(PersonId person);
}

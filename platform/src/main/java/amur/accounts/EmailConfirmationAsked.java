package amur.accounts;

/**
 * Somebody is asked to confirm their e-mail address. Whoever carries the message adds the link by {@link EmailConfirmations#issue} at
 * the moment of sending; it is not in here, because it would stay.
 *
 * @param number of this asking; another one of the same person has another
 * @param subject in the person's language
 * @param text in the person's language, without the link
 */
public record EmailConfirmationAsked(PersonId person, long number, String subject, String text) {}

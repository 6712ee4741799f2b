package amur.accounts;

/**
 * Somebody is asked to take up their account. Whoever carries the message adds the link by {@link Invitations#issue} at the moment
 * of sending; it is not in here, because it signs in.
 *
 * @param number of this invitation; another one to the same person has another
 * @param subject in the person's language
 * @param text in the person's language, without the link
 */
public record PersonInvited(PersonId person, long number, String subject, String text) {}

package amur.accounts;

import amur.shared.Language;
import amur.shared.NameOrder;

/**
 * A person with an account.
 *
 * @param givenName in the person's own script
 * @param familyName in the person's own script
 * @param latinName as in the passport; may be empty
 * @param language in which the system writes to them
 */
public record Person(
        PersonId id, String email, String givenName, String familyName, String latinName, Language language) {
    /** In the order of the script: see {@link NameOrder#full}. */
    public String displayName() {
        return NameOrder.full(givenName, familyName);
    }
}

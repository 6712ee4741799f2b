package amur.accounts;

import amur.shared.Language;

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
    /** In the order of the script: 王丽 without a space, Иванова Мария with the family name first, Latin given name first. */
    public String displayName() {
        if (familyName.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            return familyName + givenName;
        }
        if (givenName.isEmpty()) {
            return familyName;
        }
        boolean cyrillic = familyName
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? familyName + " " + givenName : givenName + " " + familyName;
    }
}

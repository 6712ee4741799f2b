package amur.accounts;

import amur.shared.Language;
import amur.shared.Page;
import amur.web.UserFacingException;

/** Persons as the organizer looks them up, and as they change their own data. */
public interface People {
    /** By any part of a name or e-mail, in name order; empty words give everybody. */
    Page<Person> search(String words, int page);

    void change(ChangePerson command);

    /** What people may change about themselves. The e-mail is who they are to the system and stays. */
    record ChangePerson(PersonId person, String givenName, String familyName, String latinName, Language language) {
        static final int LONGEST_NAME = 100;

        public ChangePerson {
            givenName = checked(givenName);
            familyName = checked(familyName);
            latinName = checked(latinName);
            if (familyName.isEmpty()) {
                throw new UserFacingException("accounts.name.missing");
            }
        }

        private static String checked(String name) {
            String stripped = name.strip();
            if (stripped.codePointCount(0, stripped.length()) > LONGEST_NAME
                    || stripped.chars().anyMatch(Character::isISOControl)) {
                throw new UserFacingException("accounts.name.too_long", LONGEST_NAME);
            }
            return stripped;
        }
    }
}

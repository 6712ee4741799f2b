package amur.accounts;

import amur.shared.Language;
import amur.shared.Page;
import amur.web.UserFacingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons as the organizer looks them up, and as they change their own data. */
public interface People {
    /** By any part of a name or e-mail, in name order; empty words give everybody. */
    default Page<Person> search(String words, int page) {
        return search(words, null, page);
    }

    /** As {@link #search(String, int)}, of those alone who hold a role; null for all. */
    Page<Person> search(String words, @Nullable Role role, int page);

    void change(ChangePerson command);

    /** Organisations of exactly this name, whatever its case, or of this number; by number, at most twenty. */
    List<Organisation> organisations(String nameOrNumber);

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

package amur.notices;

import amur.accounts.PersonId;
import java.util.Collection;

/** Tells people. The sending room has worded the text in each reader's language. */
public interface Notices {
    /**
     * Leaves a notice in the product and, where mail is set up, sends it too; at most once per {@code key} and person. Takes part in
     * the caller's transaction: what is rolled back is not told. All of them are stored in one statement.
     */
    void tell(Collection<Notice> notices);

    /**
     * @param key names the cause, so that the same cause is told once: {@code meetings/release/12}
     * @param path where it leads, without the language
     */
    record Notice(PersonId to, String key, String subject, String text, String path) {
        public Notice {
            if (key.isBlank() || subject.isBlank()) {
                throw new IllegalArgumentException(
                        "A notice has a key and a subject: '" + key + "', '" + subject + "'");
            }
            if (!path.startsWith("/") || path.startsWith("//")) {
                throw new IllegalArgumentException("A notice leads to an address of this site, not to '" + path + "'");
            }
        }
    }
}

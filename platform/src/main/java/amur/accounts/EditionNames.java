package amur.accounts;

import amur.shared.Language;
import java.util.Map;

/** What the editions are called, for roles held for one of them. Implemented by {@code editions}. */
public interface EditionNames {
    /** Number of the edition → its name, newest first. */
    Map<Long, String> names(Language language);
}

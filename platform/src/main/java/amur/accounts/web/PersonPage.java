package amur.accounts.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person, for the organizer.
 *
 * @param unconfirmed has made their own account and not confirmed its address
 * @param link an invitation made just now, shown this once; null otherwise
 * @param error why a role could not be given
 */
public record PersonPage(
        long id,
        String name,
        String latinName,
        String email,
        String language,
        boolean waiting,
        boolean unconfirmed,
        List<Held> roles,
        List<Right> rights,
        List<Map.Entry<String, String>> roleOptions,
        List<Map.Entry<String, String>> scopeOptions,
        @Nullable String link,
        @Nullable String error) {
    /** @param scope as the form sends it back: {@code everything}, {@code edition:3}, {@code organisation:17} */
    public record Held(String words, String role, String scope) {}

    /** A right in words, its name, and the roles that give it. */
    public record Right(String words, String name, List<String> through) {}
}

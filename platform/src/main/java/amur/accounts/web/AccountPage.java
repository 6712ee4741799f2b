package amur.accounts.web;

import java.util.List;
import java.util.Map;

/**
 * One's own account.
 *
 * @param errors id of the field → what is wrong with it
 * @param sessions since, last used, and whether it is this one
 * @param roles a role with its scope → what it lets one do
 */
public record AccountPage(
        String email,
        String givenName,
        String familyName,
        String latinName,
        String language,
        List<Map.Entry<String, String>> languages,
        boolean hasPassword,
        Map<String, String> errors,
        List<Session> sessions,
        List<Map.Entry<String, List<String>>> roles) {
    public record Session(String since, String lastUsed, boolean current) {}
}

package amur.exhibitors.verification.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form with which an organizer starts a verification. */
public record VerificationStartPage(
        String edition, List<Map.Entry<String, String>> kinds, Map<String, String> typed, Map<String, String> errors) {
    public VerificationStartPage {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}

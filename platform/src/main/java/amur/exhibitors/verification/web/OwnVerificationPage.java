package amur.exhibitors.verification.web;

import amur.exhibitors.verification.web.VerificationWords.Digits;
import amur.exhibitors.verification.web.VerificationWords.File;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer has verified of a company and what it has asked for, for the company itself.
 *
 * @param query {@code ?company=17} where the person acts for several
 * @param documentsOf the verification to which a document was refused; 0 for none
 */
public record OwnVerificationPage(
        String edition,
        Names names,
        String query,
        List<Row> rows,
        List<Map.Entry<String, String>> kinds,
        Map<String, String> typed,
        Map<String, String> errors,
        int documentsOf) {
    public OwnVerificationPage {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    public record Row(
            int number,
            String kind,
            String subject,
            String state,
            String stateKind,
            Digits digits,
            String reason,
            String asked,
            String decided,
            String until,
            List<File> documents,
            boolean mayAttach) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}

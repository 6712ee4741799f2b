package amur.exhibitors.verification.web;

import amur.exhibitors.verification.web.VerificationWords.Digits;
import amur.exhibitors.verification.web.VerificationWords.Event;
import amur.exhibitors.verification.web.VerificationWords.File;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One verification, for the organizer.
 *
 * @param decided when and by whom; empty while it waits
 * @param typed what stood in a form that was refused or overtaken, else what is stored
 * @param conflict whether another organizer has decided in between
 */
public record VerificationPage(
        String edition,
        int number,
        int version,
        String kind,
        String subject,
        String said,
        int company,
        Names names,
        String country,
        String registration,
        String state,
        String stateKind,
        Digits digits,
        String reason,
        String basis,
        String note,
        String until,
        String asked,
        String decided,
        List<File> documents,
        boolean mayAttach,
        List<Event> history,
        Map<String, String> typed,
        Map<String, String> errors,
        boolean conflict,
        boolean canRefuse) {
    public VerificationPage {
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

package amur.meetings.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer has laid down for single requests and companies, and the forms for numbers of meetings: of all companies of a kind,
 * and of one.
 *
 * @param seen what stands for the kinds as the form is shown
 * @param conflict what somebody else has stored meanwhile against what was sent; empty where nobody was faster
 */
public record RulePage(
        String edition,
        List<Row> rows,
        long total,
        PageLinks links,
        OfCompany ofCompany,
        List<OfKind> ofKinds,
        String seen,
        List<Map.Entry<String, String>> errors,
        List<Difference> conflict) {
    /** @param key names the rule in the form that lifts it */
    public record Row(String key, List<Run> rule) {}

    /** As typed: the number of the company, its least and most meetings. */
    public record OfCompany(String company, String least, String most) {}

    /** As stored or typed. {@code kind} as in the names of the fields, {@code name} worded. */
    public record OfKind(String kind, String name, String least, String most) {}

    /** One number that differs: theirs as it now stands, ours as it was sent. */
    public record Difference(String label, String theirs, String ours) {}

    RulePage of(OfCompany typed, List<Map.Entry<String, String>> wrong) {
        return new RulePage(edition, rows, total, links, typed, ofKinds, seen, wrong, conflict);
    }

    /** The numbers for kinds as typed, still over what was seen: who corrects them has looked at nothing newer. */
    RulePage refused(List<OfKind> typed, List<Map.Entry<String, String>> wrong, String sawThen) {
        return new RulePage(edition, rows, total, links, ofCompany, typed, sawThen, wrong, conflict);
    }

    /** The numbers for kinds as typed, beside what somebody else has stored: who sends them again has seen both. */
    RulePage overtaken(List<OfKind> typed, List<Difference> theirs) {
        return new RulePage(edition, rows, total, links, ofCompany, typed, seen, errors, theirs);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.getKey().equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}

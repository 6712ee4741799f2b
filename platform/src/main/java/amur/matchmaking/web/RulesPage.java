package amur.matchmaking.web;

import java.util.List;
import java.util.Map;

/**
 * The rules for requests of an edition, as stored or as typed.
 *
 * @param typed by field; times at the venue, {@code 2027-05-10T18:00}
 * @param firstDay worded, with the zone
 * @param seen what stands as the form is shown, to be said again
 * @param errors by field
 * @param conflict what somebody else has stored meanwhile against what was sent; empty where nobody was faster
 */
public record RulesPage(
        String edition,
        Map<String, String> typed,
        String firstDay,
        String zone,
        String seen,
        Map<String, String> errors,
        List<Difference> conflict) {
    /** One rule that differs: theirs as it now stands, ours as it was sent. */
    public record Difference(String label, String theirs, String ours) {}

    public List<String> weights() {
        return RulesForm.WEIGHTS;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Map.Entry<String, String>> summary() {
        return List.copyOf(errors.entrySet());
    }
}

package amur.matchmaking.web;

import java.util.List;
import java.util.Map;

/**
 * The rules for requests of an edition, as stored or as typed.
 *
 * @param drafting day and time at the venue, {@code 2027-05-10T18:00}; empty for the beginning of the first day
 * @param firstDay worded, with the zone
 * @param errors by field
 */
public record RulesPage(
        String edition,
        String openRequests,
        String answerDays,
        String drafting,
        String firstDay,
        String zone,
        Map<String, String> errors) {
    public List<Map.Entry<String, String>> summary() {
        return List.copyOf(errors.entrySet());
    }
}

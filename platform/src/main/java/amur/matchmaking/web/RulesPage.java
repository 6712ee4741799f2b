package amur.matchmaking.web;

import amur.matchmaking.MatchmakingSettings;
import java.util.List;
import java.util.Map;

/**
 * The rules for requests of an edition, as stored or as typed.
 *
 * @param drafting day and time at the venue, {@code 2027-05-10T18:00}; empty for the beginning of the first day
 * @param firstDay worded, with the zone
 * @param seen what stands as the form is shown
 * @param conflict what somebody else has stored meanwhile against what was sent; empty where nobody was faster
 * @param errors by field
 */
public record RulesPage(
        String edition,
        String openRequests,
        String answerDays,
        String drafting,
        String firstDay,
        String zone,
        MatchmakingSettings seen,
        Map<String, String> errors,
        List<Difference> conflict) {
    /** One rule that differs: theirs as it now stands, ours as it was sent. */
    public record Difference(String label, String theirs, String ours) {}

    public List<Map.Entry<String, String>> summary() {
        return List.copyOf(errors.entrySet());
    }
}

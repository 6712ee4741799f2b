package amur.meetings.web;

import java.util.List;
import java.util.Map;

/**
 * The interpreter pools of an edition with one day before one's eyes.
 *
 * @param release 0 before the first
 * @param day the day shown, by its date
 * @param dayName the same in words
 * @param pair the one pair shown; empty for all
 * @param query the filter, for the export
 */
public record InterpretersPage(
        String edition,
        int release,
        String zone,
        List<Map.Entry<String, String>> days,
        String day,
        String dayName,
        List<Map.Entry<String, String>> pairs,
        String pair,
        String query,
        List<Pool> pools) {
    /**
     * @param meetings of all days
     * @param load share of the slots with a meeting, of those in which somebody is there
     * @param fewestFree at any slot of the day shown
     */
    public record Pool(
            String pair, String name, int meetings, String load, int fewestFree, List<Interpreter> interpreters) {}

    /**
     * @param strip a class for each slot of the day: busy, away or empty
     * @param meetings, free and away count slots of the day
     * @param load over all days
     */
    public record Interpreter(
            int number,
            String name,
            String lang,
            List<String> strip,
            int meetings,
            int free,
            int away,
            int allMeetings,
            String load) {}
}

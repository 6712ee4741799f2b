package amur.exhibitors.web;

import java.util.List;

/**
 * @param always whether the people are there all the time
 * @param zone of the venue, in which the times are meant
 */
public record PresencePage(OwnHead head, boolean always, String zone, List<Day> days) {
    /** A day of the edition with its stretches, as stored or as typed, and one more that is empty. */
    public record Day(String key, String name, List<Stretch> stretches) {
        public Day {
            stretches = List.copyOf(stretches);
        }
    }

    public record Stretch(String from, String to) {}
}

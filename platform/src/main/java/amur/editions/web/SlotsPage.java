package amur.editions.web;

import java.util.List;
import java.util.Map;

/**
 * The meeting slots of an edition.
 *
 * @param zone in which all times are meant
 * @param planDays days of the edition to make slots on: ISO date and word
 * @param inputs of the form that makes slots
 */
public record SlotsPage(
        String edition,
        String zone,
        List<Day> days,
        int total,
        List<Map.Entry<String, String>> planDays,
        Inputs inputs,
        String seen) {
    /** The slots of one day. */
    public record Day(String iso, String day, String phase, List<Slot> slots, int used) {}

    /** @param used whether meetings stand in it */
    public record Slot(int index, String times, boolean used) {}
}

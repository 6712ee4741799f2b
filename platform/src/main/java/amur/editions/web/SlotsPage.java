package amur.editions.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The meeting slots of an edition.
 *
 * @param zone in which all times are meant
 * @param days those with slots
 * @param grid of all slots
 * @param closed boxes that cannot be ticked: there is no slot, or meetings stand in it
 * @param planDays days of the edition to make slots on: ISO date and word
 * @param inputs of the form that makes slots
 * @param seen fingerprint of the slots shown
 */
public record SlotsPage(
        String edition,
        String zone,
        List<Day> days,
        int total,
        SlotGrid grid,
        Set<String> closed,
        List<Map.Entry<String, String>> planDays,
        Inputs inputs,
        String seen) {
    /** @param used in how many of its slots meetings stand */
    public record Day(String iso, String day, String phase, int slots, int used) {}
}

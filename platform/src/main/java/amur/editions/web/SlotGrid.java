package amur.editions.web;

import amur.editions.MeetingSlot;
import amur.web.NotFound;
import amur.web.View;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The meeting slots of an edition as days across and times down, for the slot picker.
 *
 * @param days ISO date and word
 * @param times start, and start to end
 * @param closed day and time at which there is no slot
 */
public record SlotGrid(
        List<Map.Entry<String, String>> days,
        List<Map.Entry<String, String>> times,
        Set<String> closed,
        Map<String, Integer> slots) {

    static SlotGrid of(List<MeetingSlot> slots, ZoneId zone, View view) {
        var days = new LinkedHashMap<String, String>();
        var times = new TreeMap<String, String>();
        var keys = new LinkedHashMap<String, Integer>();
        for (MeetingSlot slot : slots) {
            String start = view.time(slot.period().start(), zone);
            days.put(slot.day().toString(), view.day(slot.day()));
            times.putIfAbsent(start, start + "–" + view.time(slot.period().end(), zone));
            keys.put(key(slot, zone, view), slot.index());
        }
        var closed = new LinkedHashSet<String>();
        days.keySet().forEach(day -> times.keySet().forEach(time -> {
            if (!keys.containsKey(day + "T" + time)) {
                closed.add(day + "T" + time);
            }
        }));
        return new SlotGrid(List.copyOf(days.entrySet()), List.copyOf(times.entrySet()), closed, keys);
    }

    /** The box of a slot. */
    static String key(MeetingSlot slot, ZoneId zone, View view) {
        return slot.day() + "T" + view.time(slot.period().start(), zone);
    }

    /** The boxes of these slots. */
    Set<String> keys(Collection<Integer> indices) {
        return slots.entrySet().stream()
                .filter(slot -> indices.contains(slot.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The slots of the boxes that were ticked. */
    Set<Integer> slots(Collection<String> ticked) {
        var chosen = new HashSet<Integer>();
        for (String key : ticked) {
            Integer slot = slots.get(key);
            if (slot == null) {
                throw new NotFound("slot " + key);
            }
            chosen.add(slot);
        }
        return chosen;
    }
}

package amur.meetings.web;

import amur.editions.MeetingSlot;
import amur.web.View;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * An edition's slots as the slot picker shows them: days across, times down. A slot's key is its day and time, which say the same
 * in every language and stay right when slots are numbered anew.
 *
 * @param closed keys that cannot be chosen: no slot at that time of that day, or one that is not open
 * @param slots the open slots by key
 */
public record SlotGrid(
        List<Map.Entry<String, String>> days,
        List<Map.Entry<String, String>> times,
        List<String> closed,
        Map<String, Integer> slots) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static SlotGrid of(List<MeetingSlot> all, ZoneId zone, View view, IntPredicate open) {
        var days = new TreeMap<String, String>();
        var times = new TreeSet<String>();
        var slots = new LinkedHashMap<String, Integer>();
        for (MeetingSlot slot : all) {
            String time = TIME.format(ZonedDateTime.ofInstant(slot.period().start(), zone));
            days.put(slot.day().toString(), view.day(slot.day()));
            times.add(time);
            if (open.test(slot.index())) {
                slots.put(slot.day() + "T" + time, slot.index());
            }
        }
        var closed = new ArrayList<String>();
        for (String day : days.keySet()) {
            times.stream()
                    .map(time -> day + "T" + time)
                    .filter(key -> !slots.containsKey(key))
                    .forEach(closed::add);
        }
        return new SlotGrid(
                List.copyOf(days.entrySet()),
                times.stream().map(time -> Map.entry(time, time)).toList(),
                closed,
                slots);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    List<String> keys(Collection<Integer> chosen) {
        return slots.entrySet().stream()
                .filter(slot -> chosen.contains(slot.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The slots of these keys; a key of no open slot is passed over. */
    Set<Integer> chosen(Collection<String> keys) {
        return keys.stream().filter(slots::containsKey).map(slots::get).collect(Collectors.toCollection(TreeSet::new));
    }
}

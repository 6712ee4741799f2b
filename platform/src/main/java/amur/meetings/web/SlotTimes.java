package amur.meetings.web;

import amur.editions.MeetingSlot;
import amur.web.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The slots of an edition as days and hours of its zone, in the reader's language. */
final class SlotTimes {
    private final View view;
    private final ZoneId zone;
    private final List<MeetingSlot> slots;

    SlotTimes(View view, ZoneId zone, List<MeetingSlot> slots) {
        this.view = view;
        this.zone = zone;
        this.slots = slots;
    }

    /** Hours of a slot: 09:00–09:30. */
    String hours(int slot) {
        return slot < slots.size() ? hours(slots.get(slot)) : "";
    }

    String hours(MeetingSlot slot) {
        return view.time(slot.period().start(), zone) + "–"
                + view.time(slot.period().end(), zone);
    }

    /** Day and hours of a slot. */
    String slot(int slot) {
        if (slot < 0 || slot >= slots.size()) {
            return view.t("meetings.draft.slot", slot + 1);
        }
        return view.day(slots.get(slot).day()) + ", " + hours(slot);
    }

    /** Several slots, day by day, those that follow one another as one stretch. */
    String slots(Collection<Integer> indices) {
        var chosen = new TreeSet<>(indices);
        if (!slots.isEmpty() && chosen.size() >= slots.size()) {
            return view.t("meetings.draft.slots.all");
        }
        Map<LocalDate, List<MeetingSlot>> days =
                slots.stream().collect(Collectors.groupingBy(MeetingSlot::day, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .filter(day -> day.getValue().stream().anyMatch(slot -> chosen.contains(slot.index())))
                .map(day -> view.day(day.getKey()) + ", " + stretches(day.getValue(), chosen))
                .collect(Collectors.joining("; "));
    }

    private String stretches(List<MeetingSlot> day, Set<Integer> chosen) {
        var stretches = new ArrayList<String>();
        for (int from = 0; from < day.size(); from++) {
            int to = from;
            while (to < day.size() && chosen.contains(day.get(to).index())) {
                to++;
            }
            if (to == day.size() && from == 0) {
                return view.t("meetings.draft.slots.day");
            }
            if (to > from) {
                stretches.add(view.time(day.get(from).period().start(), zone) + "–"
                        + view.time(day.get(to - 1).period().end(), zone));
                from = to;
            }
        }
        return String.join(", ", stretches);
    }
}

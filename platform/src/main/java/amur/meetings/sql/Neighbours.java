package amur.meetings.sql;

import amur.editions.HallPlace;
import amur.editions.MeetingFrame;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where companies are before and after a meeting on the same day, so that it is held near. Where nobody knows where tables stand,
 * nothing is near.
 */
final class Neighbours {
    private final Map<Integer, HallPlace> places = new HashMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Map<ExhibitorId, Map<MeetingRequestId, DraftMeeting>> meetings = new HashMap<>();

    Neighbours(MeetingFrame frame, Collection<DraftMeeting> all) {
        frame.tables().forEach(table -> {
            HallPlace place = table.place();
            if (place != null) {
                places.put(table.number(), place);
            }
        });
        frame.slots().forEach(slot -> days.put(slot.index(), slot.day()));
        all.forEach(this::add);
    }

    void add(DraftMeeting meeting) {
        if (places.isEmpty()) {
            return;
        }
        of(meeting.a()).put(meeting.request(), meeting);
        of(meeting.b()).put(meeting.request(), meeting);
    }

    void remove(DraftMeeting meeting) {
        of(meeting.a()).remove(meeting.request());
        of(meeting.b()).remove(meeting.request());
    }

    private Map<MeetingRequestId, DraftMeeting> of(ExhibitorId company) {
        return meetings.computeIfAbsent(company, key -> new HashMap<>());
    }

    boolean known() {
        return !places.isEmpty();
    }

    /** These tables, nearest first; as they were where none is nearer than another. */
    List<Integer> nearestFirst(Demand demand, int slot, List<Integer> tables) {
        if (places.isEmpty() || tables.size() < 2) {
            return tables;
        }
        List<List<HallPlace>> around = Stream.of(demand.a(), demand.b())
                .flatMap(
                        company -> Stream.of(beside(company, demand, slot, false), beside(company, demand, slot, true)))
                .filter(beside -> !beside.isEmpty())
                .toList();
        return tables.stream()
                .sorted(Comparator.comparingInt(table -> way(around, table)))
                .toList();
    }

    /** Where a company's meetings are in the last slot before, or the first after, in which it has any that day. */
    private List<HallPlace> beside(ExhibitorId company, Demand demand, int slot, boolean after) {
        List<DraftMeeting> sameDay = of(company).values().stream()
                .filter(meeting -> !meeting.request().equals(demand.request())
                        && (after
                                ? meeting.place().slot() > slot
                                : meeting.place().slot() < slot)
                        && Objects.equals(days.get(meeting.place().slot()), days.get(slot)))
                .toList();
        var slots = sameDay.stream().mapToInt(meeting -> meeting.place().slot());
        int next = (after ? slots.min() : slots.max()).orElse(slot);
        return sameDay.stream()
                .filter(meeting -> meeting.place().slot() == next)
                .flatMap(meeting -> Stream.ofNullable(places.get(meeting.place().table())))
                .toList();
    }

    /** A table of which nobody knows where it stands is no way off, as the engine counts. */
    private int way(List<List<HallPlace>> around, int table) {
        HallPlace here = places.get(table);
        return here == null
                ? 0
                : around.stream()
                        .mapToInt(places -> places.stream()
                                .mapToInt(there -> Math.abs(there.x() - here.x()) + Math.abs(there.y() - here.y()))
                                .min()
                                .orElse(0))
                        .sum();
    }
}

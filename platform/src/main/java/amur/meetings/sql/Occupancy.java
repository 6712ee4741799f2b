package amur.meetings.sql;

import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingTable;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who and what is taken at each slot: gives a meeting the nearest free table, the lowest free interpreter and seats. */
final class Occupancy {
    private record At(int slot, String what, long number) {}

    private final MeetingFrame frame;
    private final Neighbours neighbours;
    private final boolean lookedAtOnly;
    private final Map<At, MeetingRequestId> tables = new HashMap<>();
    private final Set<At> interpreters = new HashSet<>();
    private final Map<At, Set<Integer>> seats = new HashMap<>();

    Occupancy(MeetingFrame frame, Collection<DraftMeeting> meetings) {
        this(frame, meetings, new Neighbours(frame, meetings), false);
    }

    /** @param neighbours of all meetings, where {@code meetings} are those of some slots only; they are not changed */
    Occupancy(MeetingFrame frame, Collection<DraftMeeting> meetings, Neighbours neighbours) {
        this(frame, meetings, neighbours, true);
    }

    private Occupancy(
            MeetingFrame frame, Collection<DraftMeeting> meetings, Neighbours neighbours, boolean lookedAtOnly) {
        this.frame = frame;
        this.lookedAtOnly = lookedAtOnly;
        this.neighbours = neighbours;
        meetings.forEach(this::take);
    }

    void add(DraftMeeting meeting) {
        take(meeting);
        if (!lookedAtOnly) {
            neighbours.add(meeting);
        }
    }

    private void take(DraftMeeting meeting) {
        Place place = meeting.place();
        tables.put(new At(place.slot(), "", place.table()), meeting.request());
        if (place.interpreted()) {
            interpreters.add(new At(place.slot(), place.pair(), place.interpreter()));
        }
        seatsOf(meeting.a(), place.slot()).add(meeting.aSeat());
        seatsOf(meeting.b(), place.slot()).add(meeting.bSeat());
    }

    void remove(DraftMeeting meeting) {
        if (!lookedAtOnly) {
            neighbours.remove(meeting);
        }
        Place place = meeting.place();
        tables.remove(new At(place.slot(), "", place.table()), meeting.request());
        interpreters.remove(new At(place.slot(), place.pair(), place.interpreter()));
        seatsOf(meeting.a(), place.slot()).remove(meeting.aSeat());
        seatsOf(meeting.b(), place.slot()).remove(meeting.bSeat());
    }

    private Set<Integer> seatsOf(ExhibitorId company, int slot) {
        return seats.computeIfAbsent(new At(slot, "seat", company.value()), at -> new HashSet<>());
    }

    /** Who sits at a table. */
    Optional<MeetingRequestId> at(int slot, int table) {
        return Optional.ofNullable(tables.get(new At(slot, "", table)));
    }

    /** Tables that can be used and are free at a slot, lowest number first. */
    List<Integer> freeTables(int slot) {
        return frame.tables().stream()
                .filter(table ->
                        table.usableAt(slot) && at(slot, table.number()).isEmpty())
                .map(MeetingTable::number)
                .toList();
    }

    /** The free tables at a slot, nearest first to where the two companies are before and after. */
    List<Integer> nearestTables(Demand demand, int slot) {
        return neighbours.nearestFirst(demand, slot, freeTables(slot));
    }

    /** Whether it is known where tables stand. */
    boolean knowsPlaces() {
        return neighbours.known();
    }

    boolean usable(int slot, int table) {
        return frame.tables().stream().anyMatch(one -> one.number() == table && one.usableAt(slot));
    }

    /** Interpreters of a pair who can work and have no meeting at a slot, lowest number first. */
    List<Integer> freeInterpreters(String pair, int slot) {
        return frame.pool(pair).map(InterpreterPool::interpreters).orElse(List.of()).stream()
                .filter(one -> !one.away().contains(slot))
                .map(Interpreter::number)
                .filter(number -> !interpreters.contains(new At(slot, pair, number)))
                .toList();
    }

    /** The lowest free seat of a company at a slot, the wished one if it is free; empty when all are taken. */
    Optional<Integer> seat(ExhibitorId company, int slot, int of, int wished) {
        Set<Integer> taken = seatsOf(company, slot);
        if (wished >= 0 && wished < of && !taken.contains(wished)) {
            return Optional.of(wished);
        }
        return IntStream.range(0, of)
                .filter(seat -> !taken.contains(seat))
                .boxed()
                .findFirst();
    }

    int taken(ExhibitorId company, int slot) {
        return seatsOf(company, slot).size();
    }
}

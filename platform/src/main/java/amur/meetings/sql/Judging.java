package amur.meetings.sql;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board.Alternative;
import amur.meetings.Board.Edit;
import amur.meetings.Breach;
import amur.meetings.DraftMeeting;
import amur.meetings.Referee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of a draft beside the rules: says what an edit would break, and what the draft is after it. Immutable. */
final class Judging {
    private static final int MOST_TABLES = 12;

    private final Map<MeetingRequestId, DraftMeeting> meetings;
    private final Map<Integer, List<DraftMeeting>> bySlot;
    private final Referee.Situation situation;
    private final Neighbours neighbours;

    Judging(Collection<DraftMeeting> meetings, Referee.Situation situation) {
        this.meetings = Differences.byRequest(meetings);
        this.bySlot = meetings.stream()
                .collect(Collectors.groupingBy(meeting -> meeting.place().slot()));
        this.situation = situation;
        this.neighbours = new Neighbours(situation.frame(), meetings);
    }

    Referee.Situation situation() {
        return situation;
    }

    Optional<DraftMeeting> find(MeetingRequestId request) {
        return Optional.ofNullable(meetings.get(request));
    }

    List<Breach> breaches(Edit edit) {
        return switch (edit) {
            case Edit.Move(MeetingRequestId request, int slot, int table) -> {
                List<Breach> standing = standing(request);
                yield standing.isEmpty() ? put(request, slot, table) : standing;
            }
            case Edit.Put(MeetingRequestId request, int slot, int table) ->
                meetings.containsKey(request) ? List.of(new Breach.AlreadyPlaced(request)) : put(request, slot, table);
            case Edit.Swap(MeetingRequestId one, MeetingRequestId other) -> {
                List<Breach> standing = Stream.concat(standing(one).stream(), standing(other).stream())
                        .distinct()
                        .toList();
                yield standing.isEmpty() ? swap(one, other) : standing;
            }
            case Edit.Remove(MeetingRequestId request) -> standing(request);
            case Edit.MakeWay(MeetingRequestId request, int slot, int table, List<MeetingRequestId> out) -> {
                List<Breach> standing = out.stream()
                        .flatMap(one -> standing(one).stream())
                        .distinct()
                        .toList();
                yield standing.isEmpty() ? without(out).breaches(alone(request, slot, table)) : standing;
            }
            case Edit.Pin(MeetingRequestId request) -> placed(request);
            case Edit.Unpin(MeetingRequestId request) -> placed(request);
        };
    }

    private Judging without(List<MeetingRequestId> out) {
        return with(out, List.of());
    }

    /** What is left of making way when the others have gone. */
    private Edit alone(MeetingRequestId request, int slot, int table) {
        return meetings.containsKey(request) ? new Edit.Move(request, slot, table) : new Edit.Put(request, slot, table);
    }

    private List<Breach> placed(MeetingRequestId request) {
        return meetings.containsKey(request) ? List.of() : List.of(new Breach.NotPlaced(request));
    }

    /** Whether a meeting is there to be moved: placed and not pinned. */
    private List<Breach> standing(MeetingRequestId request) {
        DraftMeeting meeting = meetings.get(request);
        if (meeting == null) {
            return List.of(new Breach.NotPlaced(request));
        }
        return meeting.pinned() ? List.of(new Breach.Pinned(request)) : List.of();
    }

    private List<Breach> put(MeetingRequestId request, int slot, int table) {
        List<Breach> breaches = new ArrayList<>(situation.ofPut(request, slot, table));
        return breaches.isEmpty() && after(request, slot, table).isEmpty()
                ? taken(request, slot, table, meetings.get(request))
                : breaches;
    }

    private List<Breach> swap(MeetingRequestId one, MeetingRequestId other) {
        if (one.equals(other)) {
            return List.of(new Breach.AlreadyPlaced(one));
        }
        List<Breach> breaches = situation.ofSwap(one, other);
        if (breaches.isEmpty() && swapped(one, other).isEmpty()) {
            DraftMeeting first = get(one);
            DraftMeeting second = get(other);
            return Stream.concat(
                            taken(one, second.place().slot(), second.place().table(), second).stream(),
                            taken(other, first.place().slot(), first.place().table(), first).stream())
                    .distinct()
                    .toList();
        }
        return breaches;
    }

    /** What else holds a place that the rules would allow: meetings that themselves break a rule by now. */
    private List<Breach> taken(
            MeetingRequestId request, int slot, int table, @org.jspecify.annotations.Nullable DraftMeeting leaving) {
        Occupancy occupancy = occupancy(slot, request, leaving == null ? request : leaving.request());
        var breaches = new ArrayList<Breach>();
        occupancy.at(slot, table).ifPresent(by -> breaches.add(new Breach.TableTaken(slot, table, by)));
        int tables = occupancy.freeTables(slot).size();
        if (tables == 0) {
            int usable = (int) situation.frame().tables().stream()
                    .filter(one -> one.usableAt(slot))
                    .count();
            breaches.add(new Breach.NoTableLeft(slot, usable + 1, usable));
        } else if (table > 0 && !occupancy.usable(slot, table)) {
            breaches.add(new Breach.NoSuchTable(slot, table));
        }
        String pair = situation.pair(request);
        if (!pair.isEmpty() && occupancy.freeInterpreters(pair, slot).isEmpty()) {
            int there =
                    situation.frame().pool(pair).map(pool -> pool.sizeAt(slot)).orElse(0);
            breaches.add(new Breach.NoInterpreterLeft(pair, slot, there + 1, there));
        }
        situation.demand(request).ifPresent(demand -> {
            for (ExhibitorId company : List.of(demand.a(), demand.b())) {
                int seats = situation.seats(company);
                if (occupancy.seat(company, slot, seats, -1).isEmpty()) {
                    breaches.add(new Breach.CompanyBusy(company, slot, occupancy.taken(company, slot) + 1, seats));
                }
            }
        });
        return breaches;
    }

    private Occupancy occupancy(int slot, MeetingRequestId without, MeetingRequestId andWithout) {
        return new Occupancy(
                situation.frame(),
                bySlot.getOrDefault(slot, List.of()).stream()
                        .filter(meeting -> !meeting.request().equals(without)
                                && !meeting.request().equals(andWithout))
                        .toList(),
                neighbours);
    }

    private DraftMeeting get(MeetingRequestId request) {
        return java.util.Objects.requireNonNull(meetings.get(request));
    }

    /** A request at its new place; empty when something there is taken. */
    private Optional<DraftMeeting> after(MeetingRequestId request, int slot, int table) {
        DraftMeeting was = meetings.get(request);
        return situation
                .demand(request)
                .flatMap(demand -> Seats.find(occupancy(slot, request, request), situation, demand, was, slot, table));
    }

    private List<DraftMeeting> swapped(MeetingRequestId one, MeetingRequestId other) {
        DraftMeeting first = get(one);
        DraftMeeting second = get(other);
        Optional<Demand> a = situation.demand(one);
        Optional<Demand> b = situation.demand(other);
        if (a.isEmpty() || b.isEmpty()) {
            return List.of();
        }
        int to = second.place().slot();
        int from = first.place().slot();
        Occupancy there = occupancy(to, one, other);
        Optional<DraftMeeting> moved =
                Seats.find(there, situation, a.get(), first, to, second.place().table());
        if (moved.isEmpty()) {
            return List.of();
        }
        Occupancy here = occupancy(from, one, other);
        if (to == from) {
            here.add(moved.get());
        }
        return Seats.find(here, situation, b.get(), second, from, first.place().table())
                .map(back -> List.of(moved.get(), back))
                .orElse(List.of());
    }

    /** The meetings that an edit which breaks no rule writes anew. */
    List<DraftMeeting> written(Edit edit) {
        return switch (edit) {
            case Edit.Move(MeetingRequestId request, int slot, int table) ->
                List.of(after(request, slot, table).orElseThrow());
            case Edit.Put(MeetingRequestId request, int slot, int table) ->
                List.of(after(request, slot, table).orElseThrow());
            case Edit.Swap(MeetingRequestId one, MeetingRequestId other) -> swapped(one, other);
            case Edit.Remove remove -> List.of();
            case Edit.MakeWay(MeetingRequestId request, int slot, int table, List<MeetingRequestId> out) ->
                without(out).written(alone(request, slot, table));
            case Edit.Pin pin -> throw new IllegalArgumentException("A pin writes no meeting: " + pin);
            case Edit.Unpin unpin -> throw new IllegalArgumentException("A pin writes no meeting: " + unpin);
        };
    }

    /** The draft after an edit: {@code gone} meetings replaced by {@code written} ones. */
    Judging with(Collection<MeetingRequestId> gone, Collection<DraftMeeting> written) {
        List<DraftMeeting> after = Stream.concat(
                        meetings.values().stream().filter(meeting -> !gone.contains(meeting.request())),
                        written.stream())
                .toList();
        return new Judging(after, situation.with(after));
    }

    private List<Integer> tables(MeetingRequestId request, int slot) {
        Occupancy occupancy = occupancy(slot, request, request);
        return situation
                .demand(request)
                .map(demand -> occupancy.nearestTables(demand, slot))
                .orElseGet(() -> occupancy.freeTables(slot));
    }

    List<Alternative> alternatives(MeetingRequestId request) {
        return situation.options(request).stream()
                .map(option -> new Alternative(
                        option.slot(),
                        option.price(),
                        option.displaced(),
                        tables(request, option.slot()).stream()
                                .limit(MOST_TABLES)
                                .toList()))
                .toList();
    }
}

package amur.meetings.sql;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.LeftOut;
import amur.meetings.Proposal.Cause;
import amur.meetings.Referee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Works out a repair: the meetings that the cause makes impossible are given another place or none; what becomes free by that is
 * offered to requests of the same companies that were left out. Nobody else moves, and nothing of the past; only where the organizer
 * has said how many others may, the engine moves so many for those who would be left without a place.
 *
 * <p>Other troubles that wait for a decision of their own are left alone: what they hold stays taken.
 */
final class RepairPlan {
    private final Cause cause;
    private final int mostMoves;
    private final int frozenBefore;
    private final Set<MeetingRequestId> byHand;
    private final Map<MeetingRequestId, DraftMeeting> after = new LinkedHashMap<>();
    private final List<DraftMeeting> hit = new ArrayList<>();
    private Occupancy occupancy;
    private Referee.Situation situation;
    /** Meetings placed since {@link #situation} was looked at. */
    private final List<DraftMeeting> unseen = new ArrayList<>();

    /**
     * @param mostMoves how many others may move where a meeting has no place otherwise
     * @param situation the standing timetable beside the rules as they are after what happened
     * @param frozenBefore the first slot that has not begun
     * @param byHand requests that the organizer took out: not to be put back by a repair
     */
    RepairPlan(
            Cause cause,
            int mostMoves,
            Referee.Situation situation,
            Collection<DraftMeeting> standing,
            int frozenBefore,
            Set<MeetingRequestId> byHand) {
        this.cause = cause;
        this.mostMoves = mostMoves;
        this.frozenBefore = frozenBefore;
        this.byHand = byHand;
        Set<MeetingRequestId> misfits = situation.misfits();
        for (DraftMeeting meeting : standing) {
            if (meeting.place().slot() >= frozenBefore
                    && misfits.contains(meeting.request())
                    && cause.touches(meeting.request(), meeting.a(), meeting.b(), meeting.place())) {
                hit.add(meeting);
            } else {
                after.put(meeting.request(), meeting);
            }
        }
        this.occupancy = new Occupancy(situation.frame(), after.values());
        this.situation = hit.isEmpty() ? situation : situation.with(after.values());
    }

    /** The timetable after the repair. */
    Collection<DraftMeeting> meetings() {
        List<DraftMeeting> heaviestFirst = hit.stream()
                .filter(meeting -> situation.demand(meeting.request()).isPresent())
                .sorted(Comparator.comparing((DraftMeeting meeting) -> !must(meeting.request()))
                        .thenComparingInt(meeting -> -situation.weight(meeting.request()))
                        .thenComparingLong(meeting -> meeting.request().value()))
                .toList();
        // Another table or interpreter at the same time disturbs least; only who cannot have that is given another
        // time.
        heaviestFirst.forEach(meeting ->
                place(meeting.request(), meeting, Set.of(meeting.place().slot())));
        heaviestFirst.stream()
                .filter(meeting -> !after.containsKey(meeting.request()))
                .forEach(meeting -> place(meeting.request(), meeting, null));
        if (cause instanceof Cause.LateRequest(MeetingRequestId request) && !after.containsKey(request)) {
            place(request, null, null);
        }
        if (mostMoves > 0) {
            makeRoom();
        }
        fill();
        return after.values();
    }

    /** Lets the engine move others for what has no place; all of what it found, or nothing where what waits elsewhere is in the way. */
    private void makeRoom() {
        List<MeetingRequestId> wanted = Stream.concat(
                        hit.stream().map(DraftMeeting::request),
                        cause instanceof Cause.LateRequest(MeetingRequestId request)
                                ? Stream.of(request)
                                : Stream.empty())
                .filter(request ->
                        !after.containsKey(request) && situation.demand(request).isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        look();
        Map<MeetingRequestId, Integer> slots = situation.makeRoom(wanted, mostMoves, frozenBefore);
        var trial = new LinkedHashMap<>(after);
        trial.keySet().removeAll(slots.keySet());
        var taken = new Occupancy(situation.frame(), trial.values());
        Map<MeetingRequestId, DraftMeeting> before = Differences.byRequest(hit);
        for (Map.Entry<MeetingRequestId, Integer> one : slots.entrySet()) {
            MeetingRequestId request = one.getKey();
            DraftMeeting was = after.getOrDefault(request, before.get(request));
            Optional<DraftMeeting> seated = situation
                    .demand(request)
                    .flatMap(demand -> Seats.find(taken, situation, demand, was, one.getValue(), 0));
            if (seated.isEmpty()) {
                return;
            }
            trial.put(request, seated.get());
            taken.add(seated.get());
        }
        Referee.Situation then = situation.with(trial.values());
        if (situation.misfits().containsAll(then.misfits())) {
            after.clear();
            after.putAll(trial);
            occupancy = taken;
            situation = then;
        }
    }

    private boolean must(MeetingRequestId request) {
        return situation.demand(request).map(Demand::mustPlace).orElse(false);
    }

    /** Offers the time that became free to what was left out, the heaviest first. */
    private void fill() {
        Map<ExhibitorId, Set<Integer>> freed = new LinkedHashMap<>();
        for (DraftMeeting was : hit) {
            DraftMeeting is = after.get(was.request());
            if (is == null || is.place().slot() != was.place().slot()) {
                for (ExhibitorId company : List.of(was.a(), was.b())) {
                    freed.computeIfAbsent(company, key -> new TreeSet<>())
                            .add(was.place().slot());
                }
            }
        }
        if (freed.isEmpty()) {
            return;
        }
        look();
        for (LeftOut left : situation.leftOut()) {
            Set<Integer> slots = new HashSet<>(freed.getOrDefault(left.a(), Set.of()));
            slots.addAll(freed.getOrDefault(left.b(), Set.of()));
            if (!slots.isEmpty() && !byHand.contains(left.request()) && !after.containsKey(left.request())) {
                place(left.request(), null, slots);
            }
        }
    }

    /**
     * Puts a request where it fits with nobody moved: in the slot where it was, or the earliest.
     *
     * @param only the slots to look at, null for all
     */
    private void place(
            MeetingRequestId request,
            @org.jspecify.annotations.Nullable DraftMeeting was,
            @org.jspecify.annotations.Nullable Set<Integer> only) {
        Demand demand = situation.demand(request).orElse(null);
        if (demand == null) {
            return;
        }
        if (unseen.stream().anyMatch(one -> shares(one, demand))) {
            look();
        }
        List<Integer> slots = slots(request, was, only);
        Optional<DraftMeeting> placed =
                firstFree(demand, was, slots.stream().filter(this::untouched).toList());
        if (placed.isEmpty() && slots.stream().anyMatch(slot -> !untouched(slot))) {
            look();
            placed = firstFree(demand, was, slots(request, was, only));
        }
        placed.ifPresent(meeting -> {
            after.put(request, meeting);
            occupancy.add(meeting);
            unseen.add(meeting);
        });
    }

    private static boolean shares(DraftMeeting one, Demand demand) {
        return one.a().equals(demand.a())
                || one.a().equals(demand.b())
                || one.b().equals(demand.a())
                || one.b().equals(demand.b());
    }

    private boolean untouched(int slot) {
        return unseen.stream().noneMatch(one -> one.place().slot() == slot);
    }

    private void look() {
        if (!unseen.isEmpty()) {
            situation = situation.with(after.values());
            unseen.clear();
        }
    }

    private List<Integer> slots(
            MeetingRequestId request,
            @org.jspecify.annotations.Nullable DraftMeeting was,
            @org.jspecify.annotations.Nullable Set<Integer> only) {
        return situation.options(request).stream()
                .filter(option -> option.price() == 0 && option.displaced().isEmpty())
                .map(Referee.Option::slot)
                .filter(slot -> slot >= frozenBefore && (only == null || only.contains(slot)))
                .sorted(Comparator.comparing(
                        (Integer slot) -> was == null || was.place().slot() != slot))
                .toList();
    }

    private Optional<DraftMeeting> firstFree(
            Demand demand, @org.jspecify.annotations.Nullable DraftMeeting was, List<Integer> slots) {
        for (int slot : slots) {
            Optional<DraftMeeting> meeting = Seats.find(occupancy, situation, demand, was, slot, 0);
            if (meeting.isPresent()) {
                return meeting;
            }
        }
        return Optional.empty();
    }
}

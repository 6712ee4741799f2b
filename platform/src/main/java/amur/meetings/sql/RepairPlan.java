package amur.meetings.sql;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.LeftOut;
import amur.meetings.Place;
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

/**
 * Works out a repair: the meetings that the cause makes impossible are given another place or none; what becomes free by that is
 * offered to requests of the same companies that were left out. Nobody else moves, and nothing of the past.
 *
 * <p>Other troubles that wait for a decision of their own are left alone: what they hold stays taken.
 */
final class RepairPlan {
    private final Cause cause;
    private final int frozenBefore;
    private final Set<MeetingRequestId> byHand;
    private final Map<MeetingRequestId, DraftMeeting> after = new LinkedHashMap<>();
    private final List<DraftMeeting> hit = new ArrayList<>();
    private final Occupancy occupancy;
    private Referee.Situation situation;
    /** Meetings placed since {@link #situation} was looked at. */
    private final List<DraftMeeting> unseen = new ArrayList<>();

    /**
     * @param situation the standing timetable beside the rules as they are after what happened
     * @param frozenBefore the first slot that has not begun
     * @param byHand requests that the organizer took out: not to be put back by a repair
     */
    RepairPlan(
            Cause cause,
            Referee.Situation situation,
            Collection<DraftMeeting> standing,
            int frozenBefore,
            Set<MeetingRequestId> byHand) {
        this.cause = cause;
        this.frozenBefore = frozenBefore;
        this.byHand = byHand;
        Set<MeetingRequestId> misfits = situation.misfits();
        for (DraftMeeting meeting : standing) {
            if (meeting.place().slot() >= frozenBefore
                    && misfits.contains(meeting.request())
                    && touches(cause, meeting)) {
                hit.add(meeting);
            } else {
                after.put(meeting.request(), meeting);
            }
        }
        this.occupancy = new Occupancy(situation.frame(), after.values());
        this.situation = hit.isEmpty() ? situation : situation.with(after.values());
    }

    private static boolean touches(Cause cause, DraftMeeting meeting) {
        Place place = meeting.place();
        return switch (cause) {
            case Cause.CompanyLeft(ExhibitorId company) ->
                meeting.a().equals(company) || meeting.b().equals(company);
            case Cause.HoursLost(ExhibitorId company, Set<Integer> slots) ->
                slots.contains(place.slot())
                        && (meeting.a().equals(company) || meeting.b().equals(company));
            case Cause.TableLost(int table, Set<Integer> slots) ->
                place.table() == table && slots.contains(place.slot());
            case Cause.InterpreterAway(String pair, int interpreter, Set<Integer> slots) ->
                place.interpreter() == interpreter && place.pair().equals(pair) && slots.contains(place.slot());
            case Cause.RequestWithdrawn(MeetingRequestId request) ->
                meeting.request().equals(request);
            case Cause.LateRequest late -> false;
        };
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
        fill();
        return after.values();
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

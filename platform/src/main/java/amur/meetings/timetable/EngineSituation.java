package amur.meetings.timetable;

import amur.editions.MeetingFrame;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Breach;
import amur.meetings.DraftMeeting;
import amur.meetings.LeftOut;
import amur.meetings.Place;
import amur.meetings.Referee;
import amur.timetabling.Certificate;
import amur.timetabling.Change;
import amur.timetabling.Difference;
import amur.timetabling.LiveTimetable;
import amur.timetabling.Participant;
import amur.timetabling.Placement;
import amur.timetabling.Problem;
import amur.timetabling.ProblemBuilder;
import amur.timetabling.Repair;
import amur.timetabling.RepairMode;
import amur.timetabling.Request;
import amur.timetabling.SlotSet;
import amur.timetabling.Solution;
import amur.timetabling.Timetabler;
import amur.timetabling.Violation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timetable beside the engine's problem. Meetings that break a rule as they stand are set aside, so that the engine always works
 * on a sound timetable; of several that are too many together the lightest are.
 */
final class EngineSituation implements Referee.Situation {
    private final EditionProblem edition;
    private final Problem problem;
    private final Map<MeetingRequestId, DraftMeeting> meetings = new LinkedHashMap<>();
    private final Set<MeetingRequestId> misfits = new LinkedHashSet<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final Map<Integer, Placement> sound = new LinkedHashMap<>();
    private @Nullable Solution solution;

    EngineSituation(EditionProblem edition, Collection<DraftMeeting> all) {
        this.edition = edition;
        this.problem = edition.problem();
        for (DraftMeeting meeting : all) {
            meetings.put(meeting.request(), meeting);
            Optional<Breach> alone = alone(meeting);
            if (alone.isPresent()) {
                breaches.add(alone.get());
                misfits.add(meeting.request());
            } else {
                edition.placement(meeting.request(), meeting.place()).ifPresent(at -> sound.put(at.request(), at));
            }
        }
        List<Violation> violations = Timetabler.violations(problem, sound.values());
        violations.stream().map(edition::breach).distinct().forEach(breaches::add);
        while (!violations.isEmpty()) {
            setAside(violations, sound);
            violations = Timetabler.violations(problem, sound.values());
        }
    }

    /** Made when it is asked for: breaches and misfits need none, and the reasons of all that is left out take their time. */
    private synchronized Solution solution() {
        Solution known = solution;
        if (known == null) {
            known = Solution.of(problem, sound.values(), Certificate.trivial(problem));
            solution = known;
        }
        return known;
    }

    /** What is wrong with a meeting whatever the others do, where the engine has no number for it. */
    private Optional<Breach> alone(DraftMeeting meeting) {
        Optional<Integer> request = edition.find(meeting.request());
        Place place = meeting.place();
        if (request.isEmpty()) {
            return Optional.of(new Breach.UnknownRequest(meeting.request()));
        }
        if (place.slot() >= problem.slots()) {
            return Optional.of(new Breach.UnknownSlot(place.slot()));
        }
        String pair = edition.pair(request.get());
        if (edition.lacksPool(request.get())) {
            return Optional.of(new Breach.NoPool(meeting.request(), pair));
        }
        List<Integer> there = pair.isEmpty() ? List.of() : edition.interpretersAt(pair, place.slot());
        boolean interpreted = pair.isEmpty() || place.pair().equals(pair) && there.contains(place.interpreter());
        return interpreted
                ? Optional.empty()
                : Optional.of(new Breach.NoInterpreterLeft(pair, place.slot(), there.size() + 1, there.size()));
    }

    /**
     * Sets aside the meetings that are at fault themselves; only when there is none, one of each group that is too many together:
     * those at fault may have been what was too much.
     */
    private void setAside(List<Violation> violations, Map<Integer, Placement> placements) {
        List<Integer> atFault = violations.stream()
                .flatMap(violation -> atFault(violation).stream())
                .toList();
        for (int request : atFault) {
            setAside(request, placements);
        }
        var gone = new ArrayList<Placement>();
        for (Violation violation : atFault.isEmpty() ? violations : List.<Violation>of()) {
            Predicate<Placement> tooMany = tooMany(violation);
            if (gone.stream().noneMatch(tooMany)) {
                placements.values().stream()
                        .filter(tooMany)
                        .min(Comparator.comparingInt((Placement at) -> problem.weight(at.request()))
                                .thenComparingInt(at -> -at.request()))
                        .ifPresent(at -> {
                            gone.add(at);
                            setAside(at.request(), placements);
                        });
            }
        }
    }

    private void setAside(int request, Map<Integer, Placement> placements) {
        placements.remove(request);
        misfits.add(edition.request(request).request());
    }

    private static Optional<Integer> atFault(Violation violation) {
        return switch (violation) {
            case Violation.ParticipantNotFree(int p, int slot, int r) -> Optional.of(r);
            case Violation.SlotNotAllowed(int r, int slot) -> Optional.of(r);
            case Violation.FixedMoved(int r, int slot, int table) -> Optional.of(r);
            case Violation.TableTaken(int r, int slot, int table, int other) -> Optional.of(r);
            case Violation.InterpreterTaken(int r, int slot, int interpreter, int other) -> Optional.of(r);
            case Violation.NotBefore(int earlier, int later) -> Optional.of(later);
            case Violation.PlacedTwice(int r) -> Optional.of(r);
            case Violation.UnknownSlot(int r, int slot) -> Optional.of(r);
            case Violation.ParticipantBusy busy -> Optional.empty();
            case Violation.AboveMax above -> Optional.empty();
            case Violation.TablesExceeded exceeded -> Optional.empty();
            case Violation.PoolExceeded exceeded -> Optional.empty();
            case Violation.UnknownRequest unknown ->
                throw new IllegalStateException("Placements come from the problem: " + unknown);
        };
    }

    /** Which meetings are too many together; none where somebody is at fault. */
    private Predicate<Placement> tooMany(Violation violation) {
        return switch (violation) {
            case Violation.ParticipantBusy(int p, int slot, int n, int seats) -> at -> at.slot() == slot && of(at, p);
            case Violation.AboveMax(int p, int n, int most) -> at -> of(at, p);
            case Violation.TablesExceeded(int slot, int n, int tables) -> at -> at.slot() == slot;
            case Violation.PoolExceeded(String pair, int slot, int n, int size) ->
                at -> at.slot() == slot && edition.pair(at.request()).equals(pair);
            default -> at -> false;
        };
    }

    private boolean of(Placement at, int participant) {
        Request request = problem.request(at.request());
        return request.a() == participant || request.b() == participant;
    }

    @Override
    public MeetingFrame frame() {
        return edition.frame();
    }

    @Override
    public List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    @Override
    public Set<MeetingRequestId> misfits() {
        return Set.copyOf(misfits);
    }

    @Override
    public List<Breach> ofPut(MeetingRequestId request, int slot, int table) {
        Optional<Integer> number = edition.find(request);
        if (number.isEmpty()) {
            return List.of(new Breach.UnknownRequest(request));
        }
        if (slot < 0 || slot >= problem.slots()) {
            return List.of(new Breach.UnknownSlot(slot));
        }
        if (edition.lacksPool(number.get())) {
            return List.of(new Breach.NoPool(request, edition.pair(number.get())));
        }
        int wanted = table == 0 ? Placement.ANY_TABLE : table - 1;
        return Timetabler.checkMove(problem, solution(), number.get(), slot, wanted).stream()
                .map(edition::breach)
                .distinct()
                .toList();
    }

    @Override
    public List<Breach> ofSwap(MeetingRequestId one, MeetingRequestId other) {
        for (MeetingRequestId request : List.of(one, other)) {
            if (edition.find(request).isEmpty()) {
                return List.of(new Breach.UnknownRequest(request));
            }
            if (!meetings.containsKey(request)) {
                return List.of(new Breach.NotPlaced(request));
            }
        }
        int first = edition.find(one).orElseThrow();
        int second = edition.find(other).orElseThrow();
        // The two come last, so that what they take is named as taken by the others.
        List<Placement> swapped = Stream.concat(
                        solution().placements().filter(at -> at.request() != first && at.request() != second),
                        Stream.of(at(first, place(other)), at(second, place(one))))
                .toList();
        return Timetabler.violations(problem, swapped).stream()
                .map(edition::breach)
                .distinct()
                .toList();
    }

    private Place place(MeetingRequestId request) {
        return java.util.Objects.requireNonNull(meetings.get(request)).place();
    }

    private static Placement at(int request, Place place) {
        return new Placement(request, place.slot(), place.table() - 1, Placement.NO_INTERPRETER);
    }

    @Override
    public List<Referee.Option> options(MeetingRequestId request) {
        Optional<Integer> number = edition.find(request);
        if (number.isEmpty() || edition.lacksPool(number.get())) {
            return List.of();
        }
        return Timetabler.alternatives(problem, solution(), number.get()).stream()
                .map(one -> new Referee.Option(
                        one.slot(),
                        one.price(),
                        one.displaced().stream()
                                .map(displaced -> edition.request(displaced).request())
                                .toList()))
                .toList();
    }

    @Override
    public Map<MeetingRequestId, Integer> makeRoom(Collection<MeetingRequestId> wanted, int moves, int frozenBefore) {
        List<Integer> requests = wanted.stream()
                .flatMap(request -> edition.find(request).stream())
                .filter(request -> !edition.lacksPool(request))
                .toList();
        Problem held = withMisfitsHeld();
        // Tables and interpreters are the caller's business: the engine sees to it that there are enough at each slot.
        Solution start = Solution.of(
                held,
                solution()
                        .placements()
                        .map(at ->
                                new Placement(at.request(), at.slot(), Placement.ANY_TABLE, Placement.NO_INTERPRETER))
                        .toList(),
                Certificate.trivial(held));
        Difference difference = LiveTimetable.open(held, start)
                .apply(new Change.Seat(requests), new RepairMode.AtMost(moves), Math.min(frozenBefore, held.slots()));
        var slots = new LinkedHashMap<MeetingRequestId, Integer>();
        Stream.concat(
                        difference.moved().stream()
                                .filter(Repair.Move::toAnotherSlot)
                                .map(Repair.Move::to),
                        difference.added().stream())
                .forEach(at -> slots.put(edition.request(at.request()).request(), at.slot()));
        return slots;
    }

    /** The problem without the hours, tables and interpreters of meetings that wait for a decision of their own. */
    private Problem withMisfitsHeld() {
        ProblemBuilder held = problem.toBuilder();
        var tables = new int[problem.slots()];
        var interpreters = new HashMap<String, Integer>();
        var busy = new HashMap<Integer, BitSet>();
        solution().placements().forEach(at -> {
            tables[at.slot()]++;
            interpreters.merge(edition.pair(at.request()) + at.slot(), 1, Integer::sum);
        });
        for (MeetingRequestId misfit : misfits) {
            DraftMeeting meeting = java.util.Objects.requireNonNull(meetings.get(misfit));
            int slot = meeting.place().slot();
            if (slot >= problem.slots()) {
                continue;
            }
            int table = meeting.place().table() - 1;
            if (problem.hasTable(slot, table) && ++tables[slot] <= problem.tables(slot)) {
                held.closeTable(table, SlotSet.of(slot));
            }
            for (int k = 0; k < problem.pools(); k++) {
                String pair = problem.pool(k).name();
                if (pair.equals(meeting.place().pair())
                        && interpreters.merge(pair + slot, 1, Integer::sum) <= problem.interpreters(k, slot)) {
                    int more = interpreters.merge(pair + slot + " held", 1, Integer::sum);
                    held.changePool(k, slot, problem.interpreters(k, slot) - more);
                }
            }
            for (ExhibitorId company : List.of(meeting.a(), meeting.b())) {
                edition.find(company)
                        .filter(p -> solution().placements().noneMatch(at -> at.slot() == slot && of(at, p)))
                        .ifPresent(p ->
                                busy.computeIfAbsent(p, key -> new BitSet()).set(slot));
            }
        }
        busy.forEach((p, slots) -> {
            Participant company = problem.participant(p);
            held.changeFree(p, company.free().without(SlotSet.of(slots.stream()), problem.slots()));
            held.changeMax(p, company.max());
        });
        return held.build();
    }

    @Override
    public Optional<Demand> demand(MeetingRequestId request) {
        return edition.find(request).map(edition::request);
    }

    @Override
    public int weight(MeetingRequestId request) {
        return edition.find(request).map(problem::weight).orElse(0);
    }

    @Override
    public String pair(MeetingRequestId request) {
        return edition.find(request).map(edition::pair).orElse("");
    }

    @Override
    public int seats(ExhibitorId company) {
        return edition.find(company)
                .map(participant -> edition.company(participant).seats())
                .orElse(0);
    }

    @Override
    public List<LeftOut> leftOut() {
        return edition.leftOut(solution()).stream()
                .filter(left -> !meetings.containsKey(left.request()))
                .toList();
    }

    @Override
    public Referee.Tally tally() {
        long value = meetings.keySet().stream().mapToLong(this::weight).sum();
        long all = 0;
        for (int request = 0; request < problem.requests(); request++) {
            all += problem.weight(request);
        }
        return new Referee.Tally(
                value,
                meetings.size(),
                problem.requests(),
                solution().waived().size(),
                solution().breaks(),
                edition.walk(solution(), meetings.values()),
                all);
    }

    @Override
    public Referee.Situation with(Collection<DraftMeeting> others) {
        return new EngineSituation(edition, others);
    }
}

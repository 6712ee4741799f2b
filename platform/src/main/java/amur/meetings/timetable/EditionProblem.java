package amur.meetings.timetable;

import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Breach;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.LeftOut;
import amur.meetings.Place;
import amur.meetings.Timetables.ScarcePrice;
import amur.timetabling.Certificate;
import amur.timetabling.Placement;
import amur.timetabling.Problem;
import amur.timetabling.Reason;
import amur.timetabling.Solution;
import amur.timetabling.Violation;
import amur.timetabling.Walking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the engine's problem, with the way back. Companies and requests are the engine's participants and requests in the
 * order of their numbers; table n is the engine's table n − 1; the engine's interpreter i of a slot is the i-th of the pool who is
 * there. Immutable, so that a node may keep it.
 */
public final class EditionProblem {
    private final Problem problem;
    private final MeetingFrame frame;
    private final List<Exhibitor> companies;
    private final List<Demand> demand;
    private final Map<ExhibitorId, Integer> participants;
    private final Map<MeetingRequestId, Integer> requests;
    private final Map<String, List<List<Integer>>> present = new HashMap<>();

    EditionProblem(
            Problem problem,
            MeetingFrame frame,
            List<Exhibitor> companies,
            List<Demand> demand,
            Map<ExhibitorId, Integer> participants,
            Map<MeetingRequestId, Integer> requests) {
        this.problem = problem;
        this.frame = frame;
        this.companies = companies;
        this.demand = demand;
        this.participants = Map.copyOf(participants);
        this.requests = Map.copyOf(requests);
        for (InterpreterPool pool : frame.pools()) {
            present.put(
                    pool.pair(),
                    frame.slots().stream()
                            .map(slot -> pool.interpreters().stream()
                                    .filter(one -> !one.away().contains(slot.index()))
                                    .map(Interpreter::number)
                                    .toList())
                            .toList());
        }
    }

    public Problem problem() {
        return problem;
    }

    public MeetingFrame frame() {
        return frame;
    }

    /** The engine's number of a request; empty when it is not (any more) an accepted request between listed companies. */
    public Optional<Integer> find(MeetingRequestId request) {
        return Optional.ofNullable(requests.get(request));
    }

    /** The engine's number of a company; empty when it is not (any more) listed. */
    public Optional<Integer> find(ExhibitorId company) {
        return Optional.ofNullable(participants.get(company));
    }

    public Demand request(int number) {
        return demand.get(number);
    }

    public Exhibitor company(int participant) {
        return companies.get(participant);
    }

    /** The code of the pool a request needs; empty where the two share a language. */
    public String pair(int request) {
        int pool = problem.request(request).pool();
        return pool < 0 ? "" : problem.pool(pool).name();
    }

    /** Whether a request needs a pool that the edition does not have. */
    public boolean lacksPool(int request) {
        return !pair(request).isEmpty() && frame.pool(pair(request)).isEmpty();
    }

    /** The interpreters of a pair who can work at a slot, by number. */
    List<Integer> interpretersAt(String pair, int slot) {
        List<List<Integer>> bySlot = present.get(pair);
        return bySlot == null ? List.of() : bySlot.get(slot);
    }

    /**
     * A meeting as the engine's; empty when its request is no longer one of the problem or its slot is no more. A table or
     * interpreter that is no more shows as a violation.
     */
    public Optional<Placement> placement(MeetingRequestId request, Place place) {
        return find(request).filter(number -> place.slot() < problem.slots()).map(number -> {
            int interpreter = place.interpreted()
                    ? interpretersAt(place.pair(), place.slot()).indexOf(place.interpreter())
                    : Placement.NO_INTERPRETER;
            return new Placement(number, place.slot(), place.table() - 1, interpreter);
        });
    }

    /** The engine's placement in the fair's numbers. */
    public Place place(Placement placement) {
        String pair = pair(placement.request());
        return new Place(
                placement.slot(),
                placement.table() + 1,
                pair,
                pair.isEmpty() ? 0 : interpretersAt(pair, placement.slot()).get(placement.interpreter()));
    }

    /** A timetable as the engine's solution, to repair it, to ask for alternatives, or to start a search from it. */
    public Solution solution(Collection<DraftMeeting> meetings) {
        return solution(meetings.stream().flatMap(meeting -> placement(meeting.request(), meeting.place()).stream()));
    }

    Solution solution(Stream<Placement> placements) {
        return Solution.of(problem, placements.toList(), Certificate.trivial(problem));
    }

    /**
     * The meetings of a solution with table, interpreter and seats. A meeting of {@code before} that stays in its slot keeps
     * all three as far as they are still there, and its pin.
     *
     * @param tablesStay whether it keeps its table also where it is known where tables stand, and the solution has a nearer one
     */
    public List<DraftMeeting> meetings(Solution solution, Collection<DraftMeeting> before, boolean tablesStay) {
        return new Seating(this, before, tablesStay || !problem.hasPlaces()).of(solution);
    }

    /** The requests without a place, heaviest first. */
    public List<LeftOut> leftOut(Solution solution) {
        return solution.left()
                .map(left -> {
                    Demand one = request(left.request());
                    return new LeftOut(
                            one.request(),
                            one.a(),
                            one.b(),
                            problem.weight(left.request()),
                            lacksPool(left.request())
                                    ? new LeftOut.Reason.NoPool(pair(left.request()))
                                    : reason(left.because()));
                })
                .sorted(Comparator.comparingInt(LeftOut::weight).reversed().thenComparingLong(one -> one.request()
                        .value()))
                .toList();
    }

    /**
     * The figures of a timetable.
     *
     * @param meetings those of the solution
     * @param breaksBound as in {@link Draft.Figures}
     */
    public Draft.Figures figures(
            Solution solution, Collection<DraftMeeting> meetings, int breaksBound, Duration elapsed) {
        Set<SeatDay> seatDays = seatDays(meetings);
        return new Draft.Figures(
                solution.value(),
                solution.certificate().boundValue(),
                solution.gap(),
                solution.placed(),
                solution.requests(),
                solution.waived().size(),
                solution.breaks(),
                breaksBound,
                seatDays.isEmpty() ? 0 : (double) solution.breaks() / seatDays.size(),
                problem.hasPlaces() ? walk(solution(meetings), meetings) : null,
                elapsed);
    }

    /**
     * How far people walk; null where nobody knows where tables stand.
     *
     * @param solution with the tables of the meetings
     */
    Draft.@Nullable Walk walk(Solution solution, Collection<DraftMeeting> meetings) {
        if (!problem.hasPlaces()) {
            return null;
        }
        long[] metres = Walking.perParticipant(problem, solution);
        Map<ExhibitorId, Long> days =
                seatDays(meetings).stream().collect(Collectors.groupingBy(SeatDay::company, Collectors.counting()));
        long all = days.values().stream().mapToLong(count -> count).sum();
        double most = 0;
        for (int p = 0; p < metres.length; p++) {
            most = Math.max(
                    most,
                    (double) metres[p]
                            / Math.max(1, days.getOrDefault(companies.get(p).id(), 0L)));
        }
        return new Draft.Walk(all == 0 ? 0 : (double) solution.walking() / all, most);
    }

    private record SeatDay(ExhibitorId company, int seat, int day) {}

    private Set<SeatDay> seatDays(Collection<DraftMeeting> meetings) {
        var seatDays = new HashSet<SeatDay>();
        for (DraftMeeting meeting : meetings) {
            if (meeting.place().slot() < problem.slots()) {
                int day = problem.dayOf(meeting.place().slot());
                seatDays.add(new SeatDay(meeting.a(), meeting.aSeat(), day));
                seatDays.add(new SeatDay(meeting.b(), meeting.bSeat(), day));
            }
        }
        return seatDays;
    }

    /**
     * What one more table or interpreter would be worth by the solution's certificate, slot by slot and at all slots together; the
     * dearest first. Where there is none at all the price says nothing and is left out.
     */
    public List<ScarcePrice> prices(Solution solution) {
        Certificate certificate = solution.certificate();
        var prices = new ArrayList<ScarcePrice>();
        add(prices, "", certificate.scale(), certificate::tablePrice, problem::tables);
        for (int pool = 0; pool < problem.pools(); pool++) {
            int k = pool;
            add(
                    prices,
                    problem.pool(k).name(),
                    certificate.scale(),
                    slot -> certificate.poolPrice(k, slot),
                    slot -> problem.interpreters(k, slot));
        }
        prices.sort(Comparator.comparingDouble(ScarcePrice::weight).reversed());
        return prices;
    }

    private void add(List<ScarcePrice> prices, String pair, int scale, IntUnaryOperator price, IntUnaryOperator units) {
        double all = 0;
        for (int slot = 0; slot < problem.slots(); slot++) {
            if (units.applyAsInt(slot) > 0 && price.applyAsInt(slot) > 0) {
                double weight = (double) price.applyAsInt(slot) / scale;
                prices.add(new ScarcePrice(pair, slot, weight));
                all += weight;
            }
        }
        if (all > 0) {
            prices.add(new ScarcePrice(pair, -1, all));
        }
    }

    public LeftOut.Reason reason(Reason reason) {
        return switch (reason) {
            case Reason.ParticipantTime(int p) ->
                new LeftOut.Reason.CompanyTime(company(p).id());
            case Reason.Tables() -> new LeftOut.Reason.Tables();
            case Reason.Interpreters(String pair) -> new LeftOut.Reason.Interpreters(pair);
            case Reason.NoCommonSlot() -> new LeftOut.Reason.NoCommonSlot();
            case Reason.LowerWeight() -> new LeftOut.Reason.LowerWeight();
        };
    }

    /** The engine's violation in the fair's words. */
    public Breach breach(Violation violation) {
        return switch (violation) {
            case Violation.ParticipantBusy(int p, int slot, int meetings, int seats) ->
                new Breach.CompanyBusy(company(p).id(), slot, meetings, seats);
            case Violation.ParticipantNotFree(int p, int slot, int r) ->
                new Breach.CompanyAway(company(p).id(), slot);
            case Violation.AboveMax(int p, int meetings, int most) ->
                new Breach.AboveMost(company(p).id(), meetings, most);
            case Violation.TablesExceeded(int slot, int meetings, int tables) ->
                new Breach.NoTableLeft(slot, meetings, tables);
            case Violation.PoolExceeded(String pair, int slot, int meetings, int interpreters) ->
                new Breach.NoInterpreterLeft(pair, slot, meetings, interpreters);
            case Violation.SlotNotAllowed(int r, int slot) -> new Breach.SlotNotAllowed(id(r), slot);
            case Violation.FixedMoved(int r, int slot, int table) -> new Breach.Pinned(id(r));
            case Violation.TableTaken(int r, int slot, int table, int other) ->
                other < 0 ? new Breach.NoSuchTable(slot, table + 1) : new Breach.TableTaken(slot, table + 1, id(other));
            case Violation.InterpreterTaken(int r, int slot, int interpreter, int other) ->
                new Breach.NoInterpreterLeft(
                        pair(r), slot, 2, interpretersAt(pair(r), slot).size());
            case Violation.NotBefore(int earlier, int later) -> new Breach.NotBefore(id(earlier), id(later));
            case Violation.PlacedTwice(int r) -> new Breach.AlreadyPlaced(id(r));
            case Violation.UnknownRequest(int r) -> new Breach.UnknownRequest(id(r));
            case Violation.UnknownSlot(int r, int slot) -> new Breach.UnknownSlot(slot);
        };
    }

    private MeetingRequestId id(int request) {
        return request(request).request();
    }
}

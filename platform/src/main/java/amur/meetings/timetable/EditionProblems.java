package amur.meetings.timetable;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.HallPlace;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.editions.MeetingTable;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Demand;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Availability;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.LanguagePair;
import amur.meetings.MeetingNumbers;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.shared.Country;
import amur.timetabling.Problem;
import amur.timetabling.ProblemBuilder;
import amur.timetabling.Request;
import amur.timetabling.Side;
import amur.timetabling.SlotSet;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's problem of an edition as it stands: companies with their free slots, seats and bounds, accepted requests with
 * weight, interpreter pool and rules, tables and interpreters slot by slot. A handful of queries whatever the size.
 */
@Component
public class EditionProblems {
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;
    private final Availability availability;
    private final SchedulingRules rules;

    EditionProblems(
            Editions editions,
            Exhibitors exhibitors,
            Matchmaking matchmaking,
            Availability availability,
            SchedulingRules rules) {
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
        this.availability = availability;
        this.rules = rules;
    }

    /**
     * @param pinned meetings that stay where they are: placed first, at their slot and table; a pin to a table or slot that is no
     *     more is without effect
     * @throws amur.timetabling.ProblemException when the edition has no slots or no tables, or its rules contradict each other
     */
    public EditionProblem of(EditionId id, Goal goal, Collection<DraftMeeting> pinned) {
        Edition edition = editions.get(id);
        MeetingFrame frame = editions.frame(id);
        // The database knows which pairs may meet more than once; all others have one request.
        var builder = Problem.builder().repeatedPairs();
        if (goal == Goal.FEWEST_BREAKS) {
            builder.literature();
        }
        builder.days(slotsPerDay(frame));
        builder.tables(frame.tables().size());
        Map<String, Integer> pools = pools(builder, frame);
        List<Rule> all = rules.list(id);
        Laid laid = new Laid(all);
        var numbers = new MeetingNumbers(rules.limits(id), all);

        Map<ExhibitorId, BitSet> free = availability.free(id);
        var companies = new LinkedHashMap<ExhibitorId, Exhibitor>();
        var participants = new HashMap<ExhibitorId, Integer>();
        for (Exhibitor company : exhibitors.listed(id)) {
            int most = numbers.most(company);
            int participant = builder.participant(
                    side(edition, company.country()),
                    SlotSet.of(free.getOrDefault(company.id(), new BitSet()).stream()),
                    company.seats(),
                    numbers.least(company),
                    most == MeetingNumbers.ANY ? ProblemBuilder.DEFAULT_MAX : most);
            participants.put(company.id(), participant);
            companies.put(company.id(), company);
        }

        Languages languages = new Languages();
        List<Demand> demand = matchmaking.demand(id).stream()
                .filter(one -> participants.containsKey(one.a()) && participants.containsKey(one.b()))
                .toList();
        var requests = new HashMap<MeetingRequestId, Integer>();
        for (Demand one : demand) {
            String pair = laid.pair.computeIfAbsent(one.request(), key -> LanguagePair.between(
                            languages.of(company(companies, one.a())),
                            languages.of(company(companies, one.b())),
                            frame.pools())
                    .code());
            // A pair without a pool is a pool without interpreters: such a request is left out, and the reason is
            // known.
            int pool =
                    pair.isEmpty() ? Request.NO_POOL : pools.computeIfAbsent(pair, missing -> builder.pool(missing, 0));
            requests.put(
                    one.request(),
                    builder.request(
                            number(participants, one.a()),
                            number(participants, one.b()),
                            laid.weight.getOrDefault(one.request(), one.weight()),
                            pool,
                            slotSet(laid.slots.get(one.request()), frame),
                            one.mustPlace() || goal == Goal.FEWEST_BREAKS));
        }
        for (Rule.Before before : laid.before) {
            Integer earlier = requests.get(before.earlier());
            Integer later = requests.get(before.later());
            if (earlier != null && later != null) {
                builder.before(earlier, later);
            }
        }
        pin(builder, frame, requests, pinned);
        layHall(builder, frame);
        // After the pins: a table that is closed for some slots can still be named.
        for (MeetingTable table : frame.tables()) {
            builder.closeTable(
                    table.number() - 1,
                    SlotSet.of(table.lost().stream()
                            .mapToInt(slot -> slot)
                            .filter(slot -> slot < frame.slots().size())));
        }
        return new EditionProblem(
                builder.build(), frame, List.copyOf(companies.values()), demand, participants, requests);
    }

    /** The engine counts metres from a corner of the hall; what matters is how far tables are from one another. */
    private static void layHall(ProblemBuilder builder, MeetingFrame frame) {
        List<HallPlace> places = frame.tables().stream()
                .flatMap(table -> Optional.ofNullable(table.place()).stream())
                .toList();
        int left = places.stream().mapToInt(HallPlace::x).min().orElse(0);
        int front = places.stream().mapToInt(HallPlace::y).min().orElse(0);
        for (MeetingTable table : frame.tables()) {
            HallPlace place = table.place();
            if (place != null) {
                builder.tableAt(table.number() - 1, place.x() - left, place.y() - front);
            }
        }
    }

    private static void pin(
            ProblemBuilder builder,
            MeetingFrame frame,
            Map<MeetingRequestId, Integer> requests,
            Collection<DraftMeeting> pinned) {
        for (DraftMeeting meeting : pinned) {
            Integer request = requests.get(meeting.request());
            if (request != null && meeting.place().slot() < frame.slots().size()) {
                builder.fixSlot(request, meeting.place().slot());
                builder.changeMust(request, true);
                if (meeting.place().table() <= frame.tables().size()) {
                    builder.fixTable(request, meeting.place().table() - 1);
                }
            }
        }
    }

    private static int[] slotsPerDay(MeetingFrame frame) {
        var days = new TreeMap<java.time.LocalDate, Integer>();
        for (MeetingSlot slot : frame.slots()) {
            days.merge(slot.day(), 1, Integer::sum);
        }
        return days.values().stream().mapToInt(slots -> slots).toArray();
    }

    private static Map<String, Integer> pools(ProblemBuilder builder, MeetingFrame frame) {
        var pools = new HashMap<String, Integer>();
        for (InterpreterPool pool : frame.pools()) {
            int[] sizes = frame.slots().stream()
                    .mapToInt(slot -> pool.sizeAt(slot.index()))
                    .toArray();
            pools.put(pool.pair(), builder.pool(pool.pair(), sizes));
        }
        return pools;
    }

    private static Side side(Edition edition, Country country) {
        return country.equals(edition.host()) ? Side.A : country.equals(edition.guest()) ? Side.B : Side.NONE;
    }

    private static SlotSet slotSet(@org.jspecify.annotations.Nullable Set<Integer> only, MeetingFrame frame) {
        return only == null
                ? SlotSet.all()
                : SlotSet.of(only.stream()
                        .mapToInt(slot -> slot)
                        .filter(slot -> slot >= 0 && slot < frame.slots().size()));
    }

    private static Exhibitor company(Map<ExhibitorId, Exhibitor> companies, ExhibitorId id) {
        return java.util.Objects.requireNonNull(companies.get(id));
    }

    private static int number(Map<ExhibitorId, Integer> participants, ExhibitorId id) {
        return java.util.Objects.requireNonNull(participants.get(id));
    }

    /** Rules by what they are about. */
    private static final class Laid {
        final Map<MeetingRequestId, Integer> weight = new HashMap<>();
        final Map<MeetingRequestId, String> pair = new HashMap<>();
        final Map<MeetingRequestId, Set<Integer>> slots = new HashMap<>();
        final List<Rule.Before> before = new java.util.ArrayList<>();

        Laid(List<Rule> rules) {
            for (Rule rule : rules) {
                switch (rule) {
                    case Rule.Weight(MeetingRequestId request, int number) -> weight.put(request, number);
                    case Rule.Interpreted(MeetingRequestId request, String code) -> pair.put(request, code);
                    case Rule.OnlySlots(MeetingRequestId request, Set<Integer> only) -> slots.put(request, only);
                    case Rule.Before one -> before.add(one);
                    case Rule.AtMost most -> {} // in the numbers
                    case Rule.AtLeast least -> {}
                }
            }
        }
    }

    /** What a company's people speak; where they have not said, the language of its country. */
    private static final class Languages {
        private final Map<Country, Set<String>> usual = new HashMap<>();

        Set<String> of(Exhibitor company) {
            return company.languages().isEmpty()
                    ? usual.computeIfAbsent(
                            company.country(),
                            country -> Set.of(ULocale.addLikelySubtags(new ULocale("und", country.code()))
                                    .getLanguage()))
                    : company.languages();
        }
    }
}

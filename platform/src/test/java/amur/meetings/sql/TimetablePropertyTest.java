package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import amur.meetings.Availability;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.BreachException;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.Meeting;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Proposal;
import amur.meetings.Proposal.Cause;
import amur.meetings.Referee;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.meetings.timetable.EditionProblem;
import amur.meetings.timetable.EditionProblems;
import amur.timetabling.Placement;
import amur.timetabling.Timetabler;
import amur.web.ConflictException;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A life of random deeds: edits by hand, releases, companies that leave or lose hours, broken tables, interpreters away, withdrawn and
 * late requests, repairs accepted, dismissed and renewed. After each deed the timetable is judged twice: by the engine and by plain
 * SQL that knows no code of ours.
 */
@PlatformTest
class TimetablePropertyTest {
    private static final int DEEDS = 45;

    @Autowired
    Board board;

    @Autowired
    Releases releases;

    @Autowired
    Repairs repairs;

    @Autowired
    Meetings meetings;

    @Autowired
    Availability availability;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    EditionProblems problems;

    @Autowired
    Referee referee;

    @Autowired
    DraftDesk desk;

    @Autowired
    DraftExamples drafts;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    JdbcClient jdbc;

    private RandomGenerator random;
    private Fair fair;
    private DraftId draft;
    private long version;
    private final Map<String, Integer> done = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensNobodyIsDoubleBooked(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        fair = examples.fair(6, 4, 3, 14, 30);
        draft = drafts.drawn(fair.id(), seed);
        releases.release(draft, 1);
        version = 1;
        Map<MeetingRequestId, Meeting> before = held();
        for (int i = 0; i < DEEDS; i++) {
            String deed = deed();
            done.merge(deed, 1, Integer::sum);
            sound(deed);
            Map<MeetingRequestId, Meeting> after = held();
            continuous(deed, before, after);
            before = after;
        }
        assertThat(done).as("the deeds that came to something").hasSizeGreaterThan(6);
        settle();
        assertThat(misfits())
                .as("after all repairs nothing is wrong by the rules as they stand")
                .isEmpty();
        engineAgrees();
    }

    private String deed() {
        try {
            return switch (random.nextInt(11)) {
                case 0, 1, 2 -> edit();
                case 3 -> release();
                case 4 -> accept();
                case 5 -> propose(hoursLost());
                case 6 -> propose(tableLost());
                case 7 -> propose(interpreterAway());
                case 8 -> propose(random.nextInt(4) == 0 ? companyLeft() : withdrawn());
                case 9 -> propose(late());
                default -> reopen();
            };
        } catch (BreachException | ConflictException refused) {
            return "refused";
        } catch (UserFacingException refused) {
            return refused.key();
        }
    }

    private String edit() {
        List<DraftMeeting> placed = desk.meetings(draft);
        if (placed.isEmpty()) {
            return "nothing to edit";
        }
        MeetingRequestId one = placed.get(random.nextInt(placed.size())).request();
        MeetingRequestId other = placed.get(random.nextInt(placed.size())).request();
        MeetingRequestId any =
                fair.requests().get(random.nextInt(fair.requests().size()));
        int slot = random.nextInt(6);
        Edit edit =
                switch (random.nextInt(5)) {
                    case 0 -> new Edit.Move(one, slot, random.nextInt(5));
                    case 1 -> new Edit.Swap(one, other);
                    case 2 -> new Edit.Put(any, slot, random.nextInt(5));
                    case 3 -> new Edit.Remove(one);
                    default -> random.nextBoolean() ? new Edit.Pin(one) : new Edit.Unpin(one);
                };
        boolean allowed = board.check(draft, edit).isEmpty();
        version = board.apply(draft, version, edit);
        assertThat(allowed).as("saved, so nothing was named before").isTrue();
        if (!(edit instanceof Edit.Pin || edit instanceof Edit.Unpin)) {
            assertThat(figures()).as("the figures after %s", edit).isEqualTo(counted());
        }
        return edit.getClass().getSimpleName();
    }

    private String figures() {
        return jdbc.sql("select value || ' ' || placed from draft_progress where draft_id = ?")
                .param(draft.value())
                .query(String.class)
                .single();
    }

    /** By plain SQL: what counts is what is still an accepted request between companies that come. */
    private String counted() {
        return jdbc.sql("""
                        select coalesce(sum(m.weight) filter (where r.state = 'ACCEPTED' and a.state = 'LISTED' and b.state = 'LISTED'), 0)
                            || ' ' || count(*)
                        from draft_meeting m join meeting_request r on r.id = m.request_id
                            join exhibitor a on a.id = m.a_id join exhibitor b on b.id = m.b_id
                        where m.draft_id = ?""").param(draft.value()).query(String.class).single();
    }

    private String release() {
        boolean named = !releases.preview(draft).breaches().isEmpty();
        try {
            releases.release(draft, version);
        } catch (BreachException refused) {
            assertThat(named).as("what is refused was named before").isTrue();
            throw refused;
        }
        assertThat(named).as("what was named is refused").isFalse();
        return "release";
    }

    private String reopen() {
        draft = releases.editReleased(fair.id());
        version = 1;
        return "reopen";
    }

    private String accept() {
        List<Proposal> open = open();
        if (open.isEmpty()) {
            return "nothing to accept";
        }
        Proposal one = open.get(random.nextInt(open.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                int moves = random.nextInt(Proposal.MOST_MOVES + 1);
                repairs.renew(one.id(), one.version(), moves);
                assertThat(repairs.get(one.id()).others()).hasSizeLessThanOrEqualTo(moves);
            }
            case 1 -> {
                repairs.dismiss(one.id(), one.version());
                return "dismiss";
            }
            default -> {
                repairs.accept(one.id(), one.version());
                return "accept";
            }
        }
        return "renew";
    }

    private List<Proposal> open() {
        return repairs.list(fair.id()).stream()
                .filter(one -> one.state() == Proposal.State.OPEN)
                .toList();
    }

    private String propose(Optional<Cause> cause) {
        if (cause.isEmpty()) {
            return "nothing happens";
        }
        repairs.propose(fair.id(), cause.get(), random.nextBoolean() ? 0 : random.nextInt(4));
        return cause.get().kind().name();
    }

    private ExhibitorId company() {
        return fair.companies().get(random.nextInt(fair.companies().size()));
    }

    private Optional<Cause> hoursLost() {
        ExhibitorId company = company();
        Set<Integer> slots = Set.of(random.nextInt(6));
        var blocked = new java.util.TreeSet<>(availability.blocked(company));
        blocked.addAll(slots);
        availability.enter(fair.id(), Map.of(company, blocked));
        return Optional.of(new Cause.HoursLost(company, slots));
    }

    private Optional<Cause> tableLost() {
        int table = 1 + random.nextInt(4);
        Set<Integer> slots = Set.of(random.nextInt(6));
        editions.loseTable(fair.id(), table, slots);
        return Optional.of(new Cause.TableLost(table, slots));
    }

    private Optional<Cause> interpreterAway() {
        int interpreter = 1 + random.nextInt(3);
        Set<Integer> slots = Set.of(random.nextInt(6));
        editions.setInterpreterAway(fair.id(), EditionsExamples.POOL, interpreter, slots);
        return Optional.of(new Cause.InterpreterAway(EditionsExamples.POOL, interpreter, slots));
    }

    private Optional<Cause> companyLeft() {
        ExhibitorId company = company();
        if (exhibitors.get(company).state() instanceof Exhibitor.State.Withdrawn) {
            return Optional.empty();
        }
        exhibitors.withdraw(company);
        return Optional.of(new Cause.CompanyLeft(company));
    }

    private Optional<Cause> withdrawn() {
        MeetingRequest request = matchmaking.get(
                fair.requests().get(random.nextInt(fair.requests().size())));
        if (!(request.state() instanceof MeetingRequest.State.Accepted)) {
            return Optional.empty();
        }
        matchmaking.withdraw(request.id(), request.from());
        return Optional.of(new Cause.RequestWithdrawn(request.id()));
    }

    private Optional<Cause> late() {
        MeetingRequestId request = matchmaking.request(company(), company(), WishLevel.MEET, "");
        matchmaking.accept(request, matchmaking.get(request).to(), WishLevel.MEET);
        return Optional.of(new Cause.LateRequest(request));
    }

    private Map<MeetingRequestId, Meeting> held() {
        var all = new HashMap<MeetingRequestId, Meeting>();
        fair.companies().forEach(company -> meetings.ofExhibitor(company).forEach(one -> all.put(one.request(), one)));
        return all;
    }

    /** Once more by the engine: the meetings that are not in a trouble waiting for a decision break no rule together. */
    private void sound(String deed) {
        Set<MeetingRequestId> misfits = misfits();
        EditionProblem problem = problems.of(fair.id(), Goal.WEIGHT, List.of());
        List<Placement> placements = held().values().stream()
                .filter(one -> one.confirmed() && !misfits.contains(one.request()))
                .flatMap(one -> problem.placement(one.request(), one.place()).stream())
                .toList();
        assertThat(Timetabler.violations(problem.problem(), placements))
                .as("after %s", deed)
                .isEmpty();
        assertThat(doubleBookings()).as("after %s", deed).isEmpty();
    }

    private void engineAgrees() {
        EditionProblem problem = problems.of(fair.id(), Goal.WEIGHT, List.of());
        List<Meeting> confirmed =
                held().values().stream().filter(Meeting::confirmed).toList();
        List<Placement> placements = confirmed.stream()
                .flatMap(one -> problem.placement(one.request(), one.place()).stream())
                .toList();
        assertThat(placements).hasSameSizeAs(confirmed);
        assertThat(Timetabler.violations(problem.problem(), placements)).isEmpty();
    }

    private Set<MeetingRequestId> misfits() {
        return referee.look(fair.id(), Goal.WEIGHT, drafted()).misfits();
    }

    private List<DraftMeeting> drafted() {
        return held().values().stream()
                .filter(Meeting::confirmed)
                .map(one -> new DraftMeeting(
                        one.request(), one.a(), one.aSeat(), one.b(), one.bSeat(), 0, one.place(), false))
                .toList();
    }

    /** Pairs of meetings that overlap in time and share a company's seat, a table or an interpreter; and companies with too many. */
    private List<String> doubleBookings() {
        return jdbc.sql("""
                        with held as (select * from meeting where edition_id = :edition and status = 'CONFIRMED'),
                        sitting as (select id, during, a_id as company, a_seat as seat from held
                            union all select id, during, b_id, b_seat from held)
                        select 'table ' || x.id || ' ' || y.id from held x join held y
                            on x.id < y.id and x.during && y.during and x.table_number = y.table_number
                        union all select 'interpreter ' || x.id || ' ' || y.id from held x join held y
                            on x.id < y.id and x.during && y.during and x.interpreter > 0
                            and (x.pair, x.interpreter) = (y.pair, y.interpreter)
                        union all select 'seat ' || x.id || ' ' || y.id from sitting x join sitting y
                            on x.id < y.id and x.during && y.during and (x.company, x.seat) = (y.company, y.seat)
                        union all select 'too many ' || company from sitting s join exhibitor e on e.id = s.company
                            group by company, during, e.seats having count(*) > e.seats
                        union all select 'no slot ' || h.id from held h join meeting_slot s on (s.edition_id, s.slot) = (h.edition_id, h.slot)
                            where h.during <> tstzrange(s.starts_at, s.ends_at)""")
                .param("edition", fair.id().value())
                .query(String.class)
                .list();
    }

    /** A meeting is the same for ever; its SEQUENCE rises exactly when its place or its being held changes. */
    private static void continuous(
            String deed, Map<MeetingRequestId, Meeting> before, Map<MeetingRequestId, Meeting> after) {
        before.forEach((request, was) -> {
            Meeting is = after.get(request);
            assertThat(is).as("a row stays for ever").isNotNull();
            assertThat(List.<Object>of(is.id(), is.uid())).isEqualTo(List.<Object>of(was.id(), was.uid()));
            boolean changed = was.confirmed() != is.confirmed()
                    || was.confirmed() && !was.place().equals(is.place());
            assertThat(is.sequence() - was.sequence())
                    .as("%s: from %s to %s", deed, was, is)
                    .isEqualTo(changed ? 1 : 0);
        });
        assertThat(after.values().stream().map(Meeting::uid).distinct().count()).isEqualTo(after.size());
        List<UUID> fresh = new ArrayList<>();
        after.forEach((request, is) -> {
            if (!before.containsKey(request)) {
                fresh.add(is.uid());
                assertThat(is.sequence()).isZero();
            }
        });
        assertThat(fresh).doesNotHaveDuplicates();
    }

    /** What is still wrong is repaired cause by cause, as the organizer would by accepting and renewing. */
    private void settle() {
        for (int round = 0; round < 200 && !open().isEmpty(); round++) {
            Proposal one = open().getFirst();
            try {
                repairs.accept(one.id(), one.version());
            } catch (ConflictException overtaken) {
                repairs.renew(one.id());
            }
        }
        assertThat(open()).isEmpty();
        // Dismissed ones left their trouble standing: it is told again.
        for (Proposal one : repairs.list(fair.id())) {
            if (one.state() == Proposal.State.DISMISSED && !(one.cause() instanceof Cause.LateRequest)) {
                repairs.propose(fair.id(), one.cause())
                        .ifPresent(id -> repairs.accept(id, repairs.get(id).version()));
            }
        }
    }
}

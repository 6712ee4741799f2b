package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.PresenceChanged;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import amur.meetings.Availability;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.Meeting;
import amur.meetings.MeetingChange;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.Proposal;
import amur.meetings.Proposal.Cause;
import amur.meetings.ProposalId;
import amur.meetings.Referee;
import amur.meetings.Release;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.web.ConflictException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens is said through the doors of the rooms above; their news arrives through the event registry. */
@PlatformTest
class SqlRepairsTest {
    @Autowired
    Repairs repairs;

    @Autowired
    Releases releases;

    @Autowired
    Meetings meetings;

    @Autowired
    Board board;

    @Autowired
    DraftExamples drafts;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Availability availability;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ProposalRows proposals;

    @Autowired
    StoredChanges storedChanges;

    @Autowired
    DraftDesk desk;

    @Autowired
    Referee referee;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications outstanding;

    private Fair fair;

    /** 0-1 at slot 0, 2-3 at slot 0, 0-3 at slot 1; 2-1 is left out. Three tables, two interpreters, three slots. */
    @BeforeEach
    void released() {
        fair = examples.fair(
                3, 3, 2, ExhibitorsList.SIX, new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 3}, new int[] {2, 1});
        DraftId draft = drafts.of(
                fair.id(), List.of(meeting(0, 0, 1, 0, 1, 1), meeting(1, 2, 3, 0, 2, 2), meeting(2, 0, 3, 1, 1, 1)));
        releases.release(draft, 1);
    }

    private DraftMeeting meeting(int request, int a, int b, int slot, int table, int interpreter) {
        return new DraftMeeting(
                fair.requests().get(request),
                fair.companies().get(a),
                0,
                fair.companies().get(b),
                0,
                3,
                new Place(slot, table, "ru-zh", interpreter),
                false);
    }

    private MeetingRequestId request(int number) {
        return fair.requests().get(number);
    }

    private ExhibitorId company(int number) {
        return fair.companies().get(number);
    }

    private Place place(int request) {
        return meetings.findByRequest(request(request)).orElseThrow().place();
    }

    private static <T> T until(Callable<T> look) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        T found = look.call();
        while (found == null && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = look.call();
        }
        return Objects.requireNonNull(found, "nothing came");
    }

    private Proposal theOnly() throws Exception {
        return until(() -> {
            List<Proposal> all = repairs.list(fair.id());
            return all.isEmpty() ? null : all.getFirst();
        });
    }

    private Release accept(ProposalId proposal) {
        return repairs.accept(proposal, repairs.get(proposal).version());
    }

    @Test
    void aCompanyThatLeavesFreesItsPartnersForOneAnother() throws Exception {
        exhibitors.withdraw(company(0));

        Proposal proposal = theOnly();

        assertThat(proposal.cause()).isEqualTo(new Cause.CompanyLeft(company(0)));
        assertThat(proposal.changes())
                .filteredOn(change -> change instanceof MeetingChange.Cancelled)
                .extracting(MeetingChange::request)
                .containsExactlyInAnyOrder(request(0), request(2));
        // 1 is free at slot 0 now, but 2 is not: nothing can be filled there.
        assertThat(proposal.changes()).hasSize(2);
        assertThat(proposal.affected()).containsExactlyInAnyOrder(company(0), company(1), company(3));
        assertThat(proposal.baseRelease()).isEqualTo(1);
        assertThat(meetings.released(fair.id()).orElseThrow().number()).isEqualTo(1);

        Release release = accept(proposal.id());

        assertThat(release.number()).isEqualTo(2);
        assertThat(release.cancelled()).isEqualTo(2);
        assertThat(release.draft()).isNull();
        assertThat(meetings.ofExhibitor(company(0))).allMatch(one -> one.status() == Meeting.Status.CANCELLED);
        assertThat(repairs.get(proposal.id()).state()).isEqualTo(Proposal.State.ACCEPTED);
        assertThat(repairs.list(fair.id()))
                .as("one repair, not one for each request")
                .hasSize(1);
    }

    @Test
    void anHourLostMovesItsMeetingAndNobodyElse() throws Exception {
        availability.block(company(3), Set.of(0));

        Proposal proposal = theOnly();

        assertThat(proposal.cause()).isEqualTo(new Cause.HoursLost(company(3), Set.of(0)));
        assertThat(proposal.changes())
                .containsExactly(new MeetingChange.Moved(
                        request(1), company(2), company(3), new Place(0, 2, "ru-zh", 2), new Place(2, 2, "ru-zh", 2)));
        accept(proposal.id());
        assertThat(place(1)).isEqualTo(new Place(2, 2, "ru-zh", 2));
        assertThat(meetings.findByRequest(request(1)).orElseThrow().sequence()).isEqualTo(1);
    }

    /** Two slots: 2-3 can be at slot 1 only if 0-3 goes to slot 0, and that only if 0-1 goes to slot 1. */
    private ProposalId cornered() {
        fair = examples.fair(2, 3, 2, ExhibitorsList.SIX, new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 3});
        releases.release(
                drafts.of(
                        fair.id(),
                        List.of(meeting(0, 0, 1, 0, 1, 1), meeting(1, 2, 3, 0, 2, 2), meeting(2, 0, 3, 1, 1, 1))),
                1);
        availability.enter(fair.id(), java.util.Map.of(company(2), Set.of(0)));
        return repairs.propose(fair.id(), new Cause.HoursLost(company(2), Set.of(0)))
                .orElseThrow();
    }

    @Test
    void whereAMeetingWouldBeLostSoManyOthersMoveAsTheOrganizerAllows() {
        ProposalId id = cornered();
        Proposal still = repairs.get(id);
        assertThat(still.changes())
                .containsExactly(
                        new MeetingChange.Cancelled(request(1), company(2), company(3), new Place(0, 2, "ru-zh", 2)));
        assertThat(still.mostMoves()).isZero();
        assertThat(still.lost()).isEqualTo(1);
        assertThat(still.othersMayHelp()).isTrue();

        repairs.renew(id, still.version(), 1);
        assertThat(repairs.get(id).changes()).as("one is not enough").isEqualTo(still.changes());
        repairs.renew(id, repairs.get(id).version(), 2);
        Proposal moving = repairs.get(id);
        assertThat(moving.mostMoves()).isEqualTo(2);
        assertThat(moving.lost()).isZero();
        assertThat(moving.changes()).hasSize(3).allMatch(change -> change instanceof MeetingChange.Moved);
        assertThat(moving.others()).extracting(MeetingChange::request).containsExactly(request(2), request(0));
        assertThat(moving.affected()).containsExactlyInAnyOrder(company(0), company(1), company(2), company(3));
        // Renewing keeps what the organizer has allowed.
        repairs.renew(id);
        assertThat(repairs.get(id).changes()).isEqualTo(moving.changes());
        assertThat(repairs.get(id).mostMoves()).isEqualTo(2);

        Release release = accept(id);

        assertThat(release.moved()).isEqualTo(3);
        assertThat(List.of(place(0).slot(), place(1).slot(), place(2).slot())).containsExactly(1, 1, 0);
        assertThat(place(2).table()).as("the place as it was, where it is free").isEqualTo(1);
    }

    @Test
    void whoDecidesOnWhatAnotherOrganizerHasWorkedOutAnewIsTold() {
        ProposalId id = cornered();
        int seen = repairs.get(id).version();
        repairs.renew(id, seen, 2);

        assertThatThrownBy(() -> repairs.renew(id, seen, 3)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> repairs.accept(id, seen)).isInstanceOf(ConflictException.class);
        assertThat(repairs.get(id).mostMoves()).isEqualTo(2);
        assertThat(meetings.released(fair.id()).orElseThrow().number()).isEqualTo(1);
        accept(id);
        assertThatThrownBy(() -> repairs.renew(id, repairs.get(id).version(), 1))
                .as("decided already")
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aLateRequestGetsAPlaceByMovingOthersAndAlwaysWaits() {
        fair = examples.fair(2, 3, 2, ExhibitorsList.SIX, new int[] {0, 1}, new int[] {0, 3}, new int[] {2, 5});
        releases.release(
                drafts.of(
                        fair.id(),
                        List.of(meeting(0, 0, 1, 0, 1, 1), meeting(1, 0, 3, 1, 1, 1), meeting(2, 2, 5, 0, 2, 2))),
                1);
        repairs.setAtOnce(fair.id(), Set.of(Proposal.Kind.LATE_REQUEST));
        MeetingRequestId late = matchmaking
                .enter(
                        fair.id(),
                        List.of(new Matchmaking.NewRequest(
                                company(2), company(3), WishLevel.MEET, WishLevel.MEET, false)))
                .getFirst();
        var cause = new Cause.LateRequest(late);
        assertThat(repairs.propose(fair.id(), cause)).isEmpty();

        Proposal proposal = repairs.get(repairs.propose(fair.id(), cause, 1).orElseThrow());

        assertThat(proposal.state()).isEqualTo(Proposal.State.OPEN);
        assertThat(repairs.propose(fair.id(), cause, 0)).contains(proposal.id());
        assertThat(repairs.get(proposal.id()))
                .as("stays where another number finds nothing")
                .isEqualTo(proposal);
        assertThat(proposal.changes())
                .containsExactlyInAnyOrder(
                        new MeetingChange.Added(late, company(2), company(3), new Place(0, 2, "ru-zh", 2)),
                        new MeetingChange.Moved(
                                request(2),
                                company(2),
                                company(5),
                                new Place(0, 2, "ru-zh", 2),
                                new Place(1, 2, "ru-zh", 2)));
        accept(proposal.id());
        assertThat(meetings.findByRequest(late)).isPresent();
    }

    @Test
    void whoAsksAgainWithAnotherNumberGetsItWorkedOutWithThatNumber() {
        ProposalId id = cornered();
        var cause = new Cause.HoursLost(company(2), Set.of(0));
        Proposal still = repairs.get(id);

        assertThat(repairs.propose(fair.id(), cause, 2)).contains(id);
        Proposal moving = repairs.get(id);
        assertThat(moving.mostMoves()).isEqualTo(2);
        assertThat(moving.lost()).isZero();
        assertThat(moving.version()).isEqualTo(still.version() + 1);

        repairs.propose(fair.id(), cause, 2);
        repairs.propose(fair.id(), cause);
        assertThat(repairs.get(id)).as("the same once more, and the news alone").isEqualTo(moving);

        repairs.propose(fair.id(), cause, 0);
        assertThat(repairs.get(id).changes()).isEqualTo(still.changes());
    }

    @Test
    void whatWaitsForADecisionOfItsOwnKeepsItsPlaceAlsoWhenOthersMove() {
        ProposalId id = cornered();
        // 0 cannot come at slot 1 any more: 0-3 stands there until that is decided.
        availability.enter(fair.id(), java.util.Map.of(company(2), Set.of(0), company(0), Set.of(1)));
        repairs.renew(id, repairs.get(id).version(), 3);
        assertThat(repairs.get(id).changes())
                .containsExactly(
                        new MeetingChange.Cancelled(request(1), company(2), company(3), new Place(0, 2, "ru-zh", 2)));
    }

    @Test
    void aTableLostMovesItsMeetingToAnotherTableOfTheSameSlot() throws Exception {
        editions.loseTable(fair.id(), 1, Set.of(0, 1));

        Proposal proposal = theOnly();

        assertThat(proposal.changes())
                .containsExactly(
                        new MeetingChange.Moved(
                                request(0),
                                company(0),
                                company(1),
                                new Place(0, 1, "ru-zh", 1),
                                new Place(0, 3, "ru-zh", 1)),
                        new MeetingChange.Moved(
                                request(2),
                                company(0),
                                company(3),
                                new Place(1, 1, "ru-zh", 1),
                                new Place(1, 2, "ru-zh", 1)));
    }

    @Test
    void anInterpreterAwayIsReplacedOrTheMeetingMoves() throws Exception {
        editions.setInterpreterAway(fair.id(), "ru-zh", 1, Set.of(0, 1));

        Proposal proposal = theOnly();

        assertThat(proposal.changes())
                .containsExactly(
                        new MeetingChange.Moved(
                                request(2),
                                company(0),
                                company(3),
                                new Place(1, 1, "ru-zh", 1),
                                new Place(1, 1, "ru-zh", 2)),
                        new MeetingChange.Moved(
                                request(0),
                                company(0),
                                company(1),
                                new Place(0, 1, "ru-zh", 1),
                                new Place(2, 1, "ru-zh", 1)));
    }

    @Test
    void aWithdrawnRequestIsCancelledAndItsTimeOffered() throws Exception {
        matchmaking.withdraw(request(0), company(0));

        Proposal proposal = theOnly();

        assertThat(proposal.cause()).isEqualTo(new Cause.RequestWithdrawn(request(0)));
        assertThat(proposal.changes())
                .containsExactly(
                        new MeetingChange.Cancelled(request(0), company(0), company(1), new Place(0, 1, "ru-zh", 1)));
    }

    @Test
    void timeThatBecomesFreeGoesToWhatWasLeftOut() throws Exception {
        matchmaking.withdraw(request(1), company(2));
        Proposal first = theOnly();
        accept(first.id());
        matchmaking.withdraw(request(0), company(0));

        Proposal second = until(() -> repairs.list(fair.id()).stream()
                .filter(one -> one.cause().equals(new Cause.RequestWithdrawn(request(0))))
                .findFirst()
                .orElse(null));

        assertThat(second.changes())
                .contains(new MeetingChange.Added(request(3), company(2), company(1), new Place(0, 1, "ru-zh", 1)));
    }

    @Test
    void aLateRequestIsPlacedWhereItFits() throws Exception {
        MeetingRequestId late = matchmaking.request(company(4), company(5), WishLevel.MEET, "");
        matchmaking.accept(late, company(5), WishLevel.MEET);

        Proposal proposal = theOnly();

        assertThat(proposal.cause()).isEqualTo(new Cause.LateRequest(late));
        assertThat(proposal.changes())
                .containsExactly(new MeetingChange.Added(late, company(4), company(5), new Place(1, 2, "ru-zh", 2)));
        assertThatThrownBy(() -> repairs.dismiss(proposal.id(), proposal.version() - 1))
                .isInstanceOf(ConflictException.class);
        repairs.dismiss(proposal.id(), proposal.version());
        assertThat(meetings.findByRequest(late)).isEmpty();
        assertThatThrownBy(() -> accept(proposal.id())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> repairs.dismiss(proposal.id(), proposal.version()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void byRuleARepairIsAcceptedAtOnceAndByNobody() throws Exception {
        repairs.setAtOnce(fair.id(), Set.of(Proposal.Kind.TABLE_LOST));
        editions.loseTable(fair.id(), 1, Set.of(1));

        Proposal proposal = theOnly();

        assertThat(proposal.state()).isEqualTo(Proposal.State.ACCEPTED);
        assertThat(place(2)).isEqualTo(new Place(1, 2, "ru-zh", 1));
        assertThat(meetings.released(fair.id()).orElseThrow().by()).isNull();
        assertThat(repairs.atOnce(fair.id())).containsExactly(Proposal.Kind.TABLE_LOST);
    }

    @Test
    void aProposalThatWasOvertakenIsRefusedAndCanBeRenewed() throws Exception {
        availability.block(company(3), Set.of(0));
        Proposal proposal = theOnly();
        DraftId draft = releases.editReleased(fair.id());
        board.apply(draft, 1, new Edit.Put(request(3), 2, 2));
        jdbc.sql("delete from availability where exhibitor_id = ?")
                .param(company(3).value())
                .update();
        releases.release(draft, 2);
        availability.enter(fair.id(), java.util.Map.of(company(3), Set.of(0)));

        assertThatThrownBy(() -> accept(proposal.id())).isInstanceOf(ConflictException.class);
        assertThat(repairs.get(proposal.id()).state()).isEqualTo(Proposal.State.OPEN);

        repairs.renew(proposal.id());
        Proposal renewed = repairs.get(proposal.id());
        // Who still looks at the first one does not accept the second.
        assertThatThrownBy(() -> repairs.accept(proposal.id(), proposal.version()))
                .isInstanceOf(ConflictException.class);
        assertThat(renewed.baseRelease()).isEqualTo(2);
        assertThat(renewed.changes())
                .containsExactly(
                        new MeetingChange.Cancelled(request(1), company(2), company(3), new Place(0, 2, "ru-zh", 2)));
        assertThat(accept(proposal.id()).number()).isEqualTo(3);
    }

    @Test
    void theSameNewsTwiceMakesOneProposal() {
        availability.enter(fair.id(), java.util.Map.of(company(3), Set.of(0)));
        var cause = new Cause.HoursLost(company(3), Set.of(0));
        ProposalId one = repairs.propose(fair.id(), cause).orElseThrow();
        assertThat(repairs.propose(fair.id(), cause)).contains(one);
        accept(one);
        assertThat(repairs.propose(fair.id(), cause)).isEmpty();
        assertThat(repairs.list(fair.id())).hasSize(1);
    }

    @Test
    void whatTouchesNoMeetingProposesNothing() {
        assertThat(repairs.propose(fair.id(), new Cause.HoursLost(company(3), Set.of(0))))
                .as("company 3 is there at slot 0")
                .isEmpty();
        editions.loseTable(fair.id(), 3, Set.of(0));
        assertThat(repairs.propose(fair.id(), new Cause.TableLost(3, Set.of(0))))
                .isEmpty();
        assertThat(repairs.propose(fair.id(), new Cause.LateRequest(request(0))))
                .as("it has a meeting")
                .isEmpty();
        Fair unreleased = examples.fair(2, 2, 1, 2, 1);
        assertThat(repairs.propose(
                        unreleased.id(),
                        new Cause.CompanyLeft(unreleased.companies().getFirst())))
                .isEmpty();
    }

    @Test
    void aReleaseClosesWhatItSettles() throws Exception {
        editions.loseTable(fair.id(), 1, Set.of(1));
        Proposal proposal = theOnly();
        DraftId draft = releases.editReleased(fair.id());
        board.apply(draft, 1, new Edit.Move(request(2), 2, 2));
        releases.release(draft, 2);
        assertThat(repairs.get(proposal.id()).state()).isEqualTo(Proposal.State.DISMISSED);
    }

    @Test
    void aCompanyThatComesLaterLosesItsFirstMeetings() throws Exception {
        Exhibitor company = exhibitors.get(company(3));
        var slots = editions.frame(fair.id()).slots();
        jdbc.sql("insert into presence (exhibitor_id, starts_at, ends_at) values (?, ?, ?)")
                .params(
                        company.id().value(),
                        slots.get(1).period().start().atOffset(java.time.ZoneOffset.UTC),
                        slots.get(2).period().end().atOffset(java.time.ZoneOffset.UTC))
                .update();
        transactions.executeWithoutResult(status -> events.publishEvent(new PresenceChanged(fair.id(), company.id())));

        assertThat(theOnly().cause()).isEqualTo(new Cause.HoursLost(company.id(), Set.of(0)));
    }

    @Test
    void aSmallerPoolTakesTheMeetingsOfThoseWhoAreGone() throws Exception {
        editions.setPool(fair.id(), "ru-zh", List.of("Interpreter 1"));

        Proposal proposal = theOnly();

        assertThat(proposal.cause()).isEqualTo(new Cause.InterpreterAway("ru-zh", 2, Set.of(0, 1, 2)));
        assertThat(proposal.changes())
                .containsExactly(new MeetingChange.Moved(
                        request(1), company(2), company(3), new Place(0, 2, "ru-zh", 2), new Place(2, 2, "ru-zh", 1)));
    }

    /** At the first minute of slot 1: slots 0 and 1 are past. */
    @Test
    void whatIsPastStaysAsItWas() {
        Instant now = editions.frame(fair.id()).slots().get(1).period().start();
        Clock clock = Clock.fixed(now, java.time.ZoneOffset.UTC);
        var then = new StandingTimetable(jdbc, storedChanges, accounts, events, clock);
        var later = new SqlRepairs(jdbc, then, proposals, referee, clock);
        availability.enter(fair.id(), java.util.Map.of(company(3), Set.of(0, 1)));

        assertThat(later.propose(fair.id(), new Cause.HoursLost(company(3), Set.of(0, 1))))
                .as("its meetings were at slots 0 and 1")
                .isEmpty();
        editions.loseTable(fair.id(), 1, Set.of(2));
        MeetingRequestId late = matchmaking
                .enter(
                        fair.id(),
                        List.of(new Matchmaking.NewRequest(
                                company(4), company(5), WishLevel.MEET, WishLevel.MEET, false)))
                .getFirst();
        ProposalId proposal =
                later.propose(fair.id(), new Cause.LateRequest(late)).orElseThrow();
        assertThat(repairs.get(proposal).changes())
                .containsExactly(new MeetingChange.Added(late, company(4), company(5), new Place(2, 2, "ru-zh", 1)));

        // Past the door that says so: the listener knows only the present day, to which all slots are still ahead.
        jdbc.sql("update exhibitor set state = 'WITHDRAWN' where id = ?")
                .param(company(0).value())
                .update();
        assertThat(later.propose(fair.id(), new Cause.CompanyLeft(company(0)))).isEmpty();
        DraftId draft = releases.editReleased(fair.id());
        assertThat(new SqlReleases(jdbc, desk, then, referee, clock)
                        .preview(draft)
                        .breaches())
                .isEmpty();
        assertThat(releases.preview(draft).breaches()).isNotEmpty();
    }

    /** A release after the first slot has begun: the draft says something else of the past and is not heard there. */
    @Test
    void aReleaseLeavesSlotsThatHaveBegunAsTheyAre() {
        Instant now = editions.frame(fair.id()).slots().get(0).period().start();
        Clock clock = Clock.fixed(now, java.time.ZoneOffset.UTC);
        var later = new SqlReleases(
                jdbc, desk, new StandingTimetable(jdbc, storedChanges, accounts, events, clock), referee, clock);
        DraftId draft = releases.editReleased(fair.id());
        List<DraftMeeting> past = desk.meetings(draft).stream()
                .filter(meeting -> meeting.place().slot() == 0)
                .toList();
        assertThat(past).isNotEmpty();
        desk.delete(draft, past);
        assertThat(releases.preview(draft).changes()).hasSameSizeAs(past);
        assertThat(later.preview(draft).changes()).isEmpty();
        assertThatThrownBy(() -> later.release(draft, 1)).isInstanceOf(amur.web.UserFacingException.class);
        // Who has met there does not meet again, though the draft says so.
        DraftMeeting met = past.getFirst();
        desk.insert(
                draft,
                List.of(new DraftMeeting(
                        met.request(),
                        met.a(),
                        met.aSeat(),
                        met.b(),
                        met.bSeat(),
                        met.weight(),
                        new Place(2, 2, met.place().pair(), met.place().interpreter()),
                        false)));
        assertThat(releases.preview(draft).changes()).hasSameSizeAs(past);
        assertThat(later.preview(draft).changes()).isEmpty();
    }

    /** The row of a piece of news whose node died before its listener had come to the end. */
    @Test
    void newsThatANodeTookToItsGraveIsHeardByAnother() throws Exception {
        availability.enter(fair.id(), java.util.Map.of(company(3), Set.of(0)));
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        values (gen_random_uuid(), ?, ?, ?, now() - interval '10 minutes', 'PROCESSING')""")
                .params(
                        "amur.meetings.RepairTriggers.hoursLost(amur.meetings.AvailabilityChanged)",
                        "amur.meetings.AvailabilityChanged",
                        "{\"edition\":{\"value\":" + fair.id().value() + "},\"company\":{\"value\":"
                                + company(3).value() + "},\"lost\":[0],\"won\":[]}")
                .update();

        outstanding.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(2));

        assertThat(theOnly().cause()).isEqualTo(new Cause.HoursLost(company(3), Set.of(0)));
    }
}

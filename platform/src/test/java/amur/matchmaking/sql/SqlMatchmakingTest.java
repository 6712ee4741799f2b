package amur.matchmaking.sql;

import static amur.matchmaking.MatchmakingExamples.state;
import static amur.matchmaking.WishLevel.GLAD_TO;
import static amur.matchmaking.WishLevel.MEET;
import static amur.matchmaking.WishLevel.MUST_MEET;
import static amur.matchmaking.WishLevel.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.CloneParticipant;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Demand;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.Matchmaking.NewRequest;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestAccepted;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestWithdrawn;
import amur.matchmaking.Wish;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlMatchmakingTest {
    @Autowired
    Matchmaking matchmaking;

    @Autowired
    RequestDesk desk;

    @Autowired
    SqlRequestDesk time;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Fair fair;

    @BeforeEach
    void newFair() {
        fair = MatchmakingExamples.fair(editions, exhibitors, 4);
    }

    @Test
    void aRequestWaitsAndIsAcceptedWithBothWishes() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MUST_MEET, " Соевое масло ");

        MeetingRequest asked = matchmaking.get(id);
        assertThat(asked.state()).isInstanceOf(State.Pending.class);
        assertThat(asked.message()).isEqualTo("Соевое масло");
        assertThat(matchmaking.demand(fair.id())).isEmpty();

        matchmaking.accept(id, fair.buyer(), GLAD_TO);

        assertThat(matchmaking.get(id).state()).isInstanceOf(State.Accepted.class);
        assertThat(matchmaking.demand(fair.id())).containsExactly(new Demand(id, fair.mill(), fair.buyer(), 3, false));
        assertThat(events.stream(RequestAccepted.class)).containsExactly(new RequestAccepted(fair.id(), id));
        assertThat(matchmaking.wishes(fair.buyer()))
                .extracting(Wish::about, Wish::level)
                .containsExactly(Tuple.tuple(fair.mill(), GLAD_TO));
    }

    @Test
    void whoAsksACompanyThatHasAskedAccepts() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");

        assertThat(matchmaking.request(fair.buyer(), fair.mill(), MUST_MEET, ""))
                .isEqualTo(id);

        MeetingRequest standing = matchmaking.get(id);
        assertThat(state(standing)).isEqualTo("ACCEPTED");
        assertThat(standing.toWish()).isEqualTo(MUST_MEET);
        assertThat(matchmaking.ofExhibitor(fair.buyer())).containsExactly(standing);
    }

    @Test
    void askingAgainChangesTheWishOnly() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), GLAD_TO, "first");

        assertThat(matchmaking.request(fair.mill(), fair.buyer(), MUST_MEET, "second"))
                .isEqualTo(id);

        assertThat(matchmaking.get(id).fromWish()).isEqualTo(MUST_MEET);
        assertThat(matchmaking.get(id).message()).isEqualTo("first");
        assertThat(matchmaking.ofExhibitor(fair.mill())).hasSize(1);
    }

    @Test
    void aDeclinedCompanyDoesNotAskAgainButTheOtherMay() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        matchmaking.decline(id, fair.buyer(), "Другой профиль");

        assertThat(matchmaking.get(id).state())
                .isInstanceOfSatisfying(State.Declined.class, declined -> assertThat(declined.reason())
                        .isEqualTo("Другой профиль"));
        refused("matchmaking.refused.declined_before", () -> matchmaking.request(fair.mill(), fair.buyer(), MEET, ""));

        MeetingRequestId other = matchmaking.request(fair.buyer(), fair.mill(), MEET, "");
        assertThat(state(matchmaking.get(other))).isEqualTo("PENDING");
    }

    @Test
    void onlyTheAskedCompanyAnswersAndOnlyOnce() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        ExhibitorId stranger = fair.others().getFirst();

        assertThatThrownBy(() -> matchmaking.accept(id, stranger, MEET)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matchmaking.decline(id, stranger, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matchmaking.withdraw(id, stranger)).isInstanceOf(NotFound.class);
        refused("matchmaking.refused.own", () -> matchmaking.accept(id, fair.mill(), MEET));
        refused("matchmaking.refused.never_wish", () -> matchmaking.accept(id, fair.buyer(), NEVER));
        refused("matchmaking.refused.theirs", () -> matchmaking.withdraw(id, fair.buyer()));

        matchmaking.decline(id, fair.buyer(), "");
        refused("matchmaking.refused.declined", () -> matchmaking.accept(id, fair.buyer(), MEET));
        refused("matchmaking.refused.declined", () -> matchmaking.withdraw(id, fair.mill()));
    }

    @Test
    void anAcceptedRequestIsWithdrawnByEitherSideAndTheTimetableIsTold() {
        MeetingRequestId id = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());

        matchmaking.withdraw(id, fair.buyer());

        assertThat(state(matchmaking.get(id))).isEqualTo("WITHDRAWN");
        assertThat(matchmaking.demand(fair.id())).isEmpty();
        assertThat(events.stream(RequestWithdrawn.class)).containsExactly(new RequestWithdrawn(fair.id(), id));
    }

    @Test
    void aPendingRequestIsTakenBackWithoutTellingTheTimetable() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");

        matchmaking.withdraw(id, fair.mill());

        assertThat(state(matchmaking.get(id))).isEqualTo("WITHDRAWN");
        assertThat(events.stream(RequestWithdrawn.class)).isEmpty();
        MeetingRequestId again = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void neverWithdrawsWhatStandsAndForbidsBothDirections() {
        MeetingRequestId id = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());

        matchmaking.wish(fair.buyer(), fair.mill(), NEVER);

        assertThat(state(matchmaking.get(id))).isEqualTo("WITHDRAWN");
        assertThat(events.stream(RequestWithdrawn.class)).containsExactly(new RequestWithdrawn(fair.id(), id));
        refused("matchmaking.refused.own_never", () -> matchmaking.request(fair.buyer(), fair.mill(), MEET, ""));
        // The other side is not told who said it.
        refused("matchmaking.refused.not_open", () -> matchmaking.request(fair.mill(), fair.buyer(), MEET, ""));

        matchmaking.forgetWish(fair.buyer(), fair.mill());
        assertThat(state(matchmaking.get(matchmaking.request(fair.mill(), fair.buyer(), MEET, ""))))
                .isEqualTo("PENDING");
    }

    @Test
    void theDatabaseItselfRefusesWhatTheRulesForbid() {
        Fair elsewhere = MatchmakingExamples.fair(editions, exhibitors, 0);
        violates("meeting_request_check", () -> insert(fair.mill(), fair.mill()));
        violates("meeting_request_same_edition", () -> insert(fair.mill(), elsewhere.buyer()));
        violates("meeting_request_same_edition", () -> insert(elsewhere.buyer(), fair.mill()));
        insert(fair.mill(), fair.buyer());
        violates("meeting_request_open", () -> insert(fair.buyer(), fair.mill()));
        // Saying never without withdrawing is seen when it commits.
        violates("wish_never_withdraws", () -> insertNever(fair.buyer(), fair.mill()));
        ExhibitorId third = fair.others().getFirst();
        insertNever(third, fair.mill());
        violates("meeting_request_no_never", () -> insert(fair.mill(), third));
        violates("meeting_request_no_never", () -> insert(third, fair.mill()));
        violates("wish_same_edition", () -> insertNever(elsewhere.mill(), fair.mill()));
        violates("parties_stay", () -> jdbc.sql("update meeting_request set to_exhibitor = ? where edition_id = ?")
                .params(third.value(), fair.id().value())
                .update());
        violates("parties_stay", () -> jdbc.sql("update wish set about_exhibitor = ? where edition_id = ?")
                .params(fair.buyer().value(), fair.id().value())
                .update());
    }

    @Test
    void twoMayMeetMoreThanOnceAndEachMeetingIsAskedForOnce() {
        var first = new NewRequest(fair.mill(), fair.buyer(), MEET, MEET, false);
        List<MeetingRequestId> ids = matchmaking.enter(
                fair.id(), List.of(first, new NewRequest(fair.buyer(), fair.mill(), MEET, MEET, false, 2)));
        assertThat(matchmaking.demand(fair.id())).extracting(Demand::request).containsExactlyElementsOf(ids);
        assertThat(matchmaking.demand(fair.id())).extracting(Demand::a).containsExactly(fair.mill(), fair.buyer());
        violates("meeting_request_open", () -> insert(fair.buyer(), fair.mill()));
        refused("matchmaking.refused.enter_open", () -> matchmaking.enter(fair.id(), List.of(first.as(2))));

        // Who asks again says how much it wants the first; a wish is about both.
        assertThat(matchmaking.request(fair.buyer(), fair.mill(), GLAD_TO, "")).isEqualTo(ids.getFirst());
        matchmaking.wish(fair.mill(), fair.buyer(), MUST_MEET);
        assertThat(ids).allSatisfy(id -> {
            MeetingRequest request = matchmaking.get(id);
            assertThat(request.from().equals(fair.mill()) ? request.fromWish() : request.toWish())
                    .isEqualTo(MUST_MEET);
        });

        // One may be called off alone; a never ends what is left.
        matchmaking.withdraw(ids.getFirst(), fair.mill());
        assertThat(state(matchmaking.get(ids.getLast()))).isEqualTo("ACCEPTED");
        matchmaking.enter(fair.id(), List.of(first));
        matchmaking.wish(fair.buyer(), fair.mill(), NEVER);
        assertThat(matchmaking.demand(fair.id())).isEmpty();
        assertThat(matchmaking.ofExhibitor(fair.mill()))
                .allSatisfy(request -> assertThat(state(request)).isEqualTo("WITHDRAWN"));
    }

    @Test
    void aClosedRequestIsNotOpenedAgainBetweenANeverPair() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        matchmaking.wish(fair.buyer(), fair.mill(), NEVER);

        violates(
                "meeting_request_no_never", () -> jdbc.sql("update meeting_request set state = 'ACCEPTED' where id = ?")
                        .param(id.value())
                        .update());
    }

    @Test
    void companiesOfTwoEditionsDoNotSeeEachOther() {
        Fair elsewhere = MatchmakingExamples.fair(editions, exhibitors, 0);

        assertThatThrownBy(() -> matchmaking.request(fair.mill(), elsewhere.buyer(), MEET, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matchmaking.wish(fair.mill(), elsewhere.buyer(), NEVER))
                .isInstanceOf(NotFound.class);
        refused("matchmaking.refused.self", () -> matchmaking.request(fair.mill(), fair.mill(), MEET, ""));
    }

    @Test
    void aCompanyHasOnlySoManyRequestsOpen() {
        desk.change(fair.id(), desk.settings(fair.id()), new MatchmakingSettings(2, 7, null));
        List<ExhibitorId> others = fair.others();
        matchmaking.request(fair.mill(), others.get(0), MEET, "");
        MeetingRequestId second = matchmaking.request(fair.mill(), others.get(1), MEET, "");

        refused("matchmaking.refused.too_many", () -> matchmaking.request(fair.mill(), others.get(2), MEET, ""));
        // What others ask of it does not count against it, and one that is withdrawn makes room.
        matchmaking.request(others.get(2), fair.mill(), MEET, "");
        matchmaking.withdraw(second, fair.mill());
        assertThat(matchmaking.request(fair.mill(), others.get(3), MEET, "")).isNotNull();
    }

    @Test
    void companiesAskOnlyWhileRequestsAreOpenAndAnswerAlsoAfter() {
        MatchmakingSettings usual = desk.settings(fair.id());
        Instant now = Instant.now();
        MeetingRequestId asked = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        ExhibitorId other = fair.others().getFirst();
        var later = new MatchmakingSettings(
                40, 7, null, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), usual.weights());
        desk.change(fair.id(), usual, later);
        refused("matchmaking.refused.not_yet", () -> matchmaking.request(fair.mill(), other, MEET, ""));
        matchmaking.wish(fair.mill(), other, MUST_MEET);

        var over = new MatchmakingSettings(40, 7, null, null, now.minus(Duration.ofDays(1)), usual.weights());
        desk.change(fair.id(), later, over);
        refused("matchmaking.refused.closed", () -> matchmaking.request(fair.mill(), other, MEET, ""));
        // Whoever is asked may still say yes, also by asking back.
        matchmaking.request(fair.buyer(), fair.mill(), MEET, "");
        assertThat(state(matchmaking.get(asked))).isEqualTo("ACCEPTED");

        desk.change(
                fair.id(),
                over,
                new MatchmakingSettings(40, 7, null, now.minusSeconds(60), now.plusSeconds(600), usual.weights()));
        assertThat(matchmaking.request(fair.mill(), other, MEET, "")).isNotNull();
    }

    @Test
    void aCloneKeepsNumbersAndWeightsAndNoDates() {
        Edition from = editions.get(fair.id());
        List<Integer> weights = List.of(100, 50, 20, 5, 1);
        Instant opens = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        desk.change(from.id(), desk.settings(from.id()), new MatchmakingSettings(12, 3, null, opens, null, weights));
        var day = from.firstDay().plusYears(1);
        assertThat(editions.planClone(from.id(), day, false).rooms())
                .contains(new CloneParticipant.Carried("matchmaking.rules.carried", 12));
        EditionId to = editions.cloneEdition(
                from.id(), EditionsExamples.slug("rules"), day, false, EditionsExamples.text("Next", "Далее", "下一届"));
        assertThat(desk.settings(to)).isEqualTo(new MatchmakingSettings(12, 3, null, null, null, weights));
    }

    @Test
    void whatWishesCountForIsTheOrganizersToSay() {
        MeetingRequestId both = matchmaking.request(fair.mill(), fair.buyer(), MUST_MEET, "");
        matchmaking.accept(both, fair.buyer(), MUST_MEET);
        MeetingRequestId mild = matchmaking.request(fair.mill(), fair.others().getFirst(), MEET, "");
        matchmaking.accept(mild, fair.others().getFirst(), GLAD_TO);
        assertThat(matchmaking.demand(fair.id())).extracting(Demand::weight).containsExactly(5, 2);

        desk.change(
                fair.id(),
                desk.settings(fair.id()),
                new MatchmakingSettings(40, 7, null, null, null, List.of(100, 50, 20, 5, 1)));

        assertThat(matchmaking.demand(fair.id())).extracting(Demand::weight).containsExactly(100, 5);
        assertThatThrownBy(() -> new MatchmakingSettings(40, 7, null, null, null, List.of(5, 4, 3, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void silenceExpires() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        MeetingRequest asked = matchmaking.get(id);
        assertThat(asked.state()).isInstanceOfSatisfying(State.Pending.class, pending -> assertThat(
                        Duration.between(asked.askedAt(), pending.expiresAt()))
                .isEqualTo(Duration.ofDays(7)));

        age(id);
        refused("matchmaking.refused.expired", () -> matchmaking.accept(id, fair.buyer(), MEET));
        time.expire();

        assertThat(state(matchmaking.get(id))).isEqualTo("EXPIRED");
        assertThat(state(matchmaking.get(matchmaking.request(fair.mill(), fair.buyer(), MEET, ""))))
                .isEqualTo("PENDING");
    }

    @Test
    void whatIsOverButNotYetMarkedDoesNotBlock() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        age(id);

        MeetingRequestId reverse = matchmaking.request(fair.buyer(), fair.mill(), MEET, "");

        assertThat(state(matchmaking.get(id))).isEqualTo("EXPIRED");
        assertThat(reverse).isNotEqualTo(id);
        assertThat(state(matchmaking.get(reverse))).isEqualTo("PENDING");
    }

    @Test
    void draftingBringsTheExpiryForward() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        Instant drafting = matchmaking.get(id).askedAt().plus(Duration.ofHours(5));

        desk.change(fair.id(), desk.settings(fair.id()), new MatchmakingSettings(40, 7, drafting));

        assertThat(matchmaking.get(id).state()).isEqualTo(new State.Pending(drafting));
        MeetingRequestId later = matchmaking.request(fair.mill(), fair.others().getFirst(), MEET, "");
        assertThat(matchmaking.get(later).state()).isEqualTo(new State.Pending(drafting));
        assertThat(desk.settings(fair.id())).isEqualTo(new MatchmakingSettings(40, 7, drafting));
    }

    @Test
    void enterPutsTwelveThousandAtOnceInOrder() {
        Fair large = MatchmakingExamples.fair(editions, exhibitors, 2_198);
        List<NewRequest> requests = MatchmakingExamples.requests(large.all(), 12_000, 7);

        List<MeetingRequestId> ids = matchmaking.enter(large.id(), requests);

        assertThat(ids).hasSize(12_000).isSortedAccordingTo(java.util.Comparator.comparing(MeetingRequestId::value));
        List<Demand> demand = matchmaking.demand(large.id());
        assertThat(demand).extracting(Demand::request).isEqualTo(ids);
        for (int i = 0; i < requests.size(); i += 997) {
            NewRequest request = requests.get(i);
            assertThat(demand.get(i))
                    .isEqualTo(new Demand(
                            ids.get(i),
                            request.from(),
                            request.to(),
                            MatchmakingSettings.DEFAULT.weight(request.fromWish(), request.toWish()),
                            false));
        }
    }

    @Test
    void enterIsAllOrNothing() {
        var requests = List.of(
                new NewRequest(fair.mill(), fair.buyer(), MEET, MEET, true),
                new NewRequest(fair.mill(), fair.others().getFirst(), MEET, MEET, false));
        matchmaking.request(fair.others().getFirst(), fair.mill(), MEET, "");

        refused("matchmaking.refused.enter_open", () -> matchmaking.enter(fair.id(), requests));

        assertThat(matchmaking.ofExhibitor(fair.buyer())).isEmpty();
        assertThatThrownBy(() -> matchmaking.enter(
                        fair.id(),
                        List.of(
                                new NewRequest(fair.mill(), fair.buyer(), MEET, MEET, false),
                                new NewRequest(fair.buyer(), fair.mill(), MEET, MEET, false))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(matchmaking.enter(fair.id(), List.of())).isEmpty();
    }

    @Test
    void aCompanyThatNoLongerComesMeetsNobody() {
        MeetingRequestId accepted = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());
        MeetingRequestId pending = matchmaking.request(fair.others().getFirst(), fair.buyer(), MEET, "");

        exhibitors.withdraw(fair.buyer());

        assertThat(state(matchmaking.get(accepted))).isEqualTo("WITHDRAWN");
        assertThat(state(matchmaking.get(pending))).isEqualTo("WITHDRAWN");
        assertThat(events.stream(RequestWithdrawn.class)).containsExactly(new RequestWithdrawn(fair.id(), accepted));
        refused("matchmaking.refused.not_listed", () -> matchmaking.request(fair.mill(), fair.buyer(), MEET, ""));
    }

    @Test
    void everyWriteIsInTheAuditTrail() {
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
        matchmaking.decline(id, fair.buyer(), "no");

        assertThat(jdbc.sql(
                                "select action from audit_entry where subject = 'meeting_request' and subject_id = ? order by id")
                        .param(Long.toString(id.value()))
                        .query(String.class)
                        .list())
                .containsExactly("insert", "update");
        assertThat(jdbc.sql("select after ->> 'level' from audit_entry where subject = 'wish' and subject_id = ?")
                        .param(Long.toString(fair.mill().value()))
                        .query(String.class)
                        .list())
                .containsExactly("MEET");
    }

    private void age(MeetingRequestId id) {
        jdbc.sql("update meeting_request set expires_at = now() - interval '1 second' where id = ?")
                .param(id.value())
                .update();
    }

    private void insert(ExhibitorId from, ExhibitorId to) {
        jdbc.sql("""
                        insert into meeting_request
                            (edition_id, from_exhibitor, to_exhibitor, from_wish, to_wish, state, asked_at, decided_at)
                        values (?, ?, ?, 'MEET', 'MEET', 'ACCEPTED', now(), now())""").params(fair.id().value(), from.value(), to.value()).update();
    }

    private void insertNever(ExhibitorId from, ExhibitorId about) {
        jdbc.sql("""
                        insert into wish (edition_id, from_exhibitor, about_exhibitor, level, wished_at)
                        values (?, ?, ?, 'NEVER', now())""").params(fair.id().value(), from.value(), about.value()).update();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static void violates(String constraint, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(DataIntegrityViolationException.class, violation -> {
            var cause = (PSQLException) violation.getMostSpecificCause();
            assertThat(Objects.requireNonNull(cause.getServerErrorMessage()).getConstraint())
                    .isEqualTo(constraint);
        });
    }
}

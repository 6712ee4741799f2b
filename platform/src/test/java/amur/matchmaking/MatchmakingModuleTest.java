package amur.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import amur.ModuleTest;
import amur.StartedRooms;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.notices.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;

/** From a wish to the news that the timetable lives on, and what happens when a company leaves. */
@ModuleTest
class MatchmakingModuleTest {
    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Exhibitors exhibitors;

    @Autowired
    private Editions editions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    private Fair fair;

    @BeforeEach
    void aFair() {
        fair = MatchmakingExamples.fair(editions, exhibitors, 1);
    }

    private MeetingRequestId asked() {
        return matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
    }

    @Test
    void startsWithTheRoomsAboveOnly(@Autowired ApplicationContext started) {
        assertThat(StartedRooms.of(started))
                .containsExactly("accounts", "editions", "exhibitors", "matchmaking", "notices", "regions", "web");
    }

    @Test
    void anAskedCompanyHearsOfItAfterTheTransaction(Scenario scenario) {
        PersonId wang = AccountsExamples.wangLi(accounts);
        accounts.assign(
                wang,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(fair.buyer()).organisation()));
        scenario.stimulate(this::asked)
                .andWaitForStateChange(() -> inbox.unread(wang), unread -> unread > 0)
                .andExpect(RequestMade.class)
                .toArriveAndVerify(
                        (event, request) -> assertThat(event).isEqualTo(new RequestMade(fair.id(), request)));
        assertThat(inbox.unread(wang)).isEqualTo(1);
    }

    @Test
    void whoAsksBackAcceptsAndThatIsTheNews(Scenario scenario) {
        MeetingRequestId request = asked();
        scenario.stimulate(() -> matchmaking.request(fair.buyer(), fair.mill(), WishLevel.GLAD_TO, ""))
                .andWaitForEventOfType(RequestAccepted.class)
                .toArriveAndVerify(event -> assertThat(event).isEqualTo(new RequestAccepted(fair.id(), request)));
    }

    @Test
    void aCompanyThatLeavesTakesItsAcceptedRequestsOutOfTheTimetable(Scenario scenario) {
        MeetingRequestId accepted = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());
        scenario.publish(new ExhibitorWithdrawn(fair.id(), fair.buyer()))
                .andWaitForEventOfType(RequestWithdrawn.class)
                .toArriveAndVerify(event -> assertThat(event).isEqualTo(new RequestWithdrawn(fair.id(), accepted)));
        assertThat(matchmaking.demand(fair.id())).isEmpty();
    }

    @Test
    void anOpenRequestOfACompanyThatLeavesIsCalledOffAndNoMeetingIsMissed(AssertablePublishedEvents events) {
        MeetingRequestId open = asked();
        exhibitors.withdraw(fair.mill());
        assertThat(events.ofType(RequestCalledOff.class))
                .containsExactly(new RequestCalledOff(fair.id(), open, fair.mill()));
        assertThat(events.ofType(RequestWithdrawn.class)).isEmpty();
    }
}

package amur.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import amur.ModuleTest;
import amur.StartedRooms;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.TableLost;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.MeetingsExamples.Fair;
import amur.notices.Inbox;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;

/** The news a released timetable makes, and what news of the rooms above make of it. */
@ModuleTest
class MeetingsModuleTest {
    @Autowired
    private MeetingsExamples examples;

    @Autowired
    private Repairs repairs;

    @Autowired
    private Availability availability;

    @Autowired
    private Exhibitors exhibitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private Fair fair;

    /** 0 meets 1 and 2 meets 3, both at slot 0; the third slot is free. */
    @BeforeEach
    void released() {
        fair = examples.fair(
                3,
                3,
                0,
                List.of(
                        MeetingsExamples.speaking(0, 1, 0, "en"),
                        MeetingsExamples.speaking(1, 1, 0, "en"),
                        MeetingsExamples.speaking(2, 1, 0, "en"),
                        MeetingsExamples.speaking(3, 1, 0, "en")),
                new int[] {0, 1},
                new int[] {2, 3});
        new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(fair.requests().get(0), company(0), 0, company(1), 0, new Place(0, 1, "", 0))
                .place(fair.requests().get(1), company(2), 0, company(3), 0, new Place(0, 2, "", 0));
    }

    private ExhibitorId company(int number) {
        return fair.companies().get(number);
    }

    private PersonId actingFor(PersonId person, int company) {
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(company(company)).organisation()));
        return person;
    }

    @Test
    void startsWithTheRoomsAboveOnly(@Autowired ApplicationContext started) {
        assertThat(StartedRooms.of(started))
                .containsExactly(
                        "accounts", "editions", "exhibitors", "matchmaking", "meetings", "notices", "regions", "web");
    }

    @Test
    void aRepairThatIsAcceptedNamesThoseForWhomSomethingChangedAndTellsNobodyElse(Scenario scenario) {
        PersonId moved = actingFor(AccountsExamples.wangLi(accounts), 1);
        PersonId unmoved = actingFor(AccountsExamples.maria(accounts), 3);
        jdbc.sql("insert into table_loss (edition_id, table_number, slot) values (?, 1, 0)")
                .param(fair.id().value())
                .update();
        ProposalId repair = repairs.propose(fair.id(), new Proposal.Cause.TableLost(1, Set.of(0)))
                .orElseThrow();
        scenario.stimulate(() -> repairs.accept(repair, repairs.get(repair).version()))
                .andWaitForStateChange(() -> inbox.unread(moved), unread -> unread > 0)
                .andExpect(TimetableReleased.class)
                .toArriveAndVerify(event -> assertThat(event)
                        .isEqualTo(new TimetableReleased(fair.id(), 2, Set.of(company(0), company(1)))));
        assertThat(inbox.unread(moved)).isEqualTo(1);
        assertThat(inbox.unread(unmoved)).isZero();
    }

    @Test
    void aTableLostBecomesAProposalOnce(Scenario scenario) {
        jdbc.sql("insert into table_loss (edition_id, table_number, slot) values (?, 1, 0)")
                .param(fair.id().value())
                .update();
        var news = new TableLost(fair.id(), 1, Set.of(0));
        scenario.publish(news)
                .andWaitForStateChange(() -> repairs.list(fair.id()), proposals -> !proposals.isEmpty())
                .andVerify(proposals -> assertThat(proposals)
                        .singleElement()
                        .extracting(Proposal::cause)
                        .isEqualTo(new Proposal.Cause.TableLost(1, Set.of(0))));
    }

    @Test
    void blockedHoursAreNewsOfTheDifference(AssertablePublishedEvents events) {
        availability.block(company(0), Set.of(1, 2));
        availability.block(company(0), Set.of(2));
        assertThat(events.ofType(AvailabilityChanged.class))
                .containsExactly(
                        new AvailabilityChanged(fair.id(), company(0), Set.of(1, 2), Set.of()),
                        new AvailabilityChanged(fair.id(), company(0), Set.of(), Set.of(1)));
    }
}

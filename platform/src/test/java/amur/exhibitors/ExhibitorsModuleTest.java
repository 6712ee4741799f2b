package amur.exhibitors;

import static amur.exhibitors.ExhibitorsExamples.applying;
import static amur.exhibitors.ExhibitorsExamples.inn;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.ModuleTest;
import amur.StartedRooms;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Applications.Apply;
import amur.notices.Inbox;
import amur.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;

/** What the rooms below hear of a company: that it comes, when it is there, that it no longer comes. */
@ModuleTest
class ExhibitorsModuleTest {
    @Autowired
    private Applications applications;

    @Autowired
    private Entries entries;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Editions editions;

    private Edition edition;
    private PersonId maria;
    private ExhibitorId mill;

    @BeforeEach
    void applied() {
        edition = EditionsExamples.bare(editions);
        maria = AccountsExamples.maria(accounts);
        mill = applications.apply(new Apply(edition.id(), maria, Optional.empty(), applying(oilMill(), inn(880_001))));
    }

    private int version() {
        return entries.get(mill).version();
    }

    @Test
    void startsWithTheRoomsAboveOnly(@Autowired ApplicationContext started) {
        assertThat(StartedRooms.of(started))
                .containsExactly("accounts", "editions", "exhibitors", "notices", "regions", "web");
    }

    @Test
    void anApprovedCompanyIsListedAndItsPeopleAreTold(Scenario scenario) {
        scenario.stimulate(() -> applications.approve(mill, version()))
                .andWaitForEventOfType(ExhibitorListed.class)
                .matching(event -> event.equals(new ExhibitorListed(edition.id(), mill)))
                .toArriveAndVerify(event -> assertThat(inbox.unread(maria)).isEqualTo(1));
    }

    @Test
    void whoIsReturnedOrRefusedWasNeverListed(AssertablePublishedEvents events) {
        applications.returnWithReason(mill, version(), "Каталог на английском?");
        applications.resubmit(mill, version());
        applications.refuse(mill, version(), "Не по теме.");
        assertThat(events.ofType(ExhibitorListed.class)).isEmpty();
        assertThat(events.ofType(ExhibitorWithdrawn.class)).isEmpty();
    }

    @Test
    void aCompanyThatNoLongerComesIsNamed(Scenario scenario) {
        applications.approve(mill, version());
        scenario.stimulate(() -> applications.withdraw(mill, version()))
                .andWaitForEventOfType(ExhibitorWithdrawn.class)
                .toArriveAndVerify(event -> assertThat(event).isEqualTo(new ExhibitorWithdrawn(edition.id(), mill)));
    }

    @Test
    void newHoursAreNewsAndTheSameHoursAreNot(AssertablePublishedEvents events) {
        var morning = new Period(Instant.parse("2027-05-18T01:00:00Z"), Instant.parse("2027-05-18T04:00:00Z"));
        entries.setPresence(mill, version(), List.of(morning));
        entries.setPresence(mill, version(), List.of(morning));
        assertThat(events.ofType(PresenceChanged.class)).containsExactly(new PresenceChanged(edition.id(), mill));
    }
}

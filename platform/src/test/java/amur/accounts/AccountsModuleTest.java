package amur.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import amur.ModuleTest;
import amur.StartedRooms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.Scenario;

/** What the accounts tell the room that carries messages. */
@ModuleTest
class AccountsModuleTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Test
    void startsWithTheRoomsAboveOnly(@Autowired ApplicationContext started) {
        assertThat(StartedRooms.of(started)).containsExactly("accounts", "web");
    }

    @Test
    void anInvitationIsWordedForTheInvitedAndCarriesNoLink(Scenario scenario) {
        PersonId maria = AccountsExamples.maria(accounts);
        scenario.stimulate(() -> invitations.invite(maria))
                .andWaitForEventOfType(PersonInvited.class)
                .matchingMappedValue(PersonInvited::person, maria)
                .toArriveAndVerify(event -> {
                    assertThat(event.subject()).isEqualTo("Ваша учётная запись на выставке");
                    assertThat(event.text()).contains("Мария").doesNotContain("/invitations/");
                });
    }
}

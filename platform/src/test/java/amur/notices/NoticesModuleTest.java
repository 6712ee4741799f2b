package amur.notices;

import static org.assertj.core.api.Assertions.assertThat;

import amur.ModuleTest;
import amur.StartedRooms;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.PersonInvited;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.Scenario;

/** News of the accounts reach the person they are about, each once. */
@ModuleTest
class NoticesModuleTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    @Test
    void startsWithTheRoomsAboveOnly(@Autowired ApplicationContext started) {
        assertThat(StartedRooms.of(started)).containsExactly("accounts", "notices", "web");
    }

    @Test
    void anInvitationHeardTwiceIsToldOnceAndAnotherOneAgain(Scenario scenario) {
        PersonId wang = AccountsExamples.wangLi(accounts);
        scenario.publish(new PersonInvited(wang, 8_800_001, "邀请", "请登录"))
                .andWaitForStateChange(() -> inbox.unread(wang), unread -> unread == 1)
                .andVerify(unread -> assertThat(inbox.list(wang, true, 1).rows())
                        .extracting(Inbox.Entry::subject, Inbox.Entry::path)
                        .containsExactly(org.assertj.core.api.Assertions.tuple("邀请", "/account")));
        scenario.publish(new PersonInvited(wang, 8_800_001, "邀请", "请登录"))
                .andWaitForStateChange(() -> inbox.list(wang, false, 1).total(), total -> total == 1)
                .andVerify(total -> assertThat(inbox.unread(wang)).isEqualTo(1));
        scenario.publish(new PersonInvited(wang, 8_800_002, "邀请", "请登录"))
                .andWaitForStateChange(() -> inbox.unread(wang), unread -> unread == 2)
                .andVerify(unread -> assertThat(unread).isEqualTo(2));
    }
}

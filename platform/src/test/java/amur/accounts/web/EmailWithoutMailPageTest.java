package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.notices.Inbox;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Addresses are to be confirmed by the setting, and there is no mail server: nobody is told of a link that cannot come. */
@PlatformTest
class EmailWithoutMailPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    Inbox inbox;

    @Test
    void noLinkIsPromisedAndTheOrganizerConfirmsByHand() throws Exception {
        PersonId li = AccountsExamples.wangLi(accounts);
        confirmations.begin(li);
        assertThat(confirmations.holdsBack(li)).isTrue();
        Browser me = browsers.of(li);
        Document shown = me.page("/ru/account/email");
        assertThat(shown.select("main p").eachText())
                .anyMatch(text -> text.startsWith("Письма отсюда не отправляются"));
        assertThat(shown.select("main").text()).doesNotContain("Мы отправили ссылку");
        assertThat(shown.select("main form")).isEmpty();
        assertThat(inbox.list(li, true, 1).rows()).singleElement().satisfies(entry -> assertThat(entry.text())
                .startsWith("本系统不发送邮件"));
        MvcTestResult again = me.post("/en/account/email");
        assertThat(again).hasStatus(422);
        assertThat(Browser.parsed(again).select("main").text()).contains("sends no mail");
        assertThat(browsers.organizer().post("/en/people/" + li.value() + "/confirm-email"))
                .hasStatus(302);
        assertThat(confirmations.holdsBack(li)).isFalse();
        assertThat(me.page("/en/account/email").select("main").text()).contains("This address is confirmed.");
    }
}

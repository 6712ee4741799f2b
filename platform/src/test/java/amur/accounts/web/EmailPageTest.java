package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has made their own account shows that its address is theirs, where there is a mail server to send them a link. */
@PlatformTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "amur.jobs.taken=false"})
class EmailPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    private PersonId li;
    private Browser me;
    private Browser stranger;

    @BeforeEach
    void somebodyHasRegistered() {
        li = AccountsExamples.wangLi(accounts);
        confirmations.begin(li);
        me = browsers.of(li);
        stranger = browsers.stranger();
    }

    private static Document page(String address, Browser who, int status) {
        MvcTestResult answer = who.get(address);
        assertThat(answer).hasStatus(status);
        return Browser.parsed(answer);
    }

    private void anHourLater() {
        jdbc.sql("update email_confirmation set created_at = created_at - interval '1 hour' where person_id = ?")
                .param(li.value())
                .update();
    }

    private int asked() {
        return jdbc.sql("select count(*) from notice where person_id = ? and link = 'CONFIRMATION'")
                .param(li.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void theLinkOpensAButtonAndTheButtonConfirms() throws Exception {
        String link = "/zh" + confirmations.issue(li);
        Document opened = page(link, me, 200);
        assertThat(opened.select("h1").text()).isEqualTo("确认电子邮箱");
        assertThat(opened.select("main button").text()).isEqualTo("确认邮箱");
        assertThat(confirmations.isMissing(li))
                .as("opening alone confirms nothing")
                .isTrue();
        assertThat(me.post(link)).hasStatus(302);
        assertThat(confirmations.isMissing(li)).isFalse();
        assertThat(page("/zh/account/email", me, 200).select("main").text()).contains("该邮箱已确认");
        // The second of two clicks, and the link opened once more.
        assertThat(me.post(link)).hasStatus(302);
        assertThat(page(link, me, 200).select("main").text()).contains("该邮箱已确认");
    }

    @Test
    void everyPageRemindsUntilThenAndAfterwardsNoMore() throws Exception {
        assertThat(page("/ru/editions", me, 200)
                        .select("main .notice a[href=/ru/account/email]")
                        .text())
                .isEqualTo("Как его подтвердить");
        assertThat(page("/ru/editions", stranger, 200).select("a[href=/ru/account/email]"))
                .as("nobody else was asked")
                .isEmpty();
        confirmations.confirmByHand(li);
        assertThat(page("/ru/editions", me, 200).select("a[href=/ru/account/email]"))
                .isEmpty();
    }

    @Test
    void aLinkIsOnlyForTheAccountItWasSentTo() throws Exception {
        String link = "/en" + confirmations.issue(li);
        assertThat(browsers.signedOut().get(link)).hasStatus(302).hasRedirectedUrl("/en/sign-in?back=" + encoded(link));
        assertThat(stranger.post(link)).hasStatus(404);
        assertThat(me.postWithoutToken(link)).as("without its form").hasStatus(403);
        assertThat(confirmations.isMissing(li)).isTrue();
        PersonId other = AccountsExamples.maria(accounts);
        confirmations.begin(other);
        Browser otherOne = browsers.of(other);
        assertThat(page(link, otherOne, 404).select("main").text()).contains("This link works no more");
        assertThat(otherOne.post(link)).hasStatus(404);
        assertThat(confirmations.isMissing(other)).isTrue();
    }

    private static String encoded(String link) {
        return java.net.URLEncoder.encode(link.substring(3), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void anOldLinkSaysSoAndANewOneCanBeHad() throws Exception {
        String link = "/ru" + confirmations.issue(li);
        jdbc.sql("update email_confirmation_link set expires_at = clock_timestamp() where person_id = ?")
                .param(li.value())
                .update();
        Document gone = page(link, me, 404);
        assertThat(gone.select(".notice").text()).contains("Ссылка больше не действует");
        assertThat(gone.select("main form[action=/ru/account/email] button").text())
                .isEqualTo("Отправить ссылку ещё раз");
        assertThat(me.post(link)).hasStatus(404);
        anHourLater();
        assertThat(me.post("/ru/account/email")).hasStatus(302);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void theLinkIsNotSentTooOften() throws Exception {
        MvcTestResult tooSoon = me.post("/zh/account/email");
        assertThat(tooSoon).hasStatus(422);
        assertThat(Browser.parsed(tooSoon).select("main").text()).contains("链接刚刚发送，请等待 1 分钟后再试。");
        for (int sent = 1; sent < EmailConfirmations.MOST_A_DAY; sent++) {
            anHourLater();
            confirmations.askAgain(li);
        }
        anHourLater();
        assertThatThrownBy(() -> confirmations.askAgain(li))
                .isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.key())
                        .isEqualTo("accounts.confirmation.enough"));
        assertThat(asked()).isEqualTo(EmailConfirmations.MOST_A_DAY);
    }

    @Test
    void twoWhoAskAgainAtOnceGetOneMessage() throws Exception {
        anHourLater();
        assertThat(atOnce(2, () -> confirmations.askAgain(li))).isEqualTo(1);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void twoClicksAtOnceBothFindTheAddressConfirmed() throws Exception {
        String link = confirmations.issue(li);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(atOnce(4, () -> confirmations.confirm(li, token))).isEqualTo(4);
        assertThat(confirmations.isMissing(li)).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject = 'email_confirmation_link' and action = 'update'"
                                        + " and subject_id = (select id::text from email_confirmation_link where person_id = ?)")
                        .param(li.value())
                        .query(Integer.class)
                        .single())
                .as("used once")
                .isEqualTo(1);
    }

    /** How many of them succeed; the others are refused. */
    private static int atOnce(int many, Runnable deed) throws Exception {
        var start = new CyclicBarrier(many);
        var done = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                done.add(threads.submit(() -> {
                    start.await();
                    try {
                        deed.run();
                        return true;
                    } catch (UserFacingException refused) {
                        return false;
                    }
                }));
            }
        }
        int succeeded = 0;
        for (Future<Boolean> one : done) {
            succeeded += one.get() ? 1 : 0;
        }
        return succeeded;
    }

    /** Tokens that are nearly right, of strange signs and of any length. */
    @Test
    void noOtherTokenConfirmsAnything() {
        String link = confirmations.issue(li);
        String token = link.substring(link.lastIndexOf('/') + 1);
        var random = new Random(7);
        var wrong = new ArrayList<>(List.of(
                "",
                "x",
                "null",
                "' or '1'='1",
                "%00",
                "../email",
                token.toLowerCase(java.util.Locale.ROOT) + token,
                token + "=",
                token.substring(1),
                "令牌",
                "a".repeat(5_000)));
        for (int i = 0; i < 200; i++) {
            var changed = new StringBuilder(token);
            int at = random.nextInt(token.length());
            changed.setCharAt(at, token.charAt(at) == 'A' ? 'B' : 'A');
            wrong.add(changed.toString());
        }
        for (String one : wrong) {
            assertThat(confirmations.isOpen(li, one)).as(one).isFalse();
            assertThatThrownBy(() -> confirmations.confirm(li, one)).as(one).isInstanceOf(NotFound.class);
        }
        assertThat(me.get("/en/account/email/%3Cscript%3Ealert(1)"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(confirmations.isMissing(li)).isTrue();
        assertThat(confirmations.isOpen(li, token)).isTrue();
    }

    @Test
    void whoIsNotSignedInGoesToSignIn() {
        assertThat(browsers.signedOut().get("/zh/account/email"))
                .hasStatus(302)
                .hasRedirectedUrl("/zh/sign-in?back=%2Faccount%2Femail");
        assertThat(browsers.signedOut().post("/zh/account/email")).hasStatus(302);
    }

    @Test
    void theOrganizerConfirmsByHandAndNobodyElseDoes() throws Exception {
        String person = "/people/" + li.value();
        assertThat(me.post("/ru" + person + "/confirm-email")).hasStatus(404);
        assertThat(confirmations.isMissing(li)).isTrue();
        Browser organizer = browsers.organizer();
        Document shown = page("/ru" + person, organizer, 200);
        assertThat(shown.select(".badge").eachText()).contains("Адрес не подтверждён");
        assertThat(organizer.submit(shown, "confirm-email")).hasStatus(302);
        assertThat(confirmations.isMissing(li)).isFalse();
        assertThat(page("/ru" + person, organizer, 200).select("form[action$=confirm-email]"))
                .isEmpty();
    }

    @Test
    void whatASquatterCanSignInWithIsTakenAway() {
        String email = accounts.get(li).email();
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isPresent();
        credentials.takeAwayUnverified(li);
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isEmpty();
        PersonId proven = AccountsExamples.wangLi(accounts);
        confirmations.begin(proven);
        confirmations.confirmByHand(proven);
        credentials.takeAwayUnverified(proven);
        assertThat(credentials.check(accounts.get(proven).email(), AccountsExamples.PASSWORD))
                .isPresent();
    }
}

package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.notices.Inbox;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Making an account for oneself, and taking up one that was made by another. */
@PlatformTest
class RegisterPageTest {
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    Invitations invitations;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    Inbox inbox;

    private MvcTestResult register(String language, String email, String family, String password, String back) {
        String address = "10.9.0." + ADDRESS.incrementAndGet();
        return browsers.signedOut()
                .sending("/" + language + "/register")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("email", email)
                .param("familyName", family)
                .param("givenName", "Вера")
                .param("latinName", "")
                .param("language", language)
                .param("password", password)
                .param("back", back)
                .exchange();
    }

    @Test
    void makesAVisitorWhoIsSignedInAndGoesOnWhereTheyWere() {
        String email = AccountsExamples.email("vera");
        MvcTestResult answer = register("ru", email, "Примерова", "мост через реку", "/ru/editions");
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/ru/editions");
        PersonId person = accounts.findByEmail(email).orElseThrow().id();
        assertThat(accounts.assignments(person))
                .isEqualTo(List.of(new RoleAssignment(Role.VISITOR, new Scope.Everything())));
        assertThat(browsers.signedOut()
                        .asking("/ru/account")
                        .cookie(answer.getResponse().getCookie("SESSION"))
                        .exchange())
                .hasStatusOk();
        assertThat(confirmations.isMissing(person)).isTrue();
        assertThat(inbox.list(person, true, 1).rows())
                .extracting(Inbox.Entry::subject, Inbox.Entry::path)
                .containsExactly(tuple("Подтвердите адрес электронной почты", "/account/email"));
    }

    @Test
    void everyFaultIsSaidAtOnceInTheReadersLanguage() throws Exception {
        MvcTestResult answer = register("zh", "nobody", "", "1234567890", "//elsewhere.example");
        assertThat(answer).hasStatus(422);
        Document page = Browser.parsed(answer);
        assertThat(page.select(".field-error").eachText())
                .containsExactly(
                        "“nobody”不是有效的电子邮箱地址。",
                        "请填写姓氏。",
                        page.select("#password-error").text());
        assertThat(page.select("input[name=back]").val()).isEqualTo("/");
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void anEmailThatHasAnAccountIsRefused() throws Exception {
        String email = accounts.get(AccountsExamples.wangLi(accounts)).email();
        MvcTestResult answer = register("en", email, "Wang", "four quiet river words", "/");
        assertThat(answer).hasStatus(422);
        assertThat(Browser.parsed(answer).select("#email-error").text())
                .isEqualTo("There is an account for " + email + " already.");
    }

    @Test
    void anInvitationSetsThePasswordOnce() throws Exception {
        PersonId maria = AccountsExamples.maria(accounts);
        String address = "/ru" + invitations.issue(maria);
        MvcTestResult shown = browsers.signedOut().get(address);
        assertThat(shown).hasStatusOk();
        assertThat(Browser.parsed(shown).select("h1").text()).isEqualTo("Добро пожаловать, Иванова Мария");
        MvcTestResult common = browsers.signedOut().post(address, "password=qwertyuiop");
        assertThat(common).hasStatus(422);
        assertThat(Browser.parsed(common).select("#password-error").text()).startsWith("Такой пароль подбирают");
        assertThat(browsers.signedOut().post(address, "password=мост через реку"))
                .hasStatus3xxRedirection();
        assertThat(credentials.check(accounts.get(maria).email(), "мост через реку"))
                .isPresent();
        assertThat(confirmations.isMissing(maria))
                .as("who was invited has shown it")
                .isFalse();
        MvcTestResult again = browsers.signedOut().post(address, "password=другая длинная фраза");
        assertThat(again).hasStatus(404);
        assertThat(Browser.parsed(again).select("h1").text()).isEqualTo("Эта ссылка больше не действует");
        assertThat(credentials.check(accounts.get(maria).email(), "мост через реку"))
                .isPresent();
    }

    @Test
    void tooManyRegistrationsFromOneAddressAreSlowedDown() throws Exception {
        String last = "";
        for (int i = 0; i < 22; i++) {
            last = Browser.parsed(browsers.signedOut()
                            .sending("/en/register")
                            .with(request -> {
                                request.setRemoteAddr("10.8.7.6");
                                return request;
                            })
                            .param("email", AccountsExamples.email("many"))
                            .param("familyName", "Many")
                            .param("givenName", "")
                            .param("latinName", "")
                            .param("language", "en")
                            .param("password", "four quiet river words")
                            .exchange())
                    .select("#email-error")
                    .text();
        }
        assertThat(last).isEqualTo("Too many attempts. Wait a few minutes and try again.");
    }
}

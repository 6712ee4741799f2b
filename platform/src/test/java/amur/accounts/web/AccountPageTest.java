package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.PersonId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class AccountPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Test
    void showsWhoOneIsAndWhatOneMayDo() throws Exception {
        Browser organizer = browsers.organizer();
        MvcTestResult answer = organizer.get("/zh/account");
        assertThat(answer).hasStatusOk();
        Document page = Browser.parsed(answer);
        assertThat(page.select("h1").text()).isEqualTo("我的账户");
        assertThat(page.select("h3").eachText()).contains("主办方 · 全部");
        assertThat(page.select("li").eachText()).contains("查看审计记录");
    }

    @Test
    void isNobodyElses() {
        assertThat(browsers.signedOut().get("/en/account")).hasStatus3xxRedirection();
        assertThat(browsers.signedOut().post("/en/account", "familyName=X", "givenName=", "latinName=", "language=en"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/sign-in");
    }

    @Test
    void aMissingFamilyNameIsSaidBesideTheFieldAndNothingIsLost() throws Exception {
        PersonId person = AccountsExamples.wangLi(accounts);
        MvcTestResult answer = browsers.of(person)
                .post("/ru/account", "familyName= ", "givenName=Мария <script>", "latinName=", "language=ru");
        assertThat(answer).hasStatus(422);
        Document page = Browser.parsed(answer);
        assertThat(page.select("#familyName-error").text()).isEqualTo("Не указана фамилия.");
        assertThat(page.select("#givenName").val()).isEqualTo("Мария <script>");
        assertThat(accounts.get(person).familyName()).isEqualTo("王");
    }

    @Test
    void aNewPasswordNeedsTheOldOne() throws Exception {
        PersonId person = AccountsExamples.wangLi(accounts);
        String email = accounts.get(person).email();
        MvcTestResult wrong = browsers.of(person)
                .post("/en/account/password", "currentPassword=not it", "newPassword=quiet winter harbour");
        assertThat(wrong).hasStatus(422);
        assertThat(Browser.parsed(wrong).select("#currentPassword-error").text())
                .isEqualTo("The current password is not right.");
        MvcTestResult common = browsers.of(person)
                .post(
                        "/en/account/password",
                        "currentPassword=" + AccountsExamples.PASSWORD,
                        "newPassword=password123");
        assertThat(Browser.parsed(common).select("#newPassword-error").text())
                .startsWith("This password is one of the first");
        assertThat(browsers.of(person)
                        .post(
                                "/en/account/password",
                                "currentPassword=" + AccountsExamples.PASSWORD,
                                "newPassword=quiet winter harbour"))
                .hasStatus3xxRedirection();
        assertThat(credentials.check(email, "quiet winter harbour")).isPresent();
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isEmpty();
    }

    @Test
    void withoutItsTokenAFormIsRefused() {
        Browser person = browsers.stranger();
        assertThat(person.postWithoutToken("/en/account/sessions")).hasStatus(403);
    }
}

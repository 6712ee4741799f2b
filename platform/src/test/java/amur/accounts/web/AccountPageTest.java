package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class AccountPageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    private MvcTestResult post(PersonId person, String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf());
        if (person != null) {
            request.with(authentication(AccountsExamples.signedIn(accounts, person)));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void showsWhoOneIsAndWhatOneMayDo() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        MvcTestResult answer = mvc.get()
                .uri("/zh/account")
                .with(authentication(AccountsExamples.signedIn(accounts, organizer)))
                .exchange();
        assertThat(answer).hasStatusOk();
        Document page = page(answer);
        assertThat(page.select("h1").text()).isEqualTo("我的账户");
        assertThat(page.select("h3").eachText()).contains("主办方 · 全部");
        assertThat(page.select("li").eachText()).contains("查看审计记录");
    }

    @Test
    void isNobodyElses() {
        assertThat(mvc.get().uri("/en/account")).hasStatus3xxRedirection();
        assertThat(post(null, "/en/account", "familyName", "X", "givenName", "", "latinName", "", "language", "en"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/sign-in");
    }

    @Test
    void aMissingFamilyNameIsSaidBesideTheFieldAndNothingIsLost() throws Exception {
        PersonId person = AccountsExamples.wangLi(accounts);
        MvcTestResult answer = post(
                person,
                "/ru/account",
                "familyName",
                " ",
                "givenName",
                "Мария <script>",
                "latinName",
                "",
                "language",
                "ru");
        assertThat(answer).hasStatus(422);
        Document page = page(answer);
        assertThat(page.select("#familyName-error").text()).isEqualTo("Не указана фамилия.");
        assertThat(page.select("#givenName").val()).isEqualTo("Мария <script>");
        assertThat(accounts.get(person).familyName()).isEqualTo("王");
    }

    @Test
    void aNewPasswordNeedsTheOldOne() throws Exception {
        PersonId person = AccountsExamples.wangLi(accounts);
        String email = accounts.get(person).email();
        MvcTestResult wrong = post(
                person, "/en/account/password", "currentPassword", "not it", "newPassword", "quiet winter harbour");
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select("#currentPassword-error").text()).isEqualTo("The current password is not right.");
        MvcTestResult common = post(
                person,
                "/en/account/password",
                "currentPassword",
                AccountsExamples.PASSWORD,
                "newPassword",
                "password123");
        assertThat(page(common).select("#newPassword-error").text()).startsWith("This password is one of the first");
        assertThat(post(
                        person,
                        "/en/account/password",
                        "currentPassword",
                        AccountsExamples.PASSWORD,
                        "newPassword",
                        "quiet winter harbour"))
                .hasStatus3xxRedirection();
        assertThat(credentials.check(email, "quiet winter harbour")).isPresent();
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isEmpty();
    }

    @Test
    void withoutItsTokenAFormIsRefused() {
        PersonId person = AccountsExamples.wangLi(accounts);
        assertThat(mvc.post()
                        .uri("/en/account/sessions")
                        .with(authentication(AccountsExamples.signedIn(accounts, person))))
                .hasStatus(403);
    }
}

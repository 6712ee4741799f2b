package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.PersonId;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody registers with an address; the invitation sent to that address is taken up by whoever reads its mail. */
@PlatformTest
class InvitationPageTest {
    private static final String NEW_PASSWORD = "quiet winter harbour";

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private final String email = AccountsExamples.email("invited");
    private PersonId person = new PersonId(1);
    private Cookie registered = new Cookie("SESSION", "none");

    @BeforeEach
    void somebodyRegisters() {
        MvcTestResult answer = browsers.signedOut()
                .post(
                        "/zh/register",
                        "email=" + email,
                        "familyName=王",
                        "givenName=丽",
                        "latinName=",
                        "language=zh",
                        "password=" + AccountsExamples.PASSWORD);
        assertThat(answer).hasStatus(302);
        registered = Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
        person = accounts.findByEmail(email).orElseThrow().id();
        browsers.of(person).post("/zh/account/passkeys/options");
        assertThat(account(registered)).hasStatusOk();
        assertThat(passkeys()).isEqualTo(1);
    }

    private MvcTestResult account(Cookie session) {
        return browsers.signedOut().asking("/ru/account").cookie(session).exchange();
    }

    private int passkeys() {
        return jdbc.sql("select count(*) from user_entities where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatCouldSignInBeforeCanNoMore() {
        String link = "/ru" + invitations.issue(person);
        assertThat(browsers.signedOut().post(link, "password=" + NEW_PASSWORD)).hasStatus(302);
        assertThat(account(registered)).hasStatus(302).redirectedUrl().contains("/sign-in");
        assertThat(passkeys()).isZero();
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isEmpty();
        assertThat(credentials.check(email, NEW_PASSWORD)).isPresent();
        assertThat(confirmations.isMissing(person)).isFalse();
    }

    @Test
    void theOwnerWhoHadRegisteredInTheSameBrowserStaysSignedIn() {
        MvcTestResult answer = browsers.signedOut()
                .sending("/ru" + invitations.issue(person))
                .param("password", NEW_PASSWORD)
                .cookie(registered)
                .exchange();
        assertThat(answer).hasStatus(302);
        Cookie session = answer.getResponse().getCookie("SESSION");
        assertThat(session).isNotNull();
        assertThat(account(Objects.requireNonNull(session))).hasStatusOk();
        assertThat(account(registered)).hasStatus(302);
    }

    @Test
    void aProvenAddressKeepsItsPasskeysAndSessions() {
        confirmations.confirmByHand(person);
        assertThat(browsers.signedOut().post("/en" + invitations.issue(person), "password=" + NEW_PASSWORD))
                .hasStatus(302);
        assertThat(account(registered)).hasStatusOk();
        assertThat(passkeys()).isEqualTo(1);
    }
}

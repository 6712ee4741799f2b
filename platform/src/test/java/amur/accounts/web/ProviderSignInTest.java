package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.PersonId;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in by an identity provider: an application of its own, since the settings are others. */
@PlatformTest
class ProviderSignInTest {
    private static FakeProvider provider;

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        provider = new FakeProvider();
        registry.add("amur.oidc.issuer", provider::issuer);
        registry.add("amur.oidc.client-id", () -> FakeProvider.CLIENT);
        registry.add("amur.oidc.client-secret", () -> "secret");
        registry.add("amur.oidc.name", () -> "Fair ID");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private MvcTestResult comesBackAs(String email, boolean verified) {
        MvcTestResult begun = browsers.signedOut().get("/oauth2/authorization/oidc");
        Cookie session = Objects.requireNonNull(begun.getResponse().getCookie("SESSION"));
        var asked = UriComponentsBuilder.fromUri(
                        URI.create(Objects.requireNonNull(begun.getResponse().getRedirectedUrl())))
                .build()
                .getQueryParams();
        String state = java.net.URLDecoder.decode(
                Objects.requireNonNull(asked.getFirst("state")), java.nio.charset.StandardCharsets.UTF_8);
        return browsers.signedOut()
                .asking("/login/oauth2/code/oidc")
                .param("state", state)
                .param("code", email + ";" + verified + ";" + asked.getFirst("nonce"))
                .cookie(session)
                .exchange();
    }

    @Test
    void theSignInPageOffersIt() throws Exception {
        assertThat(browsers.signedOut()
                        .page("/ru/sign-in")
                        .select("a[href^=/oauth2/]")
                        .text())
                .isEqualTo("Войти через Fair ID");
    }

    @Test
    void aVerifiedAddressSignsInAndTakesAwayWhatAStrangerMayHaveSet() {
        PersonId person = AccountsExamples.wangLi(accounts);
        String email = accounts.get(person).email();
        MvcTestResult answer = comesBackAs(email, true);
        assertThat(answer).hasRedirectedUrl("/");
        Cookie session = answer.getResponse().getCookie("SESSION");
        MvcTestResult account =
                browsers.signedOut().asking("/en/account").cookie(session).exchange();
        assertThat(account).hasStatusOk().bodyText().contains(email);
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isEmpty();
    }

    @Test
    void anUnknownOrUnverifiedAddressIsToldSo() throws Exception {
        assertThat(comesBackAs("nobody.of.ours@example.org", true)).hasRedirectedUrl("/sign-in?failed=unknown");
        PersonId person = AccountsExamples.wangLi(accounts);
        assertThat(comesBackAs(accounts.get(person).email(), false)).hasRedirectedUrl("/sign-in?failed=unverified");
        assertThat(credentials.check(accounts.get(person).email(), AccountsExamples.PASSWORD))
                .isPresent();
        assertThat(browsers.signedOut()
                        .page("/zh/sign-in?failed=unknown")
                        .select(".notice.error")
                        .text())
                .startsWith("身份提供方给出的邮箱在此没有账户");
    }

    @Test
    void aForgedStateIsRefused() {
        assertThat(browsers.signedOut()
                        .asking("/login/oauth2/code/oidc")
                        .param("state", "forged")
                        .param("code", "x;true;y")
                        .exchange())
                .hasRedirectedUrl("/sign-in?failed=provider");
    }
}

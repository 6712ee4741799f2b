package amur.exhibitors.web;

import static amur.exhibitors.ExhibitorsExamples.inn;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.accounts.SignInAttempts;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ApplyPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    SignInAttempts attempts;

    Edition edition;

    @BeforeEach
    void anEdition() {
        edition = EditionsExamples.bare(editions);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private MockMvcRequestBuilder application(Browser applicant, String language, String registration) {
        return applicant
                .sending(at(language, "/apply"))
                .param("kind", "EXHIBITOR")
                .param("country", "RU")
                .param("registration", registration)
                .param("name", "ООО «Пример»")
                .param("latin_name", "Primer LLC")
                .param("region", "RU-AMU")
                .param("sector", "food")
                .param("offers_text", "Соевое масло")
                .param("offers_hs", "1507.90")
                .param("family_name", "Примерова")
                .param("given_name", "Анна")
                .param("languages", "ru", "zh");
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    @Test
    void whoHasNoAccountMakesOneOnTheWayAndIsSignedIn() throws Exception {
        MvcTestResult shown = browsers.signedOut().get(at("ru", "/apply"));
        assertThat(Browser.parsed(shown).select("#email, #password")).hasSize(2);
        Cookie planted = session(shown);
        String email = AccountsExamples.email("anna");
        MvcTestResult answer = application(browsers.signedOut(), "ru", inn(20_001))
                .param("email", email)
                .param("password", AccountsExamples.PASSWORD)
                .cookie(planted)
                .exchange();
        assertThat(answer).hasStatus(302);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(at("ru", "/company?company=1"));
        Cookie session = session(answer);
        assertThat(session.getValue()).isNotEqualTo(planted.getValue());
        assertThat(browsers.signedOut()
                        .asking(at("ru", "/company?company=1"))
                        .cookie(planted)
                        .exchange())
                .hasStatus(302);
        Document today = Browser.parsed(browsers.signedOut()
                .asking(at("ru", "/company?company=1"))
                .cookie(session)
                .exchange());
        assertThat(today.select("h1").text()).isEqualTo("ООО «Пример»");
        assertThat(today.select(".badge").first().text()).isEqualTo("На рассмотрении");
        Exhibitor company = exhibitors.findByNumber(edition.id(), 1).orElseThrow();
        assertThat(company.state()).isEqualTo(new Exhibitor.State.Applied());
        assertThat(company.languages()).containsExactlyInAnyOrder("ru", "zh");
        assertThat(exhibitors
                        .goods(List.of(company.id()))
                        .get(company.id())
                        .getFirst()
                        .hs())
                .isEqualTo("150790");
        assertThat(accounts.findByEmail(email)).isPresent();
    }

    @Test
    void refusalsStandBesideTheirFieldsInTheReadersLanguageAndNothingTypedIsLost() throws Exception {
        String email = AccountsExamples.email("anna");
        for (String[] language : new String[][] {
            {"ru", "Контрольные цифры ИНН не сходятся: сверьте номер со свидетельством"},
            {"zh", "INN的校验码不符，请对照税务登记证核对"},
            {"en", "The check digits of the INN do not fit: compare the number with the certificate"}
        }) {
            MvcTestResult answer = application(browsers.signedOut(), language[0], "7707083894")
                    .param("email", email)
                    .param("password", "short")
                    .exchange();
            assertThat(answer).hasStatus(422);
            Document page = Browser.parsed(answer);
            assertThat(page.select("#registration-error").text()).isEqualTo(language[1]);
            assertThat(page.select(".notice.error a[href='#registration']").text())
                    .isEqualTo(language[1]);
            assertThat(page.select("#password-error")).hasSize(1);
            assertThat(page.select("#name").val()).isEqualTo("ООО «Пример»");
            assertThat(page.select("#offers_text").text()).isEqualTo("Соевое масло");
            assertThat(page.select("#region option[selected]").val()).isEqualTo("RU-AMU");
            assertThat(page.select("#languages-zh").hasAttr("checked")).isTrue();
            assertThat(page.select("#password").val()).isEmpty();
        }
        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void aFaultInTheEntryMakesNoAccount() throws Exception {
        application(browsers.signedOut(), "ru", inn(20_002))
                .param("email", AccountsExamples.email("first"))
                .param("password", AccountsExamples.PASSWORD)
                .exchange();
        String email = AccountsExamples.email("second");
        MvcTestResult again = application(browsers.signedOut(), "ru", inn(20_002))
                .param("email", email)
                .param("password", AccountsExamples.PASSWORD)
                .exchange();
        assertThat(again).hasStatus(422);
        assertThat(Browser.parsed(again).select("#registration-error").text())
                .startsWith("Компания с этим номером уже");
        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void anAccountThatIsThereIsNotTakenOver() throws Exception {
        PersonId wang = AccountsExamples.wangLi(accounts);
        MvcTestResult answer = application(browsers.signedOut(), "zh", inn(20_003))
                .param("email", accounts.get(wang).email())
                .param("password", AccountsExamples.PASSWORD + " other")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(Browser.parsed(answer).select("#email-error")).hasSize(1);
        assertThat(exhibitors.findByNumber(edition.id(), 1)).isEmpty();
    }

    @Test
    void whoHasSignedInAppliesWithoutANewAccount() throws Exception {
        PersonId maria = AccountsExamples.maria(accounts);
        var signedIn = browsers.of(maria);
        Document form = signedIn.page(at("en", "/apply"));
        assertThat(form.select("#email")).isEmpty();
        assertThat(form.select("#family_name").val()).isEqualTo("Иванова");
        assertThat(application(signedIn, "en", inn(20_004))).hasStatus(302);
        Exhibitor company = exhibitors.findByNumber(edition.id(), 1).orElseThrow();
        assertThat(exhibitors
                        .representatives(List.of(company.id()))
                        .get(company.id())
                        .getFirst()
                        .email())
                .isEqualTo(accounts.get(maria).email());
        Document again = signedIn.page(at("en", "/apply"));
        assertThat(again.select(".notice.info a").attr("href")).isEqualTo(at("en", "/company?company=1"));
    }

    @Test
    void whatWasTypedIsKeptWhenTheLanguageIsSwitched() throws Exception {
        MvcTestResult switched = browsers.signedOut()
                .post(
                        "/ru/language?_return=/editions/" + edition.slug() + "/apply",
                        "_language=zh",
                        "name=ООО «Пример»",
                        "kind=BUYER",
                        "languages=ru",
                        "password=secret");
        assertThat(switched).hasStatus(302);
        Document page = Browser.parsed(browsers.signedOut()
                .asking(at("zh", "/apply"))
                .cookie(session(switched))
                .exchange());
        assertThat(page.select("h1").text()).isEqualTo("申请参展");
        assertThat(page.select("#name").val()).isEqualTo("ООО «Пример»");
        assertThat(page.select("#kind-BUYER").hasAttr("checked")).isTrue();
        assertThat(page.select("#languages-ru").hasAttr("checked")).isTrue();
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void aClosedEditionTakesNoApplicationsAndNoFormComesWithoutItsToken() throws Exception {
        assertThat(browsers.signedOut().postWithoutToken(at("en", "/apply"), "name=x"))
                .hasStatus(403);
        editions.changeStatus(edition.id(), Edition.Status.CLOSED);
        assertThat(browsers.signedOut().page(at("ru", "/apply")).select("#apply-form"))
                .isEmpty();
        assertThat(application(browsers.stranger(), "ru", inn(20_005))).hasStatus(422);
        assertThat(exhibitors.findByNumber(edition.id(), 1)).isEmpty();
    }

    @Test
    void whoAppliesWithANewAccountIsAskedToConfirmItsAddress() throws Exception {
        String email = AccountsExamples.email("anna");
        MvcTestResult answer = application(browsers.signedOut(), "zh", inn(20_031))
                .param("email", email)
                .param("password", AccountsExamples.PASSWORD)
                .exchange();
        assertThat(answer).hasStatus(302);
        PersonId person = accounts.findByEmail(email).orElseThrow().id();
        assertThat(confirmations.isMissing(person)).isTrue();
        assertThat(browsers.of(person)
                        .page(at("zh", "/company?company=1"))
                        .select("main .notice a[href=/zh/account/email]"))
                .hasSize(1);
    }

    /** A mail goes to the address that was typed, whosever it is. */
    @Test
    void tooManyNewAccountsFromOneAddressAreSlowedDown() throws Exception {
        for (int i = 0; i < SignInAttempts.MOST_PER_ADDRESS; i++) {
            assertThat(attempts.begin(AccountsExamples.email("many"), "10.7.7.7"))
                    .isTrue();
        }
        String email = AccountsExamples.email("anna");
        MvcTestResult answer = application(browsers.signedOut(), "ru", inn(20_032))
                .param("email", email)
                .param("password", AccountsExamples.PASSWORD)
                .with(request -> {
                    request.setRemoteAddr("10.7.7.7");
                    return request;
                })
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(Browser.parsed(answer).select("#email-error").text()).startsWith("Слишком много попыток");
        assertThat(accounts.findByEmail(email)).isEmpty();
    }
}

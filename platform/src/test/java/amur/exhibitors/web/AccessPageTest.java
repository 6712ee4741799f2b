package amur.exhibitors.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.notices.Inbox;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class AccessPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    Credentials credentials;

    @Autowired
    Inbox inbox;

    Edition edition;
    Scope mill;
    Scope buyer;
    PersonId maria;
    Browser me;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = new Scope.OfOrganisation(exhibitors.get(ids.get(0)).organisation());
        buyer = new Scope.OfOrganisation(exhibitors.get(ids.get(1)).organisation());
        maria = AccountsExamples.maria(accounts);
        accounts.assign(maria, Role.COMPANY_REPRESENTATIVE, mill);
        me = browsers.of(maria);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + "/company/people" + path;
    }

    private Document page(String language, String path) {
        return me.page(at(language, path));
    }

    private MvcTestResult invite(String email, String family) {
        return me.post(
                at("ru", "/access"), "email=" + email, "family_name=" + family, "given_name=Пётр", "language=ru");
    }

    private MvcTestResult post(String path) {
        return me.post(at("ru", "/access" + path));
    }

    private boolean acts(PersonId person, Scope company) {
        return accounts.assignments(person).contains(new RoleAssignment(Role.COMPANY_REPRESENTATIVE, company));
    }

    @Test
    void aColleagueWithoutAnAccountIsInvitedAndCanBeRemindedAndSentAway() throws Exception {
        String email = AccountsExamples.email("petr");
        assertThat(invite(email, "Петров")).hasStatus(302);
        Person petr = accounts.findByEmail(email).orElseThrow();
        assertThat(acts(petr.id(), mill)).isTrue();
        assertThat(acts(petr.id(), buyer)).isFalse();
        assertThat(invitations.isWaiting(petr.id())).isTrue();
        assertThat(page("ru", "/access").select("#access tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Петров Пётр", email, "входа ещё не было"));
        assertThat(page("zh", "/access").select("#access .badge").eachText())
                .containsExactlyInAnyOrder("已有权限", "已邀请，尚未登录");
        assertThat(post("/" + petr.id().value() + "/remind")).hasStatus(302);
        assertThat(post("/" + petr.id().value() + "/withdraw")).hasStatus(302);
        assertThat(acts(petr.id(), mill)).isFalse();
        assertThat(page("en", "/access").text()).doesNotContain(email);
        assertThat(inbox.list(petr.id(), false, 1).rows())
                .extracting(Inbox.Entry::subject)
                .contains("Ваш доступ к «Вымышленный маслозавод «Зея»» закрыт");
    }

    @Test
    void whoHasAnAccountAlreadyIsToldAndKeepsTheirSignIn() {
        PersonId li = AccountsExamples.wangLi(accounts);
        assertThat(invite(accounts.get(li).email(), "Ван")).hasStatus(302);
        assertThat(acts(li, mill)).isTrue();
        assertThat(invitations.isWaiting(li)).isFalse();
        assertThat(accounts.get(li).familyName()).isEqualTo("王");
        Inbox.Entry told = inbox.list(li, false, 1).rows().getFirst();
        assertThat(told.subject()).isEqualTo("您现在可以代表“Вымышленный маслозавод «Зея»”");
        assertThat(told.path()).isEqualTo("/editions/" + edition.slug() + "/company?company=1");
    }

    @Test
    void faultsStandBesideTheirFieldsAndWhatWasTypedStays() throws Exception {
        MvcTestResult refused = invite("пётр", "<script>alert(1)</script>");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.text(refused)).doesNotContain("<script>alert");
        Document page = Browser.parsed(refused);
        assertThat(page.select("#email-error")).hasSize(1);
        assertThat(page.select("#family_name").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(invite(AccountsExamples.email("x"), "")).hasStatus(422);
        assertThat(invite(accounts.get(maria).email(), "Иванова")).hasStatus(422);
    }

    @Test
    void thePeoplePageSaysWhoSeesTheMeetings() throws Exception {
        // The representative of the example has an e-mail of her own: nobody with access.
        Document people = page("zh", "");
        assertThat(people.select("fieldset .badge").eachText()).containsExactly("无权限，在此看不到洽谈");
        String link = people.select("fieldset p a").attr("href");
        Document access = page("zh", link.substring(link.indexOf("/access")).replace("#invite", ""));
        assertThat(access.select("#email").val()).isEqualTo("maria@zeya.example");
        assertThat(access.select("#family_name").val()).isEqualTo("Иванова");
        assertThat(access.select("#without tbody th").eachText()).containsExactly("Иванова Мария");
    }

    @Test
    void nobodyWithdrawsTheirOwnAccess() {
        assertThat(post("/" + maria.value() + "/withdraw")).hasStatus(422);
        assertThat(acts(maria, mill)).isTrue();
    }

    @Test
    void ofTwoWhoWithdrawEachOtherOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            PersonId li = AccountsExamples.wangLi(accounts);
            accounts.assign(li, Role.COMPANY_REPRESENTATIVE, mill);
            accounts.assign(maria, Role.COMPANY_REPRESENTATIVE, mill);
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Future<MvcTestResult>> answers = List.of(
                        threads.submit(() -> withdraw(maria, li, together)),
                        threads.submit(() -> withdraw(li, maria, together)));
                assertThat(List.of(
                                answers.get(0).get().getResponse().getStatus(),
                                answers.get(1).get().getResponse().getStatus()))
                        .containsExactlyInAnyOrder(302, 404);
            }
            assertThat(acts(maria, mill)).isNotEqualTo(acts(li, mill));
            accounts.withdraw(li, Role.COMPANY_REPRESENTATIVE, mill);
        }
    }

    private MvcTestResult withdraw(PersonId who, PersonId whom, CyclicBarrier together) throws Exception {
        together.await();
        return browsers.of(who).post(at("ru", "/access/" + whom.value() + "/withdraw"));
    }

    @Test
    void anotherCompanysPeopleAreNotFound() {
        PersonId li = AccountsExamples.wangLi(accounts);
        accounts.assign(li, Role.COMPANY_REPRESENTATIVE, buyer);
        assertThat(post("/" + li.value() + "/withdraw")).hasStatus(404);
        assertThat(post("/" + li.value() + "/remind")).hasStatus(404);
        assertThat(acts(li, buyer)).isTrue();
        assertThat(me.get(at("ru", "/access?company=2"))).hasStatus(404);
        assertThat(me.post(at("ru", "/access?company=2"), "email=" + AccountsExamples.email("spy"), "family_name=X"))
                .hasStatus(404);
        assertThat(me.post(at("ru", "/access/" + li.value() + "/withdraw?company=2")))
                .hasStatus(404);
        Browser stranger = browsers.stranger();
        assertThat(stranger.get(at("ru", "/access"))).hasStatus(404);
        assertThat(browsers.signedOut().get(at("ru", "/access")))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/ru/sign-in");
    }

    /** Anybody may have registered with a colleague's address: the access goes to who reads its mail. */
    @Test
    void anAccountWhoseAddressIsNotConfirmedGetsAnInvitationInPlaceOfItsPassword() {
        PersonId squatted = AccountsExamples.wangLi(accounts);
        confirmations.begin(squatted);
        String email = accounts.get(squatted).email();
        assertThat(invite(email, "Ван")).hasStatus(302);
        assertThat(credentials.check(email, AccountsExamples.PASSWORD)).isEmpty();
        assertThat(invitations.isWaiting(squatted)).isTrue();
    }

    @Test
    void whoHasNotConfirmedTheirOwnAddressInvitesNobody() {
        confirmations.begin(maria);
        String email = AccountsExamples.email("petrov");
        MvcTestResult refused = invite(email, "Петров");
        assertThat(refused).hasStatus(302);
        assertThat(refused.getResponse().getRedirectedUrl()).endsWith("/account/email");
        assertThat(accounts.findByEmail(email)).isEmpty();
        confirmations.confirmByHand(maria);
        assertThat(invite(email, "Петров")).hasStatus(302);
        assertThat(accounts.findByEmail(email)).isPresent();
    }
}

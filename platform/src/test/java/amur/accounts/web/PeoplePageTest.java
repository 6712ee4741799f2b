package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.OrganisationId;
import amur.accounts.PersonId;
import amur.accounts.Rights;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.shared.Country;
import amur.shared.Language;
import amur.web.Words;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People, their roles and rights, and the audit trail: the organizer's view of accounts. */
@PlatformTest
class PeoplePageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Words words;

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/people/1", "/rights", "/audit", "/audit.csv"})
    void answerOnlyTheOrganizer(String path) {
        assertThat(browsers.signedOut().get("/en" + path))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/sign-in");
        PersonId visitor = AccountsExamples.wangLi(accounts);
        accounts.assign(visitor, Role.VISITOR, new Scope.Everything());
        assertThat(browsers.of(visitor).get("/en" + path)).hasStatus(404);
    }

    @Test
    void aRoleForOneEditionDoesNotOpenThem() {
        PersonId person = AccountsExamples.wangLi(accounts);
        accounts.assign(person, Role.ORGANIZER, new Scope.OfEdition(1));
        assertThat(browsers.of(person).get("/en/people")).hasStatus(404);
    }

    @Test
    void peopleAreFoundByAnyPartOfAName() throws Exception {
        Browser organizer = browsers.organizer();
        PersonId maria = AccountsExamples.maria(accounts);
        String email = accounts.get(maria).email();
        Document page = organizer.page("/ru/people?q=" + email);
        assertThat(page.select("#people-table tbody tr th a").eachText()).containsExactly("Иванова Мария");
        assertThat(page.select("#people output").text()).isEqualTo("1 человек");
        assertThat(organizer
                        .page("/en/people?q=" + email + "&role=ORGANIZER")
                        .select("#people h2")
                        .text())
                .isEqualTo("Nobody found");
    }

    @Test
    void anInvitedPersonIsWaitingUntilTheyCome() throws Exception {
        Browser organizer = browsers.organizer();
        String email = AccountsExamples.email("new");
        assertThat(organizer.post(
                        "/en/people",
                        "email=" + email,
                        "familyName=<script>alert(1)</script>",
                        "givenName=",
                        "latinName=",
                        "language=ru"))
                .hasStatus3xxRedirection();
        PersonId made = accounts.findByEmail(email).orElseThrow().id();
        MvcTestResult shown = organizer.get("/zh/people/" + made.value());
        assertThat(Browser.parsed(shown).select(".badge").text()).isEqualTo("已邀请，尚未登录");
        assertThat(Browser.text(shown)).doesNotContain("<script>alert");
    }

    @Test
    void aRoleIsGivenForOneCompanyAndTakenAgain() throws Exception {
        Browser organizer = browsers.organizer();
        PersonId maria = AccountsExamples.maria(accounts);
        String name = "Вымышленный завод " + System.nanoTime();
        OrganisationId mill = accounts.createOrganisation(name, new Country("RU"));
        MvcTestResult unknown = organizer.post(
                "/ru/people/" + maria.value() + "/roles",
                "role=COMPANY_REPRESENTATIVE",
                "scope=organisation",
                "organisation=нет такой");
        assertThat(unknown).hasStatus(422);
        assertThat(Browser.parsed(unknown).select("#organisation-error").text())
                .startsWith("Компании «нет такой» нет.");
        organizer.post(
                "/ru/people/" + maria.value() + "/roles",
                "role=COMPANY_REPRESENTATIVE",
                "scope=organisation",
                "organisation=" + name.toUpperCase(java.util.Locale.ROOT));
        assertThat(accounts.assignments(maria))
                .isEqualTo(List.of(new RoleAssignment(Role.COMPANY_REPRESENTATIVE, new Scope.OfOrganisation(mill))));
        Document shown = organizer.page("/ru/people/" + maria.value());
        assertThat(shown.select("#rights tbody td").eachText()).contains("Представитель компании · " + name);
        organizer.post(
                "/ru/people/" + maria.value() + "/roles/withdraw",
                "role=COMPANY_REPRESENTATIVE",
                "scope=organisation:" + mill.value());
        assertThat(accounts.assignments(maria)).isEmpty();
    }

    @Test
    void aLinkToHandOverIsShownOnceAndWorks() throws Exception {
        Browser organizer = browsers.organizer();
        PersonId maria = AccountsExamples.maria(accounts);
        String link = Browser.parsed(organizer.post("/en/people/" + maria.value() + "/link"))
                .select(".notice code")
                .text();
        assertThat(browsers.signedOut().get(link.substring(link.indexOf("/ru/"))))
                .hasStatusOk();
        assertThat(organizer.page("/en/people/" + maria.value()).select(".notice code"))
                .isEmpty();
    }

    @Test
    void everyRightOfEveryRoleHasWords() {
        for (Role role : Role.values()) {
            assertThat(rights.of(role))
                    .allSatisfy(right -> assertThat(words.has(Language.EN, "accounts.right." + right))
                            .as(right)
                            .isTrue());
        }
    }

    @Test
    void theTrailShowsWhoChangedWhat() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        String email = accounts.get(organizer).email();
        PersonId maria = AccountsExamples.maria(accounts);
        browsers.of(organizer).post("/en/people/" + maria.value() + "/roles", "role=VISITOR", "scope=everything");
        Document page = browsers.of(organizer).page("/en/audit?person=" + email + "&subject=role_assignment");
        assertThat(page.select("#audit tbody tr")).hasSize(1);
        assertThat(page.select("#audit tbody td").eachText()).contains(email);
        assertThat(page.select("#audit ins").eachText()).contains("VISITOR", Long.toString(maria.value()));
        String csv = browsers.of(organizer).text("/ru/audit.csv?person=" + email + "&subject=role_assignment");
        assertThat(csv.lines()).hasSize(2).last().asString().contains(email, "insert", "VISITOR");
    }
}

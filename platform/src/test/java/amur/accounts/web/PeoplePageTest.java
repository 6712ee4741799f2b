package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People, their roles and rights, and the audit trail: the organizer's view of accounts. */
@PlatformTest
class PeoplePageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Words words;

    private MvcTestResult get(PersonId person, String path) {
        return mvc.get()
                .uri(path)
                .with(authentication(AccountsExamples.signedIn(accounts, person)))
                .exchange();
    }

    private MvcTestResult post(PersonId person, String path, String... fields) {
        var request =
                mvc.post().uri(path).with(csrf()).with(authentication(AccountsExamples.signedIn(accounts, person)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/people/1", "/rights", "/audit", "/audit.csv"})
    void answerOnlyTheOrganizer(String path) {
        assertThat(mvc.get().uri("/en" + path))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/sign-in");
        PersonId visitor = AccountsExamples.wangLi(accounts);
        accounts.assign(visitor, Role.VISITOR, new Scope.Everything());
        assertThat(get(visitor, "/en" + path)).hasStatus(404);
    }

    @Test
    void aRoleForOneEditionDoesNotOpenThem() {
        PersonId person = AccountsExamples.wangLi(accounts);
        accounts.assign(person, Role.ORGANIZER, new Scope.OfEdition(1));
        assertThat(get(person, "/en/people")).hasStatus(404);
    }

    @Test
    void peopleAreFoundByAnyPartOfAName() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        PersonId maria = AccountsExamples.maria(accounts);
        String email = accounts.get(maria).email();
        Document page = page(get(organizer, "/ru/people?q=" + email));
        assertThat(page.select("#people-table tbody tr th a").eachText()).containsExactly("Иванова Мария");
        assertThat(page.select("#people output").text()).isEqualTo("1 человек");
        assertThat(page(get(organizer, "/en/people?q=" + email + "&role=ORGANIZER"))
                        .select("#people h2")
                        .text())
                .isEqualTo("Nobody found");
    }

    @Test
    void anInvitedPersonIsWaitingUntilTheyCome() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        String email = AccountsExamples.email("new");
        assertThat(post(
                        organizer,
                        "/en/people",
                        "email",
                        email,
                        "familyName",
                        "<script>alert(1)</script>",
                        "givenName",
                        "",
                        "latinName",
                        "",
                        "language",
                        "ru"))
                .hasStatus3xxRedirection();
        PersonId made = accounts.findByEmail(email).orElseThrow().id();
        MvcTestResult shown = get(organizer, "/zh/people/" + made.value());
        assertThat(page(shown).select(".badge").text()).isEqualTo("已邀请，尚未登录");
        assertThat(shown.getResponse().getContentAsString()).doesNotContain("<script>alert");
    }

    @Test
    void aRoleIsGivenForOneCompanyAndTakenAgain() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        PersonId maria = AccountsExamples.maria(accounts);
        String name = "Вымышленный завод " + System.nanoTime();
        OrganisationId mill = accounts.createOrganisation(name, new Country("RU"));
        MvcTestResult unknown = post(
                organizer,
                "/ru/people/" + maria.value() + "/roles",
                "role",
                "COMPANY_REPRESENTATIVE",
                "scope",
                "organisation",
                "organisation",
                "нет такой");
        assertThat(unknown).hasStatus(422);
        assertThat(page(unknown).select("#organisation-error").text()).startsWith("Компании «нет такой» нет.");
        post(
                organizer,
                "/ru/people/" + maria.value() + "/roles",
                "role",
                "COMPANY_REPRESENTATIVE",
                "scope",
                "organisation",
                "organisation",
                name.toUpperCase(java.util.Locale.ROOT));
        assertThat(accounts.assignments(maria))
                .isEqualTo(List.of(new RoleAssignment(Role.COMPANY_REPRESENTATIVE, new Scope.OfOrganisation(mill))));
        Document shown = page(get(organizer, "/ru/people/" + maria.value()));
        assertThat(shown.select("#rights tbody td").eachText()).contains("Представитель компании · " + name);
        post(
                organizer,
                "/ru/people/" + maria.value() + "/roles/withdraw",
                "role",
                "COMPANY_REPRESENTATIVE",
                "scope",
                "organisation:" + mill.value());
        assertThat(accounts.assignments(maria)).isEmpty();
    }

    @Test
    void aLinkToHandOverIsShownOnceAndWorks() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        PersonId maria = AccountsExamples.maria(accounts);
        String link = page(post(organizer, "/en/people/" + maria.value() + "/link"))
                .select(".notice code")
                .text();
        assertThat(mvc.get().uri(link.substring(link.indexOf("/ru/")))).hasStatusOk();
        assertThat(page(get(organizer, "/en/people/" + maria.value())).select(".notice code"))
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
        post(organizer, "/en/people/" + maria.value() + "/roles", "role", "VISITOR", "scope", "everything");
        Document page = page(get(organizer, "/en/audit?person=" + email + "&subject=role_assignment"));
        assertThat(page.select("#audit tbody tr")).hasSize(1);
        assertThat(page.select("#audit tbody td").eachText()).contains(email);
        assertThat(page.select("#audit ins").eachText()).contains("VISITOR", Long.toString(maria.value()));
        String csv = get(organizer, "/ru/audit.csv?person=" + email + "&subject=role_assignment")
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(2).last().asString().contains(email, "insert", "VISITOR");
    }
}

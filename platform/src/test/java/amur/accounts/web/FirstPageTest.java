package amur.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in leads each role to its first page, unless a page was asked for. */
@PlatformTest
class FirstPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    private String signedInTo(PersonId person, String back) {
        var answer = browsers.signedOut()
                .post(
                        "/zh/sign-in",
                        "email=" + accounts.get(person).email(),
                        "password=" + AccountsExamples.PASSWORD,
                        "back=" + back);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void anOrganizerOfOneEditionGoesToItsOverviewAndACoordinatorToItsInterpreters() {
        Edition edition = EditionsExamples.bare(editions);
        var scope = new Scope.OfEdition(edition.id().value());
        PersonId organizer = AccountsExamples.wangLi(accounts);
        accounts.assign(organizer, Role.ORGANIZER, scope);
        PersonId coordinator = AccountsExamples.wangLi(accounts);
        accounts.assign(coordinator, Role.INTERPRETER_COORDINATOR, scope);
        assertThat(signedInTo(organizer, "/")).isEqualTo("/zh/editions/" + edition.slug() + "/organizer");
        assertThat(signedInTo(coordinator, "/")).isEqualTo("/zh/editions/" + edition.slug() + "/interpreters");
    }

    @Test
    void whoActsForACompanyGoesToItsPageAndAVisitorToTheFirstAddress() {
        Edition edition = EditionsExamples.bare(editions);
        Exhibitor company = exhibitors.get(exhibitors
                .enlist(edition.id(), List.of(ExhibitorsExamples.oilMill()))
                .getFirst());
        PersonId representative = AccountsExamples.wangLi(accounts);
        accounts.assign(representative, Role.COMPANY_REPRESENTATIVE, new Scope.OfOrganisation(company.organisation()));
        assertThat(signedInTo(representative, "/")).isEqualTo("/zh/editions/" + edition.slug() + "/company");
        PersonId visitor = AccountsExamples.wangLi(accounts);
        accounts.assign(visitor, Role.VISITOR, new Scope.Everything());
        assertThat(signedInTo(visitor, "/")).isEqualTo("/zh/");
    }

    @Test
    void aPageAskedForComesFirstAndAnotherSiteNever() {
        PersonId visitor = AccountsExamples.wangLi(accounts);
        assertThat(signedInTo(visitor, "/regions?country=CN")).isEqualTo("/zh/regions?country=CN");
        assertThat(signedInTo(visitor, "//example.org/")).isEqualTo("/zh/");
    }
}

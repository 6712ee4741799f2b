package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class OverviewPageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    private MvcTestResult get(String address, PersonId person) {
        return mvc.get()
                .uri(address)
                .with(authentication(AccountsExamples.signedIn(accounts, person)))
                .exchange();
    }

    private Document page(String address, PersonId person) throws Exception {
        MvcTestResult answer = get(address, person);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void whatIsMissingWaitsForTheOrganizerAndGoesOnceItIsThere() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        PersonId organizer = AccountsExamples.organizer(accounts);
        String overview = "/editions/" + edition.slug() + "/organizer";
        Document before = page("/ru" + overview, organizer);
        assertThat(before.select(".decisions h3").eachText())
                .contains("Слотов для встреч ещё нет.", "Столов ещё нет.", "Переводчики ещё не внесены.");
        assertThat(before.select(".decisions a").eachAttr("href"))
                .contains("/ru" + overview + "/slots", "/ru" + overview + "/tables");
        editions.setSlots(edition.id(), EditionsExamples.slots(edition, 4));
        editions.setTables(edition.id(), 3);
        Document after = page("/zh" + overview, organizer);
        assertThat(after.select(".decisions h3").eachText())
                .contains("尚未录入译员。")
                .doesNotContain("尚未设置洽谈时段。", "尚未设置洽谈桌。");
    }

    @Test
    void whatHappenedIsToldInWordsOnceForManyRows() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        editions.setTables(edition.id(), 7);
        Document page = page("/en/editions/" + edition.slug() + "/organizer", AccountsExamples.organizer(accounts));
        assertThat(page.select(".happened").text()).contains("7 tables added", "5 days added", "Edition opened");
        Edition other = EditionsExamples.bare(editions);
        assertThat(page("/en/editions/" + other.slug() + "/organizer", AccountsExamples.organizer(accounts))
                        .select(".happened")
                        .text())
                .doesNotContain("tables added");
    }

    @Test
    void onlyTheOrganizerOfTheEditionSeesIt() {
        Edition edition = EditionsExamples.bare(editions);
        String overview = "/en/editions/" + edition.slug() + "/organizer";
        assertThat(mvc.get().uri(overview)).hasStatus(302);
        assertThat(get(overview, AccountsExamples.wangLi(accounts))).hasStatus(404);
        PersonId other = AccountsExamples.maria(accounts);
        Edition theirs = EditionsExamples.bare(editions);
        accounts.assign(other, Role.ORGANIZER, new Scope.OfEdition(theirs.id().value()));
        assertThat(get(overview, other)).hasStatus(404);
        assertThat(get("/en/editions/" + theirs.slug() + "/organizer", other)).hasStatusOk();
    }
}

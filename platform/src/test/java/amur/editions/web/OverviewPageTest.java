package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class OverviewPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Test
    void whatIsMissingWaitsForTheOrganizerAndGoesOnceItIsThere() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        String overview = "/editions/" + edition.slug() + "/organizer";
        Document before = organizer.page("/ru" + overview);
        assertThat(before.select(".decisions h3").eachText())
                .contains("Слотов для встреч ещё нет.", "Столов ещё нет.", "Переводчики ещё не внесены.");
        assertThat(before.select(".decisions a").eachAttr("href"))
                .contains("/ru" + overview + "/slots", "/ru" + overview + "/tables");
        editions.setSlots(edition.id(), EditionsExamples.slots(edition, 4));
        editions.setTables(edition.id(), 3);
        Document after = organizer.page("/zh" + overview);
        assertThat(after.select(".decisions h3").eachText())
                .contains("尚未录入译员。")
                .doesNotContain("尚未设置洽谈时段。", "尚未设置洽谈桌。");
    }

    @Test
    void whatHappenedIsToldInWordsOnceForManyRows() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        editions.setTables(edition.id(), 7);
        Document page = browsers.organizer().page("/en/editions/" + edition.slug() + "/organizer");
        assertThat(page.select(".happened").text()).contains("7 tables added", "5 days added", "Edition opened");
        Edition other = EditionsExamples.bare(editions);
        assertThat(browsers.organizer()
                        .page("/en/editions/" + other.slug() + "/organizer")
                        .select(".happened")
                        .text())
                .doesNotContain("tables added");
    }

    @Test
    void onlyTheOrganizerOfTheEditionSeesIt() {
        Edition edition = EditionsExamples.bare(editions);
        String overview = "/en/editions/" + edition.slug() + "/organizer";
        assertThat(browsers.signedOut().get(overview)).hasStatus(302);
        assertThat(browsers.stranger().get(overview)).hasStatus(404);
        PersonId other = AccountsExamples.maria(accounts);
        Edition theirs = EditionsExamples.bare(editions);
        accounts.assign(other, Role.ORGANIZER, new Scope.OfEdition(theirs.id().value()));
        assertThat(browsers.of(other).get(overview)).hasStatus(404);
        assertThat(browsers.of(other).get("/en/editions/" + theirs.slug() + "/organizer"))
                .hasStatusOk();
    }
}

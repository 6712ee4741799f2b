package amur.exhibitors.web;

import static amur.exhibitors.ExhibitorsExamples.applying;
import static amur.exhibitors.ExhibitorsExamples.inn;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Applications;
import amur.exhibitors.Applications.Apply;
import amur.exhibitors.Entries;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.State;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ReviewPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Applications applications;

    @Autowired
    Entries entries;

    @Autowired
    Accounts accounts;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    List<Decisions> decisions;

    Edition edition;
    ExhibitorId applied;
    Browser organizer;

    @BeforeEach
    void anApplication() {
        edition = EditionsExamples.bare(editions);
        exhibitors.enlist(edition.id(), List.of(oilBuyer()));
        applied = apply(applying(oilMill(), inn(30_001)));
        organizer = browsers.organizer();
    }

    private ExhibitorId apply(NewExhibitor company) {
        return applications.apply(new Apply(edition.id(), AccountsExamples.maria(accounts), Optional.empty(), company));
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/companies" + path;
    }

    private Document get(String language, String path) {
        return organizer.page(at(language, path));
    }

    private MvcTestResult decide(String decision, int version, String reason) {
        return organizer.post(at("ru", "/2/" + decision), "version=" + version, "reason=" + reason);
    }

    @Test
    void whatWaitsStandsFirstAndStatesAreCounted() throws Exception {
        Document list = get("ru", "");
        assertThat(list.select("#companies tbody th a").eachText())
                .containsExactly("Вымышленный маслозавод «Зея»", "Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(list.select(".tab-list a").eachText())
                .containsExactly(
                        "Все 2", "На рассмотрении 1", "На доработке 0", "В каталоге 1", "Отказано 0", "Отозвана 0");
        Document listed = get("zh", "?state=LISTED");
        assertThat(listed.select("#companies tbody th a").eachText()).containsExactly("虚构哈尔滨粮油有限公司");
        assertThat(listed.select("a[download]").first().attr("href")).isEqualTo(at("zh", ".csv?state=LISTED"));
        assertThat(decisions.stream().flatMap(room -> room.decisions(edition).stream()))
                .filteredOn(decision -> decision.textKey().equals("exhibitors.decision.review"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.arguments()).isEqualTo(List.<Object>of(1)));
    }

    @Test
    void theOrganizerSeesAllAndApproves() throws Exception {
        Document page = get("ru", "/2");
        assertThat(page.select("h1").text()).isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(page.select("main").text()).contains("maria@zeya.example", inn(30_001), "контрольные цифры верны");
        changedLater();
        assertThat(decide("approve", entries.get(applied).version(), "")).hasStatus(302);
        assertThat(exhibitors.get(applied).state()).isEqualTo(new State.Listed());
        assertThat(get("zh", "/2").select(".timeline h3").eachText()).containsExactly("列入名录", "修改供应与需求", "提交申请");
    }

    /** Long enough after the application that it is no longer one deed with it. */
    private void changedLater() throws InterruptedException {
        Thread.sleep(2_100);
        entries.setGoods(applied, entries.get(applied).version(), List.of());
    }

    @Test
    void aReasonIsAskedForAndKept() throws Exception {
        int version = entries.get(applied).version();
        MvcTestResult refused = decide("return", version, " ");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#return-reason-error").text())
                .isEqualTo("Напишите причину: её прочтёт компания");
        assertThat(decide("return", version, "Укажите <b>код</b> ГС")).hasStatus(302);
        assertThat(get("ru", "/2").select(".said").text()).isEqualTo("Укажите <b>код</b> ГС");
        assertThat(decide("refuse", entries.get(applied).version(), "Нет")).hasStatus(302);
        assertThat(exhibitors.get(applied).state()).isEqualTo(new State.Refused("Нет"));
    }

    @Test
    void theSecondOrganizerSeesAConflictAndKeepsTheReason() throws Exception {
        int seen = entries.get(applied).version();
        assertThat(decide("approve", seen, "")).hasStatus(302);
        MvcTestResult second = decide("refuse", seen, "Мой довод");
        assertThat(second).hasStatus(409);
        Document page = Browser.parsed(second);
        assertThat(page.select(".badge").first().text()).isEqualTo("В каталоге");
        assertThat(exhibitors.get(applied).state()).isEqualTo(new State.Listed());
    }

    @Test
    void nobodyElseSeesOrDecides() {
        PersonId other = AccountsExamples.maria(accounts);
        accounts.assign(
                other,
                Role.ORGANIZER,
                new Scope.OfEdition(EditionsExamples.bare(editions).id().value()));
        PersonId representative = AccountsExamples.wangLi(accounts);
        accounts.assign(
                representative,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(applied).organisation()));
        for (PersonId person : List.of(other, representative)) {
            var signedIn = browsers.of(person);
            assertThat(signedIn.get(at("ru", ""))).hasStatus(404);
            assertThat(signedIn.get(at("ru", "/2"))).hasStatus(404);
            assertThat(signedIn.post(
                            at("ru", "/2/approve"),
                            "version=" + entries.get(applied).version()))
                    .hasStatus(404);
        }
        assertThat(browsers.signedOut().get(at("ru", "/2"))).hasStatus(302);
        assertThat(organizer.get(at("ru", "/99"))).hasStatus(404);
        assertThat(organizer.postWithoutToken(at("ru", "/2/approve"), "version=1"))
                .hasStatus(403);
        assertThat(exhibitors.get(applied).state()).isEqualTo(new State.Applied());
    }

    @Test
    void aScriptInANameIsTextForTheOrganizerToo() throws Exception {
        String evil = "<script>alert(1)</script>";
        NewExhibitor mill = applying(oilMill(), inn(30_002));
        apply(new NewExhibitor(
                Exhibitor.Kind.BUYER,
                evil,
                "",
                mill.country(),
                "",
                "",
                mill.registration(),
                1,
                0,
                false,
                mill.representatives(),
                mill.goods(),
                List.of()));
        for (String path : List.of("", "/3")) {
            Document page = get("zh", path);
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select("main").text()).contains(evil);
        }
    }

    @Test
    void whoHasNotConfirmedTheirAddressIsNotListed() throws Exception {
        PersonId applicant = AccountsExamples.wangLi(accounts);
        confirmations.begin(applicant);
        ExhibitorId id = applications.apply(
                new Apply(edition.id(), applicant, Optional.empty(), applying(oilMill(), inn(30_007))));
        int number = exhibitors.get(id).number();
        MvcTestResult refused = organizer.post(at("ru", "/" + number + "/approve"), "version=1");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("main").text())
                .contains("Никто из этой компании ещё не подтвердил адрес электронной почты");
        assertThat(exhibitors.get(id).state()).isEqualTo(new Exhibitor.State.Applied());
        confirmations.confirmByHand(applicant);
        assertThat(organizer.post(at("ru", "/" + number + "/approve"), "version=1"))
                .hasStatus(302);
        assertThat(exhibitors.get(id).state()).isEqualTo(new Exhibitor.State.Listed());
    }
}

package amur.exhibitors.screening.web;

import static amur.exhibitors.ExhibitorsExamples.CHINA;
import static amur.exhibitors.ExhibitorsExamples.RUSSIA;
import static amur.exhibitors.ExhibitorsExamples.named;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
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
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.screening.Comparison;
import amur.exhibitors.screening.Screening;
import amur.exhibitors.screening.Screening.Filter;
import amur.exhibitors.screening.ScreeningHit;
import amur.exhibitors.screening.ScreeningHit.State;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ScreeningPageTest {
    private static final String EVIL = "<script>alert(1)</script>";
    private static final String LIST = "name,aliases,country,note\n"
            + "Zeya Invented Oilmill JSC,,RU," + EVIL + "\n"
            + "Вымышленный Чжан Вэй,张伟,CN,\n"
            + "Nobody Comes Ltd,,XX,\n";

    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Screening screening;

    @Autowired
    Comparison comparison;

    @Autowired
    Accounts accounts;

    Edition edition;
    ExhibitorId mill;
    Browser organizer;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        mill = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer())).get(0);
        organizer = browsers.organizer();
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/screening" + path;
    }

    private Document page(String address) {
        return organizer.page(address);
    }

    private MvcTestResult upload(String text) {
        return organizer.upload(at("ru", "/lists"), "список.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult decide(int number, int version, boolean same, String reason) {
        return organizer.post(at("zh", "/" + number), "version=" + version, "same=" + same, "reason=" + reason);
    }

    private List<ScreeningHit> compared() {
        comparison.compare(edition.id());
        return screening.all(edition.id(), Filter.ALL);
    }

    @Test
    void aListThatCanBeReadInTwoWaysIsAskedAbout() throws Exception {
        MvcTestResult asked = organizer.upload(
                at("zh", "/lists"), "список.csv", "name;country\nБРУС;RU\n".getBytes(Charset.forName("windows-1251")));
        String address = String.valueOf(asked.getResponse().getRedirectedUrl());
        Document page = page(address);
        assertThat(page.select("main h2").first().text()).isEqualTo("这个文件应如何读取？");
        assertThat(page.select("#sample-WINDOWS_1251-SEMICOLON td").eachText()).contains("БРУС");
        assertThat(page(address.replace("/zh/", "/ru/"))
                        .select("main h2")
                        .first()
                        .text())
                .isEqualTo("Как прочитать этот файл?");
        assertThat(screening.lists(edition.id())).isEmpty();
        assertThat(browsers.organizer().get(address)).hasStatus(404);
        assertThat(organizer.post(address, "reading=WINDOWS_1251-SEMICOLON")).hasStatus(302);
        assertThat(screening.lists(edition.id())).singleElement().satisfies(list -> {
            assertThat(list.entries()).isEqualTo(1);
            assertThat(list.fileName()).isEqualTo("список.csv");
        });
        assertThat(organizer.get(address)).hasStatus(404);
    }

    @Test
    void aListIsComparedWithCompaniesAndPeopleAndAsks() throws Exception {
        assertThat(upload(LIST)).hasStatus(302);
        List<ScreeningHit> hits = compared();
        assertThat(hits).extracting(ScreeningHit::listed).containsExactlyInAnyOrder("Zeya Invented Oilmill JSC", "张伟");
        assertThat(hits).filteredOn(ScreeningHit::person).singleElement().satisfies(hit -> {
            assertThat(hit.found()).isEqualTo("张 伟");
            assertThat(hit.entry().name()).isEqualTo("Вымышленный Чжан Вэй");
            assertThat(hit.entry().row()).isEqualTo(3);
        });
        Document list = page(at("ru", ""));
        assertThat(list.select(".tab-list a").eachText())
                .containsExactly("Все 2", "Открыто 2", "Совпадает 0", "Не совпадает 0");
        assertThat(list.select("#hits tbody tr")).hasSize(2);
        assertThat(list.select("#name-lists tbody td").eachText()).contains("2 из 2 компаний");
        assertThat(page(at("zh", "?state=SAME")).select(".empty")).hasSize(1);
        Document hit = page(at("en", "/" + hits.getFirst().number()));
        assertThat(hit.select("main script")).isEmpty();
        assertThat(hit.select("h1").text()).isEqualTo("Is this the same?");
        String csv = organizer.text(at("zh", ".csv?state=OPEN"));
        assertThat(csv.lines().count()).isEqualTo(3);
    }

    @Test
    void aDecisionIsKeptWithItsReasonAndNotAskedAgain() throws Exception {
        upload(LIST);
        int number = compared().stream()
                .filter(hit -> !hit.person())
                .findFirst()
                .orElseThrow()
                .number();
        ScreeningHit open = screening.find(edition.id(), number).orElseThrow();
        assertThat(page(at("ru", "/" + number)).select("main").text()).contains(EVIL);
        MvcTestResult without = decide(number, open.version(), false, " ");
        assertThat(without).hasStatus(422);
        assertThat(Browser.parsed(without).select("#reason-error").text()).isEqualTo("请填写判断依据，供其他主办方人员查阅");
        assertThat(decide(number, open.version(), false, "Другой ИНН")).hasStatus(302);
        assertThat(decide(number, open.version(), true, "Мой довод")).hasStatus(409);
        ScreeningHit decided = screening.find(edition.id(), number).orElseThrow();
        assertThat(decided.state()).isEqualTo(State.NOT_SAME);
        assertThat(decided.reason()).isEqualTo("Другой ИНН");
        assertThat(decided.decidedAt()).isPresent();
        assertThat(compared()).hasSize(2);
        assertThat(exhibitors.get(mill).state()).isEqualTo(new amur.exhibitors.Exhibitor.State.Listed());
        assertThat(page(at("zh", "/" + number)).select(".timeline h3").eachText())
                .containsExactly("非同一主体: Другой ИНН", "比对发现");
    }

    @Test
    void aNewCompanyAndANewListAreComparedToo() {
        upload(LIST);
        assertThat(compared()).hasSize(2);
        exhibitors.enlist(
                edition.id(), List.of(named(CHINA, "诺博迪", "Nobody Comes Co"), named(RUSSIA, "Тихая", "Tikhaya")));
        assertThat(compared()).hasSize(3);
        upload("名称\nТихая река\nТихая\n");
        assertThat(compared()).hasSize(4);
        assertThat(screening.lists(edition.id()))
                .satisfiesExactly(
                        second -> assertThat(second.compared()).isEqualTo(4),
                        first -> assertThat(first.open()).isEqualTo(3));
        assertThat(organizer.post(at("ru", "/lists/1/retire"))).hasStatus(302);
        assertThat(screening.all(edition.id(), Filter.ALL)).hasSize(1);
        assertThat(compared()).hasSize(1);
    }

    @Test
    void whatIsNoListIsRefused() throws Exception {
        MvcTestResult refused = upload("title\nx\n");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#file-error").text()).isEqualTo("В файле нет столбца «имя»");
        assertThat(upload("")).hasStatus(422);
        assertThat(screening.lists(edition.id())).isEmpty();
    }

    @Test
    void nobodyElseSeesAnythingOfIt() throws Exception {
        upload(LIST);
        int number = compared().getFirst().number();
        PersonId elsewhere = AccountsExamples.maria(accounts);
        accounts.assign(
                elsewhere,
                Role.ORGANIZER,
                new Scope.OfEdition(EditionsExamples.bare(editions).id().value()));
        PersonId maria = AccountsExamples.maria(accounts);
        accounts.assign(
                maria,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(mill).organisation()));
        for (PersonId person : List.of(elsewhere, maria)) {
            Browser who = browsers.of(person);
            for (String path : List.of("", ".csv", "/" + number)) {
                assertThat(who.get(at("ru", path))).hasStatus(404);
            }
            assertThat(who.post(at("ru", "/" + number), "version=1", "same=true", "reason=x"))
                    .hasStatus(404);
            assertThat(who.post(at("ru", "/lists/1/retire"))).hasStatus(404);
        }
        assertThat(browsers.signedOut().get(at("ru", ""))).hasStatus(302);
        assertThat(organizer.postWithoutToken(at("ru", "/lists/1/retire"))).hasStatus(403);
        assertThat(organizer.get(at("ru", "/99999"))).hasStatus(404);
        Browser own = browsers.of(maria);
        for (String path : List.of("/company", "/company/entry", "/company/verification", "/exhibitors/1")) {
            String html = own.text("/ru/editions/" + edition.slug() + path);
            assertThat(html).doesNotContain("Oilmill", "screening", "Сверка со списками");
        }
    }
}

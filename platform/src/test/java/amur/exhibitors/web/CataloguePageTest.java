package amur.exhibitors.web;

import static amur.exhibitors.ExhibitorsExamples.many;
import static amur.exhibitors.ExhibitorsExamples.named;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
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
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class CataloguePageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    Edition edition;

    @BeforeEach
    void anEdition() {
        edition = EditionsExamples.bare(editions);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void eachReaderSeesTheNameTheyCanReadFirstAndTheOtherMarkedWithItsLanguage() throws Exception {
        exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        Document russian = page(at("ru", "/exhibitors"));
        assertThat(russian.select("h1").text()).isEqualTo("Каталог");
        assertThat(russian.select("#companies tbody th a").eachText())
                .containsExactly("Вымышленный маслозавод «Зея»", "Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(russian.select("#companies tbody .cell-sub[lang=zh-Hans]").text())
                .isEqualTo("虚构哈尔滨粮油有限公司");
        assertThat(russian.select("#companies output").text()).isEqualTo("2 компании");
        Document chinese = page(at("zh", "/exhibitors"));
        assertThat(chinese.select("#companies tbody th a").eachText())
                .containsExactly("虚构哈尔滨粮油有限公司", "Zeya Invented Oil Mill");
        assertThat(chinese.select("#companies tbody td span[lang=ru]").eachText())
                .contains("Соевое масло");
    }

    @Test
    void filtersStandInTheAddressCountTheirChoicesAndTheExportIsWhatIsShown() throws Exception {
        exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        exhibitors.enlist(edition.id(), many(60));
        Document all = page(at("en", "/exhibitors"));
        assertThat(all.select("#kind option").eachText()).containsExactly("Any", "Exhibitor (41)", "Buyer (21)");
        assertThat(all.select("#companies tbody tr")).hasSize(50);
        assertThat(all.select(".pagination a[rel=next]").attr("href")).endsWith("/exhibitors?page=2");
        Document food = page(at("en", "/exhibitors?sector=food&kind=BUYER"));
        assertThat(food.select("#companies tbody th a").eachText())
                .containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(food.select(".filter-chip")).hasSize(2);
        assertThat(food.select("#sector option[selected]").text()).isEqualTo("Food and drink (1)");
        String query = food.select("a[download]").attr("href");
        MvcTestResult csv = mvc.get().uri(query).exchange();
        assertThat(csv).hasStatusOk();
        List<String> lines = csv.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith("2,Buyer,虚构哈尔滨粮油有限公司,");
        assertThat(page(at("zh", "/exhibitors?q=zzz")).select(".empty h2").text())
                .isEqualTo("没有符合条件的企业");
        assertThat(page(at("zh", "/exhibitors?sort=nonsense&page=abc&chapter=%27%3B--"))
                        .select(".empty"))
                .hasSize(1);
    }

    @Test
    void aCompanyHasAPublicPageWithoutAnythingAboutItsPeopleButTheirNumberAndLanguages() throws Exception {
        exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        String html = mvc.get()
                .uri(at("ru", "/exhibitors/2"))
                .exchange()
                .getResponse()
                .getContentAsString();
        Document page = Jsoup.parse(html);
        assertThat(page.select("h1").text()).isEqualTo("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(page.select("main a[href='/ru/regions/CN-HL']").text()).isEqualTo("Хэйлунцзян");
        assertThat(page.select("main dd").eachText()).contains("2 человека, языки: китайский, русский");
        assertThat(page.select(".goods p[lang=zh-Hans]").text()).isEqualTo("豆油");
        assertThat(html).doesNotContain("grain.example", "Zhang", "王");
    }

    @Test
    void whoHasWithdrawnIsGoneByNameAndWhoNeverWasThereIsNotFound() throws Exception {
        ExhibitorId id = exhibitors.enlist(edition.id(), List.of(oilMill())).getFirst();
        assertThat(mvc.get().uri(at("en", "/exhibitors/1"))).hasStatusOk();
        exhibitors.withdraw(id);
        MvcTestResult gone = mvc.get().uri(at("zh", "/exhibitors/1")).exchange();
        assertThat(gone).hasStatus(410);
        assertThat(Jsoup.parse(gone.getResponse().getContentAsString())
                        .select("h1")
                        .text())
                .isEqualTo("Zeya Invented Oil Mill");
        assertThat(mvc.get().uri(at("en", "/exhibitors/99"))).hasStatus(404);
        assertThat(mvc.get().uri(at("en", "/exhibitors/9999999"))).hasStatus(404);
        assertThat(mvc.get().uri(at("en", "/exhibitors/abc"))).hasStatus(404);
    }

    @Test
    void aScriptInANameIsTextEverywhere() throws Exception {
        String evil = "<script>alert('名')</script>";
        exhibitors.enlist(
                edition.id(),
                List.of(named(ExhibitorsExamples.RUSSIA, evil, ""), named(ExhibitorsExamples.RUSSIA, "=1+1", "")));
        for (String address :
                List.of(at("ru", "/exhibitors"), at("ru", "/exhibitors/1"), at("ru", "/exhibitors?q=script"))) {
            Document page = page(address);
            assertThat(page.select("main script:not([type=application/ld+json])"))
                    .isEmpty();
            assertThat(page.select("main").text()).contains(evil);
        }
        assertThat(mvc.get()
                        .uri(at("ru", "/exhibitors.csv"))
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(",'=1+1,");
    }

    @Test
    void onlyWhoActsForAnotherListedCompanyIsOfferedToAskForAMeeting() throws Exception {
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        PersonId maria = AccountsExamples.maria(accounts);
        accounts.assign(
                maria,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(ids.getFirst()).organisation()));
        var signedIn = authentication(AccountsExamples.signedIn(accounts, maria));
        Document theirs = Jsoup.parse(mvc.get()
                .uri(at("zh", "/exhibitors/2"))
                .with(signedIn)
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(theirs.select("a[href='" + at("zh", "/company/partners/2") + "']"))
                .hasSize(1);
        Document own = Jsoup.parse(mvc.get()
                .uri(at("zh", "/exhibitors/1"))
                .with(signedIn)
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(own.select("a[href*='/company/partners/']")).isEmpty();
        assertThat(own.select("a[href='" + at("zh", "/company/entry") + "']")).isNotEmpty();
    }
}

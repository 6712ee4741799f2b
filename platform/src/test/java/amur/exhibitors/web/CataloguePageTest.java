package amur.exhibitors.web;

import static amur.exhibitors.ExhibitorsExamples.many;
import static amur.exhibitors.ExhibitorsExamples.named;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class CataloguePageTest {
    @Autowired
    Browsers browsers;

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

    @Test
    void eachReaderSeesTheNameTheyCanReadFirstAndTheOtherMarkedWithItsLanguage() throws Exception {
        exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        Document russian = browsers.signedOut().page(at("ru", "/exhibitors"));
        assertThat(russian.select("h1").text()).isEqualTo("Каталог");
        assertThat(russian.select("#companies tbody th a").eachText())
                .containsExactly("Вымышленный маслозавод «Зея»", "Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(russian.select("#companies tbody .cell-sub[lang=zh-Hans]").text())
                .isEqualTo("虚构哈尔滨粮油有限公司");
        assertThat(russian.select("#companies output").text()).isEqualTo("2 компании");
        Document chinese = browsers.signedOut().page(at("zh", "/exhibitors"));
        assertThat(chinese.select("#companies tbody th a").eachText())
                .containsExactly("虚构哈尔滨粮油有限公司", "Zeya Invented Oil Mill");
        assertThat(chinese.select("#companies tbody td span[lang=ru]").eachText())
                .contains("Соевое масло");
    }

    @Test
    void filtersStandInTheAddressCountTheirChoicesAndTheExportIsWhatIsShown() throws Exception {
        exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        exhibitors.enlist(edition.id(), many(60));
        Document all = browsers.signedOut().page(at("en", "/exhibitors"));
        assertThat(all.select("#kind option").eachText()).containsExactly("Any", "Exhibitor (41)", "Buyer (21)");
        assertThat(all.select("#companies tbody tr")).hasSize(50);
        assertThat(all.select(".pagination a[rel=next]").attr("href")).endsWith("/exhibitors?page=2");
        Document food = browsers.signedOut().page(at("en", "/exhibitors?sector=food&kind=BUYER"));
        assertThat(food.select("#companies tbody th a").eachText())
                .containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(food.select(".filter-chip")).hasSize(2);
        assertThat(food.select("#sector option[selected]").text()).isEqualTo("Food and drink (1)");
        String query = food.select("a[download]").attr("href");
        MvcTestResult csv = browsers.signedOut().get(query);
        assertThat(csv).hasStatusOk();
        List<String> lines = Browser.text(csv).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith("2,Buyer,虚构哈尔滨粮油有限公司,");
        assertThat(browsers.signedOut()
                        .page(at("zh", "/exhibitors?q=zzz"))
                        .select(".empty h2")
                        .text())
                .isEqualTo("没有符合条件的企业");
        assertThat(browsers.signedOut()
                        .page(at("zh", "/exhibitors?sort=nonsense&page=abc&chapter=%27%3B--"))
                        .select(".empty"))
                .hasSize(1);
    }

    @Test
    void aCompanyHasAPublicPageWithoutAnythingAboutItsPeopleButTheirNumberAndLanguages() throws Exception {
        exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        String html = browsers.signedOut().text(at("ru", "/exhibitors/2"));
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
        assertThat(browsers.signedOut().get(at("en", "/exhibitors/1"))).hasStatusOk();
        exhibitors.withdraw(id);
        MvcTestResult gone = browsers.signedOut().get(at("zh", "/exhibitors/1"));
        assertThat(gone).hasStatus(410);
        assertThat(Browser.parsed(gone).select("h1").text()).isEqualTo("Zeya Invented Oil Mill");
        assertThat(browsers.signedOut().get(at("en", "/exhibitors/99"))).hasStatus(404);
        assertThat(browsers.signedOut().get(at("en", "/exhibitors/9999999"))).hasStatus(404);
        assertThat(browsers.signedOut().get(at("en", "/exhibitors/abc"))).hasStatus(404);
    }

    @Test
    void aScriptInANameIsTextEverywhere() throws Exception {
        String evil = "<script>alert('名')</script>";
        exhibitors.enlist(
                edition.id(),
                List.of(named(ExhibitorsExamples.RUSSIA, evil, ""), named(ExhibitorsExamples.RUSSIA, "=1+1", "")));
        for (String address :
                List.of(at("ru", "/exhibitors"), at("ru", "/exhibitors/1"), at("ru", "/exhibitors?q=script"))) {
            Document page = browsers.signedOut().page(address);
            assertThat(page.select("main script:not([type=application/ld+json])"))
                    .isEmpty();
            assertThat(page.select("main").text()).contains(evil);
        }
        assertThat(browsers.signedOut().text(at("ru", "/exhibitors.csv"))).contains(",'=1+1,");
    }

    @Test
    void onlyWhoActsForAnotherListedCompanyIsOfferedToAskForAMeeting() throws Exception {
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        var signedIn = browsers.actingFor(ids.getFirst());
        Document theirs = signedIn.page(at("zh", "/exhibitors/2"));
        assertThat(theirs.select("a[href='" + at("zh", "/company/partners/2") + "']"))
                .hasSize(1);
        Document own = signedIn.page(at("zh", "/exhibitors/1"));
        assertThat(own.select("a[href*='/company/partners/']")).isEmpty();
        assertThat(own.select("a[href='" + at("zh", "/company/entry") + "']")).isNotEmpty();
    }
}

package amur.regions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.regions.RegionCode;
import amur.regions.Regions;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class RegionsPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Regions regions;

    @Test
    void bothCountriesAreListedInTheReadersOrderWithTheirCounts() throws Exception {
        Document russian = browsers.signedOut().page("/ru/regions");
        assertThat(russian.select("h1").text()).isEqualTo("Регионы");
        assertThat(russian.select("#regions-RU tbody tr")).hasSize(83);
        assertThat(russian.select("#regions-CN tbody tr")).hasSize(34);
        assertThat(russian.select("#regions output").first().text()).isEqualTo("117 регионов");
        assertThat(browsers.signedOut()
                        .page("/zh/regions?country=CN")
                        .select("#regions-CN tbody th a")
                        .eachText())
                .startsWith("安徽", "澳门", "北京");
    }

    @Test
    void theFilterTakesAnyLanguageAndTheExportIsWhatIsShown() throws Exception {
        Document found = browsers.signedOut().page("/en/regions?q=哈尔滨");
        assertThat(found.select("#regions tbody th a").eachText()).containsExactly("Heilongjiang");
        MvcTestResult csv = browsers.signedOut().get("/en/regions.csv?q=哈尔滨&country=");
        assertThat(csv).hasStatusOk();
        assertThat(Browser.text(csv).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("CN-HL,province,Heilongjiang Province");
    }

    @Test
    void nothingFoundSaysWhatToDo() throws Exception {
        assertThat(browsers.signedOut()
                        .page("/zh/regions?q=zzz")
                        .select(".empty h2")
                        .text())
                .isEqualTo("没有符合条件的地区");
    }

    @Test
    void aRegionHasItsNamesInEachLanguageAndItsEditions() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        regions.setParticipating(edition.id(), Set.of(new RegionCode("RU-AMU")));
        Document page = browsers.signedOut().page("/zh/regions/RU-AMU");
        assertThat(page.select("#names tbody tr")).hasSize(3);
        assertThat(page.select("#names tr[lang=ru] td").first().text()).isEqualTo("Амурская область");
        assertThat(page.select("main a[href='/zh/editions/" + edition.slug() + "']"))
                .hasSize(1);
        assertThat(browsers.signedOut().get("/en/regions/RU-NONE")).hasStatus(404);
    }

    @Test
    void aRegionSaysItsZoneAndTheDaysOfItsEditionsInTheReadersLanguage() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        regions.setParticipating(edition.id(), Set.of(new RegionCode("CN-HL")));
        Document russian = browsers.signedOut().page("/ru/regions/CN-HL");
        assertThat(russian.select("main .muted").eachText()).contains("Китай, UTC+08:00");
        assertThat(browsers.signedOut()
                        .page("/zh/regions/CN-HL")
                        .select("main .muted")
                        .eachText())
                .contains("中国时间 UTC+08:00");
        assertThat(russian.select("main li:has(a[href='/ru/editions/" + edition.slug() + "']) .muted")
                        .text())
                .isEqualTo("17–21 мая 2027\u202fг.");
    }

    @Test
    void theOrganizerChoosesTheRegionsOfAnEditionAndEverybodySeesThem() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer(edition);
        String choose = "/ru/editions/" + edition.slug() + "/organizer/regions";
        assertThat(organizer
                        .sending(choose)
                        .param("region-RU", "RU-AMU", "RU-MOW")
                        .param("region-CN", "CN-HL")
                        .exchange())
                .hasStatus(302);
        Document page = browsers.signedOut().page("/ru/editions/" + edition.slug() + "/regions");
        assertThat(page.select("main ul.columns a").eachText())
                .containsExactlyInAnyOrder("Амурская обл.", "Москва", "Хэйлунцзян");
    }

    @Test
    void nobodyElseChooses() {
        Edition edition = EditionsExamples.bare(editions);
        String choose = "/en/editions/" + edition.slug() + "/organizer/regions";
        assertThat(browsers.signedOut().get(choose)).hasStatus(302);
        Browser other = browsers.organizer(EditionsExamples.bare(editions));
        assertThat(other.get(choose)).hasStatus(404);
    }
}

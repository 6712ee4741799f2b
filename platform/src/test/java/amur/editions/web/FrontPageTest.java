package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Figures;
import amur.editions.OpenEdition;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class FrontPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Figures figures;

    @Test
    void itSaysWhatWhereAndWhenInTheReadersLanguage() throws Exception {
        Edition edition = EditionsExamples.harbin(editions, 8, 2, 1);
        Document chinese = browsers.signedOut().page("/zh/editions/" + edition.slug());
        assertThat(chinese.select("h1").text()).isEqualTo("示例博览会 " + edition.slug());
        assertThat(chinese.select(".theme").text()).isEqualTo("示例合作");
        assertThat(chinese.select(".keys").text())
                .contains("2027年5月18日至21日", "哈尔滨", "示例展馆", "中国", "俄罗斯", "中国时间 UTC+08:00");
        Document russian = browsers.signedOut().page("/ru/editions/" + edition.slug());
        assertThat(russian.select(".timeline h3").eachText())
                .containsExactly("Монтаж", "День для специалистов", "День для посетителей");
        assertThat(russian.select(".timeline li").get(1).text()).contains("Встречи 09:00–14:10 (Китай, UTC+08:00)");
        assertThat(russian.select(".clock").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Харбин", "UTC+08:00");
        assertThat(russian.select(".entrances a[href='/ru/editions/" + edition.slug() + "/apply']"))
                .hasSize(2);
    }

    @Test
    void differentCountsOfOneThingStandSideBySideEachWithItsDefinition() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        figures.load(edition.id(), Figures.harbin2024());
        Document page = browsers.signedOut().page("/ru/editions/" + edition.slug());
        var regions = page.select("#stated tbody").stream()
                .filter(group -> group.select("th").text().equals("Регионы"))
                .findFirst()
                .orElseThrow();
        assertThat(regions.select("td.num").eachText()).containsExactlyInAnyOrder("16", "28", "более 40");
        assertThat(regions.text()).contains("Регионы России со стендом", "Предварительно", "17 мая 2024");
        assertThat(regions.select("a").attr("href")).isEqualTo("https://en.kremlin.ru/events/president/news/74060");
        assertThat(page.select("#stated output").text()).isEqualTo("16 показателей");

        MvcTestResult csv = browsers.signedOut().get("/ru/editions/" + edition.slug() + "/figures.csv");
        assertThat(csv).hasStatusOk();
        assertThat(Browser.text(csv).lines()).hasSize(1 + 16);
    }

    @Test
    void searchEnginesReadAnExhibitionEventAndNoNameBreaksOutOfIt() throws Exception {
        OpenEdition harbin = EditionsExamples.openHarbin(EditionsExamples.slug("script"));
        EditionId id = editions.open(new OpenEdition(
                harbin.slug(),
                EditionsExamples.text("</script><script>alert(1)</script>", "Имя", "名称"),
                harbin.number(),
                harbin.theme(),
                harbin.city(),
                harbin.venue(),
                harbin.host(),
                harbin.guest(),
                harbin.zone(),
                harbin.days(),
                harbin.accent()));
        Document page =
                browsers.signedOut().page("/en/editions/" + editions.get(id).slug());
        assertThat(page.select("script:not([src])")).hasSize(1);
        var event = JsonMapper.builder()
                .build()
                .readTree(page.select("script[type='application/ld+json']").html());
        assertThat(event.get("@type").stringValue()).isEqualTo("ExhibitionEvent");
        assertThat(event.get("name").stringValue()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(event.get("startDate").stringValue()).isEqualTo("2027-05-18");
        assertThat(page.select("h1").text()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(page.select(".notice").text()).contains("in preparation");
    }

    @Test
    void anEditionNobodyOpenedIsNotThere() {
        assertThat(browsers.signedOut().get("/ru/editions/no-such-edition")).hasStatus(404);
        // Also for who has signed in: rights are asked for, and the edition they would be asked for is not there.
        assertThat(browsers.organizer().get("/ru/editions/no-such-edition")).hasStatus(404);
    }

    @Test
    void theSeriesIsShownWithItsTrueHistoryAndWhatIsUnknownIsSaidSo() throws Exception {
        Document page = browsers.signedOut().page("/ru/editions");
        assertThat(page.select("#series-expo tbody tr")).hasSize(9);
        var eighth = page.select("#series-expo tbody tr").stream()
                .filter(row -> row.select("th").text().equals("2024"))
                .findFirst()
                .orElseThrow();
        assertThat(eighth.text())
                .contains("8", "Харбин", "Китай", "Сотрудничество, взаимное доверие и возможности")
                .doesNotContain("по счёту");
        assertThat(page.select("#series-expo tbody tr").last().text())
                .contains("1", "по счёту", "Харбин", "нет данных");
        assertThat(browsers.signedOut()
                        .page("/zh/editions")
                        .select("#series-expo h2")
                        .text())
                .isEqualTo("中国—俄罗斯博览会");
        MvcTestResult csv = browsers.signedOut().get("/en/editions.csv");
        assertThat(Browser.text(csv).lines()).hasSize(10);
    }
}

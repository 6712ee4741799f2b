package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class PublicTimetablePageTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    Browsers browsers;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    JdbcClient jdbc;

    private MeetingsExamples.Fair fair;
    private String timetable = "";

    @BeforeEach
    void open() {
        NewExhibitor like = ExhibitorsExamples.many(1).getFirst();
        var hostile = new NewExhibitor(
                like.kind(),
                SCRIPT,
                "@SUM(A1)",
                like.country(),
                like.region(),
                like.sector(),
                "",
                1,
                0,
                true,
                List.of(),
                List.of(),
                List.of());
        // The second is hidden, see its example.
        fair = examples.fair(
                10,
                4,
                2,
                List.of(ExhibitorsExamples.oilMill(), ExhibitorsExamples.oilBuyer(), hostile),
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {1, 2});
        timetable = "/editions/" + fair.edition().slug() + "/timetable";
    }

    private ReleasedTimetable released() {
        List<ExhibitorId> c = fair.companies();
        return new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(fair.requests().get(0), c.get(0), 0, c.get(1), 0, new Place(0, 3, "ru-zh", 1))
                .place(fair.requests().get(1), c.get(0), 0, c.get(2), 0, new Place(9, 1, "", 0));
    }

    private String html(String address) throws Exception {
        MvcTestResult answer = browsers.signedOut().get(address);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE) + "").doesNotContain("SESSION");
        return Browser.text(answer);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(html(address));
    }

    @Test
    void beforeTheFirstReleaseItSaysSo() throws Exception {
        assertThat(page("/zh" + timetable).select(".empty h2").text()).isEqualTo("洽谈时间表尚未发布");
        assertThat(browsers.signedOut().get("/zh" + timetable + "/changes/1")).hasStatus(404);
    }

    @Test
    void everybodyReadsWhoMeetsWhomAsFarAsTheCompaniesAllow() throws Exception {
        released();
        Document page = page("/ru" + timetable);
        assertThat(page.select("#meetings output").text()).isEqualTo("2 встречи");
        var first = page.select("#meetings tbody tr").first();
        assertThat(first.select("th").text()).contains("09:00–09:30");
        assertThat(first.select("td").get(0).text()).isEqualTo("3");
        assertThat(first.select("td a").text()).isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(first.select("td").get(2).text()).isEqualTo("Занято");
        assertThat(first.select("td").get(3).text()).isEqualTo("китайский – русский");
        assertThat(page.text()).contains("Китай, UTC+08:00");
        Document chinese = page("/zh" + timetable);
        assertThat(chinese.select("#meetings tbody td a").first().text()).isEqualTo("Zeya Invented Oil Mill");
        assertThat(chinese.select("#meetings tbody td").get(2).text()).isEqualTo("已预留");
    }

    @Test
    void hiddenNamesAndScriptsNeverReachThePageOrTheFile() throws Exception {
        released();
        assertThat(html("/en" + timetable))
                .doesNotContain("粮油", "Grain and Oil", SCRIPT)
                .contains("&lt;script&gt;");
        String csv = html("/en" + timetable + ".csv");
        assertThat(csv).doesNotContain("粮油").contains("Reserved").contains("'@SUM(A1)");
        assertThat(csv.lines()).hasSize(3);
    }

    @Test
    void filtersAreInTheAddressAndTheExportIsWhatIsShown() throws Exception {
        released();
        String query = "?company=" + "ЗЕЯ" + "&day=2027-05-19&table=1";
        Document page = page("/ru" + timetable + query);
        assertThat(page.select("#meetings tbody tr")).hasSize(1);
        assertThat(page.select("input[name=company]").val()).isEqualTo("ЗЕЯ");
        String export = page.select("#meetings .table-tools a").attr("href");
        assertThat(html(java.net.URLDecoder.decode(export, StandardCharsets.UTF_8))
                        .lines())
                .hasSize(2);
        assertThat(page("/en" + timetable + "?day=2027-05-20")
                        .select(".empty h2")
                        .text())
                .isEqualTo("No meeting fits");
        assertThat(page("/en" + timetable + "?day=yesterday&table=x&page=-1&sort=y")
                        .select("#meetings tbody tr"))
                .hasSize(2);
        assertThat(page("/en" + timetable + "?sort=table")
                        .select("#meetings tbody tr td:nth-of-type(1)")
                        .eachText())
                .containsExactly("1", "3");
    }

    @Test
    void theChangesOfEachVersionArePublic() throws Exception {
        released().release().move(fair.requests().get(0), new Place(1, 2, "ru-zh", 1));
        Document page = page("/zh" + timetable + "/changes/2");
        assertThat(page.select("h1").text()).isEqualTo("第 2 版的变更");
        assertThat(page.select("#list tbody tr")).hasSize(1);
        assertThat(page.select("#list .badge").text()).isEqualTo("调整");
        assertThat(page.select("#list ins").text()).isEqualTo("5月18日 周二 09:40–10:10，2 号桌");
        assertThat(page.html()).doesNotContain("粮油");
        assertThat(page("/ru" + timetable + "/changes/1?kind=added").select("#list tbody tr"))
                .hasSize(2);
        assertThat(html("/ru" + timetable + "/changes/1.csv?kind=added").lines())
                .hasSize(3);
        assertThat(page("/en" + timetable + "/changes/1?kind=moved")
                        .select(".empty h2")
                        .text())
                .isEqualTo("No meeting fits");
        assertThat(browsers.signedOut().get("/en" + timetable + "/changes/3")).hasStatus(404);
    }

    private MvcTestResult answer(String address, String header, String value) {
        return browsers.signedOut().asking(address).header(header, value).exchange();
    }

    @Test
    void aPageFromMemoryIsThePageThatWasMade() throws Exception {
        released();
        String made = html("/zh" + timetable);
        MvcTestResult again = answer("/zh" + timetable, "Cookie", "language=zh");
        assertThat(again).hasStatusOk().containsHeader("ETag");
        assertThat(again.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(made);
        assertThat(again.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(again.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(again.getResponse().getHeaders("Cache-Control")).containsExactly("private, no-cache");
        assertThat(again.getResponse().getHeader("Pragma")).isNull();
        String tag = again.getResponse().getHeader("ETag");
        assertThat(answer("/zh" + timetable, "If-None-Match", tag)).hasStatus(304);
        assertThat(answer("/ru" + timetable, "If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void eachReaderGetsTheirLanguageAndTheirViewSettings() throws Exception {
        released();
        for (int i = 0; i < 2; i++) {
            assertThat(page("/zh" + timetable).select("html").attr("lang")).startsWith("zh");
            assertThat(page("/ru" + timetable).select("html").attr("lang")).isEqualTo("ru");
            MvcTestResult dark = browsers.signedOut()
                    .asking("/ru" + timetable)
                    .cookie(new Cookie("view", "dark.150.wide.off.high"))
                    .exchange();
            Document page = Jsoup.parse(dark.getResponse().getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
            assertThat(page.select("html").attr("data-size")).isEqualTo("150");
            assertThat(page("/ru" + timetable).select("html").attr("data-theme"))
                    .isEqualTo("auto");
        }
    }

    @Test
    void aChangeIsOnTheNextPage() throws Exception {
        ReleasedTimetable released = released();
        assertThat(page("/en" + timetable).select("#meetings tbody tr")).hasSize(2);
        released.release().cancel(fair.requests().get(1));
        assertThat(page("/en" + timetable).select("#meetings tbody tr")).hasSize(1);
        jdbc.sql("update exhibitor set public_meetings = false where id = ?")
                .param(fair.companies().get(0).value())
                .update();
        assertThat(html("/en" + timetable)).doesNotContain("Zeya");
    }

    @Test
    void whoHasASessionGetsAPageOfTheirOwn() throws Exception {
        released();
        html("/en" + timetable);
        MvcTestResult own = browsers.stranger()
                .asking("/en" + timetable)
                .cookie(new Cookie("SESSION", "somebody"))
                .exchange();
        assertThat(own).hasStatusOk().doesNotContainHeader("ETag");
        assertThat(own.getResponse().getHeader("Cache-Control")).contains("no-store");
    }
}

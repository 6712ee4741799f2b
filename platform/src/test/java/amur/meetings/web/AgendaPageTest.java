package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.Availability;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class AgendaPageTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    Browsers browsers;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Availability availability;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private MeetingsExamples.Fair fair;
    private Browser reader;
    private String meetings = "";

    @BeforeEach
    void open() {
        NewExhibitor two = seated(ExhibitorsExamples.oilBuyer());
        NewExhibitor hostile = named(ExhibitorsExamples.many(1).getFirst(), SCRIPT, "=HYPERLINK(\"http://x\")");
        fair = examples.fair(
                10,
                4,
                2,
                List.of(
                        two,
                        ExhibitorsExamples.oilMill(),
                        hostile,
                        ExhibitorsExamples.many(2).get(1)),
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {0, 3});
        reader = browsers.actingFor(fair.companies().getFirst());
        meetings = "/editions/" + fair.edition().slug() + "/company/meetings";
    }

    private static NewExhibitor seated(NewExhibitor like) {
        List<Exhibitor.Representative> people = List.of(
                new Exhibitor.Representative(0, "丽", "王", "Wang Li", "", "", Set.of("zh"), 0),
                new Exhibitor.Representative(0, "伟", "张", "Zhang Wei", "", "", Set.of("zh"), 1));
        return new NewExhibitor(
                like.kind(),
                like.name(),
                like.latinName(),
                like.country(),
                like.region(),
                like.sector(),
                "",
                2,
                0,
                true,
                people,
                List.of(),
                List.of());
    }

    private static NewExhibitor named(NewExhibitor like, String name, String latin) {
        return new NewExhibitor(
                like.kind(),
                name,
                latin,
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
    }

    private ReleasedTimetable released() {
        List<ExhibitorId> c = fair.companies();
        return new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(fair.requests().get(0), c.get(0), 0, c.get(1), 0, new Place(0, 1, "ru-zh", 1))
                .place(fair.requests().get(1), c.get(0), 1, c.get(2), 0, new Place(9, 2, "ru-zh", 2));
    }

    @Test
    void beforeTheFirstReleaseItSaysWhatWaits() throws Exception {
        Document page = reader.page("/ru" + meetings);
        assertThat(page.select(".empty h2").text()).isEqualTo("Расписание ещё не опубликовано");
        assertThat(page.select(".empty p").first().text())
                .isEqualTo("Места в нём ждут 3 принятых запроса; неотвеченных нет.");
        assertThat(reader.page("/zh" + meetings).select(".empty p").first().text())
                .isEqualTo("有 3 个已接受的请求等待排入；没有未答复的请求。");
        assertThat(page.select("#calendar")).isEmpty();
    }

    @Test
    void meetingsStandByDayWithBothNamesTableAndInterpreter() throws Exception {
        released();
        Document page = reader.page("/zh" + meetings);
        assertThat(page.select("main .table h2").eachText()).containsExactly("2027年5月18日星期二", "2027年5月19日星期三");
        var row = page.select("#day-2027-05-18 tbody tr").first();
        assertThat(row.select("th").text()).isEqualTo("09:00–09:30");
        assertThat(row.select("td a").text()).isEqualTo("Zeya Invented Oil Mill");
        assertThat(row.select("td .cell-sub[lang=ru]").text()).isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(row.text()).contains("Interpreter 1").contains("我方出席：王丽");
        assertThat(reader.page("/ru" + meetings).select("#day-2027-05-18 td a").text())
                .isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(page.select("main .notice").text()).contains("本版中有 1 个已接受的请求未能排入");
    }

    @Test
    void theFirstPageOfTheCompanyCountsItsMeetingsAndNamesTheNext() throws Exception {
        String company = meetings.replace("/meetings", "");
        assertThat(reader.page("/ru" + company).select(".figure").eachText())
                .noneSatisfy(figure -> assertThat(figure).contains("Встречи"));
        released();
        assertThat(reader.page("/ru" + company).select(".figure").eachText()).anySatisfy(figure -> assertThat(figure)
                .contains("Встречи", "2", "ближайшая: вт 18 мая, 09:00–09:30, стол 1"));
        assertThat(reader.page("/zh" + company).select(".figure a[href$=/company/meetings]"))
                .hasSize(1);
    }

    @Test
    void aScriptInANameIsOnlyAName() throws Exception {
        released();
        MvcTestResult answer = reader.get("/en" + meetings);
        String html = Browser.text(answer);
        assertThat(html).doesNotContain(SCRIPT).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void onePersonsMeetingsCanBeShownPrintedAndExported() throws Exception {
        released();
        String li = reader.page("/zh" + meetings).select("select[name=person] option").stream()
                .filter(option -> option.text().equals("王丽"))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(reader.page("/zh" + meetings + "?person=" + li).select("main tbody tr"))
                .hasSize(1);
        MvcTestResult pdf = reader.get("/zh" + meetings + ".pdf?person=" + li);
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        MvcTestResult csv = reader.get("/zh" + meetings + ".csv?person=" + li);
        assertThat(Browser.text(csv).lines()).hasSize(2);
        assertThat(reader.get("/zh" + meetings + "?person=999999999")).hasStatus(404);
    }

    @Test
    void noCellOfTheExportRuns() throws Exception {
        released();
        MvcTestResult csv = reader.get("/en" + meetings + ".csv");
        String text = Browser.text(csv);
        assertThat(text)
                .contains("\"'=HYPERLINK(")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain(",\"=HYPERLINK");
        assertThat(text).startsWith("\uFEFFstarts_at").contains("2027-05-18 09:00,2027-05-18 09:30,Asia/Shanghai,1");
    }

    @Test
    void theNextReleaseSaysWhatItChanged() throws Exception {
        released()
                .release()
                .move(fair.requests().get(0), new Place(2, 3, "ru-zh", 1))
                .cancel(fair.requests().get(1));
        Document page = reader.page("/ru" + meetings);
        assertThat(page.select("#changes .diff-row")).hasSize(2);
        assertThat(page.select("#changes del").first().text()).contains("09:00–09:30, стол 1");
        assertThat(page.select("#changes ins").first().text()).contains("10:20–10:50, стол 3");
        assertThat(page.select("#cancelled tbody tr")).hasSize(1);
        assertThat(page.select("#cancelled .badge").text()).isEqualTo("Отменена");
    }

    @Test
    void theFeedIsShownAndCanBeRenewed() throws Exception {
        released();
        String feed = reader.page("/en" + meetings).select("#calendar-address").val();
        assertThat(feed).matches("http://localhost/calendars/[0-9a-f]{32}\\.ics\\?language=en");
        assertThat(reader.page("/zh" + meetings)
                        .select("#calendar a[href^=webcal:]")
                        .attr("href"))
                .isEqualTo(feed.replace("http:", "webcal:").replace("=en", "=zh"));
        // The reader's own language is what the feed speaks unasked.
        assertThat(reader.page("/ru" + meetings).select("#calendar-address").val())
                .isEqualTo(feed.replace("?language=en", ""));
        assertThat(browsers.signedOut().get(feed.substring("http://localhost".length())))
                .hasStatusOk();
        assertThat(reader.post("/en" + meetings + "/feed")).hasStatus(302);
        assertThat(reader.page("/en" + meetings).select("#calendar-address").val())
                .isNotEqualTo(feed);
        assertThat(browsers.signedOut().get(feed.substring("http://localhost".length())))
                .hasStatus(404);
    }

    @Test
    void theWholeCompanyHasAFeedThatAllItsPeopleSee() throws Exception {
        released();
        String feed = reader.page("/zh" + meetings)
                .select("#company-calendar-address")
                .val();
        assertThat(feed).matches("http://localhost/calendars/[0-9a-f]{32}\\.ics");
        assertThat(feed)
                .isNotEqualTo(reader.page("/zh" + meetings)
                        .select("#calendar-address")
                        .val());
        reader = browsers.actingFor(fair.companies().getFirst());
        assertThat(reader.page("/zh" + meetings)
                        .select("#company-calendar-address")
                        .val())
                .isEqualTo(feed);
        assertThat(reader.post("/zh" + meetings + "/company-feed")).hasStatus(302);
        assertThat(reader.page("/zh" + meetings)
                        .select("#company-calendar-address")
                        .val())
                .isNotEqualTo(feed);
        assertThat(browsers.signedOut().get(feed.substring("http://localhost".length())))
                .hasStatus(404);
    }

    @Test
    void theOrganizerHandsOnTheAgendaOfACompanyWithoutAccounts() throws Exception {
        released();
        Browser representative = reader;
        reader = browsers.organizer();
        String company = "/editions/" + fair.edition().slug() + "/organizer/companies/2/meetings";
        Document page = reader.page("/ru" + company);
        assertThat(page.select("h1").text()).isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(page.select("#day-2027-05-18 tbody th").text()).isEqualTo("09:00–09:30");
        assertThat(reader.page("/zh" + company).select("#calendar > h2").text()).isEqualTo("企业日历");
        String feed = page.select("#calendar-address").val();
        assertThat(browsers.signedOut().get(feed.substring("http://localhost".length())))
                .hasStatusOk();
        assertThat(reader.get("/ru" + company + ".pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(reader.get("/ru" + company + ".ics")).hasStatusOk();
        assertThat(reader.get("/ru" + company + ".csv")).hasStatusOk();
        assertThat(reader.post("/ru" + company + "/feed")).hasStatus(302);
        assertThat(browsers.signedOut().get(feed.substring("http://localhost".length())))
                .hasStatus(404);
        assertThat(reader.get("/ru" + company.replace("/2/", "/999/"))).hasStatus(404);
        // The page of a company with a script for its name, seen by the organizer.
        assertThat(reader.get("/en" + company.replace("/2/", "/3/"))).bodyText().doesNotContain(SCRIPT);
        for (String part : List.of("", ".pdf", ".csv", ".ics")) {
            assertThat(representative.get("/ru" + company + part)).hasStatus(404);
            assertThat(browsers.signedOut().get("/ru" + company + part))
                    .hasStatus(302)
                    .redirectedUrl()
                    .startsWith("/ru/sign-in");
        }
        assertThat(representative.post("/ru" + company + "/feed")).hasStatus(404);
    }

    @Test
    void aMeetingsAddressInACalendarLeadsToItsLine() {
        released();
        long id = jdbc.sql("select id from meeting where request_id = ?")
                .param(fair.requests().getFirst().value())
                .query(Long.class)
                .single();
        String address = "/zh/editions/" + fair.edition().slug() + "/meetings/" + id;
        assertThat(reader.get(address))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/zh" + meetings + "?company=1#meeting-" + id);
        assertThat(browsers.actingFor(fair.companies().get(3)).get(address)).hasStatus(404);
        assertThat(browsers.signedOut().get(address))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/zh/sign-in");
    }

    @Test
    void slotsAreBlockedAtOnceWhereNobodyIsMet() throws Exception {
        released();
        assertThat(block("2027-05-18T11:00", "2027-05-18T03:00")).hasStatus(302);
        assertThat(availability.blocked(fair.companies().getFirst())).containsExactly(3);
        assertThat(reader.page("/ru" + meetings + "/availability")
                        .select("input[name=blocked][checked]")
                        .eachAttr("value"))
                .containsExactly("2027-05-18T11:00");
        assertThat(block()).hasStatus(302);
        assertThat(availability.blocked(fair.companies().getFirst())).isEmpty();
    }

    @Test
    void aSlotWithAMeetingIsBlockedOnlyAfterTheConsequenceWasRead() throws Exception {
        released();
        MvcTestResult asked = block("2027-05-18T09:00", "2027-05-18T11:00").exchange();
        assertThat(asked).hasStatus(422);
        Document page = Browser.parsed(asked);
        assertThat(page.select(".notice.attention h2").text()).isEqualTo("В закрываемых слотах назначена 1 встреча");
        assertThat(page.select(".notice.attention li").text()).contains("Вымышленный маслозавод «Зея»");
        assertThat(page.select("#availability-form input[checked]")).hasSize(2);
        assertThat(availability.blocked(fair.companies().getFirst())).isEmpty();
        assertThat(block("2027-05-18T09:00", "2027-05-18T11:00").param("confirmed", "true"))
                .hasStatus(302);
        assertThat(availability.blocked(fair.companies().getFirst())).containsExactly(0, 3);
    }

    private MockMvcTester.MockMvcRequestBuilder block(String... keys) {
        MockMvcTester.MockMvcRequestBuilder request = reader.sending("/ru" + meetings + "/availability");
        return keys.length == 0 ? request : request.param("blocked", keys);
    }

    @Test
    void onlyTheCompanysOwnPeopleSeeIt() {
        released();
        for (String address : List.of("", ".pdf", ".csv", ".ics", "/availability")) {
            assertThat(browsers.signedOut().get("/en" + meetings + address))
                    .as("%s without sign-in", address)
                    .hasStatus(302);
            // The address names no company, so another's people see their own and never this one's.
            assertThat(browsers.actingFor(fair.companies().get(3)).get("/en" + meetings + address + "?company=1"))
                    .as("%s of another company", address)
                    .hasStatus(404);
            PersonId visitor = AccountsExamples.maria(accounts);
            accounts.assign(visitor, Role.VISITOR, new Scope.Everything());
            assertThat(browsers.of(visitor).get("/en" + meetings + address))
                    .as("%s for a visitor", address)
                    .hasStatus(404);
        }
    }
}

package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.Role;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class InterpretersPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Editions editions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private MeetingsExamples.Fair fair;
    private Browser coordinator;
    private String interpreters = "";

    @BeforeEach
    void release() {
        fair = examples.fair(10, 4, 3, 3, 3);
        editions.setPool(fair.id(), "ru-zh", List.of("王丽", "<script>alert(1)</script>", "=1+1"));
        editions.setInterpreterAway(fair.id(), "ru-zh", 2, java.util.Set.of(0, 1, 2, 3, 4, 5, 6, 7));
        new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(
                        fair.requests().get(0),
                        fair.companies().get(0),
                        0,
                        fair.companies().get(1),
                        0,
                        new Place(0, 1, "ru-zh", 1))
                .place(
                        fair.requests().get(1),
                        fair.companies().get(0),
                        0,
                        fair.companies().get(2),
                        0,
                        new Place(9, 2, "ru-zh", 1));
        coordinator = coordinatorOf(fair.edition());
        interpreters = "/editions/" + fair.edition().slug() + "/interpreters";
    }

    private Browser coordinatorOf(Edition edition) {
        return browsers.in(edition, Role.INTERPRETER_COORDINATOR);
    }

    @Test
    void poolsShowWhoWorksIsFreeAndAwayOnADay() throws Exception {
        Document page = coordinator.page("/ru" + interpreters);
        var rows = page.select("#pool-ru-zh tbody tr");
        assertThat(rows.eachText()).hasSize(3);
        assertThat(rows.get(0).select("td.num").eachText()).containsExactly("1", "7", "0", "20 %");
        assertThat(rows.get(1).select("td.num").eachText()).containsExactly("0", "0", "8", "0 %");
        assertThat(rows.get(0).select(".strip .busy")).hasSize(1);
        assertThat(rows.get(1).select(".strip .away")).hasSize(8);
        assertThat(page.select(".figure-value").eachText()).containsExactly("2", "9 %", "1");
        Document second = coordinator.page("/zh" + interpreters + "?day=2027-05-19");
        assertThat(second.select("#pool-ru-zh tbody tr")
                        .get(0)
                        .select("td.num")
                        .first()
                        .text())
                .isEqualTo("1");
        assertThat(second.select("#pool-ru-zh h2").text()).isEqualTo("俄语 – 中文");
    }

    @Test
    void theExportIsTheDayShownAndNoCellRuns() throws Exception {
        String csv = coordinator.text("/en" + interpreters + ".csv?day=2027-05-18&pair=ru-zh");
        assertThat(csv.lines()).hasSize(4).last().isEqualTo("ru-zh,3,'=1+1,2027-05-18,0,8,0,0");
    }

    @Test
    void anInterpretersAgendaNamesBothCompaniesAndHasPaperAndFeed() throws Exception {
        Document page = coordinator.page("/zh" + interpreters + "/ru-zh/1");
        assertThat(page.select("h1").text()).isEqualTo("王丽");
        assertThat(page.select("#day-2027-05-18 tbody tr td a").eachText()).hasSize(2);
        assertThat(page.select("#calendar-address").val()).contains("/calendars/");
        for (String file : List.of("/agenda.pdf", "/agenda.ics", "/agenda.csv")) {
            assertThat(coordinator.get("/zh" + interpreters + "/ru-zh/1" + file))
                    .hasStatusOk();
        }
        assertThat(coordinator
                        .page("/en" + interpreters + "/ru-zh/2")
                        .select("h1")
                        .html())
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(coordinator.get("/en" + interpreters + "/ru-zh/4")).hasStatus(404);
        assertThat(coordinator.get("/en" + interpreters + "/en-zh/1")).hasStatus(404);
    }

    @Test
    void anInterpreterIsMarkedAwayAfterTheConsequenceWasRead() throws Exception {
        MvcTestResult asked = away("2027-05-18T09:00").exchange();
        assertThat(asked).hasStatus(422);
        assertThat(Browser.parsed(asked).select(".notice.attention h2").text())
                .isEqualTo("В этих слотах с переводом идёт 1 встреча");
        assertThat(awaySlots()).isEmpty();
        assertThat(away("2027-05-18T09:00").param("confirmed", "true")).hasStatus(302);
        assertThat(awaySlots()).containsExactly(0);
        assertThat(away("2027-05-18T09:00", "2027-05-18T09:40")).hasStatus(302);
        assertThat(awaySlots()).containsExactlyInAnyOrder(0, 1);
    }

    private MockMvcTester.MockMvcRequestBuilder away(String... keys) {
        return coordinator.sending("/ru" + interpreters + "/ru-zh/1/away").param("away", keys);
    }

    private java.util.Set<Integer> awaySlots() {
        return editions.frame(fair.id())
                .pool("ru-zh")
                .orElseThrow()
                .interpreters()
                .getFirst()
                .away();
    }

    @Test
    void onlyCoordinatorsAndOrganizersOfTheEditionSeeIt() {
        Browser elsewhere = coordinatorOf(EditionsExamples.bare(editions));
        for (String address : List.of("", ".csv", "/ru-zh/1", "/ru-zh/1/agenda.pdf", "/ru-zh/1/agenda.ics")) {
            assertThat(browsers.signedOut().get("/en" + interpreters + address)).hasStatus(302);
            assertThat(elsewhere.get("/en" + interpreters + address)).hasStatus(404);
        }
        assertThat(elsewhere.post("/en" + interpreters + "/ru-zh/1/away")).hasStatus(404);
        Browser organizer = browsers.organizer();
        assertThat(organizer.get("/en" + interpreters)).hasStatusOk();
    }
}

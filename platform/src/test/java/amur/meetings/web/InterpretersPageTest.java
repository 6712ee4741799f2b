package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class InterpretersPageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Editions editions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private MeetingsExamples.Fair fair;
    private RequestPostProcessor coordinator;
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

    private RequestPostProcessor coordinatorOf(Edition edition) {
        PersonId person = AccountsExamples.wangLi(accounts);
        accounts.assign(
                person,
                Role.INTERPRETER_COORDINATOR,
                new Scope.OfEdition(edition.id().value()));
        return authentication(AccountsExamples.signedIn(accounts, person));
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).with(coordinator).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void poolsShowWhoWorksIsFreeAndAwayOnADay() throws Exception {
        Document page = page("/ru" + interpreters);
        var rows = page.select("#pool-ru-zh tbody tr");
        assertThat(rows.eachText()).hasSize(3);
        assertThat(rows.get(0).select("td.num").eachText()).containsExactly("1", "7", "0", "20 %");
        assertThat(rows.get(1).select("td.num").eachText()).containsExactly("0", "0", "8", "0 %");
        assertThat(rows.get(0).select(".strip .busy")).hasSize(1);
        assertThat(rows.get(1).select(".strip .away")).hasSize(8);
        assertThat(page.select(".figure-value").eachText()).containsExactly("2", "9 %", "1");
        Document second = page("/zh" + interpreters + "?day=2027-05-19");
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
        String csv = mvc.get()
                .uri("/en" + interpreters + ".csv?day=2027-05-18&pair=ru-zh")
                .with(coordinator)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(4).last().isEqualTo("ru-zh,3,'=1+1,2027-05-18,0,8,0,0");
    }

    @Test
    void anInterpretersAgendaNamesBothCompaniesAndHasPaperAndFeed() throws Exception {
        Document page = page("/zh" + interpreters + "/ru-zh/1");
        assertThat(page.select("h1").text()).isEqualTo("王丽");
        assertThat(page.select("#day-2027-05-18 tbody tr td a").eachText()).hasSize(2);
        assertThat(page.select("#calendar-address").val()).contains("/calendars/");
        for (String file : List.of("/agenda.pdf", "/agenda.ics", "/agenda.csv")) {
            assertThat(mvc.get().uri("/zh" + interpreters + "/ru-zh/1" + file).with(coordinator))
                    .hasStatusOk();
        }
        assertThat(page("/en" + interpreters + "/ru-zh/2").select("h1").html())
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(mvc.get().uri("/en" + interpreters + "/ru-zh/4").with(coordinator))
                .hasStatus(404);
        assertThat(mvc.get().uri("/en" + interpreters + "/en-zh/1").with(coordinator))
                .hasStatus(404);
    }

    @Test
    void anInterpreterIsMarkedAwayAfterTheConsequenceWasRead() throws Exception {
        MvcTestResult asked = away("2027-05-18T09:00").exchange();
        assertThat(asked).hasStatus(422);
        assertThat(Jsoup.parse(asked.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .select(".notice.attention h2")
                        .text())
                .isEqualTo("В этих слотах с переводом идёт 1 встреча");
        assertThat(awaySlots()).isEmpty();
        assertThat(away("2027-05-18T09:00").param("confirmed", "true")).hasStatus(302);
        assertThat(awaySlots()).containsExactly(0);
        assertThat(away("2027-05-18T09:00", "2027-05-18T09:40")).hasStatus(302);
        assertThat(awaySlots()).containsExactlyInAnyOrder(0, 1);
    }

    private MockMvcTester.MockMvcRequestBuilder away(String... keys) {
        return mvc.post()
                .uri("/ru" + interpreters + "/ru-zh/1/away")
                .with(csrf())
                .with(coordinator)
                .param("away", keys);
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
        RequestPostProcessor elsewhere = coordinatorOf(EditionsExamples.bare(editions));
        for (String address : List.of("", ".csv", "/ru-zh/1", "/ru-zh/1/agenda.pdf", "/ru-zh/1/agenda.ics")) {
            assertThat(mvc.get().uri("/en" + interpreters + address)).hasStatus(302);
            assertThat(mvc.get().uri("/en" + interpreters + address).with(elsewhere))
                    .hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri("/en" + interpreters + "/ru-zh/1/away")
                        .with(csrf())
                        .with(elsewhere))
                .hasStatus(404);
        PersonId organizer = AccountsExamples.organizer(accounts);
        assertThat(mvc.get()
                        .uri("/en" + interpreters)
                        .with(authentication(AccountsExamples.signedIn(accounts, organizer))))
                .hasStatusOk();
    }
}

package amur.matchmaking.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Decision;
import amur.editions.Editions;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.WishLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class DeskPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    RequestDesk desk;

    @Autowired
    MatchmakingDecisions decisions;

    @Autowired
    Clock clock;

    private Fair fair;
    private Browser organizer;
    private MeetingRequestId accepted;
    private MeetingRequestId pending;

    @BeforeEach
    void aFair() {
        fair = MatchmakingExamples.fair(editions, exhibitors, 3);
        organizer = browsers.organizer(fair.edition());
        accepted = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());
        pending = matchmaking.request(fair.mill(), fair.others().getFirst(), WishLevel.MUST_MEET, "");
    }

    private String desk(String language) {
        return "/" + language + "/editions/" + fair.edition().slug() + "/organizer/requests";
    }

    @Test
    void allRequestsWithCountsFilteredByStateAndCompany() throws Exception {
        Document page = organizer.page(desk("ru"));
        assertThat(page.select(".tabs .count").eachText()).containsExactly("2", "1", "1", "0", "0", "0");
        assertThat(page.select("#desk-table tbody tr")).hasSize(2);
        assertThat(page.select(".figure-value").eachText()).containsExactly("1", "1", "2", "3");
        assertThat(organizer
                        .page(desk("zh") + "?state=accepted")
                        .select("#desk-table tbody th")
                        .eachText())
                .containsExactly(Long.toString(accepted.value()));
        assertThat(organizer.page(desk("en") + "?company=粮油").select("#desk-table tbody tr"))
                .hasSize(1);
        assertThat(organizer.page(desk("en") + "?company=nobody").select(".empty"))
                .hasSize(1);
        MvcTestResult csv = organizer.get(desk("en") + ".csv?state=pending&order=expiry");
        assertThat(Browser.text(csv).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(pending.value() + ",1,Zeya Invented Oil Mill,Must meet,3,");
    }

    @Test
    void aRequestIsMarkedAsOneThatMustBePlaced() throws Exception {
        String must = desk("en") + "/" + accepted.value() + "/must-place";
        assertThat(organizer.postInPlace(must, "must=true")).hasStatusOk();
        assertThat(matchmaking.get(accepted).mustPlace()).isTrue();
        assertThat(organizer.page(desk("en") + "?must=true").select("#desk-table tbody tr"))
                .hasSize(1);
        assertThat(organizer.post(must, "must=false")).hasStatus(302);
        assertThat(matchmaking.get(accepted).mustPlace()).isFalse();
    }

    @Test
    void callingOffTakesAReason() throws Exception {
        String off = desk("zh") + "/" + accepted.value() + "/call-off";
        MvcTestResult refused = organizer.post(off, "reason= ");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#reason-error").text()).isEqualTo("请填写原因，双方企业都会看到");
        assertThat(organizer.post(off, "reason=Company left <script>")).hasStatus(302);
        Document page = organizer.page(desk("en") + "/" + accepted.value());
        assertThat(page.select("main .badge").first().text()).isEqualTo("Withdrawn");
        assertThat(page.select("dl").text()).contains("Company left <script>");
        assertThat(organizer.post(off, "reason=again")).hasStatus(422);
    }

    @Test
    void theRulesAreKeptAndWrongOnesComeBack() throws Exception {
        String rules = desk("en") + "/settings";
        Document page = organizer.page(rules);
        assertThat(page.select("#openRequests").val()).isEqualTo("40");
        MvcTestResult refused = organizer.submit(
                page,
                "/settings",
                "openRequests=0",
                "answerDays=many",
                "drafting=2027-09-01T10:00",
                "opens=2027-05-02T10:00",
                "closes=2027-05-01T10:00",
                "both_meet=9");
        assertThat(refused).hasStatus(422);
        Document back = Browser.parsed(refused);
        assertThat(back.select(".field-error").eachText())
                .containsExactly(
                        "Requests close after they open",
                        "Enter a whole number from 1 to 1,000",
                        "Enter a whole number from 1 to 90",
                        "Drafting begins before the edition ends",
                        "Not more than for the stronger wish above");
        assertThat(back.select("#answerDays").val()).isEqualTo("many");
        assertThat(organizer.submit(
                        back,
                        "/settings",
                        "openRequests=12",
                        "answerDays=5",
                        "drafting=2027-05-10T18:00",
                        "opens=2027-04-01T09:00",
                        "closes=2027-05-01T10:00",
                        "both_must=8",
                        "both_meet=3"))
                .hasStatus(302);
        assertThat(desk.settings(fair.id()))
                .isEqualTo(new MatchmakingSettings(
                        12,
                        5,
                        Instant.parse("2027-05-10T10:00:00Z"),
                        Instant.parse("2027-04-01T01:00:00Z"),
                        Instant.parse("2027-05-01T02:00:00Z"),
                        List.of(8, 4, 3, 2, 1)));
        assertThat(organizer.page(rules).select("#drafting").val()).isEqualTo("2027-05-10T18:00");
    }

    @Test
    void whoSavesRulesSecondSeesBothAndOverwritesNothing() throws Exception {
        String rules = desk("ru") + "/settings";
        Document seen = organizer.page(rules);
        desk.change(fair.id(), desk.settings(fair.id()), new MatchmakingSettings(30, 7, null));
        MvcTestResult second = organizer.submit(seen, "/settings", "openRequests=20", "answerDays=9", "drafting=");
        assertThat(second).hasStatus(409);
        assertThat(desk.settings(fair.id())).isEqualTo(new MatchmakingSettings(30, 7, null));
        Document both = Browser.parsed(second);
        assertThat(both.select(".diff").text()).contains("30", "20", "7", "9");
        assertThat(both.select("#openRequests").val()).isEqualTo("20");
        // Having seen theirs, the organizer may put the own over it.
        assertThat(organizer.submit(both, "/settings", "openRequests=20", "answerDays=9", "drafting="))
                .hasStatus(302);
        assertThat(desk.settings(fair.id())).isEqualTo(new MatchmakingSettings(20, 9, null));
    }

    @Test
    void companiesThatNobodyMeetsAreListedWithTheirAddresses() throws Exception {
        Document page = organizer.page(desk("zh") + "/coverage");
        assertThat(page.select("#coverage tbody th a").eachText()).containsExactly("虚构公司2", "Invented Company 3");
        assertThat(page.select("#coverage tbody th a").first().attr("href"))
                .isEqualTo("/zh/editions/" + fair.edition().slug() + "/organizer/companies/4");
        assertThat(organizer.page(desk("zh") + "/coverage?list=accepted").select("#coverage tbody tr"))
                .hasSize(3);
        assertThat(organizer.get(desk("en") + "/coverage.csv?list=accepted"))
                .hasStatusOk()
                .bodyText()
                .hasLineCount(4);
    }

    @Test
    void goodsWithoutACounterpartAreListedAndFiltered() throws Exception {
        Document needs = organizer.page(desk("ru") + "/coverage?list=needs");
        assertThat(needs.select("#coverage tbody .code").eachText()).contains("8422");
        assertThat(needs.select("#limits").text()).startsWith("Списки по 20");
        assertThat(organizer.page(desk("en") + "/coverage?list=needs&q=8422").select("#coverage tbody tr"))
                .hasSize(1);
        assertThat(organizer.page(desk("en") + "/coverage?list=needs&q=9999").select(".empty"))
                .hasSize(1);
        assertThat(organizer.get(desk("en") + "/coverage.csv?list=needs&q=8422"))
                .hasStatusOk()
                .bodyText()
                .contains("8422")
                .contains("1 Zeya Invented Oil Mill")
                .hasLineCount(2);
        assertThat(organizer
                        .page(desk("zh") + "/coverage?list=offers")
                        .select("h1")
                        .text())
                .isEqualTo("覆盖情况");
        assertThat(organizer
                        .page(desk("zh") + "/coverage?list=proposals&country=RU")
                        .select("#limits"))
                .hasSize(1);
    }

    @Test
    void silenceThatIsAboutToEndARequestIsADecision() {
        assertThat(decisions.decisions(fair.edition()))
                .extracting(Decision::textKey)
                .containsExactly("matchmaking.decision.without_requests");
        Instant soon = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        desk.change(fair.id(), desk.settings(fair.id()), new MatchmakingSettings(40, 7, soon));
        assertThat(decisions.decisions(fair.edition()))
                .first()
                .isEqualTo(new Decision(
                        "matchmaking.decision.expiring",
                        java.util.List.of(1),
                        "/editions/" + fair.edition().slug() + "/organizer/requests?state=pending&order=expiry",
                        soon.atZone(fair.edition().zone()).toLocalDate()));
    }

    @Test
    void nobodyElseSitsAtTheDesk() {
        assertThat(browsers.signedOut().get(desk("en"))).hasStatus(302);
        var company = browsers.actingFor(fair.mill());
        Fair elsewhere = MatchmakingExamples.fair(editions, exhibitors, 0);
        MeetingRequestId foreign = matchmaking.request(elsewhere.mill(), elsewhere.buyer(), WishLevel.MEET, "");
        for (String page :
                new String[] {"", ".csv", "/settings", "/coverage", "/coverage.csv", "/" + accepted.value()}) {
            assertThat(company.get(desk("en") + page)).as(page).hasStatus(404);
        }
        assertThat(organizer.get(desk("en")
                        .replace(fair.edition().slug(), elsewhere.edition().slug())))
                .hasStatus(404);
        assertThat(organizer.get(desk("en") + "/" + foreign.value())).hasStatus(404);
        assertThat(organizer.post(desk("en") + "/" + foreign.value() + "/call-off", "reason=x"))
                .hasStatus(404);
        assertThat(organizer.post(desk("en") + "/" + foreign.value() + "/must-place", "must=true"))
                .hasStatus(404);
        assertThat(organizer.postWithoutToken(desk("en") + "/" + accepted.value() + "/call-off"))
                .hasStatus(403);
        assertThat(MatchmakingExamples.state(matchmaking.get(accepted))).isEqualTo("ACCEPTED");
    }
}

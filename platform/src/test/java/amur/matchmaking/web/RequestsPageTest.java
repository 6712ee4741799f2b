package amur.matchmaking.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Editions;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class RequestsPageTest {
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
    CompanyRequestDecisions decisions;

    private Fair fair;
    private Browser mill;
    private Browser buyer;

    @BeforeEach
    void aFair() {
        fair = MatchmakingExamples.fair(editions, exhibitors, 2);
        mill = browsers.actingFor(fair.mill());
        buyer = browsers.actingFor(fair.buyer());
    }

    private String requests(String language) {
        return "/" + language + "/editions/" + fair.edition().slug() + "/company/requests";
    }

    private String state(MeetingRequestId request) {
        return MatchmakingExamples.state(matchmaking.get(request));
    }

    @Test
    void whatWaitsForAnAnswerComesFirstWithItsDate() throws Exception {
        matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MUST_MEET, "Обсудим поставки масла");
        Document page = buyer.page(requests("ru"));
        assertThat(page.select(".tabs [aria-current=page]").text())
                .startsWith("Ждут вас")
                .endsWith("1");
        Element card = page.select("#requests .card").first();
        assertThat(card.select("h3").text()).isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(card.text()).contains("Ответ до").contains("(UTC+08:00)").contains("Их пожелание: Обязательно");
        assertThat(card.select(".card-text").attr("lang")).isEqualTo("ru");
        assertThat(mill.page(requests("zh") + "?show=asked")
                        .select(".card .badge")
                        .text())
                .isEqualTo("已提出请求");
        assertThat(mill.page(requests("zh")).select(".empty h2").text()).isEqualTo("没有待答复的请求");
    }

    @Test
    void whatWaitsIsADecisionOfTheCompanyAskedAndOfNobodyElse() {
        matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        var buyers = exhibitors.get(fair.buyer());
        assertThat(decisions.decisions(fair.edition(), new OwnCompany(buyers, List.of(buyers))))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.arguments()).containsExactly(1);
                    assertThat(decision.path())
                            .isEqualTo("/editions/" + fair.edition().slug() + "/company/requests");
                    assertThat(decision.due()).isNotNull();
                });
        var mills = exhibitors.get(fair.mill());
        assertThat(decisions.decisions(fair.edition(), new OwnCompany(mills, List.of(mills))))
                .isEmpty();
    }

    @Test
    void acceptingWithAWishShowsBothTheContacts() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        assertThat(buyer.post(requests("zh") + "/" + request.value() + "/accept", "wish=MUST_MEET"))
                .hasStatus(302);
        assertThat(matchmaking.get(request).toWish()).isEqualTo(WishLevel.MUST_MEET);
        Document page = buyer.page(requests("zh") + "/" + request.value());
        assertThat(page.select("#contacts a").eachText()).containsExactly("maria@zeya.example");
        assertThat(page.select("#contacts h3[lang=ru]").text()).isEqualTo("Иванова Мария");
        assertThat(page.select(".timeline h3").eachText()).containsExactly("贵企业接受请求", "对方提出洽谈请求");
        assertThat(mill.page(requests("en") + "/" + request.value())
                        .select(".timeline h3")
                        .eachText())
                .containsExactly("They accepted", "You asked for a meeting");
    }

    @Test
    void aPendingRequestCarriesNoContactOfEitherSide() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        for (String page : new String[] {"", "/" + request.value(), ".csv"}) {
            assertThat(buyer.get(requests("en") + page).getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain("maria@zeya.example")
                    .doesNotContain("Maria Ivanova");
            assertThat(mill.get(requests("en") + page).getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain("wang.li@grain.example");
        }
    }

    @Test
    void decliningInPlaceExchangesTheListAndKeepsTheReason() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        MvcTestResult answer =
                buyer.postInPlace(requests("en") + "/" + request.value() + "/decline", "reason=<b>No time</b>");
        assertThat(answer).hasStatusOk();
        assertThat(Browser.parsed(answer).select("#requests .empty")).hasSize(1);
        Document ended = mill.page(requests("en") + "?show=ended");
        assertThat(ended.select("main b")).isEmpty();
        assertThat(ended.select(".card").text()).contains("Reason: <b>No time</b>");
    }

    @Test
    void anAnswerThatCameTooLateIsRefusedOnThePageItself() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        matchmaking.withdraw(request, fair.mill());
        MvcTestResult refused = buyer.post(requests("ru") + "/" + request.value() + "/accept", "wish=MEET", "one=1");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select(".notice.error").text()).isEqualTo("Этот запрос отозван");
        assertThat(page.select(".timeline h3").first().text()).isEqualTo("Они отозвали запрос");
    }

    @Test
    void eitherSideTakesAnAcceptedOneBackAndOnlyTheAskingOneAPendingOne() {
        MeetingRequestId accepted = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());
        assertThat(buyer.post(requests("en") + "/" + accepted.value() + "/withdraw"))
                .hasStatus(302);
        assertThat(state(accepted)).isEqualTo("WITHDRAWN");
        MeetingRequestId pending =
                matchmaking.request(fair.mill(), fair.others().getFirst(), WishLevel.MEET, "");
        var other = browsers.actingFor(fair.others().getFirst());
        assertThat(other.post(requests("en") + "/" + pending.value() + "/withdraw"))
                .hasStatus(422);
        assertThat(mill.post(requests("en") + "/" + pending.value() + "/accept", "wish=MEET"))
                .hasStatus(422);
        assertThat(state(pending)).isEqualTo("PENDING");
    }

    @Test
    void aRequestOfOthersIsNotThere() {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "secret words");
        var third = browsers.actingFor(fair.others().getFirst());
        String one = requests("en") + "/" + request.value();
        assertThat(third.get(one)).hasStatus(404);
        assertThat(third.post(one + "/accept", "wish=MEET")).hasStatus(404);
        assertThat(third.post(one + "/decline", "reason=x")).hasStatus(404);
        assertThat(third.post(one + "/decline", "reason=x".repeat(1001))).hasStatus(404);
        assertThat(third.post(one + "/withdraw")).hasStatus(404);
        assertThat(third.get(requests("en") + "/999999999999")).hasStatus(404);
        assertThat(state(request)).isEqualTo("PENDING");
    }

    @Test
    void withoutSignInOrTokenNothingHappens() {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        String one = requests("en") + "/" + request.value();
        assertThat(browsers.signedOut().get(one)).hasStatus(302);
        assertThat(buyer.postWithoutToken(one + "/accept")).hasStatus(403);
        assertThat(state(request)).isEqualTo("PENDING");
    }
}

package amur.matchmaking.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.Shortlists;
import amur.matchmaking.WishLevel;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shortlist, the comparison and the question why not. */
@PlatformTest
class ShortlistPageTest {
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
    Shortlists shortlists;

    private Fair fair;
    private Browser mill;

    @BeforeEach
    void aFair() {
        fair = MatchmakingExamples.fair(editions, exhibitors, 4);
        mill = browsers.actingFor(fair.mill());
    }

    private String partners(String language) {
        return "/" + language + "/editions/" + fair.edition().slug() + "/company/partners";
    }

    private int number(ExhibitorId company) {
        return exhibitors.get(company).number();
    }

    @Test
    void oneTapKeepsACompanyAndASecondOneLetsItGo() throws Exception {
        String keep = partners("zh") + "/" + number(fair.buyer()) + "/keep";
        assertThat(mill.post(keep, "keep=yes")).hasStatus(302);
        assertThat(mill.post(keep, "keep=yes")).hasStatus(302);
        Document page = mill.page(partners("zh") + "?list=shortlist");
        assertThat(page.select("#partners-table tbody th a").eachText()).containsExactly("虚构哈尔滨粮油有限公司");
        assertThat(page.select("[aria-current=page] .count, .tab[aria-current] *")
                        .text())
                .contains("1");
        assertThat(page.select("#keep-" + number(fair.buyer())).attr("aria-pressed"))
                .isEqualTo("true");
        assertThat(matchmaking.wishes(fair.mill())).isEmpty();

        assertThat(mill.postInPlace(partners("ru") + "/" + number(fair.buyer()) + "/keep", "keep=no"))
                .hasStatusOk();
        assertThat(mill.page(partners("ru") + "?list=shortlist")
                        .select(".empty h2")
                        .text())
                .isEqualTo("В отборе пока никого нет");
    }

    @Test
    void theShortlistIsOneCompanysOwn() throws Exception {
        shortlists.keep(fair.mill(), fair.buyer());
        Browser buyer = browsers.actingFor(fair.buyer());
        assertThat(buyer.page(partners("en") + "?list=shortlist").select(".empty"))
                .hasSize(1);
        String keep = partners("en") + "/" + number(fair.buyer()) + "/keep";
        assertThat(browsers.signedOut().postWithoutToken(keep)).hasStatus(403);
        assertThat(mill.postWithoutToken(keep)).hasStatus(403);
        Browser nobody = browsers.stranger();
        assertThat(nobody.post(keep, "keep=yes")).hasStatus(404);
        assertThat(nobody.get(partners("en") + "/compare?with=1&with=2")).hasStatus(404);
        assertThat(mill.post(partners("en") + "/" + number(fair.mill()) + "/keep", "keep=yes"))
                .hasStatus(404);
        assertThat(mill.post(partners("en") + "/999999/keep", "keep=yes")).hasStatus(404);
    }

    @Test
    void partnersStandSideBySideWithPointsThatSumUp() throws Exception {
        int one = number(fair.buyer());
        int other = number(fair.others().get(1));
        for (String language : new String[] {"ru", "zh"}) {
            Document page =
                    mill.page(partners(language) + "/compare?with=" + one + "&with=" + other + "&with=x&with=" + one);
            assertThat(page.select("#compared thead th")).hasSize(2);
            for (int column = 0; column < 2; column++) {
                int score = Integer.parseInt(page.select("#compared tbody")
                        .first()
                        .select("tr")
                        .first()
                        .select("td")
                        .get(column)
                        .select("b")
                        .text());
                int sum = 0;
                for (Element row : page.select("#compared tbody").get(1).select("tr")) {
                    if (row.select("td").size() == 2 && row.select("form").isEmpty()) {
                        String points = row.select("td")
                                .get(column)
                                .select("b, .muted")
                                .first()
                                .text();
                        sum += Integer.parseInt(points.replace("−", "-"));
                    }
                }
                assertThat(sum).isEqualTo(score);
            }
        }
        assertThat(mill.get(partners("en") + "/compare?with=" + one)).hasStatus(422);
        assertThat(mill.get(partners("en") + "/compare")).hasStatus(422);
    }

    @Test
    void whyNotSaysNothingOfTheOtherSidesNever() throws Exception {
        String page = partners("en") + "/" + number(fair.buyer());
        assertThat(mill.page(page).select("#proposed").text()).isEqualTo("Place 1 of your recommendations.");
        matchmaking.wish(fair.buyer(), fair.mill(), WishLevel.NEVER);
        Document refused = mill.page(page);
        assertThat(refused.select("#proposed").text())
                .startsWith("Not every company that fits is recommended")
                .doesNotContainIgnoringCase("never");
        // Beside the scores of the list its own would tell that it is missing there.
        assertThat(refused.select(".reason-sum th")).isNotEmpty();
        assertThat(refused.select(".reason-sum td, .reason-sum tfoot")).isEmpty();
        Document compared = mill.page(partners("ru") + "/compare?with=" + number(fair.buyer()) + "&with="
                + number(fair.others().getFirst()));
        assertThat(compared.select("#compared tbody tr")
                        .first()
                        .select("td")
                        .first()
                        .text())
                .isEqualTo("нет в рекомендациях");
        assertThat(compared.select("#compared tbody tr")
                        .first()
                        .select("td")
                        .last()
                        .text())
                .matches("\\d+ .*");
        assertThat(mill.page(partners("zh") + "/" + number(fair.buyer()))
                        .select("#proposed")
                        .text())
                .startsWith("并非所有合适的企业都会列入推荐");
    }

    @Test
    void aScriptInANameIsShownAsWords() throws Exception {
        ExhibitorId hostile = MatchmakingExamples.join(
                exhibitors,
                fair.id(),
                ExhibitorsExamples.named(ExhibitorsExamples.CHINA, "<script>alert(1)</script>", "<script>x</script>"));
        shortlists.keep(fair.mill(), hostile);
        Document page = mill.page(partners("en") + "?list=shortlist");
        assertThat(page.select("#partners-table script")).isEmpty();
        Document compared =
                mill.page(partners("en") + "/compare?with=" + number(hostile) + "&with=" + number(fair.buyer()));
        assertThat(compared.select("#compared script")).isEmpty();
        assertThat(compared.select("#compared thead").text()).contains("<script>x</script>");
    }
}

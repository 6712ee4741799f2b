package amur.matchmaking.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.EmailConfirmations;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.ProductsExamples;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.Wish;
import amur.matchmaking.WishLevel;
import amur.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class PartnersPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Products products;

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
    void theBestPartnerComesFirstWithReasonsThatSumUp() throws Exception {
        Document page = mill.page(partners("ru"));
        assertThat(page.select("h1").text()).isEqualTo("Партнёры");
        Element best = page.select(".recommendation").first();
        assertThat(best.select("h3 a").text()).isEqualTo("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(best.select(".other-name[lang=zh-Hans]").text()).isEqualTo("虚构哈尔滨粮油有限公司");
        assertThat(best.select(".reason-sum tbody th").first().text())
                .isEqualTo("Вы предлагаете именно то, что они ищут, ГС 150790: Жиры и масла豆油");
        assertThat(best.select(".reason-sum .cell-sub").first().attr("lang")).isEqualTo("zh-Hans");
        int sum = best.select(".reason-sum tbody td").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(best.select(".reason-sum tfoot td").text()).isEqualTo(Integer.toString(sum));
        assertThat(mill.page(partners("zh"))
                        .select(".reason-sum tbody th")
                        .first()
                        .text())
                .matches("贵企业供应的正是对方所需，HS 150790：.+豆油");
    }

    @Test
    void aReasonNamesTheProductThatFitsAndLeadsToIt() throws Exception {
        var sought =
                products.get(products.add(fair.buyer(), ProductsExamples.sought(Language.ZH, "求购一级大豆油<b>", "150790")));

        for (String language : List.of("ru", "en")) {
            Element reason = mill.page(partners(language))
                    .select(".recommendation")
                    .first()
                    .select(".reason-sum tbody th")
                    .first();
            Element link = reason.select("a").first();
            assertThat(link.text()).isEqualTo("求购一级大豆油<b>");
            assertThat(link.attr("lang")).isEqualTo("zh-Hans");
            assertThat(link.attr("href"))
                    .isEqualTo("/" + language + "/editions/" + fair.edition().slug() + "/products/" + sought.number());
            assertThat(mill.get(link.attr("href"))).hasStatusOk();
            // What the entry says in words alone has no page.
            assertThat(reason.select("span.cell-sub[lang]").eachText()).contains("豆油");
        }
    }

    @Test
    void recommendationsOfOneCountryOrKind() throws Exception {
        assertThat(mill.page(partners("en") + "?country=RU")
                        .select(".recommendation h3")
                        .eachText())
                .containsExactlyInAnyOrder("Invented Company 3", "Invented Company 1");
        assertThat(mill.page(partners("en") + "?country=CN&kind=buyer")
                        .select(".recommendation h3")
                        .eachText())
                .containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(mill.page(partners("en") + "?country=XX").select(".empty")).hasSize(1);
    }

    @Test
    void theSearchTakesAnyScriptACountryARegionASectorAKindAndAnHsCode() throws Exception {
        assertThat(found("q=粮油")).containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(found("q=harbin grain")).containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(found("q=豆油")).containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(found("hs=1507&side=needed")).containsExactly("Invented Harbin Grain and Oil Co., Ltd.");
        assertThat(found("hs=1507&side=offered")).isEmpty();
        assertThat(found("country=CN&sector=machinery")).containsExactly("Invented Company 2", "Invented Company 4");
        assertThat(found("region=RU-AMU&kind=buyer")).containsExactly("Invented Company 3");
        assertThat(found("kind=exhibitor&order=-name"))
                .containsExactly("Invented Company 4", "Invented Company 2", "Invented Company 1");
        assertThat(found("q=100%25")).isEmpty();
    }

    private List<String> found(String query) throws Exception {
        return mill.page(partners("en") + "?list=search&" + query)
                .select("#partners-table tbody th a")
                .eachText();
    }

    @Test
    void theExportIsWhatIsShown() throws Exception {
        MvcTestResult csv = mill.get("/en/editions/" + fair.edition().slug()
                + "/company/partners.csv?list=search&country=CN&sector=machinery&order=-name");
        assertThat(csv).hasStatusOk();
        assertThat(Browser.text(csv).lines().skip(1))
                .hasSize(2)
                .first()
                .asString()
                .contains("Invented Company 4,虚构公司4");
    }

    @Test
    void aTapSaysAWishAndASecondOneTakesItBack() throws Exception {
        String wish = partners("en") + "/" + number(fair.buyer()) + "/wish";
        assertThat(mill.post(wish, "wish=GLAD_TO")).hasStatus(302);
        assertThat(matchmaking.wishes(fair.mill())).extracting(Wish::about).containsExactly(fair.buyer());
        Document shortlist = mill.page(partners("en") + "?list=wishes&level=glad_to");
        Element pressed = shortlist.select("button[aria-pressed=true]").first();
        assertThat(pressed.text()).isEqualTo("Glad to");
        assertThat(pressed.val()).isEqualTo("FORGET");
        assertThat(mill.page(partners("en") + "?list=wishes&level=never").select(".empty h2"))
                .hasSize(1);
        assertThat(mill.post(wish, "wish=FORGET")).hasStatus(302);
        assertThat(matchmaking.wishes(fair.mill())).isEmpty();
        assertThat(mill.post(wish, "wish=NONSENSE")).hasStatus(422);
    }

    @Test
    void neverTakesACompanyOutOfTheListAndTheOtherSideSeesNothingOfIt() throws Exception {
        MvcTestResult answer = mill.postInPlace(partners("zh") + "/" + number(fair.buyer()) + "/wish", "wish=NEVER");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("HX-Trigger"))
                .startsWith("{\"toast\":{\"kind\":\"ok\"")
                .isASCII();
        Document list = Browser.parsed(answer);
        assertThat(list.select("#partners h3 a").eachText())
                .doesNotContain("虚构哈尔滨粮油有限公司")
                .isNotEmpty();

        Browser buyer = browsers.actingFor(fair.buyer());
        String other = partners("en") + "/" + number(fair.mill());
        assertThat(buyer.page(other).select("button[aria-pressed=true]")).isEmpty();
        assertThat(buyer.page(partners("en") + "?list=wishes").select("#partners-table"))
                .isEmpty();
        MvcTestResult refused = buyer.post(other + "/request", "wish=MEET", "message=Let us meet");
        assertThat(refused).hasStatus(422);
        String told = Browser.text(refused);
        assertThat(told).contains("does not take meeting requests at the moment");
        assertThat(Jsoup.parse(told).select("textarea[name=message]").text()).isEqualTo("Let us meet");
    }

    @Test
    void oneTapAsksWithTheWishAlreadySaid() throws Exception {
        matchmaking.wish(fair.mill(), fair.buyer(), WishLevel.MUST_MEET);
        String ask = partners("en") + "/" + number(fair.buyer()) + "/ask";
        assertThat(mill.post(ask)).hasStatus(302);
        assertThat(matchmaking.ofExhibitor(fair.mill())).singleElement().satisfies(request -> {
            assertThat(request.to()).isEqualTo(fair.buyer());
            assertThat(request.fromWish()).isEqualTo(WishLevel.MUST_MEET);
        });
        assertThat(mill.page(partners("en") + "?list=search&q=grain")
                        .select("td .badge")
                        .text())
                .isEqualTo("You have asked");
    }

    @Test
    void contactsAreAbsentFromTheDataUntilTheOtherSideAccepts() throws Exception {
        String buyer = partners("en") + "/" + number(fair.buyer());
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        assertThat(mill.get(buyer).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("wang.li@grain.example")
                .doesNotContain("Wang Li")
                .doesNotContain("王丽</h3>");
        matchmaking.accept(request, fair.buyer(), WishLevel.MEET);
        assertThat(mill.page(buyer).select("#contacts a").eachText())
                .containsExactly("wang.li@grain.example", "zhang.wei@grain.example");
        matchmaking.withdraw(request, fair.buyer());
        assertThat(mill.page(buyer).select("#contacts")).isEmpty();
    }

    @Test
    void aMessageThatIsTooLongComesBackWithItsWords() throws Exception {
        String words = "长".repeat(1001);
        MvcTestResult refused = mill.post(
                partners("zh") + "/" + number(fair.buyer()) + "/request", "wish=MUST_MEET", "message=" + words);
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#message-error").text()).isEqualTo("留言超过 1,000 个字符，请缩短。");
        assertThat(page.select("textarea").text()).isEqualTo(words);
        assertThat(page.select("input[name=wish][checked]").val()).isEqualTo("MUST_MEET");
        assertThat(matchmaking.ofExhibitor(fair.mill())).isEmpty();
    }

    @Test
    void aScriptInANameIsShownAsWords() throws Exception {
        NewExhibitor model = ExhibitorsExamples.oilBuyer();
        MatchmakingExamples.join(
                exhibitors,
                fair.id(),
                new NewExhibitor(
                        model.kind(),
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(1)>",
                        model.country(),
                        model.region(),
                        model.sector(),
                        "",
                        1,
                        0,
                        true,
                        model.representatives(),
                        model.goods(),
                        List.of()));
        Document page = mill.page(partners("zh"));
        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("h3 a").eachText()).contains("<script>alert(1)</script>");
    }

    @Test
    void onlyWhoActsForACompanyLooksForPartners() {
        assertThat(browsers.signedOut().get(partners("en"))).hasStatus(302);
        var organizer = browsers.organizer();
        assertThat(organizer.get(partners("en"))).hasStatus(404);
        var visitor = AccountsExamples.maria(accounts);
        accounts.assign(visitor, Role.VISITOR, new Scope.Everything());
        assertThat(browsers.of(visitor).get(partners("en"))).hasStatus(404);
        Fair elsewhere = MatchmakingExamples.fair(editions, exhibitors, 0);
        var stranger = browsers.actingFor(elsewhere.mill());
        assertThat(stranger.get(partners("en"))).hasStatus(404);
        assertThat(mill.get(partners("en") + "?company=" + number(fair.buyer())))
                .hasStatus(404);
        assertThat(mill.get(partners("en") + "/" + number(fair.mill()))).hasStatus(404);
        assertThat(mill.postWithoutToken(partners("en") + "/" + number(fair.buyer()) + "/ask"))
                .hasStatus(403);
        assertThat(matchmaking.ofExhibitor(fair.mill())).isEmpty();
    }

    @Test
    void whoNoLongerComesIsNotThere() {
        Exhibitor gone = exhibitors.get(fair.others().getFirst());
        exhibitors.withdraw(gone.id());
        assertThat(mill.get(partners("en") + "/" + gone.number())).hasStatus(404);
        assertThat(mill.post(partners("en") + "/" + gone.number() + "/ask")).hasStatus(404);
    }

    @Test
    void whoHasNotConfirmedTheirAddressContactsNobody() throws Exception {
        PersonId person = AccountsExamples.maria(accounts);
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(fair.mill()).organisation()));
        confirmations.begin(person);
        Browser unconfirmed = browsers.of(person);
        String one = partners("zh") + "/" + number(fair.buyer());
        for (String deed : List.of(one + "/ask", one + "/request")) {
            MvcTestResult refused = unconfirmed.post(deed, "wish=MEET", "message=您好");
            assertThat(refused).hasStatus(302).hasRedirectedUrl("/zh/account/email");
        }
        MvcTestResult inPlace = unconfirmed.postInPlace(one + "/ask");
        assertThat(inPlace.getResponse().getHeader("HX-Redirect")).isEqualTo("/zh/account/email");
        assertThat(matchmaking.ofExhibitor(fair.mill())).isEmpty();
        assertThat(unconfirmed.page(partners("zh")).select("main a[href=/zh/account/email]"))
                .as("says so on the page")
                .hasSize(1);
        confirmations.confirmByHand(person);
        unconfirmed.post(one + "/ask");
        assertThat(matchmaking.ofExhibitor(fair.mill())).hasSize(1);
    }
}

package amur.regions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.regions.RegionCode;
import amur.regions.Tie;
import amur.regions.Ties;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Between regions that no other test ties. */
@PlatformTest
class TiesPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Ties ties;

    Browser organizer;

    @BeforeEach
    void anOrganizerOfAll() {
        organizer = browsers.organizer();
    }

    @AfterEach
    void untie() {
        for (Tie.Kind kind : Tie.Kind.values()) {
            ties.remove(new RegionCode("RU-PSK"), new RegionCode("CN-HI"), kind);
        }
    }

    private MvcTestResult add(String language, String one, String other, String since, String source) {
        return organizer.post(
                "/" + language + "/organizer/ties",
                "one=" + one,
                "other=" + other,
                "kind=TWIN_CITIES",
                "since=" + since,
                "source=" + source);
    }

    @Test
    void aTieIsAddedShownExportedAndRemoved() throws Exception {
        assertThat(add("ru", "RU-PSK", "CN-HI", "1999", "<script>alert(1)</script>"))
                .hasStatus(302);
        Document list = organizer.page("/ru/organizer/ties");
        assertThat(list.select("#ties tbody tr:has(a[href='/ru/regions/RU-PSK'])")
                        .text())
                .startsWith("Хайнань Псковская обл. Города-побратимы 1999 <script>alert(1)</script>");
        assertThat(list.select("main script")).isEmpty();
        assertThat(organizer
                        .page("/zh/regions/CN-HI")
                        .select("main li:has(a[href='/zh/regions/RU-PSK'])")
                        .text())
                .isEqualTo("普斯科夫州 友好城市 · 自 1999 年起 · <script>alert(1)</script>");
        String csv = organizer.text("/en/organizer/ties.csv");
        assertThat(csv.lines()).contains("CN-HI,RU-PSK,twin_cities,1999,<script>alert(1)</script>");
        assertThat(organizer.post("/ru/organizer/ties/remove", "one=CN-HI", "other=RU-PSK", "kind=TWIN_CITIES"))
                .hasStatus(302);
        assertThat(ties.of(new RegionCode("RU-PSK"))).isEmpty();
    }

    @Test
    void faultsStandBesideTheirFieldsAndWhatWasTypedStays() throws Exception {
        MvcTestResult refused = add("zh", "RU-PSK", "RU-PSK", "99", "出处");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#other-error").text()).isEqualTo("请选择另一个地区：不能与本地区建立关系。");
        assertThat(page.select("#since-error")).hasSize(1);
        assertThat(page.select("#one option[selected]").val()).isEqualTo("RU-PSK");
        assertThat(page.select("#source").val()).isEqualTo("出处");
        assertThat(add("en", "", "nowhere", "", "")).hasStatus(422);
        assertThat(ties.of(new RegionCode("RU-PSK"))).isEmpty();
    }

    @Test
    void onlyOrganizersOfEverythingKeepTies() {
        assertThat(browsers.signedOut().get("/ru/organizer/ties"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/ru/sign-in");
        PersonId visitor = AccountsExamples.wangLi(accounts);
        PersonId ofOne = AccountsExamples.maria(accounts);
        accounts.assign(
                ofOne,
                Role.ORGANIZER,
                new Scope.OfEdition(EditionsExamples.bare(editions).id().value()));
        for (PersonId other : new PersonId[] {visitor, ofOne}) {
            Browser who = browsers.of(other);
            assertThat(who.get("/ru/organizer/ties")).hasStatus(404);
            assertThat(who.post("/ru/organizer/ties", "one=RU-PSK", "other=CN-HI", "kind=AGREEMENT"))
                    .hasStatus(404);
        }
        assertThat(organizer.postWithoutToken("/ru/organizer/ties")).hasStatus(403);
    }
}

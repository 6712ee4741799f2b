package amur.regions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Between regions that no other test ties. */
@PlatformTest
class TiesPageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Ties ties;

    RequestPostProcessor organizer;

    @BeforeEach
    void anOrganizerOfAll() {
        organizer = authentication(AccountsExamples.signedIn(accounts, AccountsExamples.organizer(accounts)));
    }

    @AfterEach
    void untie() {
        for (Tie.Kind kind : Tie.Kind.values()) {
            ties.remove(new RegionCode("RU-PSK"), new RegionCode("CN-HI"), kind);
        }
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).with(organizer).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private MvcTestResult add(String language, String one, String other, String since, String source) {
        return mvc.post()
                .uri("/" + language + "/organizer/ties")
                .with(organizer)
                .with(csrf())
                .param("one", one)
                .param("other", other)
                .param("kind", "TWIN_CITIES")
                .param("since", since)
                .param("source", source)
                .exchange();
    }

    @Test
    void aTieIsAddedShownExportedAndRemoved() throws Exception {
        assertThat(add("ru", "RU-PSK", "CN-HI", "1999", "<script>alert(1)</script>"))
                .hasStatus(302);
        Document list = page("/ru/organizer/ties");
        assertThat(list.select("#ties tbody tr:has(a[href='/ru/regions/RU-PSK'])")
                        .text())
                .startsWith("Хайнань Псковская обл. Города-побратимы 1999 <script>alert(1)</script>");
        assertThat(list.select("main script")).isEmpty();
        assertThat(page("/zh/regions/CN-HI")
                        .select("main li:has(a[href='/zh/regions/RU-PSK'])")
                        .text())
                .isEqualTo("普斯科夫州 友好城市 · 自 1999 年起 · <script>alert(1)</script>");
        String csv = mvc.get()
                .uri("/en/organizer/ties.csv")
                .with(organizer)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).contains("CN-HI,RU-PSK,twin_cities,1999,<script>alert(1)</script>");
        assertThat(mvc.post()
                        .uri("/ru/organizer/ties/remove")
                        .with(organizer)
                        .with(csrf())
                        .param("one", "CN-HI")
                        .param("other", "RU-PSK")
                        .param("kind", "TWIN_CITIES"))
                .hasStatus(302);
        assertThat(ties.of(new RegionCode("RU-PSK"))).isEmpty();
    }

    @Test
    void faultsStandBesideTheirFieldsAndWhatWasTypedStays() throws Exception {
        MvcTestResult refused = add("zh", "RU-PSK", "RU-PSK", "99", "出处");
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#other-error").text()).isEqualTo("请选择另一个地区：不能与本地区建立关系。");
        assertThat(page.select("#since-error")).hasSize(1);
        assertThat(page.select("#one option[selected]").val()).isEqualTo("RU-PSK");
        assertThat(page.select("#source").val()).isEqualTo("出处");
        assertThat(add("en", "", "nowhere", "", "")).hasStatus(422);
        assertThat(ties.of(new RegionCode("RU-PSK"))).isEmpty();
    }

    @Test
    void onlyOrganizersOfEverythingKeepTies() {
        assertThat(mvc.get().uri("/ru/organizer/ties"))
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
            RequestPostProcessor who = authentication(AccountsExamples.signedIn(accounts, other));
            assertThat(mvc.get().uri("/ru/organizer/ties").with(who)).hasStatus(404);
            assertThat(mvc.post()
                            .uri("/ru/organizer/ties")
                            .with(who)
                            .with(csrf())
                            .param("one", "RU-PSK")
                            .param("other", "CN-HI")
                            .param("kind", "AGREEMENT"))
                    .hasStatus(404);
        }
        assertThat(mvc.post().uri("/ru/organizer/ties").with(organizer)).hasStatus(403);
    }
}

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
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.regions.RegionCode;
import amur.regions.Regions;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class RegionsPageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Regions regions;

    private Document page(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void bothCountriesAreListedInTheReadersOrderWithTheirCounts() throws Exception {
        Document russian = page("/ru/regions");
        assertThat(russian.select("h1").text()).isEqualTo("Регионы");
        assertThat(russian.select("#regions-RU tbody tr")).hasSize(83);
        assertThat(russian.select("#regions-CN tbody tr")).hasSize(34);
        assertThat(russian.select("#regions output").first().text()).isEqualTo("117 регионов");
        assertThat(page("/zh/regions?country=CN")
                        .select("#regions-CN tbody th a")
                        .eachText())
                .startsWith("安徽", "澳门", "北京");
    }

    @Test
    void theFilterTakesAnyLanguageAndTheExportIsWhatIsShown() throws Exception {
        Document found = page("/en/regions?q=哈尔滨");
        assertThat(found.select("#regions tbody th a").eachText()).containsExactly("Heilongjiang");
        MvcTestResult csv = mvc.get().uri("/en/regions.csv?q=哈尔滨&country=").exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("CN-HL,province,Heilongjiang Province");
    }

    @Test
    void nothingFoundSaysWhatToDo() throws Exception {
        assertThat(page("/zh/regions?q=zzz").select(".empty h2").text()).isEqualTo("没有符合条件的地区");
    }

    @Test
    void aRegionHasItsNamesInEachLanguageAndItsEditions() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        regions.setParticipating(edition.id(), Set.of(new RegionCode("RU-AMU")));
        Document page = page("/zh/regions/RU-AMU");
        assertThat(page.select("#names tbody tr")).hasSize(3);
        assertThat(page.select("#names tr[lang=ru] td").first().text()).isEqualTo("Амурская область");
        assertThat(page.select("main a[href='/zh/editions/" + edition.slug() + "']"))
                .hasSize(1);
        assertThat(mvc.get().uri("/en/regions/RU-NONE")).hasStatus(404);
    }

    @Test
    void theOrganizerChoosesTheRegionsOfAnEditionAndEverybodySeesThem() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        PersonId organizer = AccountsExamples.maria(accounts);
        accounts.assign(
                organizer, Role.ORGANIZER, new Scope.OfEdition(edition.id().value()));
        String choose = "/ru/editions/" + edition.slug() + "/organizer/regions";
        assertThat(mvc.post()
                        .uri(choose)
                        .param("region-RU", "RU-AMU", "RU-MOW")
                        .param("region-CN", "CN-HL")
                        .with(csrf())
                        .with(authentication(AccountsExamples.signedIn(accounts, organizer))))
                .hasStatus(302);
        Document page = page("/ru/editions/" + edition.slug() + "/regions");
        assertThat(page.select("main ul.columns a").eachText())
                .containsExactlyInAnyOrder("Амурская обл.", "Москва", "Хэйлунцзян");
    }

    @Test
    void nobodyElseChooses() {
        Edition edition = EditionsExamples.bare(editions);
        String choose = "/en/editions/" + edition.slug() + "/organizer/regions";
        assertThat(mvc.get().uri(choose)).hasStatus(302);
        PersonId other = AccountsExamples.maria(accounts);
        accounts.assign(
                other,
                Role.ORGANIZER,
                new Scope.OfEdition(EditionsExamples.bare(editions).id().value()));
        assertThat(mvc.get().uri(choose).with(authentication(AccountsExamples.signedIn(accounts, other))))
                .hasStatus(404);
    }
}

package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.applying;
import static amur.exhibitors.ExhibitorsExamples.inn;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Applications;
import amur.exhibitors.Applications.Apply;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ProductsPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Applications applications;

    @Autowired
    Products products;

    @Autowired
    Accounts accounts;

    Edition edition;
    ExhibitorId mill;
    ExhibitorId buyer;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private MvcTestResult ask(String address) {
        return browsers.signedOut().get(address);
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer = ask(address);
        assertThat(answer).hasStatusOk();
        return Browser.parsed(answer);
    }

    @Test
    void aProductIsShownInTheReadersLanguageWithAllThatWasSaid() throws Exception {
        products.add(mill, soybeanOil());
        Document chinese = page(at("zh", "/products/1"));
        assertThat(chinese.select("h1").text()).isEqualTo("精炼大豆油");
        assertThat(chinese.select(".product-text[lang=ru]").text()).startsWith("Дезодорированное");
        assertThat(chinese.select("main dd").eachText())
                .contains("Зейское (вымышл.)", "20吨", "FCA Благовещенск (Incoterms 2020, FCA 货交承运人)");
        assertThat(chinese.select("#certificates tbody th").eachText())
                .containsExactly("欧亚经济联盟符合性声明", "Знак «Амурское качество»");
        Document english = page(at("en", "/products/1"));
        assertThat(english.select("h1").text()).isEqualTo("Refined soybean oil");
        assertThat(english.select(".page-header .badge, header .badge").eachText())
                .anyMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("translation"));
        assertThat(english.select("main a[href$='/hs/15']")).isNotEmpty();
        assertThat(english.select("link[rel=alternate][hreflang=zh-Hans]").attr("href"))
                .startsWith("http")
                .endsWith(at("zh", "/products/1"));
        assertThat(english.select("link[hreflang=x-default]").attr("href")).endsWith(edition.slug() + "/products/1");
    }

    @Test
    void whatThePageSaysToMachinesNamesNobodyAndCannotEndTheBlock() throws Exception {
        products.add(mill, named(Language.RU, "</script><script>alert(1)</script>"));
        products.add(buyer, soughtBeans());
        String html = ask(at("ru", "/products/1")).getResponse().getContentAsString();
        Document page = Jsoup.parse(html);
        JsonNode data = new JsonMapper()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.path("@type").asString()).isEqualTo("Product");
        assertThat(data.path("name").asString()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(data.path("offers").path("offeredBy").path("name").asString())
                .isEqualTo("Вымышленный маслозавод «Зея»");
        assertThat(page.select("script:not([src]):not([type])")).isEmpty();
        assertThat(html).doesNotContain("zeya.example", "Иванова", "Ivanova");
        JsonNode sought = new JsonMapper()
                .readTree(page(at("zh", "/products/2"))
                        .select("script[type=application/ld+json]")
                        .html());
        assertThat(sought.path("@type").asString()).isEqualTo("Organization");
        assertThat(sought.path("seeks").path("itemOffered").path("name").asString())
                .isEqualTo("非转基因大豆");
        assertThat(page(at("en", "/exhibitors/1"))
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("\"Organization\"")
                .doesNotContain("@zeya", "Ivanova");
    }

    @Test
    void filtersCombineAndEachCountsWhatItWouldLeave() throws Exception {
        products.add(mill, soybeanOil());
        products.add(mill, named(Language.RU, "Жмых соевый"));
        products.add(buyer, soughtBeans());
        Document all = page(at("en", "/products"));
        assertThat(all.select("#products tbody tr")).hasSize(3);
        assertThat(all.select("#side option").eachText()).containsExactly("Any", "Offered (2)", "Sought (1)");
        assertThat(all.select("#brand option").eachText()).containsExactly("Any", "Зейское (вымышл.) (1)");
        assertThat(all.select("#incoterm option").eachText()).containsExactly("Any", "FCA: free carrier (1)");
        Document ofMill = page(at("en", "/products?country=RU&hs=15"));
        assertThat(ofMill.select("#products tbody th a").eachText()).containsExactly("Refined soybean oil");
        assertThat(ofMill.select("#country option").eachText()).containsExactly("Any", "Russia (1)");
        assertThat(ofMill.select("#hs option").eachText()).containsExactly("Any", "15 Fats and oils (1)");
        assertThat(ofMill.select("#side option").eachText()).containsExactly("Any", "Offered (1)");
        assertThat(page(at("ru", "/products?certificate=eac-declaration"))
                        .select("#products tbody th a")
                        .eachText())
                .containsExactly("Масло соевое рафинированное");
        assertThat(page(at("zh", "/products?q=大豆"))
                        .select("#products tbody th a")
                        .eachText())
                .containsExactlyInAnyOrder("精炼大豆油", "非转基因大豆");
        assertThat(page(at("zh", "/products?company=2")).select("#products tbody tr"))
                .hasSize(1);
        assertThat(page(at("zh", "/products?company=99")).select(".empty")).hasSize(1);
        assertThat(page(at("en", "/products?sort=x&page=z&hs=%27%25&incoterm=QQQ&side=;"))
                        .select("h1"))
                .hasSize(1);
        List<String> csv = ask(at("en", "/products.csv?side=SOUGHT"))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.getLast()).startsWith("3,sought,非转基因大豆,zh-Hans,");
    }

    @Test
    void anAddressAnswersForEver() throws Exception {
        ProductId old = products.add(mill, named(Language.RU, "Старое масло"));
        ProductId fresh = products.add(mill, soybeanOil());
        products.withdraw(old, products.get(old).version(), Optional.empty());
        MvcTestResult gone = ask(at("ru", "/products/1"));
        assertThat(gone).hasStatus(410);
        assertThat(Browser.parsed(gone).select("h1").text()).isEqualTo("Старое масло");
        products.restore(old, products.get(old).version());
        products.withdraw(old, products.get(old).version(), Optional.of(fresh));
        MvcTestResult moved = ask(at("ru", "/products/1"));
        assertThat(moved).hasStatus(301);
        assertThat(moved.getResponse().getRedirectedUrl()).endsWith(at("ru", "/products/2"));
        exhibitors.withdraw(mill);
        assertThat(ask(at("en", "/products/2"))).hasStatus(410);
        assertThat(ask(at("en", "/products/99"))).hasStatus(404);
        assertThat(page(at("en", "/products")).select(".empty")).hasSize(1);
    }

    @Test
    void whoWasNeverListedHasNoPublicProducts() {
        ExhibitorId applicant = applications.apply(new Apply(
                edition.id(), AccountsExamples.maria(accounts), Optional.empty(), applying(oilMill(), inn(5_551))));
        products.add(applicant, soybeanOil());
        assertThat(ask(at("en", "/products/1"))).hasStatus(404);
        applications.withdraw(applicant, 1);
        assertThat(ask(at("en", "/products/1"))).hasStatus(404);
        assertThat(ask(at("en", "/exhibitors/3"))).hasStatus(404);
    }

    @Test
    void chaptersSectorsRegionsAndCompaniesLeadToProducts() throws Exception {
        products.add(mill, soybeanOil());
        Document chapters = page(at("ru", "/hs"));
        assertThat(chapters.select("#below tbody tr")).hasSize(96);
        assertThat(chapters.select("#below tbody tr:has(a[href$='/hs/15']) .num")
                        .text())
                .isEqualTo("1");
        Document chapter = page(at("ru", "/hs/15"));
        assertThat(chapter.select("h1").text()).isEqualTo("Жиры и масла");
        assertThat(chapter.select("#products tbody th a").eachText()).containsExactly("Масло соевое рафинированное");
        assertThat(page(at("zh", "/hs/1507")).select("#products tbody tr")).hasSize(1);
        assertThat(page(at("zh", "/hs/01")).select(".empty")).hasSize(1);
        assertThat(ask(at("zh", "/hs/77"))).hasStatus(404);
        assertThat(ask(at("zh", "/hs/151"))).hasStatus(404);
        assertThat(page(at("en", "/sectors"))
                        .select("#sectors tbody tr:has(a[href$='/food']) .num")
                        .eachText())
                .containsExactly("2", "1");
        assertThat(page(at("en", "/sectors/food")).select("#products tbody tr")).hasSize(1);
        assertThat(ask(at("en", "/sectors/nonsense"))).hasStatus(404);
        assertThat(page(at("zh", "/exhibitors/1"))
                        .select(".goods a[href$='/products/1']")
                        .text())
                .isEqualTo("精炼大豆油");
    }
}

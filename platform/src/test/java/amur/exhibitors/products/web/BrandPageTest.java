package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Brands;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import java.net.URLDecoder;
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

/** Brands, each with its company and products. */
@PlatformTest
class BrandPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    Brands brands;

    @Autowired
    CatalogueSitemap sitemap;

    private Edition edition;
    private ExhibitorId mill;
    private ExhibitorId buyer;
    private ProductId oil;

    @BeforeEach
    void aBrand() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
        oil = products.add(mill, branded(soybeanOil(), "O-1", "Золото <Амура>"));
    }

    private static ProductEntry branded(ProductEntry entry, String code, String brand) {
        return new ProductEntry(
                code,
                entry.offered(),
                entry.name(),
                entry.text(),
                brand,
                entry.hs(),
                entry.origin(),
                entry.minimumOrder(),
                entry.delivery(),
                List.of());
    }

    private long number(ExhibitorId company) {
        return brands.find(company, "золото <амура>").orElseThrow().number();
    }

    private MvcTestResult ask(String language, String path) {
        return browsers.signedOut().get("/" + language + "/editions/" + edition.slug() + path);
    }

    private Document page(String language, String path) throws Exception {
        MvcTestResult answer = ask(language, path);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aBrandShowsItsProductsAndItsCompany() throws Exception {
        products.add(mill, branded(named(Language.RU, "Жмых соевый"), "O-2", "Золото <Амура>"));
        products.add(mill, named(Language.RU, "Мука без марки"));
        for (String language : List.of("ru", "zh", "en")) {
            Document page = page(language, "/brands/" + number(mill));
            assertThat(page.select("h1").text()).isEqualTo("Золото <Амура>");
            assertThat(page.select("#products tbody tr")).hasSize(2);
            assertThat(page.select(
                            "main a[href$=/exhibitors/" + exhibitors.get(mill).number() + "]"))
                    .isNotEmpty();
            assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                    .contains("ru", "zh-Hans", "en");
            assertThat(page.select("main").text()).doesNotContain("exhibitors.");
        }
        assertThat(page("zh", "/brands/" + number(mill)).select("h2").eachText())
                .contains("品牌所属企业");
        assertThat(page("ru", "/brands").select("#brands tbody th").eachText()).containsExactly("Золото <Амура>");
    }

    @Test
    void theSameNameAtAnotherCompanyIsAnotherBrandOneStepAway() throws Exception {
        products.add(buyer, branded(soybeanOil(), "B-1", "золото <амура>"));

        Document page = page("ru", "/brands/" + number(mill));

        assertThat(page.select("#products tbody tr")).hasSize(1);
        String all = URLDecoder.decode(
                page.select("main a[href*=/products?brand]").last().attr("href"), StandardCharsets.UTF_8);
        assertThat(page("ru", all.substring(all.indexOf("/products"))).select("#products tbody tr"))
                .hasSize(2);
        assertThat(number(buyer)).isNotEqualTo(number(mill));
        assertThat(page("en", "/brands?q=ЗОЛОТО").select("#brands tbody tr")).hasSize(2);
        assertThat(page("en", "/brands?q=silver").select("#brands")).isEmpty();
        String csv = ask("en", "/brands.csv?q=золото").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
    }

    @Test
    void theProductLinksToItAndItsDataNameIt() throws Exception {
        String path = "/brands/" + number(mill);
        Document product = page("en", "/products/" + products.get(oil).number());
        assertThat(product.select("main dd a[href$=" + path + "]").text()).isEqualTo("Золото <Амура>");

        JsonNode data = new JsonMapper()
                .readTree(page("en", path)
                        .select("script[type=application/ld+json]")
                        .last()
                        .data());

        assertThat(data.at("/@graph/0/@type").asString()).isEqualTo("Brand");
        assertThat(data.at("/@graph/0/name").asString()).isEqualTo("Золото <Амура>");
        assertThat(data.at("/@graph/0/url").asString()).endsWith(path);
        assertThat(data.at("/@graph/1/brand/@id").asString()).endsWith(path);
        assertThat(sitemap.paths("catalogue-brands-" + edition.slug() + "-1").orElseThrow())
                .containsExactly("/editions/" + edition.slug() + path);
    }

    @Test
    void aBrandWithoutProductsIsGoneAndOneThatNeverWasIsNotThere() throws Exception {
        String path = "/brands/" + number(mill);
        products.withdraw(oil, products.get(oil).version(), Optional.empty());

        assertThat(ask("ru", path)).hasStatus(410);
        assertThat(ask("ru", "/brands/999999999999")).hasStatus(404);
        Edition other = EditionsExamples.bare(editions);
        assertThat(browsers.signedOut().get("/ru/editions/" + other.slug() + path))
                .hasStatus(404);
        assertThat(page("zh", "/brands").select(".empty h2").text()).isEqualTo("暂无品牌");
    }
}

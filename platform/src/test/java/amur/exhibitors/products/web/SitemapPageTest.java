package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class SitemapPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    private Document xml(String address) throws Exception {
        MvcTestResult answer = browsers.signedOut().get(address);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/xml");
        return Jsoup.parse(Browser.text(answer), Parser.xmlParser());
    }

    @Test
    void everyPublicAddressOfAnEditionStandsThereInEveryLanguageWithTheOthers() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        products.add(ids.getFirst(), soybeanOil());
        ProductId gone = products.add(ids.getFirst(), amur.exhibitors.products.ProductsExamples.soughtBeans());
        products.withdraw(gone, products.get(gone).version(), Optional.empty());
        exhibitors.withdraw(ids.getLast());
        List<String> lists = xml("/sitemap.xml").select("sitemap > loc").eachText().stream()
                .filter(list -> list.contains(edition.slug()))
                .toList();
        assertThat(lists)
                .extracting(list -> list.replaceAll(".*/sitemap/catalogue-([a-z]+)-.*", "$1"))
                .containsExactly("pages", "companies", "products", "brands");
        Document companies = xml(lists.get(1).replaceAll("^https?://[^/]+", ""));
        assertThat(companies.select("url > loc").eachText()).hasSize(3).allMatch(loc -> loc.endsWith("/exhibitors/1"));
        Document ofProducts = xml(lists.get(2).replaceAll("^https?://[^/]+", ""));
        assertThat(ofProducts.select("url > loc").eachText())
                .extracting(loc -> loc.replaceAll("^https?://[^/]+", ""))
                .containsExactly(
                        "/en/editions/" + edition.slug() + "/products/1",
                        "/ru/editions/" + edition.slug() + "/products/1",
                        "/zh/editions/" + edition.slug() + "/products/1");
        assertThat(ofProducts.select("url").first().select("xhtml|link").eachAttr("hreflang"))
                .containsExactly("en", "ru", "zh-Hans");
        List<String> ofBrands = xml(lists.get(3).replaceAll("^https?://[^/]+", ""))
                .select("url > loc")
                .eachText();
        assertThat(ofBrands).hasSize(3).allMatch(loc -> loc.matches(".*/brands/[0-9]+"));
        assertThat(browsers.signedOut().get(ofBrands.getFirst().replaceAll("^https?://[^/]+", "")))
                .hasStatusOk();
        for (String loc : xml(lists.get(0).replaceAll("^https?://[^/]+", ""))
                .select("url > loc")
                .eachText()
                .subList(0, 30)) {
            assertThat(browsers.signedOut().get(loc.replaceAll("^https?://[^/]+", "")))
                    .hasStatusOk();
        }
    }

    @Test
    void robotsAreToldWhereItIsAndOtherListsAreNotThere() throws Exception {
        MvcTestResult robots = browsers.signedOut().get("/robots.txt");
        assertThat(robots).hasStatusOk();
        assertThat(Browser.text(robots)).contains("Sitemap: http", "/sitemap.xml");
        assertThat(browsers.signedOut().get("/sitemap/catalogue-products-nowhere-1.xml"))
                .hasStatus(404);
        assertThat(browsers.signedOut().get("/sitemap/nonsense.xml")).hasStatus(404);
    }

    /** The greatest of them times their length is more than an int holds. */
    @ParameterizedTest
    @ValueSource(ints = {2, 429_497, 500_000, 999_999})
    void partsBehindTheLastAreNotThere(int part) {
        Edition edition = EditionsExamples.bare(editions);
        products.add(exhibitors.enlist(edition.id(), List.of(oilMill())).getFirst(), soybeanOil());
        for (String kind : List.of("pages", "companies", "products", "brands")) {
            String list = "/sitemap/catalogue-" + kind + "-" + edition.slug() + "-";
            assertThat(browsers.signedOut().get(list + "1.xml")).hasStatusOk();
            assertThat(browsers.signedOut().get(list + part + ".xml")).hasStatus(404);
        }
    }
}

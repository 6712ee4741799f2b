package amur.exhibitors.search.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Catalogue;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.exhibitors.search.CatalogueSearch;
import amur.exhibitors.search.IndexState;
import amur.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

/** The lists of products and companies, asked by words in any language together with their other filters. */
@PlatformTest
class WordsPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Catalogue companies;

    @Autowired
    Products products;

    @Autowired
    ProductCatalogue catalogue;

    @Autowired
    CatalogueSearch search;

    Edition edition;
    ProductId russianOil;
    ProductId chineseOil;

    @BeforeEach
    void catalogue() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        russianOil = products.add(ids.getFirst(), soybeanOil());
        products.add(ids.getFirst(), named(Language.RU, "Жмых подсолнечный"));
        chineseOil = products.add(ids.getLast(), named(Language.ZH, "散装豆油"));
        products.add(ids.getLast(), soughtBeans());
    }

    /** Until everything is found that has just been written. */
    private void follow() throws InterruptedException {
        ((SmartLifecycle) search).start();
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while ((search.state().phase() != IndexState.Phase.FOLLOWING
                        || search.find(edition.id(), "非转基因大豆", null, 1).hits().isEmpty())
                && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    @AfterEach
    void stop() {
        ((SmartLifecycle) search).stop();
    }

    private String at(String path) {
        return "/" + path.replaceFirst("/", "/editions/" + edition.slug() + "/");
    }

    private Document page(String path) {
        return browsers.signedOut().page(at(path));
    }

    private static List<String> rows(Document page) {
        return page.select("#products tbody th a, #companies tbody th a").eachText();
    }

    @Test
    void wordsOfOneLanguageFindProductsOfAnotherAndOtherFiltersCountAmongThem() throws Exception {
        follow();
        for (String query : List.of("ru/products?q=соевое масло", "zh/products?q=豆油", "en/products?q=soybean oil")) {
            Document page = page(query);
            assertThat(rows(page)).as(query).hasSize(2).contains("散装豆油");
            assertThat(page.select("#country option").eachText()).as(query).hasSize(3);
            assertThat(page.select(".notice")).as(query).isEmpty();
        }
        Document chinese = page("en/products?q=соевое масло&country=CN");
        assertThat(rows(chinese)).containsExactly("散装豆油");
        assertThat(chinese.select("#country option").eachText()).containsExactly("Any", "China (1)", "Russia (1)");
        assertThat(chinese.select("#side option").eachText()).containsExactly("Any", "Offered (1)");
        assertThat(chinese.select("#hs option").eachText()).containsExactly("Any");
        Document oils = page("ru/products?q=豆油&hs=15&sort=-name");
        assertThat(rows(oils)).containsExactly("Масло соевое рафинированное");
        assertThat(oils.select("#sector option").eachText())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("(1)");
        assertThat(oils.select("th[aria-sort=descending]")).hasSize(1);
        String csv = browsers.signedOut().text(at("zh/products.csv?q=soybean oil&country=RU"));
        assertThat(csv.lines()).hasSize(2);
        assertThat(page("en/products?q=<b>nonsense-quux</b>").select(".empty")).hasSize(1);
    }

    @Test
    void companiesAreFoundByWhatTheyOfferOrNeedInAnyLanguage() throws Exception {
        follow();
        String mill = "Вымышленный маслозавод «Зея»";
        String buyer = "虚构哈尔滨粮油有限公司";
        assertThat(rows(page("ru/exhibitors?offers=豆油"))).containsExactly(mill);
        assertThat(rows(page("zh/exhibitors?needs=соевое масло"))).containsExactly(buyer);
        assertThat(rows(page("zh/exhibitors?q=soybean oil"))).hasSize(2).contains(buyer);
        assertThat(rows(page("ru/exhibitors?q=soybean oil&needs=包装机"))).containsExactly(mill);
        Document russian = page("ru/exhibitors?q=豆油&country=RU");
        assertThat(rows(russian)).containsExactly(mill);
        assertThat(russian.select("#kind option").eachText())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("(1)");
        assertThat(russian.select("#chapter option").eachText()).hasSize(3);
        assertThat(rows(page("ru/exhibitors?needs=1507"))).hasSize(1);
        assertThat(rows(page("ru/exhibitors?q=соев"))).contains(mill);
    }

    @Test
    void whileThereIsNoIndexWordsAreComparedByLettersAndThePageSaysSo() throws Exception {
        Document page = page("ru/products?q=соевое");
        assertThat(rows(page)).containsExactly("Масло соевое рафинированное");
        assertThat(page.select(".notice").text()).contains("побуквенно");
        assertThat(page("zh/exhibitors?offers=豆油").select(".notice").text()).contains("逐字比对");
        assertThat(page("en/products").select(".notice")).isEmpty();
    }

    @Test
    void whatFitsBestComesFirstAndWhatIsGoneIsNeitherShownNorCounted() {
        var among = Filter.ALL.among(Optional.of(List.of(chineseOil.value(), russianOil.value(), -1L)));
        var order = new Order(By.FIT, false, Language.EN);
        assertThat(catalogue.find(edition.id(), among, order, 1).rows().stream()
                        .map(product -> product.id().value()))
                .containsExactly(chineseOil.value(), russianOil.value());
        products.withdraw(chineseOil, products.get(chineseOil).version(), Optional.empty());
        assertThat(catalogue.find(edition.id(), among, order, 1).total()).isEqualTo(1);
        assertThat(catalogue.counts(edition.id(), among).total()).isEqualTo(1);
        assertThat(catalogue
                        .counts(edition.id(), Filter.ALL.among(Optional.of(List.of())))
                        .total())
                .isZero();
        assertThat(companies
                        .counts(edition.id(), Catalogue.Filter.LISTED.among(Optional.of(List.of())))
                        .total())
                .isZero();
    }
}

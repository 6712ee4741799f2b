package amur.exhibitors.search.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.exhibitors.search.CatalogueSearch;
import amur.exhibitors.search.IndexState;
import amur.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    Accounts accounts;

    @Autowired
    CatalogueSearch search;

    Edition edition;
    ExhibitorId mill;
    ProductId oil;

    @BeforeAll
    void start() {
        ((SmartLifecycle) search).start();
    }

    @AfterAll
    void stop() {
        ((SmartLifecycle) search).stop();
        assertThat(search.state().phase()).isEqualTo(IndexState.Phase.OPENING);
    }

    @BeforeEach
    void catalogue() throws Exception {
        edition = EditionsExamples.bare(editions);
        mill = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer())).getFirst();
        oil = products.add(mill, soybeanOil());
        products.add(mill, named(Language.RU, "<script>alert(1)</script> трактор"));
        await("трактор");
    }

    private void await(String query) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (search.find(edition.id(), query, null, 1).hits().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private String address(String language, String query) {
        return "/" + language + "/editions/" + edition.slug() + "/search?q=" + query;
    }

    @Test
    void aChineseWordFindsARussianProductAndSaysWhy() throws Exception {
        Document page = browsers.signedOut().page(address("ru", "大豆油"));
        assertThat(page.select("#hits tbody th a").eachText()).containsExactly("Масло соевое рафинированное");
        assertThat(page.select("#hits tbody td").last().text()).contains("大豆油");
        Document english = browsers.signedOut().page(address("en", "трактора"));
        assertThat(english.select("#hits tbody th a").eachText()).containsExactly("<script>alert(1)</script> трактор");
        assertThat(english.select("#hits script")).isEmpty();
        assertThat(english.select("#hits tbody td").last().text()).isEqualTo("In its words: трактор ← трактора");
        Document tractor = browsers.signedOut().page(address("zh", "拖拉机"));
        assertThat(tractor.select("#hits tbody td").last().text()).isEqualTo("同一事物: трактор ← 拖拉机");
        assertThat(tractor.select("#hits tbody td span[lang=ru]").text()).isEqualTo("трактор");
    }

    @Test
    void companiesAreFoundBesideProducts() throws Exception {
        String name = exhibitors.get(mill).latinName();
        Document page = browsers.signedOut().page(address("en", name) + "&kind=companies");
        assertThat(page.select("#hits tbody th a").eachText()).isNotEmpty();
        assertThat(page.select("#hits tbody th a").attr("href")).contains("/exhibitors/");
    }

    @Test
    void whatHasJustBeenWithdrawnIsNotShown() throws Exception {
        products.withdraw(oil, products.get(oil).version(), Optional.empty());
        assertThat(browsers.signedOut().page(address("zh", "大豆油")).select("#hits tbody th a"))
                .isEmpty();
    }

    @Test
    void nothingFoundSaysSoInTheReadersLanguage() throws Exception {
        assertThat(browsers.signedOut()
                        .page(address("ru", "ъъъъъъ"))
                        .select("main h2")
                        .text())
                .contains("По запросу «ъъъъъъ» ничего не найдено");
        assertThat(browsers.signedOut().page(address("zh", "")).select("#hits")).isEmpty();
        assertThat(browsers.signedOut().page(address("en", "a".repeat(5000))).select("#hits"))
                .isEmpty();
    }

    @Test
    void anOrganizerSeesTheIndexAndOrdersItAnew() throws Exception {
        var organizer = browsers.organizer();
        Document page = organizer.page("/zh/search-index");
        assertThat(page.select("h1").text()).isEqualTo("搜索索引");
        assertThat(organizer.post("/en/search-index")).hasStatus3xxRedirection();
        assertThat(browsers.signedOut().get("/en/search-index")).hasStatus3xxRedirection();
        var visitor = browsers.of(AccountsExamples.maria(accounts));
        assertThat(visitor.get("/en/search-index")).hasStatus(404);
        assertThat(visitor.post("/en/search-index")).hasStatus(404);
        assertThat(visitor.get("/en/search-index/live")).hasStatus(404);
    }
}

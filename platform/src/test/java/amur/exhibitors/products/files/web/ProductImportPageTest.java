package amur.exhibitors.products.files.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Products;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ProductImportPageTest {
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

    Edition edition;
    ExhibitorId mill;
    Browser maria;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        mill = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer())).getFirst();
        maria = browsers.actingFor(mill);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private MvcTestResult upload(String language, String content) {
        return maria.upload(
                at(language, "/company/products/import"), "товары.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Once no node works at it: a machine may be slower than the patience of the address before. */
    private Document page(String address) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Document read = maria.page(address);
        while (!read.select("section.progress").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
            read = maria.page(address);
        }
        return read;
    }

    @Test
    void aCompanySeesWhatAFileWouldDoAndSaysYes() throws Exception {
        assertThat(maria.page(at("zh", "/company/products/import")).select("#columns tbody tr"))
                .hasSize(23);
        MvcTestResult sent = upload("ru", "Название;Код ГС\n<b>Масло</b>;150790\nШрот;15079x\n");
        assertThat(sent).hasStatus(302);
        String address = sent.getResponse().getRedirectedUrl();
        Document checked = page(address);
        assertThat(checked.select("#checked p").text())
                .isEqualTo("Добавится 1 товар, изменений нет. 1 строка с ошибкой останется в стороне.");
        assertThat(checked.select("#report").text()).contains("B3", "15079x");
        assertThat(products.ofCompany(mill)).isEmpty();
        assertThat(maria.post(address + "/run")).hasStatus(302);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (maria.page(address).select(".notice.ok").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(maria.page(address.replace("/ru/", "/zh/"))
                        .select(".notice.ok")
                        .text())
                .contains("所有行均已处理");
        assertThat(products.ofCompany(mill)).hasSize(1);
        assertThat(Browser.text(maria.asking(address + "/live").exchange(Duration.ofSeconds(30))))
                .startsWith("event:done");
        assertThat(maria.text(address + "/bad-rows.csv")).contains("Шрот,15079x,");
        assertThat(maria.text(at("en", "/company/products/export.csv")))
                .contains("Catalogue number,Article number")
                .contains("<b>Масло</b>");
        assertThat(maria.get(at("en", "/company/products/export.xlsx"))).hasStatusOk();
        assertThat(maria.post(address + "/nonsense")).hasStatus(404);
    }

    @Test
    void whatIsNoTableIsRefusedAndNothingIsKept() throws Exception {
        MvcTestResult refused = upload("zh", "\u0000\u0001\u0002");
        assertThat(refused).hasStatus(422);
        assertThat(upload("zh", "城市\n哈尔滨\n")).hasStatus(422);
        assertThat(maria.page(at("zh", "/company/products/import")).select("#earlier tbody tr"))
                .isEmpty();
    }

    @Test
    void eachSeesOnlyTheirOwnImports() {
        String address = upload("ru", "Название\nМасло\n").getResponse().getRedirectedUrl();
        assertThat(browsers.signedOut().get(address)).hasStatus(302);
        Browser stranger = browsers.stranger();
        Browser organizer = browsers.organizer();
        assertThat(stranger.get(address)).hasStatus(404);
        assertThat(maria.get(at("ru", "/organizer/products/import"))).hasStatus(404);
        assertThat(organizer.get(at("ru", "/organizer/products/import"))).hasStatusOk();
        assertThat(organizer.get(at("ru", "/organizer/products/export.csv"))).hasStatusOk();
        // a company's import is not one of the organizer's
        assertThat(organizer.get(at("ru", "/organizer/products/import/1"))).hasStatus(404);
    }
}

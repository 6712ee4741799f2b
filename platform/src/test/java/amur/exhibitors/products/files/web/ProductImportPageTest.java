package amur.exhibitors.products.files.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
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
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Products;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class ProductImportPageTest {
    @Autowired
    MockMvcTester mvc;

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
    RequestPostProcessor maria;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        mill = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer())).getFirst();
        PersonId person = AccountsExamples.maria(accounts);
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(mill).organisation()));
        maria = authentication(AccountsExamples.signedIn(accounts, person));
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private MvcTestResult upload(String language, String content) {
        return mvc.post()
                .multipart()
                .file(new MockMultipartFile("file", "товары.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .uri(at(language, "/company/products/import"))
                .with(maria)
                .with(csrf())
                .exchange();
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).with(maria).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aCompanySeesWhatAFileWouldDoAndSaysYes() throws Exception {
        assertThat(page(at("zh", "/company/products/import")).select("#columns tbody tr"))
                .hasSize(23);
        MvcTestResult sent = upload("ru", "Название;Код ГС\n<b>Масло</b>;150790\nШрот;15079x\n");
        assertThat(sent).hasStatus(302);
        String address = sent.getResponse().getRedirectedUrl();
        Document checked = page(address);
        assertThat(checked.select("#checked p").text())
                .isEqualTo("Добавится 1 товар, изменений нет. 1 строка с ошибкой останется в стороне.");
        assertThat(checked.select("#report").text()).contains("B3", "15079x");
        assertThat(products.ofCompany(mill)).isEmpty();
        assertThat(mvc.post().uri(address + "/run").with(maria).with(csrf())).hasStatus(302);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (page(address).select(".notice.ok").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(page(address.replace("/ru/", "/zh/")).select(".notice.ok").text())
                .contains("所有行均已处理");
        assertThat(products.ofCompany(mill)).hasSize(1);
        assertThat(mvc.get()
                        .uri(address + "/bad-rows.csv")
                        .with(maria)
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Шрот,15079x,");
        assertThat(mvc.get()
                        .uri(at("en", "/company/products/export.csv"))
                        .with(maria)
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Catalogue number,Article number")
                .contains("<b>Масло</b>");
        assertThat(mvc.get().uri(at("en", "/company/products/export.xlsx")).with(maria))
                .hasStatusOk();
        assertThat(mvc.post().uri(address + "/nonsense").with(maria).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void whatIsNoTableIsRefusedAndNothingIsKept() throws Exception {
        MvcTestResult refused = upload("zh", "\u0000\u0001\u0002");
        assertThat(refused).hasStatus(422);
        assertThat(upload("zh", "城市\n哈尔滨\n")).hasStatus(422);
        assertThat(page(at("zh", "/company/products/import")).select("#earlier tbody tr"))
                .isEmpty();
    }

    @Test
    void eachSeesOnlyTheirOwnImports() {
        String address = upload("ru", "Название\nМасло\n").getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(address)).hasStatus(302);
        RequestPostProcessor stranger =
                authentication(AccountsExamples.signedIn(accounts, AccountsExamples.wangLi(accounts)));
        RequestPostProcessor organizer =
                authentication(AccountsExamples.signedIn(accounts, AccountsExamples.organizer(accounts)));
        assertThat(mvc.get().uri(address).with(stranger)).hasStatus(404);
        assertThat(mvc.get().uri(at("ru", "/organizer/products/import")).with(maria))
                .hasStatus(404);
        assertThat(mvc.get().uri(at("ru", "/organizer/products/import")).with(organizer))
                .hasStatusOk();
        assertThat(mvc.get().uri(at("ru", "/organizer/products/export.csv")).with(organizer))
                .hasStatusOk();
        // a company's import is not one of the organizer's
        assertThat(mvc.get().uri(at("ru", "/organizer/products/import/1")).with(organizer))
                .hasStatus(404);
    }
}

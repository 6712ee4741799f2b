package amur.exhibitors.verification.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
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
import amur.exhibitors.products.Products;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationExamples;
import amur.exhibitors.verification.Verifications;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class VerificationPageTest {
    private static final String EVIL = "<script>alert(1)</script>";

    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    Verifications verifications;

    Edition edition;
    ExhibitorId mill;
    Browser organizer;
    Browser maria;
    Browser wangLi;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        products.add(mill, soybeanOil());
        products.add(ids.get(1), soughtBeans());
        organizer = browsers.organizer();
        maria = browsers.actingFor(mill);
        wangLi = browsers.actingFor(ids.get(1));
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private MvcTestResult ask(String subject, MockMultipartFile... files) {
        return maria.upload(
                at("ru", "/company/verification"),
                List.of(files),
                "kind=REGISTER_NUMBER",
                "subject=" + subject,
                "said=Из <b>ЕГРЮЛ</b>");
    }

    private static MockMultipartFile extract(String field) {
        return new MockMultipartFile(field, "выписка.pdf", "text/html", VerificationExamples.bytes());
    }

    private MvcTestResult decide(String language, String decision, int version, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("version=" + version);
        return organizer.post(at(language, "/organizer/verifications/1/" + decision), all.toArray(String[]::new));
    }

    private Verification one() {
        return verifications.find(edition.id(), 1).orElseThrow();
    }

    @Test
    void aCompanyAsksTheOrganizerDecidesEverybodyReadsTheBadge() throws Exception {
        assertThat(ask("7707083893", extract("files"))).hasStatus(302);
        Document own = maria.page(at("ru", "/company/verification"));
        assertThat(own.select("#verification-1 .badge").eachText())
                .containsExactly("Ждёт проверки", "Номер составлен правильно (ИНН)");
        assertThat(own.select("#verification-1 a[download]")).isEmpty();
        Document queue = organizer.page(at("zh", "/organizer/verifications?state=ASKED"));
        assertThat(queue.select("#verifications tbody th a").eachText()).containsExactly("7707083893");
        assertThat(queue.select(".tab-list a").eachText()).containsExactly("全部 1", "待核验 1", "已核验 0", "未通过 0", "已过期 0");
        Document asked = organizer.page(at("en", "/organizer/verifications/1"));
        assertThat(asked.select("main dd").text())
                .contains(
                        "The number is well formed (INN)",
                        "nothing about whether the company exists",
                        "Из <b>ЕГРЮЛ</b>");
        String until = LocalDate.now(edition.zone()).plusYears(1).toString();
        assertThat(decide("en", "verify", one().version(), "basis=EGRUL, seen", "until=" + until, "note=Тайна"))
                .hasStatus(302);
        Document company = browsers.signedOut().page(at("ru", "/exhibitors/1"));
        assertThat(company.select("#verified .badge").eachText()).containsExactly("Регистрационный номер");
        assertThat(company.select("#verified").text()).contains("Проверено организатором", "не гарантия сделки");
        assertThat(company.html()).doesNotContain("7707083893", "Тайна", "EGRUL", "выписка", "Ann Example");
        Document list = browsers.signedOut().page(at("zh", "/exhibitors?verified=true"));
        assertThat(list.select("#companies tbody tr")).hasSize(1);
        assertThat(list.select("#companies tbody .badge").eachText()).containsExactly("已核验：登记号码");
        assertThat(list.select("#verified option").eachText()).containsExactly("不限", "已核验 (1)");
        assertThat(browsers.signedOut().page(at("en", "/exhibitors")).select("#companies tbody .badge"))
                .hasSize(1);
        Document goods = browsers.signedOut().page(at("ru", "/products?verified=true"));
        assertThat(goods.select("#products tbody tr")).hasSize(1);
        assertThat(goods.select("#products tbody .badge").eachText()).hasSize(1);
        assertThat(goods.select("#verified option").last().text()).endsWith("(1)");
        assertThat(browsers.signedOut()
                        .page(at("zh", "/products"))
                        .select("#products tbody .badge")
                        .eachText())
                .containsExactly("已核验：登记号码");
        for (String partners : List.of("?list=search", "?list=search&verified=true")) {
            assertThat(wangLi.page(at("zh", "/company/partners" + partners))
                            .select("#partners-table tbody .badge")
                            .eachText())
                    .contains("已核验");
        }
        assertThat(maria.page(at("ru", "/company/partners?list=search&verified=true"))
                        .select("#partners-table"))
                .isEmpty();
        String csv = browsers.signedOut().text(at("en", "/exhibitors.csv?verified=true"));
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains(",Register number").doesNotContain("7707083893");
        assertThat(organizer
                        .page(at("zh", "/organizer/verifications/1"))
                        .select(".timeline h3")
                        .eachText())
                .containsExactly("已核验", "添加文件：выписка.pdf", "提交核验申请");
    }

    @Test
    void onlyOrganizersOpenDocumentsAndOnlyToSaveThem() {
        ask("7707083893", extract("files"));
        String address = at("ru", "/organizer/verifications/1/documents/1");
        MvcTestResult file = organizer.get(address);
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getResponse().getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(VerificationExamples.bytes());
        assertThat(maria.get(address)).hasStatus(404);
        assertThat(wangLi.get(address)).hasStatus(404);
        assertThat(browsers.signedOut().get(address)).hasStatus(302);
        assertThat(organizer.get(address.replace("documents/1", "documents/2"))).hasStatus(404);
    }

    @Test
    void whatIsRefusedStandsBesideItsFieldWithWhatWasTyped() throws Exception {
        MvcTestResult empty = ask(" ");
        assertThat(empty).hasStatus(422);
        assertThat(Browser.parsed(empty).select("#subject-error").text()).isEqualTo("Укажите, что нужно проверить");
        assertThat(Browser.parsed(empty).select("#said").text()).isEqualTo("Из <b>ЕГРЮЛ</b>");
        MvcTestResult html = ask(
                "1",
                new MockMultipartFile("files", "x.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(html).hasStatus(422);
        assertThat(Browser.parsed(html).select("#files-error").text()).isEqualTo("Это не PDF, JPEG и не PNG");
        assertThat(verifications.ofCompany(mill)).isEmpty();
        ask("7707083894");
        assertThat(Browser.parsed(ask("7707083894")).select("#subject-error").text())
                .isEqualTo("Эта просьба уже у организатора");
        Document wrong = organizer.page(at("zh", "/organizer/verifications/1"));
        assertThat(wrong.select("main dl .badge").text()).startsWith("号码格式有误");
        MvcTestResult nothing = decide("zh", "verify", one().version(), "basis=", "note=记");
        assertThat(nothing).hasStatus(422);
        assertThat(Browser.parsed(nothing).select("#basis-error").text()).isEqualTo("请填写核对所依据的文件或登记系统");
        assertThat(Browser.parsed(nothing).select("#note").text()).isEqualTo("记");
        assertThat(decide("zh", "verify", one().version(), "basis=x", "until=2020-01-01"))
                .hasStatus(422);
        assertThat(Browser.parsed(decide("ru", "verify", one().version(), "basis=x", "until=завтра"))
                        .select("#until-error")
                        .text())
                .startsWith("Укажите дату");
        assertThat(Browser.parsed(decide("ru", "refuse", one().version(), "reason= "))
                        .select("#reason-error")
                        .text())
                .isEqualTo("Напишите причину: её прочтёт компания");
        assertThat(one().state()).isEqualTo(State.ASKED);
    }

    @Test
    void theSecondOrganizerSeesAConflictAndKeepsWhatWasTyped() throws Exception {
        ask("7707083893");
        int seen = one().version();
        assertThat(decide("ru", "verify", seen, "basis=ЕГРЮЛ")).hasStatus(302);
        MvcTestResult second = decide("ru", "refuse", seen, "reason=Мой довод");
        assertThat(second).hasStatus(409);
        assertThat(Browser.parsed(second).select("#reason").text()).isEqualTo("Мой довод");
        assertThat(Browser.parsed(second)
                        .select("header .badge, .page-header .badge")
                        .first()
                        .text())
                .isEqualTo("Подтверждено");
        assertThat(one().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void nobodyElseSeesAsksOrDecides() {
        ask("7707083893");
        Browser elsewhere = browsers.organizer(EditionsExamples.bare(editions));
        for (Browser who : List.of(elsewhere, maria, wangLi)) {
            for (String path : List.of("", ".csv", "/1", "/new")) {
                assertThat(who.get(at("ru", "/organizer/verifications" + path))).hasStatus(404);
            }
            assertThat(who.post(at("ru", "/organizer/verifications/1/verify"), "version=1", "basis=x"))
                    .hasStatus(404);
        }
        assertThat(browsers.signedOut().get(at("ru", "/organizer/verifications")))
                .hasStatus(302);
        assertThat(browsers.signedOut().get(at("ru", "/company/verification"))).hasStatus(302);
        assertThat(elsewhere.get(at("ru", "/company/verification"))).hasStatus(404);
        assertThat(wangLi.get(at("ru", "/company/verification?company=1"))).hasStatus(404);
        assertThat(wangLi.upload(at("ru", "/company/verification/1/documents"), List.of(extract("files-1"))))
                .hasStatus(404);
        assertThat(organizer.postWithoutToken(at("ru", "/organizer/verifications/1/verify"), "version=1"))
                .hasStatus(403);
        assertThat(verifications.documents(List.of(one().id()))).isEmpty();
        assertThat(one().state()).isEqualTo(State.ASKED);
    }

    @Test
    void documentsAreAddedWhileItWaits() {
        ask("7707083893");
        var more = maria.upload(at("zh", "/company/verification/1/documents"), List.of(extract("files-1")));
        assertThat(more).hasStatus(302);
        assertThat(verifications.documents(List.of(one().id())).get(one().id())).hasSize(1);
        verifications.verify(one().id(), one().version(), "ЕГРЮЛ", Optional.empty(), "");
        assertThat(maria.upload(at("zh", "/company/verification/1/documents"), List.of(extract("files-1"))))
                .hasStatus(404);
    }

    @Test
    void filesThatAreTooManyAreRefusedTogetherAndNothingIsKept() throws Exception {
        var eleven = new MockMultipartFile[Verifications.MOST_DOCUMENTS + 1];
        Arrays.fill(eleven, extract("files"));
        MvcTestResult tooMany = ask("7707083893", eleven);
        assertThat(tooMany).hasStatus(422);
        assertThat(Browser.parsed(tooMany).select("#files-error").text())
                .isEqualTo("К одной проверке можно приложить не больше 10 документов");
        assertThat(verifications.ofCompany(mill)).isEmpty();
        var nine = Arrays.copyOf(eleven, Verifications.MOST_DOCUMENTS - 1);
        assertThat(ask("7707083893", nine)).hasStatus(302);
        for (Browser who : List.of(maria, organizer)) {
            String whose = who == maria ? "/company/verification/1" : "/organizer/verifications/1";
            MvcTestResult two = who.upload(at("zh", whose + "/documents"), List.of(extract("files"), extract("files")));
            assertThat(two).hasStatus(422);
            assertThat(Browser.parsed(two).text()).contains("每项核验最多可附 10 个文件");
            assertThat(verifications.documents(List.of(one().id())).get(one().id()))
                    .hasSize(9);
        }
    }

    @Test
    void theOrganizerStartsOneAndScriptsInItAreText() throws Exception {
        assertThat(organizer
                        .page(at("ru", "/organizer/verifications/new?company=1"))
                        .select("#company")
                        .attr("value"))
                .isEqualTo("1");
        assertThat(organizer.post(
                        at("ru", "/organizer/verifications/new"), "company=99", "kind=CERTIFICATE", "subject=x"))
                .hasStatus(422);
        assertThat(organizer.post(
                        at("ru", "/organizer/verifications/new"), "company=1", "kind=CERTIFICATE", "subject=" + EVIL))
                .hasStatus(302);
        assertThat(one().kind()).isEqualTo(Kind.CERTIFICATE);
        verifications.refuse(one().id(), one().version(), EVIL);
        for (String path : List.of("/organizer/verifications", "/organizer/verifications/1")) {
            Document page = organizer.page(at("zh", path));
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select("main").text()).contains(EVIL);
        }
        Document own = maria.page(at("en", "/company/verification"));
        assertThat(own.select("main script")).isEmpty();
        assertThat(own.select(".said").text()).isEqualTo(EVIL);
    }
}

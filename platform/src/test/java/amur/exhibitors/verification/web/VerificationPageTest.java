package amur.exhibitors.verification.web;

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
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationExamples;
import amur.exhibitors.verification.Verifications;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
class VerificationPageTest {
    private static final String EVIL = "<script>alert(1)</script>";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Verifications verifications;

    @Autowired
    Accounts accounts;

    Edition edition;
    ExhibitorId mill;
    RequestPostProcessor organizer;
    RequestPostProcessor maria;
    RequestPostProcessor wangLi;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        organizer = signedIn(AccountsExamples.organizer(accounts));
        maria = signedIn(representative(AccountsExamples.maria(accounts), mill));
        wangLi = signedIn(representative(AccountsExamples.wangLi(accounts), ids.get(1)));
    }

    private PersonId representative(PersonId person, ExhibitorId company) {
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(company).organisation()));
        return person;
    }

    private RequestPostProcessor signedIn(PersonId person) {
        return authentication(AccountsExamples.signedIn(accounts, person));
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + path;
    }

    private Document page(RequestPostProcessor who, String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private Document visitor(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private static Document parsed(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private MvcTestResult ask(String subject, MockMultipartFile... files) {
        var post = mvc.post().uri(at("ru", "/company/verification")).multipart();
        for (MockMultipartFile file : files) {
            post = post.file(file);
        }
        return post.with(maria)
                .with(csrf())
                .param("kind", "REGISTER_NUMBER")
                .param("subject", subject)
                .param("said", "Из <b>ЕГРЮЛ</b>")
                .exchange();
    }

    private static MockMultipartFile extract(String field) {
        return new MockMultipartFile(field, "выписка.pdf", "text/html", VerificationExamples.bytes());
    }

    private MvcTestResult decide(String language, String decision, int version, String... parameters) {
        var post = mvc.post()
                .uri(at(language, "/organizer/verifications/1/" + decision))
                .with(organizer)
                .with(csrf())
                .param("version", "" + version);
        for (int i = 0; i < parameters.length; i += 2) {
            post = post.param(parameters[i], parameters[i + 1]);
        }
        return post.exchange();
    }

    private Verification one() {
        return verifications.find(edition.id(), 1).orElseThrow();
    }

    @Test
    void aCompanyAsksTheOrganizerDecidesEverybodyReadsTheBadge() throws Exception {
        assertThat(ask("7707083893", extract("files"))).hasStatus(302);
        Document own = page(maria, at("ru", "/company/verification"));
        assertThat(own.select("#verification-1 .badge").eachText())
                .containsExactly("Ждёт проверки", "Номер составлен правильно (ИНН)");
        assertThat(own.select("#verification-1 a[download]")).isEmpty();
        Document queue = page(organizer, at("zh", "/organizer/verifications?state=ASKED"));
        assertThat(queue.select("#verifications tbody th a").eachText()).containsExactly("7707083893");
        assertThat(queue.select(".tab-list a").eachText()).containsExactly("全部 1", "待核验 1", "已核验 0", "未通过 0", "已过期 0");
        Document asked = page(organizer, at("en", "/organizer/verifications/1"));
        assertThat(asked.select("main dd").text())
                .contains(
                        "The number is well formed (INN)",
                        "nothing about whether the company exists",
                        "Из <b>ЕГРЮЛ</b>");
        String until = LocalDate.now(edition.zone()).plusYears(1).toString();
        assertThat(decide("en", "verify", one().version(), "basis", "EGRUL, seen", "until", until, "note", "Тайна"))
                .hasStatus(302);
        Document company = visitor(at("ru", "/exhibitors/1"));
        assertThat(company.select("#verified .badge").eachText()).containsExactly("Регистрационный номер");
        assertThat(company.select("#verified").text()).contains("Проверено организатором", "не гарантия сделки");
        assertThat(company.html()).doesNotContain("7707083893", "Тайна", "EGRUL", "выписка", "Ann Example");
        Document list = visitor(at("zh", "/exhibitors?verified=true"));
        assertThat(list.select("#companies tbody tr")).hasSize(1);
        assertThat(list.select("#companies tbody .badge").eachText()).containsExactly("已核验：登记号码");
        assertThat(list.select("#verified option").eachText()).containsExactly("不限", "仅限有核验记录的企业 (1)");
        assertThat(visitor(at("en", "/exhibitors")).select("#companies tbody .badge"))
                .hasSize(1);
        String csv = mvc.get()
                .uri(at("en", "/exhibitors.csv?verified=true"))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains(",Register number").doesNotContain("7707083893");
        assertThat(page(organizer, at("zh", "/organizer/verifications/1"))
                        .select(".timeline h3")
                        .eachText())
                .containsExactly("已核验", "添加文件：выписка.pdf", "提交核验申请");
    }

    @Test
    void onlyOrganizersOpenDocumentsAndOnlyToSaveThem() {
        ask("7707083893", extract("files"));
        String address = at("ru", "/organizer/verifications/1/documents/1");
        MvcTestResult file = mvc.get().uri(address).with(organizer).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getResponse().getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(VerificationExamples.bytes());
        assertThat(mvc.get().uri(address).with(maria)).hasStatus(404);
        assertThat(mvc.get().uri(address).with(wangLi)).hasStatus(404);
        assertThat(mvc.get().uri(address)).hasStatus(302);
        assertThat(mvc.get().uri(address.replace("documents/1", "documents/2")).with(organizer))
                .hasStatus(404);
    }

    @Test
    void whatIsRefusedStandsBesideItsFieldWithWhatWasTyped() throws Exception {
        MvcTestResult empty = ask(" ");
        assertThat(empty).hasStatus(422);
        assertThat(parsed(empty).select("#subject-error").text()).isEqualTo("Укажите, что нужно проверить");
        assertThat(parsed(empty).select("#said").text()).isEqualTo("Из <b>ЕГРЮЛ</b>");
        MvcTestResult html = ask(
                "1",
                new MockMultipartFile("files", "x.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(html).hasStatus(422);
        assertThat(parsed(html).select("#files-error").text()).isEqualTo("Это не PDF, JPEG и не PNG");
        assertThat(verifications.ofCompany(mill)).isEmpty();
        ask("7707083894");
        assertThat(parsed(ask("7707083894")).select("#subject-error").text())
                .isEqualTo("Эта просьба уже у организатора");
        Document wrong = page(organizer, at("zh", "/organizer/verifications/1"));
        assertThat(wrong.select("main dl .badge").text()).startsWith("号码格式有误");
        MvcTestResult nothing = decide("zh", "verify", one().version(), "basis", "", "note", "记");
        assertThat(nothing).hasStatus(422);
        assertThat(parsed(nothing).select("#basis-error").text()).isEqualTo("请填写核对所依据的文件或登记系统");
        assertThat(parsed(nothing).select("#note").text()).isEqualTo("记");
        assertThat(decide("zh", "verify", one().version(), "basis", "x", "until", "2020-01-01"))
                .hasStatus(422);
        assertThat(parsed(decide("ru", "verify", one().version(), "basis", "x", "until", "завтра"))
                        .select("#until-error")
                        .text())
                .startsWith("Укажите дату");
        assertThat(parsed(decide("ru", "refuse", one().version(), "reason", " "))
                        .select("#reason-error")
                        .text())
                .isEqualTo("Напишите причину: её прочтёт компания");
        assertThat(one().state()).isEqualTo(State.ASKED);
    }

    @Test
    void theSecondOrganizerSeesAConflictAndKeepsWhatWasTyped() throws Exception {
        ask("7707083893");
        int seen = one().version();
        assertThat(decide("ru", "verify", seen, "basis", "ЕГРЮЛ")).hasStatus(302);
        MvcTestResult second = decide("ru", "refuse", seen, "reason", "Мой довод");
        assertThat(second).hasStatus(409);
        assertThat(parsed(second).select("#reason").text()).isEqualTo("Мой довод");
        assertThat(parsed(second)
                        .select("header .badge, .page-header .badge")
                        .first()
                        .text())
                .isEqualTo("Подтверждено");
        assertThat(one().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void nobodyElseSeesAsksOrDecides() {
        ask("7707083893");
        PersonId elsewhere = AccountsExamples.maria(accounts);
        accounts.assign(
                elsewhere,
                Role.ORGANIZER,
                new Scope.OfEdition(EditionsExamples.bare(editions).id().value()));
        for (RequestPostProcessor who : List.of(signedIn(elsewhere), maria, wangLi)) {
            for (String path : List.of("", ".csv", "/1", "/new")) {
                assertThat(mvc.get()
                                .uri(at("ru", "/organizer/verifications" + path))
                                .with(who))
                        .hasStatus(404);
            }
            assertThat(mvc.post()
                            .uri(at("ru", "/organizer/verifications/1/verify"))
                            .with(who)
                            .with(csrf())
                            .param("version", "1")
                            .param("basis", "x"))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri(at("ru", "/organizer/verifications"))).hasStatus(302);
        assertThat(mvc.get().uri(at("ru", "/company/verification"))).hasStatus(302);
        assertThat(mvc.get().uri(at("ru", "/company/verification")).with(signedIn(elsewhere)))
                .hasStatus(404);
        assertThat(mvc.get().uri(at("ru", "/company/verification?company=1")).with(wangLi))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(at("ru", "/company/verification/1/documents"))
                        .multipart()
                        .file(extract("files-1"))
                        .with(wangLi)
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(at("ru", "/organizer/verifications/1/verify"))
                        .with(organizer)
                        .param("version", "1"))
                .hasStatus(403);
        assertThat(verifications.documents(List.of(one().id()))).isEmpty();
        assertThat(one().state()).isEqualTo(State.ASKED);
    }

    @Test
    void documentsAreAddedWhileItWaits() {
        ask("7707083893");
        var more = mvc.post()
                .uri(at("zh", "/company/verification/1/documents"))
                .multipart()
                .file(extract("files-1"))
                .with(maria)
                .with(csrf());
        assertThat(more).hasStatus(302);
        assertThat(verifications.documents(List.of(one().id())).get(one().id())).hasSize(1);
        verifications.verify(one().id(), one().version(), "ЕГРЮЛ", Optional.empty(), "");
        assertThat(mvc.post()
                        .uri(at("zh", "/company/verification/1/documents"))
                        .multipart()
                        .file(extract("files-1"))
                        .with(maria)
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void theOrganizerStartsOneAndScriptsInItAreText() throws Exception {
        assertThat(page(organizer, at("ru", "/organizer/verifications/new?company=1"))
                        .select("#company")
                        .attr("value"))
                .isEqualTo("1");
        assertThat(mvc.post()
                        .uri(at("ru", "/organizer/verifications/new"))
                        .with(organizer)
                        .with(csrf())
                        .param("company", "99")
                        .param("kind", "CERTIFICATE")
                        .param("subject", "x"))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(at("ru", "/organizer/verifications/new"))
                        .with(organizer)
                        .with(csrf())
                        .param("company", "1")
                        .param("kind", "CERTIFICATE")
                        .param("subject", EVIL))
                .hasStatus(302);
        assertThat(one().kind()).isEqualTo(Kind.CERTIFICATE);
        verifications.refuse(one().id(), one().version(), EVIL);
        for (String path : List.of("/organizer/verifications", "/organizer/verifications/1")) {
            Document page = page(organizer, at("zh", path));
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select("main").text()).contains(EVIL);
        }
        Document own = page(maria, at("en", "/company/verification"));
        assertThat(own.select("main script")).isEmpty();
        assertThat(own.select(".said").text()).isEqualTo(EVIL);
    }
}

package amur.exhibitors.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class CompanyImportPageTest {
    private static final String FILE = """
            Вид участия;Название;Страна;Отрасль;Сорт
            экспонент;ООО «Пример»;Россия;Машиностроение;1
            экспонент;<script>alert(1)</script>;Россия;Волшебство;1
            """;

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    JdbcClient jdbc;

    Edition edition;
    Browser organizer;
    String address;

    @BeforeEach
    void open() {
        edition = EditionsExamples.bare(editions);
        organizer = browsers.organizer(edition);
        address = "/editions/" + edition.slug() + "/organizer/companies/import";
    }

    @Test
    void aFileIsUploadedCheckedImportedAndReportedInTheReadersLanguage() throws Exception {
        assertThat(upload("ru", FILE.getBytes(Charset.forName("windows-1251"))))
                .hasRedirectedUrl("/ru" + address + "/1");

        Document checked = page("/ru" + address + "/1");
        assertThat(checked.select("#checked > p").first().text())
                .isEqualTo("В каталог добавится 1 компания, изменений нет. 1 строка с ошибками останется в стороне.");
        assertThat(checked.select("#checked .notice").text()).contains("1 столбец здесь ничего не значит", "Сорт");
        assertThat(checked.select("#bad tbody tr").text())
                .isEqualTo("D3 · Отрасль Волшебство Отрасли «Волшебство» нет");
        assertThat(page("/zh" + address + "/1").select("#bad tbody td").last().text())
                .isEqualTo("没有“Волшебство”这一行业");

        assertThat(post("/ru" + address + "/1/run")).hasRedirectedUrl("/ru" + address + "/1");
        Document done = finished("/en" + address + "/1");
        assertThat(done.select(".notice.ok p").text()).isEqualTo("1 company was added, none was changed.");
        assertThat(done.select(".report-sums dd").eachText()).containsExactly("2", "1", "0", "0", "1");
        assertThat(Browser.text(organizer.asking("/ru" + address + "/1/live").exchange(Duration.ofSeconds(30))))
                .startsWith("event:done");
        assertThat(exhibitors.listed(edition.id())).singleElement().satisfies(company -> assertThat(company.name())
                .isEqualTo("ООО «Пример»"));
        assertThat(page("/zh" + address).select("#earlier tbody tr td").first().text())
                .isEqualTo("已完成");
    }

    @Test
    void theBadRowsComeBackAsAFileWithWhatIsWrong() throws Exception {
        upload("ru", FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(page("/ru" + address + "/1").select("#bad tbody tr")).hasSize(1);
        String csv = text("/ru" + address + "/1/bad-rows.csv");
        assertThat(csv)
                .isEqualTo(
                        "\uFEFFВид участия,Название,Страна,Отрасль,Сорт,Что исправить\r\n"
                                + "экспонент,<script>alert(1)</script>,Россия,Волшебство,1,Отрасль: Отрасли «Волшебство» нет\r\n");
        String corrected = csv.replace("Волшебство,1", "Энергетика,1");
        upload("ru", corrected.getBytes(StandardCharsets.UTF_8));
        Document checked = page("/en" + address + "/2");
        assertThat(checked.select(".report-sums dd").eachText()).containsExactly("1", "1", "0", "0", "0");
        post("/en" + address + "/2/run");
        finished("/en" + address + "/2");
        assertThat(page("/en/editions/" + edition.slug() + "/organizer/companies.csv")
                        .select("script"))
                .isNotEmpty();
    }

    @Test
    void aFileThatCanBeReadInTwoWaysIsAskedAbout() throws Exception {
        // as short as this, the bytes are good Russian and good Chinese
        byte[] file = "kind;name;country\nexhibitor;БРУС;RU\n".getBytes(Charset.forName("windows-1251"));
        assertThat(upload("zh", file)).hasRedirectedUrl("/zh" + address + "/1");
        Document asked = page("/zh" + address + "/1");
        assertThat(asked.select("main h2").first().text()).isEqualTo("这个文件应如何读取？");
        assertThat(asked.select("input[name=reading]").eachAttr("value"))
                .contains("WINDOWS_1251-SEMICOLON", "GB18030-SEMICOLON");
        assertThat(asked.select("#sample-WINDOWS_1251-SEMICOLON td").eachText()).contains("БРУС");
        organizer.post("/zh" + address + "/1/reading", "reading=WINDOWS_1251-SEMICOLON");
        assertThat(page("/zh" + address + "/1").select("#checked > p").first().text())
                .isEqualTo("名录将新增 1 家企业，没有变更。");
    }

    /** As when a node dies between keeping a file and starting its check. */
    @Test
    void anImportThatStoppedGoesOnOrIsThrownAway() throws Exception {
        upload("ru", FILE.getBytes(StandardCharsets.UTF_8));
        page("/ru" + address + "/1");
        jdbc.sql("update file_import set state = 'STOPPED', report = null where edition_id = ?")
                .param(edition.id().value())
                .update();
        Document stopped = page("/zh" + address + "/1");
        assertThat(stopped.select("#checked form").eachAttr("action"))
                .containsExactly("/zh" + address + "/1/run", "/zh" + address + "/1/discard");
        assertThat(stopped.select("#checked button").eachText()).containsExactly("继续", "放弃");
        assertThat(stopped.select(".notice.attention").text()).contains("导入在完成前已停止");
        post("/ru" + address + "/1/run");
        assertThat(page("/ru" + address + "/1").select(".report-sums dd").eachText())
                .containsExactly("2", "1", "0", "0", "1");
        post("/ru" + address + "/1/run");
        finished("/ru" + address + "/1");
        assertThat(post("/ru" + address + "/1/discard")).hasStatus(409);
    }

    @Test
    void whatIsNoTableIsRefusedBesideTheField() throws Exception {
        MvcTestResult refused = upload("zh", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#file-error").text()).isEqualTo("该文件不是表格。可读取 CSV 和 XLSX 表格文件。");
        assertThat(page.select(".notice.error li a").attr("href")).isEqualTo("#file");
        assertThat(page.select("#earlier")).isEmpty();
    }

    @Test
    void theTemplateIsInTheReadersLanguageAndCanBeUploaded() throws Exception {
        assertThat(text("/zh" + address + "/template.csv")).startsWith("\uFEFF参展类型,企业名称,拉丁字母名称,国家,地区");
        byte[] workbook =
                organizer.get("/ru" + address + "/template.xlsx").getResponse().getContentAsByteArray();
        assertThat(upload("ru", workbook)).hasRedirectedUrl("/ru" + address + "/1");
        assertThat(page("/ru" + address + "/1").select("#checked .notice h2").text())
                .isEqualTo("Менять нечего");
    }

    @Test
    void theExportHoldsWhatTheListShowsAndRunsNoFormula() throws Exception {
        var mill = ExhibitorsExamples.oilMill();
        exhibitors.enlist(edition.id(), List.of(mill, ExhibitorsExamples.oilBuyer()));
        String base = "/zh/editions/" + edition.slug() + "/organizer/companies";
        assertThat(text(base + ".csv")).contains("参展商,Вымышленный маслозавод «Зея»", "采购商,虚构哈尔滨粮油有限公司");
        assertThat(text(base + ".csv?state=APPLIED").lines()).hasSize(1);
        MvcTestResult workbook = organizer.get(base + ".xlsx?q=зея");
        assertThat(workbook).hasStatusOk();
        assertThat(workbook.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void everyFilterAndOrderOfTheListIsThatOfItsExport() throws Exception {
        exhibitors.enlist(edition.id(), ExhibitorsExamples.many(9));
        exhibitors.enlist(edition.id(), List.of(ExhibitorsExamples.oilMill(), ExhibitorsExamples.oilBuyer()));
        String base = "/zh/editions/" + edition.slug() + "/organizer/companies";
        Document all = organizer.page(base);
        var addresses = new ArrayList<>(List.of("", "?sort=-name&q=公司", "?state=LISTED&sort=region", "?verified=true"));
        for (String filter : List.of("kind", "country", "region", "sector")) {
            List<String> choices = all.select("#" + filter + " option").eachAttr("value").stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
            assertThat(choices).as(filter).isNotEmpty();
            choices.forEach(value -> addresses.add("?" + filter + "=" + value + "&sort=-name"));
        }
        int narrowed = 0;
        for (String query : addresses) {
            List<String> shown =
                    organizer.page(base + query).select("#companies tbody th > a").eachAttr("href").stream()
                            .map(href -> href.substring(href.lastIndexOf('/') + 1))
                            .map(number -> exhibitors
                                    .findByNumber(edition.id(), Integer.parseInt(number))
                                    .orElseThrow()
                                    .name())
                            .toList();
            // A cell may have several lines; a company begins with its kind.
            List<String> exported = organizer
                    .text(base + ".csv" + query)
                    .lines()
                    .filter(line -> line.startsWith("参展商,") || line.startsWith("采购商,"))
                    .map(line -> line.split(",", -1)[1])
                    .toList();
            assertThat(exported).as(query).containsExactlyElementsOf(shown);
            narrowed += exported.size() < 11 ? 1 : 0;
        }
        assertThat(narrowed).isGreaterThan(5);
    }

    @Test
    void nobodyElseImportsOrExports() throws Exception {
        upload("ru", FILE.getBytes(StandardCharsets.UTF_8));
        List<String> pages = List.of(
                address,
                address + "/1",
                address + "/1/live",
                address + "/1/bad-rows.csv",
                address + "/template.csv",
                "/editions/" + edition.slug() + "/organizer/companies.csv",
                "/editions/" + edition.slug() + "/organizer/companies.xlsx");
        PersonId other = AccountsExamples.maria(accounts);
        Edition elsewhere = EditionsExamples.bare(editions);
        accounts.assign(
                other, Role.ORGANIZER, new Scope.OfEdition(elsewhere.id().value()));
        Browser stranger = browsers.of(other);
        for (String page : pages) {
            assertThat(browsers.signedOut().get("/en" + page)).as(page).hasStatus(302);
            assertThat(stranger.get("/en" + page)).as(page).hasStatus(404);
        }
        // somebody else's import under one's own edition is nobody's
        assertThat(stranger.get("/en/editions/" + elsewhere.slug() + "/organizer/companies/import/1"))
                .hasStatus(404);
        assertThat(stranger.post("/en" + address + "/1/run")).hasStatus(404);
        assertThat(organizer.postWithoutToken("/en" + address + "/1/run")).hasStatus(403);
    }

    private MvcTestResult upload(String language, byte[] file) {
        return organizer.upload("/" + language + address, "C:\\файлы\\companies.csv", file);
    }

    private MvcTestResult post(String page) {
        return organizer.post(page);
    }

    /** Once no node works at it: a machine may be slower than the patience of the address before. */
    private Document page(String page) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Document read = Jsoup.parse(text(page));
        while (!read.select("section.progress").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
            read = Jsoup.parse(text(page));
        }
        return read;
    }

    private String text(String page) {
        return organizer.text(page);
    }

    private Document finished(String page) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Document shown = page(page);
        while (shown.select(".notice.ok").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            shown = page(page);
        }
        return shown;
    }
}

package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.Nomenclature.Heading;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.files.NomenclatureFile;
import amur.shared.Language;
import amur.web.files.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class NomenclaturePageTest {
    private static final Path REAL = Path.of("../../shared/data/hs-en/harmonized-system.csv");

    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    Nomenclature nomenclature;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Browser organizer;

    @BeforeEach
    void someone() {
        organizer = browsers.organizer();
    }

    private MvcTestResult bring(String language, String year, String content) {
        return organizer.upload(
                "/ru/nomenclature",
                "hs.csv",
                content.getBytes(StandardCharsets.UTF_8),
                "year=" + year,
                "language=" + language);
    }

    @Test
    void namesComeInLanguageByLanguageAndStandOnThePages() throws Exception {
        Document first = Browser.parsed(
                bring(
                        "en",
                        "2022",
                        "section,hscode,description,parent,level\nIII,15,Fats,TOTAL,2\nIII,1507,Soya-bean oil,15,4\nIII,150790,\"Refined <i>soya</i>\",1507,6\nIII,151,Lost zero,15,3\nIII,1507,Twice,15,4\nIII,1508,,15,4\n"));
        assertThat(first.select(".report-sums dd").eachText()).containsExactly("6", "2", "0", "1", "3");
        assertThat(first.select("#bad tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("B5", "151"),
                        row -> assertThat(row).contains("B6", "1507", "строке 3"),
                        row -> assertThat(row).contains("C7"));
        assertThat(Browser.parsed(bring("zh", "2022", "编码,名称\n1507,豆油\n150790,精制豆油\n"))
                        .select(".report-sums dd")
                        .eachText())
                .containsExactly("2", "2", "0", "0", "0");
        assertThat(Browser.parsed(bring("zh", "2022", "编码,名称\n1507,豆油\n150790,精制豆油\n"))
                        .select(".report-sums dd")
                        .eachText())
                .containsExactly("2", "0", "2", "0", "0");
        assertThat(nomenclature.find(HsCode.of("1507")).orElseThrow().name().textIn(Language.ZH))
                .isEqualTo("豆油");
        assertThat(nomenclature.find(new HsCode(2017, "1507"))).isEmpty();
        assertThat(nomenclature.search("精制 豆油", 5)).extracting(Heading::code).containsExactly("150790");
        assertThat(nomenclature.search("1507", 5)).extracting(Heading::code).startsWith("1507", "150790");

        Edition edition = EditionsExamples.bare(editions);
        products.add(exhibitors.enlist(edition.id(), List.of(oilMill())).getFirst(), soybeanOil());
        Document page = browsers.signedOut().page("/zh/editions/" + edition.slug() + "/products/1");
        assertThat(page.select("main dd a[href$='/hs/150790']")).hasSize(1);
        assertThat(page.select("main dd").text()).contains("精制豆油");
        Document heading = browsers.signedOut().page("/en/editions/" + edition.slug() + "/hs/1507");
        assertThat(heading.select("h1").text()).isEqualTo("Soya-bean oil");
        assertThat(heading.select("#below tbody td").first().text()).isEqualTo("Refined <i>soya</i>");
    }

    @Test
    void whatCannotBeReadChangesNothing() throws Exception {
        assertThat(bring("en", "22", "hscode,description\n1507,x\n")).hasStatus(422);
        assertThat(bring("en", "2022", "foo,bar\n1,2\n")).hasStatus(422);
        assertThat(bring("en", "2022", "")).hasStatus(422);
    }

    @Test
    void aFileThatCanBeReadInTwoWaysIsAskedAbout() {
        MvcTestResult asked = organizer.upload(
                "/zh/nomenclature",
                "C:\\файлы\\тн\u202eвэд.csv",
                "hscode;name\n4407;БРУС\n".getBytes(Charset.forName("windows-1251")),
                "year=2012",
                "language=ru");
        String address = String.valueOf(asked.getResponse().getRedirectedUrl());
        assertThat(address).matches("/zh/nomenclature/files/[0-9a-f-]{36}\\?year=2012&language=ru");
        Document page = organizer.page(address);
        assertThat(page.select("main h2").first().text()).isEqualTo("这个文件应如何读取？");
        assertThat(page.select("nav.breadcrumb li").last().text()).isEqualTo("тнвэд.csv");
        assertThat(page.select("#sample-WINDOWS_1251-SEMICOLON td").eachText()).contains("БРУС");
        assertThat(page.select("input[name=year]").attr("value")).isEqualTo("2012");
        String plain = address.substring(0, address.indexOf('?'));
        assertThat(browsers.organizer().get(plain)).hasStatus(404);
        var held = jdbc.sql("update held_file set held_at = held_at + :by * interval '1 hour' where id = :id")
                .param("id", UUID.fromString(plain.substring(plain.lastIndexOf('/') + 1)));
        held.param("by", -25).update();
        assertThat(organizer.get(plain)).as("kept for a day at most").hasStatus(404);
        held.param("by", 25).update();
        String[] answer = {"reading=WINDOWS_1251-SEMICOLON", "year=2012", "language=ru"};
        assertThat(organizer.post(plain, answer)).hasStatusOk();
        assertThat(nomenclature
                        .find(new HsCode(2012, "4407"))
                        .orElseThrow()
                        .name()
                        .textIn(Language.RU))
                .isEqualTo("БРУС");
        assertThat(organizer.post(plain, answer)).hasStatus(404);
    }

    @Test
    void onlyWhoHasTheRightBringsNamesIn() {
        assertThat(browsers.signedOut().get("/en/nomenclature")).hasStatus(302);
        Browser stranger = browsers.stranger();
        assertThat(stranger.get("/en/nomenclature")).hasStatus(404);
        assertThat(organizer.get("/zh/nomenclature")).hasStatusOk();
    }

    static boolean realFileIsThere() {
        return Files.exists(REAL);
    }

    @Test
    @EnabledIf("realFileIsThere")
    void theHarmonizedSystemItselfIsReadWhole() throws IOException {
        NomenclatureFile file = NomenclatureFile.read(
                ((Outcome.Table) NomenclatureFile.outcome(Files.readAllBytes(REAL))).table(), Language.EN);
        // its last row is a sum and no code
        assertThat(file.bad())
                .extracting(cell -> cell.row() + " " + cell.value())
                .containsExactly("6941 TOTAL");
        assertThat(file.rows()).isEqualTo(6_940);
        assertThat(file.headings()).hasSize(6_940 - file.chapters() - 1);
        assertThat(nomenclature.bring(1996, file.headings()))
                .isEqualTo(file.headings().size());
        assertThat(nomenclature.bring(1996, file.headings())).isZero();
        assertThat(nomenclature.below(new HsCode(1996, "0101")))
                .extracting(Heading::code)
                .containsExactly("010121", "010129", "010130", "010190");
    }
}

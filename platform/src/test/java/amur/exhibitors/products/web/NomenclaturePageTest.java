package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class NomenclaturePageTest {
    private static final Path REAL = Path.of("../../shared/data/hs-en/harmonized-system.csv");

    @Autowired
    MockMvcTester mvc;

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

    RequestPostProcessor organizer;

    @BeforeEach
    void someone() {
        organizer = authentication(AccountsExamples.signedIn(accounts, AccountsExamples.organizer(accounts)));
    }

    private MvcTestResult bring(String language, String year, String content) {
        return mvc.post()
                .multipart()
                .file(new MockMultipartFile("file", "hs.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .uri("/ru/nomenclature")
                .param("year", year)
                .param("language", language)
                .with(organizer)
                .with(csrf())
                .exchange();
    }

    private static Document parsed(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void namesComeInLanguageByLanguageAndStandOnThePages() throws Exception {
        Document first = parsed(
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
        assertThat(parsed(bring("zh", "2022", "编码,名称\n1507,豆油\n150790,精制豆油\n"))
                        .select(".report-sums dd")
                        .eachText())
                .containsExactly("2", "2", "0", "0", "0");
        assertThat(parsed(bring("zh", "2022", "编码,名称\n1507,豆油\n150790,精制豆油\n"))
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
        Document page = parsed(
                mvc.get().uri("/zh/editions/" + edition.slug() + "/products/1").exchange());
        assertThat(page.select("main dd a[href$='/hs/150790']")).hasSize(1);
        assertThat(page.select("main dd").text()).contains("精制豆油");
        Document heading = parsed(
                mvc.get().uri("/en/editions/" + edition.slug() + "/hs/1507").exchange());
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
    void onlyWhoHasTheRightBringsNamesIn() {
        assertThat(mvc.get().uri("/en/nomenclature")).hasStatus(302);
        RequestPostProcessor stranger =
                authentication(AccountsExamples.signedIn(accounts, AccountsExamples.wangLi(accounts)));
        assertThat(mvc.get().uri("/en/nomenclature").with(stranger)).hasStatus(404);
        assertThat(mvc.get().uri("/zh/nomenclature").with(organizer)).hasStatusOk();
    }

    static boolean realFileIsThere() {
        return Files.exists(REAL);
    }

    @Test
    @EnabledIf("realFileIsThere")
    void theHarmonizedSystemItselfIsReadWhole() throws IOException {
        NomenclatureFile file = NomenclatureFile.read(Files.readAllBytes(REAL), Language.EN);
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

package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
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
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import amur.shared.LocalizedText.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class OwnProductsPageTest {
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
    ProductId oil;
    RequestPostProcessor maria;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        oil = products.add(mill, soybeanOil());
        products.add(ids.get(1), soughtBeans());
        PersonId person = AccountsExamples.maria(accounts);
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(mill).organisation()));
        maria = authentication(AccountsExamples.signedIn(accounts, person));
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + "/company/products" + path;
    }

    private Document get(String language, String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(at(language, path)).with(maria).exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private static Document parsed(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    /** The form as a browser would send it, with some fields typed over. */
    private MockMvcRequestBuilder filled(String path, Document page, String... typed) {
        MockMvcRequestBuilder request =
                mvc.post().uri(at("ru", path)).with(maria).with(csrf());
        var form = page.select("main form").stream()
                .filter(one -> one.attr("action").endsWith("/company/products" + path))
                .findFirst()
                .orElseThrow();
        var over = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) {
            over.put(typed[i], typed[i + 1]);
        }
        for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
            if (!over.containsKey(field.key()) && !field.key().equals("_csrf")) {
                request = request.param(field.key(), field.value());
            }
        }
        for (var one : over.entrySet()) {
            request = request.param(one.getKey(), one.getValue());
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/1", "/1/translations", "/1/picture"})
    void eachPageIsOnlyForWhoActsForTheCompany(String path) throws Exception {
        assertThat(mvc.get().uri(at("ru", path))).hasStatus(302);
        RequestPostProcessor stranger =
                authentication(AccountsExamples.signedIn(accounts, AccountsExamples.wangLi(accounts)));
        assertThat(mvc.get().uri(at("ru", path)).with(stranger)).hasStatus(404);
        assertThat(mvc.get().uri(at("zh", path)).with(maria)).hasStatusOk();
        assertThat(mvc.get()
                        .uri(at("zh", path.replace("/1", "/2") + "?company=2"))
                        .with(maria))
                .hasStatus(404);
    }

    @Test
    void anotherCompanysProductIsNotThere() {
        for (String path : List.of("/2", "/2/translations", "/2/picture", "/99")) {
            assertThat(mvc.get().uri(at("ru", path)).with(maria)).hasStatus(404);
            assertThat(mvc.post().uri(at("ru", path)).with(maria).with(csrf())).hasStatus(404);
        }
        assertThat(mvc.post().uri(at("ru", "/2/withdraw")).with(maria).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void aProductIsAddedInOneLanguageAndFoundInTheList() throws Exception {
        Document form = get("ru", "/new");
        assertThat(form.select("#language option[selected]").text()).isEqualTo("Русский");
        MvcTestResult saved = filled(
                        "/new",
                        form,
                        "name",
                        "Шрот <script>соевый</script>",
                        "hs",
                        "2304.00",
                        "min_quantity",
                        "1 000,5",
                        "min_unit",
                        "TNE",
                        "incoterm",
                        "DAP",
                        "incoterm_place",
                        "Хэйхэ",
                        "certificate-0-kind",
                        "other",
                        "certificate-0-name",
                        "СТО",
                        "certificate-0-until",
                        "2025-01-31")
                .exchange();
        assertThat(saved).hasStatus(302);
        Product product = products.findByNumber(edition.id(), 3).orElseThrow();
        assertThat(product.entry().hs().code()).isEqualTo("230400");
        assertThat(product.entry().minimumOrder().orElseThrow().quantity().toPlainString())
                .isEqualTo("1000.5");
        assertThat(product.entry().name().original().orElseThrow().language()).isEqualTo(Language.RU);
        assertThat(product.entry().certificates().getFirst().name()).isEqualTo("СТО");
        Document list = get("zh", "");
        assertThat(list.select("#own-products tbody tr")).hasSize(2);
        assertThat(list.select("#own-products a[lang=ru]").text()).isEqualTo("Шрот <script>соевый</script>");
        assertThat(list.select("#own-products script")).isEmpty();
        assertThat(list.select(".side-bar [aria-current=page]").text()).isEqualTo("本企业产品");
        assertThat(get("ru", "?q=шрот").select("#own-products tbody tr")).hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        MvcTestResult refused = filled(
                        "/1",
                        get("ru", "/1"),
                        "name",
                        "",
                        "min_quantity",
                        "много",
                        "incoterm_place",
                        "",
                        "text",
                        "Новый")
                .exchange();
        assertThat(refused).hasStatus(422);
        Document page = parsed(refused);
        assertThat(page.select("#min_quantity-error").text()).contains("Укажите количество");
        assertThat(page.select("textarea#text").text()).isEqualTo("Новый");
        MvcTestResult rules =
                filled("/1", get("ru", "/1"), "name", "", "incoterm_place", "").exchange();
        assertThat(rules).hasStatus(422);
        assertThat(parsed(rules).select(".notice.error a").eachAttr("href"))
                .containsExactly("#name", "#incoterm_place");
    }

    @Test
    void aCodeIsFoundByAWordWithoutAScript() throws Exception {
        MvcTestResult asked =
                filled("/1", get("ru", "/1"), "hs", "сыр", "find", "hs").exchange();
        assertThat(asked).hasStatusOk();
        Document page = parsed(asked);
        assertThat(page.select("input#hs").val()).isEqualTo("сыр");
        MvcTestResult unclear = filled("/1", get("ru", "/1"), "hs", "масла").exchange();
        assertThat(unclear).hasStatus(422);
        Document choice = parsed(unclear);
        assertThat(choice.select("input[name=hs_pick]").eachAttr("value")).contains("15");
        assertThat(filled("/1", choice, "hs_pick", "15").exchange()).hasStatus(302);
        assertThat(products.get(oil).entry().hs().code()).isEqualTo("15");
    }

    @Test
    void editingTheOriginalMakesTranslationsStaleUntilSomebodyReadsThemOver() throws Exception {
        assertThat(filled("/1", get("ru", "/1"), "name", "Масло соевое нерафинированное")
                        .exchange())
                .hasStatus(302);
        assertThat(products.get(oil)
                        .entry()
                        .name()
                        .translations()
                        .get(Language.ZH)
                        .status())
                .isEqualTo(Status.STALE);
        assertThat(get("ru", "?state=stale").select("#own-products tbody tr")).hasSize(1);
        assertThat(Jsoup.parse(mvc.get()
                                .uri("/zh/editions/" + edition.slug() + "/products/1")
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                        .select("main .badge")
                        .eachText())
                .contains("译文已过时");
        Document translations = get("en", "/1/translations");
        assertThat(translations.select("#translations-form .badge").eachText())
                .containsExactly("Translation out of date", "Translation out of date");
        assertThat(translations.select("#translations-form .said").first().text())
                .isEqualTo("Масло соевое нерафинированное");
        assertThat(filled(
                                "/1/translations",
                                translations,
                                "name-zh",
                                "大豆毛油",
                                "status-zh",
                                "reviewed",
                                "name-en",
                                "",
                                "status-en",
                                "stale")
                        .exchange())
                .hasStatus(302);
        var names = products.get(oil).entry().name().translations();
        assertThat(names.get(Language.ZH).status()).isEqualTo(Status.REVIEWED);
        assertThat(names).doesNotContainKey(Language.EN);
    }

    @Test
    void ofTwoWhoSaveTheSameFormTheSecondIsToldAndKeepsTheirWords() throws Exception {
        Document form = get("ru", "/1");
        assertThat(filled("/1", form, "brand", "Первый").exchange()).hasStatus(302);
        MvcTestResult second = filled("/1", form, "brand", "Второй").exchange();
        assertThat(second).hasStatus(409);
        Document page = parsed(second);
        assertThat(page.select("input#brand").val()).isEqualTo("Второй");
        assertThat(products.get(oil).entry().brand()).isEqualTo("Первый");
        assertThat(filled("/1", page).exchange()).hasStatus(302);
        assertThat(products.get(oil).entry().brand()).isEqualTo("Второй");
    }

    @Test
    void aPictureIsTakenWithItsWordsServedForLongAndRemoved() throws Exception {
        Document form = get("ru", "/1/picture");
        String version = form.select("#picture-form input[name=version]").val();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var file = new MockMultipartFile("picture", "oil.png", "image/png", bytes.toByteArray());
        MvcTestResult wordless = mvc.post()
                .multipart()
                .file(file)
                .uri(at("ru", "/1/picture"))
                .param("version", version)
                .param("alt", "")
                .with(maria)
                .with(csrf())
                .exchange();
        assertThat(wordless).hasStatus(422);
        assertThat(parsed(wordless).select("#alt-error")).hasSize(1);
        MvcTestResult saved = mvc.post()
                .multipart()
                .file(file)
                .uri(at("ru", "/1/picture"))
                .param("version", version)
                .param("alt", "Бутылка")
                .with(maria)
                .with(csrf())
                .exchange();
        assertThat(saved).hasStatus(302);
        String address = get("ru", "/1/picture").select("figure img").attr("src");
        MvcTestResult picture = mvc.get().uri(address).exchange();
        assertThat(picture).hasStatusOk();
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.getResponse().getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(picture.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mvc.get().uri("/pictures/" + "0".repeat(64))).hasStatus(404);
        var noPicture = new MockMultipartFile("picture", "x.png", "image/png", "no picture".getBytes());
        String now = get("ru", "/1/picture")
                .select("#picture-form input[name=version]")
                .val();
        assertThat(mvc.post()
                        .multipart()
                        .file(noPicture)
                        .uri(at("ru", "/1/picture"))
                        .param("version", now)
                        .param("alt", "Бутылка")
                        .with(maria)
                        .with(csrf()))
                .hasStatus(422);
        assertThat(filled("/1/picture/remove", get("ru", "/1/picture")).exchange())
                .hasStatus(302);
        assertThat(products.get(oil).picture()).isEmpty();
    }

    @Test
    void aProductIsWithdrawnAndPutBack() throws Exception {
        assertThat(filled("/1/withdraw", get("ru", "/1")).exchange()).hasStatus(302);
        assertThat(products.get(oil).isShown()).isFalse();
        assertThat(get("en", "?state=withdrawn").select("#own-products tbody tr"))
                .hasSize(1);
        assertThat(filled("/1/restore", get("ru", "/1")).exchange()).hasStatus(302);
        assertThat(products.get(oil).isShown()).isTrue();
    }
}

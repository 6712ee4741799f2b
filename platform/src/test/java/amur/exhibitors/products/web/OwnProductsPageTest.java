package amur.exhibitors.products.web;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
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
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

@PlatformTest
class OwnProductsPageTest {
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
    ProductId oil;
    Browser maria;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        oil = products.add(mill, soybeanOil());
        products.add(ids.get(1), soughtBeans());
        maria = browsers.actingFor(mill);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + "/company/products" + path;
    }

    private Document get(String language, String path) {
        return maria.page(at(language, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/1", "/1/translations", "/1/picture"})
    void eachPageIsOnlyForWhoActsForTheCompany(String path) throws Exception {
        assertThat(browsers.signedOut().get(at("ru", path))).hasStatus(302);
        Browser stranger = browsers.stranger();
        assertThat(stranger.get(at("ru", path))).hasStatus(404);
        assertThat(maria.get(at("zh", path))).hasStatusOk();
        assertThat(maria.get(at("zh", path.replace("/1", "/2") + "?company=2"))).hasStatus(404);
    }

    @Test
    void anotherCompanysProductIsNotThere() {
        for (String path : List.of("/2", "/2/translations", "/2/picture", "/99")) {
            assertThat(maria.get(at("ru", path))).hasStatus(404);
            assertThat(maria.post(at("ru", path))).hasStatus(404);
        }
        assertThat(maria.post(at("ru", "/2/withdraw"))).hasStatus(404);
    }

    @Test
    void aProductIsAddedInOneLanguageAndFoundInTheList() throws Exception {
        Document form = get("ru", "/new");
        assertThat(form.select("#language option[selected]").text()).isEqualTo("Русский");
        MvcTestResult saved = maria.submit(
                form,
                "/company/products/new",
                "name=Шрот <script>соевый</script>",
                "hs=2304.00",
                "min_quantity=1 000,5",
                "min_unit=TNE",
                "incoterm=DAP",
                "incoterm_place=Хэйхэ",
                "certificate-0-kind=other",
                "certificate-0-name=СТО",
                "certificate-0-until=2025-01-31");
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
        MvcTestResult refused = maria.submit(
                get("ru", "/1"), "/company/products/1", "name=", "min_quantity=много", "incoterm_place=", "text=Новый");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#min_quantity-error").text()).contains("Укажите количество");
        assertThat(page.select("textarea#text").text()).isEqualTo("Новый");
        MvcTestResult rules = maria.submit(get("ru", "/1"), "/company/products/1", "name=", "incoterm_place=");
        assertThat(rules).hasStatus(422);
        assertThat(Browser.parsed(rules).select(".notice.error a").eachAttr("href"))
                .containsExactly("#name", "#incoterm_place");
    }

    @Test
    void aCodeIsFoundByAWordWithoutAScript() throws Exception {
        MvcTestResult asked = maria.submit(get("ru", "/1"), "/company/products/1", "hs=сыр", "find=hs");
        assertThat(asked).hasStatusOk();
        Document page = Browser.parsed(asked);
        assertThat(page.select("input#hs").val()).isEqualTo("сыр");
        MvcTestResult unclear = maria.submit(get("ru", "/1"), "/company/products/1", "hs=масла");
        assertThat(unclear).hasStatus(422);
        Document choice = Browser.parsed(unclear);
        assertThat(choice.select("input[name=hs_pick]").eachAttr("value")).contains("15");
        assertThat(maria.submit(choice, "/company/products/1", "hs_pick=15")).hasStatus(302);
        assertThat(products.get(oil).entry().hs().code()).isEqualTo("15");
    }

    @Test
    void editingTheOriginalMakesTranslationsStaleUntilSomebodyReadsThemOver() throws Exception {
        assertThat(maria.submit(get("ru", "/1"), "/company/products/1", "name=Масло соевое нерафинированное"))
                .hasStatus(302);
        assertThat(products.get(oil)
                        .entry()
                        .name()
                        .translations()
                        .get(Language.ZH)
                        .status())
                .isEqualTo(Status.STALE);
        assertThat(get("ru", "?state=stale").select("#own-products tbody tr")).hasSize(1);
        assertThat(browsers.signedOut()
                        .page("/zh/editions/" + edition.slug() + "/products/1")
                        .select("main .badge")
                        .eachText())
                .contains("译文已过时");
        Document translations = get("en", "/1/translations");
        assertThat(translations.select("#translations-form .badge").eachText())
                .containsExactly("Translation out of date", "Translation out of date");
        assertThat(translations.select("#translations-form .said").first().text())
                .isEqualTo("Масло соевое нерафинированное");
        assertThat(maria.submit(
                        translations,
                        "/company/products/1/translations",
                        "name-zh=大豆毛油",
                        "status-zh=reviewed",
                        "name-en=",
                        "status-en=stale"))
                .hasStatus(302);
        var names = products.get(oil).entry().name().translations();
        assertThat(names.get(Language.ZH).status()).isEqualTo(Status.REVIEWED);
        assertThat(names).doesNotContainKey(Language.EN);
    }

    private Status status(LocalizedText text, Language language) {
        return text.translations().get(language).status();
    }

    @Test
    void aFormThatIsSavedAsItIsLeavesEachTextsStatus() throws Exception {
        var entry = products.get(oil).entry();
        products.translate(
                oil,
                products.get(oil).version(),
                entry.name().translated(Language.EN, "Refined soybean oil", Status.REVIEWED),
                entry.text()
                        .translated(Language.ZH, "脱臭，一级。", Status.STALE)
                        .translated(Language.EN, "Deodorised.", Status.DRAFT),
                LocalizedText.empty());
        assertThat(maria.submit(get("ru", "/1/translations"), "/company/products/1/translations"))
                .hasStatus(302);
        var same = products.get(oil).entry();
        assertThat(status(same.name(), Language.ZH)).isEqualTo(Status.REVIEWED);
        assertThat(status(same.text(), Language.ZH)).isEqualTo(Status.STALE);
        assertThat(status(same.name(), Language.EN)).isEqualTo(Status.REVIEWED);
        assertThat(status(same.text(), Language.EN)).isEqualTo(Status.DRAFT);
        assertThat(maria.submit(
                        get("ru", "/1/translations"),
                        "/company/products/1/translations",
                        "name-zh=大豆油",
                        "status-en=reviewed"))
                .hasStatus(302);
        var judged = products.get(oil).entry();
        assertThat(status(judged.name(), Language.ZH)).isEqualTo(Status.DRAFT);
        assertThat(status(judged.text(), Language.ZH)).isEqualTo(Status.STALE);
        assertThat(status(judged.text(), Language.EN)).isEqualTo(Status.REVIEWED);
    }

    @Test
    void whatIsWrongInATranslationStandsBesideItsOwnField() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var file = new MockMultipartFile("picture", "oil.png", "image/png", bytes.toByteArray());
        assertThat(maria.upload(
                        at("ru", "/1/picture"),
                        List.of(file),
                        "version=" + products.get(oil).version(),
                        "alt=Бутылка"))
                .hasStatus(302);
        MvcTestResult refused = maria.submit(
                get("ru", "/1/translations"),
                "/company/products/1/translations",
                "name-zh=" + "油".repeat(201),
                "text-en=" + "x".repeat(4_001),
                "alt-zh=瓶\u0007子",
                "alt-en=" + "x".repeat(301));
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select(".notice.error a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name-zh", "#text-en", "#alt-zh", "#alt-en");
        for (String field : List.of("name-zh", "text-en", "alt-zh", "alt-en")) {
            assertThat(page.select("#" + field)).as(field).hasSize(1);
            assertThat(page.select("#" + field + "-error").text()).as(field).isNotBlank();
        }
        assertThat(page.select("#alt-en").val()).hasSize(301);
        assertThat(products.get(oil).picture().orElseThrow().alt().translations())
                .containsOnlyKeys(Language.RU);
    }

    @Test
    void ofTwoWhoSaveTheSameFormTheSecondIsToldAndKeepsTheirWords() throws Exception {
        Document form = get("ru", "/1");
        assertThat(maria.submit(form, "/company/products/1", "brand=Первый")).hasStatus(302);
        MvcTestResult second = maria.submit(form, "/company/products/1", "brand=Второй");
        assertThat(second).hasStatus(409);
        Document page = Browser.parsed(second);
        assertThat(page.select("input#brand").val()).isEqualTo("Второй");
        assertThat(products.get(oil).entry().brand()).isEqualTo("Первый");
        assertThat(maria.submit(page, "/company/products/1")).hasStatus(302);
        assertThat(products.get(oil).entry().brand()).isEqualTo("Второй");
    }

    @Test
    void aPictureIsTakenWithItsWordsServedForLongAndRemoved() throws Exception {
        Document form = get("ru", "/1/picture");
        String version = form.select("#picture-form input[name=version]").val();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var file = new MockMultipartFile("picture", "oil.png", "image/png", bytes.toByteArray());
        MvcTestResult wordless = maria.upload(at("ru", "/1/picture"), List.of(file), "version=" + version, "alt=");
        assertThat(wordless).hasStatus(422);
        assertThat(Browser.parsed(wordless).select("#alt-error")).hasSize(1);
        MvcTestResult saved = maria.upload(at("ru", "/1/picture"), List.of(file), "version=" + version, "alt=Бутылка");
        assertThat(saved).hasStatus(302);
        String address = get("ru", "/1/picture").select("figure img").attr("src");
        MvcTestResult picture = browsers.signedOut().get(address);
        assertThat(picture).hasStatusOk();
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.getResponse().getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(picture.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browsers.signedOut().get("/pictures/" + "0".repeat(64))).hasStatus(404);
        var noPicture = new MockMultipartFile("picture", "x.png", "image/png", "no picture".getBytes());
        String now = get("ru", "/1/picture")
                .select("#picture-form input[name=version]")
                .val();
        assertThat(maria.upload(at("ru", "/1/picture"), List.of(noPicture), "version=" + now, "alt=Бутылка"))
                .hasStatus(422);
        assertThat(maria.submit(get("ru", "/1/picture"), "/company/products/1/picture/remove"))
                .hasStatus(302);
        assertThat(products.get(oil).picture()).isEmpty();
    }

    @Test
    void aProductIsWithdrawnAndPutBack() throws Exception {
        assertThat(maria.submit(get("ru", "/1"), "/company/products/1/withdraw"))
                .hasStatus(302);
        assertThat(products.get(oil).isShown()).isFalse();
        assertThat(get("en", "?state=withdrawn").select("#own-products tbody tr"))
                .hasSize(1);
        assertThat(maria.submit(get("ru", "/1"), "/company/products/1/restore")).hasStatus(302);
        assertThat(products.get(oil).isShown()).isTrue();
    }

    /** As the language buttons of a browser without a script do: they send the form, which is then shown in the other language. */
    @ParameterizedTest
    @CsvSource({
        "/new, product-form, name, Масло | нерафинированное",
        "/1, product-form, min_quantity, 12.5",
        "/1/translations, translations-form, name-zh, 大豆油",
        "/1/picture, picture-form, alt, Бутылка масла"
    })
    void whatWasTypedIsKeptWhenTheLanguageIsSwitchedWithoutAScript(String path, String form, String field, String value)
            throws Exception {
        Document before = get("ru", path);
        assertThat(before.select("button[form=" + form + "][name=_language]")).hasSize(3);
        assertThat(before.select("button[form=" + form + "][name=_language]").eachAttr("formenctype"))
                .as("a chosen file is not sent along")
                .containsOnly("application/x-www-form-urlencoded");
        var fields = Browser.values(before, form);
        fields.put(field, List.of(value));
        var sent = maria.sending("/ru/language?_return=/editions/" + edition.slug() + "/company/products" + path)
                .param("_language", "zh")
                .params(new LinkedMultiValueMap<>(fields));
        if (path.equals("/1")) {
            // Somebody else saves meanwhile: the form still begins with the version it was made from.
            assertThat(maria.submit(before, path, "code=X-1")).hasStatus(302);
        }
        MvcTestResult switched = sent.exchange();
        assertThat(switched).hasStatus(302);
        Document after = Browser.parsed(maria.asking(at("zh", path))
                .cookie(switched.getResponse().getCookies())
                .exchange());
        assertThat(after.select("html").attr("lang")).startsWith("zh");
        assertThat(after.selectFirst("#" + form + " [name=" + field + "]").val())
                .isEqualTo(value);
        assertThat(after.select("#" + form + " input[name=version]").val())
                .isEqualTo(before.select("#" + form + " input[name=version]").val());
    }

    @Test
    void aRefusedFormKeepsItsCompanyWhenTheLanguageIsSwitched() throws Exception {
        Document page = get("ru", "/1");
        MvcTestResult refused = maria.post(
                at("ru", "/1?company=1"),
                "version=" + page.select("#product-form input[name=version]").val());
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("button[name=_language]").eachAttr("formaction"))
                .allMatch(address -> address.endsWith("%2F1%3Fcompany%3D1"));
    }
}

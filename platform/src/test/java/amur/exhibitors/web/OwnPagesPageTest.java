package amur.exhibitors.web;

import static amur.exhibitors.ExhibitorsExamples.good;
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
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.Period;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class OwnPagesPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Entries entries;

    @Autowired
    Accounts accounts;

    Edition edition;
    ExhibitorId mill;
    ExhibitorId buyer;
    Browser maria;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
        maria = browsers.actingFor(mill);
    }

    private String at(String language, String path) {
        return "/" + language + "/editions/" + edition.slug() + "/company" + path;
    }

    private Document get(String language, String path) {
        return maria.page(at(language, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/entry", "/goods", "/people", "/presence"})
    void eachPageIsOnlyForWhoActsForTheCompany(String path) throws Exception {
        assertThat(browsers.signedOut().get(at("ru", path))).hasStatus(302);
        Browser stranger = browsers.stranger();
        assertThat(stranger.get(at("ru", path))).hasStatus(404);
        assertThat(maria.get(at("ru", path + "?company=2"))).hasStatus(404);
        assertThat(maria.get(at("ru", path + "?company=1"))).hasStatusOk();
        assertThat(get("zh", path).select("h1").text()).isNotEmpty().doesNotContain("⟨");
        assertThat(get("zh", path).text()).doesNotContain("⟨");
        assertThat(get("en", path).text()).doesNotContain("⟨");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entry", "/goods", "/people", "/presence", "/withdraw", "/resubmit"})
    void nobodyChangesAnotherCompany(String path) {
        int version = entries.get(buyer).version();
        assertThat(maria.post(at("ru", path + "?company=2"), "version=" + version, "name=Чужая"))
                .hasStatus(404);
        assertThat(maria.postWithoutToken(at("ru", path), "version=1")).hasStatus(403);
        assertThat(entries.get(buyer).version()).isEqualTo(version);
    }

    @Test
    void whoActsForNoCompanyOfThisEditionIsLedToApply() throws Exception {
        Edition other = EditionsExamples.bare(editions);
        MvcTestResult answer = maria.get("/ru/editions/" + other.slug() + "/company");
        assertThat(answer).hasStatusOk();
        assertThat(Browser.parsed(answer).select(".empty a").attr("href"))
                .isEqualTo("/ru/editions/" + other.slug() + "/apply");
    }

    @Test
    void theEntryIsSavedAndItsFaultsStandBesideTheirFields() throws Exception {
        Document form = get("ru", "/entry");
        assertThat(maria.submit(form, "/entry", "name=Маслозавод «Бурея»")).hasStatus(302);
        assertThat(exhibitors.get(mill).name()).isEqualTo("Маслозавод «Бурея»");
        MvcTestResult refused = maria.submit(
                get("ru", "/entry"), "/entry", "seats=много", "registration=770708389", "latin_name=Завод");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select(".field-error")).hasSize(3);
        assertThat(page.select("#registration-error").text()).contains("здесь — 9");
        assertThat(page.select("#seats").val()).isEqualTo("много");
    }

    @Test
    void theSecondOfTwoRepresentativesSeesBothVersionsAndLosesNothing() throws Exception {
        Document first = get("ru", "/entry");
        Document second = get("ru", "/entry");
        assertThat(maria.submit(first, "/entry", "name=Первый вариант")).hasStatus(302);
        MvcTestResult overtaken = maria.submit(second, "/entry", "name=Второй вариант");
        assertThat(overtaken).hasStatus(409);
        Document page = Browser.parsed(overtaken);
        assertThat(page.select("#name").val()).isEqualTo("Второй вариант");
        assertThat(page.select(".diff-row del").text()).isEqualTo("Первый вариант");
        assertThat(page.select(".diff-row ins").text()).isEqualTo("Второй вариант");
        assertThat(exhibitors.get(mill).name()).isEqualTo("Первый вариант");
        assertThat(maria.submit(page, "/entry")).hasStatus(302);
        assertThat(exhibitors.get(mill).name()).isEqualTo("Второй вариант");
    }

    @Test
    void goodsAreAddedChangedAndRemovedAndTheirTranslationsGoStale() throws Exception {
        var oil = new Exhibitor.Good(
                true,
                "150790",
                LocalizedText.original(Language.RU, "Масло").translated(Language.ZH, "油", Status.REVIEWED));
        entries.setGoods(mill, entries.get(mill).version(), List.of(oil, good(false, "842230", Language.RU, "Машины")));
        Document form = get("ru", "/goods");
        assertThat(maria.submit(
                        form, "/goods", "good-0-text-ru=Соевое масло", "good-1-remove=true", "good-2-text-ru=Жмых"))
                .hasStatus(302);
        List<Exhibitor.Good> goods = entries.get(mill).goods();
        assertThat(goods).hasSize(2);
        assertThat(goods.getFirst().text().textIn(Language.RU)).isEqualTo("Соевое масло");
        assertThat(goods.getFirst().text().translations().get(Language.ZH))
                .isEqualTo(new LocalizedText.Translation("油", Status.STALE));
        assertThat(goods.get(1).text().textIn(Language.RU)).isEqualTo("Жмых");
        Document stale = get("zh", "/goods");
        assertThat(stale.select("summary .badge.attention").text()).isEqualTo("译文已过时");
        assertThat(maria.submit(stale, "/goods", "good-0-text-zh=大豆油")).hasStatus(302);
        assertThat(entries.get(mill).goods().getFirst().text().translations().get(Language.ZH))
                .isEqualTo(new LocalizedText.Translation("大豆油", Status.REVIEWED));
    }

    @Test
    void aFormSentBackAsItCameChangesNothing() throws Exception {
        Entry before = entries.get(mill);
        assertThat(maria.submit(get("ru", "/goods"), "/goods")).hasStatus(302);
        assertThat(maria.submit(get("ru", "/people"), "/people")).hasStatus(302);
        assertThat(maria.submit(get("ru", "/entry"), "/entry")).hasStatus(302);
        assertThat(maria.submit(get("ru", "/presence"), "/presence")).hasStatus(302);
        Entry after = entries.get(mill);
        assertThat(after.exhibitor()).isEqualTo(before.exhibitor());
        assertThat(after.goods()).isEqualTo(before.goods());
        assertThat(after.representatives()).isEqualTo(before.representatives());
        assertThat(after.presence()).isEqualTo(before.presence());
    }

    @Test
    void oneMoreRowComesWithoutAScriptAndKeepsWhatWasTyped() throws Exception {
        Document form = get("ru", "/goods");
        MvcTestResult answer = maria.submit(form, "/goods", "good-0-text-ru=Ещё не сохранено", "add=need");
        assertThat(answer).hasStatusOk();
        Document page = Browser.parsed(answer);
        assertThat(page.select("#good-0-text").text()).isEqualTo("Ещё не сохранено");
        assertThat(page.select("fieldset.row-box")).hasSize(3);
        assertThat(entries.get(mill).goods()).isEqualTo(oilMill().goods());
    }

    @Test
    void peopleAreAddedAndRefusedRowsKeepWhatWasTyped() throws Exception {
        MvcTestResult refused = maria.submit(
                get("ru", "/people"),
                "/people",
                "person-1-given_name=Пётр",
                "person-1-email=пётр",
                "person-1-languages=ru");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#person-1-email-error, #person-1-family_name-error"))
                .hasSize(2);
        assertThat(maria.submit(page, "/people", "person-1-family_name=Петров", "person-1-email=petr@zeya.example"))
                .hasStatus(302);
        assertThat(entries.get(mill).representatives())
                .extracting(Representative::familyName)
                .containsExactly("Иванова", "Петров");
    }

    @Test
    void hoursAreMeantInTheTimeOfTheVenue() throws Exception {
        String day = "d" + EditionsExamples.MEETING_DAY;
        assertThat(maria.submit(
                        get("ru", "/presence"), "/presence", "when=hours", day + "-0-from=09:30", day + "-0-to=18:00"))
                .hasStatus(302);
        assertThat(entries.get(mill).presence())
                .containsExactly(
                        new Period(Instant.parse("2027-05-18T01:30:00Z"), Instant.parse("2027-05-18T10:00:00Z")));
        MvcTestResult refused = maria.submit(get("ru", "/presence"), "/presence", day + "-0-to=08:00");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#" + day + "-0-from-error").text())
                .isEqualTo("Конец должен быть позже начала");
    }

    @Test
    void theFirstPageSaysWhatIsMissingAndLetsTheCompanyWithdraw() throws Exception {
        entries.setGoods(mill, entries.get(mill).version(), List.of());
        Document today = get("ru", "");
        assertThat(today.select(".decisions h3").eachText())
                .containsExactly("Напишите, что компания предлагает и что ищет: по этому вас находят");
        assertThat(maria.submit(today, "/withdraw")).hasStatus(302);
        assertThat(exhibitors.get(mill).state()).isEqualTo(new Exhibitor.State.Withdrawn());
        assertThat(maria.submit(get("ru", ""), "/resubmit")).hasStatus(302);
        assertThat(exhibitors.get(mill).state()).isEqualTo(new Exhibitor.State.Applied());
    }

    /** The language buttons send the form along; another edit meanwhile still meets the version this one began with. */
    @ParameterizedTest
    @CsvSource({
        "/goods, goods-form, -hs, 070190",
        "/people, people-form, -latin_name, Typed Latin",
        "/presence, presence-form, -from, 09:45"
    })
    void whatWasTypedIsKeptWhenTheLanguageIsSwitchedWithoutAScript(String path, String form, String field, String value)
            throws Exception {
        Document before = get("ru", path);
        assertThat(before.select("button[form=" + form + "][name=_language]")).hasSize(3);
        int began = entries.get(mill).version();
        entries.setPresence(
                mill,
                began,
                List.of(new Period(Instant.parse("2027-05-18T01:00:00Z"), Instant.parse("2027-05-18T02:00:00Z"))));
        assertThat(entries.get(mill).version()).isGreaterThan(began);
        var sent = maria.sending("/ru/language?_return=/editions/" + edition.slug() + "/company" + path)
                .param("_language", "zh");
        boolean typed = false;
        for (var one : ((org.jsoup.nodes.FormElement) before.selectFirst("#" + form)).formData()) {
            boolean here = !typed && one.key().endsWith(field);
            typed |= here;
            if (!one.key().equals("_csrf")) {
                sent = sent.param(one.key(), here ? value : one.value());
            }
        }
        assertThat(typed).isTrue();
        MvcTestResult switched = sent.exchange();
        assertThat(switched).hasStatus(302);
        Document after = Browser.parsed(maria.asking(at("zh", path))
                .cookie(switched.getResponse().getCookies())
                .exchange());
        assertThat(after.select("html").attr("lang")).startsWith("zh");
        assertThat(after.selectFirst("#" + form + " [name$=" + field + "]").val())
                .isEqualTo(value);
        assertThat(after.select("#" + form + " input[name=version]").val()).isEqualTo(Integer.toString(began));
    }
}

package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Role;
import amur.editions.Edition;
import amur.editions.Edition.Phase;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.shared.Language;
import amur.shared.LocalizedText.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SettingsPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    private static String address(String language, Edition edition) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/settings";
    }

    @Test
    void sentBackAsItCameTheFormChangesNothing() {
        Edition edition = EditionsExamples.harbin(editions, 4, 2, 1);
        Browser organizer = browsers.organizer();
        Document page = organizer.page(address("ru", edition));
        assertThat(page.select("h1").text()).isEqualTo("Настройки");
        assertThat(organizer.post(address("ru", edition), Browser.values(page, "settings-form")))
                .hasStatus(302);
        Edition after = editions.get(edition.id());
        assertThat(after).usingRecursiveComparison().ignoringFields("version").isEqualTo(edition);
    }

    @Test
    void whatIsChangedIsSavedAndTheTranslationsOfARewrittenOriginalGoStale() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        var form = Browser.values(organizer.page(address("zh", edition)), "settings-form");
        form.put("theme-ru", List.of("Новая тема"));
        form.put("number", List.of("9"));
        form.put("zone", List.of("Asia/Vladivostok"));
        form.put("accent", List.of("5"));
        form.put("status", List.of("CLOSED"));
        form.put("day-5", List.of("2027-05-22"));
        form.put("day-5-phase", List.of("DISMANTLING"));
        assertThat(organizer.post(address("zh", edition), form)).hasStatus(302);
        Edition after = editions.get(edition.id());
        assertThat(after.theme().textIn(Language.RU)).isEqualTo("Новая тема");
        assertThat(after.theme().in(Language.ZH).orElseThrow().status()).isEqualTo(Status.STALE);
        assertThat(after.name()).isEqualTo(edition.name());
        assertThat(after.number()).isEqualTo(9);
        assertThat(after.zone()).isEqualTo(ZoneId.of("Asia/Vladivostok"));
        assertThat(after.accent()).isEqualTo(5);
        assertThat(after.status()).isEqualTo(Edition.Status.CLOSED);
        assertThat(after.days()).endsWith(new Edition.Day(LocalDate.of(2027, 5, 22), Phase.DISMANTLING));
    }

    @Test
    void aRefusedFormComesBackWithTheReasonsBesideTheFieldsAndEverythingTyped() {
        Edition edition = EditionsExamples.harbin(editions, 1, 1, 0);
        Browser organizer = browsers.organizer();
        var form = Browser.values(organizer.page(address("ru", edition)), "settings-form");
        form.put("number", List.of("много"));
        form.put("guest", form.get("host"));
        form.put("venue-ru", List.of("<script>alert(1)</script>"));
        var refused = organizer.post(address("ru", edition), form);
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#number-error").text()).contains("«много»");
        assertThat(page.select(".notice.error a").attr("href")).isEqualTo("#number");
        assertThat(page.select("#venue-ru").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
        form.put("number", List.of("8"));
        Document countries = Browser.parsed(organizer.post(address("zh", edition), form));
        assertThat(countries.select("#guest-error").text()).contains("主办国与伙伴国相同");
        form.put("guest", List.of("RU"));
        form.put("day-1", List.of(""));
        Document slots = Browser.parsed(organizer.post(address("en", edition), form));
        assertThat(slots.select("#day-0-error").text()).contains("One meeting slot stands on 2027-05-18");
        assertThat(editions.get(edition.id()).venue()).isEqualTo(edition.venue());
    }

    @Test
    void whoWasNotFirstSeesBothAndLosesNothing() {
        Edition edition = EditionsExamples.bare(editions);
        Browser first = browsers.organizer();
        Browser second = browsers.organizer();
        var mine = Browser.values(first.page(address("ru", edition)), "settings-form");
        var theirs = Browser.values(second.page(address("ru", edition)), "settings-form");
        theirs.put("city-ru", List.of("Харбин-2"));
        assertThat(second.post(address("ru", edition), theirs)).hasStatus(302);
        mine.put("venue-ru", List.of("Другой зал"));
        var conflict = first.post(address("ru", edition), mine);
        assertThat(conflict).hasStatus(409);
        Document page = Browser.parsed(conflict);
        assertThat(page.select(".diff-row dt").eachText()).containsExactly("Город", "Место проведения");
        assertThat(page.select(".diff-row").get(0).text()).contains("Харбин-2", "Харбин");
        assertThat(page.select("#venue-ru").attr("value")).isEqualTo("Другой зал");
        assertThat(editions.get(edition.id()).venue()).isEqualTo(edition.venue());
        assertThat(first.post(address("ru", edition), Browser.values(page, "settings-form")))
                .hasStatus(302);
        assertThat(editions.get(edition.id()).venue().textIn(Language.RU)).isEqualTo("Другой зал");
    }

    @Test
    void aChangeOfTheTablesMeanwhileIsNoConflictOfSettings() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        var form = Browser.values(organizer.page(address("en", edition)), "settings-form");
        editions.setTables(edition.id(), 3);
        form.put("number", List.of("11"));
        assertThat(organizer.post(address("en", edition), form)).hasStatus(302);
        assertThat(editions.get(edition.id()).number()).isEqualTo(11);
    }

    @Test
    void nobodyElseSeesOrChangesThem() {
        Edition edition = EditionsExamples.bare(editions);
        assertThat(browsers.signedOut().get(address("en", edition))).hasStatus(302);
        Browser pages = browsers.in(edition, Role.INTERPRETER_COORDINATOR);
        assertThat(pages.get(address("en", edition))).hasStatus(404);
        assertThat(pages.post(address("en", edition), java.util.Map.of())).hasStatus(404);
        String here = "/en/editions/" + edition.slug() + "/organizer/";
        assertThat(pages.get(here + "slots")).hasStatus(404);
        assertThat(pages.get(here + "tables")).hasStatus(404);
        assertThat(pages.get(here + "figures")).hasStatus(404);
        assertThat(pages.get("/en/editions/new")).hasStatus(404);
        assertThat(pages.get(here + "interpreters")).hasStatusOk();
    }
}

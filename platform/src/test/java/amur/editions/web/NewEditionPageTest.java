package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.shared.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens edition 9 from 8 with the host switched: shown first, done as shown. */
@PlatformTest
class NewEditionPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Regions regions;

    @Test
    void theCloneIsShownBeforeItIsDoneAndDoneAsShown() {
        Edition eighth = EditionsExamples.harbin(editions, 9, 5, 3);
        Set<RegionCode> taking = Set.of(new RegionCode("RU-AMU"), new RegionCode("CN-HL"));
        regions.setParticipating(eighth.id(), taking);
        Browser organizer = browsers.organizer();
        String slug = EditionsExamples.slug("yekaterinburg");
        Document plan = organizer.page("/ru/editions/new?plan=true&switch=true&from=" + eighth.slug() + "&slug=" + slug
                + "&first=2028-07-03&name-ru=Девятая&name-original=ru");
        assertThat(plan.select(".diff-row dt").eachText())
                .containsExactly(
                        "Номер в серии",
                        "Принимающая сторона",
                        "Страна-партнёр",
                        "Город",
                        "Место проведения",
                        "Часовой пояс",
                        "Дни и этапы",
                        "Тема");
        assertThat(plan.select(".diff").text())
                .contains("Китай", "Россия", "Екатеринбург", "Asia/Yekaterinburg UTC+05:00", "3–7 июля 2028");
        assertThat(plan.select("#plan li").eachText())
                .contains("2 региона-участника", "9 слотов в то же время суток", "5 столов", "3 переводчика");
        assertThat(editions.findBySlug(slug)).isEmpty();

        var answer = organizer.post("/ru/editions/new", Browser.values(plan, "plan"));
        assertThat(answer).hasStatus(302);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/ru/editions/" + slug + "/organizer/settings");
        Edition ninth = editions.findBySlug(slug).orElseThrow();
        assertThat(ninth.host()).isEqualTo(EditionsExamples.RUSSIA);
        assertThat(ninth.guest()).isEqualTo(EditionsExamples.CHINA);
        assertThat(ninth.zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(ninth.number()).isEqualTo(9);
        assertThat(ninth.name().textIn(Language.ZH)).isEqualTo("Девятая");
        assertThat(ninth.firstDay()).isEqualTo(LocalDate.of(2028, 7, 3));
        assertThat(ninth.days()).hasSameSizeAs(eighth.days());
        assertThat(ninth.status()).isEqualTo(Edition.Status.PREPARING);
        assertThat(regions.participating(ninth.id())).isEqualTo(taking);
        assertThat(editions.frame(ninth.id()).slots()).hasSize(9);
        assertThat(LocalTime.ofInstant(
                        editions.frame(ninth.id()).slots().getFirst().period().start(), ninth.zone()))
                .isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void theHostCanStay() {
        Edition eighth = EditionsExamples.bare(editions);
        Document plan = browsers.organizer()
                .page("/en/editions/new?plan=true&from=" + eighth.slug() + "&slug=" + EditionsExamples.slug("again")
                        + "&first=2028-05-15&name-en=Again&name-original=en");
        assertThat(plan.select(".diff-row dt").eachText())
                .containsExactly("Number in the series", "Days and phases", "Theme");
    }

    @Test
    void aTakenAddressAndAMissingNameAreRefusedWithEverythingTyped() {
        Edition eighth = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        var missing = organizer.get("/zh/editions/new?plan=true&from=" + eighth.slug() + "&slug=&first=soon");
        assertThat(missing).hasStatus(422);
        Document page = Browser.parsed(missing);
        assertThat(page.select("#slug-error").text()).isEqualTo("请填写网址。");
        assertThat(page.select("#first-error").text()).contains("“soon”");
        Document plan = organizer.page("/zh/editions/new?plan=true&from=" + eighth.slug() + "&slug=" + eighth.slug()
                + "&first=2028-05-15&name-zh=第九届&name-original=zh");
        var taken = organizer.post("/zh/editions/new", Browser.values(plan, "plan"));
        assertThat(taken).hasStatus(422);
        assertThat(Browser.parsed(taken).select("#slug-error").text()).contains("已被另一届展会使用");
        assertThat(Browser.parsed(taken).select("#name-zh").attr("value")).isEqualTo("第九届");
    }

    @Test
    void aFirstEditionIsOpenedFromNothing() {
        Browser organizer = browsers.organizer();
        String slug = EditionsExamples.slug("first");
        var form = Browser.values(organizer.page("/en/editions/new?from="), "new-form");
        form.put("slug", java.util.List.of(slug));
        form.put("name-en", java.util.List.of("First expo"));
        form.put("first", java.util.List.of("2029-09-03"));
        form.put("last", java.util.List.of("2029-09-06"));
        form.put("host", java.util.List.of("RU"));
        form.put("guest", java.util.List.of("RU"));
        var refused = organizer.post("/en/editions/new", form);
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#guest-error")).hasSize(1);
        form.put("guest", java.util.List.of("CN"));
        assertThat(organizer.post("/en/editions/new", form)).hasStatus(302);
        Edition opened = editions.findBySlug(slug).orElseThrow();
        assertThat(opened.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThat(opened.days()).hasSize(4);
    }

    @Test
    void onlyAnOrganizerOfEverythingOpensEditions() {
        assertThat(browsers.signedOut().get("/en/editions/new")).hasStatus(302);
        assertThat(browsers.of(AccountsExamples.maria(accounts)).get("/en/editions/new"))
                .hasStatus(404);
    }
}

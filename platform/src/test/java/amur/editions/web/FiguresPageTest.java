package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Figures;
import amur.editions.Figures.Entered;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FiguresPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Figures figures;

    private static String address(String language, Edition edition, String rest) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/figures" + rest;
    }

    private Entered stated(Edition edition, Browser organizer) {
        var form = Browser.values(organizer.page(address("ru", edition, "/new")), "figure-form");
        form.put("counter", List.of("turnover"));
        form.put("precision", List.of("ABOUT"));
        form.put("value", List.of("1 240,5"));
        form.put("unit", List.of("USD_BILLION"));
        form.put("definition-ru", List.of("Взаимная торговля <script>alert(1)</script>"));
        form.put("source", List.of("=ТАСС, tass.com/society/1789405"));
        form.put("date", List.of("2027-05-01"));
        form.put("status", List.of("FORECAST"));
        assertThat(organizer.post(address("ru", edition, "/new"), form)).hasStatus(302);
        return figures.list(edition.id()).getFirst();
    }

    @Test
    void aFigureIsStatedWithAllThatBelongsToItAndShownToAll() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        Entered entered = stated(edition, organizer);
        assertThat(entered.figure().value()).isEqualByComparingTo(new BigDecimal("1240.5"));
        Document page = browsers.signedOut().page("/ru/editions/" + edition.slug());
        assertThat(page.select("#stated tbody tr").text())
                .contains(
                        "Взаимная торговля", "около 1 240,5", "млрд долл. США", "Прогноз", "<script>alert(1)</script>");
        assertThat(page.select("#stated script")).isEmpty();
        assertThat(page.select("#stated a[rel]").attr("href")).isEqualTo("https://tass.com/society/1789405");
        var csv = organizer.get(address("ru", edition, ".csv"));
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("'=ТАСС");
    }

    @Test
    void aFigureWithoutDefinitionOrNumberIsRefused() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        var form = Browser.values(organizer.page(address("zh", edition, "/new")), "figure-form");
        form.put("value", List.of("很多"));
        var refused = organizer.post(address("zh", edition, "/new"), form);
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#value-error").text()).contains("“很多”不是有效数值");
        form.put("value", List.of("7"));
        assertThat(Browser.parsed(organizer.post(address("zh", edition, "/new"), form))
                        .select("#definition-zh-error")
                        .text())
                .contains("请写明统计口径");
        assertThat(figures.list(edition.id())).isEmpty();
    }

    @Test
    void whoWasNotFirstSeesHowItStandsAndKeepsWhatWasTyped() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        Entered entered = stated(edition, organizer);
        String address = address("ru", edition, "/" + entered.id().value());
        var mine = Browser.values(organizer.page(address), "figure-form");
        var theirs = Browser.values(organizer.page(address), "figure-form");
        theirs.put("value", List.of("200"));
        assertThat(organizer.post(address, theirs)).hasStatus(302);
        mine.put("value", List.of("300"));
        var conflict = organizer.post(address, mine);
        assertThat(conflict).hasStatus(409);
        Document page = Browser.parsed(conflict);
        assertThat(page.select(".notice.attention").text()).contains("около 200");
        assertThat(page.select("#value").attr("value")).isEqualTo("300");
        assertThat(organizer.post(address, Browser.values(page, "figure-form"))).hasStatus(302);
        assertThat(figures.list(edition.id()).getFirst().figure().value()).isEqualByComparingTo("300");
        String version = Integer.toString(figures.list(edition.id()).getFirst().version());
        assertThat(organizer.post(address + "/remove", Map.of("version", List.of("1"))))
                .hasStatus(409);
        assertThat(organizer.post(address + "/remove", Map.of("version", List.of(version))))
                .hasStatus(302);
        assertThat(figures.list(edition.id())).isEmpty();
    }

    @Test
    void aFigureOfAnotherEditionIsNotThere() {
        Browser organizer = browsers.organizer();
        Entered entered = stated(EditionsExamples.bare(editions), organizer);
        Edition other = EditionsExamples.bare(editions);
        assertThat(organizer.get(address("en", other, "/" + entered.id().value())))
                .hasStatus(404);
        assertThat(browsers.signedOut().get(address("en", other, "/new"))).hasStatus(302);
    }
}

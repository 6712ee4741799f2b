package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.meetings.DraftSettings;
import amur.meetings.MeetingNumbers;
import amur.meetings.MeetingsExamples;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.meetings.timetable.EditionProblems;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RulePageTest {
    @Autowired
    TimetableScene scene;

    @Autowired
    EditionProblems problems;

    @Autowired
    Editions editions;

    @Autowired
    Browsers browsers;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    SchedulingRules rules;

    @Test
    void everyKindOfRuleIsWordedAndCanBeLifted() throws Exception {
        var fair = fairs.fair(5, 2, 1, 6, 5);
        Browser organizer = browsers.organizer(fair.edition());
        rules.lay(
                fair.id(),
                List.of(
                        new Rule.OnlySlots(fair.requests().get(0), Set.of(0, 1, 3)),
                        new Rule.Weight(fair.requests().get(1), 5),
                        new Rule.Interpreted(fair.requests().get(2), "ru-zh"),
                        new Rule.Before(fair.requests().get(0), fair.requests().get(1))));
        String address = path(fair.edition(), "ru", "/rules");
        assertThat(organizer.post(address, "company=1", "most=2")).hasStatus(302);
        Document page = organizer.page(address);
        assertThat(page.select("#rules tbody tr")).hasSize(5);
        assertThat(page.select("#rules tbody th").eachText())
                .contains("Вымышленная компания 1: не больше 2 встреч.")
                .anyMatch(text -> text.endsWith("только вт 18 мая, 09:00–10:10, 11:00–11:30."));
        for (String key : page.select("#rules button").eachAttr("value")) {
            assertThat(organizer.post(address + "/lift", "rule=" + key)).hasStatus(302);
        }
        assertThat(rules.list(fair.id())).isEmpty();
    }

    @Test
    void aLimitForNobodyIsRefusedBesideTheField() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        var refused =
                browsers.organizer(fair.edition()).post(path(fair.edition(), "zh", "/rules"), "company=99", "most=x");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#company-error").text()).isEqualTo("没有该编号的企业。");
        assertThat(page.select("#most").attr("value")).isEqualTo("x");
    }

    @Test
    void noMoreCanBeLaidDownForOneCompanyThanForAll() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        Browser organizer = browsers.organizer(fair.edition());
        assertThat(organizer.post(path(fair.edition(), "en", "/rules"), "company=1", "most=999"))
                .hasStatus(302);
        var refused = organizer.post(path(fair.edition(), "ru", "/rules"), "company=1", "least=1000", "most=1000");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#least-error").text())
                .isEqualTo("Введите целое число до 999 или оставьте поле пустым.");
        assertThat(page.select("#most-error").text()).isEqualTo("Укажите целое число от 1 до 999.");
        assertThat(rules.list(fair.id()))
                .containsExactly(new Rule.AtMost(fair.companies().getFirst(), 999));
    }

    @Test
    void numbersOfAKindAndOfOneCompanyReachTheProblem() throws Exception {
        var fair = fairs.fair(6, 3, 3, 6, 9);
        Browser organizer = browsers.organizer(fair.edition());
        String address = path(fair.edition(), "en", "/rules");
        Document page = organizer.page(address);
        assertThat(page.select("#limit-form legend").eachText()).containsExactly("Exhibitors", "Buyers");
        assertThat(organizer.submit(page, "/limits", "least-exhibitor=1", "most-exhibitor=3", "least-buyer=2"))
                .hasRedirectedUrl(address);
        assertThat(organizer.post(address, "company=1", "least=2", "most=")).hasStatus(302);
        assertThat(rules.list(fair.id()))
                .containsExactly(new Rule.AtLeast(fair.companies().getFirst(), 2));
        assertThat(organizer
                        .page(path(fair.edition(), "zh", "/rules"))
                        .select("#rules tbody th")
                        .text())
                .endsWith("：至少 2 场洽谈。");
        assertThat(organizer.page(address).select("#least-buyer").val()).isEqualTo("2");

        var problem = problems.of(fair.id(), DraftSettings.Goal.WEIGHT, List.of());
        for (int p = 0; p < 6; p++) {
            Exhibitor company = problem.company(p);
            boolean buyer = company.kind() == Exhibitor.Kind.BUYER;
            assertThat(problem.problem().participant(p).min()).isEqualTo(buyer || p == 0 ? 2 : 1);
            assertThat(problem.problem().participant(p).max()).isEqualTo(buyer ? 6 * company.seats() : 3);
        }
        // The board of a draft says who is below, by the same numbers.
        scene.drafted(fair.edition());
        List<String> least = organizer
                .text(path(fair.edition(), "en", "/drafts/1/board/companies.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[4])
                .toList();
        assertThat(least).containsExactly("2", "1", "2", "1", "1", "2");
    }

    @Test
    void whoSavesNumbersSecondSeesBothAndOverwritesNothing() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        Browser organizer = browsers.organizer(fair.edition());
        Document seen = organizer.page(path(fair.edition(), "ru", "/rules"));
        assertThat(organizer.submit(seen, "/limits", "most-buyer=4")).hasStatus(302);
        var second = organizer.submit(seen, "/limits", "most-buyer=7");
        assertThat(second).hasStatus(409);
        Document both = Browser.parsed(second);
        assertThat(both.select(".diff").text()).contains("не больше 4", "не больше 7");
        assertThat(both.select("#most-buyer").val()).isEqualTo("7");
        assertThat(rules.limits(fair.id()).get(Exhibitor.Kind.BUYER)).isEqualTo(new MeetingNumbers.OfKind(0, 4));
        assertThat(organizer.submit(both, "/limits")).hasStatus(302);
        assertThat(rules.limits(fair.id()).get(Exhibitor.Kind.BUYER)).isEqualTo(new MeetingNumbers.OfKind(0, 7));
    }

    @Test
    void whoCorrectsNumbersOverwritesNothingThatWasSavedMeanwhile() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        Browser organizer = browsers.organizer(fair.edition());
        Document seen = organizer.page(path(fair.edition(), "en", "/rules"));
        assertThat(organizer.submit(seen, "/limits", "most-exhibitor=3")).hasStatus(302);
        var wrong = organizer.submit(seen, "/limits", "most-buyer=none");
        assertThat(wrong).hasStatus(422);
        var corrected = organizer.submit(Browser.parsed(wrong), "/limits", "most-buyer=4");
        assertThat(corrected).hasStatus(409);
        assertThat(Browser.parsed(corrected).select(".diff").text()).contains("at most 3");
        assertThat(rules.limits(fair.id()).get(Exhibitor.Kind.EXHIBITOR)).isEqualTo(new MeetingNumbers.OfKind(0, 3));
        assertThat(rules.limits(fair.id()).get(Exhibitor.Kind.BUYER)).isEqualTo(MeetingNumbers.OfKind.NONE);
    }

    @Test
    void wrongNumbersComeBackAndNobodyElseSetsThem() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        Browser organizer = browsers.organizer(fair.edition());
        String address = path(fair.edition(), "en", "/rules");
        Document form = organizer.page(address);
        var wrong = organizer.submit(form, "/limits", "least-exhibitor=5", "most-exhibitor=4", "least-buyer=many");
        assertThat(wrong).hasStatus(422);
        Document page = Browser.parsed(wrong);
        assertThat(page.select("#most-exhibitor-error").text()).isEqualTo("Not fewer at most than at least.");
        assertThat(page.select("#least-buyer").val()).isEqualTo("many");
        assertThat(organizer.post(address, "company=1", "least=3", "most=2")).hasStatus(422);
        assertThat(organizer.post(address + "/limits", "seen=0:-")).hasStatus(400);
        assertThat(browsers.organizer(EditionsExamples.bare(editions)).submit(form, "/limits", "most-buyer=4"))
                .hasStatus(404);
        assertThat(rules.list(fair.id())).isEmpty();
    }
}

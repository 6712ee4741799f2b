package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.meetings.MeetingsExamples;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RulePageTest {
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
}

package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.meetings.Draft;
import amur.meetings.LeftOut;
import amur.meetings.MeetingsExamples;
import amur.meetings.Timetables;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LeftOutPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    TimetableScene scene;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Timetables timetables;

    @Autowired
    Editions editions;

    @Test
    void requestsLeftOutAreGroupedByReasonWithWhatWouldHelp() throws Exception {
        var fair = fairs.fair(4, 2, 1, 12, 40);
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        List<LeftOut> left = timetables.leftOut(draft.id());
        assertThat(left).isNotEmpty();
        Document page = organizer.page(path(fair.edition(), "ru", "/drafts/1/left-out"));
        assertThat(page.select(".reasons summary .num").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(left.size());
        assertThat(page.select(".reasons .helps").eachText())
                .allSatisfy(text -> assertThat(text).isNotBlank());
        String key = LeftOutGroups.key(left.getFirst().reason());
        long same = left.stream()
                .filter(one -> LeftOutGroups.key(one.reason()).equals(key))
                .count();
        Document one = organizer.page(path(fair.edition(), "zh", "/drafts/1/left-out?reason=" + key));
        assertThat(one.select(".reasons tbody tr")).hasSize((int) Math.min(50, same));
        String file = organizer.text(path(fair.edition(), "zh", "/drafts/1/left-out.csv?reason=" + key));
        assertThat(file.lines()).hasSize((int) same + 1);
        // each line leads to where the request can be placed by hand
        Document place = organizer.page(path(
                fair.edition(),
                "en",
                "/drafts/1/board?open=" + left.getFirst().request().value()));
        assertThat(place.select("#open-meeting .badge").text()).isEqualTo("Left out");
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        var fair = fairs.fair(2, 1, 1, 6, 8);
        scene.drafted(fair.edition());
        Browser stranger = browsers.organizer(EditionsExamples.bare(editions));
        for (String rest : List.of("/drafts/1/left-out", "/drafts/1/left-out.csv")) {
            assertThat(stranger.get(path(fair.edition(), "en", rest))).hasStatus(404);
            assertThat(browsers.signedOut().get(path(fair.edition(), "en", rest)))
                    .hasStatus(302);
        }
    }
}

package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.Availability;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Proposal;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.meetings.Timetables;
import amur.web.View.Toast;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two slots: 0 meets 1 and 3, 3 meets 2 too. When 2 loses its hour, two others would have to exchange theirs. */
@PlatformTest
class ProposalMovesPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    TimetableScene scene;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Editions editions;

    @Autowired
    Timetables timetables;

    @Autowired
    Releases releases;

    @Autowired
    Repairs repairs;

    @Autowired
    Meetings meetings;

    @Autowired
    Availability availability;

    private Fair fair;
    private Browser organizer;
    private Proposal proposal;

    @BeforeEach
    void anHourIsLost() throws Exception {
        fair = fairs.fair(2, 3, 2, ExhibitorsExamples.many(6), new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 3});
        organizer = browsers.organizer(fair.edition());
        Draft draft = scene.drafted(fair.edition());
        assertThat(draft.figures().placed()).isEqualTo(3);
        releases.release(draft.id(), draft.version());
        ExhibitorId company = fair.companies().get(2);
        int slot = timetables.meetings(draft.id()).stream()
                .filter(meeting -> meeting.request().equals(fair.requests().get(1)))
                .map(DraftMeeting::place)
                .findFirst()
                .orElseThrow()
                .slot();
        availability.enter(fair.id(), Map.of(company, Set.of(slot)));
        proposal = repairs.get(repairs.propose(fair.id(), new Proposal.Cause.HoursLost(company, Set.of(slot)))
                .orElseThrow());
    }

    private String address(String language) {
        return path(fair.edition(), language, "/proposals/" + proposal.number());
    }

    private static String[] most(Document page, int most) {
        return new String[] {
            "version=" + page.select("#moves input[name=version]").val(), "most=" + most
        };
    }

    @Test
    void othersMoveOnlyWhenTheOrganizerSaysHowMany() throws Exception {
        Document page = organizer.page(address("en"));
        assertThat(page.select("#moves p").text()).startsWith("With nobody else moved 1 meeting is lost.");
        assertThat(page.select("#most option").eachText())
                .containsExactly(
                        "Nobody else",
                        "At most 1 meeting",
                        "At most 2 meetings",
                        "At most 3 meetings",
                        "At most 4 meetings",
                        "At most 5 meetings");
        assertThat(page.select("#most option[selected]").val()).isEqualTo("0");

        assertThat(organizer.post(address("en") + "/moves", most(page, 2))).hasRedirectedUrl(address("en"));
        Document moved = organizer.page(address("ru"));
        assertThat(moved.select("#moves p").text())
                .isEqualTo(
                        "Разрешено перенести не больше 2 других встреч; переносятся 2. Ни одна встреча не теряется.");
        assertThat(moved.select("#changes tbody tr")).hasSize(3);
        assertThat(moved.select("#changes tbody td:contains(чтобы освободить место)"))
                .hasSize(2);
        assertThat(moved.select("#most option[selected]").val()).isEqualTo("2");
        assertThat(organizer.page(address("zh")).select("#moves p").text())
                .isEqualTo("最多允许移动 2 场其他洽谈，实际移动 2 场。没有洽谈因此取消。");

        String version =
                moved.select("form[action$=/accept] input[name=version]").val();
        assertThat(organizer.post(address("ru") + "/accept", "version=" + version))
                .hasStatus(302);
        assertThat(meetings.released(fair.id()).orElseThrow().moved()).isEqualTo(3);
        assertThat(organizer.page(address("ru")).select("#moves")).isEmpty();
    }

    @Test
    void aSecondOrganizerWhoSawAnotherWorkingOutSeesWhatItIsNow() throws Exception {
        Document seen = organizer.page(address("en"));
        Browser other = browsers.organizer(fair.edition());
        assertThat(other.post(address("en") + "/moves", most(seen, 2))).hasStatus(302);

        var late = organizer.post(address("en") + "/moves", most(seen, 1));
        assertThat(late).hasStatus(409);
        Document now = Browser.parsed(late);
        assertThat(now.select(".notice.attention h2").text())
                .isEqualTo("This repair was worked out anew while you looked at it");
        assertThat(now.select("#most option[selected]").val()).isEqualTo("2");
        assertThat(repairs.get(proposal.id()).mostMoves()).isEqualTo(2);
        assertThat(organizer.post(
                        address("en") + "/accept",
                        "version=" + seen.select("#moves input[name=version]").val()))
                .hasStatus(409);
    }

    @Test
    void whatIsNoLongerNeededIsClosedAndSaidSo() throws Exception {
        availability.enter(fair.id(), Map.of(fair.companies().get(2), Set.of()));

        var answer = organizer.post(address("ru") + "/renew");

        assertThat(answer).hasRedirectedUrl(address("ru"));
        assertThat(answer)
                .flash()
                .containsValue(List.of(new Toast(
                        Toast.Kind.ATTENTION,
                        "Исправление 1 больше не нужно: менять в расписании нечего, оно закрыто")));
        assertThat(repairs.get(proposal.id()).state()).isEqualTo(Proposal.State.DISMISSED);
    }

    @Test
    void nobodyElseWorksItOutAndNotAnyNumber() throws Exception {
        String[] two = most(organizer.page(address("en")), 2);
        assertThat(browsers.organizer(EditionsExamples.bare(editions)).post(address("en") + "/moves", two))
                .hasStatus(404);
        assertThat(organizer.post(address("en") + "/moves", "version=" + proposal.version(), "most=6"))
                .hasStatus(400);
        assertThat(repairs.get(proposal.id()).mostMoves()).isZero();
    }
}

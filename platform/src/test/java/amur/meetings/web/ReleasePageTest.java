package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitors;
import amur.meetings.Board;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.Meetings;
import amur.meetings.MeetingsExamples;
import amur.meetings.Proposal;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.meetings.Timetables;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ReleasePageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    TimetableScene scene;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Timetables timetables;

    @Autowired
    Releases releases;

    @Autowired
    Repairs repairs;

    @Autowired
    Meetings meetings;

    @Autowired
    Board board;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Test
    void theConsequenceStandsBeforeTheButtonAndTheReleaseIsMade() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 16);
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        int placed = draft.figures().placed();
        Document page = organizer.page(path(fair.edition(), "en", "/drafts/1/release"));
        assertThat(page.select("#consequence > .consequence").text())
                .isEqualTo(placed + " meetings added, 0 moved, 0 cancelled.");
        assertThat(page.select("#release-dialog input[name=version]").attr("value"))
                .isEqualTo("" + draft.version());
        assertThat(page.select("#changes tbody tr")).hasSize(placed);

        assertThat(organizer.post(path(fair.edition(), "en", "/drafts/1/release"), "version=" + draft.version()))
                .hasStatus(302);
        assertThat(meetings.released(fair.id()).orElseThrow().meetings()).isEqualTo(placed);
        Document list = organizer.page(path(fair.edition(), "ru", ""));
        assertThat(list.select("#release-list tbody th").text()).isEqualTo("Версия 1");
        assertThat(list.select("#release-list tbody a").attr("href"))
                .isEqualTo("/ru/editions/" + fair.edition().slug() + "/timetable/changes/1");
        assertThat(organizer
                        .page(path(fair.edition(), "zh", "/drafts/1/release"))
                        .select("main .notice.info")
                        .text())
                .isEqualTo("草案与现行时间表相同，发布不会产生变动。");
    }

    @Test
    void aReleaseOfWhatWasChangedMeanwhileIsAConflict() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 16);
        Draft draft = scene.drafted(fair.edition());
        DraftMeeting meeting = timetables.meetings(draft.id()).getFirst();
        board.apply(draft.id(), draft.version(), new Board.Edit.Remove(meeting.request()));
        MvcTestResult late = browsers.organizer(fair.edition())
                .post(path(fair.edition(), "ru", "/drafts/1/release"), "version=" + draft.version());
        assertThat(late).hasStatus(409);
        assertThat(Browser.parsed(late).select(".notice.attention p").text()).startsWith("Ничего не опубликовано.");
        assertThat(meetings.released(fair.id())).isEmpty();
    }

    @Test
    void aDraftThatBreaksRulesByNowSaysWhich() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 16);
        Draft draft = scene.drafted(fair.edition());
        DraftMeeting meeting = timetables.meetings(draft.id()).getFirst();
        editions.loseTable(
                fair.id(), meeting.place().table(), Set.of(meeting.place().slot()));
        Document page = browsers.organizer(fair.edition()).page(path(fair.edition(), "en", "/drafts/1/release"));
        assertThat(page.select(".notice.error li").text())
                .contains("There is no table " + meeting.place().table());
        assertThat(page.select("#release-dialog")).isEmpty();
    }

    @Test
    void aRepairIsReadAcceptedOrDismissed() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 16);
        Draft draft = scene.drafted(fair.edition());
        releases.release(draft.id(), draft.version());
        Browser organizer = browsers.organizer(fair.edition());
        DraftMeeting meeting = timetables.meetings(draft.id()).getFirst();
        editions.loseTable(
                fair.id(), meeting.place().table(), Set.of(meeting.place().slot()));
        Proposal proposal = proposed(fair.edition());
        String address = path(fair.edition(), "zh", "/proposals/" + proposal.number());
        Document page = organizer.page(address);
        assertThat(page.select("main section p").first().text())
                .startsWith(meeting.place().table() + " 号桌停用：");
        assertThat(page.select("#changes tbody tr")).hasSize(proposal.changes().size());
        assertThat(organizer
                        .page(path(fair.edition(), "en", ""))
                        .select("#proposals tbody th")
                        .text())
                .isEqualTo("Repair " + proposal.number());
        repairs.renew(proposal.id());
        String shown = version(page);
        MvcTestResult overtaken = organizer.post(address + "/accept", shown);
        assertThat(overtaken).hasStatus(409);
        Document renewed = Browser.parsed(overtaken);
        assertThat(renewed.select(".notice.attention").text()).startsWith("您查看期间");
        assertThat(meetings.released(fair.id()).orElseThrow().number()).isEqualTo(1);
        assertThat(organizer.post(address + "/dismiss", shown)).hasStatus(409);
        assertThat(repairs.get(proposal.id()).state()).isEqualTo(Proposal.State.OPEN);
        String now = version(renewed);
        assertThat(organizer.post(address + "/accept", now)).hasStatus(302);
        assertThat(meetings.released(fair.id()).orElseThrow().number()).isEqualTo(2);
        assertThat(organizer.post(address + "/accept", now)).hasStatus(409);
        assertThat(organizer
                        .page(path(fair.edition(), "ru", "/proposals"))
                        .select("#proposals .badge")
                        .text())
                .isEqualTo("Принято");
    }

    private static String version(Document page) {
        return "version="
                + page.select("form[action$=/accept] input[name=version]").val();
    }

    /** The repair that follows a change; the change is heard of in the background. */
    private Proposal proposed(Edition edition) throws InterruptedException {
        for (int i = 0; i < 600 && repairs.list(edition.id()).isEmpty(); i++) {
            Thread.sleep(50);
        }
        return repairs.list(edition.id()).getFirst();
    }

    @Test
    void kindsOfRepairAreAcceptedAtOnceByRule() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        Browser organizer = browsers.organizer(fair.edition());
        assertThat(organizer.post(path(fair.edition(), "en", "/at-once"), "kind=COMPANY_LEFT"))
                .hasStatus(302);
        assertThat(repairs.atOnce(fair.id())).containsExactly(Proposal.Kind.COMPANY_LEFT);
        assertThat(organizer
                        .page(path(fair.edition(), "en", ""))
                        .select("#at-once input[checked]")
                        .eachAttr("value"))
                .containsExactly("COMPANY_LEFT");
    }

    @Test
    void nobodyElseReleasesOrRepairs() throws Exception {
        var fair = fairs.fair(4, 2, 1, 6, 5);
        Draft draft = scene.drafted(fair.edition());
        Browser stranger = browsers.organizer(EditionsExamples.bare(editions));
        for (String rest : List.of("/drafts/1/release", "/proposals", "/proposals/1")) {
            assertThat(stranger.get(path(fair.edition(), "en", rest))).hasStatus(404);
            assertThat(browsers.signedOut().get(path(fair.edition(), "en", rest)))
                    .hasStatus(302);
        }
        assertThat(stranger.post(path(fair.edition(), "en", "/drafts/1/release"), "version=" + draft.version()))
                .hasStatus(404);
        assertThat(meetings.released(fair.id())).isEmpty();
    }
}

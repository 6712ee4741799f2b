package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.Board;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingsExamples;
import amur.meetings.Timetables;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class BoardPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    TimetableScene scene;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Timetables timetables;

    @Autowired
    Board board;

    @Test
    void slotsGoDownTablesAcrossAndEachCellIsAMeeting() throws Exception {
        var fair = fairs.fair(10, 30, 10, 40, 120);
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        List<DraftMeeting> first = board.window(draft.id(), 0, 7, 1, 24);
        Document page = organizer.page(path(fair.edition(), "zh", "/drafts/1/board"));
        assertThat(page.select("#board thead th")).hasSize(25);
        assertThat(page.select("#board a.meeting")).hasSize(first.size());
        assertThat(page.select("#board tbody tr:not(.day)")).hasSize(8);
        assertThat(page.select("a[rel=next]").attr("href")).contains("tables=25");
        assertThat(page.select("#board .marks [aria-label=配译员]")).hasSize((int)
                first.stream().filter(meeting -> meeting.place().interpreted()).count());
        Document next = organizer.page(path(fair.edition(), "ru", "/drafts/1/board?day=2027-05-19&tables=25"));
        assertThat(next.select("#board thead th")).hasSize(7);
        assertThat(next.select("#board a.meeting"))
                .hasSize(board.window(draft.id(), 8, 9, 25, 30).size());
    }

    @Test
    void aMeetingOpensBesideTheBoardAndIsPinned() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 16);
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        DraftMeeting meeting = timetables.meetings(draft.id()).getFirst();
        String address = path(fair.edition(), "ru", "/drafts/1/board");
        long id = meeting.request().value();
        MvcTestResult shown = organizer.get(address + "/meetings/" + id);
        assertThat(shown).hasStatus(302);
        assertThat(shown.getResponse().getRedirectedUrl()).endsWith("open=" + id + "#m" + id);
        Document page = organizer.page(address + "?open=" + id);
        assertThat(page.select("#open-meeting dt a")).hasSize(2);
        assertThat(page.select("#m" + id).attr("aria-current")).isEqualTo("true");
        assertThat(page.select("#open-meeting [name=kind][value=pin]").text()).isEqualTo("Закрепить");

        assertThat(organizer.post(address + "/edits", "kind=pin", "request=" + id, "version=" + draft.version()))
                .hasStatus(302);
        assertThat(organizer.page(address + "?open=" + id).select("#m" + id + ".pinned"))
                .hasSize(1);
    }

    @Test
    void aMoveIsLookedAtThenSavedThere() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 8);
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        DraftMeeting meeting = timetables.meetings(draft.id()).getFirst();
        Board.Alternative there = board.alternatives(draft.id(), meeting.request()).stream()
                .filter(one -> one.displaced().isEmpty() && !one.freeTables().isEmpty())
                .filter(one -> one.slot() != meeting.place().slot())
                .findFirst()
                .orElseThrow();
        String address = path(fair.edition(), "en", "/drafts/1/board");
        int table = there.freeTables().getFirst();
        Document considered = organizer.page(
                address + "?open=" + meeting.request().value() + "&slot=" + there.slot() + "&table=" + table);
        assertThat(considered.select("#preview .notice.ok").text()).isEqualTo("No rule is broken.");
        assertThat(considered.select("#board td.target a")).isNotEmpty();

        assertThat(considered.select("#alternatives button[name=at]").eachAttr("value"))
                .contains(there.slot() + "." + table)
                .doesNotContain(meeting.place().slot() + "." + meeting.place().table());

        MvcTestResult saved = organizer.post(
                address + "/edits",
                "kind=move",
                "request=" + meeting.request().value(),
                "at=" + there.slot() + "." + table,
                "version=" + draft.version());
        assertThat(saved).hasStatus(302);
        assertThat(board.ofExhibitor(draft.id(), meeting.a()).stream()
                        .filter(one -> one.request().equals(meeting.request()))
                        .map(one -> one.place().slot())
                        .toList())
                .containsExactly(there.slot());
    }

    @Test
    void othersMakeWayInOneStepOrNotAtAll() throws Exception {
        var fair =
                fairs.fair(1, 2, 4, ExhibitorsExamples.many(4), new int[] {0, 1}, new int[] {0, 2}, new int[] {2, 3});
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        var left = timetables.leftOut(draft.id()).getFirst();
        String address = path(fair.edition(), "ru", "/drafts/1/board");
        Document page = organizer.page(address + "?open=" + left.request().value());
        var button = page.select("#alternatives button[name=way]");
        assertThat(button.first().ownText()).startsWith("Убрать").endsWith("и разместить");
        String[] form = {
            "kind=put", "request=" + left.request().value(), "way=" + button.val(), "version=" + draft.version()
        };
        assertThat(organizer.post(address + "/edits", form)).hasStatus(302);
        assertThat(timetables.meetings(draft.id()))
                .extracting(DraftMeeting::request)
                .contains(left.request());
        // Whoever decided on what was there before is told, and nothing happens.
        assertThat(organizer.post(address + "/edits", form).getResponse().getStatus())
                .isNotEqualTo(500);
        assertThat(timetables.draft(draft.id()).version()).isEqualTo(draft.version() + 1);
        Document history = organizer.page(path(fair.edition(), "zh", "/drafts/1"));
        assertThat(history.select("#edits li").text()).contains("移出");
    }

    @Test
    void whatAMoveWouldBreakIsNamedAndNothingIsSaved() throws Exception {
        var fair = fairs.fair(2, 4, 4, ExhibitorsExamples.many(3), new int[] {0, 1}, new int[] {0, 2});
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        List<DraftMeeting> meetings = timetables.meetings(draft.id());
        assertThat(meetings).hasSize(2);
        DraftMeeting moved = meetings.getFirst();
        int busy = meetings.getLast().place().slot();
        MvcTestResult refused = organizer.post(
                path(fair.edition(), "ru", "/drafts/1/board/edits"), move(moved, busy, 0, draft.version()));
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select("#preview .notice.error li").text())
                .contains("Вымышленная компания 1", "2 встречи", "одновременно возможно 1");
        assertThat(timetables.meetings(draft.id())).isEqualTo(meetings);
    }

    @Test
    void whoComesSecondSeesWhatTheOtherChanged() throws Exception {
        var fair = fairs.fair(6, 4, 4, 10, 16);
        Draft draft = scene.drafted(fair.edition());
        Browser one = browsers.organizer(fair.edition());
        Browser other = browsers.organizer(fair.edition());
        List<DraftMeeting> meetings = timetables.meetings(draft.id());
        String edits = path(fair.edition(), "en", "/drafts/1/board/edits");
        assertThat(one.post(edits, pin(meetings.get(0), draft.version()))).hasStatus(302);
        MvcTestResult late = other.post(edits, pin(meetings.get(1), draft.version()));
        assertThat(late).hasStatus(409);
        Document page = Browser.parsed(late);
        assertThat(page.select(".notice.attention h2").text())
                .isEqualTo("Somebody else has changed this draft meanwhile");
        assertThat(page.select(".notice.attention .timeline li p").first().text())
                .endsWith(": pinned");
        // the board that comes with it names the version as it is now, so that the change can be decided again
        assertThat(page.select("#open-meeting input[name=version]").first().attr("value"))
                .isEqualTo("" + timetables.draft(draft.id()).version());
        assertThat(timetables.meetings(draft.id()).stream().filter(DraftMeeting::pinned))
                .hasSize(1);
    }

    @Test
    void aScriptInANameIsShownAsText() throws Exception {
        List<NewExhibitor> companies = ExhibitorsExamples.many(2).stream()
                .map(like -> new NewExhibitor(
                        like.kind(),
                        "<script>alert(1)</script>",
                        "<script>alert(2)</script>",
                        like.country(),
                        like.region(),
                        like.sector(),
                        "",
                        1,
                        0,
                        true,
                        like.representatives(),
                        like.goods(),
                        List.of()))
                .toList();
        var fair = fairs.fair(2, 1, 1, companies, new int[] {0, 1});
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        long id = timetables.meetings(draft.id()).getFirst().request().value();
        for (String rest : List.of("/drafts/1/board?open=" + id, "/drafts/1/board/companies", "/drafts/1/release")) {
            Document page = organizer.page(path(fair.edition(), "en", rest));
            assertThat(page.select("main").text()).as(rest).contains("<script>alert(1)</script>");
            assertThat(page.select("main script")).as(rest).isEmpty();
        }
    }

    @Test
    void companiesAreFoundByNameInEitherScript() throws Exception {
        var fair = fairs.fair(8, 4, 4, 30, 60);
        Draft draft = scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        Document page = organizer.page(path(fair.edition(), "zh", "/drafts/1/board/companies?q=company%2012"));
        assertThat(page.select("#strips tbody th a").eachText()).containsExactly("虚构公司12");
        assertThat(page.select("#strips .strip")).hasSize(1);
        assertThat(page.select("#strips .strip span")).hasSize(8);
        assertThat(page.select("#strips .strip .busy"))
                .hasSize(board.ofExhibitor(draft.id(), fair.companies().get(11)).size());
        Document sorted = organizer.page(path(fair.edition(), "en", "/drafts/1/board/companies?sort=-meetings"));
        assertThat(sorted.select("#strips tbody tr > td:nth-of-type(1)").eachText().stream()
                        .map(Integer::valueOf)
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(sorted.select("#strips th[aria-sort=descending]").text()).isEqualTo("Meetings");
        String file = organizer.text(path(fair.edition(), "zh", "/drafts/1/board/companies.csv?q=company%2012"));
        assertThat(file.lines().toList()).hasSize(2).last().asString().startsWith("12,虚构公司12,Invented Company 12,");
        Document one = organizer.page(path(fair.edition(), "ru", "/drafts/1/board/companies/12"));
        assertThat(one.select("h1").text()).isEqualTo("Invented Company 12");
    }

    @Test
    void whatIsNotTheCallersIsNotThere() throws Exception {
        var fair = fairs.fair(4, 2, 2, 6, 6);
        Draft draft = scene.drafted(fair.edition());
        var elsewhere = fairs.fair(4, 2, 2, 6, 6);
        Browser organizer = browsers.organizer(fair.edition());
        Browser stranger = browsers.organizer(EditionsExamples.bare(editions));
        String address = path(fair.edition(), "en", "/drafts/1/board");
        long foreign = elsewhere.requests().getFirst().value();
        assertThat(organizer.get(address + "?open=" + foreign)).hasStatus(404);
        assertThat(organizer.get(path(fair.edition(), "en", "/drafts/7/board"))).hasStatus(404);
        for (String rest : List.of("", "/companies", "/companies/1", "/changed?version=1")) {
            assertThat(stranger.get(address + rest)).as(rest).hasStatus(404);
            assertThat(browsers.signedOut().get(address + rest)).as(rest).hasStatus(302);
        }
        DraftMeeting meeting = timetables.meetings(draft.id()).getFirst();
        assertThat(stranger.post(address + "/edits", pin(meeting, draft.version())))
                .hasStatus(404);
    }

    private static String[] pin(DraftMeeting meeting, long version) {
        return new String[] {"kind=pin", "request=" + meeting.request().value(), "version=" + version};
    }

    private static String[] move(DraftMeeting meeting, int slot, int table, long version) {
        return new String[] {
            "kind=move", "request=" + meeting.request().value(), "slot=" + slot, "table=" + table, "version=" + version
        };
    }
}

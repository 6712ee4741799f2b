package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Decision;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorsExamples;
import amur.matchmaking.Demand;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.Matchmaking.NewRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import amur.meetings.Availability;
import amur.meetings.Draft;
import amur.meetings.LateRequests;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Proposal;
import amur.meetings.Releases;
import amur.meetings.Repairs;
import amur.meetings.Timetables;
import amur.web.View.Toast;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One slot, two tables: 0 and 1 meet; 0 and 3 agree too late, and so do 2 and 5. */
@PlatformTest
class LateRequestsPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    TimetableScene scene;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Releases releases;

    @Autowired
    Repairs repairs;

    @Autowired
    LateRequests late;

    @Autowired
    Timetables timetables;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Availability availability;

    @Autowired
    DraftDecisions decisions;

    private Edition edition;
    private Fair fair;
    private Browser organizer;

    @BeforeEach
    void released() throws Exception {
        fair = fairs.fair(1, 2, 2, ExhibitorsExamples.many(6), new int[] {0, 1});
        edition = fair.edition();
        organizer = browsers.organizer(edition);
        Draft draft = scene.drafted(edition);
        releases.release(draft.id(), draft.version());
    }

    private MeetingRequestId agreed(int from, int to) {
        List<ExhibitorId> companies = fair.companies();
        return matchmaking
                .enter(
                        fair.id(),
                        List.of(new NewRequest(
                                companies.get(from), companies.get(to), WishLevel.MEET, WishLevel.MEET, false)))
                .getFirst();
    }

    @Test
    void whatCameTooLateIsListedWithItsReasonAndWaitsForADecision() throws Exception {
        assertThat(late.list(fair.id())).isEmpty();
        assertThat(organizer
                        .page(path(edition, "en", "/late"))
                        .select(".empty h2")
                        .text())
                .isEqualTo("No late request waits for a place");

        MeetingRequestId stuck = agreed(0, 3);
        MeetingRequestId fitting = agreed(2, 5);

        assertThat(late.list(fair.id())).extracting(Demand::request).containsExactly(stuck, fitting);
        assertThat(decisions.decisions(edition))
                .contains(new Decision(
                        "meetings.late.decision",
                        List.of(2),
                        "/editions/" + edition.slug() + "/organizer/timetable/late",
                        null));
        Document timetable = organizer.page(path(edition, "ru", ""));
        assertThat(timetable.select(".notice.attention h2").text())
                .isEqualTo("2 принятых запроса остались без места в опубликованном расписании");
        Document page = organizer.page(path(edition, "zh", "/late"));
        assertThat(page.select("#late tbody tr")).hasSize(2);
        assertThat(page.select("#late tbody tr").get(0).select(".badge.ok")).isEmpty();
        assertThat(page.select("#late tbody tr").get(1).select(".badge.ok").text())
                .isEqualTo("现有空位");
        String file = organizer.text(path(edition, "en", "/late.csv"));
        assertThat(file.lines()).hasSize(3);
    }

    @Test
    void whatAMeetingHoldsThatWaitsForItsOwnRepairIsNotFree() throws Exception {
        MeetingRequestId stuck = agreed(0, 3);
        // 1 cannot come any more: its meeting with 0 stands until its repair is accepted.
        availability.enter(fair.id(), Map.of(fair.companies().get(1), Set.of(0)));
        assertThat(late.reasons(fair.id(), List.of(stuck))).containsKey(stuck);
    }

    @Test
    void aFreePlaceIsLookedForAndMakesARepair() throws Exception {
        MeetingRequestId stuck = agreed(0, 3);
        MeetingRequestId fitting = agreed(2, 5);
        String address = path(edition, "en", "/late/");

        assertThat(organizer.post(address + stuck.value() + "/repair")).hasRedirectedUrl(path(edition, "en", "/late"));
        // In one slot there is no room to be made either.
        assertThat(organizer.post(address + stuck.value() + "/repair", "most=3"))
                .hasRedirectedUrl(path(edition, "en", "/late"));
        assertThat(organizer.post(address + stuck.value() + "/repair", "most=6"))
                .hasStatus(400);
        Document listed = organizer.page(path(edition, "ru", "/late"));
        assertThat(listed.select("#most-" + stuck.value() + " option").eachText())
                .hasSize(5)
                .startsWith("Не больше 1 встречи");
        assertThat(listed.select("#most-" + fitting.value())).isEmpty();
        assertThat(repairs.list(fair.id())).isEmpty();
        assertThat(organizer.post(address + fitting.value() + "/repair"))
                .hasRedirectedUrl(path(edition, "en", "/proposals/1"));
        assertThat(late.list(fair.id())).extracting(Demand::request).containsExactly(stuck);
        // Once dismissed it is decided, and nobody is asked again.
        Proposal one = repairs.list(fair.id()).getFirst();
        repairs.dismiss(one.id(), one.version());
        assertThat(late.list(fair.id())).extracting(Demand::request).containsExactly(stuck);
        assertThat(organizer.post(address + fitting.value() + "/repair")).hasStatus(404);
    }

    /** Two slots, 0 meets in both: who meets beside 2 and 5 is free at the other one only, and 2 must move to meet them. */
    @Test
    void workedOutAnewWithoutRoomItIsSaidAndTheRequestWaitsAgain() throws Exception {
        fair = fairs.fair(2, 3, 2, ExhibitorsExamples.many(6), new int[] {0, 1}, new int[] {0, 3}, new int[] {2, 5});
        edition = fair.edition();
        organizer = browsers.organizer(edition);
        Draft draft = scene.drafted(edition);
        assertThat(draft.figures().placed()).isEqualTo(3);
        releases.release(draft.id(), draft.version());
        MeetingRequestId stuck = agreed(2, slot(draft, 0) == slot(draft, 2) ? 3 : 1);
        assertThat(organizer.post(path(edition, "en", "/late/" + stuck.value() + "/repair"), "most=1"))
                .hasRedirectedUrl(path(edition, "en", "/proposals/1"));
        assertThat(late.list(fair.id())).isEmpty();
        Document page = organizer.page(path(edition, "en", "/proposals/1"));

        var answer = organizer.submit(page, "/proposals/1/moves", "most=0");

        assertThat(answer).hasRedirectedUrl(path(edition, "en", "/proposals/1"));
        assertThat(answer)
                .flash()
                .containsValue(List.of(new Toast(
                        Toast.Kind.ATTENTION,
                        "There is still no free place with nobody moved. Place it by hand or draft again.")));
        assertThat(repairs.list(fair.id())).extracting(Proposal::state).containsExactly(Proposal.State.DISMISSED);
        assertThat(late.list(fair.id())).extracting(Demand::request).containsExactly(stuck);
    }

    private int slot(Draft draft, int request) {
        return timetables.meetings(draft.id()).stream()
                .filter(meeting -> meeting.request().equals(fair.requests().get(request)))
                .findFirst()
                .orElseThrow()
                .place()
                .slot();
    }

    @Test
    void byHandItIsPlacedInOneDraftOfTheReleasedTimetable() throws Exception {
        MeetingRequestId stuck = agreed(0, 3);
        String address = path(edition, "en", "/late/" + stuck.value() + "/by-hand");

        String board = redirected(address);
        assertThat(board).isEqualTo(path(edition, "en", "/drafts/2/board/meetings/" + stuck.value()));
        assertThat(Objects.requireNonNull(organizer.get(board).getResponse().getRedirectedUrl()))
                .contains("/drafts/2/board?");
        assertThat(redirected(address)).as("the draft that is open already").isEqualTo(board);
        assertThat(timetables.drafts(fair.id())).hasSize(2);
    }

    private String redirected(String address) {
        return Objects.requireNonNull(organizer.post(address).getResponse().getRedirectedUrl());
    }

    @Test
    void whatIsAcceptedBetweenDraftingAndTheFirstReleaseIsLateToo() throws Exception {
        fair = fairs.fair(1, 2, 2, ExhibitorsExamples.many(6), new int[] {0, 1});
        Draft draft = scene.drafted(fair.edition());
        MeetingRequestId between = agreed(0, 3);
        releases.release(draft.id(), draft.version());
        assertThat(late.list(fair.id())).extracting(Demand::request).containsExactly(between);
    }

    @Test
    void othersHaveNoWayIn() throws Exception {
        MeetingRequestId stuck = agreed(0, 3);
        Browser stranger = browsers.organizer(fairs.fair(1, 1, 1, 2, 1).edition());
        assertThat(stranger.get(path(edition, "en", "/late"))).hasStatus(404);
        assertThat(stranger.get(path(edition, "en", "/late.csv"))).hasStatus(404);
        assertThat(browsers.signedOut().get(path(edition, "en", "/late"))).hasStatus(302);
        for (String deed : List.of("/repair", "/by-hand")) {
            assertThat(stranger.post(path(edition, "en", "/late/" + stuck.value() + deed)))
                    .hasStatus(404);
        }
    }
}

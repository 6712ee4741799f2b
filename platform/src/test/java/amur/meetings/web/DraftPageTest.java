package amur.meetings.web;

import static amur.meetings.web.TimetableScene.path;
import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Hall;
import amur.editions.Halls;
import amur.editions.TableRows;
import amur.meetings.Draft;
import amur.meetings.DraftSettings;
import amur.meetings.DraftWork;
import amur.meetings.MeetingsExamples;
import amur.meetings.Timetables;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class DraftPageTest {
    @Autowired
    TimetableScene scene;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Editions editions;

    @Autowired
    Halls halls;

    @Autowired
    Timetables timetables;

    @Autowired
    DraftWork work;

    @Autowired
    Browsers browsers;

    @Autowired
    List<Decisions> decisions;

    @Test
    void withoutSlotsThePageSaysWhatIsNeededFirst() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        Document page = browsers.organizer(edition).page(path(edition, "ru", ""));
        assertThat(page.select("h1").text()).isEqualTo("Расписание встреч");
        assertThat(page.select(".empty a").eachText())
                .containsExactly("Слоты для встреч", "Столы", "Принятые запросы на встречу");
        assertThat(page.select(".empty a").eachAttr("href"))
                .containsExactly(
                        "/ru/editions/" + edition.slug() + "/organizer/slots",
                        "/ru/editions/" + edition.slug() + "/organizer/tables",
                        "/ru/editions/" + edition.slug() + "/organizer/requests");
        assertThat(page.select("#start")).isEmpty();
        assertThat(texts(edition)).contains("meetings.draft.decision.frame");
    }

    @Test
    void aDraftIsBegunFollowedAndJudged() throws Exception {
        var fair = fairs.fair(8, 3, 2, 12, 30);
        Browser organizer = browsers.organizer(fair.edition());
        MvcTestResult begun =
                organizer.post(path(fair.edition(), "zh", "/drafts"), "budget=5", "seed=7", "threads=1", "rounds=20");
        assertThat(begun).hasStatus(302);
        String address = path(fair.edition(), "zh", "/drafts/1");
        assertThat(begun.getResponse().getRedirectedUrl()).isEqualTo(address);

        String events = live(address + "/live", organizer);
        assertThat(events).contains("event:progress", "event:done", "\"percent\":", "\"gap\":");

        Draft draft = timetables.find(fair.id(), 1).orElseThrow();
        Document page = organizer.page(address);
        assertThat(page.select("#figures .figure-value").eachText())
                .startsWith(String.valueOf(draft.figures().value()));
        assertThat(page.select("#figures .figure-note").first().text())
                .isEqualTo("已排入 " + draft.figures().placed() + " / 30 个请求");
        // The picture of how it came to be, with its numbers as a table.
        List<Timetables.Moment> course = timetables.course(draft.id());
        assertThat(course).isNotEmpty();
        assertThat(course.getLast().value()).isEqualTo(draft.figures().value());
        assertThat(course.getLast().bound()).isEqualTo(draft.figures().bound());
        assertThat(page.select("#course svg[role=img] desc").text())
                .startsWith("经过 ")
                .contains("没有更好的时间表");
        assertThat(page.select("#course path.plot-value")).hasSize(1);
        assertThat(page.select("#course path.plot-bound")).hasSize(1);
        assertThat(page.select("#course-rows tr").last().select("td").eachText())
                .containsExactly(
                        String.valueOf(draft.figures().value()),
                        String.valueOf(draft.figures().bound()));
        assertThat(page.select("#course").attr("hx-get")).isEmpty();
        assertThat(page.select("[style], #course script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("草案 1");
        assertThat(page.select(".lede").text()).isEqualTo("计算时间 5 秒，随机种子 7，1 个线程");
        assertThat(texts(fair.edition())).contains("meetings.draft.decision.finished");
    }

    @Test
    void howFarPeopleWalkIsSaidWhereItIsKnownWhereTablesStand() throws Exception {
        var fair = fairs.fair(8, 3, 2, 12, 30);
        Browser organizer = browsers.organizer(fair.edition());
        scene.drafted(fair.edition());
        assertThat(organizer.page(path(fair.edition(), "ru", "/drafts/1")).text())
                .doesNotContain("Путь пешком");
        halls.lay(fair.id(), Hall.UNKNOWN.inRows(new TableRows(1, 3, 20)));
        Draft draft = scene.drafted(fair.edition());
        Draft.Walk walk = draft.figures().walk();
        assertThat(walk).isNotNull();
        assertThat(walk.most()).isGreaterThanOrEqualTo(walk.perPersonAndDay());
        String mean = String.valueOf(Math.round(walk.perPersonAndDay()));
        String most = String.valueOf(Math.round(walk.most()));
        Document page = organizer.page(path(fair.edition(), "ru", "/drafts/2"));
        assertThat(page.select("#figures .figure").last().text())
                .startsWith("Путь пешком на человека в день " + mean + " м больше всего — " + most + " м");
        assertThat(organizer
                        .page(path(fair.edition(), "zh", "/drafts/2/board"))
                        .select(".figures")
                        .text())
                .contains("每人每日步行 " + mean + " 米 最多 " + most + " 米");
        Document both = organizer.page(path(fair.edition(), "zh", "/compare?one=1&other=2"));
        assertThat(both.select("#figures tr:has(th:containsOwn(步行)) td").eachText())
                .containsExactly("–", mean + " (最多 " + most + " 米)");
        assertThat(organizer
                        .page(path(fair.edition(), "zh", "/compare?one=1&other=1"))
                        .select("#figures th:containsOwn(步行)"))
                .isEmpty();
    }

    @Test
    void whatMoreWouldBringAndWhatGoalsCostIsSaid() throws Exception {
        var fair = fairs.fair(8, 3, 2, 12, 30);
        Browser organizer = browsers.organizer(fair.edition());
        Draft draft = scene.drafted(fair.edition());
        assertThat(organizer.page(path(fair.edition(), "en", "/drafts/1")).select("#costs"))
                .isEmpty();
        work.addTrades(
                draft.id(),
                List.of(
                        new Timetables.Trade.ByWeight(25, 0.42),
                        new Timetables.Trade.Minimum(0, 100),
                        new Timetables.Trade.Minimum(1, 90),
                        new Timetables.Trade.Breaks(20, 90),
                        new Timetables.Trade.Breaks(4, 60),
                        new Timetables.Trade.Walking(12, 90),
                        new Timetables.Trade.Walking(3, 70)));
        assertThat(organizer
                        .page(path(fair.edition(), "zh", "/drafts/1"))
                        .select("#cost-walking tbody tr")
                        .eachText())
                .element(1)
                .asString()
                .startsWith("3 米 70 −20");
        Document page = organizer.page(path(fair.edition(), "en", "/drafts/1"));
        assertThat(page.select("#figures").text()).contains("A timetable by weight alone would have 0.42.");
        assertThat(page.select("#costs path.plot-value").eachAttr("d"))
                .containsExactly("M0.0 53.6L1000.0 946.4", "M1000.0 53.6L0.0 946.4", "M1000.0 53.6L0.0 946.4");
        assertThat(page.select("#costs circle.plot-dot")).hasSize(6);
        assertThat(page.select("#costs svg[role=img] desc").first().text())
                .isEqualTo("From No minimum, 100, to At least 1 meeting, where asked for, 90");
        assertThat(page.select("#cost-minimum tbody th").eachText())
                .containsExactly("No minimum", "At least 1 meeting, where asked for");
        assertThat(page.select("#cost-minimum tbody td:last-child").eachText())
                .first()
                .isEqualTo("0");
        assertThat(page.select("#cost-breaks tbody td:last-child").eachText().getLast())
                .startsWith("−30");
        Document russian = organizer.page(path(fair.edition(), "ru", "/drafts/1"));
        assertThat(russian.select("#costs h2").first().text()).isEqualTo("Чего стоят другие цели");
        Document chinese = organizer.page(path(fair.edition(), "zh", "/drafts/1"));
        assertThat(chinese.select("#cost-breaks tbody th").eachText()).containsExactly("20", "4");
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() throws Exception {
        var fair = fairs.fair(4, 2, 1, 4, 3);
        MvcTestResult refused = browsers.organizer(fair.edition())
                .post(path(fair.edition(), "en", "/drafts"), "budget=60", "seed=seven", "threads=0");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#seed").attr("value")).isEqualTo("seven");
        assertThat(page.select("#seed-error").text()).isEqualTo("The seed is a whole number.");
        assertThat(page.select(".notice.error a").eachAttr("href")).containsExactly("#threads", "#seed");
        assertThat(timetables.drafts(fair.id())).isEmpty();
    }

    @Test
    void aDraftIsStoppedWithTheBestSoFar() throws Exception {
        var fair = fairs.circles();
        Browser organizer = browsers.organizer(fair.edition());
        timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofMinutes(5), 1));
        String address = path(fair.edition(), "en", "/drafts/1");
        Document working = organizer.page(address);
        assertThat(working.select("[data-sse]").attr("data-sse")).isEqualTo(address + "/live");
        assertThat(working.select("noscript").text()).contains("Reload");
        assertThat(working.select("#course").attr("hx-get")).isEqualTo(address + "/course");
        assertThat(organizer.page(address + "/course").select("#course")).hasSize(1);
        assertThat(browsers.signedOut().get(address + "/course")).hasStatus(302);
        assertThat(organizer.post(address + "/stop")).hasStatus(302);
        live(address + "/live", organizer);
        assertThat(timetables.find(fair.id(), 1).orElseThrow().state()).isEqualTo(Draft.State.STOPPED);
    }

    @Test
    void allMeetingsOfADraftComeAsAFile() throws Exception {
        var fair = fairs.fair(6, 3, 2, 8, 12);
        Draft draft = scene.drafted(fair.edition());
        MvcTestResult csv =
                browsers.organizer(fair.edition()).get(path(fair.edition(), "ru", "/drafts/1/meetings.csv"));
        assertThat(csv).hasStatusOk();
        List<String> lines = Browser.text(csv).lines().toList();
        assertThat(lines).hasSize(draft.figures().placed() + 1);
        assertThat(lines.getFirst()).startsWith("\uFEFFЗапрос,День,Время,Слот,Стол");
    }

    @Test
    void twoDraftsAreComparedByFiguresAndMeetings() throws Exception {
        var fair = fairs.fair(6, 2, 1, 10, 25);
        scene.drafted(fair.edition());
        scene.drafted(fair.edition());
        Browser organizer = browsers.organizer(fair.edition());
        Document page = organizer.page(path(fair.edition(), "ru", "/compare?one=1&other=2"));
        assertThat(page.select("#figures thead th").eachText())
                .containsExactly("Показатель", "Черновик 1", "Черновик 2");
        int differences = timetables
                .compare(
                        timetables.find(fair.id(), 1).orElseThrow().id(),
                        timetables.find(fair.id(), 2).orElseThrow().id())
                .size();
        assertThat(page.select("#changes tbody tr")).hasSize(differences);
        assertThat(organizer.get(path(fair.edition(), "en", "/compare?one=1&other=9")))
                .hasStatus(404);
    }

    @Test
    void nobodyElseSeesDrafts() throws Exception {
        var fair = fairs.fair(6, 2, 1, 6, 5);
        scene.drafted(fair.edition());
        Browser stranger = browsers.organizer(EditionsExamples.bare(editions));
        for (String rest : List.of("", "/drafts/1", "/drafts/1/live", "/drafts/1/meetings.csv", "/compare", "/rules")) {
            assertThat(stranger.get(path(fair.edition(), "en", rest))).as(rest).hasStatus(404);
            MvcTestResult signedOut = browsers.signedOut().get(path(fair.edition(), "en", rest));
            assertThat(signedOut).as(rest).hasStatus(302);
            assertThat(signedOut.getResponse().getRedirectedUrl()).contains("/sign-in");
        }
        assertThat(stranger.post(path(fair.edition(), "en", "/drafts"))).hasStatus(404);
    }

    /** The whole stream, until the engine has ended. */
    private String live(String address, Browser who) throws Exception {
        MvcTestResult stream = who.asking(address).exchange(Duration.ofSeconds(60));
        return Browser.text(stream);
    }

    private List<String> texts(Edition edition) {
        return decisions.stream()
                .flatMap(room -> room.decisions(edition).stream())
                .map(decision -> decision.textKey())
                .toList();
    }
}

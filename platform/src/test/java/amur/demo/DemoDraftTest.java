package amur.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Edition.Day;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.OpenEdition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.matchmaking.Matchmaking;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.Timetables;
import amur.meetings.timetable.EditionProblem;
import amur.meetings.timetable.EditionProblems;
import amur.shared.Period;
import amur.timetabling.Timetabler;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's companies and wishes in their full number, drafted by the application's own jobs. */
@PlatformTest
class DemoDraftTest {
    private static final Logger log = LoggerFactory.getLogger(DemoDraftTest.class);

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Timetables timetables;

    @Autowired
    EditionProblems problems;

    @Test
    void theDemoInFullSizeIsDraftedInTheBackground() {
        EditionId edition = load();
        long start = System.nanoTime();
        EditionProblem problem = problems.of(edition, Goal.WEIGHT, List.of());
        log.info("Problem built in {} ms, first time", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        problem = problems.of(edition, Goal.WEIGHT, List.of());
        log.info("Problem built in {} ms, again", (System.nanoTime() - start) / 1_000_000);
        assertThat(problem.problem().participants()).isEqualTo(2_200);
        assertThat(problem.problem().requests()).isEqualTo(12_000);
        assertThat(problem.problem().slots()).isEqualTo(56);
        assertThat(problem.problem().days()).isEqualTo(4);

        DraftId id = timetables.startDraft(edition, DraftSettings.of(Duration.ofSeconds(6), 2024));
        Draft draft = await().atMost(Duration.ofSeconds(90))
                .until(() -> timetables.draft(id), one -> one.state().ended());
        log.info("Draft: {}", draft.figures());
        timetables.prices(id).stream().filter(price -> price.slot() < 0).forEach(price -> log.info("{}", price));
        List<DraftMeeting> meetings = timetables.meetings(id);
        assertThat(draft.state()).isEqualTo(Draft.State.DONE);
        assertThat(meetings).hasSize(draft.figures().placed());
        assertThat(meetings.size() + timetables.leftOut(id).size()).isEqualTo(12_000);
        assertThat(Timetabler.violations(
                        problem.problem(),
                        problem.solution(meetings).placements().toList()))
                .isEmpty();
    }

    private EditionId load() {
        var words = new DemoWords();
        var random = new SplittableRandom(2024);
        var first = DemoEdition.meetingDays().getFirst();
        OpenEdition like = EditionsExamples.openHarbin(EditionsExamples.slug("demo"));
        EditionId edition = editions.open(new OpenEdition(
                like.slug(),
                like.name(),
                0,
                like.theme(),
                like.city(),
                like.venue(),
                like.host(),
                like.guest(),
                like.zone(),
                DemoEdition.meetingDays().stream()
                        .map(day -> new Day(day, day.equals(first) ? Edition.Phase.BUSINESS : Edition.Phase.PUBLIC))
                        .toList(),
                1));
        editions.setSlots(edition, DemoEdition.slots());
        editions.setTables(edition, DemoEdition.Size.FULL.tables);
        editions.setPool(
                edition,
                EditionsExamples.POOL,
                IntStream.rangeClosed(1, DemoEdition.Size.FULL.interpreters)
                        .mapToObj(number -> "Interpreter " + number)
                        .toList());
        List<Period> days = DemoEdition.meetingDays().stream()
                .map(day -> new Period(
                        day.atTime(9, 0).atZone(like.zone()).toInstant(),
                        day.atTime(18, 0).atZone(like.zone()).toInstant()))
                .toList();
        List<NewExhibitor> companies = new DemoCompanies(words, random)
                .invent(DemoEdition.Size.FULL.exhibitors, DemoEdition.Size.FULL.buyers, days);
        List<ExhibitorId> ids = exhibitors.enlist(edition, companies);
        matchmaking.enter(edition, new DemoRequests(random).invent(companies, ids, DemoEdition.Size.FULL.requests));
        return edition;
    }
}

package amur.meetings.timetable;

import static amur.meetings.MeetingsExamples.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.meetings.Availability;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.LeftOut;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.timetabling.Budget;
import amur.timetabling.Problem;
import amur.timetabling.Request;
import amur.timetabling.Solution;
import amur.timetabling.Timetabler;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class EditionProblemsTest {
    @Autowired
    EditionProblems problems;

    @Autowired
    Editions editions;

    @Autowired
    Availability availability;

    @Autowired
    SchedulingRules rules;

    @Autowired
    MeetingsExamples examples;

    private EditionProblem problem(Fair fair, DraftMeeting... pinned) {
        return problems.of(fair.id(), Goal.WEIGHT, List.of(pinned));
    }

    private static Solution solve(EditionProblem edition) {
        return Timetabler.solve(
                edition.problem(), Budget.of(Duration.ofSeconds(20)).withRounds(200));
    }

    @Test
    void companiesTablesAndDaysBecomeNumbers() {
        Fair fair =
                examples.fair(10, 3, 2, List.of(speaking(0, 2, 1, "ru"), speaking(1, 1, 0, "zh")), new int[] {0, 1});
        availability.block(fair.companies().get(0), Set.of(0, 9));
        editions.loseTable(fair.id(), 3, Set.of(4));
        editions.setInterpreterAway(fair.id(), "ru-zh", 1, Set.of(5));
        rules.lay(fair.id(), List.of(new Rule.AtMost(fair.companies().get(0), 4)));

        Problem problem = problem(fair).problem();
        assertThat(problem.days()).isEqualTo(2);
        assertThat(problem.daySlots(0)).isEqualTo(8);
        assertThat(problem.tables(0)).isEqualTo(3);
        assertThat(problem.tables(4)).isEqualTo(2);
        assertThat(problem.hasTable(4, 2)).isFalse();
        assertThat(problem.interpreters(0, 4)).isEqualTo(2);
        assertThat(problem.interpreters(0, 5)).isEqualTo(1);
        assertThat(problem.participant(0).free()).hasToString("1-8");
        assertThat(problem.participant(0).seats()).isEqualTo(2);
        assertThat(problem.participant(0).min()).isEqualTo(1);
        assertThat(problem.participant(0).max()).isEqualTo(4);
        assertThat(problem.participant(1).free().isAll()
                        || problem.participant(1).free().end() == 10)
                .isTrue();
    }

    @Test
    void aPoolIsNeededOnlyWhereNoLanguageIsShared() {
        Fair fair = examples.fair(
                4,
                2,
                1,
                List.of(
                        speaking(0, 1, 0, "ru"),
                        speaking(1, 1, 0, "zh"),
                        speaking(2, 1, 0, "ru", "en"),
                        speaking(3, 1, 0, "zh", "en"),
                        speaking(4, 1, 0), // Russian, of whom nobody has said what they speak
                        speaking(5, 1, 0, "de")),
                new int[] {0, 1},
                new int[] {2, 3},
                new int[] {4, 1},
                new int[] {4, 0},
                new int[] {5, 0});
        EditionProblem edition = problem(fair);
        assertThat(List.of(edition.pair(0), edition.pair(1), edition.pair(2), edition.pair(3), edition.pair(4)))
                .containsExactly("ru-zh", "", "ru-zh", "", "de-ru");
        assertThat(edition.lacksPool(0)).isFalse();
        assertThat(edition.lacksPool(4)).isTrue();
    }

    @Test
    void aRequestWithoutPoolIsLeftOutForThatReason() {
        Fair fair = examples.fair(4, 2, 1, List.of(speaking(0, 1, 0, "ru"), speaking(1, 1, 0, "de")), new int[] {0, 1});
        EditionProblem edition = problem(fair);
        assertThat(edition.leftOut(solve(edition)))
                .containsExactly(new LeftOut(
                        fair.requests().getFirst(),
                        fair.companies().get(0),
                        fair.companies().get(1),
                        3,
                        new LeftOut.Reason.NoPool("de-ru")));
    }

    @Test
    void rulesReachTheEngine() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        rules.lay(
                fair.id(),
                List.of(
                        new Rule.OnlySlots(fair.requests().get(0), Set.of(1, 3)),
                        new Rule.Weight(fair.requests().get(1), 40),
                        new Rule.Interpreted(fair.requests().get(2), ""),
                        new Rule.Before(fair.requests().get(2), fair.requests().get(0))));
        Problem problem = problem(fair).problem();
        assertThat(problem.request(0).slots()).hasToString("1,3");
        assertThat(problem.request(1).weight()).isEqualTo(40);
        assertThat(problem.request(2).pool()).isEqualTo(Request.NO_POOL);
        assertThat(problem.earlier(0)).isEqualTo(2);
        assertThat(problem.later(0)).isZero();
    }

    @Test
    void aPinHoldsSlotAndTableAndComesFirst() {
        Fair fair = examples.fair(4, 3, 2, 6, 9);
        EditionProblem free = problem(fair);
        DraftMeeting first = free.meetings(solve(free), List.of(), true).getFirst();
        DraftMeeting pin = new DraftMeeting(
                first.request(),
                first.a(),
                first.aSeat(),
                first.b(),
                first.bSeat(),
                first.weight(),
                new Place(3, 2, first.place().pair(), first.place().pair().isEmpty() ? 0 : 2),
                true);
        EditionProblem edition = problem(fair, pin);
        Request request = edition.problem().request(edition.find(pin.request()).orElseThrow());
        assertThat(request.must()).isTrue();
        assertThat(request.slots()).hasToString("3");
        assertThat(request.table()).isEqualTo(1);
        assertThat(edition.meetings(solve(edition), List.of(pin), true)).contains(pin);
    }

    @Test
    void meetingsAreSeatedSoundlyAndComeBackAsTheSameSolution() {
        Fair fair = examples.fair(8, 6, 3, 20, 60);
        editions.loseTable(fair.id(), 2, Set.of(0, 1, 2));
        editions.setInterpreterAway(fair.id(), "ru-zh", 1, Set.of(3, 4));
        EditionProblem edition = problem(fair);
        Solution solution = solve(edition);
        List<DraftMeeting> meetings = edition.meetings(solution, List.of(), true);
        assertThat(meetings).hasSize(solution.placed());
        var taken = new HashSet<String>();
        for (DraftMeeting meeting : meetings) {
            Place place = meeting.place();
            assertThat(taken.add("table " + place.slot() + " " + place.table())).isTrue();
            assertThat(taken.add("seat " + place.slot() + " " + meeting.a() + " " + meeting.aSeat()))
                    .isTrue();
            assertThat(taken.add("seat " + place.slot() + " " + meeting.b() + " " + meeting.bSeat()))
                    .isTrue();
            assertThat(place.table() == 2 && place.slot() < 3).isFalse();
            if (place.interpreted()) {
                assertThat(taken.add("interpreter " + place.slot() + " " + place.interpreter()))
                        .isTrue();
                assertThat(place.interpreter() == 1 && (place.slot() == 3 || place.slot() == 4))
                        .isFalse();
            }
        }
        Solution again = edition.solution(meetings);
        assertThat(again.value()).isEqualTo(solution.value());
        assertThat(Timetabler.violations(edition.problem(), again.placements().toList()))
                .isEmpty();
        assertThat(edition.meetings(again, meetings, true)).containsExactlyElementsOf(meetings);
    }

    @Test
    void whoStaysInASlotKeepsTableInterpreterAndSeat() {
        Fair fair = examples.fair(
                2,
                4,
                4,
                List.of(
                        speaking(0, 1, 0, "ru"),
                        speaking(1, 1, 0, "zh"),
                        speaking(2, 1, 0, "ru"),
                        speaking(3, 2, 0, "zh")),
                new int[] {0, 1},
                new int[] {2, 3});
        EditionProblem edition = problem(fair);
        DraftMeeting odd = new DraftMeeting(
                fair.requests().get(1),
                fair.companies().get(2),
                0,
                fair.companies().get(3),
                1,
                3,
                new Place(1, 4, "ru-zh", 3),
                false);
        List<DraftMeeting> meetings = edition.meetings(edition.solution(List.of(odd)), List.of(odd), true);
        assertThat(meetings).containsExactly(odd);
    }
}

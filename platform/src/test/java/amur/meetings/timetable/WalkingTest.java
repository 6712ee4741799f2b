package amur.meetings.timetable;

import static amur.meetings.MeetingsExamples.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.timetabling.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tables stand becomes the engine's, and how far people walk comes back. */
@PlatformTest
class WalkingTest {
    @Autowired
    EditionProblems problems;

    @Autowired
    Halls halls;

    @Autowired
    MeetingsExamples examples;

    /** One company that meets two others, of whom nobody needs an interpreter. */
    private Fair three() {
        return examples.fair(
                10,
                3,
                0,
                List.of(speaking(0, 1, 0, "en"), speaking(1, 1, 0, "en"), speaking(2, 1, 0, "en")),
                new int[] {0, 1},
                new int[] {0, 2});
    }

    private EditionProblem problem(Fair fair) {
        return problems.of(fair.id(), Goal.WEIGHT, List.of());
    }

    private static DraftMeeting meeting(Fair fair, int request, int slot, int table) {
        return new DraftMeeting(
                fair.requests().get(request),
                fair.companies().get(0),
                0,
                fair.companies().get(request + 1),
                0,
                3,
                new Place(slot, table, "", 0),
                false);
    }

    private Draft.Figures figures(EditionProblem edition, List<DraftMeeting> meetings) {
        return edition.figures(edition.solution(meetings), meetings, -1, java.time.Duration.ZERO);
    }

    @Test
    void placesAreTheEnginesFromTheNearestCorner() {
        Fair fair = three();
        assertThat(problem(fair).problem().hasPlaces()).isFalse();
        halls.lay(fair.id(), Hall.UNKNOWN.with(1, new HallPlace(-3, 8)).with(3, new HallPlace(7, 5)));
        var problem = problem(fair).problem();
        assertThat(problem.tablePlace(0)).contains(new Position(0, 3));
        assertThat(problem.tablePlace(1)).isEmpty();
        assertThat(problem.tablePlace(2)).contains(new Position(10, 0));
    }

    @Test
    void metresAreCountedByPersonAndDay() {
        Fair fair = three();
        halls.lay(fair.id(), Hall.UNKNOWN.with(1, new HallPlace(0, 0)).with(2, new HallPlace(10, 5)));
        EditionProblem edition = problem(fair);
        // The first walks from table 1 to table 2, the others stay: three people have meetings that day.
        assertThat(figures(edition, List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 3, 2)))
                        .walk())
                .isEqualTo(new Draft.Walk(5, 15));
        // Overnight nobody walks, and of table 3 nobody knows where it stands.
        assertThat(figures(edition, List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 8, 2)))
                        .walk())
                .isEqualTo(new Draft.Walk(0, 0));
        assertThat(figures(edition, List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 3, 3)))
                        .walk())
                .isEqualTo(new Draft.Walk(0, 0));
        halls.lay(fair.id(), Hall.UNKNOWN);
        assertThat(figures(problem(fair), List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 3, 2)))
                        .walk())
                .isNull();
    }

    @Test
    void theNearerTableOfTheEngineWinsUntilATimetableIsReleased() {
        Fair fair = three();
        halls.lay(fair.id(), Hall.UNKNOWN.with(1, new HallPlace(0, 0)).with(2, new HallPlace(10, 5)));
        EditionProblem edition = problem(fair);
        List<DraftMeeting> before = List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 3, 2));
        List<DraftMeeting> nearer = List.of(meeting(fair, 0, 0, 1), meeting(fair, 1, 3, 1));
        assertThat(edition.meetings(edition.solution(nearer), before, false)).isEqualTo(nearer);
        assertThat(edition.meetings(edition.solution(nearer), before, true)).isEqualTo(before);
    }
}

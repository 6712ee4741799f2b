package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.PublicTimetable;
import amur.meetings.PublicTimetable.ChangeFilter;
import amur.meetings.PublicTimetable.Filter;
import amur.meetings.PublicTimetable.Kind;
import amur.meetings.PublicTimetable.Line;
import amur.meetings.PublicTimetable.Order;
import amur.meetings.PublicTimetable.Window;
import amur.meetings.ReleasedTimetable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlPublicTimetableTest {
    @Autowired
    PublicTimetable timetable;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    JdbcClient jdbc;

    /** Companies: 1 public, 2 hidden, 3 public; ten slots over two days. */
    private MeetingsExamples.Fair fair() {
        NewExhibitor hidden = ExhibitorsExamples.oilBuyer();
        List<NewExhibitor> many = ExhibitorsExamples.many(2);
        return examples.fair(
                10, 3, 1, List.of(many.get(0), hidden, many.get(1)), new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 2
                });
    }

    private ReleasedTimetable released(MeetingsExamples.Fair fair) {
        List<ExhibitorId> c = fair.companies();
        return new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(fair.requests().get(0), c.get(0), 0, c.get(1), 0, new Place(0, 3, "ru-zh", 1))
                .place(fair.requests().get(1), c.get(0), 0, c.get(2), 0, new Place(9, 1, "", 0))
                .place(fair.requests().get(2), c.get(1), 0, c.get(2), 0, new Place(1, 2, "", 0));
    }

    private static List<String> names(List<Line> lines) {
        return lines.stream()
                .map(line -> (line.a() == null ? "-" : line.a().name()) + " / "
                        + (line.b() == null ? "-" : line.b().name()))
                .toList();
    }

    @Test
    void beforeTheFirstReleaseThereIsNoTimetable() {
        assertThat(timetable.find(fair().id(), Filter.ALL, 1, 50)).isEmpty();
    }

    @Test
    void aReleaseWithoutMeetingsIsATimetableToo() {
        MeetingsExamples.Fair fair = fair();
        new ReleasedTimetable(jdbc, fair.edition()).release();
        Window window = timetable.find(fair.id(), Filter.ALL, 1, 50).orElseThrow();
        assertThat(window.lines().rows()).isEmpty();
        assertThat(window.lines().total()).isZero();
        assertThat(window.release()).isEqualTo(1);
    }

    @Test
    void hiddenCompaniesAreNotInTheData() {
        MeetingsExamples.Fair fair = fair();
        released(fair);
        Window window = timetable.find(fair.id(), Filter.ALL, 1, 50).orElseThrow();
        assertThat(names(window.lines().rows()))
                .containsExactly("Вымышленная компания 1 / -", "- / 虚构公司2", "Вымышленная компания 1 / 虚构公司2");
        assertThat(window.meetings()).isEqualTo(3);
        assertThat(window.days())
                .containsExactly(EditionsExamples.MEETING_DAY, EditionsExamples.MEETING_DAY.plusDays(1));
        assertThat(window.toString()).doesNotContain("粮油");
    }

    @Test
    void whoHidesItsNameIsHiddenFromTheNextReader() {
        MeetingsExamples.Fair fair = fair();
        released(fair);
        assertThat(timetable.find(fair.id(), Filter.ALL, 1, 50).toString()).contains("虚构公司2");
        jdbc.sql("update exhibitor set public_meetings = false where id = ?")
                .param(fair.companies().get(2).value())
                .update();
        assertThat(timetable.find(fair.id(), Filter.ALL, 1, 50).toString()).doesNotContain("虚构公司2");
    }

    @Test
    void filtersFindByNameNumberDayAndTableAndNeverAHiddenName() {
        MeetingsExamples.Fair fair = fair();
        released(fair);
        assertThat(find(fair, new Filter("虚构公司", null, 0, Order.TIME)).total()).isEqualTo(2);
        assertThat(find(fair, new Filter("invented company 1", null, 0, Order.TIME))
                        .total())
                .isEqualTo(2);
        assertThat(find(fair, new Filter("1", null, 0, Order.TIME)).total()).isEqualTo(2);
        assertThat(find(fair, new Filter("2", null, 0, Order.TIME)).total()).isZero();
        assertThat(find(fair, new Filter("粮油", null, 0, Order.TIME)).total()).isZero();
        assertThat(find(fair, new Filter("100%", null, 0, Order.TIME)).total()).isZero();
        assertThat(find(fair, new Filter("", EditionsExamples.MEETING_DAY.plusDays(1), 0, Order.TIME))
                        .total())
                .isEqualTo(1);
        assertThat(find(fair, new Filter("", null, 2, Order.TIME)).total()).isEqualTo(1);
        assertThat(find(fair, new Filter("1", EditionsExamples.MEETING_DAY, 3, Order.TABLE))
                        .total())
                .isEqualTo(1);
    }

    private amur.shared.Page<Line> find(MeetingsExamples.Fair fair, Filter filter) {
        amur.shared.Page<Line> page =
                timetable.find(fair.id(), filter, 1, 50).orElseThrow().lines();
        assertThat(timetable.all(fair.id(), filter)).isEqualTo(page.rows());
        return page;
    }

    @Test
    void pagesFollowOneAnotherInTheChosenOrder() {
        MeetingsExamples.Fair fair = fair();
        released(fair);
        var byTable = new Filter("", null, 0, Order.TABLE);
        assertThat(timetable
                        .find(fair.id(), byTable, 1, 2)
                        .orElseThrow()
                        .lines()
                        .rows())
                .extracting(Line::table)
                .containsExactly(1, 2);
        Window second = timetable.find(fair.id(), byTable, 2, 2).orElseThrow();
        assertThat(second.lines().rows()).extracting(Line::table).containsExactly(3);
        assertThat(second.lines().pages()).isEqualTo(2);
        assertThat(timetable
                        .find(fair.id(), byTable, 9, 2)
                        .orElseThrow()
                        .lines()
                        .rows())
                .isEmpty();
    }

    @Test
    void theChangesOfEachReleaseArePublicAndNamesStayHidden() {
        MeetingsExamples.Fair fair = fair();
        released(fair)
                .release()
                .move(fair.requests().get(0), new Place(5, 3, "ru-zh", 1))
                .cancel(fair.requests().get(2));
        var first = timetable.changes(fair.id(), 1, ChangeFilter.ALL, 1, 50).orElseThrow();
        assertThat(first.changes().total()).isEqualTo(3);
        assertThat(first.latest()).isEqualTo(2);
        var second = timetable.changes(fair.id(), 2, ChangeFilter.ALL, 1, 50).orElseThrow();
        assertThat(second.changes().rows())
                .extracting(PublicTimetable.Change::kind)
                .containsExactly(Kind.CANCELLED, Kind.MOVED);
        assertThat(second.toString()).doesNotContain("粮油");
        assertThat(timetable
                        .changes(fair.id(), 2, new ChangeFilter("", Kind.MOVED), 1, 50)
                        .orElseThrow()
                        .changes()
                        .total())
                .isEqualTo(1);
        assertThat(timetable.allChanges(fair.id(), 2, new ChangeFilter("3", null)))
                .hasSize(1);
        assertThat(timetable.changes(fair.id(), 3, ChangeFilter.ALL, 1, 50)).isEmpty();
    }
}

package amur.editions.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.editions.MeetingFrameChanged;
import amur.editions.MeetingTable;
import amur.editions.TableRows;
import amur.web.NotFound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlHallsTest {
    private static final TableRows ROWS = new TableRows(2, 3, 4);

    @Autowired
    Editions editions;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private List<HallPlace> places(EditionId id) {
        return editions.frame(id).tables().stream().map(MeetingTable::place).toList();
    }

    private List<String> trail(Edition edition) {
        return jdbc.sql("""
                        select subject || ' ' || action || ' ' || coalesce(after, before)::text from audit_entry
                        where subject in ('table_rows', 'table_place') and subject_id = ? order by id""")
                .param(Long.toString(edition.id().value()))
                .query(String.class)
                .list();
    }

    @Test
    void nobodyKnowsWhereTablesStandUntilItIsSaid() {
        Edition edition = EditionsExamples.harbin(editions, 1, 3, 0);
        assertThat(halls.hall(edition.id())).isEqualTo(Hall.UNKNOWN);
        assertThat(places(edition.id())).containsExactly(null, null, null);
    }

    @Test
    void rowsPlaceEveryTableThatHasNoPlaceOfItsOwnAndThoseThatComeLater() {
        Edition edition = EditionsExamples.harbin(editions, 1, 3, 0);
        Hall hall = Hall.UNKNOWN.inRows(ROWS).with(2, new HallPlace(-5, 40));
        halls.lay(edition.id(), hall);
        assertThat(events.stream(MeetingFrameChanged.class)).contains(new MeetingFrameChanged(edition.id()));
        assertThat(halls.hall(edition.id())).isEqualTo(hall);
        editions.setTables(edition.id(), 5);
        assertThat(places(edition.id()))
                .containsExactly(
                        new HallPlace(0, 0),
                        new HallPlace(-5, 40),
                        new HallPlace(0, 4),
                        new HallPlace(3, 4),
                        new HallPlace(0, 8));
        halls.lay(edition.id(), hall.inRows(null));
        assertThat(places(edition.id())).containsExactly(null, new HallPlace(-5, 40), null, null, null);
        editions.setTables(edition.id(), 1);
        assertThat(halls.hall(edition.id())).isEqualTo(Hall.UNKNOWN);
    }

    @Test
    void theTrailTellsWhichTableWasPlacedAndNothingOfWhatStayed() {
        Edition edition = EditionsExamples.harbin(editions, 1, 3, 0);
        Hall hall = Hall.UNKNOWN.inRows(ROWS).with(2, new HallPlace(9, 9));
        halls.lay(edition.id(), hall);
        assertThat(trail(edition)).hasSize(2);
        halls.lay(edition.id(), hall);
        assertThat(trail(edition)).hasSize(2);
        halls.lay(edition.id(), hall.with(2, new HallPlace(9, 10)).with(3, new HallPlace(1, 1)));
        assertThat(trail(edition).subList(2, 5))
                .satisfiesExactlyInAnyOrder(
                        gone -> assertThat(gone)
                                .startsWith("table_place delete")
                                .contains("\"table_number\": 2", "\"y\": 9"),
                        moved -> assertThat(moved)
                                .startsWith("table_place insert")
                                .contains("\"table_number\": 2", "\"y\": 10"),
                        placed -> assertThat(placed)
                                .startsWith("table_place insert")
                                .contains("\"table_number\": 3"));
        halls.lay(edition.id(), Hall.UNKNOWN);
        assertThat(trail(edition)).hasSize(8).element(5).asString().startsWith("table_rows delete");
    }

    @Test
    void aTableThatThereIsNotHasNoPlace() {
        Edition edition = EditionsExamples.harbin(editions, 1, 3, 0);
        assertThatThrownBy(() -> halls.lay(edition.id(), Hall.UNKNOWN.with(4, new HallPlace(1, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> halls.lay(new EditionId(-1), Hall.UNKNOWN)).isInstanceOf(NotFound.class);
        assertThat(places(edition.id())).containsExactly(null, null, null);
    }

    @Test
    void aCloneInTheSameCityHasItsTablesAtTheSamePlaces() {
        Edition from = EditionsExamples.harbin(editions, 1, 3, 0);
        Hall hall = new Hall(ROWS, Map.of(1, new HallPlace(30, 0)));
        halls.lay(from.id(), hall);
        EditionId to = clone(from, false);
        assertThat(halls.hall(to)).isEqualTo(hall);
        assertThat(places(to)).isEqualTo(places(from.id()));
    }

    @Test
    void ofTheHallOfTheOtherCountryNothingIsKnownYet() {
        Edition from = EditionsExamples.harbin(editions, 1, 3, 0);
        halls.lay(from.id(), new Hall(ROWS, Map.of(1, new HallPlace(30, 0))));
        EditionId to = clone(from, true);
        assertThat(halls.hall(to)).isEqualTo(Hall.UNKNOWN);
        assertThat(places(to)).containsExactly(null, null, null);
    }

    private EditionId clone(Edition from, boolean switchHost) {
        return editions.cloneEdition(
                from.id(),
                EditionsExamples.slug("hall"),
                from.firstDay().plusYears(1),
                switchHost,
                EditionsExamples.text("Next", "Следующая", "下一届"));
    }
}

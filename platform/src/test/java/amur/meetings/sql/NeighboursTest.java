package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.editions.HallPlace;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.editions.MeetingTable;
import amur.editions.TableRows;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.Place;
import amur.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 18);
    private static final TableRows ROW = new TableRows(10, 3, 3);

    /** Four slots a day on two days, five tables in a row. */
    private static MeetingFrame frame(boolean known) {
        Instant start = Instant.parse("2027-05-18T01:00:00Z");
        return new MeetingFrame(
                IntStream.range(0, 8)
                        .mapToObj(slot -> new MeetingSlot(
                                slot,
                                DAY.plusDays(slot / 4),
                                new Period(start.plusSeconds(slot * 3600L), start.plusSeconds(slot * 3600L + 1800))))
                        .toList(),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(table -> new MeetingTable(table, "", Set.of(), known ? place(table) : null))
                        .toList(),
                List.of());
    }

    private static HallPlace place(int table) {
        return ROW.place(table);
    }

    private static Demand demand(int request, int a, int b) {
        return new Demand(new MeetingRequestId(request), new ExhibitorId(a), new ExhibitorId(b), 3, false);
    }

    private static DraftMeeting meeting(int request, int a, int b, int slot, int table) {
        return new DraftMeeting(
                new MeetingRequestId(request),
                new ExhibitorId(a),
                0,
                new ExhibitorId(b),
                0,
                3,
                new Place(slot, table, "", 0),
                false);
    }

    @Test
    void theTableNearestToBothBeforeAndAfterComesFirst() {
        var occupancy = new Occupancy(
                frame(true), List.of(meeting(1, 10, 20, 0, 5), meeting(2, 11, 21, 3, 4), meeting(3, 12, 22, 2, 4)));
        assertThat(occupancy.nearestTables(demand(9, 10, 11), 2)).containsExactly(5, 3, 2, 1);
        assertThat(occupancy.nearestTables(demand(9, 10, 30), 1)).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void theDayBeforeAndTheMeetingItselfCountNothing() {
        var occupancy = new Occupancy(frame(true), List.of(meeting(9, 10, 20, 5, 5), meeting(2, 10, 21, 3, 4)));
        assertThat(occupancy.nearestTables(demand(9, 10, 20), 6)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void withoutPlacesTablesAreInTheOrderOfTheirNumbers() {
        var occupancy = new Occupancy(frame(false), List.of(meeting(1, 10, 20, 0, 5)));
        assertThat(occupancy.nearestTables(demand(9, 10, 11), 2)).containsExactly(1, 2, 3, 4, 5);
        assertThat(occupancy.knowsPlaces()).isFalse();
    }

    @Test
    void whoComesAndGoesIsFollowed() {
        var occupancy = new Occupancy(frame(true), List.of());
        DraftMeeting meeting = meeting(1, 10, 20, 0, 3);
        occupancy.add(meeting);
        assertThat(occupancy.nearestTables(demand(9, 10, 11), 2)).containsExactly(3, 2, 4, 1, 5);
        occupancy.remove(meeting);
        assertThat(occupancy.nearestTables(demand(9, 10, 11), 2)).containsExactly(1, 2, 3, 4, 5);
    }
}

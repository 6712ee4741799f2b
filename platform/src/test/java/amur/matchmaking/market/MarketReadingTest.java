package amur.matchmaking.market;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class MarketReadingTest {
    @Autowired
    MarketReading reading;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theStampChangesWhenAMeetingIsPast() {
        Fair fair = fairs.fair(1, 1, 1, ExhibitorsExamples.many(2), new int[] {0, 1});
        String before = reading.stamp(fair.id());
        new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(
                        fair.requests().getFirst(),
                        fair.companies().get(0),
                        0,
                        fair.companies().get(1),
                        0,
                        new Place(0, 1, "ru-zh", 1));
        assertThat(reading.stamp(fair.id())).as("still to come").isEqualTo(before);

        jdbc.sql("update meeting set during = tstzrange('2020-01-01 09:00Z', '2020-01-01 09:30Z') where edition_id = ?")
                .param(fair.id().value())
                .update();

        assertThat(reading.stamp(fair.id())).isNotEqualTo(before).isEqualTo(reading.stamp(fair.id()));
    }
}

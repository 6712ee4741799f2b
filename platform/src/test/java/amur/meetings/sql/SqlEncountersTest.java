package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import amur.matchmaking.Encounters.Pair;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three slots: 0 and 1 meet in the first, 2 and 3 in the second, 4 and 5 in the third; the first two are over. */
@PlatformTest
class SqlEncountersTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeetingsExamples fairs;

    @Autowired
    Exhibitors exhibitors;

    private Fair fair;
    private ReleasedTimetable timetable;

    @BeforeEach
    void released() {
        fair = fairs.fair(3, 2, 2, ExhibitorsExamples.many(6), new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
        timetable = new ReleasedTimetable(jdbc, fair.edition()).release();
        for (int i = 0; i < 3; i++) {
            timetable.place(
                    fair.requests().get(i), company(2 * i), 0, company(2 * i + 1), 0, new Place(i, 1, "ru-zh", 1));
        }
    }

    private ExhibitorId company(int index) {
        return fair.companies().get(index);
    }

    private Pair pair(int one, int other) {
        return new Pair(company(one), company(other));
    }

    private Instant end(int slot) {
        return jdbc.sql("select ends_at from meeting_slot where edition_id = ? and slot = ?")
                .params(fair.id().value(), slot)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private List<Pair> met(Instant now) {
        return new SqlEncounters(jdbc, Clock.fixed(now, ZoneOffset.UTC)).of(fair.id());
    }

    @Test
    void whoHasSatTogetherHasMetAndWhoIsStillToOrWasCalledOffHasNot() {
        assertThat(met(end(0))).as("until the last minute").isEmpty();
        Instant now = end(1).plusSeconds(1);
        assertThat(met(now)).containsExactlyInAnyOrder(pair(0, 1), pair(2, 3));
        timetable.release().cancel(fair.requests().get(0));
        assertThat(met(now)).containsExactly(pair(2, 3));
    }

    @Test
    void aCompanyThatIsListedNoMoreIsLeftOut() {
        Instant now = end(1).plusSeconds(1);
        exhibitors.withdraw(company(3));
        assertThat(met(now)).containsExactly(pair(0, 1));
    }

    @Test
    void organisationsThatMetAtAnEarlierEditionHaveMetAtThisOneToo() {
        Fair next = fairs.fair(1, 1, 1, ExhibitorsExamples.many(2));
        ExhibitorId one = next.companies().get(0);
        ExhibitorId other = next.companies().get(1);
        sameOrganisation(one, company(1));
        sameOrganisation(other, company(0));
        var encounters = new SqlEncounters(jdbc, Clock.fixed(end(0).plusSeconds(1), ZoneOffset.UTC));
        assertThat(encounters.of(next.id())).containsExactly(new Pair(one, other));
    }

    private void sameOrganisation(ExhibitorId exhibitor, ExhibitorId as) {
        jdbc.sql(
                        "update exhibitor set organisation_id = (select organisation_id from exhibitor where id = ?) where id = ?")
                .params(as.value(), exhibitor.value())
                .update();
    }
}

package amur.exhibitors.sql;

import static amur.exhibitors.ExhibitorsExamples.many;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.ExhibitorsExamples.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlExhibitorsTest {
    private static final AtomicLong EDITIONS = new AtomicLong(9_100_000);

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    final EditionId edition = new EditionId(EDITIONS.incrementAndGet());

    @Test
    void whatIsEnlistedIsReadBackWhole() {
        List<ExhibitorId> ids = exhibitors.enlist(edition, List.of(oilMill(), oilBuyer()));

        Exhibitor buyer = exhibitors.get(ids.get(1));
        assertThat(buyer.number()).isEqualTo(2);
        assertThat(buyer.name()).isEqualTo("虚构哈尔滨粮油有限公司");
        assertThat(buyer.languages()).containsExactlyInAnyOrder("zh", "ru");
        assertThat(buyer.state()).isEqualTo(new Exhibitor.State.Listed());
        assertThat(exhibitors.findByNumber(edition, 2)).contains(buyer);
        assertThat(exhibitors.get(List.of(ids.get(1), new ExhibitorId(-1))))
                .isEqualTo(java.util.Map.of(buyer.id(), buyer));
        assertThat(exhibitors.findByOrganisation(edition, buyer.organisation())).contains(buyer);
        assertThat(exhibitors.listed(edition)).extracting(Exhibitor::id).containsExactlyElementsOf(ids);
        assertThat(exhibitors.goods(ids).get(ids.getFirst()))
                .isEqualTo(oilMill().goods());
        assertThat(exhibitors.representatives(ids).get(ids.get(1)))
                .extracting(Exhibitor.Representative::latinName)
                .containsExactly("Wang Li", "Zhang Wei");
    }

    @Test
    void hoursThatTouchOrOverlapAreOneStretch() {
        Instant nine = Instant.parse("2024-05-18T01:00:00Z");
        var morning = new Period(nine, nine.plus(Duration.ofHours(2)));
        var overlapping = new Period(nine.plus(Duration.ofHours(1)), nine.plus(Duration.ofHours(3)));
        var evening = new Period(nine.plus(Duration.ofHours(8)), nine.plus(Duration.ofHours(9)));
        ExhibitorId id = exhibitors
                .enlist(edition, List.of(present(oilMill(), evening, overlapping, morning)))
                .getFirst();
        assertThat(exhibitors.presence(edition))
                .containsOnlyKeys(id)
                .containsEntry(id, List.of(new Period(nine, nine.plus(Duration.ofHours(3))), evening));
    }

    @Test
    void twoThousandTwoHundredCompaniesComeInAtOnce() {
        assertThat(exhibitors.enlist(edition, many(2_200))).hasSize(2_200);
        assertThat(exhibitors.listed(edition)).hasSize(2_200);
    }

    @Test
    void numbersAreGivenWithoutGapsWhateverTheRace() throws Exception {
        var racing = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                racing.add(threads.submit(() -> exhibitors.enlist(edition, many(3))));
            }
        }
        for (Future<?> done : racing) {
            done.get();
        }
        assertThat(exhibitors.listed(edition))
                .extracting(Exhibitor::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 72).boxed().toList());
    }

    @Test
    void withdrawingIsToldOnceAndLeavesTheCatalogue() {
        ExhibitorId id = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        exhibitors.withdraw(id);
        exhibitors.withdraw(id);
        assertThat(exhibitors.get(id).state()).isEqualTo(new Exhibitor.State.Withdrawn());
        assertThat(exhibitors.listed(edition)).isEmpty();
        assertThat(events.stream(ExhibitorWithdrawn.class)).containsExactly(new ExhibitorWithdrawn(edition, id));
    }

    @Test
    void theDatabaseKnowsNoWayFromListedBackToApplied() {
        ExhibitorId id = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        assertThatThrownBy(() -> jdbc.sql("update exhibitor set state = 'APPLIED' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("No way from LISTED to APPLIED");
    }

    @Test
    void everyWriteLeavesAnEntryInTheAuditTrail() {
        ExhibitorId id = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        exhibitors.withdraw(id);
        assertThat(jdbc.sql("""
                                select subject || ' ' || action from audit_entry
                                where subject in ('exhibitor', 'representative', 'good') and subject_id = ? order by id""")
                        .param(Long.toString(id.value()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "exhibitor insert", "representative insert", "good insert", "good insert", "exhibitor update");
    }
}

package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two objects of one database are two nodes: neither knows what the other has seen. */
@PlatformTest
class SqlTimetableChangesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Browsers browsers;

    private MeetingsExamples.Fair fair;
    private SqlTimetableChanges here;
    private SqlTimetableChanges there;

    @BeforeEach
    void open() {
        fair = examples.circles();
        new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(
                        fair.requests().getFirst(),
                        fair.companies().get(0),
                        0,
                        fair.companies().get(1),
                        0,
                        new Place(0, 1, "", 0));
        here = new SqlTimetableChanges(jdbc);
        there = new SqlTimetableChanges(jdbc);
        here.generation();
        there.generation();
    }

    private void write(String sql) {
        jdbc.sql(sql.replace(":edition", Long.toString(fair.id().value()))
                        .replace(
                                ":company",
                                Long.toString(fair.companies().getFirst().value())))
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update meeting set table_number = 2 where edition_id = :edition",
                "update meeting set status = 'CANCELLED' where edition_id = :edition",
                "update timetable_release set meetings = 17 where edition_id = :edition",
                "update edition set accent = 3 where id = :edition",
                "update exhibitor set name = 'Новое имя' where id = :company",
                "update exhibitor set latin_name = 'New Name' where id = :company",
                "update exhibitor set region = 'RU-AMU' where id = :company",
                "update exhibitor set public_meetings = not public_meetings where id = :company",
            })
    void aChangeIsSeenAtOnceOnEachNode(String change) {
        long before = here.generation();
        long beforeThere = there.generation();
        write(change);
        assertThat(here.generation()).isGreaterThan(before);
        assertThat(there.generation()).isGreaterThan(beforeThere);
    }

    /** Other tests of the run may write in the background: some repetition must find the timetable standing still. */
    @Test
    void whatTheTimetableDoesNotShowChangesNothing() {
        boolean still = false;
        for (int i = 0; i < 20 && !still; i++) {
            long before = here.generation();
            write("update exhibitor set seats = seats where id = :company");
            write("insert into sign_in_attempt (key) values ('timetable')");
            still = here.generation() == before;
        }
        assertThat(still).isTrue();
    }

    @Test
    void whatIsNotCommittedIsNoChangeAndThenItIs() {
        var later = new TransactionTemplate(transactions);
        later.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual()
                .start(() -> later.executeWithoutResult(status -> {
                    write("update edition set accent = 4 where id = :edition");
                    written.countDown();
                    await(commit);
                }));
        await(written);
        // A younger transaction ends first: the older one must not be taken for seen.
        write("update edition set accent = 5 where id <> :edition");
        long before = here.generation();
        assertThat(here.generation()).isEqualTo(before);
        commit.countDown();
        join(writer);
        assertThat(here.generation()).isGreaterThan(before);
    }

    /** A writer counts upwards; whoever asks after a commit gets another number than whoever asked before its beginning. */
    @Test
    void noChangeIsEverMissed() {
        var committed = new AtomicLong();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int next = 1; next <= 300; next++) {
                write("update timetable_release set meetings = " + next + " where edition_id = :edition");
                committed.set(next);
            }
        });
        long known = -1;
        long value = -1;
        while (writer.isAlive()) {
            long least = committed.get();
            long generation = here.generation();
            if (generation != known) {
                known = generation;
                value = meetings();
            }
            assertThat(value).as("given from memory").isGreaterThanOrEqualTo(least);
        }
        if (here.generation() != known) {
            value = meetings();
        }
        assertThat(value).isEqualTo(300);
    }

    private long meetings() {
        return jdbc.sql("select meetings from timetable_release where edition_id = ?")
                .param(fair.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsForgottenTooLateIsNotMissed() {
        write("update edition set accent = 6 where id = :edition");
        assertThat(here.forget(Duration.ofDays(1))).isZero();
        assertThat(here.forget(Duration.ofSeconds(-60))).isPositive();
    }

    /** The tables that making the page reads, as PostgreSQL counts them: each must tell of its changes. */
    @Test
    void everyTableThatThePageReadsTellsOfItsChanges() {
        Set<String> read = new TreeSet<>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Map<String, Long> before = scans();
            browsers.signedOut().page("/ru/editions/" + fair.edition().slug() + "/timetable?unseen=1");
            scans().forEach((table, scans) -> {
                if (!scans.equals(before.get(table))) {
                    read.add(table);
                }
            });
        });
        read.remove("timetable_change");
        Set<String> telling =
                new TreeSet<>(jdbc.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'timetable'")
                        .query(String.class)
                        .list());
        assertThat(read).contains("meeting", "exhibitor", "timetable_release", "edition");
        assertThat(telling).containsAll(read);
    }

    private Map<String, Long> scans() {
        var scans = new HashMap<String, Long>();
        jdbc.sql("select relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as scans from pg_stat_xact_user_tables")
                .query(row -> {
                    scans.put(row.getString("relname"), row.getLong("scans"));
                });
        return scans;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

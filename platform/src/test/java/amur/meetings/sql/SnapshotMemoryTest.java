package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.meetings.sql.SnapshotMemory.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is given from memory is what a reading at that moment would have given. */
@PlatformTest
class SnapshotMemoryTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger readings = new AtomicInteger();
    private SnapshotMemory<String, Long> memory;

    @BeforeEach
    void aTable() {
        jdbc.sql("create table snapshot_memory_test (value bigint not null)").update();
        jdbc.sql("insert into snapshot_memory_test values (0)").update();
        memory = new SnapshotMemory<>(jdbc, 2);
    }

    @AfterEach
    void noTable() {
        jdbc.sql("drop table snapshot_memory_test").update();
    }

    private long value(String key) {
        return memory.get(key, this::read).orElseThrow();
    }

    private Optional<Read<Long>> read() {
        readings.incrementAndGet();
        return jdbc.sql("select value, pg_current_snapshot()::text as snapshot from snapshot_memory_test")
                .query((row, n) -> new Read<>(row.getString("snapshot"), row.getLong("value")))
                .optional();
    }

    private void write(long value) {
        jdbc.sql("update snapshot_memory_test set value = ?").param(value).update();
    }

    /** Jobs of the application write now and then: some repetition must find the database standing still. */
    private int readingsOf(Runnable asking) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        int fewest = Integer.MAX_VALUE;
        while (fewest > 0 && Instant.now().isBefore(end)) {
            int before = readings.get();
            asking.run();
            fewest = Math.min(fewest, readings.get() - before);
        }
        return fewest;
    }

    @Test
    void theSameIsReadOnceWhileNothingChanges() {
        assertThat(readingsOf(() -> value("a"))).isZero();
    }

    @Test
    void aChangeIsSeenAtOnce() {
        for (long next = 1; next <= 50; next++) {
            write(next);
            assertThat(value("a")).isEqualTo(next);
        }
    }

    @Test
    void whatIsNotCommittedIsNotSeenAndThenItIs() {
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var seen = new AtomicLong(-1);
        other.executeWithoutResult(status -> {
            write(7);
            Thread reader = Thread.ofVirtual().start(() -> seen.set(value("a")));
            join(reader);
            assertThat(value("a")).as("its own writes").isEqualTo(7);
        });
        assertThat(seen).hasValue(0);
        assertThat(value("a")).isEqualTo(7);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A writer counts upwards; a reader never sees less than what was committed before it asked. */
    @Test
    void isNeverOlderThanAReading() {
        var committed = new AtomicLong();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (long next = 1; next <= 300; next++) {
                write(next);
                committed.set(next);
            }
        });
        while (writer.isAlive()) {
            long least = committed.get();
            assertThat(value("a")).isGreaterThanOrEqualTo(least);
        }
        assertThat(value("a")).isEqualTo(300);
    }

    @Test
    void keepsSoManyAndNoMore() {
        value("a");
        value("b");
        value("c");
        int before = readings.get();
        value("a");
        assertThat(readings.get()).isEqualTo(before + 1);
    }

    @Test
    void whatIsNotThereIsAskedForAgain() {
        jdbc.sql("delete from snapshot_memory_test").update();
        assertThat(memory.get("a", this::read)).isEmpty();
        jdbc.sql("insert into snapshot_memory_test values (3)").update();
        assertThat(value("a")).isEqualTo(3);
    }
}

package amur.meetings.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read of the database, for as long as nothing in it has changed. Each answer is kept with the snapshot it was read in; before
 * it is given again the database is asked for its snapshot of now. Two snapshots that are equal (the same transactions over, the same
 * ones under way) see the same rows, so an answer is never older than a reading would be, whichever node has written. Asking for the
 * snapshot costs a thirtieth of reading a page of the timetable.
 *
 * <p>Inside a transaction nothing is given from memory: it sees its own writes, which no snapshot tells.
 */
final class SnapshotMemory<K, V> {
    private final JdbcClient jdbc;
    private final Map<K, Read<V>> read;

    SnapshotMemory(JdbcClient jdbc, int most) {
        this.jdbc = jdbc;
        this.read = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Read<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** @param snapshot in which the statement saw the database: {@code pg_current_snapshot()} as one of its columns */
    record Read<V>(String snapshot, V answer) {}

    Optional<V> get(K key, Supplier<Optional<Read<V>>> reading) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.get().map(Read::answer);
        }
        Read<V> before = find(key);
        if (before != null && before.snapshot().equals(snapshot())) {
            return Optional.of(before.answer());
        }
        Optional<Read<V>> now = reading.get();
        now.ifPresent(answer -> keep(key, answer));
        return now.map(Read::answer);
    }

    private String snapshot() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    private synchronized @Nullable Read<V> find(K key) {
        return read.get(key);
    }

    private synchronized void keep(K key, Read<V> answer) {
        read.put(key, answer);
    }
}

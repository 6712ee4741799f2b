package amur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    /** The server still lists a connection for a moment after its client has closed it. */
    @Test
    void whoIsJustLeavingDoesNotKeepTheServer() throws Exception {
        Path folder = data.resolve("postgres");
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        Connection last = DriverManager.getConnection(database.url(), "postgres", null);
        Thread leaving = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(500);
                last.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        database.stop();
        leaving.join();
        assertThat(Files.exists(folder.resolve("postmaster.pid"))).isFalse();
    }

    @Test
    void whoStaysKeepsIt() throws Exception {
        Path folder = data.resolve("postgres");
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        try (Connection other = DriverManager.getConnection(database.url(), "postgres", null)) {
            database.stop();
            assertThat(other.isValid(5)).isTrue();
        }
        EmbeddedDatabase again = EmbeddedDatabase.open(folder);
        assertThat(again.url()).isEqualTo(database.url());
        again.stop();
        assertThat(Files.exists(folder.resolve("postmaster.pid"))).isFalse();
    }
}

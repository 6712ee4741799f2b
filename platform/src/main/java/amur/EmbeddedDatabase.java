package amur;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a data folder, for the demo and for tests. It is a real one with its journal on: what was
 * acknowledged survives {@code kill -9}. The server outlives a killed application, so a start first looks for one that still
 * runs on the folder and uses it.
 */
final class EmbeddedDatabase {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Closed connections stand in the server's list for a moment: its processes end after the client has gone. */
    private static final Duration LEAVING = Duration.ofSeconds(3);

    private final Path folder;
    private final int port;
    private final @Nullable EmbeddedPostgres owned;

    private EmbeddedDatabase(Path folder, int port, @Nullable EmbeddedPostgres owned) {
        this.folder = folder;
        this.port = port;
        this.owned = owned;
    }

    /** The database in {@code folder}: the server that still runs there, else one started now, on a folder made now if need be. */
    static EmbeddedDatabase open(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Optional<Integer> running = runningPort(folder);
            if (running.isPresent()) {
                log.info("PostgreSQL still runs in {} on port {}; using it", folder, running.get());
                return new EmbeddedDatabase(folder, running.get(), null);
            }
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
            Files.deleteIfExists(folder.resolve("epg-lock"));
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    // The library switches these off for throw-away databases; ours must survive a crash.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("jit", "off")
                    // Whole queries in pg_stat_activity: for who looks what it is at, and for the benchmark.
                    .setServerConfig("track_activity_query_size", "8192")
                    .start();
            return new EmbeddedDatabase(folder, started.getPort(), started);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start in " + folder
                            + ". Maybe the folder was written by another version: move it away and start again.",
                    e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** The port of a live server on the folder, from its {@code postmaster.pid}: line 1 the process, line 4 the port. */
    private static Optional<Integer> runningPort(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            long process = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent() && answers(port, folder)
                    ? Optional.of(port)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the server at the port is the folder's: after a restart of the machine its number may be another process's. */
    private static boolean answers(int port, Path folder) {
        for (int attempt = 0; attempt < 30; attempt++) {
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://localhost:" + port + "/postgres?connectTimeout=2", "postgres", null);
                    var answer = connection.createStatement().executeQuery("show data_directory")) {
                return answer.next()
                        && Path.of(answer.getString(1)).toRealPath().equals(folder.toRealPath());
            } catch (SQLException | IOException e) {
                // A server in recovery refuses for some seconds.
                if (!String.valueOf(e.getMessage()).contains("starting up")) {
                    return false;
                }
                try {
                    Thread.sleep(500);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return false;
    }

    /**
     * To be called when the application's connections are closed. The last who leaves stops the server, whoever started it; another
     * demo on the same folder keeps it.
     */
    void stop() {
        try {
            if (isUsedByOthers()) {
                log.info("PostgreSQL on port {} is used by others and goes on", port);
            } else if (owned != null) {
                owned.close();
            } else {
                end();
            }
        } catch (IOException | SQLException | CompletionException e) {
            log.warn("PostgreSQL did not stop cleanly: {}", e.getMessage());
        }
    }

    private boolean isUsedByOthers() throws SQLException {
        long end = System.nanoTime() + LEAVING.toNanos();
        while (hasOtherConnections()) {
            if (System.nanoTime() > end) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return false;
    }

    private boolean hasOtherConnections() throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", null);
                var answer = connection.createStatement().executeQuery("""
                        select count(*) > 0 from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()""")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Asks the server's head process to end and waits for it. */
    private void end() throws IOException {
        Optional<ProcessHandle> head = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip()));
        if (head.isPresent()) {
            head.get().destroy();
            head.get()
                    .onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}

package amur.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process with the demo edition and a data folder of its own. Closed, it and its database are gone. */
final class App implements AutoCloseable {
    static final String EDITION = "harbin-2024";

    private static final Path FOLDER = Path.of(System.getProperty("amur.app", "platform/target/app"));
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration startTime;

    /** Who stops the benchmark stops the application with it. */
    private final Thread stopped = Thread.ofPlatform().unstarted(this::end);

    private App(Process process, Path data, int port, Duration startTime) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startTime = startTime;
        Runtime.getRuntime().addShutdownHook(stopped);
    }

    static boolean hasCache() {
        Path cache = FOLDER.resolve("amur.aot");
        return Files.exists(cache) && cache.toFile().length() > 0;
    }

    /** Starts as {@code ./amur demo} does and waits for the first page. */
    static App start(Path data, boolean cache, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (cache && hasCache()) {
            command.add("-XX:AOTCache=" + FOLDER.resolve("amur.aot"));
        }
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Damur.data=" + data,
                "-jar",
                FOLDER.resolve("amur.jar").toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("app.log").toFile())
                .start();
        try {
            awaitFirstPage(process, port);
        } catch (IOException e) {
            end(process, data);
            throw e;
        }
        return new App(process, data, port, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void awaitFirstPage(Process process, int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en/editions"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not yet
                }
                Thread.sleep(20);
            }
        }
        throw new IOException("The application did not start; see app.log in its data folder.");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The first page comes before the demo edition is there: who needs its data waits until the application says that it is ready. */
    App ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(data.resolve("app.log")).contains("Amur is ready")) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new IOException("The demo edition did not come.");
            }
            Thread.sleep(100);
        }
        return this;
    }

    Duration startTime() {
        return startTime;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** To the embedded PostgreSQL: its port stands in the fourth line of its own file. */
    Connection database() throws IOException, SQLException {
        int database = Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip());
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + database + "/postgres", "postgres", null);
    }

    @Override
    public void close() throws InterruptedException {
        Runtime.getRuntime().removeShutdownHook(stopped);
        end(process, data);
    }

    private void end() {
        try {
            end(process, data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The application stops its database; one that was killed or was too late leaves it, and then we do. */
    private static void end(Process process, Path data) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try {
            long database = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(database).ifPresent(head -> {
                head.destroy();
                head.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            });
        } catch (IOException e) {
            // No such file: it has stopped.
        }
    }
}

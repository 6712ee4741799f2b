package amur.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, on a free port: what a user starts, and what can be killed. */
final class AmurProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Amur is ready: +http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private AmurProcess(ProcessBuilder builder) {
        try {
            process = builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ready = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> read(ready));
        try {
            port = ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The application did not start:\n" + String.join("\n", log), e);
        }
    }

    /** The demo on a database of its own in {@code data}, small, with its first draft as the demo has it. */
    static AmurProcess demo(Path data) {
        return start(data, Map.of(), List.of("--amur.demo.size=small"));
    }

    /** One node of several on a given database, with the demo in its full size: its drafting lasts long enough to be killed. */
    static AmurProcess node(Path data, String databaseUrl) {
        return start(data, Map.of("AMUR_DATABASE_URL", databaseUrl, "AMUR_DATABASE_USER", "postgres"), List.of());
    }

    private static AmurProcess start(Path data, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-Damur.data=" + data,
                "-jar",
                System.getProperty("amur.jar"),
                "--server.port=" + freePort(),
                "--spring.profiles.active=demo"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("AMUR_"));
        builder.environment().putAll(environment);
        return new AmurProcess(builder);
    }

    /** Chosen before the start, because mails, calendars and passkeys name the address. */
    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CompletableFuture<Integer> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    ready.complete(Integer.parseInt(port.group(1)));
                }
            }
        } catch (IOException e) {
            log.add(e.toString());
        }
        ready.completeExceptionally(new IllegalStateException("it ended"));
    }

    String address() {
        return "http://localhost:" + port;
    }

    String log() {
        return String.join("\n", log);
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: nothing of it runs any more, nothing was tidied. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it properly, with its database if it has one. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database's head process on {@code data}, if it runs. */
    static Optional<ProcessHandle> database(Path data) {
        Path pid = data.resolve("postgres").resolve("postmaster.pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a database that a killed process left running on {@code data}. */
    static void stopDatabase(Path data) {
        database(data).ifPresent(process -> {
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }
}

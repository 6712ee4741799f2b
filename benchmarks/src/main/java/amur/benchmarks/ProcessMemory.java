package amur.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process takes: memory, and time of the processor. */
public final class ProcessMemory {
    private ProcessMemory() {}

    /** Peak of the whole process in MB, by Linux; the Java heap elsewhere. */
    public static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Runtime.getRuntime().totalMemory() >> 20;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** What all threads of this process have computed so far: on a busy machine much less than the time that went by. */
    public static double processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }
}

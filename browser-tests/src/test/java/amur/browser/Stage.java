package amur.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One demo and one browser for all journeys of a run: a start takes seconds, a journey does not. Each journey signs in afresh and
 * leaves behind only what it says.
 */
final class Stage {
    static final String EDITION = "/editions/harbin-2024";

    private static final Chromium CHROMIUM = Chromium.open();
    private static final AmurProcess AMUR;

    static {
        try {
            Path data = Files.createTempDirectory("amur-browser");
            AMUR = AmurProcess.demo(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                AMUR.close();
                AmurProcess.stopDatabase(data);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stage() {}

    static Reader reader(int width) {
        return new Reader(CHROMIUM, AMUR.address(), width);
    }

    static Reader reader(com.microsoft.playwright.Browser.NewContextOptions options) {
        return new Reader(CHROMIUM, AMUR.address(), options);
    }

    static String address() {
        return AMUR.address();
    }
}

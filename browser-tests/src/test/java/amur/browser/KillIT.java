package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9}: what was acknowledged is there after a second start, with the database running on or killed too. */
class KillIT {
    @TempDir
    Path data;

    private static void rename(AmurProcess amur, String family) {
        var visitor = new HttpReader().signIn(amur.address(), "visitor@amur.example");
        var answer = visitor.post(
                amur.address() + "/en/account",
                amur.address() + "/en/account",
                "familyName",
                family,
                "givenName",
                "Vera",
                "latinName",
                "",
                "language",
                "en");
        assertThat(answer.body()).contains("Your data is saved.");
    }

    private static String account(AmurProcess amur) {
        return new HttpReader()
                .signIn(amur.address(), "visitor@amur.example")
                .get(amur.address() + "/en/account")
                .body();
    }

    @Test
    void whatWasAcknowledgedSurvives() {
        try (AmurProcess first = AmurProcess.demo(data)) {
            rename(first, "Killed-Once");
            first.kill();
        }
        // The database outlived its application: the second start uses it.
        try (AmurProcess second = AmurProcess.demo(data)) {
            assertThat(second.log()).contains("PostgreSQL still runs");
            assertThat(account(second)).contains("Killed-Once");
            rename(second, "Killed-Twice");
            killDatabase();
            second.kill();
        }
        // Now both are gone without a word: PostgreSQL replays its journal.
        try (AmurProcess third = AmurProcess.demo(data)) {
            assertThat(account(third)).contains("Killed-Twice");
            third.kill();
        }
        // Who ends in good order leaves nothing running, also not a database that another had started.
        try (AmurProcess fourth = AmurProcess.demo(data)) {
            assertThat(fourth.log()).contains("PostgreSQL still runs");
        } finally {
            boolean running =
                    AmurProcess.database(data).filter(ProcessHandle::isAlive).isPresent();
            AmurProcess.stopDatabase(data);
            assertThat(running).as("PostgreSQL after the end").isFalse();
        }
    }

    /** Kills the database's head process; the others see that and end. */
    private void killDatabase() {
        AmurProcess.database(data).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}

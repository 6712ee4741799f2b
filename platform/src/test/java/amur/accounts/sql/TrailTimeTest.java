package amur.accounts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrailTimeTest {
    private static final Instant KEPT = Instant.parse("2026-11-24T07:36:12.345Z");

    @Test
    void aClockThatRunsTwoYearsBehindTellsTheEntriesByItself() {
        var time = new TrailTime(Clock.offset(Clock.systemUTC(), Duration.ofDays(-730)));
        assertThat(time.told(KEPT)).isEqualTo(KEPT.minus(Duration.ofDays(730)));
        assertThat(time.kept(time.told(KEPT))).isEqualTo(KEPT);
    }

    @Test
    void theUsualClockChangesNothing() {
        assertThat(new TrailTime(Clock.systemUTC()).told(KEPT)).isEqualTo(KEPT);
    }
}

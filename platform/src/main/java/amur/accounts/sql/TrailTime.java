package amur.accounts.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The trail keeps the database's time, whatever the platform says. Where the platform's clock runs elsewhere, as in the demo, the
 * entries are told by that clock, so that they stand beside its other times. Whole minutes: two clocks that go alike differ by none.
 */
@Component
class TrailTime {
    private static final long MINUTE_MS = 60_000;

    private final Clock clock;

    TrailTime(Clock clock) {
        this.clock = clock;
    }

    Instant told(Instant kept) {
        return kept.plus(ahead());
    }

    Instant kept(Instant told) {
        return told.minus(ahead());
    }

    private Duration ahead() {
        long ms = Duration.between(Instant.now(), clock.instant()).toMillis();
        return Duration.ofMinutes(Math.round((double) ms / MINUTE_MS));
    }
}

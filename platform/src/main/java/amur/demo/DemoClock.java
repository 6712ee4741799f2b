package amur.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo. The model event was in May 2024; so that its life can be played (requests still open, meetings still to
 * come), the demo's time starts a week before it and runs on at the usual pace.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {
    static final Instant START = Instant.parse("2024-05-10T01:00:00Z");

    private volatile Duration offset = Duration.between(Instant.now(), START);

    /** Sets the demo's time so that it began at {@code loaded}. */
    void startedAt(Instant loaded) {
        offset = Duration.between(loaded, START);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}

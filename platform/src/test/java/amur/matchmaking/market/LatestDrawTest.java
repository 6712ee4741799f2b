package amur.matchmaking.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.matchmaking.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatestDrawTest {
    /** Longer than a test may take: who waits so long for a draw that has failed waits for nothing. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final LatestDraw latest = new LatestDraw();

    private static Draw drawn(int second) {
        var told = new Reach.Drawn(
                Instant.parse("2027-05-01T00:00:00Z").plusSeconds(second), 20, 60, 4, Map.of(), Map.of(), List.of());
        return new Draw(told, Map.of(), Set.of());
    }

    private void fails() {
        assertThatThrownBy(() -> latest.put(() -> {
                    throw new IllegalStateException("drawn badly");
                }))
                .hasMessage("drawn badly");
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(latest.now()).isNull();
        assertThat(latest.await(Duration.ZERO)).isNull();
    }

    @Test
    void whoWaitsForAFirstThatFailsIsToldAtOnce() {
        fails();
        assertThat(latest.now()).isNull();
        assertThatThrownBy(() -> latest.await(LONG)).hasRootCauseMessage("drawn badly");
    }

    @Test
    void aLaterOneTakesThePlaceOfOneThatFailedAndOfOneBefore() {
        fails();
        latest.put(() -> drawn(1));
        assertThat(latest.now()).isEqualTo(drawn(1));
        assertThat(latest.await(LONG)).isEqualTo(drawn(1));
        latest.put(() -> drawn(2));
        assertThat(latest.now()).isEqualTo(drawn(2));
    }

    @Test
    void oneThatFailsLeavesTheOneBeforeIt() {
        latest.put(() -> drawn(1));
        fails();
        assertThat(latest.now()).isEqualTo(drawn(1));
        assertThat(latest.await(LONG)).isEqualTo(drawn(1));
    }
}

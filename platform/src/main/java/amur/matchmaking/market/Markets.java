package amur.matchmaking.market;

import amur.editions.EditionId;
import amur.exhibitors.products.CatalogueChanges;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The markets that this node keeps: of the editions that were asked for lately. */
@Component
class Markets implements DisposableBean {
    private static final int MOST = 12;

    private final Map<EditionId, KeptMarket> kept = new ConcurrentHashMap<>();
    private final MarketReading reading;
    private final MarketRows rows;
    private final CatalogueChanges changes;
    private final Clock clock;

    /** One at a time: two editions that are read anew at once must not take both processors from those who wait for a page. */
    private final ExecutorService background = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("markets")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    Markets(MarketReading reading, MarketRows rows, CatalogueChanges changes, Clock clock) {
        this.reading = reading;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /** Followed as far as a reader need not wait for. Read from the database where it is asked for the first time. */
    LiveMarket of(EditionId edition) {
        return kept(edition).live();
    }

    /** The latest draw; empty while there is none. */
    Optional<Draw> drawn(EditionId edition) {
        return Optional.ofNullable(kept(edition).drawn());
    }

    /** As {@link #drawn}, but waits a moment for the first one. */
    Optional<Draw> awaitDrawn(EditionId edition) {
        KeptMarket market = kept(edition);
        market.live();
        return Optional.ofNullable(market.awaitDrawn());
    }

    private KeptMarket kept(EditionId edition) {
        KeptMarket market = kept.computeIfAbsent(
                edition, fresh -> new KeptMarket(fresh, reading, rows, changes, clock, background));
        market.used();
        if (kept.size() > MOST) {
            kept.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(edition))
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastUsed()))
                    .ifPresent(oldest -> kept.remove(oldest.getKey()));
        }
        return market;
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}

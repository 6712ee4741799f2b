package amur.matchmaking.market;

import amur.editions.EditionId;
import amur.exhibitors.products.CatalogueChanges;
import amur.exhibitors.products.CatalogueChanges.Batch;
import amur.exhibitors.products.CatalogueChanges.Change;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The market of one edition and what keeps it fresh. */
final class KeptMarket {
    private static final Logger log = LoggerFactory.getLogger(KeptMarket.class);

    private static final Duration FOLLOWED = Duration.ofSeconds(2);
    private static final Duration CHECKED = Duration.ofSeconds(30);
    private static final Duration READ_ANEW = Duration.ofMinutes(3);

    /** A market that takes long to read is read anew less often: at most a twentieth of the time. */
    private static final int REST = 20;

    /** So many changes are taken in while a reader waits; more in the background. */
    private static final int FEW = 20;

    private static final int MANY = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EditionId edition;
    private final MarketReading reading;
    private final MarketRows rows;
    private final CatalogueChanges changes;
    private final Clock clock;
    private final Executor background;
    private final LatestDraw draw = new LatestDraw();

    private volatile @Nullable LiveMarket live;
    private volatile long lastUsed;
    private volatile boolean outdated;
    private volatile long readAt;
    private volatile long readFor;
    private volatile long followedAt;
    private volatile long checkedAt;
    private final ReentrantLock opening = new ReentrantLock();
    private final ReentrantLock following = new ReentrantLock();
    private final AtomicBoolean waiting = new AtomicBoolean();

    KeptMarket(
            EditionId edition,
            MarketReading reading,
            MarketRows rows,
            CatalogueChanges changes,
            Clock clock,
            Executor background) {
        this.edition = edition;
        this.reading = reading;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
        this.background = background;
    }

    void used() {
        lastUsed = System.nanoTime();
    }

    long lastUsed() {
        return lastUsed;
    }

    LiveMarket live() {
        LiveMarket known = live;
        if (known == null) {
            return open();
        }
        if (isDue(followedAt, FOLLOWED.toNanos())) {
            follow(known, FEW);
        }
        if (isDue(checkedAt, CHECKED.toNanos())) {
            checkedAt = System.nanoTime();
            inBackground(this::check);
        }
        return known;
    }

    @Nullable
    Draw drawn() {
        return draw.now();
    }

    @Nullable
    Draw awaitDrawn() {
        return draw.await(PATIENCE);
    }

    private static boolean isDue(long since, long every) {
        return System.nanoTime() - since > every;
    }

    /** Those who come while it is being read wait for the one who reads. */
    private LiveMarket open() {
        opening.lock();
        try {
            LiveMarket known = live;
            return known == null ? read() : known;
        } finally {
            opening.unlock();
        }
    }

    private LiveMarket read() {
        long start = System.nanoTime();
        MarketReading.Read read = reading.read(edition);
        LiveMarket fresh = read.live();
        live = fresh;
        outdated = false;
        readAt = followedAt = checkedAt = System.nanoTime();
        readFor = readAt - start;
        log.debug(
                "market of edition {}: {} companies in {} ms",
                edition,
                read.members().size(),
                readFor / 1_000_000);
        submit(() -> draw.put(() -> Draw.of(read, clock.instant())));
        return fresh;
    }

    /** One at a time; who finds another at it goes on with what there is. */
    private void follow(LiveMarket market, int most) {
        if (!following.tryLock()) {
            return;
        }
        try {
            listen(market);
            Batch batch = changes.after(market.position(), most);
            if (batch.restart()) {
                outdated = true;
            } else if (batch.more() && most < MANY) {
                inBackground(() -> follow(market, MANY));
                return;
            } else {
                take(market, batch.changes());
                market.followedTo(batch.position());
            }
            // A batch that was full leaves the rest to the next reader.
            followedAt = batch.more() ? followedAt : System.nanoTime();
        } finally {
            following.unlock();
        }
    }

    /** What companies said, here or on another node. */
    private void listen(LiveMarket market) {
        MarketRows.Speakers speakers = rows.speakers(edition, market.heardTo());
        if (!speakers.companies().isEmpty()) {
            reading.answers(edition, speakers.companies()).forEach(market::say);
        }
        market.heardTo(speakers.before());
    }

    private void take(LiveMarket market, List<Change> changed) {
        Set<Long> companies = new HashSet<>();
        Set<Long> products = new HashSet<>();
        for (Change change : changed) {
            if (change.edition().equals(edition)) {
                (change.kind() == CatalogueChanges.Kind.COMPANY ? companies : products).add(change.id());
            }
        }
        if (!products.isEmpty()) {
            companies.addAll(rows.owners(products));
        }
        if (!companies.isEmpty()) {
            outdated = true;
            reading.members(companies, market.tree()).stream()
                    .filter(member -> member.row().listed() || market.has(member.id()))
                    .forEach(market::settle);
        }
    }

    /** Reads the market anew where something happened that an open one cannot learn. */
    private void check() {
        LiveMarket market = live;
        if (market == null || !isDue(readAt, Math.max(READ_ANEW.toNanos(), REST * readFor))) {
            return;
        }
        if (outdated || !reading.stamp(edition).equals(market.stamp())) {
            read();
        }
    }

    private void inBackground(Runnable work) {
        if (waiting.compareAndSet(false, true)) {
            submit(() -> {
                waiting.set(false);
                work.run();
            });
        }
    }

    private void submit(Runnable work) {
        try {
            background.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    log.warn("The market of edition {} could not be brought up", edition.value(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("The node ends", e);
        }
    }
}

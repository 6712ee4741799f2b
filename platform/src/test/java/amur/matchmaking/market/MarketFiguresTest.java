package amur.matchmaking.market;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.Reach;
import amur.matchmaking.WishLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the market of a great edition takes: {@code -Damur.figures=true}, of {@code -Damur.figures.companies} companies. Prints; what it
 * asserts are results, not times.
 */
@PlatformTest
@EnabledIfSystemProperty(named = "amur.figures", matches = "true")
class MarketFiguresTest {
    private static final Logger log = LoggerFactory.getLogger(MarketFiguresTest.class);
    private static final int COMPANIES = Integer.getInteger("amur.figures.companies", 30_000);
    private static final int LISTS = 200;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    MarketReading reading;

    @Autowired
    Reach reach;

    @Test
    void theMarketOfAGreatEdition() {
        Edition edition = EditionsExamples.bare(editions);
        var ids = new ArrayList<ExhibitorId>();
        ids.addAll(exhibitors.enlist(edition.id(), MarketRecommenderTest.catalogue(COMPANIES, 11)));
        matchmaking.enter(edition.id(), MatchmakingExamples.requests(ids, 3 * COMPANIES, 3));
        reading.read(edition.id());

        long before = used();
        long start = System.nanoTime();
        MarketReading.Read read = reading.read(edition.id());
        long taken = System.nanoTime() - start;
        long memory = used() - before;
        assertThat(read.members()).hasSize(COMPANIES);
        log.info(
                "market of {} companies, {} answers: read in {} ms, keeps {} MB",
                COMPANIES,
                read.market().answers().size(),
                taken / 1_000_000,
                memory >> 20);

        matchmaking.recommend(ids.getFirst(), 20);
        start = System.nanoTime();
        // Each question waits a moment for the draw.
        boolean drawn = false;
        while (!drawn) {
            drawn = reach.drawn(edition.id()).isPresent();
        }
        log.info("all lists drawn after {} ms", (System.nanoTime() - start) / 1_000_000);

        times("a list of 20", ids, id -> assertThat(matchmaking.recommend(id, 20))
                .isNotEmpty());
        times("a list after an own wish", ids, id -> {
            matchmaking.wish(id, ids.get(id.equals(ids.getLast()) ? 0 : ids.size() - 1), WishLevel.GLAD_TO);
            matchmaking.recommend(id, 20);
        });
    }

    private static void times(String what, List<ExhibitorId> ids, java.util.function.Consumer<ExhibitorId> deed) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < LISTS; i++) {
            long start = System.nanoTime();
            deed.accept(ids.get(i * (ids.size() / LISTS)));
            times.add((System.nanoTime() - start) / 1_000);
        }
        times.sort(Long::compareTo);
        log.info("{}: median {} µs, p99 {} µs", what, times.get(LISTS / 2), times.get(LISTS * 99 / 100));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

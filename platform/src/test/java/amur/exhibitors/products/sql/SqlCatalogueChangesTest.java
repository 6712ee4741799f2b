package amur.exhibitors.products.sql;

import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.EditionId;
import amur.exhibitors.Entries;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.CatalogueChanges;
import amur.exhibitors.products.CatalogueChanges.Batch;
import amur.exhibitors.products.CatalogueChanges.Change;
import amur.exhibitors.products.CatalogueChanges.Kind;
import amur.exhibitors.products.CatalogueChanges.Position;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlCatalogueChangesTest {
    private static final AtomicLong EDITIONS = new AtomicLong(9_600_000);

    @Autowired
    CatalogueChanges changes;

    @Autowired
    Products products;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    final EditionId edition = new EditionId(EDITIONS.incrementAndGet());

    /** What a reader learns of our edition until nothing more is running before it; others write at the same time. */
    private Set<Change> read(Position from) throws InterruptedException {
        var seen = new LinkedHashSet<Change>();
        Position at = from;
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Position wanted = changes.now();
        while (at.transaction() < wanted.transaction() && System.nanoTime() < end) {
            Batch batch = changes.after(at, 7);
            assertThat(batch.restart()).isFalse();
            batch.changes().stream()
                    .filter(change -> change.edition().equals(edition))
                    .forEach(seen::add);
            at = batch.position();
            if (!batch.more()) {
                Thread.sleep(20);
            }
        }
        return seen;
    }

    private Change company(ExhibitorId id) {
        return new Change(edition, Kind.COMPANY, id.value());
    }

    private Change product(ProductId id) {
        return new Change(edition, Kind.PRODUCT, id.value());
    }

    @Test
    void everyWriteOfTheCatalogueIsToldInItsTransaction() throws Exception {
        Position start = changes.now();
        ExhibitorId mill = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        ProductId oil = products.add(mill, soybeanOil());
        assertThat(read(start)).containsExactlyInAnyOrder(company(mill), product(oil));

        Position goods = changes.now();
        entries.setGoods(mill, entries.get(mill).version(), List.of());
        assertThat(read(goods)).containsExactly(company(mill));

        Position brand = changes.now();
        jdbc.sql("update brand set name = 'Иное' where exhibitor_id = ?")
                .param(mill.value())
                .update();
        assertThat(read(brand)).containsExactly(product(oil));

        Position certificate = changes.now();
        jdbc.sql("delete from product_certificate where product_id = ?")
                .param(oil.value())
                .update();
        assertThat(read(certificate)).containsExactly(product(oil));

        Position gone = changes.now();
        jdbc.sql("delete from product where id = ?").param(oil.value()).update();
        assertThat(read(gone)).containsExactly(product(oil));
    }

    /**
     * The first transaction draws its number, the second draws a later one and commits: a reader who went by numbers would read the
     * second and never see the first.
     */
    @Test
    void aChangeThatBecomesVisibleLateIsNotMissed() throws Exception {
        ExhibitorId mill = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        ProductId slow = products.add(mill, named(Language.RU, "Медленный"));
        ProductId quick = products.add(mill, named(Language.RU, "Быстрый"));
        Position start = changes.now();
        var seen = new ArrayList<Change>();
        Batch early;
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            // the second transaction is older, the first one's row has the smaller number
            second.createStatement().execute("select pg_current_xact_id()");
            first.createStatement().execute("update product set version = version where id = " + slow.value());
            second.createStatement().execute("update product set version = version where id = " + quick.value());
            second.commit();
            early = changes.after(start, 1_000);
            seen.addAll(early.changes());
            assertThat(seen).doesNotContain(product(slow));
            first.commit();
        }
        seen.addAll(read(early.position()));
        assertThat(seen).contains(product(slow), product(quick));
    }

    @Test
    void whoIsTooFarBehindOrComesFromElsewhereBeginsAnew() {
        Position now = changes.now();
        assertThat(changes.after(new Position(now.transaction() + 1_000_000, 0), 10)
                        .restart())
                .isTrue();
        exhibitors.enlist(edition, List.of(oilMill()));
        assertThat(changes.forget(Duration.ofDays(1))).isZero();
        jdbc.sql("update catalogue_change set at = now() - interval '9 days' where edition_id = ?")
                .param(edition.value())
                .update();
        assertThat(changes.forget(Duration.ofDays(7))).isPositive();
        assertThat(changes.after(now, 10).restart()).isTrue();
        assertThat(changes.after(changes.now(), 10).restart()).isFalse();
    }
}

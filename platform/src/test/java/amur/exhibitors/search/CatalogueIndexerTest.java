package amur.exhibitors.search;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static amur.exhibitors.products.ProductsExamples.named;
import static amur.exhibitors.products.ProductsExamples.soughtBeans;
import static amur.exhibitors.products.ProductsExamples.soybeanOil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.CatalogueChanges;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.retrieval.CatalogueIndex;
import amur.retrieval.Document;
import amur.shared.Language;
import amur.terminology.Thesaurus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.AdditionalAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class CatalogueIndexerTest {
    private static final Thesaurus THESAURUS = Thesaurus.load();

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Products products;

    @Autowired
    CatalogueChanges changes;

    @Autowired
    CatalogueDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Edition edition;
    ExhibitorId mill;
    ProductId oil;
    CatalogueIndex index;
    CatalogueIndexer indexer;

    @BeforeEach
    void catalogue() throws IOException {
        edition = EditionsExamples.bare(editions);
        mill = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer())).getFirst();
        oil = products.add(mill, soybeanOil());
        open();
    }

    private void open() throws IOException {
        index = CatalogueIndex.open(folder, THESAURUS);
        indexer = new CatalogueIndexer(index, changes, documents, Clock.systemUTC());
        indexer.begin();
    }

    /** The process dies: what was not committed is gone. */
    private void kill() throws IOException {
        index.close();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<Long> found(String query) {
        return index.search(query, edition.id().value(), Document.Kind.PRODUCT, 50).hits().stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    /** Steps until something is, or is not, found; other tests write and hold transactions open meanwhile. */
    private void untilFound(String query, Long... ids) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            indexer.step(() -> false);
            if (found(query).equals(List.of(ids))) {
                return;
            }
            Thread.sleep(50);
        } while (System.nanoTime() < end);
        assertThat(found(query)).as(query).containsExactly(ids);
    }

    @Test
    void whatIsWrittenIsFoundInAnyLanguageAndWhatIsWithdrawnNoMore() throws Exception {
        untilFound("豆油", oil.value());
        untilFound("соевое масло", oil.value());
        ProductId beans = products.add(mill, soughtBeans());
        untilFound("非转基因大豆", beans.value());
        products.withdraw(oil, products.get(oil).version(), Optional.empty());
        untilFound("soybean oil");
        products.restore(oil, products.get(oil).version());
        untilFound("soybean oil", oil.value());
        exhibitors.withdraw(mill);
        untilFound("非转基因大豆");
        untilFound("soybean oil");
    }

    @Test
    void theIndexIsAsTheDatabaseAfterAKill() throws Exception {
        untilFound("豆油", oil.value());
        indexer.commit();
        ProductId tractor = products.add(mill, named(Language.RU, "Трактор гусеничный"));
        products.withdraw(oil, products.get(oil).version(), Optional.empty());
        untilFound("拖拉机", tractor.value());
        kill();
        ProductId honey = products.add(mill, named(Language.RU, "Мёд липовый"));
        open();
        // As it was at the commit …
        index.refresh();
        assertThat(found("豆油")).containsExactly(oil.value());
        assertThat(found("трактор")).isEmpty();
        // … and goes on from there.
        untilFound("мед", honey.value());
        untilFound("трактор", tractor.value());
        untilFound("豆油");
        assertThat(differencesHere()).isEmpty();
    }

    @Test
    void anIndexThatWasAwayForTooLongIsBuiltAnewAndDropsWhatIsGone() throws Exception {
        untilFound("豆油", oil.value());
        indexer.commit();
        kill();
        products.withdraw(oil, products.get(oil).version(), Optional.empty());
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (stillKnown() && System.nanoTime() < end) {
            changes.forget(Duration.ZERO);
            Thread.sleep(50);
        }
        open();
        untilFound("豆油");
        assertThat(differencesHere()).isEmpty();
    }

    private boolean stillKnown() {
        return jdbc.sql("select count(*) from catalogue_change where edition_id = ?")
                        .param(edition.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void anOrganizersOrderBuildsAnew() throws Exception {
        untilFound("豆油", oil.value());
        index.clear();
        index.refresh();
        assertThat(found("豆油")).isEmpty();
        documents.order(Clock.systemUTC().instant().plusMillis(1));
        Thread.sleep(2);
        untilFound("豆油", oil.value());
        assertThat(indexer.state(false).builtAt()).isPresent();
        assertThat(indexer.state(false).percent()).isEqualTo(100);
    }

    @Test
    void aFirstBuildThatBreaksOffLeavesNothingTwice() throws Exception {
        indexer = new CatalogueIndexer(index, changes, breakingOffOnce(), Clock.systemUTC());
        indexer.begin();
        assertThatThrownBy(() -> indexer.step(() -> false)).isInstanceOf(UncheckedIOException.class);
        untilFound("豆油", oil.value());
        List<Document.Key> keys = new ArrayList<>();
        index.keys(keys::add);
        assertThat(keys).doesNotHaveDuplicates().contains(new Document.Key(Document.Kind.PRODUCT, oil.value()));
    }

    /** Once, and only when it has given everything. */
    private CatalogueDocuments breakingOffOnce() throws Exception {
        CatalogueDocuments broken = mock(CatalogueDocuments.class, AdditionalAnswers.delegatesTo(documents));
        doAnswer(call -> {
                    documents.each(call.getArgument(0), call.getArgument(1));
                    throw new UncheckedIOException(new IOException("the database has gone"));
                })
                .doAnswer(AdditionalAnswers.delegatesTo(documents))
                .when(broken)
                .each(anyInt(), any());
        return broken;
    }

    /** Of our own edition; others change theirs while we look. */
    private Set<Document.Key> differencesHere() throws IOException {
        Set<Document.Key> different = indexer.differences();
        different.retainAll(jdbc.sql("""
                        select 'p' as kind, id from product where edition_id = :edition
                        union all select 'c', id from exhibitor where edition_id = :edition""")
                .param("edition", edition.id().value())
                .query((row, n) -> new Document.Key(
                        row.getString(1).equals("p") ? Document.Kind.PRODUCT : Document.Kind.COMPANY, row.getLong(2)))
                .list());
        return different;
    }
}

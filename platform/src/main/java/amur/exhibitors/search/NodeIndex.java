package amur.exhibitors.search;

import amur.editions.EditionId;
import amur.exhibitors.products.CatalogueChanges;
import amur.retrieval.Answer;
import amur.retrieval.Asked;
import amur.retrieval.CatalogueIndex;
import amur.retrieval.Document;
import amur.retrieval.Reason;
import amur.terminology.Thesaurus;
import amur.terminology.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The index of this node and the thread that keeps it. */
@Component
class NodeIndex implements CatalogueSearch, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NodeIndex.class);

    /** What was written is found after so long at most, and a node asks the database no more often. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);

    /** Two nodes on one machine may share a data folder. */
    private static final int FOLDERS = 16;

    private final CatalogueChanges changes;
    private final CatalogueDocuments documents;
    private final ObjectProvider<Thesaurus> thesaurus;
    private final ObjectProvider<Translations> translations;
    private final Clock clock;
    private final Path folder;
    private final boolean follows;
    private volatile @Nullable CatalogueIndexer indexer;
    private volatile @Nullable Thread thread;

    /** Counted down to stop. An interrupt would do harm: Lucene's writes do not survive one. */
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    private volatile boolean troubled;

    NodeIndex(
            CatalogueChanges changes,
            CatalogueDocuments documents,
            ObjectProvider<Thesaurus> thesaurus,
            ObjectProvider<Translations> translations,
            Clock clock,
            @Value("${amur.search.folder:${amur.data:data}/index}") Path folder,
            @Value("${amur.search.follows:true}") boolean follows) {
        this.changes = changes;
        this.documents = documents;
        this.thesaurus = thesaurus;
        this.translations = translations;
        this.clock = clock;
        this.folder = folder;
        this.follows = follows;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("catalogue-index").start(this::keep);
    }

    private void keep() {
        while (!kept() && !waited(PAUSE_AFTER_TROUBLE)) {
            LOG.info("The index of the catalogue is opened again");
        }
    }

    /** Until it is time to stop; false where there was trouble before that. */
    private boolean kept() {
        @Nullable CatalogueIndex index = null;
        try {
            index = open(thesaurus.getObject());
            var keeper = new CatalogueIndexer(index, changes, documents, clock);
            keeper.begin();
            indexer = keeper;
            Thread.ofPlatform().daemon().name("dictionaries").start(() -> translate(keeper.index()));
            follow(keeper);
            keeper.commit();
            return true;
        } catch (IOException | RuntimeException e) {
            if (!troubled) {
                LOG.error("The catalogue cannot be searched on this node: {}", e.getMessage(), e);
            }
            troubled = true;
            return false;
        } finally {
            close(index);
        }
    }

    /** Beside the rest: large dictionaries take seconds to read, and the search does not wait for them. */
    private void translate(CatalogueIndex index) {
        try {
            index.translate(translations.getObject());
        } catch (IllegalStateException | BeansException e) {
            LOG.warn("No dictionaries on this node: {}", e.getMessage());
        }
    }

    private CatalogueIndex open(Thesaurus words) throws IOException {
        for (int n = 1; ; n++) {
            try {
                return CatalogueIndex.open(
                        n == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + n), words);
            } catch (LockObtainFailedException e) {
                if (n == FOLDERS) {
                    throw e;
                }
            }
        }
    }

    private void follow(CatalogueIndexer keeper) {
        Duration pause = Duration.ZERO;
        while (!waited(pause)) {
            try {
                keeper.step(() -> stopping.getCount() == 0);
                troubled = false;
                pause = PAUSE;
            } catch (IOException | RuntimeException e) {
                if (!troubled) {
                    LOG.warn("The index of the catalogue is behind: {}", e.getMessage(), e);
                }
                troubled = true;
                pause = PAUSE_AFTER_TROUBLE;
            }
        }
    }

    /** Waits; true when it is time to stop. */
    private boolean waited(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void close(@Nullable CatalogueIndex index) {
        indexer = null;
        if (index != null) {
            try {
                index.close();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index of the catalogue was not closed: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            stopping.countDown();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return follows;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** The index, once it has held everything there was. */
    Optional<CatalogueIndex> whole() {
        return Optional.ofNullable(indexer).filter(CatalogueIndexer::wasWhole).map(CatalogueIndexer::index);
    }

    @Override
    public Answer find(EditionId edition, String query, Document.@Nullable Kind kind, int most) {
        CatalogueIndexer keeper = indexer;
        if (keeper == null) {
            return new Answer(new Asked(query, List.of()), Answer.How.NOTHING, List.of(), 0, true);
        }
        return keeper.index().search(query, edition.value(), kind, most);
    }

    @Override
    public Map<Document.Key, List<Reason>> why(Answer answer, List<Document.Key> hits) {
        CatalogueIndexer keeper = indexer;
        Map<Document.Key, List<Reason>> why = new LinkedHashMap<>();
        if (keeper != null && !hits.isEmpty()) {
            for (Document document : documents.read(hits)) {
                why.put(
                        new Document.Key(document.kind(), document.id()),
                        keeper.index().why(answer.asked(), document));
            }
        }
        return why;
    }

    @Override
    public IndexState state() {
        CatalogueIndexer keeper = indexer;
        try {
            return keeper == null ? opening() : keeper.state(troubled);
        } catch (UncheckedIOException | org.apache.lucene.store.AlreadyClosedException e) {
            return opening();
        }
    }

    private IndexState opening() {
        return new IndexState(
                troubled ? IndexState.Phase.TROUBLED : IndexState.Phase.OPENING,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void rebuild() {
        documents.order(clock.instant());
    }
}

package amur.retrieval;

import amur.terminology.Thesaurus;
import amur.terminology.Translations;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index of a catalogue in a folder: one process writes it, any number of threads search it. Changes are found after {@link
 * #refresh}, and are there after a kill of the process once {@link #commit} has returned; up to then an index is as it was at the
 * commit before, with the position of that commit.
 */
public final class CatalogueIndex implements Closeable {
    /** Up to so many hits are counted exactly. */
    public static final int EXACT = 1000;

    public static final int MOST_HITS = 10_000;

    /** As many are handed to a list that filters them further. */
    public static final int MOST_MATCHES = 200_000;

    /** Changes when documents are written to the index in another way, so that older ones are built anew. */
    private static final String FORMAT = "3";

    private static final String POSITION = "position";
    private static final String MADE_BY = "made-by";
    private static final double WRITE_BUFFER_MB = 64;

    private final Fields fields;
    private final Queries queries;
    private final String madeBy;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Translations translations = Translations.NONE;

    private CatalogueIndex(Path folder, Thesaurus thesaurus) throws IOException {
        fields = new Fields(thesaurus);
        queries = new Queries(fields);
        madeBy = FORMAT + "/" + fingerprint(thesaurus);
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(
                    directory,
                    new IndexWriterConfig(null)
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                            .setCommitOnClose(false)
                            .setRAMBufferSizeMB(WRITE_BUFFER_MB));
            writer = opened;
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            directory.close();
            throw e;
        }
    }

    /**
     * Opens the index in a folder. One that is damaged, or that was made by another version of the program or the thesaurus, is thrown
     * away, so that {@link #position()} is empty and the caller builds it anew.
     *
     * @throws IOException when the folder cannot be used, or another process writes there
     */
    public static CatalogueIndex open(Path folder, Thesaurus thesaurus) throws IOException {
        Files.createDirectories(folder);
        try {
            CatalogueIndex index = new CatalogueIndex(folder, thesaurus);
            if (index.isOwn()) {
                return index;
            }
            index.close();
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | java.io.EOFException
                | java.nio.file.NoSuchFileException
                | IllegalArgumentException e) {
            System.getLogger(CatalogueIndex.class.getName())
                    .log(System.Logger.Level.WARNING, "The index in " + folder + " is damaged and is built anew", e);
        }
        clear(folder);
        return new CatalogueIndex(folder, thesaurus);
    }

    private boolean isOwn() throws IOException {
        Map<String, String> data = data();
        return data.isEmpty() ? size() == 0 : madeBy.equals(data.get(MADE_BY));
    }

    private static String fingerprint(Thesaurus thesaurus) {
        int hash = 1;
        for (var concept : thesaurus.concepts()) {
            hash = 31 * hash + Objects.hash(concept.terms().toString(), concept.number());
        }
        return thesaurus.concepts().size() + "-" + Integer.toHexString(hash);
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * From now on, words that the thesaurus does not know are looked up in dictionaries when they are asked for. What is in the index
     * does not depend on it.
     */
    public void translate(Translations translations) {
        this.translations = translations;
    }

    public Translations translations() {
        return translations;
    }

    /** Adds documents or replaces those of the same key. */
    public void update(Collection<Document> documents) throws IOException {
        for (Document document : documents) {
            writer.updateDocument(new Term(Fields.KEY, document.key().term()), fields.of(document));
        }
    }

    /** Adds documents whose keys are not there yet: quicker, for building anew. */
    public void add(Collection<Document> documents) throws IOException {
        for (Document document : documents) {
            writer.addDocument(fields.of(document));
        }
    }

    public void delete(Collection<Document.Key> keys) throws IOException {
        writer.deleteDocuments(
                keys.stream().map(key -> new Term(Fields.KEY, key.term())).toArray(Term[]::new));
    }

    /** Throws all documents away. */
    public void clear() throws IOException {
        writer.deleteAll();
    }

    /** From now on searches find what was written. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What was written stays, with the caller's word for how far that is. */
    public void commit(String position) throws IOException {
        writer.setLiveCommitData(Map.of(POSITION, position, MADE_BY, madeBy).entrySet());
        writer.commit();
    }

    /** The position of the last commit; empty for an index that was never committed. */
    public Optional<String> position() throws IOException {
        return Optional.ofNullable(data().get(POSITION));
    }

    private Map<String, String> data() throws IOException {
        Map<String, String> data = new java.util.HashMap<>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** How many documents searches see. */
    public int size() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            searchers.release(searcher);
        }
    }

    /** The keys of all documents that searches see, in no order: for comparing with the database. */
    public void keys(Consumer<Document.Key> each) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(Fields.KEY);
                if (terms != null) {
                    TermsEnum term = terms.iterator();
                    @Nullable PostingsEnum postings = null;
                    for (BytesRef key = term.next(); key != null; key = term.next()) {
                        postings = term.postings(postings, PostingsEnum.NONE);
                        for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                            if (leaf.reader().getLiveDocs() == null
                                    || leaf.reader().getLiveDocs().get(doc)) {
                                each.accept(Document.Key.of(key.utf8ToString()));
                            }
                        }
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * The documents of an edition that fit a query best.
     *
     * @param kind null for all
     * @param most 1 to {@link #MOST_HITS}
     */
    public Answer search(String query, long edition, Document.@Nullable Kind kind, int most) {
        if (most < 1 || most > MOST_HITS) {
            throw new IllegalArgumentException("1 to " + MOST_HITS + " hits, not " + most);
        }
        Asked asked = Asked.of(query, fields.thesaurus(), translations);
        if (asked.units().isEmpty()) {
            return new Answer(asked, Answer.How.NOTHING, List.of(), 0, true);
        }
        return asked(
                asked,
                Scope.EVERYTHING,
                edition,
                kind,
                (searcher, how, wanted) -> best(searcher, asked, how, wanted, most),
                new Answer(asked, Answer.How.NOTHING, List.of(), 0, true));
    }

    /** All documents of a kind and an edition that a query finds, as far as {@link #search} would go to find one. */
    public Matches matches(String query, long edition, Document.Kind kind, Scope scope) {
        Asked asked = Asked.of(query, fields.thesaurus(), translations);
        var nothing = new Matches(asked, Answer.How.NOTHING, List.of(), true);
        if (asked.units().isEmpty()) {
            return nothing;
        }
        return asked(
                asked,
                scope,
                edition,
                kind,
                (searcher, how, wanted) -> {
                    AllMatches.Found found = searcher.search(wanted, new AllMatches.Gathering());
                    return found.size() == 0
                            ? Optional.empty()
                            : Optional.of(
                                    new Matches(asked, how, found.best(MOST_MATCHES), found.size() <= MOST_MATCHES));
                },
                nothing);
    }

    /** What is made of the documents that a query finds; empty where it finds none. */
    private interface Finding<T> {
        Optional<T> find(IndexSearcher searcher, Answer.How how, Query wanted) throws IOException;
    }

    /** Goes from how it was asked to what is similar and to what has a part of it, until something is found. */
    private <T> T asked(
            Asked asked, Scope scope, long edition, Document.@Nullable Kind kind, Finding<T> finding, T nothing) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                IndexReader reader = searcher.getIndexReader();
                Query exactly = queries.of(asked, scope, edition, kind, Answer.How.ASKED, Set.of(), reader);
                Optional<T> found = finding.find(searcher, Answer.How.ASKED, exactly);
                if (found.isPresent()) {
                    return found.get();
                }
                Set<Asked.Unit> unknown = queries.unknown(asked, scope, edition, kind, searcher);
                if (!unknown.isEmpty()) {
                    Query similar = queries.of(asked, scope, edition, kind, Answer.How.SIMILAR, unknown, reader);
                    found = finding.find(searcher, Answer.How.SIMILAR, similar);
                }
                if (found.isEmpty() && asked.units().size() > 1) {
                    Query partly = queries.of(asked, scope, edition, kind, Answer.How.PARTLY, unknown, reader);
                    found = finding.find(searcher, Answer.How.PARTLY, partly);
                }
                return found.orElse(nothing);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Answer> best(IndexSearcher searcher, Asked asked, Answer.How how, Query wanted, int most)
            throws IOException {
        TopDocs found = searcher.search(wanted, new TopScoreDocCollectorManager(most, null, Math.max(EXACT, most)));
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        List<Answer.Hit> hits = new ArrayList<>(found.scoreDocs.length);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc hit : found.scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Fields.COLUMN);
            if (keys.advanceExact(hit.doc - leaf.docBase)) {
                hits.add(new Answer.Hit(Document.Key.of(keys.longValue()), hit.score));
            }
        }
        // Of equal scores the older entry first, whatever the order in which the index was written.
        hits.sort(Comparator.comparingDouble((Answer.Hit hit) -> -hit.score())
                .thenComparing(hit -> hit.key().kind())
                .thenComparingLong(hit -> hit.key().id()));
        boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        return Optional.of(new Answer(asked, how, hits, found.totalHits.value(), exact));
    }

    /** Why a document was found by a query; empty for one that has nothing of it. */
    public List<Reason> why(Asked asked, Document document) {
        return new Reasons(fields).of(asked, document);
    }

    /** How much room the index takes on disk, in bytes. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** Closes without committing: what was not committed is written again from the caller's position. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}

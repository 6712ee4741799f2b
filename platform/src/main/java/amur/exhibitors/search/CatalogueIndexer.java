package amur.exhibitors.search;

import amur.exhibitors.products.CatalogueChanges;
import amur.exhibitors.products.CatalogueChanges.Batch;
import amur.exhibitors.products.CatalogueChanges.Change;
import amur.exhibitors.products.CatalogueChanges.Kind;
import amur.exhibitors.products.CatalogueChanges.Position;
import amur.retrieval.CatalogueIndex;
import amur.retrieval.Document;
import amur.retrieval.Document.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Keeps an index as the database is. Building: ask where the changes are, write everything, drop what is not there any more, keep the
 * place that was asked for first. Following: read what was changed anew, however often it is named. One thread uses it.
 */
final class CatalogueIndexer {
    private static final int CHUNK = 1000;

    /** A commit costs a write to disk; what came after the last one is read again after a kill. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    private final CatalogueIndex index;
    private final CatalogueChanges changes;
    private final CatalogueDocuments documents;
    private final Clock clock;
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile boolean building;
    private Optional<Place> place = Optional.empty();
    private volatile Optional<Instant> builtAt = Optional.empty();
    private volatile Optional<Instant> current = Optional.empty();
    private Instant committedAt = Instant.EPOCH;
    private boolean uncommitted;

    CatalogueIndexer(CatalogueIndex index, CatalogueChanges changes, CatalogueDocuments documents, Clock clock) {
        this.index = index;
        this.changes = changes;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is kept with a commit: how far changes were read, and when the index was built. */
    private record Place(Position position, Instant builtAt) {
        static Optional<Place> of(String kept) {
            String[] parts = kept.split("/");
            if (parts.length != 3) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Place(
                        new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                        Instant.ofEpochMilli(Long.parseLong(parts[2]))));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        String kept() {
            return position.transaction() + "/" + position.sequence() + "/" + builtAt.toEpochMilli();
        }
    }

    /** Takes up the work where the index stands. */
    void begin() throws IOException {
        place = index.position().flatMap(Place::of);
        builtAt = place.map(Place::builtAt);
    }

    /**
     * Brings the index up to now; true if it had to be changed.
     *
     * @param stop asked while building: whether to leave it for the next time
     */
    boolean step(BooleanSupplier stop) throws IOException {
        Optional<Place> before = place;
        if (before.isEmpty()
                || documents.ordered().filter(before.get().builtAt()::isBefore).isPresent()) {
            return build(stop);
        }
        boolean changed = false;
        Instant asked = clock.instant();
        Batch batch;
        Position position = before.get().position();
        do {
            batch = changes.after(position, CHUNK);
            if (batch.restart()) {
                return build(stop);
            }
            changed |= follow(batch.changes());
            position = batch.position();
            place = Optional.of(new Place(position, before.get().builtAt()));
        } while (batch.more());
        if (changed) {
            index.refresh();
            uncommitted = true;
        }
        current = Optional.of(asked);
        if (uncommitted && committedAt.plus(BETWEEN_COMMITS).isBefore(clock.instant())) {
            commit();
        }
        return changed;
    }

    void commit() throws IOException {
        if (place.isPresent()) {
            index.commit(place.get().kept());
            committedAt = clock.instant();
            uncommitted = false;
        }
    }

    private boolean follow(List<Change> batch) throws IOException {
        Set<Key> keys = new HashSet<>();
        Set<Long> companies = new HashSet<>();
        for (Change change : batch) {
            if (change.kind() == Kind.COMPANY) {
                companies.add(change.id());
                keys.add(new Key(Document.Kind.COMPANY, change.id()));
            } else {
                keys.add(new Key(Document.Kind.PRODUCT, change.id()));
            }
        }
        if (!companies.isEmpty()) {
            keys.addAll(documents.productsOf(companies));
        }
        List<Key> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Key> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            List<Document> there = documents.read(some);
            Set<Key> gone = new HashSet<>(some);
            there.forEach(document -> gone.remove(new Key(document.kind(), document.id())));
            index.update(there);
            index.delete(gone);
        }
        return !all.isEmpty();
    }

    private boolean build(BooleanSupplier stop) throws IOException {
        Instant started = clock.instant();
        Position position = changes.now();
        boolean empty = index.size() == 0;
        done.set(0);
        total = documents.count();
        building = true;
        try {
            if (empty) {
                // What a build before us wrote and broke off from is not seen yet, but it is there.
                index.clear();
            }
            boolean whole = documents.each(CHUNK, some -> {
                write(some, empty);
                done.addAndGet(some.size());
                return !stop.getAsBoolean();
            });
            index.refresh();
            if (!whole) {
                return true;
            }
            if (!empty) {
                dropGone();
            }
            place = Optional.of(new Place(position, started));
            builtAt = Optional.of(started);
            commit();
            return true;
        } finally {
            building = false;
        }
    }

    private void write(List<Document> some, boolean fresh) {
        try {
            if (fresh) {
                index.add(some);
            } else {
                index.update(some);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropGone() throws IOException {
        Set<Key> there = documents.keys();
        Set<Key> gone = new HashSet<>();
        index.keys(key -> {
            if (!there.contains(key)) {
                gone.add(key);
            }
        });
        index.delete(gone);
        index.refresh();
    }

    /** What stands in the index and not in the database, and the reverse. Empty when both are alike. */
    Set<Key> differences() throws IOException {
        Set<Key> different = documents.keys();
        index.keys(key -> {
            if (!different.remove(key)) {
                different.add(key);
            }
        });
        return different;
    }

    IndexState state(boolean troubled) {
        try {
            IndexState.Phase phase = troubled
                    ? IndexState.Phase.TROUBLED
                    : building
                            ? IndexState.Phase.BUILDING
                            : current.isPresent() ? IndexState.Phase.FOLLOWING : IndexState.Phase.OPENING;
            return new IndexState(
                    phase,
                    done.get(),
                    total,
                    index.size(),
                    index.bytes(),
                    index.translations().size(),
                    current,
                    builtAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was built at least once since it was last thrown away. */
    boolean wasWhole() {
        return builtAt.isPresent();
    }

    CatalogueIndex index() {
        return index;
    }
}

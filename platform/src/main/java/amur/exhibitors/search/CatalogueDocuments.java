package amur.exhibitors.search;

import amur.retrieval.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The public part of the catalogue as documents. */
public interface CatalogueDocuments {
    /** Of some companies and products those that are public. */
    List<Document> read(Collection<Document.Key> keys);

    /** The products of companies, public or not. */
    Set<Document.Key> productsOf(Collection<Long> companies);

    /** How many are public, about. */
    long count();

    /** All that are public, some at a time, as long as the taker wants more; whether that was all. */
    boolean each(int some, Predicate<List<Document>> documents);

    /** The keys of all that are public. */
    Set<Document.Key> keys();

    /** When an organizer last ordered indexes to be built anew. */
    Optional<Instant> ordered();

    void order(Instant at);
}

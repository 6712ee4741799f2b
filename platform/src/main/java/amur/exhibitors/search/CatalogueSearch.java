package amur.exhibitors.search;

import amur.editions.EditionId;
import amur.retrieval.Answer;
import amur.retrieval.Document;
import amur.retrieval.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks this node's index. */
public interface CatalogueSearch {
    /**
     * What fits best, the best first; nothing while the index is being opened.
     *
     * @param kind null for both
     */
    Answer find(EditionId edition, String query, Document.@Nullable Kind kind, int most);

    /** Why each of some hits was found; without those that are no longer public. */
    Map<Document.Key, List<Reason>> why(Answer answer, List<Document.Key> hits);

    IndexState state();

    /** Orders every node to build its index anew. */
    void rebuild();
}

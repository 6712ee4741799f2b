package amur.retrieval;

import java.util.List;

/**
 * All that a query finds of one kind, for a list that filters it further.
 *
 * @param ids the best first
 * @param whole whether these are all; else they are the {@link CatalogueIndex#MOST_MATCHES} that fit best
 */
public record Matches(Asked asked, Answer.How how, List<Long> ids, boolean whole) {
    public Matches {
        ids = List.copyOf(ids);
    }
}

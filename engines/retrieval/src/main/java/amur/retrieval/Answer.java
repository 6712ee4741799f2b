package amur.retrieval;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param total how many there are; exact up to {@link CatalogueIndex#EXACT}, beyond that at least so many
 * @param exact whether {@code total} is exact
 */
public record Answer(Asked asked, How how, List<Hit> hits, long total, boolean exact) {
    /** How far the search went to find something. */
    public enum How {
        /** Every part of the query was found as it was asked. */
        ASKED,
        /** Every part was found, words with typing errors allowed for. */
        SIMILAR,
        /** Some part of the query was found. */
        PARTLY,
        NOTHING
    }

    public record Hit(Document.Key key, float score) {}

    public Answer {
        hits = List.copyOf(hits);
    }
}

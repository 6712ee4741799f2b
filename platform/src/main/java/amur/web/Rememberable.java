package amur.web;

import org.jspecify.annotations.Nullable;

/**
 * Pages that are the same for all readers without an account and are kept as they were sent ({@link RememberedPages}). A room that
 * offers them must know of every change of what they show, edition and names included, whichever node has made it.
 */
public interface Rememberable {
    /** Whether the page of this address may be kept. */
    boolean covers(String path, @Nullable String query);

    /**
     * Another number as soon as one of the pages might be another. Asked before a page is made, and again before it is given from
     * memory; each time it must be found out after the call.
     */
    long generation();
}

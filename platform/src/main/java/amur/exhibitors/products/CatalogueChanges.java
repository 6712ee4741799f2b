package amur.exhibitors.products;

import amur.editions.EditionId;
import java.time.Duration;
import java.util.List;

/**
 * What was written in the catalogue, for an index that follows it. Triggers write it in the transaction of the change itself, so
 * that a change and its row are there together or not at all, whoever makes them.
 *
 * <p>How to follow: ask for {@link #now()}, <em>then</em> read everything there is; keep the position with the index; from time to time
 * read {@link #after}, read anew what is named, drop from the index what is no longer there, and keep the new position together with
 * that. To read something twice is harmless, to miss it impossible:
 *
 * <p>A position counts transactions and not numbers of rows. A row's number is drawn before its transaction commits, so a smaller
 * number may appear after a larger one was read. Only rows of transactions older than every one that still runs are given out; from
 * those nothing more can come. A transaction left open therefore holds readers back, for as long as it is open.
 */
public interface CatalogueChanges {
    /** Everything that was committed before is visible to who reads after asking this. */
    Position now();

    /** The changes since a position, the oldest first; one thing may stand there several times. */
    Batch after(Position position, int most);

    /** Throws away what is older. A reader who has not come so far is told to begin anew. */
    int forget(Duration older);

    /**
     * @param transaction every transaction before it has been read to its end
     * @param sequence of this transaction, what has this number or a smaller one has been read too
     */
    record Position(long transaction, long sequence) {}

    /**
     * @param position from which to go on
     * @param more whether there is more to be read at once
     * @param restart whether the position means nothing here, because what came after it is forgotten or it comes from another
     *     database: read everything anew
     */
    record Batch(List<Change> changes, Position position, boolean more, boolean restart) {
        public Batch {
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param id of an exhibitor or a product, which may be gone
     */
    record Change(EditionId edition, Kind kind, long id) {}

    enum Kind {
        /** Also all that its products show of it: its name, its region, its sector, whether it is listed. */
        COMPANY,
        PRODUCT
    }
}

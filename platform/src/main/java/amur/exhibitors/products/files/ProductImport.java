package amur.exhibitors.products.files;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.BadCell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file of products and how far it is.
 *
 * @param company whose products they are; empty where each row names its company
 * @param number within the edition, from 1, in its address
 * @param reading how the bytes are understood, a code of {@code Reading}; empty where that was clear
 * @param planned what it would do, as it was checked; empty while nobody has said how to read it
 * @param done what it has done so far; true at every moment, whatever node does it
 * @param stopAsked whether somebody asked to stop it after the current step
 * @param failure the message key of what stopped it; empty where nothing did
 */
public record ProductImport(
        long id,
        EditionId edition,
        Optional<ExhibitorId> company,
        int number,
        String fileName,
        String reading,
        State state,
        boolean stopAsked,
        Optional<Plan> planned,
        Sums done,
        String failure,
        PersonId by,
        Instant uploadedAt,
        Optional<Instant> doneAt) {
    public enum State {
        /** More than one reading makes sense: somebody is asked. */
        ASKED,
        /** Read and planned; nothing is changed yet. */
        CHECKED,
        /** Somebody said yes; a node does it or will. */
        QUEUED,
        /** Somebody stopped it between two steps; what was done stays, and it can go on. */
        STOPPED,
        DONE,
        /** Stopped by a fault of ours; what was done stays, and it can go on. */
        FAILED,
        DISCARDED
    }

    /** How many rows are new products, change one, say what is known already, are bad; all that were looked at. */
    public record Sums(int rows, int fresh, int changed, int same, int bad) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        Sums plus(ProductPlanning.Step step, int looked) {
            return new Sums(
                    rows + looked,
                    fresh + step.fresh().size(),
                    changed + step.changed().size(),
                    same + step.same(),
                    bad + step.badRows().size());
        }
    }

    /**
     * @param bad the first bad cells, {@link #MOST_BAD_ROWS} rows of them at the most
     * @param head of the file, for the file of bad rows
     * @param unknown heads of columns that were left out
     */
    public record Plan(Sums sums, List<BadCell> bad, List<BadRow> badRows, List<String> head, List<String> unknown) {
        public static final int MOST_BAD_ROWS = 2_000;

        public Plan {
            bad = List.copyOf(bad);
            badRows = List.copyOf(badRows);
            head = List.copyOf(head);
            unknown = List.copyOf(unknown);
        }
    }

    /** A row as it came. */
    public record BadRow(int row, List<String> cells) {
        public BadRow {
            cells = List.copyOf(cells);
        }
    }
}

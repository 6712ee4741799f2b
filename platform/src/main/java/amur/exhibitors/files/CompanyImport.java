package amur.exhibitors.files;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file of companies and what became of it.
 *
 * @param number within the edition, from 1, in its address
 * @param reading how the bytes are understood, a code of {@code Reading}; empty where that was clear
 * @param report what was found; empty while nobody has said how to read the file
 * @param failure the message key of what stopped it; empty where nothing did
 * @param by who uploaded it
 * @param doneAt when it was done
 */
public record CompanyImport(
        long id,
        EditionId edition,
        int number,
        String fileName,
        String reading,
        State state,
        Optional<Report> report,
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
        DONE,
        /** Stopped, nothing was changed; it can be tried again. */
        FAILED,
        DISCARDED
    }

    /**
     * @param rows how many the file has
     * @param fresh new companies
     * @param changed companies that are changed
     * @param same companies of which the file says what is known
     * @param badRows rows left out, with their cells
     * @param head of the file, for the file of bad rows
     * @param unknown heads of columns that were left out
     */
    public record Report(
            int rows,
            int fresh,
            int changed,
            int same,
            List<BadCell> bad,
            List<BadRow> badRows,
            List<String> head,
            List<String> unknown) {
        public Report {
            bad = List.copyOf(bad);
            badRows = List.copyOf(badRows);
            head = List.copyOf(head);
            unknown = List.copyOf(unknown);
        }

        /** Also where the rows themselves were not asked for. */
        public int badCount() {
            return rows - fresh - changed - same;
        }

        static Report of(CompanyPlan plan) {
            return new Report(
                    plan.rows(),
                    plan.fresh().size(),
                    plan.changed().size(),
                    plan.same(),
                    plan.bad(),
                    plan.badRows().stream()
                            .map(row -> new BadRow(row.row(), row.cells()))
                            .toList(),
                    plan.head(),
                    plan.unknown());
        }
    }

    /** A row as it came. */
    public record BadRow(int row, List<String> cells) {
        public BadRow {
            cells = List.copyOf(cells);
        }
    }

    /** How far a queued import is. */
    public record Progress(int done, int total) {}
}

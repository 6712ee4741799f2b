package amur.exhibitors.files;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file and what becomes of it.
 *
 * @param company whose rows they are; empty where the rows are companies, or each names its own
 * @param number within the edition and the kind, from 1, in its address
 * @param reading how the bytes are understood, a code of {@code Reading}; empty where that was clear
 * @param stopAsked whether somebody asked to stop after the current step
 * @param rows how many it has; 0 while nobody has said how to read it
 * @param report what it would do, as far as it has been checked; what was done where that was one step
 * @param done what it has done so far; true at every moment, whatever node does it
 * @param failure the message key of what stopped it; empty where nothing did
 */
public record FileImport(
        long id,
        EditionId edition,
        Kind kind,
        Optional<ExhibitorId> company,
        int number,
        String fileName,
        String reading,
        State state,
        boolean stopAsked,
        int rows,
        Optional<Report> report,
        Sums done,
        String failure,
        PersonId by,
        Instant uploadedAt,
        Optional<Instant> doneAt) {
    public enum Kind {
        COMPANIES,
        PRODUCTS
    }

    public enum State {
        /** More than one reading makes sense: somebody is asked. */
        ASKED,
        /** A node compares it with what is there, or will; nothing is changed yet. */
        CHECKING,
        /** Compared; nothing is changed yet. */
        CHECKED,
        /** Somebody said yes; a node does it or will. */
        QUEUED,
        /** Somebody stopped it between two steps; what was done stays, and it can go on. */
        STOPPED,
        DONE,
        /** Stopped by a fault of ours; what was done stays, and it can go on. */
        FAILED,
        DISCARDED;

        /** Whether a node works at it or will. */
        public boolean works() {
            return this == CHECKING || this == QUEUED;
        }
    }

    /** How many rows it was compared with. */
    public int checkedRows() {
        return report.map(checked -> checked.sums().rows()).orElse(0);
    }

    /** Whether all of it has been compared. */
    public boolean isChecked() {
        return report.isPresent() && checkedRows() == rows;
    }

    /** How many rows are new, change something, say what is known already, are bad; all that were looked at. */
    public record Sums(int rows, int fresh, int changed, int same, int bad) {
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        Sums plus(Sums more) {
            return new Sums(
                    rows + more.rows, fresh + more.fresh, changed + more.changed, same + more.same, bad + more.bad);
        }
    }

    /**
     * @param bad the first bad cells, {@link #MOST_BAD_ROWS} rows of them at the most where the file goes in steps
     * @param head of the file, for the file of bad rows
     * @param unknown heads of columns that were left out
     */
    public record Report(Sums sums, List<BadCell> bad, List<BadRow> badRows, List<String> head, List<String> unknown) {
        public static final int MOST_BAD_ROWS = 2_000;

        public Report {
            bad = List.copyOf(bad);
            badRows = List.copyOf(badRows);
            head = List.copyOf(head);
            unknown = List.copyOf(unknown);
        }

        /** With what the next rows would do. */
        Report plus(Report next) {
            boolean full = badRows.size() >= MOST_BAD_ROWS;
            return new Report(
                    sums.plus(next.sums),
                    full ? bad : Stream.concat(bad.stream(), next.bad.stream()).toList(),
                    full
                            ? badRows
                            : Stream.concat(badRows.stream(), next.badRows.stream())
                                    .toList(),
                    head,
                    unknown);
        }
    }

    /** A row as it came. */
    public record BadRow(int row, List<String> cells) {
        public BadRow {
            cells = List.copyOf(cells);
        }
    }

    /** How far one step is that takes long. */
    public record Progress(int done, int total) {}
}

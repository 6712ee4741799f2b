package amur.exhibitors.files;

import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.files.CompanyStore.Change;
import java.util.List;

/**
 * What a file would do to the companies of an edition.
 *
 * @param rows how many there are
 * @param same how many say what is known already
 * @param badRows the rows that are left out, for a file to correct: head and cells as they came
 * @param unknown heads of columns that mean nothing here and are left out
 */
record CompanyPlan(
        int rows,
        List<NewExhibitor> fresh,
        List<Change> changed,
        int same,
        List<BadCell> bad,
        List<BadRow> badRows,
        List<String> head,
        List<String> unknown) {
    CompanyPlan {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
        bad = List.copyOf(bad);
        badRows = List.copyOf(badRows);
        head = List.copyOf(head);
        unknown = List.copyOf(unknown);
    }

    /** A row as it came. */
    record BadRow(int row, List<String> cells) {
        BadRow {
            cells = List.copyOf(cells);
        }
    }
}

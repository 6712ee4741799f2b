package amur.exhibitors.files.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.exhibitors.files.BadCell;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.web.View;
import amur.web.Words;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** How files that come in are told: what they are called, places and problems of bad cells, sums, how a file was read, by whom. */
@Component
public class ImportWords {
    private static final int PROBLEMS_SHOWN = 200;
    private static final int LONGEST_NAME = 200;

    private final Words words;
    private final Accounts accounts;

    ImportWords(Words words, Accounts accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    /** What an upload is called, without the folders that some browsers send along and signs that mislead; empty where no file was chosen. */
    public static String fileName(Optional<MultipartFile> file) {
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return last.substring(
                0, last.offsetByCodePoints(0, Math.min(last.codePointCount(0, last.length()), LONGEST_NAME)));
    }

    /** The kind of badge for a state. */
    public static String kind(State state) {
        return switch (state) {
            case ASKED, CHECKED, STOPPED -> "attention";
            case CHECKING, QUEUED -> "info";
            case DONE -> "ok";
            case FAILED -> "error";
            case DISCARDED -> "plain";
        };
    }

    /** The head of the file of bad rows: that of the file that came and a column for what is wrong. */
    public List<String> badHead(Report report, View view) {
        return Stream.concat(report.head().stream(), Stream.of(view.t("exhibitors.files.problem")))
                .toList();
    }

    /** The bad rows with their columns as they came and what is wrong in one more; corrected, the file can be uploaded as it is. */
    public List<List<String>> badRows(Report report, View view) {
        return report.badRows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() < report.head().size()) {
                        cells.add("");
                    }
                    cells.add(report.head().size(), problems(report.bad(), row.row(), view));
                    return List.copyOf(cells);
                })
                .toList();
    }

    private String problems(List<BadCell> bad, int row, View view) {
        return String.join(
                "; ",
                bad.stream()
                        .filter(cell -> cell.row() == row)
                        .map(cell -> cell.title() + ": " + cell.problem(words, view.language()))
                        .toList());
    }

    /** Place, value and problem of the first bad cells. */
    public List<List<String>> problems(List<BadCell> bad, View view) {
        return bad.stream()
                .limit(PROBLEMS_SHOWN)
                .map(cell -> List.of(place(cell, view), cell.value(), cell.problem(words, view.language())))
                .toList();
    }

    private static String place(BadCell cell, View view) {
        String where = cell.column() < 0
                ? view.number(cell.row()) + ", "
                        + view.t("exhibitors.files.missing")
                                .toLowerCase(view.language().locale())
                : TableFile.address(cell.column(), cell.row());
        return where + " · " + cell.title();
    }

    public List<Map.Entry<String, String>> sums(int rows, int fresh, int changed, int same, int bad, View view) {
        return List.of(
                Map.entry(view.t("exhibitors.files.count.rows"), view.number(rows)),
                Map.entry(view.t("exhibitors.files.count.fresh"), view.number(fresh)),
                Map.entry(view.t("exhibitors.files.count.changed"), view.number(changed)),
                Map.entry(view.t("exhibitors.files.count.same"), view.number(same)),
                Map.entry(view.t("exhibitors.files.count.bad"), view.number(bad)));
    }

    public String name(Reading reading, View view) {
        return view.t("web.files.encoding." + reading.encoding()) + ", "
                + view.t("web.files.separator." + reading.separator());
    }

    public String uploaded(Instant at, PersonId by, View view) {
        return view.t(
                "exhibitors.files.uploaded.by",
                view.dateTime(at, view.zone()),
                accounts.get(by).displayName());
    }
}

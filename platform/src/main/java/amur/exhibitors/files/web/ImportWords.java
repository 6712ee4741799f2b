package amur.exhibitors.files.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.exhibitors.files.BadCell;
import amur.web.View;
import amur.web.Words;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How imports of companies and of products are told: places and problems of bad cells, sums, how a file was read, by whom. */
@Component
public class ImportWords {
    private static final int PROBLEMS_SHOWN = 200;

    private final Words words;
    private final Accounts accounts;

    ImportWords(Words words, Accounts accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    /** Every problem of a row in one text, for the file of bad rows. */
    public String problems(List<BadCell> bad, int row, View view) {
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

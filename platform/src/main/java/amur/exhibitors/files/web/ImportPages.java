package amur.exhibitors.files.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.files.BadCell;
import amur.exhibitors.files.CompanyExport;
import amur.exhibitors.files.CompanyImport;
import amur.exhibitors.files.CompanyImport.Progress;
import amur.exhibitors.files.CompanyImport.Report;
import amur.exhibitors.files.CompanyImport.State;
import amur.exhibitors.files.CompanyImports;
import amur.web.View;
import amur.web.Words;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the pages of imports. */
@Component
class ImportPages {
    private static final int PROBLEMS_SHOWN = 200;

    private final CompanyImports imports;
    private final CompanyExport export;
    private final Accounts accounts;
    private final Words words;

    ImportPages(CompanyImports imports, CompanyExport export, Accounts accounts, Words words) {
        this.imports = imports;
        this.export = export;
        this.accounts = accounts;
        this.words = words;
    }

    static String address(Edition edition, int number) {
        return "/editions/" + edition.slug() + "/organizer/companies/import/" + number;
    }

    ImportsPage all(Edition edition, View view, String error) {
        return new ImportsPage(
                edition.name().textIn(view.language()),
                export.columns(view.language()),
                imports.list(edition).stream().map(one -> row(one, view)).toList(),
                error,
                TableReader.MAX_BYTES);
    }

    private ImportsPage.Row row(CompanyImport one, View view) {
        Optional<Report> report = one.report();
        return new ImportsPage.Row(
                one.number(),
                one.fileName(),
                state(one, view),
                kind(one.state()),
                uploaded(one, view),
                report.map(sums -> view.number(sums.fresh())).orElse(""),
                report.map(sums -> view.number(sums.changed())).orElse(""),
                report.map(sums -> view.number(sums.same())).orElse(""),
                report.map(sums -> view.number(sums.badCount())).orElse(""));
    }

    ImportPage one(Edition edition, CompanyImport one, View view) {
        Optional<Report> report = one.report();
        List<Outcome.Sample> asked = one.state() == State.ASKED ? imports.samples(one) : List.of();
        Optional<Progress> progress = one.state() == State.QUEUED ? imports.progress(one) : Optional.empty();
        var samples = new LinkedHashMap<String, List<List<String>>>();
        asked.forEach(sample -> samples.put(sample.reading().code(), sample.lines()));
        return new ImportPage(
                edition.name().textIn(view.language()),
                one.number(),
                address(edition, one.number()),
                one.fileName(),
                one.state(),
                state(one, view),
                kind(one.state()),
                uploaded(one, view),
                asked.stream()
                        .map(sample -> Map.entry(sample.reading().code(), name(sample.reading(), view)))
                        .toList(),
                samples,
                report.map(sums -> sums(sums, view)).orElse(List.of()),
                report.map(Report::fresh).orElse(0),
                report.map(Report::changed).orElse(0),
                report.map(Report::badCount).orElse(0),
                report.map(sums -> problems(sums, view)).orElse(List.of()),
                report.map(sums -> sums.bad().size()).orElse(0),
                report.map(Report::unknown).orElse(List.of()),
                progress.map(ImportPages::percent).orElse(-1),
                figure(progress, view),
                one.failure().isEmpty() ? "" : view.t(one.failure()),
                one.doneAt()
                        .map(at -> view.t("exhibitors.files.done.at", view.dateTime(at, view.zone())))
                        .orElse(""));
    }

    static int percent(Progress progress) {
        return progress.total() == 0 ? 100 : (int) (100L * progress.done() / progress.total());
    }

    static String figure(Optional<Progress> progress, View view) {
        return progress.map(one -> view.t("exhibitors.files.running.figure", one.done(), one.total()))
                .orElseGet(() -> view.t("exhibitors.files.running.wait"));
    }

    /** Every problem of a row in one text, for the file of bad rows. */
    String problems(Report report, int row, View view) {
        return String.join(
                "; ",
                report.bad().stream()
                        .filter(cell -> cell.row() == row)
                        .map(cell -> cell.title() + ": " + cell.problem(words, view.language()))
                        .toList());
    }

    private List<List<String>> problems(Report report, View view) {
        return report.bad().stream()
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

    private static List<Map.Entry<String, String>> sums(Report report, View view) {
        return List.of(
                Map.entry(view.t("exhibitors.files.count.rows"), view.number(report.rows())),
                Map.entry(view.t("exhibitors.files.count.fresh"), view.number(report.fresh())),
                Map.entry(view.t("exhibitors.files.count.changed"), view.number(report.changed())),
                Map.entry(view.t("exhibitors.files.count.same"), view.number(report.same())),
                Map.entry(view.t("exhibitors.files.count.bad"), view.number(report.badCount())));
    }

    private static String name(Reading reading, View view) {
        return view.t("web.files.encoding." + reading.encoding()) + ", "
                + view.t("web.files.separator." + reading.separator());
    }

    private static String state(CompanyImport one, View view) {
        return view.t("exhibitors.files.state." + one.state());
    }

    private String uploaded(CompanyImport one, View view) {
        return view.t(
                "exhibitors.files.uploaded.by",
                view.dateTime(one.uploadedAt(), view.zone()),
                accounts.get(one.by()).displayName());
    }

    private static String kind(State state) {
        return switch (state) {
            case ASKED, CHECKED -> "attention";
            case QUEUED -> "info";
            case DONE -> "ok";
            case FAILED -> "error";
            case DISCARDED -> "plain";
        };
    }
}

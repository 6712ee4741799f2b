package amur.exhibitors.files.web;

import amur.editions.Edition;
import amur.exhibitors.files.CompanyExport;
import amur.exhibitors.files.CompanyImport;
import amur.exhibitors.files.CompanyImport.Progress;
import amur.exhibitors.files.CompanyImport.Report;
import amur.exhibitors.files.CompanyImport.State;
import amur.exhibitors.files.CompanyImports;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the pages of imports. */
@Component
class ImportPages {

    private final CompanyImports imports;
    private final CompanyExport export;
    private final ImportWords words;

    ImportPages(CompanyImports imports, CompanyExport export, ImportWords words) {
        this.imports = imports;
        this.export = export;
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
                words.uploaded(one.uploadedAt(), one.by(), view),
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
                words.uploaded(one.uploadedAt(), one.by(), view),
                asked.stream()
                        .map(sample -> Map.entry(sample.reading().code(), words.name(sample.reading(), view)))
                        .toList(),
                samples,
                report.map(all -> words.sums(all.rows(), all.fresh(), all.changed(), all.same(), all.badCount(), view))
                        .orElse(List.of()),
                report.map(Report::fresh).orElse(0),
                report.map(Report::changed).orElse(0),
                report.map(Report::badCount).orElse(0),
                report.map(all -> words.problems(all.bad(), view)).orElse(List.of()),
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

    private static String state(CompanyImport one, View view) {
        return view.t("exhibitors.files.state." + one.state());
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

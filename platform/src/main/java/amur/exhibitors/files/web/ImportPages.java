package amur.exhibitors.files.web;

import amur.editions.Edition;
import amur.exhibitors.files.CompanyExport;
import amur.exhibitors.files.FileImport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.FileImport.Sums;
import amur.exhibitors.files.Imports;
import amur.web.ProgressStream.Step;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.TableReader;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the pages of imports. */
@Component
class ImportPages {

    private final Imports imports;
    private final CompanyExport export;
    private final ImportWords words;

    ImportPages(Imports imports, CompanyExport export, ImportWords words) {
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
                imports.list(Kind.COMPANIES, edition, Optional.empty()).stream()
                        .map(one -> row(one, view))
                        .toList(),
                error,
                TableReader.MAX_BYTES);
    }

    private ImportsPage.Row row(FileImport one, View view) {
        Optional<Sums> report = one.report().map(Report::sums);
        return new ImportsPage.Row(
                one.number(),
                one.fileName(),
                state(one, view),
                ImportWords.kind(one.state()),
                words.uploaded(one.uploadedAt(), one.by(), view),
                report.map(sums -> view.number(sums.fresh())).orElse(""),
                report.map(sums -> view.number(sums.changed())).orElse(""),
                report.map(sums -> view.number(sums.same())).orElse(""),
                report.map(sums -> view.number(sums.bad())).orElse(""));
    }

    ImportPage one(Edition edition, FileImport one, View view) {
        Optional<Report> report = one.report();
        Optional<Sums> looked = report.map(Report::sums);
        List<Outcome.Sample> asked = one.state() == State.ASKED ? imports.samples(one) : List.of();
        Optional<Progress> progress = progress(one);
        return new ImportPage(
                edition.name().textIn(view.language()),
                one.number(),
                address(edition, one.number()),
                one.fileName(),
                one.state(),
                state(one, view),
                ImportWords.kind(one.state()),
                words.uploaded(one.uploadedAt(), one.by(), view),
                ReadingQuestion.of(asked, words, view),
                looked.map(all -> words.sums(all.rows(), all.fresh(), all.changed(), all.same(), all.bad(), view))
                        .orElse(List.of()),
                looked.map(Sums::fresh).orElse(0),
                looked.map(Sums::changed).orElse(0),
                looked.map(Sums::bad).orElse(0),
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

    /** How far an import is; empty once no node works at it. */
    Optional<Step> step(FileImport one, View view) {
        if (!one.state().works()) {
            return Optional.empty();
        }
        Optional<Progress> progress = progress(one);
        return Optional.of(new Step(progress.map(ImportPages::percent).orElse(0), figure(progress, view)));
    }

    /** Checking says nothing in between: a file of companies is compared as a whole. */
    private Optional<Progress> progress(FileImport one) {
        return one.state() == State.QUEUED ? imports.progress(one) : Optional.empty();
    }

    private static int percent(Progress progress) {
        return progress.total() == 0 ? 100 : (int) (100L * progress.done() / progress.total());
    }

    private static String figure(Optional<Progress> progress, View view) {
        return progress.map(one -> view.t("exhibitors.files.running.figure", one.done(), one.total()))
                .orElseGet(() -> view.t("exhibitors.files.running.wait"));
    }

    private static String state(FileImport one, View view) {
        return view.t("exhibitors.files.state." + one.state());
    }
}

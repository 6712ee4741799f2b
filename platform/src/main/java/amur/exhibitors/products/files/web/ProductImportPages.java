package amur.exhibitors.products.files.web;

import amur.editions.Edition;
import amur.exhibitors.files.FileImport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.FileImport.Sums;
import amur.exhibitors.files.Imports;
import amur.exhibitors.files.web.ImportWords;
import amur.exhibitors.files.web.ReadingQuestion;
import amur.exhibitors.products.files.ProductImports;
import amur.web.ProgressStream.Step;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.TableReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the pages of imports of products. */
@Component
class ProductImportPages {

    private final Imports imports;
    private final ProductImports columns;
    private final ImportWords words;

    ProductImportPages(Imports imports, ProductImports columns, ImportWords words) {
        this.imports = imports;
        this.columns = columns;
        this.words = words;
    }

    ProductImportsPage all(Edition edition, Whose whose, View view, String error) {
        return new ProductImportsPage(
                edition.name().textIn(view.language()),
                whose,
                columns.columns(view.language(), whose.withCompany()),
                imports.list(Kind.PRODUCTS, edition, whose.company()).stream()
                        .map(one -> row(one, view))
                        .toList(),
                error,
                TableReader.MAX_BYTES);
    }

    private ProductImportsPage.Row row(FileImport one, View view) {
        boolean begun = one.done().rows() > 0 || one.state() == State.DONE;
        Optional<Sums> sums = begun ? Optional.of(one.done()) : one.report().map(Report::sums);
        return new ProductImportsPage.Row(
                one.number(),
                one.fileName(),
                state(one.state(), view),
                ImportWords.kind(one.state()),
                begun ? figure(one, view) : "",
                sums.map(all -> view.number(all.fresh())).orElse(""),
                sums.map(all -> view.number(all.changed())).orElse(""),
                sums.map(all -> view.number(all.same())).orElse(""),
                sums.map(all -> view.number(all.bad())).orElse(""),
                words.uploaded(one.uploadedAt(), one.by(), view));
    }

    ProductImportPage one(Edition edition, Whose whose, FileImport one, View view) {
        List<Outcome.Sample> asked = one.state() == State.ASKED ? imports.samples(one) : List.of();
        Optional<Report> plan = one.report();
        return new ProductImportPage(
                edition.name().textIn(view.language()),
                whose,
                one.number(),
                one.fileName(),
                one.state(),
                one.stopAsked(),
                state(one.state(), view),
                ImportWords.kind(one.state()),
                words.uploaded(one.uploadedAt(), one.by(), view),
                ReadingQuestion.of(asked, words, view),
                plan.map(all -> sums(all.sums(), view)).orElse(List.of()),
                sums(one.done(), view),
                one.isChecked(),
                one.rows(),
                one.done().rows(),
                plan.map(all -> all.sums().fresh()).orElse(0),
                plan.map(all -> all.sums().changed()).orElse(0),
                plan.map(all -> all.sums().bad()).orElse(0),
                plan.map(all -> words.problems(all.bad(), view)).orElse(List.of()),
                plan.map(all -> all.bad().size()).orElse(0),
                plan.map(Report::unknown).orElse(List.of()),
                percent(one),
                figure(one, view),
                one.failure().isEmpty() ? "" : view.t(one.failure()),
                one.doneAt()
                        .map(at -> view.t("exhibitors.files.done.at", view.dateTime(at, view.zone())))
                        .orElse(""));
    }

    /** Rows that were done, or, while it is not, checked. */
    private static int worked(FileImport one) {
        return one.isChecked() ? one.done().rows() : one.checkedRows();
    }

    /** How far an import is; empty once no node works at it. */
    static Optional<Step> step(FileImport one, View view) {
        return one.state().works() ? Optional.of(new Step(percent(one), figure(one, view))) : Optional.empty();
    }

    private static int percent(FileImport one) {
        return one.rows() == 0 ? 0 : (int) (100L * worked(one) / one.rows());
    }

    private static String figure(FileImport one, View view) {
        return view.t("exhibitors.products.files.figure", worked(one), one.rows());
    }

    private List<Map.Entry<String, String>> sums(Sums sums, View view) {
        return words.sums(sums.rows(), sums.fresh(), sums.changed(), sums.same(), sums.bad(), view);
    }

    private static String state(State state, View view) {
        return state == State.STOPPED
                ? view.t("exhibitors.products.files.state.stopped")
                : state == State.FAILED
                        ? view.t("exhibitors.products.files.state.failed")
                        : view.t("exhibitors.files.state." + state.name().toUpperCase(Locale.ROOT));
    }
}

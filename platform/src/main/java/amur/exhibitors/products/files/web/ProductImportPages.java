package amur.exhibitors.products.files.web;

import amur.editions.Edition;
import amur.exhibitors.files.web.ImportWords;
import amur.exhibitors.products.files.ProductImport;
import amur.exhibitors.products.files.ProductImport.Plan;
import amur.exhibitors.products.files.ProductImport.State;
import amur.exhibitors.products.files.ProductImport.Sums;
import amur.exhibitors.products.files.ProductImports;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the pages of imports of products. */
@Component
class ProductImportPages {

    private final ProductImports imports;
    private final ImportWords words;

    ProductImportPages(ProductImports imports, ImportWords words) {
        this.imports = imports;
        this.words = words;
    }

    ProductImportsPage all(Edition edition, Whose whose, View view, String error) {
        return new ProductImportsPage(
                edition.name().textIn(view.language()),
                whose,
                imports.columns(view.language(), whose.withCompany()),
                imports.list(edition, whose.company()).stream()
                        .map(one -> row(one, view))
                        .toList(),
                error,
                TableReader.MAX_BYTES);
    }

    private ProductImportsPage.Row row(ProductImport one, View view) {
        boolean begun = one.done().rows() > 0 || one.state() == State.DONE;
        Optional<Sums> sums = begun ? Optional.of(one.done()) : one.planned().map(Plan::sums);
        return new ProductImportsPage.Row(
                one.number(),
                one.fileName(),
                state(one.state(), view),
                kind(one.state()),
                begun ? figure(one, view) : "",
                sums.map(all -> view.number(all.fresh())).orElse(""),
                sums.map(all -> view.number(all.changed())).orElse(""),
                sums.map(all -> view.number(all.same())).orElse(""),
                sums.map(all -> view.number(all.bad())).orElse(""),
                words.uploaded(one.uploadedAt(), one.by(), view));
    }

    ProductImportPage one(Edition edition, Whose whose, ProductImport one, View view) {
        List<Outcome.Sample> asked = one.state() == State.ASKED ? imports.samples(one) : List.of();
        var samples = new LinkedHashMap<String, List<List<String>>>();
        asked.forEach(sample -> samples.put(sample.reading().code(), sample.lines()));
        Optional<Plan> plan = one.planned();
        return new ProductImportPage(
                edition.name().textIn(view.language()),
                whose,
                one.number(),
                one.fileName(),
                one.state(),
                one.stopAsked(),
                state(one.state(), view),
                kind(one.state()),
                words.uploaded(one.uploadedAt(), one.by(), view),
                asked.stream()
                        .map(sample -> Map.entry(sample.reading().code(), words.name(sample.reading(), view)))
                        .toList(),
                samples,
                plan.map(all -> sums(all.sums(), view)).orElse(List.of()),
                sums(one.done(), view),
                rows(one),
                one.done().rows(),
                plan.map(all -> all.sums().fresh()).orElse(0),
                plan.map(all -> all.sums().changed()).orElse(0),
                plan.map(all -> all.sums().bad()).orElse(0),
                plan.map(all -> words.problems(all.bad(), view)).orElse(List.of()),
                plan.map(all -> all.bad().size()).orElse(0),
                plan.map(Plan::unknown).orElse(List.of()),
                percent(one),
                figure(one, view),
                one.failure().isEmpty() ? "" : view.t(one.failure()),
                one.doneAt()
                        .map(at -> view.t("exhibitors.files.done.at", view.dateTime(at, view.zone())))
                        .orElse(""));
    }

    private static int rows(ProductImport one) {
        return one.planned().map(plan -> plan.sums().rows()).orElse(0);
    }

    static int percent(ProductImport one) {
        int rows = rows(one);
        return rows == 0 ? 0 : (int) (100L * one.done().rows() / rows);
    }

    static String figure(ProductImport one, View view) {
        return view.t("exhibitors.products.files.figure", one.done().rows(), rows(one));
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

    private static String kind(State state) {
        return switch (state) {
            case ASKED, CHECKED, STOPPED -> "attention";
            case QUEUED -> "info";
            case DONE -> "ok";
            case FAILED -> "error";
            case DISCARDED -> "plain";
        };
    }
}

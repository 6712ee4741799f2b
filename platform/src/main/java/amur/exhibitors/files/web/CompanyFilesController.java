package amur.exhibitors.files.web;

import amur.editions.Edition;
import amur.exhibitors.Catalogue;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.CompanyExport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.Imports;
import amur.exhibitors.web.CompanySearch;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.View;
import amur.web.XlsxFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of companies go out: all that the list shows, an empty template, the bad rows of an import. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class CompanyFilesController {
    private final CompanyExport export;
    private final Imports imports;
    private final ImportWords words;
    private final Catalogue catalogue;

    CompanyFilesController(CompanyExport export, Imports imports, ImportWords words, Catalogue catalogue) {
        this.export = export;
        this.imports = imports;
        this.words = words;
        this.catalogue = catalogue;
    }

    /** Exactly what the organizer's list shows with the same filters and order, all pages of it. */
    @GetMapping("/editions/{edition}/organizer/companies.{format:csv|xlsx}")
    ResponseEntity<byte[]> companies(
            Edition edition, @PathVariable String format, @RequestParam Map<String, String> parameters, View view) {
        CompanySearch search = CompanySearch.of(parameters);
        List<ExhibitorId> shown =
                catalogue.all(edition.id(), search.any(), search.order(Catalogue.By.QUEUE, view.language())).stream()
                        .map(listing -> listing.exhibitor().id())
                        .toList();
        return answer(
                edition.slug() + "-companies",
                format,
                view,
                export.head(view.language()),
                export.rows(edition, view.language(), shown));
    }

    @GetMapping("/editions/{edition}/organizer/companies/import/template.{format:csv|xlsx}")
    ResponseEntity<byte[]> template(Edition edition, @PathVariable String format, View view) {
        return answer(view.t("exhibitors.files.template.file"), format, view, export.head(view.language()), List.of());
    }

    @GetMapping("/editions/{edition}/organizer/companies/import/{number}/bad-rows.{format:csv|xlsx}")
    ResponseEntity<byte[]> badRows(Edition edition, @PathVariable int number, @PathVariable String format, View view) {
        Report report = imports.get(Kind.COMPANIES, edition, Optional.empty(), number)
                .report()
                .orElseThrow(() -> new NotFound("report of import " + number));
        return answer(
                edition.slug() + "-bad-rows-" + number,
                format,
                view,
                words.badHead(report, view),
                words.badRows(report, view));
    }

    private static ResponseEntity<byte[]> answer(
            String name, String format, View view, List<String> head, List<List<String>> rows) {
        return format.equals("csv")
                ? CsvFile.answer(name + ".csv", head, rows)
                : XlsxFile.answer(name + ".xlsx", view.t("exhibitors.files.companies"), head, rows);
    }
}

package amur.exhibitors.products.web;

import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.HeldFiles;
import amur.exhibitors.files.HeldFiles.HeldFile;
import amur.exhibitors.files.web.AskedPage;
import amur.exhibitors.files.web.ImportWords;
import amur.exhibitors.files.web.ReadingQuestion;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.files.NomenclatureFile;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.UserFacingException;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What HS codes are called, brought in from a file; the same file again changes nothing. */
@Controller
@Requires(ExhibitorsRights.NOMENCLATURE)
class NomenclatureController {
    private static final String YEAR = "(19|20)[0-9]{2}";
    private static final String PURPOSE = "nomenclature";

    private final Nomenclature nomenclature;
    private final HeldFiles held;
    private final ImportWords imports;
    private final Screens screens;

    NomenclatureController(Nomenclature nomenclature, HeldFiles held, ImportWords imports, Screens screens) {
        this.nomenclature = nomenclature;
        this.held = held;
        this.imports = imports;
        this.screens = screens;
    }

    @GetMapping("/nomenclature")
    ModelAndView show(View view) {
        return screens.show(
                "exhibitors/products/web/nomenclature",
                page(view, view.language().code(), Integer.toString(HsCode.CURRENT_YEAR), "", "", Optional.empty(), 0));
    }

    @PostMapping("/nomenclature")
    ModelAndView bring(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String language,
            View view)
            throws IOException {
        if (!year.matches(YEAR)) {
            return refused(view, language, year, "", view.t("exhibitors.products.fault.hs_year"));
        }
        String name = ImportWords.fileName(file);
        if (file.isEmpty() || name.isEmpty() || file.get().isEmpty()) {
            return refused(view, language, year, view.t("exhibitors.files.file.missing"), "");
        }
        try {
            byte[] content = file.get().getBytes();
            return switch (NomenclatureFile.outcome(content)) {
                case Outcome.Table read -> brought(read.table(), year, language, view);
                case Outcome.Question asked -> {
                    UUID id = held.hold(PURPOSE, name, content);
                    yield new ModelAndView(new RedirectView(
                            view.href("/nomenclature/files/" + id + "?year=" + year + "&language="
                                    + Language.find(language)
                                            .orElse(view.language())
                                            .code()),
                            false));
                }
            };
        } catch (UserFacingException e) {
            return refused(view, language, year, view.t(e.key(), e.arguments()), "");
        }
    }

    private ModelAndView brought(TableFile table, String year, String language, View view) {
        NomenclatureFile read =
                NomenclatureFile.read(table, Language.find(language).orElse(view.language()));
        int changed = nomenclature.bring(Integer.parseInt(year), read.headings());
        return screens.show(
                "exhibitors/products/web/nomenclature", page(view, language, year, "", "", Optional.of(read), changed));
    }

    /** A file that can be read in several ways. */
    @GetMapping("/nomenclature/files/{id:[0-9a-f-]{36}}")
    ModelAndView asked(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String language,
            View view) {
        HeldFile file = held.get(id, PURPOSE);
        String title = view.t("exhibitors.products.nomenclature");
        return screens.show(
                "exhibitors/files/web/held",
                new AskedPage(
                        title,
                        file.fileName(),
                        List.of(Map.entry(title, view.href("/nomenclature")), Map.entry(file.fileName(), "")),
                        ReadingQuestion.of(
                                NomenclatureFile.outcome(file.content()) instanceof Outcome.Question question
                                        ? question.samples()
                                        : List.of(),
                                imports,
                                view),
                        view.href("/nomenclature/files/" + id),
                        Map.of("year", year, "language", language)));
    }

    @PostMapping("/nomenclature/files/{id:[0-9a-f-]{36}}")
    ModelAndView choose(
            @PathVariable UUID id,
            @RequestParam String reading,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String language,
            View view) {
        HeldFile file = held.get(id, PURPOSE);
        Reading chosen = Reading.find(reading).orElseThrow(() -> new NotFound("reading " + reading));
        if (!year.matches(YEAR)) {
            return refused(view, language, year, "", view.t("exhibitors.products.fault.hs_year"));
        }
        try {
            ModelAndView done = brought(TableReader.read(file.content(), chosen), year, language, view);
            held.drop(id);
            return done;
        } catch (UserFacingException e) {
            return refused(view, language, year, view.t(e.key(), e.arguments()), "");
        }
    }

    private ModelAndView refused(View view, String language, String year, String error, String yearError) {
        return screens.show(
                "exhibitors/products/web/nomenclature",
                page(view, language, year, error, yearError, Optional.empty(), 0),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private NomenclaturePage page(
            View view,
            String language,
            String year,
            String error,
            String yearError,
            Optional<NomenclatureFile> read,
            int changed) {
        return new NomenclaturePage(
                nomenclature.known().stream().map(one -> known(one, view)).toList(),
                Stream.of(Language.values()).map(Language::ownName).toList(),
                Stream.of(Language.values())
                        .map(one -> Map.entry(one.code(), one.ownName()))
                        .toList(),
                language,
                year,
                error,
                yearError,
                read.map(file -> sums(file, changed, view)).orElse(List.of()),
                read.map(NomenclatureFile::badRows).orElse(0),
                read.map(file -> imports.problems(file.bad(), view)).orElse(List.of()),
                TableReader.MAX_BYTES);
    }

    private static List<String> known(Nomenclature.Known one, View view) {
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(one.year()));
        cells.add(view.number(one.codes()));
        Stream.of(Language.values())
                .map(language -> one.languages().getOrDefault(language, 0))
                .forEach(count -> cells.add(view.number(count)));
        return cells;
    }

    private static List<Map.Entry<String, String>> sums(NomenclatureFile file, int changed, View view) {
        return List.of(
                Map.entry(view.t("exhibitors.files.count.rows"), view.number(file.rows())),
                Map.entry(view.t("exhibitors.products.nomenclature.changed"), view.number(changed)),
                Map.entry(
                        view.t("exhibitors.files.count.same"),
                        view.number(file.headings().size() - changed)),
                Map.entry(view.t("exhibitors.products.nomenclature.chapters"), view.number(file.chapters())),
                Map.entry(view.t("exhibitors.files.count.bad"), view.number(file.badRows())));
    }
}

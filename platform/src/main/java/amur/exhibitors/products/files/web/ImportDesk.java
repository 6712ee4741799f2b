package amur.exhibitors.products.files.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.files.FileImport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.Imports;
import amur.exhibitors.files.web.ImportWords;
import amur.exhibitors.products.files.ProductSheet;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.ProgressStream;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import amur.web.XlsxFile;
import amur.web.files.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages of a company and of the organizer do alike with files of products. */
@Component
class ImportDesk {
    private static final Kind KIND = Kind.PRODUCTS;

    private final Imports imports;
    private final ProductSheet sheet;
    private final ProductImportPages pages;
    private final ImportWords words;
    private final Accounts accounts;
    private final Screens screens;
    private final ProgressStream stream;

    ImportDesk(
            Imports imports,
            ProductSheet sheet,
            ProductImportPages pages,
            ImportWords words,
            Accounts accounts,
            Screens screens,
            ProgressStream stream) {
        this.imports = imports;
        this.sheet = sheet;
        this.pages = pages;
        this.words = words;
        this.accounts = accounts;
        this.screens = screens;
        this.stream = stream;
    }

    Object all(Edition edition, Whose whose, View view) {
        return screens.show("exhibitors/products/files/web/imports", pages.all(edition, whose, view, ""));
    }

    Object upload(Edition edition, Whose whose, Optional<MultipartFile> file, View view) throws IOException {
        String name = ImportWords.fileName(file);
        if (file.isEmpty() || name.isEmpty()) {
            return refused(edition, whose, view, view.t("exhibitors.files.file.missing"));
        }
        try {
            FileImport read = imports.upload(
                    KIND,
                    edition,
                    whose.company(),
                    name,
                    file.get().getBytes(),
                    accounts.current()
                            .orElseThrow(() -> new NotFound("nobody has signed in"))
                            .personId());
            imports.await(read, Imports.PATIENCE);
            return redirect(whose, read.number(), view);
        } catch (UserFacingException e) {
            return refused(edition, whose, view, view.t(e.key(), e.arguments()));
        }
    }

    private Object refused(Edition edition, Whose whose, View view, String error) {
        return screens.show(
                "exhibitors/products/files/web/imports",
                pages.all(edition, whose, view, error),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    Object one(Edition edition, Whose whose, int number, View view) {
        return screens.show(
                "exhibitors/products/files/web/import",
                pages.one(edition, whose, imports.get(KIND, edition, whose.company(), number), view));
    }

    /** What is asked of an import by its address: {@code reading run stop discard}. */
    Object act(
            Edition edition,
            Whose whose,
            int number,
            String deed,
            String reading,
            View view,
            RedirectAttributes redirect) {
        switch (deed) {
            case "reading" -> {
                imports.choose(
                        KIND,
                        edition,
                        whose.company(),
                        number,
                        Reading.find(reading).orElseThrow(() -> new NotFound("reading " + reading)));
                await(edition, whose, number);
            }
            case "run" -> {
                imports.start(KIND, edition, whose.company(), number);
                await(edition, whose, number);
            }
            case "stop" -> {
                imports.stop(KIND, edition, whose.company(), number);
                await(edition, whose, number);
            }
            case "discard" -> {
                imports.discard(KIND, edition, whose.company(), number);
                Toasts.ok(redirect, view.t("exhibitors.products.files.discarded"));
                return new RedirectView(view.href(whose.path() + whose.query()), false);
            }
            default -> throw new NotFound("deed " + deed);
        }
        return redirect(whose, number, view);
    }

    private void await(Edition edition, Whose whose, int number) {
        imports.await(imports.get(KIND, edition, whose.company(), number), Imports.PATIENCE);
    }

    private static RedirectView redirect(Whose whose, int number, View view) {
        return new RedirectView(view.href(whose.path() + "/" + number + whose.query()), false);
    }

    ResponseEntity<byte[]> template(Whose whose, String format, View view) {
        return answer(
                view.t("exhibitors.products.files.template.file"),
                format,
                view,
                sheet.head(view.language(), whose.withCompany()),
                List.of());
    }

    ResponseEntity<byte[]> badRows(Edition edition, Whose whose, int number, String format, View view) {
        Report plan = imports.get(KIND, edition, whose.company(), number)
                .report()
                .orElseThrow(() -> new NotFound("report of import " + number));
        return answer(
                edition.slug() + "-bad-products-" + number,
                format,
                view,
                words.badHead(plan, view),
                words.badRows(plan, view));
    }

    static ResponseEntity<byte[]> answer(
            String name, String format, View view, List<String> head, List<List<String>> rows) {
        return format.equals("csv")
                ? CsvFile.answer(name + ".csv", head, rows)
                : XlsxFile.answer(name + ".xlsx", view.t("exhibitors.products.title"), head, rows);
    }

    /** How far it is, as it goes, whichever node does it. */
    SseEmitter live(Edition edition, Whose whose, int number, View view) {
        imports.get(KIND, edition, whose.company(), number);
        return stream.follow(() -> ProductImportPages.step(imports.get(KIND, edition, whose.company(), number), view));
    }
}

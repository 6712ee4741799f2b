package amur.exhibitors.files.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.FileImport;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.Imports;
import amur.web.NotFound;
import amur.web.ProgressStream;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import amur.web.files.Reading;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Files of companies come in: upload, how to read it, what it would change, yes or no, the report. */
@Controller
@RequestMapping("/editions/{edition}/organizer/companies/import")
@Requires(ExhibitorsRights.COMPANIES)
class CompanyImportController {
    private static final Kind KIND = Kind.COMPANIES;
    private static final Optional<ExhibitorId> NO_COMPANY = Optional.empty();

    private final Imports imports;
    private final ImportPages pages;
    private final Accounts accounts;
    private final Screens screens;
    private final ProgressStream stream;

    CompanyImportController(
            Imports imports, ImportPages pages, Accounts accounts, Screens screens, ProgressStream stream) {
        this.imports = imports;
        this.pages = pages;
        this.accounts = accounts;
        this.screens = screens;
        this.stream = stream;
    }

    @GetMapping
    ModelAndView all(Edition edition, View view) {
        return screens.show("exhibitors/files/web/imports", pages.all(edition, view, ""));
    }

    @PostMapping
    Object upload(Edition edition, @RequestParam Optional<MultipartFile> file, View view) throws IOException {
        String name = ImportWords.fileName(file);
        if (file.isEmpty() || name.isEmpty()) {
            return refused(edition, view, view.t("exhibitors.files.file.missing"));
        }
        try {
            FileImport read = imports.upload(
                    KIND,
                    edition,
                    NO_COMPANY,
                    name,
                    file.get().getBytes(),
                    accounts.current()
                            .orElseThrow(() -> new NotFound("nobody has signed in"))
                            .personId());
            imports.await(read, Imports.PATIENCE);
            return redirect(edition, read.number(), view);
        } catch (UserFacingException e) {
            return refused(edition, view, view.t(e.key(), e.arguments()));
        }
    }

    private ModelAndView refused(Edition edition, View view, String error) {
        return screens.show(
                "exhibitors/files/web/imports", pages.all(edition, view, error), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(path = "/{number}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Edition edition, @PathVariable int number, View view) {
        imports.get(KIND, edition, NO_COMPANY, number);
        return stream.follow(() -> pages.step(imports.get(KIND, edition, NO_COMPANY, number), view));
    }

    @GetMapping("/{number}")
    ModelAndView one(Edition edition, @PathVariable int number, View view) {
        return screens.show(
                "exhibitors/files/web/import",
                pages.one(edition, imports.get(KIND, edition, NO_COMPANY, number), view));
    }

    @PostMapping("/{number}/reading")
    RedirectView choose(Edition edition, @PathVariable int number, @RequestParam String reading, View view) {
        imports.choose(
                KIND,
                edition,
                NO_COMPANY,
                number,
                Reading.find(reading).orElseThrow(() -> new NotFound("reading " + reading)));
        imports.await(imports.get(KIND, edition, NO_COMPANY, number), Imports.PATIENCE);
        return redirect(edition, number, view);
    }

    @PostMapping("/{number}/run")
    RedirectView run(Edition edition, @PathVariable int number, View view) {
        imports.start(KIND, edition, NO_COMPANY, number);
        imports.await(imports.get(KIND, edition, NO_COMPANY, number), Imports.PATIENCE);
        return redirect(edition, number, view);
    }

    @PostMapping("/{number}/discard")
    RedirectView discard(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        imports.discard(KIND, edition, NO_COMPANY, number);
        Toasts.ok(redirect, view.t("exhibitors.files.discarded"));
        return new RedirectView(view.inEdition("/organizer/companies/import"), false);
    }

    private static RedirectView redirect(Edition edition, int number, View view) {
        return new RedirectView(view.href(ImportPages.address(edition, number)), false);
    }
}

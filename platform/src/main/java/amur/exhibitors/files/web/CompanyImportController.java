package amur.exhibitors.files.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.CompanyImport;
import amur.exhibitors.files.CompanyImport.State;
import amur.exhibitors.files.CompanyImports;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import amur.web.files.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Files of companies come in: upload, how to read it, what it would change, yes or no, the report. */
@Controller
@RequestMapping("/editions/{edition}/organizer/companies/import")
@Requires(ExhibitorsRights.COMPANIES)
class CompanyImportController {
    /** A small import is done before the reader's next page: nobody need see a bar for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CompanyImports imports;
    private final ImportPages pages;
    private final Accounts accounts;
    private final Screens screens;

    CompanyImportController(CompanyImports imports, ImportPages pages, Accounts accounts, Screens screens) {
        this.imports = imports;
        this.pages = pages;
        this.accounts = accounts;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView all(Edition edition, View view) {
        return screens.show("exhibitors/files/web/imports", pages.all(edition, view, ""));
    }

    @PostMapping
    Object upload(Edition edition, @RequestParam Optional<MultipartFile> file, View view) throws IOException {
        if (file.isEmpty() || String.valueOf(file.get().getOriginalFilename()).isEmpty()) {
            return refused(edition, view, view.t("exhibitors.files.file.missing"));
        }
        try {
            CompanyImport read = imports.upload(
                    edition,
                    name(file.get()),
                    file.get().getBytes(),
                    accounts.current()
                            .orElseThrow(() -> new NotFound("nobody has signed in"))
                            .personId());
            return redirect(edition, read.number(), view);
        } catch (UserFacingException e) {
            return refused(edition, view, view.t(e.key(), e.arguments()));
        }
    }

    private ModelAndView refused(Edition edition, View view, String error) {
        return screens.show(
                "exhibitors/files/web/imports", pages.all(edition, view, error), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Without the folders that some browsers send along. */
    private static String name(MultipartFile file) {
        String name =
                String.valueOf(file.getOriginalFilename()).replace('\\', '/').replace("\u0000", "");
        String last = String.valueOf(Path.of("/" + name).getFileName());
        return last.length() > 200 ? last.substring(0, 200) : last;
    }

    @GetMapping("/{number}")
    ModelAndView one(Edition edition, @PathVariable int number, View view) {
        return screens.show("exhibitors/files/web/import", pages.one(edition, imports.get(edition, number), view));
    }

    @PostMapping("/{number}/reading")
    RedirectView choose(Edition edition, @PathVariable int number, @RequestParam String reading, View view) {
        imports.choose(edition, number, Reading.find(reading).orElseThrow(() -> new NotFound("reading " + reading)));
        return redirect(edition, number, view);
    }

    @PostMapping("/{number}/run")
    RedirectView run(Edition edition, @PathVariable int number, View view) throws InterruptedException {
        imports.start(edition, number);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (imports.get(edition, number).state() == State.QUEUED && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return redirect(edition, number, view);
    }

    @PostMapping("/{number}/discard")
    RedirectView discard(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        imports.discard(edition, number);
        Toasts.ok(redirect, view.t("exhibitors.files.discarded"));
        return new RedirectView(view.inEdition("/organizer/companies/import"), false);
    }

    private static RedirectView redirect(Edition edition, int number, View view) {
        return new RedirectView(view.href(ImportPages.address(edition, number)), false);
    }
}

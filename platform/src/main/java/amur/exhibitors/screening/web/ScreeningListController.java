package amur.exhibitors.screening.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.HeldFiles;
import amur.exhibitors.files.HeldFiles.HeldFile;
import amur.exhibitors.files.web.AskedPage;
import amur.exhibitors.files.web.ImportWords;
import amur.exhibitors.files.web.ReadingQuestion;
import amur.exhibitors.screening.Comparison;
import amur.exhibitors.screening.Screening;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The lists of names: brought, asked about where a file can be read in several ways, compared with no longer. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class ScreeningListController {
    private static final String LISTS = ScreeningController.ADDRESS + "/lists";

    private final Screening screening;
    private final Comparison comparison;
    private final HeldFiles held;
    private final ImportWords imports;
    private final ScreeningPages pages;
    private final Screens screens;

    ScreeningListController(
            Screening screening,
            Comparison comparison,
            HeldFiles held,
            ImportWords imports,
            ScreeningPages pages,
            Screens screens) {
        this.screening = screening;
        this.comparison = comparison;
        this.held = held;
        this.imports = imports;
        this.pages = pages;
        this.screens = screens;
    }

    @PostMapping(LISTS)
    ModelAndView upload(
            Edition edition, @RequestParam Optional<MultipartFile> file, View view, RedirectAttributes redirect)
            throws IOException {
        String name = ImportWords.fileName(file);
        if (file.isEmpty() || name.isEmpty()) {
            return pages.refused(edition, view.t("exhibitors.screening.file.missing"), view);
        }
        try {
            byte[] content = file.get().getBytes();
            return switch (comparison.read(content)) {
                case Outcome.Table read -> added(edition, name, read.table(), view, redirect);
                case Outcome.Question asked ->
                    new ModelAndView(new RedirectView(
                            view.inEdition("/organizer/screening/lists/" + held.hold(purpose(edition), name, content)),
                            false));
            };
        } catch (UserFacingException refused) {
            return refused(edition, refused, view);
        }
    }

    private ModelAndView added(Edition edition, String name, TableFile table, View view, RedirectAttributes redirect) {
        int number = comparison.add(edition.id(), name, table);
        Toasts.ok(redirect, view.t("exhibitors.screening.uploaded", number));
        return redirect(view);
    }

    private ModelAndView refused(Edition edition, UserFacingException refused, View view) {
        return pages.refused(edition, view.t(refused.key(), refused.arguments()), view);
    }

    private static String purpose(Edition edition) {
        return "screening of " + edition.id().value();
    }

    /** A list that can be read in several ways. */
    @GetMapping(LISTS + "/{id:[0-9a-f-]{36}}")
    ModelAndView asked(Edition edition, @PathVariable UUID id, View view) {
        HeldFile file = held.get(id, purpose(edition));
        String here = view.inEdition("/organizer/screening");
        return screens.show(
                "exhibitors/files/web/held",
                new AskedPage(
                        view.t("exhibitors.screening.upload.title"),
                        file.fileName(),
                        List.of(
                                Map.entry(edition.name().textIn(view.language()), view.inEdition("/organizer")),
                                Map.entry(view.t("exhibitors.screening.title"), here),
                                Map.entry(view.t("exhibitors.screening.upload.title"), "")),
                        ReadingQuestion.of(
                                comparison.read(file.content()) instanceof Outcome.Question question
                                        ? question.samples()
                                        : List.of(),
                                imports,
                                view),
                        here + "/lists/" + id,
                        Map.of()));
    }

    @PostMapping(LISTS + "/{id:[0-9a-f-]{36}}")
    ModelAndView choose(
            Edition edition,
            @PathVariable UUID id,
            @RequestParam String reading,
            View view,
            RedirectAttributes redirect) {
        HeldFile file = held.get(id, purpose(edition));
        Reading chosen = Reading.find(reading).orElseThrow(() -> new NotFound("reading " + reading));
        try {
            ModelAndView done =
                    added(edition, file.fileName(), TableReader.read(file.content(), chosen), view, redirect);
            held.drop(id);
            return done;
        } catch (UserFacingException refused) {
            return refused(edition, refused, view);
        }
    }

    @PostMapping(LISTS + "/{number:[0-9]{1,7}}/retire")
    ModelAndView retire(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        screening.retire(edition.id(), number);
        Toasts.ok(redirect, view.t("exhibitors.screening.retired", number));
        return redirect(view);
    }

    private static ModelAndView redirect(View view) {
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/screening"), false));
    }
}

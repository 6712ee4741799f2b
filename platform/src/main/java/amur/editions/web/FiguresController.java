package amur.editions.web;

import amur.editions.Edition;
import amur.editions.EditionsRights;
import amur.editions.Figure;
import amur.editions.FigureId;
import amur.editions.Figures;
import amur.editions.Figures.Entered;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The organizer states figures: value, definition, source, date and status, never a bare number. */
@Controller
@Requires(EditionsRights.FIGURES)
class FiguresController {
    private final Figures figures;
    private final FigureLines lines;
    private final Clock clock;
    private final Screens screens;

    FiguresController(Figures figures, FigureLines lines, Clock clock, Screens screens) {
        this.figures = figures;
        this.lines = lines;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/figures")
    ModelAndView list(Edition edition, View view) {
        return screens.show(
                "editions/web/figures",
                new FiguresPage(edition.name().textIn(view.language()), lines.of(edition, true, view)));
    }

    @GetMapping("/editions/{edition}/organizer/figures.csv")
    ResponseEntity<byte[]> export(Edition edition, View view) {
        return FrontController.figuresFile(
                edition, lines.of(edition, true, view).stated(), view);
    }

    @GetMapping("/editions/{edition}/organizer/figures/new")
    ModelAndView fresh(Edition edition, View view) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), edition.zone());
        return page(edition, null, FigureForm.empty(today, view).typed(view), null, HttpStatus.OK, view);
    }

    @PostMapping("/editions/{edition}/organizer/figures/new")
    ModelAndView enter(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        Optional<Figure> figure = FigureForm.read(inputs, null, view);
        if (figure.isEmpty()) {
            return page(edition, null, inputs, null, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        figures.enter(edition.id(), figure.get());
        return saved(edition, "editions.figure.saved", view, redirect);
    }

    @GetMapping("/editions/{edition}/organizer/figures/{id}")
    ModelAndView show(Edition edition, @PathVariable long id, View view) {
        Entered entered = entered(edition, id);
        Inputs inputs = FigureForm.of(entered.figure(), view)
                .with("version", Integer.toString(entered.version()))
                .typed(view);
        return page(edition, id, inputs, null, HttpStatus.OK, view);
    }

    @PostMapping("/editions/{edition}/organizer/figures/{id}")
    ModelAndView change(
            Edition edition,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        Optional<Figure> figure = FigureForm.read(inputs, entered(edition, id).figure(), view);
        if (figure.isEmpty()) {
            return page(edition, id, inputs, null, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        try {
            figures.change(edition.id(), new FigureId(id), version(inputs), figure.get());
        } catch (ConflictException theyWereFaster) {
            Entered now = entered(edition, id);
            inputs.with("version", Integer.toString(now.version()));
            return page(edition, id, inputs, FigureLines.stated(now, view), HttpStatus.CONFLICT, view);
        }
        return saved(edition, "editions.figure.saved", view, redirect);
    }

    @PostMapping("/editions/{edition}/organizer/figures/{id}/remove")
    ModelAndView remove(
            Edition edition,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        figures.remove(edition.id(), new FigureId(id), version(Inputs.sent(form)));
        return saved(edition, "editions.figure.removed", view, redirect);
    }

    private static int version(Inputs inputs) {
        return inputs.value("version").matches("\\d{1,9}") ? Integer.parseInt(inputs.value("version")) : 0;
    }

    private Entered entered(Edition edition, long id) {
        return figures.list(edition.id()).stream()
                .filter(entered -> entered.id().value() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("figure " + id + " of " + edition.slug()));
    }

    private static ModelAndView saved(Edition edition, String words, View view, RedirectAttributes redirect) {
        Toasts.ok(redirect, view.t(words));
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/figures"), false));
    }

    private ModelAndView page(
            Edition edition,
            @Nullable Long id,
            Inputs inputs,
            EditionFigures.@Nullable Stated theirs,
            HttpStatus status,
            View view) {
        return screens.show(
                "editions/web/figure",
                new FigurePage(
                        edition.name().textIn(view.language()),
                        id,
                        inputs,
                        FigureForm.counters(view),
                        FigureForm.precisions(view),
                        FigureForm.units(view),
                        FigureForm.statuses(view),
                        theirs),
                status);
    }
}

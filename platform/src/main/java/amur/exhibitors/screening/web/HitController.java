package amur.exhibitors.screening.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.screening.Screening;
import amur.exhibitors.screening.ScreeningHit;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One hit: the two names beside each other, and the answer of a person with the reason for it. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class HitController {
    private static final String ONE = ScreeningController.ADDRESS + "/{number:[0-9]{1,9}}";

    private final Screening screening;
    private final Exhibitors exhibitors;
    private final ScreeningWords words;
    private final Screens screens;

    HitController(Screening screening, Exhibitors exhibitors, ScreeningWords words, Screens screens) {
        this.screening = screening;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping(ONE)
    ModelAndView show(Edition edition, @PathVariable int number, View view) {
        return page(edition, number, "", null, HttpStatus.OK, view);
    }

    @PostMapping(ONE)
    ModelAndView decide(
            Edition edition,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam boolean same,
            @RequestParam(defaultValue = "") String reason,
            View view,
            RedirectAttributes redirect) {
        try {
            screening.decide(edition.id(), number, version, same, reason);
        } catch (ConflictException overtaken) {
            return page(edition, number, reason, null, HttpStatus.CONFLICT, view);
        } catch (UserFacingException refused) {
            String error = view.t(refused.key(), refused.arguments());
            return page(edition, number, reason, error, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Toasts.ok(redirect, view.t(same ? "exhibitors.screening.done.same" : "exhibitors.screening.done.not_same"));
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/screening/" + number), false));
    }

    private ModelAndView page(
            Edition edition, int number, String typed, @Nullable String error, HttpStatus status, View view) {
        ScreeningHit hit = screening
                .find(edition.id(), number)
                .orElseThrow(() -> new NotFound("screening hit " + number + " of " + edition.slug()));
        Exhibitor company = exhibitors.get(hit.company());
        ScreeningHit.Entry entry = hit.entry();
        return screens.show(
                "exhibitors/screening/web/hit",
                new HitPage(
                        edition.name().textIn(view.language()),
                        number,
                        hit.version(),
                        view.t(hit.state().key()),
                        ScreeningWords.stateKind(hit.state()),
                        view.percent(hit.likeness(), 0),
                        hit.found(),
                        ScreeningWords.lang(hit.found()),
                        ScreeningWords.who(hit, view),
                        company.number(),
                        words.companies().names(company, view.language()),
                        words.companies().country(company.country(), view),
                        company.registration(),
                        hit.listed(),
                        ScreeningWords.lang(hit.listed()),
                        entry.name(),
                        entry.aliases(),
                        entry.country(),
                        entry.note(),
                        ScreeningWords.source(hit, view),
                        view.dateTime(hit.foundAt(), edition.zone()),
                        words.decided(hit, edition, view),
                        hit.reason(),
                        words.history(hit, edition, view),
                        typed,
                        error,
                        status == HttpStatus.CONFLICT),
                status);
    }
}

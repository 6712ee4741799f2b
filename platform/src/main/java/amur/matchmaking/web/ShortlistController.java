package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.Shortlists;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts companies on the shortlist and takes them off again, one tap each. */
@Controller
@Requires(MatchmakingRights.SEEK)
class ShortlistController {
    private final Shortlists shortlists;
    private final Exhibitors exhibitors;
    private final PartnersPages pages;
    private final Parties parties;
    private final Screens screens;

    ShortlistController(
            Shortlists shortlists, Exhibitors exhibitors, PartnersPages pages, Parties parties, Screens screens) {
        this.shortlists = shortlists;
        this.exhibitors = exhibitors;
        this.pages = pages;
        this.parties = parties;
        this.screens = screens;
    }

    /** Who is listed can be kept; whoever is kept, also one who has withdrawn since, can be dropped. */
    @PostMapping(PartnersController.ADDRESS + "/{number:\\d{1,9}}/keep")
    ModelAndView keep(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam String keep,
            @RequestParam Map<String, String> asked,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Exhibitor other = exhibitors
                .findByNumber(edition.id(), number)
                .filter(one -> !one.id().equals(own.id()))
                .filter(one -> one.state() instanceof Exhibitor.State.Listed
                        || shortlists.of(own.id()).contains(one.id()))
                .orElseThrow(() -> new NotFound("company " + number));
        Query query = PartnersPages.query(own, asked);
        boolean on = !keep.equals("no");
        try {
            if (on) {
                shortlists.keep(own.id(), other.id());
            } else {
                shortlists.drop(own.id(), other.id());
            }
        } catch (UserFacingException refusal) {
            return list(edition, own, query, view.t(refusal.key(), refusal.arguments()), view);
        }
        String said = view.t(
                on ? "matchmaking.shortlist.kept" : "matchmaking.shortlist.dropped",
                parties.of(other, view).name());
        String back = request.getParameter("one") != null
                ? view.inEdition("/company/partners/" + number)
                        + query.only("company").text()
                : view.inEdition("/company/partners") + query.text();
        return new InPlace(request, response, redirect).done(said, back, () -> list(edition, own, query, null, view));
    }

    private ModelAndView list(Edition edition, OwnCompany own, Query query, @Nullable String refused, View view) {
        return screens.show(
                "matchmaking/web/partners",
                pages.page(edition, own, query, refused, view),
                refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.WishLevel;
import amur.web.ConfirmedEmail;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company looks for partners, says what it wishes and asks to meet, from lists: one tap each. */
@Controller
@Requires(MatchmakingRights.SEEK)
class PartnersController {
    static final String ADDRESS = "/editions/{edition}/company/partners";

    private final Matchmaking matchmaking;
    private final Exhibitors exhibitors;
    private final PartnersPages pages;
    private final Parties parties;
    private final Screens screens;

    PartnersController(
            Matchmaking matchmaking, Exhibitors exhibitors, PartnersPages pages, Parties parties, Screens screens) {
        this.matchmaking = matchmaking;
        this.exhibitors = exhibitors;
        this.pages = pages;
        this.parties = parties;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Edition edition, OwnCompany own, @RequestParam Map<String, String> asked, View view) {
        return list(edition, own, PartnersPages.query(own, asked), null, view);
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, OwnCompany own, @RequestParam Map<String, String> asked, View view) {
        List<List<String>> rows = pages.all(own, PartnersPages.query(own, asked), view).stream()
                .map(line -> List.of(
                        Integer.toString(line.party().number()),
                        line.party().name(),
                        line.party().other(),
                        line.party().region(),
                        line.party().sector(),
                        line.party().kind(),
                        line.said(),
                        line.standing().isEmpty() ? "" : view.t("matchmaking.standing." + line.standing()),
                        line.score() == 0 ? "" : Integer.toString(line.score()),
                        line.reasons().stream()
                                .map(reason -> reason.words() + " (" + reason.points() + ")")
                                .collect(Collectors.joining("; "))))
                .toList();
        return CsvFile.answer(
                "partners-" + edition.slug() + ".csv",
                List.of(
                        view.t("matchmaking.number"),
                        view.t("matchmaking.company"),
                        view.t("matchmaking.other_name"),
                        view.t("matchmaking.region"),
                        view.t("matchmaking.sector"),
                        view.t("matchmaking.kind"),
                        view.t("matchmaking.wish"),
                        view.t("matchmaking.request"),
                        view.t("matchmaking.score"),
                        view.t("matchmaking.reasons")),
                rows);
    }

    /** Says a wish; said again, it is taken back. */
    @PostMapping(ADDRESS + "/{number:\\d{1,9}}/wish")
    ModelAndView wish(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam String wish,
            @RequestParam Map<String, String> asked,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Exhibitor other = other(edition, own, number);
        Query query = PartnersPages.query(own, asked);
        String name = parties.of(other, view).name();
        String said;
        try {
            if (wish.equals("FORGET")) {
                matchmaking.forgetWish(own.id(), other.id());
                said = view.t("matchmaking.wish.forgotten", name);
            } else {
                WishLevel level = Levels.level(wish);
                matchmaking.wish(own.id(), other.id(), level);
                said = view.t("matchmaking.wish.said", name, view.t("matchmaking.wish." + level.name()));
            }
        } catch (UserFacingException refusal) {
            return list(edition, own, query, view.t(refusal.key(), refusal.arguments()), view);
        }
        boolean fromOne = request.getParameter("one") != null;
        String back = fromOne
                ? view.inEdition("/company/partners/" + number)
                        + query.only("company").text()
                : back(query, view);
        return new InPlace(request, response, redirect).done(said, back, () -> list(edition, own, query, null, view));
    }

    /** Asks with the wish already said, else as one that wants to meet. */
    @ConfirmedEmail
    @PostMapping(ADDRESS + "/{number:\\d{1,9}}/ask")
    ModelAndView ask(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam Map<String, String> asked,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Exhibitor other = other(edition, own, number);
        Query query = PartnersPages.query(own, asked);
        try {
            matchmaking.request(own.id(), other.id(), wishOf(own.id(), other.id()), "");
        } catch (UserFacingException refusal) {
            return list(edition, own, query, view.t(refusal.key(), refusal.arguments()), view);
        }
        String said = view.t("matchmaking.ask.done", parties.of(other, view).name());
        return new InPlace(request, response, redirect)
                .done(said, back(query, view), () -> list(edition, own, query, null, view));
    }

    private WishLevel wishOf(ExhibitorId from, ExhibitorId about) {
        return matchmaking.wishes(from).stream()
                .filter(wish -> wish.about().equals(about))
                .map(wish -> wish.level())
                .findFirst()
                .orElse(WishLevel.MEET);
    }

    private Exhibitor other(Edition edition, OwnCompany own, int number) {
        return exhibitors
                .findByNumber(edition.id(), number)
                .filter(other -> !other.id().equals(own.id()))
                .filter(other -> other.state() instanceof Exhibitor.State.Listed)
                .orElseThrow(() -> new NotFound("listed company " + number));
    }

    private static String back(Query query, View view) {
        return view.inEdition("/company/partners") + query.text();
    }

    private ModelAndView list(Edition edition, OwnCompany own, Query query, @Nullable String refused, View view) {
        return screens.show(
                "matchmaking/web/partners",
                pages.page(edition, own, query, refused, view),
                refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

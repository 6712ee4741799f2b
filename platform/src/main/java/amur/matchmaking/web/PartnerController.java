package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.Proposed;
import amur.matchmaking.Recommender;
import amur.matchmaking.Recommender.Fit;
import amur.web.ConfirmedEmail;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** One other company: what it offers and needs, why it fits, and a request with a message. */
@Controller
@Requires(MatchmakingRights.SEEK)
class PartnerController {
    private static final String ADDRESS = PartnersController.ADDRESS + "/{number:\\d{1,9}}";
    static final int LONGEST_MESSAGE = 1000;

    private final Matchmaking matchmaking;
    private final Recommender recommender;
    private final Exhibitors exhibitors;
    private final Parts parts;
    private final AskingTimes times;
    private final Screens screens;

    PartnerController(
            Matchmaking matchmaking,
            Recommender recommender,
            Exhibitors exhibitors,
            Parts parts,
            AskingTimes times,
            Screens screens) {
        this.matchmaking = matchmaking;
        this.recommender = recommender;
        this.exhibitors = exhibitors;
        this.parts = parts;
        this.times = times;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam Map<String, String> asked,
            View view) {
        return show(edition, own, other(edition, own, number), asked, "", "", null, null, view);
    }

    @ConfirmedEmail
    @PostMapping(ADDRESS + "/request")
    ModelAndView request(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam String wish,
            @RequestParam(defaultValue = "") String message,
            @RequestParam Map<String, String> asked,
            View view,
            RedirectAttributes redirect) {
        Exhibitor other = other(edition, own, number);
        String words = message.replace("\0", "").strip();
        if (words.codePointCount(0, words.length()) > LONGEST_MESSAGE) {
            return show(
                    edition,
                    own,
                    other,
                    asked,
                    wish,
                    words,
                    view.t("matchmaking.message.too_long", LONGEST_MESSAGE),
                    null,
                    view);
        }
        try {
            long made = matchmaking
                    .request(own.id(), other.id(), Levels.level(wish), words)
                    .value();
            Toasts.ok(
                    redirect,
                    view.t(
                            "matchmaking.ask.done",
                            parts.parties().of(other, view).name()));
            return new ModelAndView(new RedirectView(view.inEdition("/company/requests/" + made + own.query()), false));
        } catch (UserFacingException refusal) {
            String said = view.t(refusal.key(), refusal.arguments());
            return show(edition, own, other, asked, wish, words, null, said, view);
        }
    }

    /** Listed companies, and those of which there is a request with the reader's. */
    private Exhibitor other(Edition edition, OwnCompany own, int number) {
        return exhibitors
                .findByNumber(edition.id(), number)
                .filter(other -> !other.id().equals(own.id()))
                .filter(other -> listed(other)
                        || matchmaking.ofExhibitor(own.id()).stream().anyMatch(request -> request.isOf(other.id())))
                .orElseThrow(() -> new NotFound("company " + number));
    }

    private static boolean listed(Exhibitor company) {
        return company.state() instanceof Exhibitor.State.Listed;
    }

    private ModelAndView show(
            Edition edition,
            OwnCompany own,
            Exhibitor other,
            Map<String, String> asked,
            String wish,
            String message,
            @Nullable String messageError,
            @Nullable String refused,
            View view) {
        List<MeetingRequest> between = matchmaking.ofExhibitor(own.id()).stream()
                .filter(request -> request.isOf(other.id()))
                .toList();
        PartnersPage.Line line = parts.partners().line(own, other, view);
        List<Reason> why = List.of();
        int score = 0;
        var proposed = PartnerPage.Place.NONE;
        if (listed(other)) {
            Fit fit = Objects.requireNonNull(
                    recommender.fits(own.id(), List.of(other.id())).get(other.id()));
            why = parts.reasons().of(List.of(fit.recommendation()), view).getOrDefault(other.id(), List.of());
            score = fit.score();
            proposed = place(fit.proposed(), view);
        }
        List<Good> goods = exhibitors.goods(List.of(other.id())).getOrDefault(other.id(), List.of());
        var page = new PartnerPage(
                new PartnersPage.Line(
                        line.party(),
                        score,
                        why,
                        line.wish(),
                        line.said(),
                        line.standing(),
                        line.request(),
                        line.kept()),
                parts.parties().of(own.company(), view).name(),
                PartnersPages.query(own, asked),
                goods(goods, true, view),
                goods(goods, false, view),
                Reasons.languages(other.languages(), view.language()),
                proposed,
                listed(other),
                listed(own.company()),
                times.of(edition, view),
                between.stream()
                        .flatMap(request -> parts.contacts().of(request, own.id(), view).stream())
                        .toList(),
                parts.lines().of(between, own.id(), view),
                new PartnerPage.Asking(
                        wish.isEmpty()
                                ? (line.wish().isEmpty() || line.wish().equals("NEVER") ? "MEET" : line.wish())
                                : wish,
                        message,
                        messageError,
                        refused));
        boolean fine = messageError == null && refused == null;
        return screens.show("matchmaking/web/partner", page, fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What the reader is told of why a company is, or is not, among the proposals. */
    private static PartnerPage.Place place(Proposed proposed, View view) {
        String key = "matchmaking.proposed." + proposed.cause().name();
        return new PartnerPage.Place(proposed.cause() == Proposed.Cause.PROPOSED, view.t(key, proposed.place()));
    }

    static List<PartnerPage.Goods> goods(List<Good> goods, boolean offered, View view) {
        return goods.stream()
                .filter(good -> good.offered() == offered)
                .map(good -> good.text()
                        .in(view.language())
                        .map(shown -> new PartnerPage.Goods(
                                good.hs(), shown.text(), shown.language().tag()))
                        .orElse(new PartnerPage.Goods(
                                good.hs(), "", view.language().tag())))
                .toList();
    }
}

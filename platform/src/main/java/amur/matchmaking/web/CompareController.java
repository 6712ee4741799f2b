package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.products.Certificates;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.Products.Held;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.Recommender;
import amur.matchmaking.Recommender.Fit;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two to four partners side by side. */
@Controller
@Requires(MatchmakingRights.SEEK)
class CompareController {
    private static final int FEWEST = 2;
    static final int MOST = 4;
    private static final int CERTIFICATES_SHOWN = 8;

    private final Exhibitors exhibitors;
    private final Products products;
    private final Certificates certificates;
    private final Recommender recommender;
    private final Parts parts;
    private final Screens screens;
    private final Clock clock;

    CompareController(
            Exhibitors exhibitors,
            Products products,
            Certificates certificates,
            Recommender recommender,
            Parts parts,
            Screens screens,
            Clock clock) {
        this.exhibitors = exhibitors;
        this.products = products;
        this.certificates = certificates;
        this.recommender = recommender;
        this.parts = parts;
        this.screens = screens;
        this.clock = clock;
    }

    /** What is no number of another listed company is left out; of more than four the first four are shown. */
    @GetMapping(PartnersController.ADDRESS + "/compare")
    ModelAndView compare(
            Edition edition,
            OwnCompany own,
            @RequestParam(name = "with", defaultValue = "") List<String> with,
            @RequestParam Map<String, String> asked,
            View view) {
        List<Exhibitor> chosen = with.stream()
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .distinct()
                .flatMap(number -> exhibitors.findByNumber(edition.id(), Integer.parseInt(number)).stream())
                .filter(other -> other.state() instanceof Exhibitor.State.Listed)
                .filter(other -> !other.id().equals(own.id()))
                .limit(MOST)
                .toList();
        var page = new ComparePage(
                parts.parties().of(own.company(), view).name(),
                PartnersPages.query(own, asked).only("company"),
                chosen.size() >= FEWEST,
                chosen.size() < FEWEST ? List.of() : partners(own, chosen, view));
        return screens.show(
                "matchmaking/web/compare", page, page.enough() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<ComparePage.Partner> partners(OwnCompany own, List<Exhibitor> chosen, View view) {
        List<ExhibitorId> ids = chosen.stream().map(Exhibitor::id).toList();
        Map<ExhibitorId, List<Good>> goods = exhibitors.goods(ids);
        Map<ExhibitorId, Fit> fits = recommender.fits(own.id(), ids);
        Map<ExhibitorId, List<Reason>> reasons = parts.reasons()
                .of(fits.values().stream().map(Fit::recommendation).toList(), view);
        Map<ExhibitorId, List<Held>> held = products.held(ids, LocalDate.now(clock));
        return chosen.stream()
                .map(company -> {
                    List<Good> its = goods.getOrDefault(company.id(), List.of());
                    return new ComparePage.Partner(
                            parts.partners().line(own, company, view),
                            PartnerController.goods(its, true, view),
                            PartnerController.goods(its, false, view),
                            certificates(held.getOrDefault(company.id(), List.of()), view),
                            Reasons.languages(company.languages(), view.language()),
                            Objects.requireNonNull(fits.get(company.id())).score(),
                            byFamily(reasons.getOrDefault(company.id(), List.of())));
                })
                .toList();
    }

    private List<String> certificates(List<Held> held, View view) {
        return held.stream()
                .limit(CERTIFICATES_SHOWN)
                .map(one -> one.kind().isEmpty() ? one.name() : certificates.name(one.kind(), view.language()))
                .toList();
    }

    private static Map<String, Reason> byFamily(List<Reason> reasons) {
        var families = new HashMap<String, Reason>();
        reasons.forEach(reason -> families.put(reason.family(), reason));
        return families;
    }
}

package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.Reach;
import amur.matchmaking.Reach.Drawn;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestDesk.Coverage;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom requests and recommendations do not reach, which goods find no counterpart: where the organizer may want to help. */
@Controller
@Requires(MatchmakingRights.DESK)
class CoverageController {
    private static final String ADDRESS = DeskController.ADDRESS + "/coverage";
    private static final List<String> PARAMETERS = List.of("list", "country", "kind", "q", "page");
    private static final int PAGE_SIZE = 100;

    private final RequestDesk desk;
    private final Reach reach;
    private final CoverageLines lines;
    private final Screens screens;

    CoverageController(RequestDesk desk, Reach reach, CoverageLines lines, Screens screens) {
        this.desk = desk;
        this.reach = reach;
        this.lines = lines;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Edition edition, @RequestParam Map<String, String> asked, View view) {
        Query query = Query.of(asked, PARAMETERS);
        String list = list(query);
        Coverage coverage = desk.coverage(edition.id());
        Optional<Drawn> drawn = reach.drawn(edition.id());
        Page<CoverageLines.Named> goods = Page.of(List.of(), 1, PAGE_SIZE);
        Page<ExhibitorId> companies = Page.of(List.of(), 1, PAGE_SIZE);
        List<ExhibitorId> tooFew = lines.tooFew(edition, drawn);
        if (CoveragePage.isOfGoods(list)) {
            goods = Page.of(lines.named(CoverageLines.unmet(list, drawn), query, view), query.page(), PAGE_SIZE);
        } else {
            companies =
                    Page.of(lines.filtered(companies(list, coverage, () -> tooFew), query), query.page(), PAGE_SIZE);
        }
        Page<?> page = CoveragePage.isOfGoods(list) ? goods : companies;
        return screens.show(
                "matchmaking/web/coverage",
                new CoveragePage(
                        edition.name().textIn(view.language()),
                        list,
                        query,
                        coverage.listed(),
                        counts(coverage, tooFew, drawn, view),
                        limits(drawn, edition, view),
                        page.total(),
                        lines.lines(companies.rows(), drawn, view),
                        lines.goods(goods.rows(), view),
                        Stream.of(edition.guest(), edition.host())
                                .map(country -> Map.entry(country.code(), view.t(country.key())))
                                .toList(),
                        Pages.of(page, view.inEdition("/organizer/requests/coverage"), query, view)));
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> asked, View view) {
        Query query = Query.of(asked, PARAMETERS);
        String list = list(query);
        String file = "coverage-" + list + "-" + edition.slug() + ".csv";
        Optional<Drawn> drawn = reach.drawn(edition.id());
        if (CoveragePage.isOfGoods(list)) {
            List<CoverageLines.Named> all = lines.named(CoverageLines.unmet(list, drawn), query, view);
            Map<ExhibitorId, Party> who = lines.who(all, Integer.MAX_VALUE, view);
            return CsvFile.answer(
                    file,
                    List.of(
                            view.t("matchmaking.hs"),
                            view.t("matchmaking.coverage.goods"),
                            view.t("matchmaking.coverage.companies"),
                            view.t("matchmaking.coverage.who")),
                    all.stream()
                            .map(one -> List.of(
                                    one.code(),
                                    one.name(),
                                    Integer.toString(one.unmet().companies().size()),
                                    one.unmet().companies().stream()
                                            .flatMap(id -> Optional.ofNullable(who.get(id)).stream())
                                            .map(party -> party.number() + " " + party.name())
                                            .collect(Collectors.joining("; "))))
                            .toList());
        }
        List<ExhibitorId> companies =
                lines.filtered(companies(list, desk.coverage(edition.id()), () -> lines.tooFew(edition, drawn)), query);
        return CsvFile.answer(
                file,
                List.of(
                        view.t("matchmaking.number"),
                        view.t("matchmaking.company"),
                        view.t("matchmaking.other_name"),
                        view.t("matchmaking.kind"),
                        view.t("matchmaking.region"),
                        view.t("matchmaking.sector"),
                        view.t("matchmaking.coverage.exposure"),
                        view.t("matchmaking.coverage.received")),
                lines.lines(companies, drawn, view).stream()
                        .map(line -> List.of(
                                Integer.toString(line.party().number()),
                                line.party().name(),
                                line.party().other(),
                                line.party().kind(),
                                line.party().region(),
                                line.party().sector(),
                                drawn.isEmpty() ? "" : Integer.toString(line.exposure()),
                                drawn.isEmpty() ? "" : Integer.toString(line.received())))
                        .toList());
    }

    private static List<ExhibitorId> companies(String list, Coverage coverage, Supplier<List<ExhibitorId>> tooFew) {
        return switch (list) {
            case "requests" -> coverage.withoutRequests();
            case "accepted" -> coverage.withoutAccepted();
            default -> tooFew.get();
        };
    }

    private static Map<String, String> counts(
            Coverage coverage, List<ExhibitorId> tooFew, Optional<Drawn> drawn, View view) {
        var counts = new HashMap<String, String>();
        counts.put("requests", view.number(coverage.withoutRequests().size()));
        counts.put("accepted", view.number(coverage.withoutAccepted().size()));
        if (drawn.isPresent()) {
            counts.put("proposals", view.number(tooFew.size()));
            counts.put("needs", view.number(CoverageLines.unmet("needs", drawn).size()));
            counts.put(
                    "offers", view.number(CoverageLines.unmet("offers", drawn).size()));
        }
        return counts;
    }

    private static String limits(Optional<Drawn> drawn, Edition edition, View view) {
        return drawn.map(lists -> view.t(
                        "matchmaking.coverage.limits",
                        lists.length(),
                        view.dateTime(lists.at(), edition.zone()),
                        lists.floor(),
                        lists.cap()))
                .orElse("");
    }

    private static String list(Query query) {
        String list = query.get("list");
        return CoveragePage.LISTS.contains(list) ? list : CoveragePage.LISTS.getFirst();
    }
}

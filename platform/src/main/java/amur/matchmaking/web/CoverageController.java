package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestDesk.Coverage;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has no request, who has none accepted: whom the organizer may want to help. */
@Controller
@Requires(MatchmakingRights.DESK)
class CoverageController {
    private static final String ADDRESS = DeskController.ADDRESS + "/coverage";
    private static final int PAGE_SIZE = 100;

    private final RequestDesk desk;
    private final Parties parties;
    private final Screens screens;

    CoverageController(RequestDesk desk, Parties parties, Screens screens) {
        this.desk = desk;
        this.parties = parties;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Edition edition, @RequestParam Map<String, String> asked, View view) {
        Query query = Query.of(asked, List.of("list", "page"));
        Coverage coverage = desk.coverage(edition.id());
        List<ExhibitorId> all = chosen(coverage, query);
        int from = Math.min((query.page() - 1) * PAGE_SIZE, all.size());
        var page = new Page<>(
                all.subList(from, Math.min(from + PAGE_SIZE, all.size())), query.page(), PAGE_SIZE, all.size());
        return screens.show(
                "matchmaking/web/coverage",
                new CoveragePage(
                        edition.name().textIn(view.language()),
                        list(query),
                        coverage.listed(),
                        coverage.withoutRequests().size(),
                        coverage.withoutAccepted().size(),
                        List.copyOf(parties.of(page.rows(), view).values()),
                        Pages.of(page, view.inEdition("/organizer/requests/coverage"), query, view)));
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> asked, View view) {
        Query query = Query.of(asked, List.of("list"));
        return CsvFile.answer(
                "without-" + list(query) + "-" + edition.slug() + ".csv",
                List.of(
                        view.t("matchmaking.number"),
                        view.t("matchmaking.company"),
                        view.t("matchmaking.other_name"),
                        view.t("matchmaking.kind"),
                        view.t("matchmaking.region"),
                        view.t("matchmaking.sector")),
                parties.of(chosen(desk.coverage(edition.id()), query), view).values().stream()
                        .map(party -> List.of(
                                Integer.toString(party.number()),
                                party.name(),
                                party.other(),
                                party.kind(),
                                party.region(),
                                party.sector()))
                        .toList());
    }

    private static String list(Query query) {
        return query.get("list").equals("accepted") ? "accepted" : "requests";
    }

    private static List<ExhibitorId> chosen(Coverage coverage, Query query) {
        return list(query).equals("accepted") ? coverage.withoutAccepted() : coverage.withoutRequests();
    }
}

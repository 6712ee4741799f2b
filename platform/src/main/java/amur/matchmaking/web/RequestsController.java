package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.MatchmakingRights;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A company's meeting requests: what waits for its answer, what it asked, what was agreed, what has ended. */
@Controller
@Requires(MatchmakingRights.SEEK)
class RequestsController {
    static final String ADDRESS = "/editions/{edition}/company/requests";

    private final RequestsPages lists;

    RequestsController(RequestsPages lists) {
        this.lists = lists;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Edition edition, OwnCompany own, @RequestParam Map<String, String> asked, View view) {
        return lists.show(own, RequestsPages.query(own, asked), null, view);
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, OwnCompany own, @RequestParam Map<String, String> asked, View view) {
        List<List<String>> rows = lists.all(own, RequestsPages.query(own, asked), view).stream()
                .map(line -> List.of(
                        Long.toString(line.id()),
                        line.party().name(),
                        line.party().other(),
                        line.party().region(),
                        line.state(),
                        line.when(),
                        line.mine(),
                        line.theirs(),
                        line.message(),
                        line.reason()))
                .toList();
        return CsvFile.answer(
                "requests-" + edition.slug() + ".csv",
                List.of(
                        view.t("matchmaking.number"),
                        view.t("matchmaking.company"),
                        view.t("matchmaking.other_name"),
                        view.t("matchmaking.region"),
                        view.t("matchmaking.state"),
                        view.t("matchmaking.date"),
                        view.t("matchmaking.wish.mine"),
                        view.t("matchmaking.wish.theirs"),
                        view.t("matchmaking.message"),
                        view.t("matchmaking.reason")),
                rows);
    }
}

package amur.exhibitors.screening.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Names that resemble a listed one: questions, the most alike first. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class ScreeningController {
    static final String ADDRESS = "/editions/{edition}/organizer/screening";

    private final ScreeningPages pages;

    ScreeningController(ScreeningPages pages) {
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        return pages.show(edition, parameters, view);
    }

    /** Exactly what the list shows with the same filter, all pages of it. */
    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        return CsvFile.answer(
                edition.slug() + "-screening.csv",
                Stream.of(
                                "number",
                                "found",
                                "who",
                                "company.number",
                                "company",
                                "listed",
                                "country",
                                "list",
                                "likeness",
                                "state",
                                "decided")
                        .map(column -> view.t("exhibitors.screening.column." + column))
                        .toList(),
                pages.all(edition, parameters, view).stream()
                        .map(row -> List.of(
                                Integer.toString(row.number()),
                                row.found(),
                                row.who(),
                                Integer.toString(row.company()),
                                row.names().name(),
                                row.listed(),
                                row.country(),
                                row.list(),
                                row.likeness(),
                                row.state(),
                                row.decided()))
                        .toList());
    }
}

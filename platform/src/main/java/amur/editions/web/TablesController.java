package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.MeetingFrame;
import amur.editions.MeetingTable;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

/** The meeting tables of an edition: how many, and at which slots one cannot be used. */
@Controller
@Requires(EditionsRights.SETTINGS)
class TablesController {
    private final Editions editions;
    private final Screens screens;

    TablesController(Editions editions, Screens screens) {
        this.editions = editions;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/tables")
    ModelAndView list(Edition edition, @RequestParam(defaultValue = "") String lost, View view) {
        int tables = editions.frame(edition.id()).tables().size();
        Inputs inputs = new Inputs().with("tables", Integer.toString(tables)).typed(view);
        return page(edition, !lost.isEmpty(), inputs, HttpStatus.OK, view);
    }

    /** Exactly the tables the page shows. */
    @GetMapping("/editions/{edition}/organizer/tables.csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam(defaultValue = "") String lost, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        return CsvFile.answer(
                edition.slug() + "-tables.csv",
                Stream.of("number", "area", "usable", "lost")
                        .map(column -> view.t("editions.tables.column." + column))
                        .toList(),
                rows(frame, !lost.isEmpty()).stream()
                        .map(row -> List.of(
                                Integer.toString(row.number()),
                                row.area(),
                                Integer.toString(row.usable()),
                                Integer.toString(row.lost())))
                        .toList());
    }

    @PostMapping("/editions/{edition}/organizer/tables")
    ModelAndView count(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        String typed = inputs.value("tables");
        try {
            if (!typed.matches("\\d{1,6}")) {
                throw new UserFacingException("editions.tables.unreadable", typed);
            }
            editions.setTables(edition.id(), Integer.parseInt(typed));
        } catch (UserFacingException refusal) {
            inputs.refuse("tables", view.t(refusal.key(), refusal.arguments()));
            return page(edition, false, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Toasts.ok(redirect, view.t("editions.tables.saved", Integer.parseInt(typed)));
        return to(edition, "", view);
    }

    @GetMapping("/editions/{edition}/organizer/tables/{number}")
    ModelAndView hours(Edition edition, @PathVariable int number, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        MeetingTable table = table(frame, number);
        SlotGrid grid = SlotGrid.of(frame.slots(), edition.zone(), view);
        String here = "/editions/" + edition.slug() + "/organizer";
        String title = view.t("editions.tables.table", number);
        return screens.show(
                "editions/web/hours",
                new HoursPage(
                        title,
                        null,
                        "table",
                        List.of(
                                Map.entry(edition.name().textIn(view.language()), here),
                                Map.entry(view.t("editions.navigation.tables"), here + "/tables"),
                                Map.entry(title, "")),
                        "",
                        view.zoneName(),
                        grid,
                        grid.keys(table.lost()),
                        here + "/tables/" + number,
                        false));
    }

    @PostMapping("/editions/{edition}/organizer/tables/{number}")
    ModelAndView lose(
            Edition edition,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        MeetingFrame frame = editions.frame(edition.id());
        Set<Integer> before = table(frame, number).lost();
        Inputs inputs = Inputs.sent(form);
        SlotGrid grid = SlotGrid.of(frame.slots(), edition.zone(), view);
        Set<Integer> wanted = grid.slots(inputs.checked("all") ? grid.slots().keySet() : inputs.all("slot"));
        Set<Integer> regained = new HashSet<>(before);
        regained.removeAll(wanted);
        Set<Integer> lost = new HashSet<>(wanted);
        lost.removeAll(before);
        if (!regained.isEmpty()) {
            editions.regainTable(edition.id(), number, regained);
        }
        if (!lost.isEmpty()) {
            editions.loseTable(edition.id(), number, lost);
        }
        Toasts.ok(redirect, view.t("editions.tables.lost.saved", number, wanted.size()));
        return to(edition, "/" + number, view);
    }

    private static MeetingTable table(MeetingFrame frame, int number) {
        return frame.tables().stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("table " + number));
    }

    private static ModelAndView to(Edition edition, String rest, View view) {
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/tables" + rest), false));
    }

    private ModelAndView page(Edition edition, boolean lostOnly, Inputs inputs, HttpStatus status, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        return screens.show(
                "editions/web/tables",
                new TablesPage(
                        edition.name().textIn(view.language()),
                        rows(frame, lostOnly),
                        frame.tables().size(),
                        frame.slots().size(),
                        lostOnly,
                        inputs),
                status);
    }

    private static List<TablesPage.Row> rows(MeetingFrame frame, boolean lostOnly) {
        return frame.tables().stream()
                .filter(table -> !lostOnly || !table.lost().isEmpty())
                .map(table -> new TablesPage.Row(
                        table.number(),
                        table.area(),
                        frame.slots().size() - table.lost().size(),
                        table.lost().size()))
                .toList();
    }
}

package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.MeetingFrame;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.HashSet;
import java.util.List;
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

/** The meeting tables of an edition: how many, and at which slots one cannot be used. */
@Controller
@Requires(EditionsRights.SETTINGS)
class TablesController {
    private final Editions editions;
    private final TablesScreen screen;

    TablesController(Editions editions, TablesScreen screen) {
        this.editions = editions;
        this.screen = screen;
    }

    @GetMapping("/editions/{edition}/organizer/tables")
    ModelAndView list(Edition edition, @RequestParam(defaultValue = "") String lost, View view) {
        return screen.list(edition, !lost.isEmpty(), screen.stored(edition).typed(view), HttpStatus.OK, view);
    }

    /** Exactly the tables the page shows. */
    @GetMapping("/editions/{edition}/organizer/tables.csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam(defaultValue = "") String lost, View view) {
        return CsvFile.answer(
                edition.slug() + "-tables.csv",
                Stream.of("number", "area", "x", "y", "usable", "lost")
                        .map(column -> view.t("editions.tables.column." + column))
                        .toList(),
                TablesPage.rows(screen.frame(edition), !lost.isEmpty()).stream()
                        .map(row -> List.of(
                                Integer.toString(row.number()),
                                row.area(),
                                row.x(),
                                row.y(),
                                Integer.toString(row.usable()),
                                Integer.toString(row.lost())))
                        .toList());
    }

    @PostMapping("/editions/{edition}/organizer/tables")
    ModelAndView count(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        String typed = Inputs.sent(form).value("tables");
        try {
            if (!typed.matches("\\d{1,6}")) {
                throw new UserFacingException("editions.tables.unreadable", typed);
            }
            editions.setTables(edition.id(), Integer.parseInt(typed));
        } catch (UserFacingException refusal) {
            Inputs inputs = screen.stored(edition).with("tables", typed);
            inputs.refuse("tables", view.t(refusal.key(), refusal.arguments()));
            return screen.list(edition, false, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Toasts.ok(redirect, view.t("editions.tables.saved", Integer.parseInt(typed)));
        return TablesScreen.to(edition, "", view);
    }

    @GetMapping("/editions/{edition}/organizer/tables/{number}")
    ModelAndView hours(Edition edition, @PathVariable int number, View view) {
        return screen.one(edition, number, null, HttpStatus.OK, view);
    }

    @PostMapping("/editions/{edition}/organizer/tables/{number}")
    ModelAndView lose(
            Edition edition,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        MeetingFrame frame = editions.frame(edition.id());
        Set<Integer> before = TablesScreen.table(frame, number).lost();
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
        return TablesScreen.to(edition, "/" + number, view);
    }
}

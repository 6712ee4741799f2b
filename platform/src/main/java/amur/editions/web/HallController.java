package amur.editions.web;

import amur.editions.Edition;
import amur.editions.EditionSettings;
import amur.editions.EditionsRights;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.editions.TableRows;
import amur.web.ConflictException;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.View;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where tables stand: in rows, and where the hall differs one by one. */
@Controller
@RequestMapping("/editions/{edition}/organizer/tables")
@Requires(EditionsRights.SETTINGS)
class HallController {
    private final Halls halls;
    private final EditionSettings settings;
    private final TablesScreen screen;

    HallController(Halls halls, EditionSettings settings, TablesScreen screen) {
        this.halls = halls;
        this.settings = settings;
        this.screen = screen;
    }

    @PostMapping("/rows")
    ModelAndView rows(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form)
                .with("tables", Integer.toString(screen.frame(edition).tables().size()));
        Optional<TableRows> rows = HallForm.rows(inputs, view);
        if (inputs.sound() && !lay(edition, 0, inputs, hall -> hall.inRows(rows.orElse(null)))) {
            inputs.refuse(HallForm.ROWS, view.t("editions.hall.conflict"));
            return screen.list(edition, false, inputs, HttpStatus.CONFLICT, view);
        }
        if (!inputs.sound()) {
            return screen.list(edition, false, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Toasts.ok(redirect, view.t(rows.isPresent() ? "editions.hall.saved" : "editions.hall.forgotten"));
        return TablesScreen.to(edition, "#hall", view);
    }

    @PostMapping("/{number}/place")
    ModelAndView place(
            Edition edition,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        TablesScreen.table(screen.frame(edition), number);
        Inputs inputs = Inputs.sent(form);
        Optional<HallPlace> place = HallForm.place(inputs, view);
        if (inputs.sound() && !lay(edition, number, inputs, hall -> hall.with(number, place.orElse(null)))) {
            inputs.refuse("x", view.t("editions.hall.place.conflict"));
            return screen.one(edition, number, inputs, HttpStatus.CONFLICT, view);
        }
        if (!inputs.sound()) {
            return screen.one(edition, number, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Toasts.ok(redirect, view.t("editions.hall.place.saved", number));
        return TablesScreen.to(edition, "/" + number, view);
    }

    /** False where somebody else has changed what the form showed. */
    private boolean lay(Edition edition, int table, Inputs inputs, UnaryOperator<Hall> change) {
        try {
            settings.inVersion(edition.id(), edition.version(), () -> {
                Hall hall = halls.hall(edition.id());
                Seen.require(inputs.value("seen"), HallForm.seen(hall, table), "places of tables of " + edition.slug());
                halls.lay(edition.id(), change.apply(hall));
            });
            return true;
        } catch (ConflictException theyWereFaster) {
            return false;
        }
    }
}

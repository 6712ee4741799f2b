package amur.editions.web;

import amur.editions.Edition;
import amur.editions.EditionSettings;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.Interpreter;
import amur.editions.MeetingFrame;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One interpreter of a pool: name and the hours away. The last of a pool can be taken away again. */
@Controller
@Requires(EditionsRights.INTERPRETERS)
class InterpreterHoursController {
    static final int LONGEST_NAME = 100;

    private final Editions editions;
    private final EditionSettings settings;
    private final Screens screens;

    InterpreterHoursController(Editions editions, EditionSettings settings, Screens screens) {
        this.editions = editions;
        this.settings = settings;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/interpreters/{pair}/{number}")
    ModelAndView hours(Edition edition, @PathVariable String pair, @PathVariable int number, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        Interpreter interpreter = interpreter(frame, pair, number);
        SlotGrid grid = SlotGrid.of(frame.slots(), edition.zone(), view);
        String here = "/editions/" + edition.slug() + "/organizer";
        return screens.show(
                "editions/web/hours",
                new HoursPage(
                        interpreter.name(),
                        Language.ofScript(interpreter.name()).tag(),
                        "interpreter",
                        List.of(
                                Map.entry(edition.name().textIn(view.language()), "/editions/" + edition.slug()),
                                Map.entry(view.t("editions.navigation.pools"), here + "/interpreters"),
                                Map.entry(interpreter.name(), "")),
                        interpreter.name(),
                        view.zoneName(),
                        grid,
                        grid.keys(interpreter.away()),
                        here + "/interpreters/" + pair + "/" + number,
                        number == names(edition, pair).size(),
                        null));
    }

    @PostMapping("/editions/{edition}/organizer/interpreters/{pair}/{number}")
    ModelAndView change(
            Edition edition,
            @PathVariable String pair,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        MeetingFrame frame = editions.frame(edition.id());
        Interpreter before = interpreter(frame, pair, number);
        Inputs inputs = Inputs.sent(form);
        SlotGrid grid = SlotGrid.of(frame.slots(), edition.zone(), view);
        Set<Integer> away = grid.slots(inputs.checked("all") ? grid.slots().keySet() : inputs.all("slot"));
        String name = inputs.value("name");
        settings.inVersion(edition.id(), edition.version(), () -> {
            if (!name.isEmpty() && name.length() <= LONGEST_NAME && !name.equals(before.name())) {
                var all = new ArrayList<>(names(edition, pair));
                all.set(number - 1, name);
                editions.setPool(edition.id(), pair, all);
            }
            editions.setInterpreterAway(edition.id(), pair, number, away);
        });
        Toasts.ok(redirect, view.t("editions.pools.saved", name.isEmpty() ? before.name() : name, away.size()));
        return to(edition, "/" + pair + "/" + number, view);
    }

    /** Takes the last of a pool away. */
    @PostMapping("/editions/{edition}/organizer/interpreters/{pair}/{number}/remove")
    ModelAndView remove(
            Edition edition,
            @PathVariable String pair,
            @PathVariable int number,
            View view,
            RedirectAttributes redirect) {
        List<String> names = names(edition, pair);
        if (number != names.size()) {
            throw new NotFound("interpreter " + number + " is not the last of " + pair);
        }
        settings.inVersion(
                edition.id(),
                edition.version(),
                () -> editions.setPool(edition.id(), pair, names.subList(0, names.size() - 1)));
        Toasts.ok(redirect, view.t("editions.pools.removed", names.getLast()));
        return to(edition, "", view);
    }

    private List<String> names(Edition edition, String pair) {
        return editions.frame(edition.id())
                .pool(pair)
                .map(pool -> pool.interpreters().stream().map(Interpreter::name).toList())
                .orElse(List.of());
    }

    private static Interpreter interpreter(MeetingFrame frame, String pair, int number) {
        return frame.pool(pair).stream()
                .flatMap(pool -> pool.interpreters().stream())
                .filter(interpreter -> interpreter.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("interpreter " + number + " of " + pair));
    }

    private static ModelAndView to(Edition edition, String rest, View view) {
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/interpreters" + rest), false));
    }
}

package amur.editions.web;

import amur.editions.Edition;
import amur.editions.EditionSettings;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.shared.Language;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The interpreter pools. An interpreter's number stays theirs, since meetings name it: people are added at the end, and who drops
 * out is away at all hours; only the last of a pool can be taken away again.
 */
@Controller
@Requires(EditionsRights.INTERPRETERS)
class PoolsController {
    private final Editions editions;
    private final EditionSettings settings;
    private final Screens screens;

    PoolsController(Editions editions, EditionSettings settings, Screens screens) {
        this.editions = editions;
        this.settings = settings;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer/interpreters")
    ModelAndView list(Edition edition, View view) {
        Inputs inputs = new Inputs()
                .with("one", Language.RU.code())
                .with("other", Language.ZH.code())
                .with("names", "")
                .typed(view);
        return page(edition, inputs, HttpStatus.OK, view);
    }

    @GetMapping("/editions/{edition}/organizer/interpreters.csv")
    ResponseEntity<byte[]> export(Edition edition, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        return CsvFile.answer(
                edition.slug() + "-interpreters.csv",
                Stream.of("pair", "number", "name", "there", "slots")
                        .map(column -> view.t("editions.pools.column." + column))
                        .toList(),
                frame.pools().stream()
                        .flatMap(pool -> pool.interpreters().stream()
                                .map(interpreter -> List.of(
                                        pool.pair(),
                                        Integer.toString(interpreter.number()),
                                        interpreter.name(),
                                        Integer.toString(frame.slots().size()
                                                - interpreter.away().size()),
                                        Integer.toString(frame.slots().size()))))
                        .toList());
    }

    /** Adds interpreters at the end of a pool, which is made if there is none of the pair. */
    @PostMapping("/editions/{edition}/organizer/interpreters")
    ModelAndView add(
            Edition edition, @RequestParam MultiValueMap<String, String> form, View view, RedirectAttributes redirect) {
        Inputs inputs = Inputs.sent(form);
        List<String> names = inputs.value("names")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (inputs.value("one").equals(inputs.value("other"))
                || Language.find(inputs.value("one")).isEmpty()
                || Language.find(inputs.value("other")).isEmpty()) {
            inputs.refuse("other", view.t("editions.pools.same"));
        }
        if (names.isEmpty()) {
            inputs.refuse("names", view.t("editions.pools.no_names"));
        }
        names.stream()
                .filter(name -> name.length() > InterpreterHoursController.LONGEST_NAME)
                .findFirst()
                .ifPresent(name -> inputs.refuse(
                        "names", view.t("editions.pools.long_name", InterpreterHoursController.LONGEST_NAME)));
        if (!inputs.sound()) {
            return page(edition, inputs, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        String pair = InterpreterPool.pair(inputs.value("one"), inputs.value("other"));
        settings.inVersion(edition.id(), edition.version(), () -> {
            var all = new ArrayList<>(names(edition, pair));
            all.addAll(names);
            editions.setPool(edition.id(), pair, all);
        });
        Toasts.ok(redirect, view.t("editions.pools.added", names.size()));
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/interpreters"), false));
    }

    private List<String> names(Edition edition, String pair) {
        return editions.frame(edition.id())
                .pool(pair)
                .map(pool -> pool.interpreters().stream().map(Interpreter::name).toList())
                .orElse(List.of());
    }

    private ModelAndView page(Edition edition, Inputs inputs, HttpStatus status, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        int slots = frame.slots().size();
        List<PoolsPage.Pool> pools = frame.pools().stream()
                .map(pool -> new PoolsPage.Pool(
                        pool.pair(),
                        InterpreterPool.name(pool.pair(), view.language()),
                        pool.interpreters().stream()
                                .map(interpreter -> new PoolsPage.Row(
                                        interpreter.number(),
                                        interpreter.name(),
                                        Language.ofScript(interpreter.name()).tag(),
                                        slots - interpreter.away().size()))
                                .toList()))
                .toList();
        return screens.show(
                "editions/web/pools",
                new PoolsPage(
                        edition.name().textIn(view.language()),
                        pools,
                        pools.stream().mapToInt(pool -> pool.rows().size()).sum(),
                        slots,
                        Stream.of(Language.values())
                                .map(language ->
                                        Map.entry(language.code(), Language.nameOf(language.code(), view.language())))
                                .toList(),
                        inputs),
                status);
    }
}

package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.meetings.Agendas;
import amur.meetings.LanguagePair;
import amur.meetings.MeetingsRights;
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

/** All interpreters of an edition by pool: who works when, who is free, who is away. */
@Controller
@Requires(MeetingsRights.INTERPRETERS)
class InterpretersController {
    private final Agendas agendas;
    private final Editions editions;
    private final Screens screens;

    InterpretersController(Agendas agendas, Editions editions, Screens screens) {
        this.agendas = agendas;
        this.editions = editions;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/interpreters")
    ModelAndView show(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String pair,
            View view) {
        MeetingFrame frame = editions.frame(edition.id());
        List<Agendas.OfInterpreter> all = agendas.ofInterpreters(edition.id());
        List<Map.Entry<String, String>> days = frame.slots().stream()
                .map(MeetingSlot::day)
                .distinct()
                .map(one -> Map.entry(one.toString(), view.day(one)))
                .toList();
        Map.Entry<String, String> shown = days.stream()
                .filter(one -> one.getKey().equals(day))
                .findFirst()
                .orElse(days.isEmpty() ? Map.entry("", "") : days.getFirst());
        var work = new InterpreterWork(frame, all, shown.getKey());
        return screens.show(
                "meetings/web/interpreters",
                new InterpretersPage(
                        edition.name().textIn(view.language()),
                        all.stream()
                                .mapToInt(one -> one.agenda().release())
                                .max()
                                .orElse(0),
                        view.zoneName(),
                        days,
                        shown.getKey(),
                        shown.getValue(),
                        frame.pools().stream()
                                .map(pool -> Map.entry(pool.pair(), new LanguagePair(pool.pair()).in(view.language())))
                                .toList(),
                        pair,
                        "?day=" + shown.getKey() + "&pair=" + (frame.pool(pair).isPresent() ? pair : ""),
                        pools(frame, pair).stream()
                                .map(pool -> work.pool(pool, view))
                                .toList()));
    }

    @GetMapping("/editions/{edition}/interpreters.csv")
    ResponseEntity<byte[]> export(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String pair,
            View view) {
        MeetingFrame frame = editions.frame(edition.id());
        var work = new InterpreterWork(frame, agendas.ofInterpreters(edition.id()), day);
        return CsvFile.answer(
                edition.slug() + "-interpreters.csv",
                List.of("pair", "number", "name", "day", "meetings", "free", "away", "meetings_all_days"),
                pools(frame, pair).stream()
                        .map(pool -> work.pool(pool, view))
                        .flatMap(pool -> pool.interpreters().stream()
                                .map(one -> List.of(
                                        pool.pair(),
                                        Integer.toString(one.number()),
                                        one.name(),
                                        day,
                                        Integer.toString(one.meetings()),
                                        Integer.toString(one.free()),
                                        Integer.toString(one.away()),
                                        Integer.toString(one.allMeetings()))))
                        .toList());
    }

    private static List<InterpreterPool> pools(MeetingFrame frame, String pair) {
        return frame.pools().stream()
                .filter(pool -> pair.isEmpty()
                        || pool.pair().equals(pair)
                        || frame.pool(pair).isEmpty())
                .toList();
    }
}

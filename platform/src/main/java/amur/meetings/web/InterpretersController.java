package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.LanguagePair;
import amur.meetings.MeetingsRights;
import amur.shared.Language;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        var work = new Work(frame, all, shown.getKey());
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
        var work = new Work(frame, agendas.ofInterpreters(edition.id()), day);
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

    /** Who works in which slot. */
    private static final class Work {
        private final List<MeetingSlot> slots;
        private final List<MeetingSlot> ofDay;
        private final Map<Map.Entry<String, Integer>, Set<Integer>> busy = new HashMap<>();

        Work(MeetingFrame frame, List<Agendas.OfInterpreter> all, String day) {
            slots = frame.slots();
            ofDay = slots.stream()
                    .filter(slot -> slot.day().toString().equals(day))
                    .toList();
            Map<Instant, Integer> byStart = slots.stream()
                    .collect(Collectors.toMap(slot -> slot.period().start(), MeetingSlot::index));
            for (Agendas.OfInterpreter one : all) {
                busy.put(
                        Map.entry(one.pair(), one.number()),
                        one.agenda().standing().stream()
                                .map(Agenda.Entry::period)
                                .filter(period -> byStart.containsKey(period.start()))
                                .map(period -> byStart.get(period.start()))
                                .collect(Collectors.toSet()));
            }
        }

        InterpretersPage.Pool pool(InterpreterPool pool, View view) {
            int meetings = pool.interpreters().stream()
                    .mapToInt(one -> busy(pool, one).size())
                    .sum();
            int there = pool.interpreters().stream()
                    .mapToInt(one -> slots.size() - one.away().size())
                    .sum();
            int fewest = ofDay.stream()
                    .mapToInt(slot -> (int) pool.interpreters().stream()
                            .filter(one -> kind(pool, one, slot.index()).isEmpty())
                            .count())
                    .min()
                    .orElse(0);
            return new InterpretersPage.Pool(
                    pool.pair(),
                    new LanguagePair(pool.pair()).in(view.language()),
                    meetings,
                    share(meetings, there, view),
                    fewest,
                    pool.interpreters().stream()
                            .map(one -> interpreter(pool, one, view))
                            .toList());
        }

        private InterpretersPage.Interpreter interpreter(InterpreterPool pool, Interpreter one, View view) {
            List<String> strip =
                    ofDay.stream().map(slot -> kind(pool, one, slot.index())).toList();
            int all = busy(pool, one).size();
            return new InterpretersPage.Interpreter(
                    one.number(),
                    one.name(),
                    Language.ofScript(one.name()).tag(),
                    strip,
                    count(strip, "busy"),
                    count(strip, ""),
                    count(strip, "away"),
                    all,
                    share(all, slots.size() - one.away().size(), view));
        }

        private Set<Integer> busy(InterpreterPool pool, Interpreter one) {
            return busy.getOrDefault(Map.entry(pool.pair(), one.number()), Set.of());
        }

        private String kind(InterpreterPool pool, Interpreter one, int slot) {
            return busy(pool, one).contains(slot) ? "busy" : one.away().contains(slot) ? "away" : "";
        }

        private static int count(List<String> strip, String kind) {
            return (int) strip.stream().filter(kind::equals).count();
        }

        private static String share(int part, int whole, View view) {
            return whole <= 0 ? "–" : view.percent((double) part / whole, 0);
        }
    }
}

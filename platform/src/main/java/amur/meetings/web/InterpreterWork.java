package amur.meetings.web;

import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.LanguagePair;
import amur.shared.Language;
import amur.web.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works in which slot. */
final class InterpreterWork {
    private final List<MeetingSlot> slots;
    private final List<MeetingSlot> ofDay;
    private final Map<Map.Entry<String, Integer>, Set<Integer>> busy = new HashMap<>();

    InterpreterWork(MeetingFrame frame, List<Agendas.OfInterpreter> all, String day) {
        slots = frame.slots();
        ofDay = slots.stream().filter(slot -> slot.day().toString().equals(day)).toList();
        Map<Instant, Integer> byStart =
                slots.stream().collect(Collectors.toMap(slot -> slot.period().start(), MeetingSlot::index));
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

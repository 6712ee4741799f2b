package amur.meetings.web;

import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.LanguagePair;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.Period;
import amur.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts agendas into the words of their reader: days, hours with their zone, names in both scripts. */
@Component
class AgendaWords {
    private final Regions regions;

    AgendaWords(Regions regions) {
        this.regions = regions;
    }

    /** @param attending names of who attends a seat; empty where it need not be said */
    AgendaPage.Days days(Agenda agenda, IntFunction<String> attending, View view) {
        Map<LocalDate, List<Agenda.Entry>> byDay = agenda.standing().stream()
                .collect(Collectors.groupingBy(
                        entry -> day(entry.period(), agenda.zone()), TreeMap::new, Collectors.toList()));
        return new AgendaPage.Days(
                byDay.entrySet().stream()
                        .map(day -> new AgendaPage.Day(
                                "day-" + day.getKey(),
                                longDay(day.getKey(), view),
                                day.getValue().stream()
                                        .map(entry -> row(agenda, entry, attending, view))
                                        .toList()))
                        .toList(),
                agenda.entries().stream()
                        .filter(entry -> entry.status() == Agenda.Status.CANCELLED)
                        .sorted(Comparator.comparing(Agenda.Entry::changedAt).reversed())
                        .map(entry -> row(agenda, entry, attending, view))
                        .toList(),
                agenda.standing().size());
    }

    private AgendaPage.Row row(Agenda agenda, Agenda.Entry entry, IntFunction<String> attending, View view) {
        return new AgendaPage.Row(
                entry.id(),
                view.day(day(entry.period(), agenda.zone())),
                hours(entry.period().start(), entry.period().end(), agenda.zone(), view),
                entry.table() == 0 ? "–" : Integer.toString(entry.table()),
                entry.area(),
                entry.parties().stream().map(party -> party(party, view)).toList(),
                entry.seat() < 0 ? "" : attending.apply(entry.seat()),
                entry.interpreter(),
                Language.ofScript(entry.interpreter()).tag(),
                entry.pair().isEmpty() ? "" : new LanguagePair(entry.pair()).in(view.language()),
                entry.message());
    }

    AgendaParty party(Agenda.Party party, View view) {
        return AgendaParty.of(party, regions, view);
    }

    AgendaPage.ChangeLine change(Agendas.Change change, ZoneId zone, View view) {
        String kind = change.before() == null ? "added" : change.after() == null ? "cancelled" : "moved";
        return new AgendaPage.ChangeLine(
                party(change.partner(), view),
                kind,
                spot(change.before(), zone, view),
                spot(change.after(), zone, view));
    }

    /** Day, hours and table in one line; empty for nowhere. */
    String spot(Agendas.@Nullable Spot spot, ZoneId zone, View view) {
        return spot == null
                ? ""
                : view.t(
                        "meetings.agenda.spot",
                        view.day(LocalDate.ofInstant(spot.start(), zone)),
                        hours(spot.start(), spot.end(), zone, view),
                        spot.table());
    }

    /** The same of an entry. */
    String spot(Agenda agenda, Agenda.Entry entry, View view) {
        var spot = new Agendas.Spot(entry.period().start(), entry.period().end(), entry.table());
        return spot(spot, agenda.zone(), view);
    }

    static String hours(Instant start, Instant end, ZoneId zone, View view) {
        return view.time(start, zone) + "–" + view.time(end, zone);
    }

    /** With its weekday, as the head of a section: it begins like a sentence. */
    static String longDay(LocalDate day, View view) {
        String name = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(view.language().locale())
                .format(day);
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }

    private static LocalDate day(Period period, ZoneId zone) {
        return LocalDate.ofInstant(period.start(), zone);
    }
}

package amur.editions.web;

import amur.editions.Capitals;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.MeetingSlot;
import amur.web.CsvFile;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page of an edition, and its public figures as a file. */
@Controller
@PublicPage
class FrontController {
    private final Editions editions;
    private final Capitals capitals;
    private final FigureLines figures;
    private final Clock clock;
    private final Screens screens;

    FrontController(Editions editions, Capitals capitals, FigureLines figures, Clock clock, Screens screens) {
        this.editions = editions;
        this.capitals = capitals;
        this.figures = figures;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}")
    ModelAndView show(Edition edition, View view) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, edition.zone());
        LocalDate first = Days.opening(edition);
        LocalDate last = Days.closing(edition);
        return screens.show(
                "editions/web/front",
                new FrontPage(
                        Said.of(edition.name(), view),
                        edition.number(),
                        Said.of(edition.theme(), view),
                        edition.status().name().toLowerCase(Locale.ROOT),
                        view.dates(first, last),
                        until(today, first, last, view),
                        Said.of(edition.city(), view),
                        Said.of(edition.venue(), view),
                        view.t(edition.host().key()),
                        view.t(edition.guest().key()),
                        view.zoneName(),
                        clocks(edition, now, view),
                        phases(edition, today, view),
                        figures.of(edition, false, view),
                        entrances(edition),
                        view.may(EditionsRights.OVERVIEW),
                        LinkedData.of(edition, first, last, view)));
    }

    /** Exactly the figures the page shows as stated. */
    @GetMapping("/editions/{edition}/figures.csv")
    ResponseEntity<byte[]> export(Edition edition, View view) {
        return figuresFile(edition, figures.of(edition, false, view).stated(), view);
    }

    static ResponseEntity<byte[]> figuresFile(Edition edition, List<EditionFigures.Group> groups, View view) {
        return CsvFile.answer(
                edition.slug() + "-figures.csv",
                Stream.of("counter", "value", "unit", "definition", "source", "date", "status")
                        .map(column -> view.t("editions.figures.column." + column))
                        .toList(),
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .map(row -> List.of(
                                row.counter(),
                                row.value(),
                                row.unit(),
                                row.definition().text(),
                                row.sourceInFull(),
                                row.isoDate(),
                                row.status()))
                        .toList());
    }

    private static String until(LocalDate today, LocalDate first, LocalDate last, View view) {
        if (today.isBefore(first)) {
            return view.t("editions.front.begins_in", ChronoUnit.DAYS.between(today, first));
        }
        return today.isAfter(last)
                ? view.t("editions.front.over")
                : view.t("editions.front.day", ChronoUnit.DAYS.between(first, today) + 1);
    }

    private List<FrontPage.Clock> clocks(Edition edition, Instant now, View view) {
        var clocks = new ArrayList<FrontPage.Clock>();
        String city = edition.city().isEmpty()
                ? view.t(edition.host().key())
                : edition.city().textIn(view.language());
        clocks.add(clockOf(city, edition.zone(), now, view));
        capitals.find(edition.guest())
                .filter(capital -> !capital.zone().equals(edition.zone()))
                .ifPresent(capital ->
                        clocks.add(clockOf(capital.name().textIn(view.language()), capital.zone(), now, view)));
        return clocks;
    }

    private static FrontPage.Clock clockOf(String place, ZoneId zone, Instant now, View view) {
        return new FrontPage.Clock(
                place,
                view.time(now, zone),
                DateTimeFormatter.ofPattern("'UTC'xxx").format(now.atZone(zone)));
    }

    private List<FrontPage.Phase> phases(Edition edition, LocalDate today, View view) {
        List<MeetingSlot> slots = editions.frame(edition.id()).slots();
        return Days.stretches(edition).stream()
                .map(stretch -> new FrontPage.Phase(
                        stretch.isOneDay()
                                ? view.day(stretch.first())
                                : view.shortDates(stretch.first(), stretch.last()),
                        stretch.first().toString(),
                        stretch.phase().name().toLowerCase(Locale.ROOT),
                        hours(slots, stretch, edition.zone(), view),
                        stretch.contains(today)))
                .toList();
    }

    private static @Nullable String hours(List<MeetingSlot> slots, Days.Stretch stretch, ZoneId zone, View view) {
        List<MeetingSlot> within =
                slots.stream().filter(slot -> stretch.contains(slot.day())).toList();
        if (within.isEmpty()) {
            return null;
        }
        var starts = within.stream()
                .map(slot -> view.time(slot.period().start(), zone))
                .sorted()
                .toList();
        var ends = within.stream()
                .map(slot -> view.time(slot.period().end(), zone))
                .sorted()
                .toList();
        return view.t("editions.front.meetings", starts.getFirst(), ends.getLast(), view.zoneName());
    }

    private static List<FrontPage.Entrance> entrances(Edition edition) {
        String here = "/editions/" + edition.slug();
        boolean open = edition.status() == Edition.Status.OPEN;
        return List.of(
                new FrontPage.Entrance("exhibitors", "company", doors(open, here + "/apply", "apply", here)),
                new FrontPage.Entrance("buyers", "handshake", doors(open, here + "/apply", "apply_buyer", here)),
                new FrontPage.Entrance(
                        "visitors",
                        "people",
                        List.of(
                                new FrontPage.Door(here + "/exhibitors", "editions.front.door.catalogue"),
                                new FrontPage.Door(here + "/regions", "editions.front.door.regions"),
                                new FrontPage.Door(here + "/timetable", "editions.front.door.timetable"))),
                new FrontPage.Entrance(
                        "press",
                        "document",
                        List.of(
                                new FrontPage.Door(here + "/figures.csv", "editions.front.door.figures"),
                                new FrontPage.Door("/editions", "editions.front.door.series"))));
    }

    private static List<FrontPage.Door> doors(boolean open, String apply, String word, String here) {
        var catalogue = new FrontPage.Door(here + "/exhibitors", "editions.front.door.catalogue");
        return open ? List.of(new FrontPage.Door(apply, "editions.front.door." + word), catalogue) : List.of(catalogue);
    }
}

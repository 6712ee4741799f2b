package amur.meetings.web;

import static amur.meetings.web.PublicTimetableController.latin;
import static amur.meetings.web.PublicTimetableController.name;
import static amur.meetings.web.PublicTimetableController.number;

import amur.editions.Edition;
import amur.meetings.Agendas;
import amur.meetings.PublicTimetable;
import amur.meetings.PublicTimetable.ChangeFilter;
import amur.meetings.PublicTimetable.Kind;
import amur.regions.Regions;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.PageLinks;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each release of the timetable changed, for everybody. */
@Controller
@PublicPage
class PublicChangesController {
    private final PublicTimetable timetable;
    private final AgendaWords words;
    private final Regions regions;
    private final Screens screens;

    PublicChangesController(PublicTimetable timetable, AgendaWords words, Regions regions, Screens screens) {
        this.timetable = timetable;
        this.words = words;
        this.regions = regions;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/timetable/changes/{release}")
    ModelAndView show(
            Edition edition,
            @PathVariable int release,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            View view) {
        ChangeFilter filter = filter(company, kind);
        PublicTimetable.Changes changes = timetable
                .changes(edition.id(), release, filter, Math.max(1, page), PublicTimetableController.PAGE)
                .orElseThrow(() -> new NotFound("release " + release));
        return screens.show("meetings/web/publicChanges", page(edition, filter, changes, view));
    }

    @GetMapping("/editions/{edition}/timetable/changes/{release}.csv")
    ResponseEntity<byte[]> export(
            Edition edition,
            @PathVariable int release,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String kind,
            View view) {
        ZoneId zone = edition.zone();
        return CsvFile.answer(
                edition.slug() + "-changes-" + release + ".csv",
                List.of(
                        "change",
                        "before_starts_at",
                        "before_table",
                        "after_starts_at",
                        "after_table",
                        "zone",
                        "company_a",
                        "company_a_latin",
                        "number_a",
                        "company_b",
                        "company_b_latin",
                        "number_b"),
                timetable.allChanges(edition.id(), release, filter(company, kind)).stream()
                        .map(change -> List.of(
                                word(change.kind(), view),
                                start(change.before(), zone),
                                table(change.before()),
                                start(change.after(), zone),
                                table(change.after()),
                                zone.getId(),
                                name(change.a(), view),
                                latin(change.a()),
                                number(change.a()),
                                name(change.b(), view),
                                latin(change.b()),
                                number(change.b())))
                        .toList());
    }

    private PublicChangesPage page(Edition edition, ChangeFilter filter, PublicTimetable.Changes changes, View view) {
        String kind = filter.kind() == null ? "" : filter.kind().name().toLowerCase(Locale.ROOT);
        return new PublicChangesPage(
                edition.name().textIn(view.language()),
                changes.release(),
                changes.latest(),
                view.dateTime(changes.at(), edition.zone()),
                view.zoneName(),
                changes.added(),
                changes.moved(),
                changes.cancelled(),
                filter.company(),
                kind,
                Stream.of(Kind.values())
                        .map(one -> Map.entry(one.name().toLowerCase(Locale.ROOT), word(one, view)))
                        .toList(),
                "?company=" + URLEncoder.encode(filter.company(), StandardCharsets.UTF_8) + "&kind=" + kind,
                changes.changes().total(),
                changes.changes().rows().stream()
                        .map(change -> row(change, edition.zone(), view))
                        .toList(),
                PageLinks.of(changes.changes(), view));
    }

    private PublicChangesPage.Row row(PublicTimetable.Change change, ZoneId zone, View view) {
        return new PublicChangesPage.Row(
                change.kind().name().toLowerCase(Locale.ROOT),
                words.spot(change.before(), zone, view),
                words.spot(change.after(), zone, view),
                change.a() == null ? null : AgendaParty.of(change.a(), regions, view),
                change.b() == null ? null : AgendaParty.of(change.b(), regions, view));
    }

    private static ChangeFilter filter(String company, String kind) {
        return new ChangeFilter(
                company.strip(),
                Stream.of(Kind.values())
                        .filter(one -> one.name().equalsIgnoreCase(kind))
                        .findFirst()
                        .orElse(null));
    }

    private static String word(Kind kind, View view) {
        return view.t("meetings.public.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String start(Agendas.@Nullable Spot spot, ZoneId zone) {
        return spot == null
                ? ""
                : PublicTimetableController.CSV_TIME.format(spot.start().atZone(zone));
    }

    private static String table(Agendas.@Nullable Spot spot) {
        return spot == null ? "" : Integer.toString(spot.table());
    }
}

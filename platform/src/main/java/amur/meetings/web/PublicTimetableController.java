package amur.meetings.web;

import amur.editions.Edition;
import amur.meetings.LanguagePair;
import amur.meetings.PublicTimetable;
import amur.meetings.PublicTimetable.Filter;
import amur.meetings.PublicTimetable.Order;
import amur.regions.Regions;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PageLinks;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The released timetable for everybody: who meets whom, when and where, as far as the companies allow. */
@Controller
@PublicPage
class PublicTimetableController {
    static final int PAGE = 50;
    static final DateTimeFormatter CSV_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PublicTimetable timetable;
    private final Regions regions;
    private final Screens screens;

    PublicTimetableController(PublicTimetable timetable, Regions regions, Screens screens) {
        this.timetable = timetable;
        this.regions = regions;
        this.screens = screens;
    }

    /** What the address asks for; what cannot be understood counts as not asked. */
    record Asked(
            @Nullable String company,
            @Nullable String day,
            @Nullable String table,
            @Nullable String sort,
            @Nullable String page) {
        Filter filter() {
            return new Filter(
                    company == null ? "" : company.strip(),
                    date(),
                    table == null || !table.strip().matches("\\d{1,6}") ? 0 : Integer.parseInt(table.strip()),
                    "table".equals(sort) ? Order.TABLE : Order.TIME);
        }

        private @Nullable LocalDate date() {
            try {
                return day == null || day.isBlank() ? null : LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        int number() {
            return page == null || !page.matches("[1-9]\\d{0,5}") ? 1 : Integer.parseInt(page);
        }
    }

    @GetMapping("/editions/{edition}/timetable")
    ModelAndView show(Edition edition, Asked asked, View view) {
        Filter filter = asked.filter();
        PublicTimetablePage page = timetable
                .find(edition.id(), filter, asked.number(), PAGE)
                .map(window -> page(edition, filter, window, view))
                .orElseGet(() -> empty(edition, view));
        return screens.show("meetings/web/publicTimetable", page);
    }

    @GetMapping("/editions/{edition}/timetable.csv")
    ResponseEntity<byte[]> export(Edition edition, Asked asked, View view) {
        ZoneId zone = edition.zone();
        return CsvFile.answer(
                edition.slug() + "-timetable.csv",
                List.of(
                        "starts_at",
                        "ends_at",
                        "zone",
                        "table",
                        "company_a",
                        "company_a_latin",
                        "number_a",
                        "company_b",
                        "company_b_latin",
                        "number_b",
                        "interpreted"),
                timetable.all(edition.id(), asked.filter()).stream()
                        .map(line -> List.of(
                                CSV_TIME.format(line.start().atZone(zone)),
                                CSV_TIME.format(line.end().atZone(zone)),
                                zone.getId(),
                                Integer.toString(line.table()),
                                name(line.a(), view),
                                latin(line.a()),
                                number(line.a()),
                                name(line.b(), view),
                                latin(line.b()),
                                number(line.b()),
                                line.pair()))
                        .toList());
    }

    static String name(PublicTimetable.@Nullable Company company, View view) {
        return company == null ? view.t("meetings.public.reserved") : company.name();
    }

    static String latin(PublicTimetable.@Nullable Company company) {
        return company == null ? "" : company.latinName();
    }

    static String number(PublicTimetable.@Nullable Company company) {
        return company == null ? "" : Integer.toString(company.number());
    }

    private PublicTimetablePage page(Edition edition, Filter filter, PublicTimetable.Window window, View view) {
        String day = filter.day() == null ? "" : filter.day().toString();
        String table = filter.table() == 0 ? "" : Integer.toString(filter.table());
        Page<PublicTimetable.Line> lines = window.lines();
        var pairs = new HashMap<String, String>(); // a few on a page of many lines
        return new PublicTimetablePage(
                edition.name().textIn(view.language()),
                window.release(),
                view.dateTime(window.at(), edition.zone()),
                view.zoneName(),
                window.meetings(),
                filter.company(),
                day,
                table,
                window.days().stream()
                        .map(one -> Map.entry(one.toString(), view.day(one)))
                        .toList(),
                filter.order() == Order.TABLE,
                "?company=" + URLEncoder.encode(filter.company(), StandardCharsets.UTF_8) + "&day=" + day + "&table="
                        + table,
                lines.total(),
                lines.rows().stream()
                        .map(line -> row(
                                line,
                                pairs.computeIfAbsent(
                                        line.pair(),
                                        pair -> pair.isEmpty() ? "" : new LanguagePair(pair).in(view.language())),
                                edition.zone(),
                                view))
                        .toList(),
                PageLinks.of(lines, view));
    }

    private static PublicTimetablePage empty(Edition edition, View view) {
        return new PublicTimetablePage(
                edition.name().textIn(view.language()),
                0,
                "",
                view.zoneName(),
                0,
                "",
                "",
                "",
                List.of(),
                false,
                "",
                0,
                List.of(),
                null);
    }

    private PublicTimetablePage.Row row(PublicTimetable.Line line, String pair, ZoneId zone, View view) {
        return new PublicTimetablePage.Row(
                view.day(LocalDate.ofInstant(line.start(), zone)),
                AgendaWords.hours(line.start(), line.end(), zone, view),
                line.table(),
                line.a() == null ? null : AgendaParty.of(line.a(), regions, view),
                line.b() == null ? null : AgendaParty.of(line.b(), regions, view),
                pair);
    }
}

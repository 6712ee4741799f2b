package amur.meetings.web;

import amur.meetings.Agenda;
import amur.meetings.LanguagePair;
import amur.meetings.ical.MeetingCalendar;
import amur.meetings.pdf.AgendaPaper;
import amur.web.CsvFile;
import amur.web.View;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An agenda as a file to take along: paper, calendar, table. */
@Component
class AgendaFiles {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS = List.of(
            "starts_at",
            "ends_at",
            "zone",
            "table",
            "area",
            "company",
            "company_latin",
            "number",
            "country",
            "region",
            "interpreter",
            "languages",
            "status",
            "message");

    private final MeetingCalendar calendar;
    private final AgendaPaper paper;

    AgendaFiles(MeetingCalendar calendar, AgendaPaper paper) {
        this.calendar = calendar;
        this.paper = paper;
    }

    ResponseEntity<byte[]> pdf(Agenda agenda, View view) {
        return answer(paper.write(agenda, view.language()), MediaType.APPLICATION_PDF, agenda, "pdf");
    }

    ResponseEntity<byte[]> ics(Agenda agenda, View view, String origin) {
        return answer(calendar.write(agenda, view.language(), origin), CalendarFeedController.CALENDAR, agenda, "ics");
    }

    ResponseEntity<byte[]> csv(Agenda agenda, View view) {
        return CsvFile.answer(
                name(agenda, "csv"),
                COLUMNS,
                agenda.entries().stream().map(entry -> row(agenda, entry, view)).toList());
    }

    private static List<String> row(Agenda agenda, Agenda.Entry entry, View view) {
        return List.of(
                TIME.format(ZonedDateTime.ofInstant(entry.period().start(), agenda.zone())),
                TIME.format(ZonedDateTime.ofInstant(entry.period().end(), agenda.zone())),
                agenda.zone().getId(),
                Integer.toString(entry.table()),
                entry.area(),
                parties(entry, Agenda.Party::name),
                parties(entry, Agenda.Party::latinName),
                parties(entry, party -> Integer.toString(party.number())),
                parties(entry, party -> party.country().code()),
                parties(entry, Agenda.Party::region),
                entry.interpreter(),
                entry.pair().isEmpty() ? "" : new LanguagePair(entry.pair()).in(view.language()),
                view.t("meetings.agenda.status." + entry.status().name().toLowerCase(java.util.Locale.ROOT)),
                entry.message());
    }

    private static String parties(Agenda.Entry entry, Function<Agenda.Party, String> part) {
        return entry.parties().stream().map(part).collect(Collectors.joining("; "));
    }

    private static ResponseEntity<byte[]> answer(byte[] file, MediaType type, Agenda agenda, String ending) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(agenda, ending), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    private static String name(Agenda agenda, String ending) {
        return agenda.editionSlug() + " " + agenda.owner().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ") + "." + ending;
    }
}

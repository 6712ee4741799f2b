package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingsRights;
import amur.meetings.Place;
import amur.meetings.Timetables;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.View;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A draft as a file: all its meetings, by slot and table. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}")
@Requires(MeetingsRights.DRAFT)
class DraftFileController {
    private final Timetables timetables;
    private final MeetingWords words;

    DraftFileController(Timetables timetables, MeetingWords words) {
        this.timetables = timetables;
        this.words = words;
    }

    @GetMapping("/meetings.csv")
    ResponseEntity<byte[]> export(Edition edition, @PathVariable int number, View view) {
        Draft draft = timetables.ready(edition.id(), number);
        List<DraftMeeting> meetings = timetables.meetings(draft.id());
        Telling telling = words.telling(edition, view)
                .of(meetings.stream()
                        .flatMap(meeting -> Stream.of(meeting.a(), meeting.b()))
                        .toList());
        return CsvFile.answer(
                edition.slug() + "-draft-" + number + ".csv",
                Stream.of(
                                "request",
                                "day",
                                "time",
                                "slot",
                                "table",
                                "a_number",
                                "a_name",
                                "b_number",
                                "b_name",
                                "weight",
                                "pair",
                                "interpreter",
                                "pinned")
                        .map(column -> view.t("meetings.draft.csv." + column))
                        .toList(),
                meetings.stream().map(meeting -> cells(meeting, telling)).toList());
    }

    private static List<String> cells(DraftMeeting meeting, Telling telling) {
        Exhibitor a = telling.company(meeting.a());
        Exhibitor b = telling.company(meeting.b());
        Place place = meeting.place();
        return List.of(
                Long.toString(meeting.request().value()),
                BoardSides.day(telling, place.slot()),
                telling.hours(place.slot()),
                Integer.toString(place.slot() + 1),
                Integer.toString(place.table()),
                Integer.toString(a.number()),
                a.name(),
                Integer.toString(b.number()),
                b.name(),
                Integer.toString(meeting.weight()),
                place.pair(),
                place.interpreted() ? Integer.toString(place.interpreter()) : "",
                Boolean.toString(meeting.pinned()));
    }
}

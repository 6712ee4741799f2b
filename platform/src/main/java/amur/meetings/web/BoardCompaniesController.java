package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.Board;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingsRights;
import amur.meetings.Place;
import amur.meetings.Timetables;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft by participant. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}")
@Requires(MeetingsRights.DRAFT)
class BoardCompaniesController {
    private final Timetables timetables;
    private final Board board;
    private final Exhibitors exhibitors;
    private final BoardCompanies companies;
    private final MeetingWords words;
    private final Screens screens;

    BoardCompaniesController(
            Timetables timetables,
            Board board,
            Exhibitors exhibitors,
            BoardCompanies companies,
            MeetingWords words,
            Screens screens) {
        this.timetables = timetables;
        this.board = board;
        this.exhibitors = exhibitors;
        this.companies = companies;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/board/companies")
    ModelAndView list(
            Edition edition,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "number") String sort,
            @RequestParam(defaultValue = "1") int page,
            View view) {
        var filter = new BoardCompanies.Filter(q, show, sort);
        return screens.show(
                "meetings/web/boardCompanies",
                companies.page(timetables.ready(edition.id(), number), filter, page, words.telling(edition, view)));
    }

    /** Exactly what the list shows with the same filter and order, all pages of it. */
    @GetMapping("/board/companies.csv")
    ResponseEntity<byte[]> exportCompanies(
            Edition edition,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "number") String sort,
            View view) {
        var filter = new BoardCompanies.Filter(q, show, sort);
        List<List<String>> rows =
                companies.found(timetables.ready(edition.id(), number), filter, words.telling(edition, view)).stream()
                        .map(line -> List.of(
                                Integer.toString(line.company().number()),
                                line.company().name(),
                                line.company().latinName(),
                                Integer.toString(line.meetings().size()),
                                Integer.toString(line.least()),
                                Integer.toString(line.breaks())))
                        .toList();
        return CsvFile.answer(
                edition.slug() + "-draft-" + number + "-companies.csv",
                Stream.of("number", "name", "latin", "meetings", "least", "breaks")
                        .map(column -> view.t("meetings.draft.csv." + column))
                        .toList(),
                rows);
    }

    @GetMapping("/board/companies/{company}")
    ModelAndView one(Edition edition, @PathVariable int number, @PathVariable int company, View view) {
        Draft draft = timetables.ready(edition.id(), number);
        Exhibitor exhibitor =
                exhibitors.findByNumber(edition.id(), company).orElseThrow(() -> new NotFound("company " + company));
        List<DraftMeeting> meetings = board.ofExhibitor(draft.id(), exhibitor.id()).stream()
                .sorted(Comparator.comparingInt(meeting -> meeting.place().slot()))
                .toList();
        Telling telling = words.telling(edition, view);
        telling.of(meetings.stream()
                .flatMap(meeting -> Stream.of(meeting.a(), meeting.b()))
                .toList());
        DraftHead head = DraftHead.of(draft, view);
        return screens.show(
                "meetings/web/boardCompany",
                new BoardCompanyPage(
                        head,
                        telling.party(exhibitor.id()),
                        view.inEdition("/organizer/companies/" + company),
                        view.t("meetings.board.company.summary", meetings.size(), companies.least(exhibitor)),
                        meetings.stream()
                                .map(meeting -> row(meeting, exhibitor.id(), head, telling))
                                .toList()));
    }

    private static BoardCompanyPage.Row row(
            DraftMeeting meeting, ExhibitorId company, DraftHead head, Telling telling) {
        Place place = meeting.place();
        return new BoardCompanyPage.Row(
                telling.slot(place.slot()),
                telling.party(meeting.a().equals(company) ? meeting.b() : meeting.a()),
                place.table(),
                place.interpreted()
                        ? telling.view()
                                .t("meetings.board.interpreter.who", telling.pair(place.pair()), place.interpreter())
                        : "–",
                meeting.weight(),
                meeting.pinned(),
                head.path() + "/board/meetings/" + meeting.request().value());
    }
}

package amur.meetings.web;

import amur.editions.Edition;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.Requires;
import amur.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The board, looked at by windows. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}/board")
@Requires(MeetingsRights.DRAFT)
class BoardController {
    private final Timetables timetables;
    private final BoardScreen screen;

    BoardController(Timetables timetables, BoardScreen screen) {
        this.timetables = timetables;
        this.screen = screen;
    }

    @GetMapping
    ModelAndView board(
            Edition edition,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int tables,
            @RequestParam(defaultValue = "0") long open,
            @RequestParam(defaultValue = "false") boolean pick,
            @RequestParam(defaultValue = "0") long with,
            @RequestParam(defaultValue = "-1") int slot,
            @RequestParam(defaultValue = "0") int table,
            View view) {
        Draft draft = timetables.ready(edition.id(), number);
        return screen.show(
                edition, draft, new BoardAddress(day, tables, open, pick, with, slot, table), 0, HttpStatus.OK, view);
    }

    /** A meeting by its request alone: shows the window in which it stands. */
    @GetMapping("/meetings/{request}")
    RedirectView meeting(Edition edition, @PathVariable int number, @PathVariable long request, View view) {
        Draft draft = timetables.ready(edition.id(), number);
        return screen.to(edition, draft, new MeetingRequestId(request), BoardAddress.of("", 1), view);
    }

    /** What others have changed since, for the board that hears of it. */
    @GetMapping("/changed")
    ModelAndView changed(Edition edition, @PathVariable int number, @RequestParam long version, View view) {
        return screen.showChanged(edition, timetables.ready(edition.id(), number), version, view);
    }
}

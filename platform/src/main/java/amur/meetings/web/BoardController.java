package amur.meetings.web;

import amur.editions.Edition;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.Breach;
import amur.meetings.BreachException;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The board: looked at by windows, changed by hand. Every change names the version it was decided on. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}/board")
@Requires(MeetingsRights.DRAFT)
class BoardController {
    private final Timetables timetables;
    private final Board board;
    private final BoardScreen screen;
    private final BoardSides sides;
    private final MeetingWords words;
    private final Screens screens;

    BoardController(
            Timetables timetables,
            Board board,
            BoardScreen screen,
            BoardSides sides,
            MeetingWords words,
            Screens screens) {
        this.timetables = timetables;
        this.board = board;
        this.screen = screen;
        this.sides = sides;
        this.words = words;
        this.screens = screens;
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
        Draft draft = ready(edition, number);
        return show(
                edition, draft, new BoardAddress(day, tables, open, pick, with, slot, table), 0, HttpStatus.OK, view);
    }

    /** A meeting by its request alone: shows the window in which it stands. */
    @GetMapping("/meetings/{request}")
    RedirectView meeting(Edition edition, @PathVariable int number, @PathVariable long request, View view) {
        Draft draft = ready(edition, number);
        return to(edition, draft, new MeetingRequestId(request), BoardAddress.of("", 1), view);
    }

    /** What others have changed since, for the board that hears of it. */
    @GetMapping("/changed")
    ModelAndView changed(Edition edition, @PathVariable int number, @RequestParam long version, View view) {
        return screens.show(
                "meetings/web/boardChanged", screen.changed(edition, ready(edition, number), version, view));
    }

    @PostMapping("/edits")
    Object edit(
            Edition edition,
            @PathVariable int number,
            @RequestParam String kind,
            @RequestParam long request,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") long other,
            @RequestParam(defaultValue = "-1") int slot,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int tables,
            View view,
            RedirectAttributes redirect) {
        Draft draft = ready(edition, number);
        var id = new MeetingRequestId(request);
        var named = new BoardAddress(day, tables, request, false, other, slot, table);
        String[] making = way.split("-", -1);
        BoardAddress considered =
                !way.isEmpty() ? named.placingAt(making[0]) : at.isEmpty() ? named : named.placingAt(at);
        Edit edit = way.isEmpty()
                ? edit(kind, id, new MeetingRequestId(other), considered.slot(), considered.table())
                : new Edit.MakeWay(id, considered.slot(), considered.table(), takenOut(way, making));
        List<Breach> breaches = board.check(draft.id(), edit);
        if (!breaches.isEmpty()) {
            return refused(edition, draft, considered, edit, breaches, view, redirect);
        }
        try {
            board.apply(draft.id(), version, edit);
        } catch (ConflictException e) {
            return show(edition, timetables.draft(draft.id()), considered, version, HttpStatus.CONFLICT, view);
        } catch (BreachException e) {
            return refused(edition, draft, considered, edit, e.breaches(), view, redirect);
        }
        Toasts.ok(redirect, Run.text(words.telling(edition, view).edit(edit)));
        return to(edition, draft, id, BoardAddress.of(day, tables), view);
    }

    /** The breaches of a move or swap are shown with its preview; other changes have none, and theirs are said. */
    private Object refused(
            Edition edition,
            Draft draft,
            BoardAddress considered,
            Edit edit,
            List<Breach> breaches,
            View view,
            RedirectAttributes redirect) {
        if (considered.slot() >= 0 && !(edit instanceof Edit.MakeWay) || edit instanceof Edit.Swap) {
            return show(edition, draft, considered, 0, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Telling telling = words.telling(edition, view);
        Toasts.error(
                redirect,
                breaches.stream()
                        .map(breach -> Run.text(telling.breach(breach)))
                        .collect(java.util.stream.Collectors.joining(" ")));
        return to(edition, draft, edit.request(), considered.closed(), view);
    }

    /** {@code 12.5-45-77}: the requests 45 and 77 are taken out, as a button of the alternatives says it. */
    private static List<MeetingRequestId> takenOut(String way, String[] parts) {
        if (parts.length < 2 || Arrays.stream(parts).skip(1).anyMatch(part -> !part.matches("\\d{1,18}"))) {
            throw new UserFacingException("meetings.board.unknown_edit", way);
        }
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> new MeetingRequestId(Long.parseLong(part)))
                .toList();
    }

    private static Edit edit(String kind, MeetingRequestId request, MeetingRequestId other, int slot, int table) {
        return switch (kind) {
            case "move" -> new Edit.Move(request, slot, table);
            case "put" -> new Edit.Put(request, slot, table);
            case "swap" -> new Edit.Swap(request, other);
            case "remove" -> new Edit.Remove(request);
            case "pin" -> new Edit.Pin(request);
            case "unpin" -> new Edit.Unpin(request);
            default -> throw new UserFacingException("meetings.board.unknown_edit", kind);
        };
    }

    private ModelAndView show(
            Edition edition, Draft draft, BoardAddress address, long since, HttpStatus status, View view) {
        return screens.show("meetings/web/board", screen.page(edition, draft, address, since, view), status);
    }

    /** The window in which the meeting stands now, with the meeting open. */
    private RedirectView to(Edition edition, Draft draft, MeetingRequestId id, BoardAddress otherwise, View view) {
        Telling telling = words.telling(edition, view);
        MeetingRequest request = telling.request(id);
        if (!request.edition().equals(edition.id())) {
            throw new NotFound("request " + id.value());
        }
        Optional<DraftMeeting> placed = sides.placed(draft, request);
        BoardAddress address = placed.map(meeting -> otherwise.at(
                        BoardSides.day(telling, meeting.place().slot()),
                        BoardWindow.windowOf(telling.frame(), meeting.place().table())))
                .orElse(otherwise)
                .opening(id);
        String path = view.inEdition("/organizer/timetable/drafts/" + draft.number() + "/board");
        return new RedirectView(path + address.query() + (placed.isPresent() ? "#m" + id.value() : ""), false);
    }

    private Draft ready(Edition edition, int number) {
        return timetables
                .find(edition.id(), number)
                .filter(draft -> draft.state().ready())
                .orElseThrow(() -> new NotFound("draft " + number));
    }
}

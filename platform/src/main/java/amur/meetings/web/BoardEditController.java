package amur.meetings.web;

import amur.editions.Edition;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.Breach;
import amur.meetings.BreachException;
import amur.meetings.Draft;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.ConflictException;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board, changed by hand. Every change names the version of the draft it was decided on. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}/board")
@Requires(MeetingsRights.DRAFT)
class BoardEditController {
    private final Timetables timetables;
    private final Board board;
    private final BoardScreen screen;
    private final MeetingWords words;

    BoardEditController(Timetables timetables, Board board, BoardScreen screen, MeetingWords words) {
        this.timetables = timetables;
        this.board = board;
        this.screen = screen;
        this.words = words;
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
        Draft draft = timetables.ready(edition.id(), number);
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
            return screen.show(edition, timetables.draft(draft.id()), considered, version, HttpStatus.CONFLICT, view);
        } catch (BreachException e) {
            return refused(edition, draft, considered, edit, e.breaches(), view, redirect);
        }
        Toasts.ok(redirect, Run.text(words.telling(edition, view).edit(edit)));
        return screen.to(edition, draft, id, BoardAddress.of(day, tables), view);
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
            return screen.show(edition, draft, considered, 0, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        Telling telling = words.telling(edition, view);
        Toasts.error(
                redirect,
                breaches.stream()
                        .map(breach -> Run.text(telling.breach(breach)))
                        .collect(Collectors.joining(" ")));
        return screen.to(edition, draft, edit.request(), considered.closed(), view);
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
}

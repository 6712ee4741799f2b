package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.MeetingFrame;
import amur.editions.MeetingTable;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestDesk;
import amur.meetings.Board;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.web.NotFound;
import amur.web.Screens;
import amur.web.View;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Puts the board together: the window, and the meeting that is open beside it. */
@Component
class BoardScreen {
    private final Board board;
    private final BoardSides sides;
    private final MeetingWords words;
    private final DraftEdits edits;
    private final Screens screens;
    private final RequestDesk desk;

    BoardScreen(
            Board board, BoardSides sides, MeetingWords words, DraftEdits edits, Screens screens, RequestDesk desk) {
        this.board = board;
        this.sides = sides;
        this.words = words;
        this.edits = edits;
        this.screens = screens;
        this.desk = desk;
    }

    /** @param since the version that a refused change was decided on; 0 for none */
    ModelAndView show(Edition edition, Draft draft, BoardAddress address, long since, HttpStatus status, View view) {
        return screens.show("meetings/web/board", page(edition, draft, address, since, view), status);
    }

    /** What others have changed since a version. */
    ModelAndView showChanged(Edition edition, Draft draft, long version, View view) {
        return screens.show("meetings/web/boardChanged", changed(edition, draft, version, view));
    }

    /** The window in which the meeting stands now, with the meeting open. */
    RedirectView to(Edition edition, Draft draft, MeetingRequestId id, BoardAddress otherwise, View view) {
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

    private BoardPage page(Edition edition, Draft draft, BoardAddress asked, long since, View view) {
        Telling telling = words.telling(edition, view);
        MeetingFrame frame = telling.frame();
        List<LocalDate> days = BoardWindow.days(frame);
        LocalDate day = days.stream()
                .filter(one -> one.toString().equals(asked.day()))
                .findFirst()
                .orElse(days.isEmpty() ? edition.firstDay() : days.getFirst());
        BoardAddress address = asked.at(day.toString(), BoardWindow.windowOf(frame, asked.tables()));
        String path = DraftHead.of(draft, view).path() + "/board";
        @Nullable
        BoardSide side = address.opened()
                .map(request -> sides.side(draft, request, address, path, telling))
                .orElse(null);
        List<Integer> weights = desk.settings(edition.id()).weights();
        var bands = new BoardPage.Bands(weights.getFirst(), weights.get(weights.size() - 2));
        var window = new BoardWindow(telling, path, address, bands, targets(side));
        return new BoardPage(
                DraftHead.of(draft, view),
                DraftNumbers.of(draft, view),
                days.stream()
                        .map(one -> Map.entry(
                                view.day(one),
                                path
                                        + address.closed()
                                                .at(one.toString(), address.tables())
                                                .query()))
                        .toList(),
                day.toString(),
                view.day(day),
                offset(edition, day),
                bands,
                window.columns(),
                window.rows(board, draft.id(), day),
                range(frame, address.tables(), view),
                windows(frame, view),
                Integer.toString(address.tables()),
                window.neighbour(-1)
                        .map(first -> path + address.at(day.toString(), first).query())
                        .orElse(null),
                window.neighbour(1)
                        .map(first -> path + address.at(day.toString(), first).query())
                        .orElse(null),
                side,
                since == 0 ? null : edits.rows(changedSince(draft, since), telling),
                path + address.query());
    }

    BoardChanged changed(Edition edition, Draft draft, long since, View view) {
        return new BoardChanged(edits.rows(changedSince(draft, since), words.telling(edition, view)));
    }

    private List<Board.Edited> changedSince(Draft draft, long version) {
        return board.edits(draft.id()).stream()
                .filter(edited -> edited.version() > version)
                .toList();
    }

    /** Slots where the open meeting simply fits; none while the meeting to swap with is chosen. */
    private static Set<Integer> targets(@Nullable BoardSide side) {
        return side == null || side.picking()
                ? Set.of()
                : side.alternatives().stream()
                        .filter(BoardSide.Alternative::fits)
                        .map(BoardSide.Alternative::slot)
                        .collect(Collectors.toSet());
    }

    private static String offset(Edition edition, LocalDate day) {
        return DateTimeFormatter.ofPattern("'UTC'xxx").format(ZonedDateTime.of(day.atTime(12, 0), edition.zone()));
    }

    private static List<Map.Entry<String, String>> windows(MeetingFrame frame, View view) {
        var windows = new ArrayList<Map.Entry<String, String>>();
        for (int from = 0; from < frame.tables().size(); from += BoardWindow.TABLES) {
            int first = frame.tables().get(from).number();
            windows.add(Map.entry(Integer.toString(first), range(frame, first, view)));
        }
        return windows;
    }

    private static String range(MeetingFrame frame, int first, View view) {
        List<MeetingTable> shown = BoardWindow.columns(frame, first);
        return shown.isEmpty()
                ? view.t("meetings.board.no_tables")
                : view.t(
                        "meetings.board.tables",
                        shown.getFirst().number(),
                        shown.getLast().number(),
                        frame.tables().size());
    }
}

package amur.meetings.web;

import amur.editions.InterpreterPool;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.editions.MeetingTable;
import amur.meetings.Board;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one day for a window of tables. The day's meetings are read once, over all tables, so that the load of each slot is
 * known too; names are read for the window only.
 */
final class BoardWindow {
    /** Tables in a window: what a wide screen shows with some scrolling, and a page stays small. */
    static final int TABLES = 24;

    private final MeetingFrame frame;
    private final Telling telling;
    private final String path;
    private final BoardAddress address;
    private final BoardPage.Bands bands;
    private final List<MeetingTable> columns;
    /** Slots where the open meeting simply fits. */
    private final Set<Integer> targets;

    BoardWindow(Telling telling, String path, BoardAddress address, BoardPage.Bands bands, Set<Integer> targets) {
        this.frame = telling.frame();
        this.telling = telling;
        this.path = path;
        this.address = address;
        this.bands = bands;
        this.columns = columns(frame, address.tables());
        this.targets = targets;
    }

    /** Days with slots, in order. */
    static List<LocalDate> days(MeetingFrame frame) {
        return frame.slots().stream().map(MeetingSlot::day).distinct().toList();
    }

    /** The first table of the window in which a table stands. */
    static int windowOf(MeetingFrame frame, int table) {
        for (int at = 0; at < frame.tables().size(); at++) {
            if (frame.tables().get(at).number() >= table) {
                return frame.tables().get(at / TABLES * TABLES).number();
            }
        }
        return 1;
    }

    static List<MeetingTable> columns(MeetingFrame frame, int first) {
        return frame.tables().stream()
                .filter(table -> table.number() >= first)
                .limit(TABLES)
                .toList();
    }

    List<BoardPage.Column> columns() {
        return columns.stream()
                .map(table -> new BoardPage.Column(table.number(), table.area()))
                .toList();
    }

    List<BoardPage.Row> rows(Board board, DraftId draft, LocalDate day) {
        List<MeetingSlot> slots =
                frame.slots().stream().filter(slot -> slot.day().equals(day)).toList();
        if (slots.isEmpty() || frame.tables().isEmpty()) {
            return List.of();
        }
        int lastTable = frame.tables().getLast().number();
        List<DraftMeeting> meetings =
                board.window(draft, slots.getFirst().index(), slots.getLast().index(), 1, lastTable);
        Map<Integer, Map<Integer, DraftMeeting>> bySlot = new HashMap<>();
        meetings.forEach(meeting -> bySlot.computeIfAbsent(meeting.place().slot(), slot -> new HashMap<>())
                .put(meeting.place().table(), meeting));
        int first = columns.isEmpty() ? 1 : columns.getFirst().number();
        int last = columns.isEmpty() ? 0 : columns.getLast().number();
        telling.of(meetings.stream()
                .filter(meeting ->
                        meeting.place().table() >= first && meeting.place().table() <= last)
                .flatMap(meeting -> Stream.of(meeting.a(), meeting.b()))
                .toList());
        return slots.stream()
                .map(slot -> row(slot, bySlot.getOrDefault(slot.index(), Map.of())))
                .toList();
    }

    private BoardPage.Row row(MeetingSlot slot, Map<Integer, DraftMeeting> meetings) {
        View view = telling.view();
        long usable = frame.tables().stream()
                .filter(table -> table.usableAt(slot.index()))
                .count();
        List<BoardPage.Cell> cells =
                columns.stream().map(table -> cell(slot, table, meetings)).toList();
        return new BoardPage.Row(
                view.time(slot.period().start(), view.zone()),
                view.t("meetings.board.taken", meetings.size(), usable),
                load(meetings.size(), usable),
                interpreters(slot, meetings),
                cells);
    }

    private List<String> interpreters(MeetingSlot slot, Map<Integer, DraftMeeting> meetings) {
        List<String> notes = new ArrayList<>();
        for (InterpreterPool pool : frame.pools()) {
            long working = meetings.values().stream()
                    .filter(meeting -> meeting.place().pair().equals(pool.pair()))
                    .count();
            notes.add(pool.pair() + " " + working + "/" + pool.sizeAt(slot.index()));
        }
        return notes;
    }

    /** 0 for none taken to 4 for all taken. */
    static int load(long taken, long usable) {
        if (taken == 0) {
            return 0;
        }
        return taken >= usable ? 4 : 10 * taken <= 5 * usable ? 1 : 10 * taken <= 8 * usable ? 2 : 3;
    }

    private BoardPage.Cell cell(MeetingSlot slot, MeetingTable table, Map<Integer, DraftMeeting> meetings) {
        DraftMeeting meeting = meetings.get(table.number());
        if (meeting != null) {
            return taken(meeting, slot);
        }
        if (!table.usableAt(slot.index())) {
            return new BoardPage.Cell.Closed();
        }
        @Nullable
        String href = targets.contains(slot.index())
                ? path + address.placing(slot.index(), table.number()).query()
                : null;
        return new BoardPage.Cell.Free(href);
    }

    private BoardPage.Cell.Taken taken(DraftMeeting meeting, MeetingSlot slot) {
        Party a = telling.party(meeting.a());
        Party b = telling.party(meeting.b());
        boolean other = address.pick() && address.open() != meeting.request().value();
        BoardAddress to = other ? address.swapping(meeting.request()) : address.opening(meeting.request());
        String state = bands.of(meeting.weight());
        return new BoardPage.Cell.Taken(
                meeting.request().value(),
                (state + (meeting.pinned() ? " pinned" : "")).strip(),
                a,
                b,
                meeting.place().interpreted(),
                meeting.pinned(),
                path + to.query(),
                telling.view()
                        .t(
                                "meetings.board.cell",
                                a.name(),
                                b.name(),
                                telling.hours(slot),
                                meeting.place().table(),
                                meeting.weight()));
    }

    /** The window before and after this one. */
    Optional<Integer> neighbour(int step) {
        int at = windowIndex() + step;
        int from = at * TABLES;
        return at >= 0 && from < frame.tables().size()
                ? Optional.of(frame.tables().get(from).number())
                : Optional.empty();
    }

    private int windowIndex() {
        for (int i = 0; i < frame.tables().size(); i++) {
            if (frame.tables().get(i).number() >= address.tables()) {
                return i / TABLES;
            }
        }
        return 0;
    }
}

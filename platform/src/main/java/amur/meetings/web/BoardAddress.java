package amur.meetings.web;

import amur.matchmaking.MeetingRequestId;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What of the board is looked at: a day, a window of tables, the meeting that is open beside it, and the change that is being
 * considered. All of it lives in the address.
 *
 * @param day ISO date; empty for the first
 * @param tables number of the window's first table
 * @param open the request whose meeting is open; 0 for none
 * @param pick whether the next meeting chosen is the one to swap with
 * @param with the request to swap with; 0 for none
 * @param slot where to; -1 for nowhere yet
 * @param table where to; 0 leaves the choice
 */
record BoardAddress(String day, int tables, long open, boolean pick, long with, int slot, int table) {
    static BoardAddress of(String day, int tables) {
        return new BoardAddress(day, tables, 0, false, 0, -1, 0);
    }

    Optional<MeetingRequestId> opened() {
        return open == 0 ? Optional.empty() : Optional.of(new MeetingRequestId(open));
    }

    BoardAddress at(String otherDay, int firstTable) {
        return new BoardAddress(otherDay, firstTable, open, pick, with, slot, table);
    }

    BoardAddress opening(MeetingRequestId request) {
        return new BoardAddress(day, tables, request.value(), false, 0, -1, 0);
    }

    BoardAddress picking() {
        return new BoardAddress(day, tables, open, true, 0, -1, 0);
    }

    BoardAddress swapping(MeetingRequestId other) {
        return new BoardAddress(day, tables, open, false, other.value(), -1, 0);
    }

    BoardAddress placing(int toSlot, int toTable) {
        return new BoardAddress(day, tables, open, false, 0, toSlot, toTable);
    }

    /** {@code 12.5}: slot 12 at table 5, as a button of the alternatives says it. */
    BoardAddress placingAt(String slotAndTable) {
        if (!slotAndTable.matches("\\d{1,6}\\.\\d{1,6}")) {
            throw new UserFacingException("meetings.board.unknown_edit", slotAndTable);
        }
        int dot = slotAndTable.indexOf('.');
        return placing(
                Integer.parseInt(slotAndTable.substring(0, dot)), Integer.parseInt(slotAndTable.substring(dot + 1)));
    }

    BoardAddress closed() {
        return of(day, tables);
    }

    String query() {
        var parts = new ArrayList<String>();
        if (!day.isEmpty()) {
            parts.add("day=" + day);
        }
        parts.add("tables=" + tables);
        if (open != 0) {
            parts.add("open=" + open);
        }
        if (pick) {
            parts.add("pick=true");
        }
        if (with != 0) {
            parts.add("with=" + with);
        }
        if (slot >= 0) {
            parts.add("slot=" + slot + "&table=" + table);
        }
        return "?" + String.join("&", parts);
    }
}

package amur.meetings.timetable;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.Place;
import amur.timetabling.Placement;
import amur.timetabling.Problem;
import amur.timetabling.Request;
import amur.timetabling.Solution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the meetings of a solution their table, interpreter and seats. Who met there before comes first, then fixed tables, then all
 * others, where the engine put them if that is still free. Interpreters share the work: the one with the fewest meetings so far.
 */
final class Seating {
    private final EditionProblem edition;
    private final Problem problem;
    private final boolean tablesStay;
    private final Map<MeetingRequestId, DraftMeeting> before = new HashMap<>();
    private final Map<Integer, BitSet> tables = new HashMap<>();
    private final Map<String, BitSet> interpreters = new HashMap<>();
    private final Map<String, int[]> load = new HashMap<>();
    private final Map<Long, BitSet> seats = new HashMap<>();

    /** @param tablesStay whether a meeting that stays in its slot keeps its table, whatever the engine says */
    Seating(EditionProblem edition, Collection<DraftMeeting> before, boolean tablesStay) {
        this.tablesStay = tablesStay;
        this.edition = edition;
        this.problem = edition.problem();
        before.forEach(meeting -> this.before.put(meeting.request(), meeting));
    }

    List<DraftMeeting> of(Solution solution) {
        List<Placement> placements = solution.placements().toList();
        var kept = new DraftMeeting[problem.requests()];
        for (Placement placement : placements) {
            kept[placement.request()] = keep(placement);
        }
        for (Placement placement : placements) {
            if (kept[placement.request()] == null && fixedTable(placement) >= 0) {
                kept[placement.request()] = seat(placement);
            }
        }
        var meetings = new ArrayList<DraftMeeting>(placements.size());
        for (Placement placement : placements) {
            DraftMeeting meeting = kept[placement.request()];
            meetings.add(meeting == null ? seat(placement) : meeting);
        }
        return meetings;
    }

    private int fixedTable(Placement placement) {
        return problem.request(placement.request()).table();
    }

    /** The meeting as it was, when it stays in its slot and nothing of its place is gone or taken; else null. */
    private @org.jspecify.annotations.Nullable DraftMeeting keep(Placement placement) {
        Demand demand = edition.request(placement.request());
        DraftMeeting old = before.get(demand.request());
        String pair = edition.pair(placement.request());
        int slot = placement.slot();
        int number = old == null || !tablesStay && placement.table() >= 0
                ? placement.table() + 1
                : old.place().table();
        if (old == null
                || old.place().slot() != slot
                || !old.place().pair().equals(pair)
                || !old.a().equals(demand.a())
                || !problem.hasTable(slot, number - 1)
                || !pair.isEmpty()
                        && !edition.interpretersAt(pair, slot)
                                .contains(old.place().interpreter())
                || fixedTable(placement) != Request.ANY_TABLE && fixedTable(placement) != number - 1
                || old.aSeat() >= seatsOf(demand.a())
                || old.bSeat() >= seatsOf(demand.b())) {
            return null;
        }
        BitSet table = tables.computeIfAbsent(slot, key -> new BitSet());
        BitSet busy = interpreters.computeIfAbsent(pair + slot, key -> new BitSet());
        BitSet a = seats(demand.a(), slot);
        BitSet b = seats(demand.b(), slot);
        if (table.get(number)
                || !pair.isEmpty() && busy.get(old.place().interpreter())
                || a.get(old.aSeat())
                || b.get(old.bSeat())) {
            return null;
        }
        table.set(number);
        a.set(old.aSeat());
        b.set(old.bSeat());
        if (!pair.isEmpty()) {
            busy.set(old.place().interpreter());
            count(pair, old.place().interpreter());
        }
        Place place = new Place(slot, number, pair, old.place().interpreter());
        return meeting(placement, old.aSeat(), old.bSeat(), place, old.pinned());
    }

    private DraftMeeting seat(Placement placement) {
        Demand demand = edition.request(placement.request());
        int slot = placement.slot();
        String pair = edition.pair(placement.request());
        DraftMeeting old = before.get(demand.request());
        return meeting(
                placement,
                firstFree(seats(demand.a(), slot), seatsOf(demand.a())),
                firstFree(seats(demand.b(), slot), seatsOf(demand.b())),
                new Place(slot, table(placement), pair, pair.isEmpty() ? 0 : interpreter(pair, slot)),
                old != null && old.pinned() && old.place().slot() == slot);
    }

    private DraftMeeting meeting(Placement placement, int aSeat, int bSeat, Place place, boolean pinned) {
        Demand demand = edition.request(placement.request());
        return new DraftMeeting(
                demand.request(),
                demand.a(),
                aSeat,
                demand.b(),
                bSeat,
                problem.weight(placement.request()),
                place,
                pinned);
    }

    private int table(Placement placement) {
        BitSet taken = tables.computeIfAbsent(placement.slot(), key -> new BitSet());
        int table = placement.table() + 1;
        if (table < 1 || taken.get(table) || !problem.hasTable(placement.slot(), table - 1)) {
            table = taken.nextClearBit(1);
            while (!problem.hasTable(placement.slot(), table - 1)) {
                if (table > edition.frame().tables().size()) {
                    throw new IllegalStateException(
                            "No table is left at slot " + placement.slot() + " for a timetable that should be sound");
                }
                table = taken.nextClearBit(table + 1);
            }
        }
        taken.set(table);
        return table;
    }

    private int interpreter(String pair, int slot) {
        BitSet busy = interpreters.computeIfAbsent(pair + slot, key -> new BitSet());
        int chosen = 0;
        for (int number : edition.interpretersAt(pair, slot)) {
            if (!busy.get(number) && (chosen == 0 || work(pair, number) < work(pair, chosen))) {
                chosen = number;
            }
        }
        if (chosen == 0) {
            throw new IllegalStateException(
                    "No " + pair + " interpreter is left at slot " + slot + " for a timetable that should be sound");
        }
        busy.set(chosen);
        count(pair, chosen);
        return chosen;
    }

    private int work(String pair, int number) {
        int[] work = load.computeIfAbsent(pair, key -> new int[8]);
        return number < work.length ? work[number] : 0;
    }

    private void count(String pair, int number) {
        int[] work = load.computeIfAbsent(pair, key -> new int[8]);
        if (number >= work.length) {
            work = java.util.Arrays.copyOf(work, number * 2);
            load.put(pair, work);
        }
        work[number]++;
    }

    private BitSet seats(ExhibitorId company, int slot) {
        return seats.computeIfAbsent(company.value() * problem.slots() + slot, key -> new BitSet());
    }

    private int seatsOf(ExhibitorId company) {
        return edition.company(edition.find(company).orElseThrow()).seats();
    }

    private static int firstFree(BitSet taken, int seats) {
        int seat = taken.nextClearBit(0);
        if (seat >= seats) {
            throw new IllegalStateException("No seat is left for a timetable that should be sound");
        }
        taken.set(seat);
        return seat;
    }
}

package amur.meetings.sql;

import amur.matchmaking.Demand;
import amur.meetings.DraftMeeting;
import amur.meetings.Place;
import amur.meetings.Referee;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds table, interpreter and seats for one meeting at one slot. */
final class Seats {
    private Seats() {}

    /**
     * The meeting at that slot; what it had before it keeps where that is free, but for a table that is now out of its way: at another
     * time it takes the nearest, where that is known. Empty when table, interpreter or a seat is missing.
     *
     * @param occupancy without the meeting itself
     * @param was the meeting as it was, null for a new one
     * @param table the one wanted, 0 for any
     */
    static Optional<DraftMeeting> find(
            Occupancy occupancy,
            Referee.Situation situation,
            Demand demand,
            @Nullable DraftMeeting was,
            int slot,
            int table) {
        List<Integer> tables = occupancy.nearestTables(demand, slot);
        String pair = situation.pair(demand.request());
        List<Integer> interpreters = pair.isEmpty() ? List.of(0) : occupancy.freeInterpreters(pair, slot);
        Optional<Integer> a =
                occupancy.seat(demand.a(), slot, situation.seats(demand.a()), was == null ? -1 : was.aSeat());
        Optional<Integer> b =
                occupancy.seat(demand.b(), slot, situation.seats(demand.b()), was == null ? -1 : was.bSeat());
        if (tables.isEmpty()
                || table > 0 && !tables.contains(table)
                || interpreters.isEmpty()
                || a.isEmpty()
                || b.isEmpty()) {
            return Optional.empty();
        }
        boolean stays = was != null && (was.place().slot() == slot || !occupancy.knowsPlaces());
        int chosen = table > 0
                ? table
                : kept(tables, was == null || !stays ? 0 : was.place().table());
        int interpreter = kept(
                interpreters,
                was == null || !was.place().pair().equals(pair)
                        ? 0
                        : was.place().interpreter());
        return Optional.of(new DraftMeeting(
                demand.request(),
                demand.a(),
                a.get(),
                demand.b(),
                b.get(),
                situation.weight(demand.request()),
                new Place(slot, chosen, pair, interpreter),
                was != null && was.pinned()));
    }

    private static int kept(List<Integer> free, int wished) {
        return free.contains(wished) ? wished : free.getFirst();
    }
}

package amur.meetings.sql;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftMeeting;
import amur.meetings.Place;
import amur.meetings.Referee;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Seats a new timetable so that people notice as little as possible: a meeting that stays in its slot keeps its interpreter and its
 * representatives as far as they are there. Slot and table are the organizer's and stay as drafted.
 */
final class Steady {
    private final Referee.Situation situation;
    private final Map<MeetingRequestId, DraftMeeting> standing;
    private final Occupancy occupancy;

    private Steady(Referee.Situation situation, Collection<DraftMeeting> standing) {
        this.situation = situation;
        this.standing = Differences.byRequest(standing);
        this.occupancy = new Occupancy(situation.frame(), List.of());
    }

    static List<DraftMeeting> seated(
            Referee.Situation situation, Collection<DraftMeeting> draft, Collection<DraftMeeting> standing) {
        var steady = new Steady(situation, standing);
        // Those who stay choose first.
        return draft.stream()
                .sorted(Comparator.comparing((DraftMeeting meeting) -> !steady.stays(meeting)))
                .map(steady::seat)
                .sorted(Comparator.comparingInt(
                                (DraftMeeting meeting) -> meeting.place().slot())
                        .thenComparingInt(meeting -> meeting.place().table()))
                .toList();
    }

    private boolean stays(DraftMeeting meeting) {
        DraftMeeting was = standing.get(meeting.request());
        return was != null && was.place().slot() == meeting.place().slot();
    }

    private DraftMeeting seat(DraftMeeting meeting) {
        DraftMeeting was = stays(meeting) ? standing.get(meeting.request()) : null;
        DraftMeeting wished = was == null ? meeting : was;
        Place place = meeting.place();
        int slot = place.slot();
        var seated = new DraftMeeting(
                meeting.request(),
                meeting.a(),
                seat(meeting.a(), slot, wished.aSeat(), meeting.aSeat()),
                meeting.b(),
                seat(meeting.b(), slot, wished.bSeat(), meeting.bSeat()),
                meeting.weight(),
                new Place(slot, place.table(), place.pair(), interpreter(meeting, wished.place())),
                meeting.pinned());
        occupancy.add(seated);
        return seated;
    }

    private int seat(ExhibitorId company, int slot, int wished, int drafted) {
        return occupancy.seat(company, slot, situation.seats(company), wished).orElse(drafted);
    }

    private int interpreter(DraftMeeting meeting, Place wished) {
        Place place = meeting.place();
        if (!place.interpreted()) {
            return 0;
        }
        List<Integer> free = occupancy.freeInterpreters(place.pair(), place.slot());
        for (Place one : List.of(wished, place)) {
            if (one.pair().equals(place.pair()) && free.contains(one.interpreter())) {
                return one.interpreter();
            }
        }
        return free.isEmpty() ? place.interpreter() : free.getFirst();
    }
}

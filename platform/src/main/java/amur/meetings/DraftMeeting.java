package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;

/** A request placed in a draft. {@code aSeat} and {@code bSeat} count from 0 among the seats of each company. */
public record DraftMeeting(
        MeetingRequestId request,
        ExhibitorId a,
        int aSeat,
        ExhibitorId b,
        int bSeat,
        int weight,
        Place place,
        boolean pinned) {}

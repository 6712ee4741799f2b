package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;

/** A rule that a change would break, with all that is needed to word it. {@code MeetingWords} does so in every language. */
public sealed interface Breach {
    /** More meetings than seats in a slot. */
    record CompanyBusy(ExhibitorId company, int slot, int meetings, int seats) implements Breach {}

    record CompanyAway(ExhibitorId company, int slot) implements Breach {}

    record AboveMost(ExhibitorId company, int meetings, int most) implements Breach {}

    record NoTableLeft(int slot, int meetings, int tables) implements Breach {}

    record NoInterpreterLeft(String pair, int slot, int meetings, int interpreters) implements Breach {}

    /** The two share no language and the edition has no pool for the pair. */
    record NoPool(MeetingRequestId request, String pair) implements Breach {}

    record SlotNotAllowed(MeetingRequestId request, int slot) implements Breach {}

    record Pinned(MeetingRequestId request) implements Breach {}

    record TableTaken(int slot, int table, MeetingRequestId by) implements Breach {}

    /** There is no such table, or it is out of use at the slot. */
    record NoSuchTable(int slot, int table) implements Breach {}

    record NotBefore(MeetingRequestId earlier, MeetingRequestId later) implements Breach {}

    record AlreadyPlaced(MeetingRequestId request) implements Breach {}

    record NotPlaced(MeetingRequestId request) implements Breach {}

    /** Not an accepted request of the edition (any more). */
    record UnknownRequest(MeetingRequestId request) implements Breach {}

    record UnknownSlot(int slot) implements Breach {}
}

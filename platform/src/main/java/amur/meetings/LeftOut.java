package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;

/** A request without a place, and why: the scarce thing, by name. */
public record LeftOut(MeetingRequestId request, ExhibitorId a, ExhibitorId b, int weight, Reason reason) {
    public sealed interface Reason {
        /** The time of one of the two companies. */
        record CompanyTime(ExhibitorId company) implements Reason {}

        record Tables() implements Reason {}

        /** The interpreters of a pool. */
        record Interpreters(String pair) implements Reason {}

        /** The two share no language and the edition has no pool for the pair. */
        record NoPool(String pair) implements Reason {}

        /** The two are never there together in a slot that the request may use. */
        record NoCommonSlot() implements Reason {}

        /** It could be had only for more weight of others than it brings. */
        record LowerWeight() implements Reason {}

        /** The organizer took it out. */
        record ByHand() implements Reason {}
    }
}

package amur.meetings;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import java.util.List;

/** Changes by hand to a draft. Every change names the version it was decided on; who comes second gets a conflict. */
public interface Board {
    /** The rules that the change would break; empty when it may be saved. */
    List<Breach> check(DraftId draft, Edit edit);

    /**
     * Saves a change and returns the draft's new version.
     *
     * @throws amur.web.ConflictException when {@code expectedVersion} is no longer the draft's
     * @throws BreachException when it breaks a rule
     */
    long apply(DraftId draft, long expectedVersion, Edit edit);

    /** Slots where a request could be, each with its price and free tables; cheapest first. */
    List<Alternative> alternatives(DraftId draft, MeetingRequestId request);

    /** The meetings of a window, all bounds included. */
    List<DraftMeeting> window(DraftId draft, int firstSlot, int lastSlot, int firstTable, int lastTable);

    List<DraftMeeting> ofExhibitor(DraftId draft, ExhibitorId exhibitor);

    /** The changes by hand so far, the latest first. */
    List<Edited> edits(DraftId draft);

    /** A change by hand. */
    sealed interface Edit {
        MeetingRequestId request();

        /** Puts a placed meeting elsewhere; {@code table} 0 leaves the choice of a free one. */
        record Move(MeetingRequestId request, int slot, int table) implements Edit {}

        /** Exchanges slot and table of two meetings. */
        record Swap(MeetingRequestId request, MeetingRequestId other) implements Edit {}

        /** Places a request that was left out; {@code table} 0 leaves the choice of a free one. */
        record Put(MeetingRequestId request, int slot, int table) implements Edit {}

        record Remove(MeetingRequestId request) implements Edit {}

        /**
         * Takes others out and puts the request there, placed before or not, in one step.
         *
         * @param out at least one; the organizer has taken them out, as by {@link Remove}
         */
        record MakeWay(MeetingRequestId request, int slot, int table, List<MeetingRequestId> out) implements Edit {
            public MakeWay {
                out = List.copyOf(out);
            }
        }

        /** The next drafting leaves it where it is. */
        record Pin(MeetingRequestId request) implements Edit {}

        record Unpin(MeetingRequestId request) implements Edit {}
    }

    /**
     * @param price weight of the meetings that would have to give way; 0 when it simply fits
     * @param freeTables numbers of tables free at the slot, at most 12, lowest first
     */
    record Alternative(int slot, long price, List<MeetingRequestId> displaced, List<Integer> freeTables) {
        public Alternative {
            displaced = List.copyOf(displaced);
            freeTables = List.copyOf(freeTables);
        }
    }

    /** A change that was saved, with the version it made. */
    record Edited(
            long version,
            Edit edit,
            java.time.Instant at,
            amur.accounts.@org.jspecify.annotations.Nullable PersonId by) {}
}

package amur.meetings;

import amur.editions.EditionId;
import amur.editions.MeetingFrame;
import amur.matchmaking.Demand;
import amur.matchmaking.MeetingRequestId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a timetable by companies, requests, slots, tables, interpreters and rules as they stand now. The engine stands behind. */
public interface Referee {
    /** @throws amur.web.UserFacingException when the edition has nothing to hold meetings in */
    Situation look(EditionId edition, DraftSettings.Goal goal, Collection<DraftMeeting> meetings);

    /** A timetable beside the rules: immutable, so that a node may keep it. */
    interface Situation {
        MeetingFrame frame();

        /** Every rule that the timetable breaks. */
        List<Breach> breaches();

        /**
         * The meetings that cannot be held as they stand; without them the timetable breaks no rule. The other answers count them
         * out.
         */
        Set<MeetingRequestId> misfits();

        /**
         * The rules that are broken when a request is put at, or moved to, a slot and all others stay. {@code table} 0: any.
         */
        List<Breach> ofPut(MeetingRequestId request, int slot, int table);

        /** The rules that are broken when two meetings exchange slot and table and all others stay. */
        List<Breach> ofSwap(MeetingRequestId one, MeetingRequestId other);

        /** Slots that a request may use, cheapest first, then earliest; without those that are none of its. */
        List<Option> options(MeetingRequestId request);

        /**
         * The slots that give requests without a place one, where up to so many meetings move to another slot for them; none is
         * dropped, and what {@link #misfits} hold stays taken as far as it can be told. The engine's repair.
         *
         * @param frozenBefore slots before this one are past
         * @return the slots of the requests that got one and of the meetings that moved for them
         */
        Map<MeetingRequestId, Integer> makeRoom(Collection<MeetingRequestId> wanted, int moves, int frozenBefore);

        /** Empty when it is not (any more) an accepted request between listed companies. */
        Optional<Demand> demand(MeetingRequestId request);

        /** What it counts for: by the wishes or by a rule. */
        int weight(MeetingRequestId request);

        /** The pool it needs; empty where the two share a language. */
        String pair(MeetingRequestId request);

        /** How many meetings the company can hold at once. */
        int seats(amur.exhibitors.ExhibitorId company);

        /** Requests without a place, heaviest first. */
        List<LeftOut> leftOut();

        Tally tally();

        /** The same companies, requests and rules beside another timetable. */
        Situation with(Collection<DraftMeeting> meetings);
    }

    /** @param price weight of those that would have to give way; 0 when it simply fits */
    record Option(int slot, long price, List<MeetingRequestId> displaced) {
        public Option {
            displaced = List.copyOf(displaced);
        }
    }

    /** What can be counted of a timetable. The parts of {@link Draft.Figures} that changes by hand change. */
    record Tally(
            long value,
            int placed,
            int requests,
            int belowMinimum,
            int breaks,
            Draft.@Nullable Walk walk,
            long allWeights) {}
}

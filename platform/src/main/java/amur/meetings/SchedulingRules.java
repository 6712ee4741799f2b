package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import java.util.List;
import java.util.Set;

/** What the organizer lays down for single requests and companies beyond wishes and presence. */
public interface SchedulingRules {
    List<Rule> list(EditionId edition);

    /** Adds rules; one about the same thing takes the place of the old. */
    void lay(EditionId edition, List<Rule> rules);

    void lift(EditionId edition, Rule rule);

    sealed interface Rule {
        /** The request may be placed in these slots only; one slot fixes it. */
        record OnlySlots(MeetingRequestId request, Set<Integer> slots) implements Rule {
            public OnlySlots {
                slots = Set.copyOf(slots);
            }
        }

        /** Where both are placed, the first is strictly earlier. */
        record Before(MeetingRequestId earlier, MeetingRequestId later) implements Rule {}

        /** A weight of its own in place of the wishes'. */
        record Weight(MeetingRequestId request, int weight) implements Rule {}

        /** Interpreters of this pair, whatever the companies' languages; empty: none. */
        record Interpreted(MeetingRequestId request, String pair) implements Rule {}

        /** A company has at most so many meetings. */
        record AtMost(ExhibitorId company, int meetings) implements Rule {}
    }
}

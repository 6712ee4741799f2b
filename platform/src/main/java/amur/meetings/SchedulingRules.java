package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the organizer lays down for single requests and companies beyond wishes and presence. */
public interface SchedulingRules {
    List<Rule> list(EditionId edition);

    /** Adds rules; one about the same thing takes the place of the old. */
    void lay(EditionId edition, List<Rule> rules);

    void lift(EditionId edition, Rule rule);

    /** The numbers of meetings for each kind of company; {@link MeetingNumbers.OfKind#NONE} where none were set. */
    Map<Exhibitor.Kind, MeetingNumbers.OfKind> limits(EditionId edition);

    /**
     * Sets the numbers for kinds of companies.
     *
     * @param seen what stood when the change was thought of
     * @throws amur.web.ConflictException when something else stands by now
     */
    void limit(
            EditionId edition,
            Map<Exhibitor.Kind, MeetingNumbers.OfKind> seen,
            Map<Exhibitor.Kind, MeetingNumbers.OfKind> limits);

    /** What both say for each company. */
    default MeetingNumbers numbers(EditionId edition) {
        return new MeetingNumbers(limits(edition), list(edition));
    }

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

        /** A company has at least so many meetings, as far as it can be done: what it was promised. */
        record AtLeast(ExhibitorId company, int meetings) implements Rule {}
    }
}

package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repair of the released timetable that waits for the organizer or was accepted by rule.
 *
 * @param number from 1 within the edition
 * @param version counts how often it was worked out: whoever accepts it accepts what was shown
 * @param baseRelease the release it was worked out on
 * @param mostMoves how many others may move to another time, so that fewer meetings are lost; 0: nobody else moves
 * @param changes what would change, by time
 */
public record Proposal(
        ProposalId id,
        EditionId edition,
        int number,
        Cause cause,
        State state,
        int version,
        int baseRelease,
        int mostMoves,
        List<MeetingChange> changes,
        Instant createdAt) {
    /** More than these, and people would rather draw the timetable anew. */
    public static final int MOST_MOVES = 5;

    public enum State {
        OPEN,
        ACCEPTED,
        DISMISSED
    }

    public enum Kind {
        COMPANY_LEFT,
        HOURS_LOST,
        TABLE_LOST,
        INTERPRETER_AWAY,
        LATE_REQUEST,
        REQUEST_WITHDRAWN
    }

    /** What happened. */
    public sealed interface Cause {
        record CompanyLeft(ExhibitorId company) implements Cause {}

        record HoursLost(ExhibitorId company, Set<Integer> slots) implements Cause {
            public HoursLost {
                slots = Set.copyOf(slots);
            }
        }

        record TableLost(int table, Set<Integer> slots) implements Cause {
            public TableLost {
                slots = Set.copyOf(slots);
            }
        }

        record InterpreterAway(String pair, int interpreter, Set<Integer> slots) implements Cause {
            public InterpreterAway {
                slots = Set.copyOf(slots);
            }
        }

        record LateRequest(MeetingRequestId request) implements Cause {}

        record RequestWithdrawn(MeetingRequestId request) implements Cause {}

        /** Whether what happened can make a meeting impossible at this place. */
        default boolean touches(MeetingRequestId meeting, ExhibitorId a, ExhibitorId b, Place place) {
            return switch (this) {
                case CompanyLeft(ExhibitorId company) -> a.equals(company) || b.equals(company);
                case HoursLost(ExhibitorId company, Set<Integer> slots) ->
                    slots.contains(place.slot()) && (a.equals(company) || b.equals(company));
                case TableLost(int table, Set<Integer> slots) -> place.table() == table && slots.contains(place.slot());
                case InterpreterAway(String pair, int interpreter, Set<Integer> slots) ->
                    place.interpreter() == interpreter && place.pair().equals(pair) && slots.contains(place.slot());
                case RequestWithdrawn(MeetingRequestId request) -> meeting.equals(request);
                case LateRequest late -> false;
            };
        }

        default Kind kind() {
            return switch (this) {
                case CompanyLeft left -> Kind.COMPANY_LEFT;
                case HoursLost lost -> Kind.HOURS_LOST;
                case TableLost lost -> Kind.TABLE_LOST;
                case InterpreterAway away -> Kind.INTERPRETER_AWAY;
                case LateRequest late -> Kind.LATE_REQUEST;
                case RequestWithdrawn withdrawn -> Kind.REQUEST_WITHDRAWN;
            };
        }
    }

    public Proposal {
        changes = List.copyOf(changes);
    }

    /** The meetings that what happened leaves possible and that move to another time for others. */
    public List<MeetingChange> others() {
        return changes.stream()
                .filter(change -> change instanceof MeetingChange.Moved(var request, var a, var b, Place from, Place to)
                        && from.slot() != to.slot()
                        && !cause.touches(request, a, b, from))
                .toList();
    }

    /** Whether fewer meetings might be lost, or one more held, if others may move. */
    public boolean othersMayHelp() {
        return switch (cause.kind()) {
            case HOURS_LOST, TABLE_LOST, INTERPRETER_AWAY -> mostMoves > 0 || lost() > 0;
            case LATE_REQUEST -> mostMoves > 0;
            // Their meetings are over; nothing brings them back.
            case COMPANY_LEFT, REQUEST_WITHDRAWN -> false;
        };
    }

    /** Meetings that are not held any more. */
    public long lost() {
        return changes.stream()
                .filter(change -> change instanceof MeetingChange.Cancelled)
                .count();
    }

    /** The companies for whom something would change. */
    public Set<ExhibitorId> affected() {
        return changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .collect(Collectors.toSet());
    }
}

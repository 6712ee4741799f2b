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
 * A repair of the released timetable, with nobody else moved, that waits for the organizer or was accepted by rule.
 *
 * @param number from 1 within the edition
 * @param version counts how often it was worked out: whoever accepts it accepts what was shown
 * @param baseRelease the release it was worked out on
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
        List<MeetingChange> changes,
        Instant createdAt) {
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

    /** The companies for whom something would change. */
    public Set<ExhibitorId> affected() {
        return changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .collect(Collectors.toSet());
    }
}

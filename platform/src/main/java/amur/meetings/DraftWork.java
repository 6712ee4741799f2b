package amur.meetings;

import amur.matchmaking.MeetingRequestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the node that works on a draft reads and writes. Each time a node takes a draft its attempt is raised, and who writes with an
 * older one has lost it to another node: nothing is written then.
 */
public interface DraftWork {
    /** The name of the job in the table of jobs; its instance is the draft's id. */
    String JOB = "draft-timetable";

    /** Takes the draft, which is running from now on; empty when it has ended. */
    Optional<Taken> take(DraftId draft);

    /** Writes where the engine stands. */
    Answer report(DraftId draft, int attempt, Draft.Stage stage, Draft.Figures figures);

    /** Saves the best so far, by slot, for whoever takes over; false when the draft is no longer this attempt's. */
    boolean save(DraftId draft, int attempt, long value, Map<MeetingRequestId, Integer> slots);

    /** Stores the timetable with all that is known of it, in one transaction; false when the draft is no longer this attempt's. */
    boolean finish(DraftId draft, int attempt, Result result);

    /** Stores what was worked out after a draft was stored; nothing where the draft is gone. */
    void addTrades(DraftId draft, List<Timetables.Trade> trades);

    /** Ends the draft without a timetable. {@code failure} is a message key. */
    void fail(DraftId draft, int attempt, String failure);

    /** What to do after a report. */
    enum Answer {
        GO_ON,
        /** Somebody asked to end with the best so far. */
        STOP,
        /** Another node has the draft now. */
        LOST
    }

    /**
     * @param attempt 1 for the first node
     * @param saved slots of the best that an earlier attempt saved; empty when there is none
     */
    record Taken(Draft draft, int attempt, Map<MeetingRequestId, Integer> saved) {
        public Taken {
            saved = Map.copyOf(saved);
        }
    }

    /** @param stopped whether it was ended by hand */
    record Result(
            boolean stopped,
            Draft.Figures figures,
            List<DraftMeeting> meetings,
            List<LeftOut> leftOut,
            List<Timetables.ScarcePrice> prices) {
        public Result {
            meetings = List.copyOf(meetings);
            leftOut = List.copyOf(leftOut);
            prices = List.copyOf(prices);
        }
    }
}

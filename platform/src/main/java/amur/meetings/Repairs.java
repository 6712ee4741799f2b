package amur.meetings;

import amur.editions.EditionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Life after release: each change makes a proposal, which the organizer accepts or dismisses, or a rule accepts at once. */
public interface Repairs {
    /**
     * Works out a repair with nobody else moved and what is past untouched. Empty when the change touches no meeting.
     * Accepted at once where the edition's rule says so.
     */
    Optional<ProposalId> propose(EditionId edition, Proposal.Cause cause);

    /**
     * As {@link #propose(EditionId, Proposal.Cause)}, but where a meeting has no place with nobody else moved, up to so many others
     * may move to another time for it. Such a repair always waits for the organizer. One that waits already for the same cause is
     * worked out anew with this number; where that changes nothing it stays with its own.
     *
     * @param mostMoves 0 to {@value Proposal#MOST_MOVES}
     */
    Optional<ProposalId> propose(EditionId edition, Proposal.Cause cause, int mostMoves);

    Proposal get(ProposalId id);

    Optional<Proposal> find(EditionId edition, int number);

    /** The open ones first, then the latest. */
    List<Proposal> list(EditionId edition);

    /**
     * Makes release n + 1 of it; only those affected are told.
     *
     * @param expectedVersion of the proposal that was looked at
     * @throws amur.web.ConflictException when it was worked out anew since then, is no longer open, or no longer fits the
     *     timetable as it stands
     */
    Release accept(ProposalId id, int expectedVersion);

    /**
     * Says no to it.
     *
     * @param expectedVersion of the proposal that was looked at
     * @throws amur.web.ConflictException when it was worked out anew since then or is no longer open
     */
    void dismiss(ProposalId id, int expectedVersion);

    /** Works it out again on the timetable as it stands. */
    void renew(ProposalId id);

    /**
     * Works it out again with another number of others that may move.
     *
     * @param expectedVersion of the proposal that was looked at
     * @param mostMoves 0 to {@value Proposal#MOST_MOVES}
     * @throws amur.web.ConflictException when it was worked out anew since then or is no longer open
     */
    void renew(ProposalId id, int expectedVersion, int mostMoves);

    /** The kinds of change whose repairs are accepted at once. */
    Set<Proposal.Kind> atOnce(EditionId edition);

    void setAtOnce(EditionId edition, Set<Proposal.Kind> kinds);
}

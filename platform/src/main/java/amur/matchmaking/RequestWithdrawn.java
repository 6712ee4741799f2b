package amur.matchmaking;

import amur.editions.EditionId;

/** A request that was accepted no longer stands. */
public record RequestWithdrawn(EditionId edition, MeetingRequestId request) {}

package amur.matchmaking;

import amur.editions.EditionId;

/** A request may now be placed; after a release it is a late one. */
public record RequestAccepted(EditionId edition, MeetingRequestId request) {}

package amur.matchmaking;

import amur.editions.EditionId;

/** The asked company said no. */
public record RequestDeclined(EditionId edition, MeetingRequestId request) {}

package amur.matchmaking;

import amur.editions.EditionId;

/** A company has asked another, who can answer now. */
public record RequestMade(EditionId edition, MeetingRequestId request) {}
